"""Merging projects into a library: which thing is which, what stays, what is reported."""

from dataclasses import replace

import pytest

from reader.domain.articles import ArticleHead, ListedDraft, ReadingState, TitleBasis
from reader.domain.errors import Cancelled, FileUnreadable, LibraryReadOnly
from reader.domain.history import HistoryFilter, StepGroup
from reader.domain.ids import ArticleId
from reader.domain.merges import MergeKind, MergeOptions
from reader.domain.projects import (
    ProjectAnnotation,
    ProjectArticle,
    ProjectArticleTag,
    ProjectOriginal,
    ProjectTag,
    ProjectVersion,
)
from reader.domain.spans import Span
from reader.domain.tags import Colour, Tag, TagPath
from reader.services import history, importing, marking, reading, tagging, undoing, versions
from reader.services.merge_preparing import prepare_article
from reader.services.merging import iter_blocks, merge_project, plan_merge
from reader.store import originals, tags
from reader.store.check import iter_findings
from reader.store.library import Library
from reader.store.schema import original
from tests.helpers.articles import bounds, store_article
from tests.helpers.dumps import count_steps, dump_library
from tests.helpers.projects import CODERS, LATER, TIME, MadeProject, annotate, guid

TAG = ProjectTag(guid(2, 0), "", "threat")
WORDS = "The movement was waged in all units of the land, and many heroes came of it in those days. It went on."


def article(number: int = 0, text: str = WORDS, **values) -> ProjectArticle:
    return ProjectArticle(guid(4, number), values.pop("title", "A title"), text, **values)


def project(*given: ProjectArticle, codes=(TAG,)) -> MadeProject:
    return MadeProject(given, codes, CODERS[:2])


def check_sound(library) -> None:
    with library.read() as unit:
        assert list(iter_findings(unit)) == []


def codebook_of(library) -> list[Tag]:
    with library.read() as unit:
        return tags.list_tags(unit)


def head_of(library, number: int = 1) -> ArticleHead:
    return reading.open_article(library, ArticleId(number)).head


def counts(plan, kind: MergeKind) -> tuple[int, int, int, int]:
    one = plan.counts[kind]
    return one.new, one.same, one.changed, one.conflict


def test_merge_project_brings_articles_tags_and_annotations(library):
    marked = annotate(0, WORDS, "many heroes", tags=(TAG.guid,), memo="so many", coder=guid(1, 1))
    given = project(article(annotations=(marked,), tags=(ProjectArticleTag(TAG.guid, guid(1, 1), TIME),)))
    done = merge_project(library, given)
    [found] = tagging.list_annotations(library, ArticleId(1))
    assert (found.guid, found.quote, found.memo, found.coder) == (marked.guid, "many heroes", "so many", "Bo")
    assert found.tags and found.created_at == TIME
    assert counts(done.value.plan, MergeKind.ARTICLE) == (1, 0, 0, 0)
    assert counts(done.value.plan, MergeKind.ARTICLE_TAG) == (1, 0, 0, 0)
    assert undoing.next_undo(library).verb == "project.merge"
    assert [batch.id for batch in importing.list_batches(library)] == [done.value.batch]
    check_sound(library)


def test_history_tells_of_a_merge(library):
    merge_project(library, project(article()))
    page = history.list_page(library, HistoryFilter(group=StepGroup.IMPORTS))
    assert [detail.step.verb for detail in page.details] == ["project.merge"]


def test_history_of_an_article_tells_of_annotations_that_were_merged(library):
    other = "Other heroes."
    stated = {"source": "KCNA", "title": "A title", "title_basis": TitleBasis.STATED}
    store_article(library, paragraphs=(other,), **stated)
    held = store_article(library, paragraphs=(WORDS,), **stated)
    first = article(6, other, annotations=(annotate(0, other, "heroes"),))
    merge_project(library, project(first, article(7, annotations=(annotate(1, WORDS, "many heroes"),))))
    page = history.list_page(library, HistoryFilter(article=held))
    assert [detail.step.verb for detail in page.details] == ["project.merge", "article.import"]


def test_merging_nothing_leaves_no_step(library):
    steps = count_steps(library)
    done = merge_project(library, project(codes=()))
    again = MadeProject()
    assert merge_project(library, again).step is None
    assert count_steps(library) == steps + (done.step is not None)


