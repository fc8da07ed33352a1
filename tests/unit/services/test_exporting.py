"""Export of the tagged CSV: the rows, both profiles, and targets that cannot be written."""

import csv
import errno
import json
import os

import pytest

from reader.domain.criteria import Criteria
from reader.domain.errors import Cancelled, IndexIncomplete, TargetUnwritable
from reader.domain.exports import ExportFormat, ExportRequest
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.formats.tagged_csv import COLUMNS
from reader.services import exporting, indexing, table_exports, table_rows, tagging
from reader.services.annotating import add_annotation_with_paths
from reader.services.table_exports import guarded_path
from tests.helpers.articles import PARAGRAPHS, TEXT, store_article
from tests.helpers.exports import export_tagged_csv


@pytest.fixture
def article(library):
    return store_article(library)


@pytest.fixture
def target(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder / "table.csv"


def annotate(library, article, quote, *paths, memo=""):
    start = TEXT.index(quote)
    tags = [TagPath.parse(path) for path in paths]
    return add_annotation_with_paths(library, article, Span(start, start + len(quote)), tags, memo).value


def read_rows(path):
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def names(target):
    return sorted(path.name for path in target.parent.iterdir())


def test_an_empty_library_gives_the_header_alone(library, target):
    assert export_tagged_csv(library, target) == 0
    assert target.read_bytes().decode() == ",".join(column.name for column in COLUMNS) + "\r\n"


def test_a_row_for_each_tag_and_one_for_an_untagged_annotation(library, article, target):
    annotate(library, article, "“My Hill”", "movement", "place/hill")
    annotate(library, article, "heroes", memo="two\nlines")
    assert export_tagged_csv(library, target) == 3
    rows = read_rows(target)
    assert [row["tag_path"] for row in rows] == ["movement", "place/hill", ""]
    assert [row["tag"] for row in rows] == ["movement", "hill", ""]
    assert rows[2]["memo"] == "two\nlines"
    assert rows[2]["tag_id"] == ""
    assert len({row["annotation_id"] for row in rows}) == 2
    assert {row["format"] for row in rows} == {"dateline-csv/1"}


def test_offsets_quote_context_and_numbers_agree_with_the_text(library, article, target):
    annotate(library, article, "Many heroes")
    annotate(library, article, "😀 spread")
    annotate(library, article, "Forward")
    export_tagged_csv(library, target)
    rows = read_rows(target)
    for row in rows:
        start, end = int(row["start"]), int(row["end"])
        assert TEXT[start:end] == row["quote"]
        assert TEXT[max(0, start - 32) : start] == row["prefix"]
        assert TEXT[end : end + 32] == row["suffix"]
    assert [(row["paragraph"], row["sentence"]) for row in rows] == [("1", "2"), ("2", "1"), ("2", "2")]


def test_a_tag_on_the_article_has_no_quote_and_no_offsets(library, article, target):
    tag = tagging.create_tag(library, TagPath.parse("speech")).value
    tagging.tag_article(library, article, [tag])
    assert export_tagged_csv(library, target) == 1
    (row,) = read_rows(target)
    empty = ("annotation_id", "quote", "start", "end", "prefix", "suffix", "paragraph", "sentence", "memo")
    assert [row[name] for name in empty] == [""] * len(empty)
    assert (row["tag"], row["coder"], row["source"]) == ("speech", "Ann", "Naenara")


def test_times_are_utc_and_the_text_is_named(library, article, target):
    annotate(library, article, "heroes")
    export_tagged_csv(library, target)
    (row,) = read_rows(target)
    assert row["created_at"].endswith("Z")
    assert len(row["text_sha256"]) == 64
    assert (row["origin"], row["date_basis"], row["date_from"]) == ("hand", "none", "")


def test_the_spreadsheet_profile_guards_and_notes_what_it_guarded(library, article, target):
    annotate(library, article, "heroes", "=tag", memo="-1\n+1")
    assert export_tagged_csv(library, target, profile="excel") == 1
    (row,) = read_rows(target)
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    assert (row["tag"], row["memo"]) == ("'=tag", "'-1 +1")
    noted = json.loads(guarded_path(target).read_text(encoding="utf-8"))
    assert (noted["format"], noted["file"]) == ("dateline-guarded/1", "table.csv")
    (guarded,) = noted["rows"]
    assert (guarded["number"], guarded["columns"]) == (1, ["tag", "tag_path", "memo"])
    assert guarded["annotation_id"] == row["annotation_id"]
    assert names(target) == ["table.csv", "table.csv.guarded.json"]


def test_without_guards_there_is_no_side_file_and_an_old_one_goes(library, article, target):
    guarded_path(target).write_text("{}")
    annotate(library, article, "heroes", "tag")
    export_tagged_csv(library, target, profile="excel")
    assert names(target) == ["table.csv"]


def test_what_a_spreadsheet_will_not_show_is_told(library, article, target, monkeypatch):
    monkeypatch.setattr(table_exports, "ROWS_MAX", 3)
    for quote, memo in (("The", "x" * 32_767), ("movement", "x" * 32_768), ("waged", "😀" * 16_384)):
        annotate(library, article, quote, memo=memo)
    for profile, told in (
        ("data", []),
        ("excel", ["A spreadsheet shows 2 of 3 rows", "2 cells are longer than a spreadsheet shows"]),
    ):
        report = exporting.export(library, ExportRequest(ExportFormat.CSV, target, profile))
        assert [loss.what for loss in report.losses] == told
    assert [len(row["memo"]) for row in read_rows(target)] == [32_767, 32_768, 16_384]


def test_an_old_side_file_that_is_a_folder_or_has_too_long_a_name_is_no_hindrance(library, article, target):
    annotate(library, article, "heroes")
    guarded_path(target).mkdir()
    export_tagged_csv(library, target)
    assert guarded_path(target).is_dir() and len(read_rows(target)) == 1
    long = target.with_name(f"{'n' * 245}.csv")
    export_tagged_csv(library, long)
    assert len(read_rows(long)) == 1 and len(names(target)) == 3


def test_guarded_rows_are_numbered_across_batches(library, article, target, monkeypatch):
    monkeypatch.setattr(table_rows, "BATCH_ROWS", 2)
    for quote in ("The", "movement", "waged", "Many", "heroes"):
        annotate(library, article, quote, memo="=1" if quote == "heroes" else "")
    done = []
    export_tagged_csv(library, target, profile="excel", progress=lambda rows, total: done.append((rows, total)))
    noted = json.loads(guarded_path(target).read_text(encoding="utf-8"))
    assert [row["number"] for row in noted["rows"]] == [5]
    assert done == [(0, 0), (2, 0), (4, 0), (5, 5)]


def test_cancel_leaves_the_old_file(library, article, target):
    annotate(library, article, "heroes")
    target.write_text("old")
    with pytest.raises(Cancelled):
        export_tagged_csv(library, target, is_cancelled=lambda: True)
    assert (target.read_text(), names(target)) == ("old", ["table.csv"])


@pytest.mark.parametrize("profile", ["data", "excel"])
def test_a_full_disk_leaves_the_old_files(library, article, target, monkeypatch, profile):
    annotate(library, article, "heroes", memo="=1")
    target.write_text("old")

    def fail(descriptor):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(TargetUnwritable, match="no room left"):
        export_tagged_csv(library, target, profile=profile)
    monkeypatch.undo()
    assert (target.read_text(), names(target)) == ("old", ["table.csv"])


def test_a_side_file_that_cannot_be_written_leaves_the_old_table(library, article, target):
    annotate(library, article, "heroes", memo="=1")
    target.write_text("old")
    guarded_path(target).mkdir()
    with pytest.raises(TargetUnwritable, match="is a folder"):
        export_tagged_csv(library, target, profile="excel")
    assert target.read_text() == "old"


def test_the_library_is_never_the_target(library, tmp_path, target):
    before = library.path.read_bytes()
    hard_link = tmp_path / "link.csv"
    os.link(library.path, hard_link)
    wal = library.path.with_name(library.path.name + "-wal")
    for place in (library.path, target.parent / ".." / "library" / library.path.name, hard_link, wal):
        with pytest.raises(TargetUnwritable, match="library itself"):
            export_tagged_csv(library, place)
    assert library.path.read_bytes() == before


def test_a_folder_that_may_not_be_entered_is_told(library, target, monkeypatch):
    def deny(self, **options):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(type(target), "stat", deny)
    with pytest.raises(TargetUnwritable, match="access is denied"):
        export_tagged_csv(library, target)


def test_an_unknown_profile_is_a_bug_and_writes_nothing(library, target):
    with pytest.raises(ValueError, match="word"):
        export_tagged_csv(library, target, profile="word")
    assert names(target) == []


def test_text_of_every_kind_comes_through_unchanged(library, target):
    paragraph = 'A "quoted", 32 000 “curly” — 주체111(2022)년 \u0301 😀;\ttab, =1+1'
    article = store_article(library, paragraphs=(paragraph, *PARAGRAPHS))
    add_annotation_with_paths(library, article, Span(0, len(paragraph) + 4))
    export_tagged_csv(library, target)
    assert read_rows(target)[0]["quote"] == f"{paragraph}\nThe"


def test_words_without_a_whole_index_are_refused_and_the_target_stays(library, article, target):
    annotate(library, article, "movement", "mass")
    target.write_text("earlier", encoding="utf-8")
    indexing.begin_indexing(library, is_afresh=True)
    for words in ("movement", "-movement", "state:unread movement"):
        with pytest.raises(IndexIncomplete):
            export_tagged_csv(library, target, criteria=Criteria(words=words))
    assert target.read_text(encoding="utf-8") == "earlier"
    assert names(target) == [target.name]
    assert export_tagged_csv(library, target, criteria=Criteria(words="state:unread")) == 1
    indexing.rebuild_index(library)
    assert export_tagged_csv(library, target, criteria=Criteria(words="movement")) == 1
