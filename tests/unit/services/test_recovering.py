"""Salvage of damaged libraries: what can be read is saved and proven, the damaged file stays as it is."""

import errno
import json
import os
import random
from contextlib import closing

import pysqlite3
import pytest

from reader.domain.errors import (
    Cancelled,
    DiskFull,
    KnownError,
    LibraryExists,
    NotALibrary,
    RecoveryImpossible,
)
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import checking, recovering, tagging
from reader.store.library import create_library, open_library
from tests.helpers.articles import store_article
from tests.helpers.dumps import dump_library
from tests.helpers.older_libraries import make_older_library

PAGE = 4096
ARTICLES = 150


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A closed library of articles long and short, with annotations and tags."""
    path = tmp_path_factory.mktemp("whole") / "News.dateline"
    library = create_library(path, coder_name="Ann")
    tag = tagging.create_tag(library, TagPath.parse("threat/nuclear")).value
    for number in range(ARTICLES):
        words = f"Article {number} tells of the farm. " * (1 + number % 40)
        article = store_article(library, title=f"Article {number}", paragraphs=(words, f"and the {number}th end"))
        tagging.add_annotation(library, article, Span(0, 7), [tag], f"memo {number}")
    library.close()
    return path


@pytest.fixture
def path(whole, tmp_path):
    copy = tmp_path / "News.dateline"
    copy.write_bytes(whole.read_bytes())
    return copy


def zero(path, *pages, size=PAGE):
    with path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(bytes(size))


def recover(path):
    before = path.read_bytes()
    recovery = recovering.recover_library(path, path.with_name("New.dateline"))
    assert path.read_bytes() == before
    names = {one.name for one in path.parent.iterdir()}
    extra = {recovery.leftovers.name} if recovery.leftovers else set()
    assert names == {path.name, "New.dateline"} | extra
    return recovery


def dump(path):
    with closing(open_library(path, coder_name="Ann")) as library:
        return dump_library(library)


def pages_of(path, name):
    """The leaf pages of a table or index, in their order (SQLite file format, section 1.6)."""
    data = path.read_bytes()

    def walk(number):
        page = data[(number - 1) * PAGE : number * PAGE]
        if page[0] in (0x0D, 0x0A):
            return [number]
        count = int.from_bytes(page[3:5], "big")
        cells = [int.from_bytes(page[12 + 2 * at : 14 + 2 * at], "big") for at in range(count)]
        below = [*(page[cell : cell + 4] for cell in cells), page[8:12]]
        return [leaf for one in below for leaf in walk(int.from_bytes(one, "big"))]

    return walk(root_of(path, name))


def root_of(path, table):
    with closing(pysqlite3.connect(str(path))) as connection:
        return connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]


def test_sound_library_is_recovered_whole(path):
    recovery = recover(path)
    assert recovery.is_whole
    assert recovery.repairs == ()
    assert dump(recovery.path) == dump(path)


def test_zeroed_header_costs_nothing(path):
    expected = dump(path)
    zero(path, 1, size=100)
    recovery = recover(path)
    assert recovery.is_whole
    assert len(recovery.repairs) == 1
    assert dump(recovery.path) == expected


def test_zeroed_first_page_costs_nothing_in_a_library_of_this_version(path):
    expected = dump(path)
    zero(path, 1)
    recovery = recover(path)
    assert recovery.is_whole
    assert dump(recovery.path) == expected


@pytest.mark.parametrize("size", [100, PAGE])
@pytest.mark.parametrize("words", [b"words ", b"%PDF-1.7\n", b"\x89PNG"])
def test_beginning_that_another_file_wrote_over_costs_nothing(path, words, size):
    expected, data = dump(path), path.read_bytes()
    path.write_bytes((words * PAGE)[:size] + data[size:])
    recovery = recover(path)
    assert recovery.is_whole
    assert dump(recovery.path) == expected


def test_zeroed_pages_of_the_list_of_tables_cost_nothing_in_a_library_of_this_version(path):
    before = dump(path)
    data = path.read_bytes()
    count = int.from_bytes(data[103:105], "big")
    cells = [int.from_bytes(data[112 + 2 * at : 114 + 2 * at], "big") for at in range(count)]
    leaves = [int.from_bytes(data[at : at + 4], "big") for at in (*cells, 108)]
    assert len(leaves) > 2
    zero(path, *leaves[:2], leaves[-1])
    recovery = recover(path)
    assert recovery.is_whole
    assert [one for one in recovery.repairs if "list of tables" in one], "the report tells of it"
    assert dump(path.with_name("New.dateline")) == before


def test_undo_works_on_after_a_whole_recovery_and_not_after_a_loss(path):
    from reader.services import undoing

    with closing(open_library(recover(path).path, coder_name="Ann")) as library:
        undoing.undo(library)
    path.with_name("New.dateline").unlink()
    zero(path, pages_of(path, "change")[2])
    recovery = recover(path)
    assert recovery.count("change").lost
    with closing(open_library(recovery.path, coder_name="Ann")) as library, pytest.raises(KnownError):
        undoing.undo(library)


def test_five_zeroed_pages_cost_few_rows_and_all_that_is_saved_is_proven(path):
    total = path.stat().st_size // PAGE
    chosen = random.Random(7).sample(range(30, total), 5)
    zero(path, *chosen)
    recovery = recover(path)
    kept = recovery.count("article_text")
    assert kept.taken >= 0.9 * ARTICLES
    assert recovery.proof.findings == ()
    assert recovery.proof.proven_texts == recovery.proof.texts == kept.taken


def test_each_row_of_a_lost_page_is_counted(path):
    zero(path, pages_of(path, "article_text")[3])
    recovery = recover(path)
    texts = recovery.count("article_text")
    assert texts.is_exact
    assert texts.lost > 0
    assert texts.taken + texts.lost == ARTICLES
    articles = recovery.count("article")
    assert (articles.taken, articles.left) == (texts.taken, texts.lost)


def test_annotations_whose_text_is_lost_are_kept_beside(path):
    zero(path, pages_of(path, "article_text")[3])
    recovery = recover(path)
    rows = [json.loads(line) for line in recovery.leftovers.read_text(encoding="utf-8").splitlines()]
    memos = [row["memo"] for row in rows if row["table"] == "annotation"]
    assert len(memos) == recovery.count("annotation").left == recovery.count("article_text").lost
    assert all(memo.startswith("memo ") for memo in memos)


def test_texts_whose_article_is_lost_get_a_stand_in(path):
    zero(path, pages_of(path, "article")[0])
    recovery = recover(path)
    assert recovery.count("article").lost > 0
    assert recovery.count("article_text").taken == ARTICLES
    assert recovery.proof.findings == ()
    with closing(open_library(recovery.path, coder_name="Ann")) as library:
        assert checking.check_library(library) == []


def test_lost_coder_gets_a_stand_in(path):
    zero(path, root_of(path, "coder"))
    recovery = recover(path)
    assert recovery.count("annotation").taken == ARTICLES
    assert recovery.proof.findings == ()


def test_damaged_index_costs_nothing(path):
    expected = dump(path)
    zero(path, *pages_of(path, "ix_annotation_article_id_start"), *pages_of(path, "article_search_data")[:1])
    recovery = recover(path)
    assert recovery.count("annotation").taken == ARTICLES
    assert dump(recovery.path)["annotation"] == expected["annotation"]


def test_changed_text_is_saved_and_told_not_to_be_proven(path):
    with closing(pysqlite3.connect(str(path), isolation_level=None)) as connection:
        connection.execute("UPDATE article_text SET text = replace(text, 'farm', 'barn') WHERE id = 7")
    recovery = recover(path)
    assert recovery.count("article_text").taken == ARTICLES
    assert recovery.proof.proven_texts == ARTICLES - 1
    assert not recovery.is_whole


def test_file_cut_short_gives_what_is_there(path):
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size * 2 // 3 // PAGE * PAGE + 100)
    recovery = recover(path)
    assert recovery.count("article_text").taken > ARTICLES // 3
    assert recovery.proof.proven_texts == recovery.proof.texts


def test_random_bytes_over_pages_never_make_an_unsound_library(path):
    chance = random.Random(3)
    data = bytearray(path.read_bytes())
    for page in chance.sample(range(25, len(data) // PAGE), 12):
        data[page * PAGE : page * PAGE + 300] = chance.randbytes(300)
    path.write_bytes(data)
    recovery = recover(path)
    with closing(pysqlite3.connect(str(recovery.path))) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_steps_in_a_log_are_saved_as_well(path, tmp_path):
    live = open_library(path, coder_name="Ann")
    tagging.create_tag(live, TagPath.parse("in the log"))
    folder = tmp_path / "killed"
    folder.mkdir()
    for name in (path.name, path.name + "-wal"):
        (folder / name).write_bytes(path.with_name(name).read_bytes())
    live.close()
    assert (folder / (path.name + "-wal")).stat().st_size
    recovery = recovering.recover_library(folder / path.name, folder / "New.dateline")
    assert recovery.count("tag").taken == 3


def test_older_library_is_recovered_and_brought_up_to_date(tmp_path):
    source = "INSERT INTO source (id, guid, name) VALUES (1, 's', 'Naenara');"
    old = make_older_library(tmp_path / "Old.dateline", "0003", [source])
    zero(old, 1, size=16)
    recovery = recovering.recover_library(old, tmp_path / "New.dateline")
    assert recovery.count("source").taken == 1
    with closing(open_library(recovery.path, coder_name="Ann")) as library:
        assert checking.check_library(library) == []
    assert {one.name for one in tmp_path.iterdir()} == {"Old.dateline", "New.dateline"}


def test_a_library_without_coders_is_recovered(tmp_path):
    path = tmp_path / "Empty.dateline"
    create_library(path, coder_name="Ann").close()
    zero(path, root_of(path, "coder"))
    assert recovering.recover_library(path, tmp_path / "New.dateline").proof.findings == ()


@pytest.mark.parametrize("data", [b"", b"too short", b"\0" * 100_000, b"other " * 30_000])
def test_what_is_no_library_is_told_and_leaves_nothing(tmp_path, data):
    path = tmp_path / "Broken.dateline"
    path.write_bytes(data)
    with pytest.raises((RecoveryImpossible, NotALibrary)):
        recovering.recover_library(path, tmp_path / "New.dateline")
    assert [one.name for one in tmp_path.iterdir()] == ["Broken.dateline"]


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b"%PDF-1.7" * 9000, "it seems to be a PDF document"),
        (b"other " * 30_000, "it seems to be a text"),
        (b"\0" * 100_000, "never was a Dateline library, or nothing"),
    ],
)
def test_what_never_was_a_library_is_not_told_as_lost(tmp_path, data, told):
    path = tmp_path / "Broken.dateline"
    path.write_bytes(data)
    with pytest.raises(KnownError) as raised:
        recovering.recover_library(path, tmp_path / "New.dateline")
    assert told in raised.value.what
    assert "So much" not in raised.value.what
    assert raised.value.hint.endswith("the file was left as it is.")


@pytest.mark.parametrize("application_id", [0, 77])
def test_database_of_another_program_is_refused(tmp_path, application_id):
    path = tmp_path / "Other.dateline"
    with closing(pysqlite3.connect(str(path), isolation_level=None)) as connection:
        connection.execute(f"PRAGMA application_id = {application_id}")
        connection.execute("CREATE TABLE t (x)")
    with pytest.raises(NotALibrary, match="a database of another program"):
        recovering.recover_library(path, tmp_path / "New.dateline")


def test_a_full_disk_is_told_as_one(path, monkeypatch):
    def refuse(*_given):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("reader.store.damaged_files.shutil.copyfile", refuse)
    with pytest.raises(DiskFull, match="no room for a copy"):
        recovering.recover_library(path, path.with_name("New.dateline"))
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "error", [DiskFull("There is no room to write to .dateline-0.part."), OSError(errno.ENOSPC, "No space left")]
)
def test_a_disk_that_fills_up_is_told_by_its_folder(path, monkeypatch, error):
    def fill_up(*_given, **_more):
        raise error

    monkeypatch.setattr(recovering.store, "salvage", fill_up)
    with pytest.raises(DiskFull) as raised:
        recovering.recover_library(path, path.with_name("New.dateline"))
    assert str(path.parent) in raised.value.what
    assert "choose another place" in raised.value.hint
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_hostile_library_is_refused(path):
    with closing(pysqlite3.connect(str(path), isolation_level=None)) as connection:
        connection.execute("CREATE TRIGGER t AFTER INSERT ON tag BEGIN DELETE FROM article; END")
    with pytest.raises(NotALibrary):
        recovering.recover_library(path, path.with_name("New.dateline"))


def test_nothing_is_written_over_and_stopping_leaves_nothing(path):
    taken = path.with_name("Taken.dateline")
    taken.write_text("mine")
    with pytest.raises(LibraryExists):
        recovering.recover_library(path, taken)
    with pytest.raises(Cancelled):
        recovering.recover_library(path, path.with_name("New.dateline"), is_cancelled=lambda: True)
    assert {one.name for one in path.parent.iterdir()} == {path.name, "Taken.dateline"}
    assert recovering.propose_path(path).name == "News (recovered).dateline"


def test_computed_columns_are_not_computed(path):
    """They could ask for any amount of memory."""
    with closing(pysqlite3.connect(str(path))) as connection:
        connection.execute("DROP TABLE alembic_version")
        connection.execute("ALTER TABLE tag ADD COLUMN bomb AS (abs(-9223372036854775808))")  # fails when computed
        connection.commit()
    recovery = recovering.recover_library(path, path.with_name("New.dateline"))
    assert recovery.count("tag").lost == 0
    assert recovery.count("tag").taken > 0


def test_no_room_for_what_is_left_over_is_told_and_leaves_nothing(path, monkeypatch):
    with closing(pysqlite3.connect(str(path))) as connection:
        connection.execute("UPDATE tag SET name = x'00'")
        connection.commit()

    def refuse(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(recovering._Leftovers, "add", refuse)
    before = sorted(path.parent.iterdir())
    with pytest.raises(DiskFull, match="no room for a copy"):
        recovering.recover_library(path, path.with_name("New.dateline"))
    assert sorted(path.parent.iterdir()) == before
