"""Whatever a quote holds, another Markdown program reads it as one paragraph with the same text."""

from hypothesis import given
from hypothesis import strategies as st

from reader.formats.markdown_quotes import escape_text
from reader.formats.visible_text import with_plain_lines
from tests.helpers.markdown import read_paragraph

signs = st.text("#*_`~<>[]()!&;\\|-+=.:$^@1x \t\n", min_size=1, max_size=30)
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
texts = st.lists(signs | words, min_size=1, max_size=4).map("".join).filter(lambda text: text.strip("\t\n "))


@given(texts)
def test_any_text_reads_the_same(text):
    read = read_paragraph("> " + escape_text(text).replace("\n", "\n> "))
    assert read == with_plain_lines(text)
