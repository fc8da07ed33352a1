"""What the program says, in English and by a look-up."""

import pytest

from reader.domain.wording import mark, number, plural, speak, tr

KOREAN = {("{n} article", ""): "기사 {n}건", ("{n} articles", ""): "기사 {n}건", ("Open", "state"): "열림"}


@pytest.fixture
def korean():
    speak(lambda text, apart: KOREAN.get((text, apart), ""))
    yield
    speak(None)


def test_tr_in_english_is_the_text_with_its_values():
    assert tr("“{name}” is open") == "“{name}” is open"
    assert tr("“{name}” is open", name="a {b} c") == "“a {b} c” is open"


def test_tr_takes_the_translation_and_falls_back_to_the_text(korean):
    assert tr("Open", "state") == "열림"
    assert tr("Open") == "Open"


@pytest.mark.parametrize(("count", "words"), [(0, "0 articles"), (1, "1 article"), (1204, "1,204 articles")])
def test_plural_chooses_by_the_count(count, words):
    assert plural(count, tr("{n} article"), tr("{n} articles")) == words


def test_plural_in_another_language(korean):
    assert plural(2, tr("{n} article"), tr("{n} articles")) == "기사 2건"


def test_marked_words_keep_their_key_until_they_are_shown(korean):
    assert mark("{n} article") == "{n} article"
    assert number(1_000_000) == "1,000,000"
