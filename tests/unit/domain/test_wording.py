"""What the program says, in English and by a look-up."""

import pickle
from threading import Thread

import pytest

from reader.domain import file_words
from reader.domain.errors import FileUnreadable
from reader.domain.texts import count_text
from reader.domain.wording import carrying, in_english, join, join_or, mark, number, plural, say_again, speak, tr

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
    assert tr("{said} {say} {text}", said=1, say=2, text=3) == "1 2 3"


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


def carried():
    """Texts as a process that speaks English hands them over, and what they are there."""
    with carrying():
        texts = [
            tr("Open", "state"),
            tr("{first} and {last}", first=tr("Open", "state"), last=ValueError("a {b}")),
            plural(2, tr("{n} article"), tr("{n} articles")),
            tr("{first} and {last}", first=count_text(1, "article"), last=3),
            str(FileUnreadable(tr("Open", "state"), tr("{first} and {last}", first=1, last=2))),
        ]
    return [str(text) for text in texts], pickle.dumps(texts)


def test_what_is_carried_is_said_again_where_it_arrives():
    there, sent = carried()
    assert there == ["Open", "Open and a {b}", "2 articles", "1 article and 3", "Open 1 and 2"]
    assert pickle.loads(sent) == there
    speak(lambda text, apart: KOREAN.get((text, apart), ""))
    try:
        assert pickle.loads(sent) == ["열림", "열림 및 a {b}", "기사 2건", "기사 1건 및 3", "열림 1 및 2"]
    finally:
        speak(None)


def test_what_is_carried_can_be_said_in_english_after_it_was_shown(korean):
    with carrying():
        text = tr("{first} and {last}", first=tr("Open", "state"), last=count_text(2, "article"))
    plain = tr("{first} and {last}", first=1, last=2)
    assert (text, plain) == ("열림 및 기사 2건", "1 및 2")
    with in_english():
        assert (say_again(text), say_again(plain)) == ("Open and 2 articles", "1 및 2")
    assert type(tr("Open")) is str
