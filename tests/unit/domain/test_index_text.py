"""The shadow of texts in a real index: what is asked for is found in all the ways in which it may be written."""

import re

import pysqlite3
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.domain.index_text import (
    glued_expression,
    index_text,
    query_alternatives,
    query_phrase,
)
from reader.store.search_table import CREATE, TABLE


@pytest.fixture(scope="module")
def index():
    connection = pysqlite3.connect(":memory:", isolation_level=None)
    connection.execute(CREATE)
    yield connection
    connection.close()


def found(index, text, expression):
    """Whether the index finds the text by an expression."""
    index.execute(f"INSERT INTO {TABLE}({TABLE}) VALUES ('delete-all')")
    index.execute(f"INSERT INTO {TABLE}(rowid, title, body) VALUES (1, '', ?)", (index_text(text),))
    return index.execute(f"SELECT count(*) FROM {TABLE} WHERE {TABLE} MATCH ?", (expression,)).fetchone()[0] == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the respected ComradeKim Jong Un visited", "respected Comrade Kim Jong Un"),
        ("the respected ComradeKim Jong Un visited", "comradekim"),
        ("a film on YouTube today", "youtube"),
        ("a film on YouTube today", "on youtube today"),
        ("a film on youtube today", "YouTube"),
        ("ＣＬＩＭＡＴＥ ﬁnance", "climate finance"),
        ("self\u00adreliance", "selfreliance"),
        ("“people’s” army", "people's army"),
        ("Straße", "STRASSE"),
        ("ÉcoleŠkoda", "Škoda"),
        ("기후변화에 대응", "기후"),
        ("기후변화에 대응", "변화"),
        ("기후변화에 대응", "기후 변화"),
        ("기후 변화 정책", "기후 변화 정책"),
        ("기후변화 정책", "기후 변화 정책"),
        ("이 나라", "이"),
        ("이름", "이"),
        ("KCNA는 12월호에서", "KCNA"),
        ("KCNA는 12월호에서", "12월"),
        ("中國人民", "國人"),
        ("中國人民", "中國 人民"),
        ("食べるパン", "パン"),
        ("สวัสดีครับ", "ครับ"),
    ],
)
def test_words_are_found_however_written(index, text, words):
    assert found(index, text, query_phrase(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("South Korean troops", "South Korea"),
        ("the corner", "corn"),
        ("변화", "기후"),
        ("기후 정책 변화", "기후 변화"),
        ("말하다 YouTube", "tube youtube"),
    ],
)
def test_other_words_are_not_found(index, text, words):
    assert not found(index, text, query_phrase(words))


@pytest.mark.parametrize(
    ("text", "words", "is_found"),
    [
        ("climate", "cl", True),
        ("climate", "c", False),
        ("plan c", "c", True),
        ("climate change", "climate ch", True),
        ("climate change", "climate c", False),
        ("기후변화", "기후변", True),
    ],
)
def test_a_beginning_needs_two_letters(index, text, words, is_found):
    assert found(index, text, query_phrase(words, is_prefix=True)) is is_found


@pytest.mark.parametrize(
    ("text", "words", "is_glued"),
    [
        ("ComradeKim Jong Unvisited a farm", "comrade kim jong un", True),
        ("ComradeKim Jong Unvisited a farm", "Kim Jong Un", True),
        ("ComradeKim Jong Unvisited a farm", "jong un", True),
        ("with Kim\u00a0“Jong” Unvisited", "kim jong un", True),
        ("À L’Élyséevisité", "l'élysée", True),
        ("Jose\u0301 Mari\u0301avisitó", "josé maría", True),
        ("comrade Kimvisited", "comrade Kim", False),
        ("the role of United Nations", "role of un", False),
        ("Kim Jong. Unvisited places", "jong un", False),
        ("kim jong unvisited", "Kim Jong Un", False),
        ("Comrade Kim Jong Uns", "Kim Jong Un", False),
        ("Comrade Kim Jong Il", "Kim Jong Un", False),
        ("South Korean and South Koreans", "South Korea", False),
        ("the mass movement", "mass move", False),
    ],
)
def test_names_with_words_glued_to_them_are_told_by_the_capitals_of_the_text(index, text, words, is_glued):
    assert found(index, text, glued_expression(words)) is is_glued


