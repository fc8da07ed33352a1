"""Sources renamed, merged and grouped: one step each, counts right at once, errors leave everything as it was."""

import pytest

from reader.domain.articles import ListedDraft
from reader.domain.changes import Kind
from reader.domain.errors import SourceExists, SourceMissing, SourceNameInvalid, UndoConflict
from reader.domain.steps import STEP_NAMES
from reader.services import articles, browsing, importing, reading, sources, undoing
from reader.store.check import iter_findings
from tests.helpers.articles import PARAGRAPHS, bounds, store_article
from tests.helpers.dumps import count_steps, dump_library

DAY = bounds("2026-01-10", "2026-01-10")


@pytest.fixture
def two(library):
    """One article each of two sources, of the same day; ids of the sources."""
    for name in ("Naenara", "KCNA"):
        store_article(
            library, source=name, date=DAY, listed=(ListedDraft("A teaser of some words", "2026-01-09"),)
        )
    return {one.name: one.id for one in sources.list_sources(library)}


def assert_sound(library):
    with library.read() as unit:
        assert list(iter_findings(unit)) == []


def test_rename_keeps_the_source_and_is_undone(library, two):
    before = dump_library(library)
    done = sources.rename_source(library, two["KCNA"], "  Korean Central   News Agency ")
    assert done.changes.of(Kind.SOURCE) == {two["KCNA"]}
    [renamed, _] = sources.list_sources(library)
    assert (renamed.id, renamed.name, renamed.label) == (two["KCNA"], "Korean Central News Agency", "Naenara (En)")
    assert sources.rename_source(library, two["KCNA"], "Korean Central News Agency").step is None
    undoing.undo(library)
    assert dump_library(library) == before


@pytest.mark.parametrize(
    ("verb", "error"),
    [
        (lambda library: sources.rename_source(library, 2, "Naenara"), SourceExists),
        (lambda library: sources.rename_source(library, 2, " "), SourceNameInvalid),
        (lambda library: sources.rename_source(library, 99, "KCNA"), SourceMissing),
        (lambda library: sources.set_language(library, 99, "en"), SourceMissing),
        (lambda library: sources.merge_sources(library, [1, 99], 2), SourceMissing),
        (lambda library: sources.merge_sources(library, [1], 99), SourceMissing),
        (lambda library: sources.group_sources(library, [1, 99], "State media"), SourceMissing),
        (lambda library: sources.group_sources(library, [1], "x" * 300), SourceNameInvalid),
    ],
)
def test_error_leaves_the_library_as_it_was(library, two, verb, error):
    before = dump_library(library), count_steps(library)
    with pytest.raises(error):
        verb(library)
    assert (dump_library(library), count_steps(library)) == before


def test_merge_moves_articles_and_listed_items_and_deletes_the_emptied(library, two):
    before = dump_library(library)
    done = sources.merge_sources(library, [two["KCNA"], two["Naenara"]], two["Naenara"])
    assert done.value == 1
    [count] = browsing.list_sources(library)
    assert (count.name, count.held, count.listed) == ("Naenara", 2, 1)  # both list the same item
    assert [one.count for one in undoing.list_history(library, 1)] == [2]
    assert_sound(library)
    undoing.undo(library)
    assert dump_library(library) == before
    undoing.redo(library)
    assert len(sources.list_sources(library)) == 1


def test_merge_into_itself_is_no_step(library, two):
    assert sources.merge_sources(library, [two["KCNA"]], two["KCNA"]).step is None


def test_merge_links_what_one_listed_and_the_other_holds(library):
    listed = (ListedDraft(PARAGRAPHS[0], "2026-01-10"),)
    page = store_article(library, source="KCNA", paragraphs=("A page of rice and corn.",), listed=listed, date=DAY)
    held = store_article(library, source="KCNA.kp", date=DAY)
    into, other = (one.id for one in sources.list_sources(library))
    assert reading.list_listed_on_page(library, page)[0].held is None
    sources.merge_sources(library, [other], into)
    assert reading.list_listed_on_page(library, page)[0].held == held
    assert_sound(library)


def test_groups_are_given_changed_and_taken_away(library, two):
    assert sources.group_sources(library, list(two.values()), " State  media ").value == 2
    assert {one.group for one in sources.list_sources(library)} == {"State media"}
    assert sources.group_sources(library, list(two.values()), "State media").step is None
    assert sources.group_sources(library, [two["KCNA"]], "").value == 1
    assert {one.group for one in browsing.list_sources(library)} == {"", "State media"}


def test_language_of_a_source_goes_to_its_articles(library, two):
    before = dump_library(library)
    sources.set_language(library, two["KCNA"], "ru")
    assert reading.open_article(library, 2).head.language == "ru"
    assert reading.open_article(library, 1).head.language == "en"
    undoing.undo(library)
    assert dump_library(library) == before


def test_language_of_another_source_of_the_name_is_refused(library, two):
    store_article(library, source="KCNA", language="ru", title="Other", paragraphs=("Other words of it.",))
    with pytest.raises(SourceExists):
        sources.set_language(library, two["KCNA"], "ru")


def test_step_that_a_later_one_depends_on_is_not_taken_back_alone(library, two):
    renamed = sources.rename_source(library, two["KCNA"], "Agency").step
    grouped = sources.group_sources(library, [two["KCNA"]], "State media").step
    merged = sources.merge_sources(library, [two["KCNA"]], two["Naenara"]).step
    for step in (renamed, grouped):
        with pytest.raises(UndoConflict) as told:
            undoing.undo_step(library, step)
        assert told.value.step == merged
    undoing.undo_step(library, merged)
    undoing.undo_step(library, renamed)  # the group stays
    assert [(one.name, one.group) for one in sources.list_sources(library)] == [
        ("KCNA", "State media"),
        ("Naenara", ""),
    ]


def test_name_that_was_taken_since_keeps_a_renaming_from_being_taken_back(library, two):
    renamed = sources.rename_source(library, two["KCNA"], "Agency").step
    later = articles.move_to_source(library, [1], "KCNA", "en").step
    with pytest.raises(UndoConflict) as told:
        undoing.undo_step(library, renamed)
    assert told.value.step == later


def test_import_is_removed_although_the_source_it_made_was_renamed(library, tmp_path):
    for number in (1, 2):
        page = tmp_path / f"{number}.txt"
        page.write_text(f"Story {number} of rice and corn in the field.\nMore From Naenara (En)\nMore Articles\n")
        importing.import_files(library, [page])
    [source] = sources.list_sources(library)
    sources.rename_source(library, source.id, "Our country")
    first = importing.list_batches(library)[-1]
    importing.remove_batch(library, first.id)
    [left] = browsing.list_sources(library)
    assert (left.name, left.held) == ("Our country", 1)
    assert_sound(library)


def test_steps_have_names():
    assert STEP_NAMES.keys() >= {"source.rename", "source.change", "source.merge", "source.group"}
