"""Matchers on made-up texts with the damage that scrapers do; patterns that are no patterns, or never end."""

import pytest

from reader.domain.errors import PatternInvalid, PatternTooSlow
from reader.domain.finding import FindQuery, IndexTerm, MatchKind
from reader.services import matching
from reader.services.matching import compile_query


def found(words, text, kind=MatchKind.PHRASE, *, is_whole_word=True):
    spans = compile_query(FindQuery(words, kind, is_whole_word)).find(text)
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    "damaged",
    [
        "respected Comrade Kim Jong Un",
        "respected ComradeKim Jong Un",
        "respected ComradeKim Jong Unvisited",
        "respectedComrade Kim  Jong\u00a0Un",
        "RESPECTED COMRADE KIM JONG UN",
        "respected Comrade Kim Jong-un",
        "respected Comrade KimJongUn",
        "respected “Comrade” Kim Jong Un",
        "respected Comrade\nKim Jong Un",
        "ｒｅｓｐｅｃｔｅｄ Comrade Kim Jong Un",
        "respec\u00adted Com\u200brade Kim Jong Un",
    ],
)
def test_phrase_is_found_whatever_became_of_its_spaces(damaged):
    text = f"There the {damaged}, and 😀 after him."
    [quote] = found("respected Comrade Kim Jong Un", text)
    assert damaged.startswith(quote)
    assert quote.lower().endswith("un")


@pytest.mark.parametrize(
    "words", ["self-reliance", "self reliance", "selfreliance", "Self‑Reliance", "SELF–RELIANCE"]
)
def test_hyphens_and_spaces_are_one(words):
    text = "self-reliance self reliance selfreliance Self‐Reliance self\u00adreliance"
    assert len(found(words, text)) == 5


@pytest.mark.parametrize(
    ("words", "text", "quotes"),
    [
        ("huge rehabilitation", "a hugerehabilitation", ["hugerehabilitation"]),
        ("rehabilitation", "rehabili-\ntation, reha-bilitation", ["rehabili-\ntation", "reha-bilitation"]),
        ("Kim, said", "Kim , said; Kim said", ["Kim , said"]),
        ("Kim said", "Kim, said", []),
        ("ComradeKim", "Comrade Kim and ComradeKim", ["Comrade Kim", "ComradeKim"]),
        ("McDonald", "McDonald, Mcdonald", ["McDonald", "Mcdonald"]),
        ("area", "there are a lot, an area", ["area"]),
        ("people's", "people’s peoples people 's", ["people’s", "people 's"]),
        ("its", "it's its", ["its"]),
        ("workers' party", "Workers’ Party, Workers Party", ["Workers’ Party", "Workers Party"]),
        (
            '"My Hill" movement',
            "“My Hill” movement, 《My Hill》movement",
            ["“My Hill” movement", "《My Hill》movement"],
        ),
        ("My Hill", "the “My Hill”", ["My Hill"]),
        ("2025-2026", "2025--2026, 2025–2026", ["2025--2026", "2025–2026"]),
        ("32 000", "32 000, 32000, 132 000", ["32 000", "32000"]),
        ("조선로동당", "조선 로동당은 조선로동당의", ["조선 로동당", "조선로동당"]),
        ("기후 변화", "기후변화가 기후 변화를", ["기후변화", "기후 변화"]),
        ("café", "CAFE\u0301 cafe", ["CAFE\u0301"]),
        ("strasse", "Straße", ["Straße"]),
        ("ha ha", "aha ha ha", ["ha ha"]),
        ("👨", "👨\u200d👩\u200d👧 👨", ["👨"]),
        ("—", "a — b – c", ["—", "–"]),
        ("“", "“q”", ["“", "”"]),
        ("...", "and … so...", ["…", "..."]),
        ("C++", "C++ and C + +", ["C++", "C + +"]),
    ],
)
def test_phrase_lets_pass_what_changes_no_word(words, text, quotes):
    assert found(words, text) == quotes


def test_parts_of_words_are_found_when_asked_for():
    assert found("reliance", "unreliances", is_whole_word=False) == ["reliance"]
    assert found("reliance", "unreliances") == []


