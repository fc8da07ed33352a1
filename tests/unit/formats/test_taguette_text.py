"""Documents of Taguette: HTML to text, bytes over text nodes to code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.taguette_text import plain_words, read_text


def place(html: str, nodes: str, words: str) -> str | None:
    """What stands at the bytes of words among the text nodes of a document."""
    text = read_text(html)
    start = len(nodes[: nodes.index(words)].encode())
    found = text.find(start, start + len(words.encode()))
    return None if found is None else text.text[slice(*found)]


def test_blocks_become_lines_and_white_space_one_space():
    html = "<h1>A  title</h1>\n<p>One\n<b>two</b>  &amp; three.</p><ul><li>x</li><li>y</li></ul><p>a<br>b</p>"
    assert read_text(html).text == "A title\nOne two & three.\nx\ny\na\nb"


@pytest.mark.parametrize(
    ("html", "nodes", "words", "found"),
    [
        ("<p>Many heroes came.</p>", "Many heroes came.", "heroes", "heroes"),
        ("<p>하나 😀 heroes</p><p>e\u0301 came</p>", "하나 😀 heroese\u0301 came", "heroes", "heroes"),
        ("<p>하나 😀</p><p>e\u0301 came</p>", "하나 😀e\u0301 came", "e\u0301 came", "e\u0301 came"),
        ("<p>a &lt; b &amp; c</p>", "a < b & c", "b & c", "b & c"),
        ("\n<p>a</p>\n<p>b c</p>", "\na\nb c", "b c", "b c"),
        ("<p>a   b</p>", "a   b", "a   b", "a b"),
        ("<p>one</p><p>two</p>", "onetwo", "onetwo", "one\ntwo"),
        ("<p>one</p>  <p>two</p>", "one  two", "  two", "two"),
    ],
)
def test_bytes_lead_to_the_words(html, nodes, words, found):
    assert place(html, nodes, words) == found


@pytest.mark.parametrize("range_", [(-1, 2), (2, 2), (3, 1), (0, 99), (1, 2)])
def test_ranges_without_words_are_none(range_):
    assert read_text("<p>a  b</p>").find(*range_) is None


def test_malformed_html_is_taken():
    assert read_text("<![\x1b%").text == ""
    assert read_text("<p>a<b></p>c</i>").text == "a\nc"
    assert plain_words("<p>a</p> <p>b") == "a b"


@given(
    st.lists(st.tuples(st.sampled_from(["p", "b", "li", ""]), st.text(alphabet="a é😀\n", max_size=6)), max_size=6)
)
def test_any_words_are_found_at_their_bytes(parts):
    html = "".join(f"<{tag}>{text}</{tag}>" if tag else text for tag, text in parts)
    nodes = "".join(text for _, text in parts)
    text = read_text(html)
    for at, character in enumerate(nodes):
        start = len(nodes[:at].encode())
        found = text.find(start, start + len(character.encode()))
        assert (found is None) == character.isspace()
        assert found is None or text.text[slice(*found)] == character
