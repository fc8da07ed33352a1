"""What the program says, in English and by a look-up."""

from threading import Thread

import pytest

from reader.domain import file_words
from reader.domain.texts import count_text
from reader.domain.wording import in_english, join, join_or, mark, number, plural, speak, tr

KOREAN = {
    ("{n} article", ""): "기사 {n}건",
    ("{n} articles", ""): "기사 {n}건",
    ("Open", "state"): "열림",
    ("{first} and {last}", ""): "{first} 및 {last}",
}


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


@pytest.mark.parametrize(
    ("items", "words", "choice"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a or b"),
        (["a", "{b}", "c"], "a, {b} and c", "a, {b} or c"),
    ],
)
def test_items_are_joined_to_one_list(items, words, choice):
    assert join(items) == words
    assert join_or(items) == choice


def test_items_are_joined_as_the_language_has_it(korean):
    assert join(["a", "b", "c"]) == "a, b 및 c"


def test_files_are_in_english_whatever_is_spoken(korean):
    with in_english():
        assert tr("Open", "state") == "Open"
        with in_english():
            assert tr("Open", "state") == "Open"
        assert tr("Open", "state") == "Open"
    assert tr("Open", "state") == "열림"
    assert count_text(2, "article") == "기사 2건"
    assert file_words.count_text(2, "article") == "2 articles"


def test_english_for_a_file_is_that_of_one_thread(korean):
    said = []
    with in_english():
        other = Thread(target=lambda: said.append(tr("Open", "state")))
        other.start()
        other.join()
    assert said == ["열림"]
