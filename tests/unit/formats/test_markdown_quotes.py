"""Markdown of quotes: the pieces against reference texts, and hostile words read back by another program."""

import pytest

from reader.domain.exported_articles import TagUses
from reader.domain.ids import TagId
from reader.domain.tags import Colour, Tag, TagPath
from reader.formats.markdown_quotes import (
    escape_line,
    escape_text,
    make_article_line,
    make_bare_heading,
    make_heading,
    make_quote,
)
from tests.helpers.citations import make_citation, make_passage
from tests.helpers.markdown import read_paragraph

QUOTE = """\
> Many heroes came of it.
>
> — Yang Ryon Hui, Naenara, between Sep 2015 and 10 Jan 2026 (date inferred: by bounds), \
“The “My Hill” movement”, paragraph 3, <https://example.org/a?b=c&d=1%20_#x>

- Memo: look \\*here\\*\\
  and there
- Speaker: Kim
- Coder: Ann

"""


def make_tag(path, description=""):
    parts = TagPath.parse(path)
    return Tag(TagId(1), "guid", None, parts, Colour.RED, "", description, "", "", 0, 0)


def test_a_quote_has_its_citation_and_what_was_noted():
    citation = make_citation(passage=make_passage())
    assert make_quote(citation, memo="look *here*\nand there", speaker="Kim", coder="Ann") == QUOTE


def test_a_quote_of_several_lines_stays_one_block():
    citation = make_citation(passage=make_passage("# one\n\n> two\n    three"), url="")
    made = make_quote(citation, memo="", speaker="", coder="Ann")
    block = made[: made.index("- Coder")]
    assert block.startswith("> \\# one\\\n> \\\n> \\> two\\\n> &#32;&#32;&#32;&#32;three\n>\n> — ")
    assert all(line.startswith(">") for line in block.splitlines() if line)


def test_headings_go_down_with_the_path_and_tell_counts():
    assert make_heading(make_tag("threat"), TagUses(1, 0)) == "## threat\n\n1 quote\n\n"
    deep = make_heading(make_tag("a/b/c/d/e/f/g", "What *counts*"), TagUses(2, 1))
    assert deep == "###### a/b/c/d/e/f/g\n\n2 quotes, on 1 whole article\n\nWhat \\*counts\\*\n\n"
    assert make_heading(make_tag("# not a/heading"), TagUses()).startswith("### \\# not a/heading\n")
    assert make_bare_heading(TagUses(2)) == "## Without a tag\n\n2 quotes\n\n"


def test_an_article_with_the_tag_on_the_whole_is_a_line():
    line = make_article_line(make_citation(url="javascript:alert(1)", title="a\n# b"), "Ann")
    assert line.startswith("- Whole article: Yang Ryon Hui, Naenara, ")
    assert line.endswith("“a \\# b”, javascript:alert(1), Ann\n")
    assert line.count("\n") == 1


@pytest.mark.parametrize(
    "text",
    [
        "# heading",
        "1. item",
        "2) item",
        "- item",
        "+ item",
        "* item",
        "***",
        "===",
        "---",
        "`code` ``` fence",
        "~~~ fence",
        "<script>alert(1)</script>",
        "<https://example.org>",
        "a_b_c *d* **e**",
        "[a](b) ![c](d) [e]: f",
        "a | b",
        "&amp; &#35; & more",
        "back\\slash\\\\",
        "    four spaces",
        "\ttab",
        "ends in spaces  ",
        "one\ntwo\n\n\nfive",
        "setext\n===\nmore\n---",
        "> quoted",
        "$x$ ^a^ @b",
        "line\u2028separator",
        "\xa0",
        "\u3000 indented\xa0",
    ],
)
def test_text_reads_the_same_in_another_program(text):
    assert read_paragraph(f"> {escape_text(text)}".replace("\n", "\n> ")) == text.replace("\u2028", "\n")


def test_a_star_is_told():
    told = {"memo": "", "speaker": "", "coder": "Ann"}
    citation = make_citation(passage=make_passage())
    assert "- Coder: Ann\n- Starred\n" in make_quote(citation, **told, is_starred=True)
    assert "Starred" not in make_quote(citation, **told)


def test_what_stands_on_one_line_has_no_line_end():
    assert escape_line("a\n# b\r\n- c\u2028d\x00") == "a \\# b - c d␀"
