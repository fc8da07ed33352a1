"""What an arriving article is: duplicate, version, publication or new; and the listed items that it answers."""

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from reader.domain.articles import ListedDraft, TitleBasis
from reader.domain.changes import Kind
from reader.domain.errors import BatchMissing, UndoConflict
from reader.domain.found import FoundArticle
from reader.domain.imports import ImportOptions, ImportStatus
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.formats.file_formats import read_file
from reader.services import browsing, import_reading, importing, reading, tagging, undoing, versions
from reader.store.check import iter_findings
from reader.store.day_counts import list_wrong_days
from reader.store.index_slices import count_indexed
from reader.store.journal import list_steps
from reader.store.library import Library
from reader.store.schema import article, article_text, listed_item, original, text_sketch
from tests.helpers.articles import bounds, make_draft
from tests.helpers.dumps import dump_library

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
WORDS = ["".join(random.Random(seed).choices("abcdefghijklmnoprstuvw", k=4 + seed % 6)) for seed in range(900)]


def prose(seed: int, sentences: int = 30) -> tuple[str, ...]:
    """Made-up paragraphs of one sentence each."""
    made = random.Random(seed)
    return tuple(" ".join(made.choices(WORDS, k=14)).capitalize() + "." for _ in range(sentences))


def edited(paragraphs: tuple[str, ...], seed: int = 0, share: float = 0.1) -> tuple[str, ...]:
    """The same with some of its words changed."""
    made = random.Random(seed)
    return tuple(
        " ".join("changed" if made.random() < share else word for word in one.split()) for one in paragraphs
    )


def take(library: Library, *drafts, **options):
    """Import drafts as if they had been found; the files of the report."""
    found = [
        FoundArticle(f"{number}.txt", repr(draft).encode(), draft=draft) for number, draft in enumerate(drafts)
    ]
    return importing.import_found(library, found, **options).value.files


def draft(paragraphs, **values):
    given = {"title": "Pumps for the upper fields", "title_basis": TitleBasis.STATED}
    return make_draft(paragraphs=paragraphs, **(given | values))


def test_step_of_an_import_tells_versions_apart_also_undone_and_done_again(library):
    take(library, draft(prose(1)), draft(prose(7), title="Other pumps"))
    assert undoing.next_undo(library).name == "import of 2 articles"
    take(library, draft(edited(prose(1))), draft(prose(13), title="Third pumps"))
    told = "import of 1 article and 1 version"
    assert undoing.next_undo(library).name == told
    assert undoing.undo(library).value.name == undoing.next_redo(library).name == told
    assert undoing.redo(library).value.name == undoing.next_undo(library).name == told
    with library.read() as unit:
        assert [one.name for one in list_steps(unit, 3)] == [told] * 3
    take(library, draft(edited(prose(7)), title="Other pumps"))
    assert undoing.next_undo(library).name == "import of 1 version"


@pytest.mark.parametrize("in_one_import", [False, True])
@pytest.mark.parametrize("url", [None, "https://example.org/pumps"])
def test_edited_text_becomes_a_version(library, in_one_import, url):
    first, second = draft(prose(1), url=url), draft(edited(prose(1)), url=url)
    imports = [(first, second)] if in_one_import else [(first,), (second,)]
    files = [file for drafts in imports for file in take(library, *drafts)]
    assert [file.status for file in files] == [ImportStatus.NEW, ImportStatus.VERSION]
    assert files[0].article == files[1].article
    kept = versions.list_versions(library, files[0].article)
    assert [one.is_current for one in kept] == [False, True]
    with library.read() as unit:
        assert unit.connection.execute(article.select()).one().version == 2
        assert count_indexed(unit) == 1
        assert list_wrong_days(unit) == []


def test_version_that_was_captured_earlier_is_kept_beside_the_current_text(library):
    files = take(library, draft(prose(1), captured_at="2024-05-02"))
    later = take(library, draft(edited(prose(1)), captured_at="2024-05-01"))
    assert later[0].status is ImportStatus.VERSION
    assert [one.is_current for one in versions.list_versions(library, files[0].article)] == [True, False]
    again = take(library, draft(edited(prose(1)), captured_at="2024-05-03"))
    assert again[0].status is ImportStatus.DUPLICATE


