"""What the system says of a failure is said in the language of the program."""

import errno
import json
import os

import pytest

from reader.domain.system_words import say_os_error, say_reader_fault
from reader.domain.wording import speak

MET = (
    "EACCES",
    "EDQUOT",
    "EEXIST",
    "EIO",
    "EISDIR",
    "ENAMETOOLONG",
    "ENOENT",
    "ENOSPC",
    "ENOTDIR",
    "EPERM",
    "EROFS",
)


@pytest.fixture
def brackets():
    speak(lambda text, apart: f"[{text}]")
    yield
    speak(None)


@pytest.mark.parametrize("name", MET)
@pytest.mark.skipif(os.name == "nt", reason="Windows says it in its own language")
def test_what_people_meet_can_be_translated(name, brackets):
    code = getattr(errno, name)
    assert say_os_error(OSError(code, os.strerror(code))) == f"[{os.strerror(code)}]"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError("no reason known."), "no reason known"),
        (OSError(5, "Strange state of a drive"), "Strange state of a drive"),
        (ValueError("embedded null byte"), "embedded null byte"),
        (OSError(13, "Permission denied"), "Permission denied"),
    ],
)
def test_in_english_and_what_is_not_known_stays(error, said):
    assert say_os_error(error) == said


@pytest.mark.parametrize("text", ["", "{bad", "[1 2]", '{"a" 1}', "1 2", '"a', '"\\q"', '"\n"'])
def test_what_is_wrong_with_json_can_be_translated(text, brackets):
    with pytest.raises(json.JSONDecodeError) as raised:
        json.loads(text)
    assert say_reader_fault(raised.value.msg) == f"[{raised.value.msg}]"


def test_what_another_package_says_stays(brackets):
    assert say_reader_fault("strange part") == "strange part"
