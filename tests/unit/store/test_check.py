"""The check: a sound library has no findings, and each kind of fault gives its own."""

from collections.abc import Iterator
from contextlib import closing

import pysqlite3
import pytest

from reader.domain.articles import ListedDraft
from reader.domain.errors import Cancelled
from reader.domain.findings import FindingKind
from reader.domain.ids import ArticleId
from reader.domain.spans import Span
from reader.services import checking, tagging
from reader.store import articles, text_versions
from reader.store.library import Library, open_library
from reader.store.schema import article_text
from tests.helpers.articles import make_draft, store_article, store_draft, store_version


@pytest.fixture
def filled(library: Library) -> Iterator[Library]:
    """A library with an article, its original, a listed item and an annotation."""
    with library.write("article.import") as unit:
        draft = make_draft(listed=(ListedDraft("Elsewhere", "2026-01-02"),))
        article = store_draft(unit, draft, data=b"the bytes as they came")
    tagging.add_annotation(library, article, Span(4, 11))
    yield library


def test_check_of_a_sound_library_finds_nothing(filled: Library) -> None:
    assert checking.check_library(filled) == []


@pytest.mark.parametrize(
    ("statement", "kinds"),
    [
        ("UPDATE article_text SET text = replace(text, 'spread', 'SPREAD')", [FindingKind.TEXT]),
        ("DELETE FROM article_text", [FindingKind.TEXT, FindingKind.QUOTE]),
        ("UPDATE article_text SET paragraph_starts = '[0,7]'", [FindingKind.PARAGRAPH]),
        ("UPDATE article_text SET paragraph_starts = '[0'", [FindingKind.PARAGRAPH]),
        ("UPDATE article_text SET paragraph_starts = '[\"0\"]'", [FindingKind.PARAGRAPH]),
        ("UPDATE annotation SET start = start + 1", [FindingKind.QUOTE]),
        ('UPDATE annotation SET "end" = 9999', [FindingKind.QUOTE]),
        ("UPDATE annotation SET prefix = 'x'", [FindingKind.QUOTE]),
        ("UPDATE annotation SET version = 2", [FindingKind.QUOTE]),
        ("UPDATE original SET data = x'00'", [FindingKind.ORIGINAL]),
        ("UPDATE day_count SET held = 7 WHERE held = 1", [FindingKind.COUNT]),
        ("DELETE FROM day_count WHERE listed = 1", [FindingKind.COUNT]),
        ("DELETE FROM coder", [FindingKind.LINK]),
        ("UPDATE article SET text_sha256 = 'x'", [FindingKind.TEXT]),
    ],
)
def test_check_finds_a_fault_of_each_kind(filled: Library, statement: str, kinds: list[FindingKind]) -> None:
    with closing(pysqlite3.connect(str(filled.path), isolation_level=None)) as connection:
        connection.execute(statement)
    found = checking.check_library(filled)
    assert sorted({finding.kind for finding in found}) == sorted(kinds)
    assert all(finding.message.endswith(".") for finding in found)


def test_check_proves_older_versions_too(filled: Library) -> None:
    with filled.write("article.import") as unit:
        newer = make_draft(paragraphs=("Quite another text.",))
        article = ArticleId(1)
        first = articles.get_article_head(unit, article).text_sha256
        unit.update(article_text, 1, {"text_sha256": first})
        values = {"original_id": None, "part": "", "batch_id": None, "is_current": True}
        text_versions.insert_text_version(unit, article, newer, **values)
    proof = checking.verify_library(filled)
    assert (proof.texts, proof.proven_texts, proof.findings) == (2, 2, ())
    with closing(pysqlite3.connect(str(filled.path), isolation_level=None)) as connection:
        connection.execute("UPDATE article_text SET text = text || '.' WHERE version = 1")
    proof = checking.verify_library(filled)
    assert proof.proven_texts == 1
    assert "article 1, version 1" in proof.findings[0].message


def test_verify_counts_what_it_proved(filled: Library) -> None:
    told: list[tuple[int, int]] = []
    proof = checking.verify_library(filled, progress=lambda done, total: told.append((done, total)))
    assert (proof.originals, proof.proven_originals, proof.proven_texts, proof.proven_quotes) == (1, 1, 1, 1)
    assert told[-1] == (3, 3)


def test_verify_counts_files_that_are_not_kept_apart(filled: Library) -> None:
    with closing(pysqlite3.connect(str(filled.path), isolation_level=None)) as connection:
        connection.execute("UPDATE original SET data = x''")
    proof = checking.verify_library(filled)
    assert (proof.originals, proof.kept, proof.findings) == (1, 0, ())


def test_verify_stops_when_asked_and_the_library_goes_on(filled: Library) -> None:
    with pytest.raises(Cancelled):
        checking.verify_library(filled, is_cancelled=lambda: True)
    assert checking.check_library(filled) == []


def test_rebuild_counts_mends_them_without_a_step(filled: Library) -> None:
    with closing(pysqlite3.connect(str(filled.path), isolation_level=None)) as connection:
        connection.execute("UPDATE day_count SET held = held + 1")
    done = checking.rebuild_counts(filled)
    assert done.value == 2
    assert done.step is None
    assert checking.check_library(filled) == []


def test_check_of_damaged_pages_tells_of_the_file(filled: Library) -> None:
    with filled.read() as unit:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'annotation'"
        page = unit.connection.exec_driver_sql(query).scalar_one()
        size = unit.connection.exec_driver_sql("PRAGMA page_size").scalar_one()
    filled.close()
    content = bytearray(filled.path.read_bytes())
    content[(page - 1) * size : page * size] = b"\xff" * size
    filled.path.write_bytes(content)
    damaged = open_library(filled.path, coder_name="Ann")
    found = checking.check_library(damaged)
    damaged.close()
    assert FindingKind.FILE in {finding.kind for finding in found}


def test_an_index_that_was_merged_by_the_writing_connection_is_no_damage(library: Library) -> None:
    article = store_article(library)
    for number in range(20):
        store_version(library, article, paragraphs=(f"Nothing of it is left {number}.",))
        assert checking.check_library(library) == []


def test_text_index_that_misses_an_article_is_found_and_built_anew(filled: Library) -> None:
    with filled.write("test", is_undoable=False) as unit:
        unit.connection.exec_driver_sql("DELETE FROM article_search WHERE rowid = 1")
    assert [finding.message for finding in checking.check_library(filled)] == [
        "The text index holds 0 articles, the library 1."
    ]
    checking.rebuild_counts(filled)
    assert checking.check_library(filled) == []


def test_article_without_its_sketch_is_found_and_built_anew(library: Library) -> None:
    store_article(library, paragraphs=(" ".join(f"word{number}" for number in range(300)),))
    store_article(library, paragraphs=("Too short.",))
    assert checking.check_library(library) == []
    with closing(pysqlite3.connect(str(library.path), isolation_level=None)) as connection:
        connection.execute("DELETE FROM text_sketch")
    assert [finding.kind for finding in checking.check_library(library)] == [FindingKind.COUNT]
    checking.rebuild_counts(library)
    assert checking.check_library(library) == []