@pytest.mark.parametrize(
    "changes",
    [
        {"source": "Voice of Korea"},
        {"language": "ru"},
        {"date": bounds("2024-08-01", "2024-08-01")},
        {"url": "https://example.org/other"},
        {"title": "Quite another headline about trams"},
    ],
)
def test_likeness_with_a_doubt_makes_a_new_article(library, changes):
    held = {"date": bounds("2024-05-01", "2024-05-01"), "url": "https://example.org/pumps"}
    take(library, draft(prose(1), **held))
    arriving = edited(prose(1), share=0.2)
    assert take(library, draft(arriving, **(held | {"url": None} | changes)))[0].status is ImportStatus.NEW


TELEGRAM = (
    "Pyongyang, April 17 (KCNA) -- Pak Chol Su, chairman of the county seed council, sent a message of greeting "
    "to {person}, president of the Republic of {country}, on April 17 on the occasion of the {year} anniversary "
    "of the independence of {country}.",
    "In the message, Pak Chol Su extended warm congratulations to the president and the government of {country}, "
    "saying that they are making fresh progress in the struggle to build up the country by their own efforts.",
    "Expressing belief that the friendly relations between the two countries would grow stronger in every field, "
    "the message wished the president good health and success in the responsible work.",
)


def telegram(person: str, country: str, year: str):
    said = tuple(one.format(person=person, country=country, year=year) for one in TELEGRAM)
    return draft(said, title=f"Pak Chol Su Sends Greetings to President of {country}", source="KCNA")


@pytest.mark.parametrize("in_one_import", [False, True])
def test_stories_of_one_form_are_not_versions(library, in_one_import):
    drafts = [
        telegram("Emerson Dube", "Zimbabwe", "44th"),
        telegram("Bashir Nader", "Syria", "78th"),
        telegram("Thong Souk", "Laos", "49th"),
    ]
    imports = [drafts] if in_one_import else [[one] for one in drafts]
    files = [file for some in imports for file in take(library, *some)]
    assert [file.status for file in files] == [ImportStatus.NEW] * 3


def test_telegram_that_was_corrected_is_a_version(library):
    held = telegram("Bashir Nader", "Syria", "78th")
    said = (
        held.paragraphs[0].replace("warm", "hot"),
        held.paragraphs[1],
        held.paragraphs[2].replace("good", "best"),
    )
    files = take(library, held, replace(held, paragraphs=said))
    assert [file.status for file in files] == [ImportStatus.NEW, ImportStatus.VERSION]


def test_figures_of_another_day_are_another_article(library):
    form = "At the market a kilogram of rice cost {0} and one of corn {1} on that day, as the traders said. " * 6
    prices = [draft((form.format(*two),), title="Prices at the market") for two in ((4100, 1800), (4350, 1920))]
    assert [file.status for file in take(library, *prices)] == [ImportStatus.NEW] * 2


def test_korean_telegram_to_another_is_another_article(library):
    form = (
        "경애하는 위원장께서 {0}대통령에게 축전을 보내시였다. 두 나라사이의 친선관계가 더욱 발전하리라고 하였다. "
        * 3
    )
    sent = [
        draft((form.format(country),), title=f"{country}대통령에게 축전을 보내시였다", language="ko")
        for country in ("수리아", "짐바브웨")
    ]
    assert [file.status for file in take(library, *sent)] == [ImportStatus.NEW] * 2


def test_front_page_is_no_address_of_an_article(library):
    shared = prose(1)
    half = (*shared[:18], *prose(3)[:12])
    files = take(
        library, draft(shared, url="https://example.org/"), draft(half, url="https://example.org/", title="Other")
    )
    assert [file.status for file in files] == [ImportStatus.NEW] * 2


def test_same_address_months_later_is_another_article(library):
    url = "https://example.org/column"
    first = draft(prose(1), url=url, date=bounds("2024-05-01", "2024-05-01"))
    later = draft(
        edited(prose(1), share=0.3), url=url, date=bounds("2024-08-01", "2024-08-01"), title="Another column"
    )
    assert [file.status for file in take(library, first, later)] == [ImportStatus.NEW] * 2


def test_same_address_with_another_text_is_another_article(library):
    url = "https://example.org/"
    files = take(library, draft(prose(1), url=url), draft(prose(2), url=url))
    assert [file.status for file in files] == [ImportStatus.NEW] * 2


