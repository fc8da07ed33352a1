"""Markdown of memos as cards read it: looks, lists, links that stay words, HTML that stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.gui.models.memo_markdown import MemoRun, iter_memo, plain_memo


def runs(text):
    [block] = iter_memo(text)
    return list(block.runs)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("plain words", [MemoRun("plain words")]),
        ("a **b** c", [MemoRun("a "), MemoRun("b", is_bold=True), MemoRun(" c")]),
        ("*b* _c_", [MemoRun("b", is_italic=True), MemoRun(" "), MemoRun("c", is_italic=True)]),
        ("**a *b***", [MemoRun("a ", is_bold=True), MemoRun("b", is_bold=True, is_italic=True)]),
        ("`**a**`", [MemoRun("**a**", is_code=True)]),
        ("[words](https://x.org/a)", [MemoRun("words", link="https://x.org/a")]),
        ("![p](http://x.org/p.png)", [MemoRun("p", link="http://x.org/p.png")]),
        ("snake_case_name, 2 * 3 * 4", [MemoRun("snake_case_name, 2 * 3 * 4")]),
        (r"\*not\* so", [MemoRun("*"), MemoRun("not"), MemoRun("*"), MemoRun(" so")]),
        ("<img src=http://x onerror=a()>", [MemoRun("<img src=http://x onerror=a()>")]),
        ("# Head", [MemoRun("Head", is_bold=True)]),
        ("**open", [MemoRun("**open")]),
    ],
)
def test_inline_marks_make_runs(source, shown):
    assert runs(source) == shown


def test_lists_and_quotations_have_marks_and_depths():
    blocks = iter_memo("- one\n  - two\n\n1. first\n2) second\n> said\n```\n- code\n```")
    assert [(block.mark, block.depth, block.text) for block in blocks] == [
        ("•", 0, "one"),
        ("•", 1, "two"),
        ("1.", 0, "first"),
        ("2)", 0, "second"),
        ("|", 0, "said"),
        ("", 0, "- code"),
    ]


def test_plain_memo_is_one_line():
    assert plain_memo("see **this**\n- and that") == "see this • and that"


@given(st.text())
def test_any_text_is_a_memo(text):
    for block in iter_memo(text):
        assert "\n" not in block.text


@given(st.text(st.sampled_from("*_`[]()#>- ab\\!"), max_size=300))
def test_marks_without_sense_stay_words(text):
    letters = [one for one in plain_memo(text) if one in "ab"]
    assert letters.count("a") <= text.count("a")
