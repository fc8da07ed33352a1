"""What is wrong with a regular expression is said in the language of the program."""

import re

import pytest

from reader.domain.pattern_words import say_fault
from reader.domain.wording import speak

WRONG = ("(", ")", "[a", "*", "a**", "a{3,2}", "\\", r"\q", "[z-a]", "(?", "(?qx)", r"(a)\2", "(?<=a+)b", "(?P=y)")


def fault_of(text):
    with pytest.raises(re.error) as raised:
        re.compile(text)
    return raised.value


@pytest.mark.parametrize("text", WRONG)
def test_faults_that_people_make_can_be_translated(text):
    error = fault_of(text)
    assert say_fault(error) == str(error).split(" at position")[0]
    speak(lambda words, apart: f"[{words}]")
    try:
        assert say_fault(error).startswith("[")
    finally:
        speak(None)


def test_what_is_not_known_stays():
    assert say_fault(ValueError("something else at position 3")) == "something else"