def test_same_words_of_another_outlet_are_another_publication(library):
    first = take(library, draft(("Pyongyang, May 27 (KCNA) -- " + prose(1)[0], *prose(1)[1:]), source="KCNA"))[0]
    second = take(library, draft(tuple(one.upper() for one in prose(1)), source="Rodong Sinmun"))[0]
    assert second.status is ImportStatus.NEW
    assert f"article {first.article}" in second.message
    assert [one.article for one in versions.list_publications(library, second.article)] == [first.article]


def test_annotations_move_to_the_new_version(library):
    held = take(library, draft(prose(1)))[0].article
    text = reading.open_article(library, held).text.text
    at = text.index(prose(1)[4])
    note = tagging.add_annotation(library, held, Span(at, at + 40)).value
    take(library, draft((*prose(7, 2), *prose(1))))
    view = reading.open_article(library, held)
    assert view.head.version == 2
    assert [(one.id, one.quote) for one in view.annotations] == [(note, prose(1)[4][:40])]


@pytest.mark.skipif(not SAMPLES.exists(), reason="the shared samples are missing")
def test_stories_that_an_agency_edited_become_versions(library):
    pairs = json.loads((SAMPLES / "pairs.json").read_text(encoding="utf-8"))
    for pair in pairs:
        importing.import_files(library, [SAMPLES / pair["old"]])
    report = importing.import_files(library, [SAMPLES / pair["new"] for pair in pairs]).value
    assert [file.status for file in report.files] == [ImportStatus.VERSION] * len(pairs)


@pytest.mark.skipif(not SAMPLES.exists(), reason="the shared samples are missing")
def test_different_stories_stay_apart(library):
    report = importing.import_files(library, [SAMPLES / "kcna_kp_2024", SAMPLES / "synthetic"]).value
    assert report.count(ImportStatus.VERSION) == report.count(ImportStatus.DUPLICATE) == 0


LISTED_DAY = "2026-01-09"


def listing(*teasers: str, title: str = "") -> tuple[ListedDraft, ...]:
    return tuple(ListedDraft(teaser, LISTED_DAY, title) for teaser in teasers)


@pytest.mark.parametrize("page_first", [True, False])
def test_listed_item_finds_its_article_in_either_order(library, page_first):
    teaser = prose(1)[0][:60].rpartition(" ")[0]
    page = draft(prose(9), listed=listing(teaser, "Something else entirely that nobody holds"))
    arrival = draft(prose(1), date=bounds("2025-01", "2026-02"))
    files = [file for one in ((page, arrival) if page_first else (arrival, page)) for file in take(library, one)]
    held = files[1 if page_first else 0].article
    source = reading.open_article(library, held).head.source_id
    assert [item.teaser for item in browsing.list_listed(library, source, LISTED_DAY)] == [page.listed[1].teaser]
    with library.read() as unit:
        links = unit.connection.execute(listed_item.select().order_by(listed_item.c.position)).all()
        assert [row.held_article_id for row in links] == [held, None]
        assert list_wrong_days(unit) == []


def test_equal_teasers_of_a_page_are_answered_one_by_one(library):
    begin = "The meeting of the county council opened in the new hall with a report"
    page = draft(prose(9), listed=listing(begin, begin))
    take(library, page)
    source = reading.open_article(library, 1).head.source_id
    for number, rest in enumerate(("on trams", "on potatoes"), 1):
        take(library, draft((f"{begin} {rest}.", *prose(20 + number))))
        assert len(browsing.list_listed(library, source, LISTED_DAY)) == 2 - number


def test_item_that_two_pages_list_counts_once(library):
    take(library, draft(prose(9), listed=listing("One that nobody holds so far, in full length")))
    take(library, draft(prose(8), listed=listing("One that nobody holds so far, in full length", "And one more")))
    source = reading.open_article(library, 1).head.source_id
    assert [count.listed for count in browsing.list_days(library, source, "2026-01")] == [2]
    assert len(browsing.list_listed(library, source, LISTED_DAY)) == 2


def test_page_of_a_new_version_adds_what_it_lists(library):
    take(library, draft(prose(1), listed=listing("One that nobody holds so far, in full length")))
    newer = listing("One that nobody holds so far, in full length", "And something that was listed later")
    assert take(library, draft(edited(prose(1)), listed=newer))[0].status is ImportStatus.VERSION
    source = reading.open_article(library, 1).head.source_id
    assert len(browsing.list_listed(library, source, LISTED_DAY)) == 2
    with library.read() as unit:
        assert list_wrong_days(unit) == []