def test_text_of_the_same_source_is_the_same_article(library):
    held = store_article(library, paragraphs=tuple(WORDS.split("\n")), source="KCNA", language="en")
    merge_project(
        library, project(article(7, source="KCNA", language="en", annotations=(annotate(0, WORDS, "heroes"),)))
    )
    assert [one.quote for one in tagging.list_annotations(library, held)] == ["heroes"]
    assert len(dump_library(library)["article"]) == 1


def test_text_of_another_source_is_another_article(library):
    store_article(library, paragraphs=(WORDS,), source="KCNA")
    merge_project(library, project(article(7, source="Naenara")))
    assert len(dump_library(library)["article"]) == 2


def test_text_without_a_source_finds_the_only_article_that_has_it(library):
    store_article(library, paragraphs=(WORDS,), source="KCNA")
    merge_project(library, project(article(7)))
    assert len(dump_library(library)["article"]) == 1
    assert head_of(library).source == "KCNA"


def test_two_articles_of_one_text_stay_two(library):
    done = merge_project(library, project(article(0), article(1)))
    assert counts(done.value.plan, MergeKind.ARTICLE) == (2, 0, 0, 0)
    assert merge_project(library, project(article(0), article(1))).step is None


def test_other_text_at_the_same_address_becomes_a_version_and_annotations_find_their_place(library):
    url = "http://kcna.kp/1"
    held = store_article(library, paragraphs=(WORDS,), source="KCNA", language="en", url=url)
    other = "Pyongyang reports. " + WORDS.replace("It went on.", "It went on and on.")
    marked = annotate(0, other, "many heroes came of it")
    given = project(article(7, other, source="KCNA", language="en", url=url, annotations=(marked,)))
    plan = merge_project(library, given).value.plan
    [found] = tagging.list_annotations(library, held)
    assert (found.quote, found.version) == ("many heroes came of it", 1)
    assert counts(plan, MergeKind.VERSION) == (1, 0, 0, 0)
    assert [one.is_current for one in versions.list_versions(library, held)] == [True, False]
    check_sound(library)


def test_annotation_without_a_place_on_our_text_waits_for_one(library):
    url = "http://kcna.kp/1"
    store_article(library, paragraphs=(WORDS,), source="KCNA", language="en", url=url)
    other = WORDS + " Steelworks were opened at Nampho."
    marked = annotate(0, other, "Steelworks were opened at Nampho.")
    plan = merge_project(
        library, project(article(7, other, source="KCNA", language="en", url=url, annotations=(marked,)))
    ).value.plan
    assert versions.count_reviews(library) == 1
    assert [row.name for row in plan.doubtful] == ["Steelworks were opened at Nampho."]
    check_sound(library)


def test_text_captured_later_becomes_the_present_one(library):
    given = article(0, captured_at="2026-01-01", annotations=(annotate(0, WORDS, "many heroes"),))
    merge_project(library, project(given))
    newer = f"Newer. {WORDS}"
    later = replace(given, text=newer, captured_at="2026-01-05", annotations=(annotate(0, newer, "many heroes"),))
    merge_project(library, project(later))
    [found] = tagging.list_annotations(library, ArticleId(1))
    assert (found.version, found.quote) == (2, "many heroes")
    assert head_of(library).version == 2
    check_sound(library)


def test_article_that_moved_on_from_our_text_moves_ours_on(library):
    merge_project(library, project(article()))
    newer = f"Newer. {WORDS}"
    merge_project(library, project(article(0, newer, versions=(ProjectVersion(WORDS),), place=1)))
    assert head_of(library).version == 2


def test_merging_an_older_copy_changes_nothing(library):
    newer = f"Newer. {WORDS}"
    merge_project(library, project(article(0, newer, versions=(ProjectVersion(WORDS),), place=1)))
    before = dump_library(library)
    assert merge_project(library, project(article())).step is None
    assert dump_library(library) == before


def test_tags_of_one_name_under_one_parent_are_one(library):
    own = tagging.create_tag(library, TagPath.parse("threat/nuclear"), colour=Colour.RED).value
    given = (TAG, ProjectTag(guid(2, 1), TAG.guid, "nuclear"), ProjectTag(guid(2, 2), "", "nuclear"))
    marked = annotate(0, WORDS, "heroes", tags=(guid(2, 1), guid(2, 2)))
    merge_project(library, project(article(annotations=(marked,)), codes=given))
    assert [str(tag.path) for tag in codebook_of(library)] == ["threat", "threat/nuclear", "nuclear"]
    assert own in tagging.list_annotations(library, ArticleId(1))[0].tags