def test_a_word_may_follow_on_a_name_given_before_it(index):
    assert found(index, "Jong Unvisited", glued_expression("un", "farm jong"))
    assert not found(index, "Jong Unvisited", glued_expression("un", "jong farm"))


@pytest.mark.parametrize("words", ["Korea", "", "in 2014", "김정은 동지", "Kim J", "KCNA는", "조선 KCNA는"])
def test_only_a_name_of_several_words_may_be_glued(words):
    assert glued_expression(words) == ""


@pytest.mark.parametrize(
    ("text", "words", "is_found"),
    [
        ("the DPRKand others", "DPRK", True),
        ("the DPRKand others", "dprkand", True),
        ("the DPRKand others", "the dprk and others", True),
        ("ÖBBund andere", "öbb", True),
        ("the DPRKs and NGOs", "DPRK", False),
        ("a PhDand", "phd", False),
    ],
)
def test_small_letters_after_an_abbreviation_are_a_word(index, text, words, is_found):
    assert found(index, text, query_phrase(words)) is is_found


def test_no_phrase_is_found_where_words_entered_again_begin(index):
    assert not found(index, "Korea DPRKand North", query_phrase("north korea"))


def test_names_are_kept_apart_from_the_words(index):
    text = "South Koreans said that North Koreans fired"
    assert not found(index, text, query_phrase("fired south"))
    assert not found(index, text, query_phrase("koreans south koreans"))


def test_no_word_gives_no_expression():
    assert query_phrase(" – “*” \0 ") == "" == query_phrase("", is_prefix=True)
    assert query_alternatives("…") == ()


def test_each_alternative_may_stand_in_near(index):
    near = [f'NEAR({phrase} "farm", 3)' for phrase in query_alternatives("기후 변화", is_prefix=True)]
    assert [found(index, "기후변화 at a farm", expression) for expression in near] == [False, True]


def test_glued_words_are_entered_again_without_growing_the_text_much():
    damaged = "aB" * 5_000
    assert len(index_text(damaged)) < 5 * len(damaged)
    assert len(index_text("oneWord and another " * 1_000)) < 4 * 20_000
    names = " ".join(f"Aaaa{chr(97 + number % 26)}{chr(97 + number // 26 % 26)}" for number in range(5_000))
    assert len(index_text(names)) < 4 * len(names)
    assert len(index_text(f"{'a' * 5_000} Korea" * 10)) < 60_000


def test_words_cut_off_at_the_reach_are_not_entered(index):
    text = f"{'Moscow ' * 9}theUnitedNations{' Moscow' * 9}"
    assert not found(index, text, query_phrase("cow"))
    assert not found(index, text, query_phrase("mos"))
    assert found(index, text, query_phrase("moscow theunitednations moscow"))


_ODD = st.sampled_from('aB1éÉßİﬁ’-_\u00ad\u0301기후변中國カ・ｶﾞก็ \n"*()½㎏²\0😀𝐀')
_TEXTS = st.text(st.one_of(_ODD, st.characters(exclude_categories=["Cs"])), max_size=60)


@given(_TEXTS, _TEXTS)
@example("이中", "이中")
@example("a기", "기")
def test_any_query_is_an_expression(text, query):
    with pysqlite3.connect(":memory:") as connection:
        connection.execute(CREATE)
        expressions = query_phrase(query), query_phrase(query, is_prefix=True), glued_expression(query)
        for expression in filter(None, expressions):
            found(connection, text, expression)


@given(_TEXTS)
@example("KimJong UN는 Ünder")
@example("½ cup of ㎏")
def test_every_word_of_a_text_is_found_by_itself(text):
    with pysqlite3.connect(":memory:") as connection:
        connection.execute(CREATE)
        for word in re.split(r"\s+", text):
            expression = query_phrase(word)
            if expression:
                assert found(connection, text, expression), word