def test_new_opening_of_a_version_answers_an_older_listed_item(library):
    opening = "The county opened a new line of trams from the mill to the station"
    take(library, draft(prose(9), listed=listing(opening)))
    take(library, draft(prose(1)))
    newer = take(library, draft((f"{opening}.", *prose(1))))[0]
    assert newer.status is ImportStatus.VERSION
    with library.read() as unit:
        assert unit.connection.execute(listed_item.select()).one().held_article_id == newer.article
        assert list(iter_findings(unit)) == []
    undoing.undo(library)
    with library.read() as unit:
        assert unit.connection.execute(listed_item.select()).one().held_article_id is None
        assert list(iter_findings(unit)) == []


@pytest.mark.parametrize("day", ["2025-12-30", "2026-01-20"])
def test_listed_item_of_another_time_is_not_linked(library, day):
    teaser = prose(1)[0]
    take(library, draft(prose(9), listed=(ListedDraft(teaser, day),)))
    take(library, draft(prose(1), date=bounds("2026-01-09", "2026-01-09")))
    with library.read() as unit:
        assert unit.connection.execute(listed_item.select()).one().held_article_id is None


def test_removing_an_import_takes_all_of_it_and_can_be_undone(library):
    take(library, draft(prose(1), listed=listing("Nobody holds this one here")))
    take(library, draft(prose(2)), draft(edited(prose(1))))
    newer, older = importing.list_batches(library)
    assert [(one.articles, one.versions) for one in (newer, older)] == [(1, 1), (1, 0)]
    with pytest.raises(UndoConflict):
        importing.remove_batch(library, older.id)
    importing.remove_batch(library, newer.id)
    importing.remove_batch(library, older.id)
    with library.read() as unit:
        for table in (article, article_text, original, listed_item, text_sketch):
            assert unit.connection.execute(table.select()).all() == []
        assert count_indexed(unit) == 0
        assert list_wrong_days(unit) == []
    with pytest.raises(BatchMissing):
        importing.remove_batch(library, older.id)
    undoing.redo(library)
    assert [one.articles for one in importing.list_batches(library)] == [1]
    with library.read() as unit:
        assert count_indexed(unit) == 1
        assert {row.article_id for row in unit.connection.execute(text_sketch.select())} == {1}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("page_first", [True, False])
def test_linked_imports_are_removed_in_either_order(library, order, page_first):
    page, arrival = draft(prose(9), listed=listing(prose(1)[0])), draft(prose(1))
    for one in (page, arrival) if page_first else (arrival, page):
        take(library, one)
    batches = [one.id for one in reversed(importing.list_batches(library))]
    full = dump_library(library)
    for which in order:
        importing.remove_batch(library, batches[which])
        with library.read() as unit:
            assert list(iter_findings(unit)) == []
    assert importing.list_batches(library) == []
    for _ in order:
        undoing.redo(library)
    assert dump_library(library) == full


def test_import_with_annotations_on_it_is_not_removed(library):
    held = take(library, draft(prose(1)))[0].article
    tagging.add_annotation(library, held, Span(0, 5))
    with pytest.raises(UndoConflict):
        importing.remove_batch(library, importing.list_batches(library)[0].id)
    assert len(reading.open_article(library, held).annotations) == 1


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_removed_imports_leave_nothing_of_what_they_shared(library, order):
    first, second = draft(prose(1)), draft(prose(2), title="Second")
    empty = dump_library(library)
    for part, one in enumerate((first, second)):
        importing.import_found(library, [FoundArticle("a.txt", b"shared", draft=one, part=str(part))])
    full = dump_library(library)
    assert len(full["original"]) == len(full["source"]) == 1
    batches = [one.id for one in reversed(importing.list_batches(library))]
    for which in order:
        importing.remove_batch(library, batches[which])
    assert dump_library(library) == empty
    for _ in order:
        undoing.redo(library)
    assert dump_library(library) == full


def test_import_whose_second_article_is_tagged_says_so(library):
    files = take(library, draft(prose(1)), draft(prose(2), title="Second"))
    tagging.tag_article(library, files[1].article, [tagging.create_tag(library, TagPath.parse("x")).value])
    before = dump_library(library)
    with pytest.raises(UndoConflict, match="a tag on an article"):
        importing.remove_batch(library, importing.list_batches(library)[0].id)
    assert dump_library(library) == before


