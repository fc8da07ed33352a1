"""Markup in pieces of text: blocks are lines, what is not shown goes."""

import pytest

from reader.formats.markup_text import has_markup, strip_markup


def test_blocks_become_lines() -> None:
    text = strip_markup(
        "<p>One &amp; <b>two</b>\n words</p><div>Three<br/>four</div><script>x()</script><p> </p>five"
    )
    assert text == "One & two words\nThree\nfour\nfive"


@pytest.mark.parametrize("text", ["a < b and c > d", "2<3", "<unknown>", "no tags", ""])
def test_plain_text_is_no_markup(text: str) -> None:
    assert not has_markup(text)


def test_broken_declaration_is_stripped_all_the_same() -> None:
    assert "words" in strip_markup("<p>words</p><![\x1b%")
