"""The check: a sound library has no findings, and each kind of fault gives its own."""

from collections.abc import Iterator
from contextlib import closing

import pysqlite3
import pytest

from reader.domain.articles import ListedDraft
from reader.domain.findings import FindingKind
from reader.domain.spans import Span
from reader.services import checking, tagging
from reader.store import articles, originals
from reader.store.library import Library, open_library
from tests.helpers.articles import make_draft


@pytest.fixture
def filled(library: Library) -> Iterator[Library]:
    """A library with an article, its original, a listed item and an annotation."""
    with library.write("article.import") as unit:
        original_id = originals.insert_original(unit, b"the bytes as they came", "page.txt", "text/plain")
        draft = make_draft(listed=(ListedDraft("Elsewhere", "2026-01-02"),))
        article = articles.insert_article(unit, draft, original_id=original_id, batch_id=None)
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
    ],
)
def test_check_finds_a_fault_of_each_kind(filled: Library, statement: str, kinds: list[FindingKind]) -> None:
    with closing(pysqlite3.connect(str(filled.path), isolation_level=None)) as connection:
        connection.execute(statement)
    found = checking.check_library(filled)
    assert sorted({finding.kind for finding in found}) == sorted(kinds)
    assert all(finding.message.endswith(".") for finding in found)


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