def test_library_without_originals_keeps_their_hashes(library):
    importing.set_keeps_originals(library, False)
    assert not importing.keeps_originals(library)
    take(library, draft(prose(1)))
    with library.read() as unit:
        row = unit.connection.execute(original.select()).one()
    assert (row.data, row.size > 0, len(row.sha256)) == (b"", True, 64)
    assert take(library, draft(prose(1)))[0].status is ImportStatus.DUPLICATE


def test_several_processes_import_the_same_in_the_same_order(library, tmp_path):
    paths = []
    for number in range(60):
        path = tmp_path / f"{number:02}.txt"
        path.write_text("\n".join(prose(number, 4)), encoding="utf-8")
        paths.append(path)
    done = importing.import_files(library, paths, options=ImportOptions(jobs=2))
    assert [file.path for file in done.value.files] == paths
    assert done.value.count(ImportStatus.NEW) == len(done.changes.of(Kind.ARTICLE)) == 60


def test_fault_of_a_reader_costs_its_file_only(library, tmp_path, monkeypatch, caplog):
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(f"The text of {name} is this.")

    def fail(file, options):
        if file.name == "b.txt":
            raise RuntimeError("midway")
        return read_file(file, options)

    monkeypatch.setattr(import_reading, "read_file", fail)
    files = importing.import_files(library, [tmp_path]).value.files
    assert [file.status.value for file in files] == ["new", "failed", "new"]
    assert "fault in Dateline itself (RuntimeError)" in files[1].message
    assert "midway" in caplog.text


def test_import_with_many_versions_of_its_own_articles_is_undone(library):
    first = [draft(prose(number, 8), title=f"Title {number}") for number in range(150)]
    second = [draft(edited(prose(number, 8), number), title=f"Title {number}") for number in range(150)]
    files = take(library, *first, *second)
    assert sum(file.status is ImportStatus.VERSION for file in files) > 100
    undoing.undo(library)
    with library.read() as unit:
        assert unit.connection.execute(article.select()).all() == []
        assert list(iter_findings(unit)) == []
    undoing.redo(library)
    undoing.undo(library)
    with library.read() as unit:
        assert unit.connection.execute(article.select()).all() == []


def test_preview_tells_that_there_is_more(library, tmp_path):
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"text": " ".join(prose(number, 2))}) + "\n" for number in range(5)))
    assert not importing.preview_files(library, [rows], limit=5).has_more
    shown = importing.preview_files(library, [rows], limit=4)
    assert (len(shown.files), shown.has_more) == (4, True)


@pytest.mark.parametrize("is_dry_run", [True, False])
def test_repeats_within_an_import_are_told_from_what_was_held(library, is_dry_run):
    take(library, draft(prose(900)))
    drafts = [draft(prose(number, 2), title=f"Title {number}") for number in range(205)]
    files = take(library, draft(prose(900)), *drafts, drafts[3], drafts[204], is_dry_run=is_dry_run)
    held, early, late = files[0], files[-2], files[-1]
    assert not held.is_repeat
    assert "The library holds this" in held.message
    assert early.is_repeat and late.is_repeat
    assert early.message == "The same as “4.txt” in this import."
    assert (early.article is None) == is_dry_run


def test_imports_name_the_first_thing_that_came(library):
    take(library, draft(prose(1), title="Pumps for the fields"), draft(prose(2)), draft(edited(prose(1))))
    take(library, draft(prose(3), title=""))
    newer, older = importing.list_batches(library)
    assert older.shown_example == "“Pumps for the fields” and 2 more"
    assert newer.shown_example == "“0.txt”"


def test_annotation_that_moved_to_changed_words_is_told(library):
    sentence = (
        "The new pumps of the upper mill carried water to all of the fields below the old road in the spring."
    )
    held = take(library, draft((*prose(1), sentence)))[0].article
    at = reading.open_article(library, held).text.text.index(sentence)
    tagging.add_annotation(library, held, Span(at, at + len(sentence)))
    changed = sentence.replace("below the old road", "beside the old road")
    file = take(library, draft((*prose(1), changed)))[0]
    assert "moved to changed words: “The new pumps" in file.message