def test_tag_with_our_guid_stays_ours_and_is_filled(library):
    merge_project(library, project(codes=(TAG,)))
    theirs = replace(TAG, name="menace", description="Words of threat", key="1")
    plan = merge_project(library, project(codes=(theirs,))).value.plan
    [tag] = codebook_of(library)
    assert (tag.name, tag.description, tag.key) == ("threat", "Words of threat", "1")
    assert counts(plan, MergeKind.TAG) == (0, 0, 0, 1)
    assert [row.note for row in plan.rows if row.kind is MergeKind.TAG] == [
        "Name kept as it is here. Description, key filled in."
    ]


def test_keys_of_ours_are_not_taken(library):
    tagging.create_tag(library, TagPath.parse("mine"), key="1")
    merge_project(
        library, project(codes=(replace(TAG, key="1"), replace(TAG, guid=guid(2, 5), name="b", key="12")))
    )
    assert [(tag.name, tag.key) for tag in codebook_of(library)] == [("mine", "1"), ("threat", ""), ("b", "")]


def test_odd_tags_come_in_as_tags_can_be(library):
    chain = [ProjectTag(guid(2, 0), "", "t")]
    chain += [ProjectTag(guid(2, at), guid(2, at - 1), f"t{at}") for at in range(1, 60)]
    odd = (
        *chain,
        ProjectTag(guid(2, 100), "", " a/b \0\n c "),
        ProjectTag(guid(2, 101), "", ""),
        ProjectTag(guid(2, 102), guid(2, 999), "x" * 500),
        ProjectTag("no guid", "", "plain", colour="nonsense"),
    )
    plan = merge_project(library, project(codes=odd)).value.plan
    paths = [tag.path for tag in codebook_of(library)]
    assert max(len(path.parts) for path in paths) == 50
    assert {"a-b c", "unnamed", "x" * 200, "plain"} <= {str(path) for path in paths}
    assert plan.counts[MergeKind.TAG].doubtful == 13
    assert merge_project(library, project(codes=odd)).step is None


def test_annotation_that_only_the_project_changed_is_brought_up_to_date(library):
    marked = annotate(0, WORDS, "heroes", tags=(TAG.guid,))
    merge_project(library, project(article(annotations=(marked,))))
    before = dump_library(library)
    theirs = replace(annotate(0, WORDS, "many heroes"), memo="look", modified_at=LATER)
    plan = merge_project(library, project(article(annotations=(theirs,)))).value.plan
    [found] = tagging.list_annotations(library, ArticleId(1))
    assert (found.quote, found.memo, found.tags, found.modified_at) == ("many heroes", "look", (), LATER)
    assert counts(plan, MergeKind.ANNOTATION) == (0, 0, 1, 0)
    check_sound(library)
    assert merge_project(library, project(article(annotations=(theirs,)))).step is None
    undoing.undo(library)
    assert dump_library(library) == before


def test_annotation_that_both_changed_stays_ours(library):
    marked = annotate(0, WORDS, "heroes")
    merge_project(library, project(article(annotations=(marked,))))
    [found] = tagging.list_annotations(library, ArticleId(1))
    tagging.set_memo(library, found.id, "ours")
    theirs = replace(marked, memo="theirs", modified_at=LATER)
    done = merge_project(library, project(article(annotations=(theirs,))))
    assert tagging.list_annotations(library, ArticleId(1))[0].memo == "ours"
    assert counts(done.value.plan, MergeKind.ANNOTATION) == (0, 0, 0, 1)
    assert done.step is None


def test_annotation_that_ours_has_alone_stays(library):
    merge_project(library, project(article()))
    tagging.add_annotation(library, ArticleId(1), Span(0, 3))
    merge_project(library, project(article(annotations=(annotate(0, WORDS, "heroes"),))))
    assert [one.quote for one in tagging.list_annotations(library, ArticleId(1))] == ["The", "heroes"]


