"""Where words stand alone although spaces are lost, in Latin script, Korean and scripts without spaces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.word_bounds import goes_on_at_end, is_plainly_part, stands_alone, weigh_letters


def alone(text, words):
    """Whether the words, marked by bars in the text, stand alone there."""
    start, end = text.index("|"), text.rindex("|") - 1
    plain = text.replace("|", "")
    last = plain.rindex(" ", start, end) + 1 if " " in words else None
    assert plain[start:end] == words
    return stands_alone(plain, start, end, name_start=last)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the |nuclear| test", "nuclear"),
        ("|nuclear|", "nuclear"),
        ("anti-|nuclear|-free", "nuclear"),
        ("(|nuclear|)", "nuclear"),
        ("Comrade|Kim| Jong", "Kim"),
        ("on 6|Kim| Jong", "Kim"),
        ("the |Un|Visited farm", "Un"),
        ("Comrade|Kim Jong Un|visited", "Kim Jong Un"),
        ("the |United Nations|and", "United Nations"),
        ("the |DPRK|and", "DPRK"),
        ("|Kim Jong Un|’s", "Kim Jong Un"),
        ("조선의 |로동당|은", "로동당"),
        ("|김정은|동지께서", "김정은"),
        ("2026|년|에", "년"),
        ("|KCNA|는", "KCNA"),
        ("在|北京|市", "北京"),
        ("は|テスト|です", "テスト"),
    ],
)
def test_words_stand_alone(text, words):
    assert alone(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("thermo|nuclear| test", "nuclear"),
        ("|nuclear|ised", "nuclear"),
        ("Kim Jong |Un|ited", "Un"),
        ("|South Korea|n", "South Korea"),
        ("|South Korea|ns", "South Korea"),
        ("|Kim Il Sung|ism", "Kim Il Sung"),
        ("|Kim Jong Un|g", "Kim Jong Un"),
        ("|nuclear test|ing", "nuclear test"),
        ("|nuclear test|site", "nuclear test"),
        ("the |DPRK|s", "DPRK"),
        ("조선|로동당|은", "로동당"),
        ("|cafe|\u0301", "cafe"),
        ("1|32 000|", "32 000"),
        ("pre\u00ad|war|", "war"),
    ],
)
def test_parts_of_words_do_not(text, words):
    assert not alone(text, words)


@given(st.text("abAB1 -각나\u0301é", min_size=1, max_size=8), st.data())
def test_what_is_plainly_a_part_does_not_stand_alone(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if is_plainly_part(text, start, end):
        assert not stands_alone(text, start, end)
    if is_plainly_part(text, start, None):
        assert not stands_alone(text, start, end, name_start=start)


def test_syllables_of_hangul_weigh_as_much_as_words():
    assert weigh_letters("self-reliance") == 12
    assert weigh_letters("조선 로동당") == 15
    assert weigh_letters("北京") == 6


def test_korean_words_go_on_at_their_end():
    assert goes_on_at_end("기후 변화")
    assert not goes_on_at_end("climate")
    assert not goes_on_at_end("")