@pytest.mark.parametrize(
    ("words", "text", "quotes"),
    [
        ("nuc*", "nuclear, a nuc, thermonuclear", ["nuclear", "nuc"]),
        ("*ism", "Socialism prisms ism", ["Socialism", "ism"]),
        ("wom?n", "woman women womn", ["woman", "women"]),
        ("* Jong Un", "ComradeKim Jong Unvisited", ["ComradeKim Jong Un"]),
        ("self-rel*", "self-reliance selfreliant", ["self-reliance", "selfreliant"]),
        ("reha*tion", "reha\u00adbilitation reha tion", ["reha\u00adbilitation"]),
        (r"what\?", "what? whats", ["what?"]),
        (r"2 \* 3", "2 * 3", ["2 * 3"]),
        ("기*", "기후변화가 감기", ["기후변화가"]),
        ("b?n", "bán ba\u0301n b😀n", ["bán", "ba\u0301n"]),
        ("***", "ab cd", ["ab", "cd"]),
        ("the * of", "thereof the rest of", ["the rest of"]),
    ],
)
def test_wildcards_stay_within_a_word(words, text, quotes):
    assert found(words, text, MatchKind.WILDCARD) == quotes


@pytest.mark.parametrize(
    ("pattern", "text", "quotes"),
    [
        (r"^\w+", "One two\nThree\n\nFour", ["One", "Three", "Four"]),
        (r"\w+$", "One two\nThree", ["two", "Three"]),
        ("x*", "axxb x", ["xx", "x"]),
        (r"\s+", "a  b", []),
        (r"(?i)KIM\s*jong", "kimjong Kim\nJong", ["kimjong", "Kim\nJong"]),
        ("Kim", "kim Kim", ["Kim"]),
        (r"(?<=a)b", "ab b ab", ["b", "b"]),
        ("[[]k", "[k", ["[k"]),
        ("[가-힣]+", "하나의 one 운동", ["하나의", "운동"]),
    ],
)
def test_regular_expression_is_matched_on_the_text_itself(pattern, text, quotes):
    assert found(pattern, text, MatchKind.REGEX) == quotes


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("", MatchKind.PHRASE),
        (" \n", MatchKind.WILDCARD),
        ("\u00ad\u200b", MatchKind.PHRASE),
        ("(", MatchKind.REGEX),
        ("a{2,1}", MatchKind.REGEX),
        ("(?P<n>a)(?P<n>b)", MatchKind.REGEX),
        ("(?:(?:(?:a{100}){100}){100}){100}", MatchKind.REGEX),
        ("a{99999999999}", MatchKind.REGEX),
        ("(" * 900 + ")" * 900, MatchKind.REGEX),
        ("word " * 1_000, MatchKind.PHRASE),
    ],
)
def test_what_cannot_be_a_pattern_is_told(words, kind):
    with pytest.raises(PatternInvalid) as caught:
        compile_query(FindQuery(words, kind))
    assert caught.value.hint


@pytest.mark.parametrize("pattern", ["(?:a|aa)+$", "(a+)+b|(?:a|a)+$"])
def test_pattern_that_never_ends_is_stopped(monkeypatch, pattern):
    monkeypatch.setattr(matching, "_TEXT_S", 0.05)
    with pytest.raises(PatternTooSlow):
        found(pattern, "a" * 3_000 + "!", MatchKind.REGEX)


def test_wildcards_that_never_end_are_stopped(monkeypatch):
    monkeypatch.setattr(matching, "_TEXT_S", 0.05)
    monkeypatch.setattr(matching, "_MEGABYTE_S", 0.0)
    with pytest.raises(PatternTooSlow):
        found("a*a*a*a*a*a*b", "a" * 20_000, MatchKind.WILDCARD)


def test_long_texts_of_one_kind_take_phrases_no_time():
    for text in ("a" * 200_000, "a " * 100_000, "a" + " " * 200_000, "-" * 200_000):
        assert found("a b", text) == []


def test_long_rows_of_quotation_marks_take_quoted_phrases_no_time():
    assert found("“a b”", "'" * 1_000_000 + 'a b"a b"') == ["'" * 1_000_000 + 'a b"', 'a b"']


@pytest.mark.parametrize(
    ("words", "kind", "terms"),
    [
        ("“My Hill” movement", MatchKind.PHRASE, [IndexTerm("“My Hill” movement")]),
        ('the "X"', MatchKind.PHRASE, [IndexTerm("the  X")]),
        ("기후 변화", MatchKind.PHRASE, [IndexTerm("기후 변화", is_prefix=True)]),
        ("—", MatchKind.PHRASE, []),
        ("Nuc* te?t plan", MatchKind.WILDCARD, [IndexTerm("nuc", True), IndexTerm("te", True), IndexTerm("plan")]),
        ("*ism", MatchKind.WILDCARD, []),
        (r"\w+", MatchKind.REGEX, []),
    ],
)
def test_the_index_is_asked_for_what_surely_stands_there(words, kind, terms):
    assert list(compile_query(FindQuery(words, kind)).index_terms) == terms