def test_what_we_lack_of_an_article_is_filled_and_what_differs_stays(library):
    store_article(
        library, paragraphs=(WORDS,), source="KCNA", language="en", byline="Ri Un", title_basis=TitleBasis.MADE
    )
    theirs = article(
        7,
        source="KCNA",
        language="en",
        byline="Pak Tong",
        agency="KCNA",
        url="http://kcna.kp/9",
        date_from="2026-01-09",
        date_to="2026-01-09",
        date_basis="stated",
        reading_state="done",
        is_starred=True,
    )
    plan = merge_project(library, project(theirs)).value.plan
    held = head_of(library)
    assert (held.byline, held.agency, held.url, held.title) == ("Ri Un", "KCNA", "http://kcna.kp/9", "A title")
    assert (held.date.day_key, held.reading_state.value, held.is_starred) == ("2026-01-09", "done", True)
    assert counts(plan, MergeKind.ARTICLE) == (0, 0, 0, 1)
    check_sound(library)


def test_options_leave_articles_out_and_as_they_are(library):
    store_article(library, paragraphs=(WORDS,), source="KCNA")
    given = project(article(7, source="KCNA", byline="Pak Tong"), article(8, "Something else entirely."))
    options = MergeOptions(adds_articles=False, fills_articles=False)
    done = merge_project(library, given, options)
    assert len(dump_library(library)["article"]) == 1
    assert head_of(library).byline == ""
    assert [loss.where for loss in done.value.plan.losses] == ["A title"]


def test_texts_are_made_canonical_and_annotations_follow(library):
    text = "\ufeffOne\r\ntwo \0heroes\rcame \ud800 of it."
    start = text.index("heroes")
    marked = ProjectAnnotation(guid(3, 0), start, start + 6, "heroes", (), guid(1, 0))
    merge_project(library, project(article(0, text, annotations=(marked,))))
    [found] = tagging.list_annotations(library, ArticleId(1))
    assert (found.quote, found.span.start) == ("heroes", 8)
    assert reading.open_article(library, ArticleId(1)).text.text == "One\ntwo heroes\ncame \ufffd of it."
    check_sound(library)


@pytest.mark.parametrize(
    ("start", "end", "quote", "found"),
    [
        (0, 10_000, "", WORDS),
        (-5, 3, "", "The"),
        (4, 4, "", None),
        (9_000, 9_005, "", None),
        (9_000, 9_006, "heroes", "heroes"),
        (0, 6, "heroes", "heroes"),
        (0, 6, "no such words", "The mo"),
        (9_000, 9_006, "no such words", None),
    ],
)
def test_odd_places_are_found_or_told(library, start, end, quote, found):
    marked = ProjectAnnotation(guid(3, 0), start, end, quote, (), guid(1, 0), memo="a memo")
    plan = merge_project(library, project(article(annotations=(marked,)))).value.plan
    assert [one.quote for one in tagging.list_annotations(library, ArticleId(1))] == [found] * (found is not None)
    assert len(plan.doubtful) == (found is not None)
    assert ["a memo" in loss.what for loss in plan.losses] == [True] * (found is None)
    check_sound(library)


def test_one_guid_on_two_articles_keeps_both_annotations(library):
    other = "Other heroes."
    given = project(
        article(0, annotations=(annotate(0, WORDS, "heroes"),)),
        article(1, other, annotations=(annotate(0, other, "heroes"),)),
    )
    merge_project(library, given)
    assert len(dump_library(library)["annotation"]) == 2
    assert merge_project(library, given).step is None


def test_one_guid_of_two_articles_is_one_article_with_two_texts(library):
    given = project(article(0), article(0, "Something else entirely."))
    merge_project(library, given)
    assert len(dump_library(library)["article"]) == 1
    assert len(dump_library(library)["article_text"]) == 2
    check_sound(library)


def test_texts_that_are_too_long_are_left_out(library, monkeypatch):
    monkeypatch.setattr("reader.services.merging.TEXT_MAX_CP", 50)
    plan = merge_project(library, project(article(), article(1, "Short."))).value.plan
    assert [loss.where for loss in plan.losses] == ["A title"]
    assert counts(plan, MergeKind.ARTICLE) == (1, 0, 0, 0)


def test_odd_values_of_an_article_are_left_out_and_told(library):
    odd = article(
        date_from="2026-13-40",
        date_to="x",
        date_basis="guess",
        captured_at="yesterday",
        reading_state="half",
        title_basis="rumour",
        title=" \n ",
    )
    plan = merge_project(library, project(odd)).value.plan
    held = head_of(library)
    assert (held.captured_at, held.date.day_key, held.reading_state.value) == ("", "", "unread")
    assert held.title_basis is TitleBasis.MADE
    assert plan.counts[MergeKind.ARTICLE].doubtful == 1
    check_sound(library)


