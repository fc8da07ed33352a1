"""Why a layout fits is kept in English and said in any language."""

import ast

import pytest

from reader.domain.layout_words import say_layout, say_layout_reason
from reader.domain.wording import speak
from reader.formats.registry import LAYOUTS
from tests.architecture.source_files import CHECKOUT

LAYOUT_FILES = sorted((CHECKOUT / "reader" / "formats" / "layouts").glob("*.py"))


@pytest.fixture
def brackets():
    speak(lambda text, apart: f"[{text}]")
    yield
    speak(None)


def list_reasons():
    """What the layouts return as reasons, as they stand in their files, with something in their places."""
    for path in LAYOUT_FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple) and len(node.value.elts) == 2:
                yield _text(node.value.elts[1])
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Header":
                yield _text(node.args[-1])


def _text(node):
    if isinstance(node, ast.JoinedStr):
        return "".join(piece.value if isinstance(piece, ast.Constant) else "“3; 4”" for piece in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


WHOLE = ("body by its lines; title from JSON-LD", "an entry of the feed “A; B”")
REASONS = sorted({reason for reason in list_reasons() if reason})


def test_reasons_of_layouts_are_found():
    assert len(REASONS) > 20


@pytest.mark.parametrize("reason", REASONS)
def test_a_reason_of_a_layout_is_known(reason, brackets):
    assert say_layout_reason(reason).startswith("[")


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        ("a date line", "[a date line]"),
        ("body by trafilatura; title from its heading", "[body by trafilatura]; [title from its heading]"),
        ("body by its lines; outlet from og:site_name", "[body by its lines]; [outlet from og:site_name]"),
        ("a date line, in the lines of a web page", "[[a date line], in the lines of a web page]"),
        (
            "a row of a table, by title=Headline,text=Body; the text read as plain text",
            "[a row of a table, by title=Headline,text=Body; the text read as [plain text]]",
        ),
        ("found by another program", "found by another program"),
        ("a date line; and more", "a date line; and more"),
        ("", ""),
    ],
)
def test_what_is_kept_is_said_in_the_language(kept, said, brackets):
    assert say_layout_reason(kept) == said


@pytest.mark.parametrize("kept", [*REASONS, *WHOLE])
def test_in_english_it_is_said_as_it_is_kept(kept):
    assert say_layout_reason(kept) == kept


@pytest.mark.parametrize("piece", [", in the lines of a web page", "” and “", "; the text read as", "; "])
def test_a_reason_without_end_is_not_looked_into(piece, brackets):
    kept = "“a" + piece * 20_000
    assert say_layout_reason(kept) == kept


def test_every_layout_has_a_name_in_any_language(brackets):
    assert [layout.name for layout in LAYOUTS if not say_layout(layout.name).startswith("[")] == []
