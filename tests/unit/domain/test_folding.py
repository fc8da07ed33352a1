"""Folding: what passes for the same, and the way back to the original."""

import pytest

from reader.domain.folding import fold_text
from reader.domain.spans import Span


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("KCNA", "kcna"),
        ("ＫＣＮＡ　２０２６", "kcna 2026"),
        ("ﬁne oﬃce", "fine office"),
        ("Straße", "strasse"),
        ("re\u00adha\u200bbil\ufeffi\u2060tation", "rehabilitation"),
        ("cafe\u0301 CAFÉ", "café café"),
        ("\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"),
        ("ｶﾞﾝ", "ガン"),
        ("☀\ufe0f 👨\u200d👩", "☀ 👨👩"),
        ("don\u00b4t", "don't"),
        ("a\u00a0b…", "a b..."),
        ("“My Hill” – 나", "“my hill” – 나"),
        ("葛\U000e0100城", "葛城"),
        ("", ""),
    ],
)
def test_fold_text_lets_pass_what_changes_no_word(text, folded):
    assert fold_text(text).text == folded


@pytest.mark.parametrize(
    ("text", "part", "original"),
    [
        ("The ＨＵＧＥ hall", "huge", "ＨＵＧＥ"),
        ("The oﬃce", "ffi", "ﬃ"),
        ("The oﬃce", "fi", "ﬃ"),
        ("The oﬃce", "ice", "ﬃce"),
        ("x re\u00adbuilt y", "rebuilt", "re\u00adbuilt"),
        ("\u00ad\u00adab", "ab", "ab"),
        ("ab\u00ad\u00ad", "ab", "ab"),
        ("le cafe\u0301.", "café", "cafe\u0301"),
        ("😀 Straße 😀", "strasse", "Straße"),
        ("ab\u00ad", "b", "b"),
    ],
)
def test_original_span_covers_the_characters_that_were_folded(text, part, original):
    folded = fold_text(text)
    start = folded.text.index(part)
    span = folded.original_span(start, start + len(part))
    assert text[span.start : span.end] == original


def test_places_stay_where_folding_keeps_the_length():
    folded = fold_text("“Forward!” 하나의 운동 😀 they said.")
    assert folded.is_same_length
    assert folded.original_span(3, 7) == Span(3, 7)


def test_places_move_where_it_does_not():
    assert not fold_text("oﬃce").is_same_length
