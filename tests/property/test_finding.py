"""Folded places lead back; phrases are found where they stand, whatever was done to them; hits lie apart."""

import re
import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.errors import PatternInvalid
from reader.domain.finding import FindQuery, MatchKind
from reader.domain.folding import IGNORED, fold_text
from reader.domain.spans import Span
from reader.services.matching import compile_query

# Letters that fold to one, several or none, and such as join those before them.
ODD = "aB1ßİﬁ㎏ＫÉe\u0301\u0323\u00ad\u200b\ufe0f각ᄀ\u1161\u11a8ｶﾞ😀👨\u200d“—…\u00a0 \n\u00b4"
TEXTS = st.text(st.one_of(st.sampled_from(ODD), st.characters(exclude_categories=("Cs",))), max_size=40)
WORDS = st.lists(st.text("abcdefgéüабв가나다라김", min_size=2, max_size=8), min_size=1, max_size=5)
AROUND = st.text(st.sampled_from("xyzXYZ012😀\u0301하정, .“”\n—"), max_size=30)
GAPS = st.sampled_from(["", " ", "  ", "\u00a0", "\n", "-", "–", " — ", "’ ", " “", "\u00ad"])
UNSEEN = st.sampled_from(["", "", "", "\u00ad", "\u200b", "\u2060"])


@given(TEXTS)
def test_folding_is_that_of_the_whole_text(text):
    plain = unicodedata.normalize("NFKC", text.replace("\u00b4", "'")).casefold()
    assert fold_text(text).text == re.sub(f"[{IGNORED}]", "", plain)


@given(TEXTS)
def test_every_folded_place_leads_back_and_in_order(text):
    folded = fold_text(text)
    spans = [folded.original_span(place, place + 1) for place in range(len(folded.text))]
    for before, after in pairwise(spans):
        assert before == after or before.end <= after.start
    for place, span in enumerate(spans):
        assert span.end <= len(text)
        assert folded.text[place] in fold_text(text[span.start : span.end]).text
    if spans:
        assert folded.original_span(0, len(spans)) == Span(spans[0].start, spans[-1].end)


@st.composite
def damaged_phrases(draw):
    """A phrase, and the same as a scraper may leave it."""
    words = draw(WORDS)
    changed = []
    for word in words:
        letters = list(draw(st.sampled_from([str, str.upper, str.title]))(word))
        shape = draw(st.sampled_from(["as is", "wide", "apart"]))
        if shape == "wide":
            letters = [chr(ord(one) + 0xFEE0) if "!" <= one <= "~" else one for one in letters]
        if shape == "apart":
            letters = [unicodedata.normalize("NFD", one) for one in letters]
        changed.append("".join(one + draw(UNSEEN) for one in letters[:-1]) + letters[-1])
    planted = changed[0] + "".join(draw(GAPS) + word for word in changed[1:])
    return " ".join(words), planted


@given(damaged_phrases(), AROUND, AROUND)
def test_planted_phrase_is_found_at_its_place(phrase, before, after):
    words, planted = phrase
    text = f"{before} {planted}. {after}"
    start = len(before) + 1
    assert compile_query(FindQuery(words)).find(text) == [Span(start, start + len(planted))]


@given(
    st.text("ab -’*?.", min_size=1, max_size=6),
    st.text("aAb -’.\n\u00ad\u0301ﬀ", max_size=40),
    st.sampled_from(list(MatchKind)),
    st.booleans(),
)
def test_hits_lie_apart_and_in_order(words, text, kind, is_whole_word):
    try:
        matcher = compile_query(FindQuery(words, kind, is_whole_word))
    except PatternInvalid:
        return
    spans = matcher.find(text)
    for before, after in pairwise(spans):
        assert before.end <= after.start
    assert all(text[span.start : span.end].strip() and span.end <= len(text) for span in spans)
