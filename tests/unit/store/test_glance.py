"""The first look: right or empty, without a trace and without SQLAlchemy."""

from pathlib import Path

from reader.domain.articles import ListedDraft
from reader.services import browsing
from reader.store.glance import glance_sources
from reader.store.library import Library
from tests.helpers.articles import store_article
from tests.helpers.processes import run


def test_glance_equals_the_list_of_sources(library: Library) -> None:
    store_article(library, listed=(ListedDraft("Elsewhere", "2026-01-02"),))
    store_article(library, source="Arirang", language="ko")
    store_article(library, source=None, language=None)
    expected = browsing.list_sources(library)
    assert len(expected) == 3
    library.close()
    before = library.path.read_bytes()
    assert glance_sources(library.path) == expected
    assert library.path.read_bytes() == before
    assert [path.name for path in library.path.parent.iterdir()] == [library.path.name]


def test_glance_at_a_library_in_use_is_empty(library: Library) -> None:
    store_article(library)
    assert glance_sources(library.path) == []


def test_glance_at_anything_else_is_empty(tmp_path: Path) -> None:
    file = tmp_path / "x.dateline"
    assert glance_sources(file) == []
    assert glance_sources(tmp_path) == []
    for content in (b"", b"SQLite format 3\0", b"SQLite format 3\0" + b"\xff" * 200):
        file.write_bytes(content)
        assert glance_sources(file) == []


def test_glance_at_a_damaged_library_is_empty(library: Library) -> None:
    store_article(library)
    library.close()
    content = library.path.read_bytes()
    library.path.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    assert glance_sources(library.path) == []


def test_glance_imports_nothing_heavy() -> None:
    program = "import sys, reader.store.glance; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = run(program).split()
    assert not {"sqlalchemy", "alembic", "PySide6", "dateutil"} & set(loaded)
