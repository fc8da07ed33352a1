"""Whatever an article holds, its page shows the same words, marks the same spans, and nothing of it is markup."""

from hypothesis import given
from hypothesis import strategies as st

from reader.formats.visible_text import show_controls
from tests.helpers.article_views import make_head
from tests.helpers.highlighted_pages import make_article, make_page, read_page, read_with_lxml

ODD = st.sampled_from(
    [
        "</p>",
        "</script><script>",
        "<!--",
        "]]>",
        "&amp;",
        "&#0;",
        "<sup>",
        "\u202e",
        "\u2066",
        "\x00",
        "\x0c",
        "\x85",
        '"',
        "'",
    ]
)
words = st.lists(st.text(st.characters(exclude_characters="\n\r"), max_size=8) | ODD, max_size=4).map("".join)
places = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 20), st.lists(st.integers(1, 6), max_size=2)), max_size=6
)


@given(st.lists(words, min_size=1, max_size=4), places, words)
def test_words_and_spans_are_kept(paragraphs, marks, memo):
    length = len("\n".join(paragraphs))
    spans = [(start, min(start + size, length), tags) for start, size, tags in marks if start < length]
    page = make_page(make_article(paragraphs, spans, make_head(title=memo, byline=memo, source=memo), memo=memo))
    read = read_page(page)
    shown = [show_controls(text) for text in paragraphs]
    assert [one.text for one in read.paragraphs] == shown
    assert read_with_lxml(page) == shown
    covered = {at for start, end, _ in spans for at in range(start, end)}
    begin = 0
    for text, one in zip(shown, read.paragraphs, strict=True):
        marked = {at for start, piece in one.marked for at in range(start, start + len(piece))}
        assert marked == {at - begin for at in covered if begin <= at < begin + len(text)}
        begin += len(text) + 1
    assert read.tags <= {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "h3", "p", "section", "ul", "ol",
        "li", "span", "article", "dl", "dt", "dd", "a", "mark", "sup", "q",
    }  # fmt: skip
