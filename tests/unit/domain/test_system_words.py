"""What the system says of a failure is said in the language of the program."""

import errno
import os

import pytest

from reader.domain.system_words import say_os_error
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