def test_originals_come_along(library):
    given = article(original=ProjectOriginal("page.html", b"<p>bytes", "text/html"))
    merge_project(library, project(given))
    with library.read() as unit:
        assert originals.read_original(unit, 1) == b"<p>bytes"
    assert dump_library(library)[original.name][0][2] == "page.html"


def test_merging_into_an_article_found_empty_marks_it_done(library):
    merge_project(library, project(article(reading_state="empty")))
    merge_project(library, project(article(reading_state="empty", annotations=(annotate(0, WORDS, "heroes"),))))
    assert head_of(library).reading_state.value == "done"


def test_marks_made_on_a_merge_stand_in_the_way_of_undo(library):
    merge_project(library, project(article(annotations=(annotate(0, WORDS, "heroes"),))))
    [found] = tagging.list_annotations(library, ArticleId(1))
    marking.set_speaker(library, [found.id], "Ri")
    undoing.undo(library)
    undoing.undo(library)
    assert dump_library(library)["annotation"] == []


def test_a_project_that_breaks_off_leaves_nothing(library):
    class Broken(MadeProject):
        def iter_articles(self):
            yield article()
            raise FileUnreadable("The project is cut short.")

    before = dump_library(library)
    with pytest.raises(FileUnreadable):
        merge_project(library, Broken((), (TAG,), CODERS))
    with pytest.raises(Cancelled):
        merge_project(library, project(article()), is_cancelled=lambda: True)
    assert dump_library(library) == before


def test_progress_tells_articles(library):
    told: list[tuple[int, int]] = []
    plan_merge(library, project(article(), article(1)), progress=lambda *both: told.append(both))
    assert told == [(1, 2), (2, 2)]


def test_bounds_are_filled_where_nothing_is_known(library):
    store_article(library, paragraphs=(WORDS,), source="KCNA", date=bounds(None, None))
    merge_project(
        library, project(article(7, source="KCNA", date_from="2026-01", date_to="2026-01", date_basis="bounds"))
    )
    assert head_of(library).date.day_key == "2026-01"
    check_sound(library)


def test_articles_without_text_are_not_the_same(library):
    merge_project(library, project(article(0, "", title="A", source="KCNA", url="http://kcna.kp/a")))
    done = merge_project(library, project(article(1, "", title="B", source="KCNA", url="http://kcna.kp/b")))
    assert counts(done.value.plan, MergeKind.ARTICLE) == (1, 0, 0, 0)


def test_one_text_at_two_addresses_of_two_days_is_two_articles(library):
    days = [{"date_from": day, "date_to": day, "date_basis": "stated"} for day in ("2026-01-09", "2026-02-09")]
    first, second = (
        article(number, source="KCNA", url=f"http://kcna.kp/{number}", **days[number]) for number in (0, 1)
    )
    merge_project(library, project(first))
    assert counts(merge_project(library, project(second)).value.plan, MergeKind.ARTICLE) == (1, 0, 0, 0)
    assert merge_project(library, project(first, second)).step is None


@pytest.mark.parametrize("marks", ["annotations", "tags"])
def test_article_with_marks_does_not_become_one_in_which_nothing_was_found(library, marks):
    given = {"annotations": (annotate(0, WORDS, "heroes"),), "tags": (ProjectArticleTag(TAG.guid, guid(1, 0)),)}
    merge_project(library, project(article(**{marks: given[marks]})))
    merge_project(library, project(article(reading_state="empty")))
    assert head_of(library).reading_state is ReadingState.DONE


def test_what_a_newer_text_of_a_page_lists_comes_in(library):
    merge_project(library, project(article(captured_at="2026-01-01")))
    before = dump_library(library)
    listed = (ListedDraft("A mill opened in the valley", "2026-01-09"),)
    newer = article(0, f"{WORDS} More.", captured_at="2026-01-05", listed=listed)
    merge_project(library, project(newer))
    assert len(dump_library(library)["listed_item"]) == 1
    check_sound(library)
    assert merge_project(library, project(newer)).step is None
    undoing.undo(library)
    assert dump_library(library) == before


