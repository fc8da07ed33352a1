"""A window in Korean: it starts, opens a library and all that its actions open, and says nothing in English."""

import re
from xml.etree import ElementTree

import pytest

from tests.architecture.test_words import TRANSLATIONS
from tests.gui.test_pseudo_language import NAMES, is_allowed
from tests.helpers.spoken_window import hear_window

_LATIN = re.compile(r"[A-Za-z]{2,}\d*")
_HANGUL = re.compile(r"[가-힣]")


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    return hear_window("ko", tmp_path_factory.mktemp("korean"))


@pytest.fixture(scope="module")
def names():
    """The Latin words that sentences in Korean have: names of programs, formats, fields of searches."""
    messages = ElementTree.parse(TRANSLATIONS / "ko.ts").getroot().iter("translation")
    korean = [text for message in messages if _HANGUL.search(text := message.text or "")]
    return NAMES | {"px", "kB", "Lines"} | {word for text in korean for word in _LATIN.findall(text)}


def test_a_window_in_korean_says_nothing_in_english(said, names):
    wrong = {
        text: (where, words)
        for text, where in said.items()
        if (words := [word for word in _LATIN.findall(text) if word not in names]) and not is_allowed(where, text)
    }
    assert wrong == {}


def test_days_and_counts_are_said_as_in_korean(said):
    assert any("2026년 1월 3일" in text for text in said)
    assert any("기사 4건" in text for text in said)
