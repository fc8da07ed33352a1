"""Any text survives import and `show`: its lines come back byte for byte in canonical form, offsets cover it."""

import io
import json
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cli.main import run
from reader.domain.found import FoundArticle
from reader.domain.texts import canonical_text, join_paragraphs
from reader.formats.text_file import MEDIA_TYPE
from reader.services import importing, libraries
from tests.helpers.articles import make_draft

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200).filter(
    lambda text: (
        bool(canonical_text(text).strip()) and canonical_text(canonical_text(text)) == canonical_text(text)
    )
)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="dateline-test-") as name:
        yield Path(name)


def show(path: Path, article: int) -> Any:
    out = io.StringIO()
    with redirect_stdout(out):
        assert run(["show", "--library", str(path), "--json", str(article)]) == 0
    return json.loads(out.getvalue())


def check_shown(shown: Any, text: str) -> None:
    """What `show` tells gives the text again, from its paragraphs and from their offsets."""
    assert "\n".join(shown["paragraphs"]) == text
    starts = shown["paragraph_starts"]
    assert starts == list(join_paragraphs(shown["paragraphs"])[1])
    ends = [start - 1 for start in starts[1:]] + [len(text)]
    assert [text[start:end] for start, end in zip(starts, ends, strict=True)] == shown["paragraphs"]


@settings(max_examples=40)
@given(texts=st.lists(WORDS, min_size=1, max_size=6), number=st.integers(0, 2**64))
def test_any_text_is_shown_as_it_was_imported(folder: Path, texts: list[str], number: int) -> None:
    lines = [line for text in texts for line in canonical_text(text).split("\n") if line.strip()]
    text, _ = join_paragraphs(lines)
    path = folder / f"{number}.dateline"
    library = libraries.create_library(path, initiator="test")
    try:
        found = FoundArticle("a.txt", text.encode(), MEDIA_TYPE, make_draft(paragraphs=tuple(lines)))
        (file,) = importing.import_found(library, [found]).value.files
        assert file.article is not None
    finally:
        library.close()
    check_shown(show(path, file.article), text)
    path.unlink()


@settings(max_examples=40)
@given(texts=st.lists(WORDS, min_size=1, max_size=6), number=st.integers(0, 2**64))
def test_a_text_file_is_shown_as_the_layout_read_it(folder: Path, texts: list[str], number: int) -> None:
    page, path = folder / f"{number}.txt", folder / f"{number}.dateline"
    page.write_bytes("\n".join(texts).encode())
    with redirect_stdout(io.StringIO()) as out:
        code = run(["import", "--library", str(path), "--json", str(page)])
    (imported,) = json.loads(out.getvalue())
    if code == 0:
        check_shown(show(path, imported["article"]), "\n".join(imported["paragraphs"]))
    else:
        assert imported["status"] == "failed"
    page.unlink()
    path.unlink()