def test_original_of_a_text_that_has_none_is_filled_in(library):
    merge_project(library, project(article()))
    before = dump_library(library)
    given = article(original=ProjectOriginal("page.html", b"<p>bytes", "text/html", "2"))
    plan = merge_project(library, project(given), MergeOptions(keeps_originals=True)).value.plan
    assert [row.note for row in plan.rows if row.kind is MergeKind.ARTICLE] == ["Filled in: original."]
    with library.read() as unit:
        assert originals.read_original(unit, 1) == b"<p>bytes"
    assert merge_project(library, project(given), MergeOptions(keeps_originals=True)).step is None
    check_sound(library)
    undoing.undo(library)
    assert dump_library(library) == before


def test_source_language_and_state_that_differ_are_told(library):
    merge_project(library, project(article(source="KCNA", language="en", reading_state="reading")))
    theirs = article(source="Naenara", language="ko", reading_state="done")
    plan = merge_project(library, project(theirs)).value.plan
    [row] = [row for row in plan.rows if row.kind is MergeKind.ARTICLE]
    assert row.note == "Differs and stays as it is here: source, language."
    assert [loss.what for loss in plan.losses] == ["Reading states: 1"]
    assert merge_project(library, project(theirs)).step is None


def test_annotation_that_only_we_changed_is_no_conflict(library):
    given = project(article(annotations=(annotate(0, WORDS, "heroes"),)))
    merge_project(library, given)
    [one] = tagging.list_annotations(library, ArticleId(1))
    tagging.set_memo(library, one.id, "ours")
    plan = merge_project(library, given).value.plan
    assert counts(plan, MergeKind.ANNOTATION) == (0, 1, 0, 0)


def test_two_coders_of_one_name_are_told(library):
    plan = merge_project(library, MadeProject((article(),), (), CODERS)).value.plan
    assert [(row.name, row.note) for row in plan.doubtful] == [
        ("Bo", "Two coders of the project have this name; here they are one.")
    ]


def test_large_originals_are_not_in_memory_together():
    bytes_each = 8_000_000
    given = [
        article(number, f"{number}", original=ProjectOriginal("a", bytes([number]) * bytes_each))
        for number in range(9)
    ]
    sizes = [len(block) for block in iter_blocks(prepare_article(one, "") for one in given)]
    assert sum(sizes) == 9
    assert max(sizes) * bytes_each <= 40_000_000
    shared = [replace(one, original=given[0].original) for one in given]
    assert [len(block) for block in iter_blocks(prepare_article(one, "") for one in shared)] == [9]


def test_a_library_that_can_only_be_read_tells_what_a_merge_would_do(library):
    merge_project(library, project(article(0)))
    library.close()
    before = library.path.read_bytes()
    reading_only = Library(library.path, initiator="", coder_name="Eve", is_read_only=True)
    plan = plan_merge(reading_only, project(article(0), article(1, "A mill opened in the valley.")))
    assert counts(plan, MergeKind.ARTICLE) == (1, 1, 0, 0)
    with pytest.raises(LibraryReadOnly):
        merge_project(reading_only, project(article(1, "A mill opened in the valley.")))
    reading_only.close()
    assert library.path.read_bytes() == before
    assert [one.name for one in library.path.parent.iterdir()] == [library.path.name]


def test_merge_is_taken_back_alone_after_other_work(library):
    """What came later stays; what came of the merge goes, but for what the later work stands on."""
    merge_project(library, project(article(0, captured_at="2026-01-01", source="KCNA")))
    listed = (ListedDraft("A mill opened in the valley", "2026-01-09"),)
    original_of = ProjectOriginal("page.html", b"<p>bytes", "text/html")
    theirs = article(
        0, f"{WORDS} More.", captured_at="2026-01-05", source="KCNA", listed=listed, original=original_of
    )
    other = article(1, "A mill opened in the valley.", annotations=(annotate(0, "A mill opened", "mill"),))
    step = merge_project(library, project(theirs, other)).step
    store_article(library, paragraphs=("Ships were launched.",), source="KCNA")
    tagging.create_tag(library, TagPath.parse("later"))
    undoing.undo_step(library, step)
    check_sound(library)
    assert len(dump_library(library)["article"]) == 2
    assert len(dump_library(library)["listed_item"]) == len(dump_library(library)["original"]) == 0
    assert head_of(library).version == 1
