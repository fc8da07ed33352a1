"""A window in the language that shows what is not translated: all that is said stands in brackets, stretched."""

import re

import pytest

from tests.helpers.said_words import PAINTED
from tests.helpers.spoken_window import KEYS, hear_window

ALLOWED = (
    (r"^preferences\.show", "English", "each language of the window is called by its own name"),
    (r"HelpWindow|ContentsList|PageView", r"", "the pages of the help are texts of their own"),
    (r"QTableView|ExportDialog|QTextEdit", r"", "a preview of a file shows the words that the file will have"),
    (r"TextReportDialog|help.report: QPlainTextEdit", r"", "a report is read by those who make the program"),
    (r"QPushButton", r"&?(OK|Cancel|Close)", "Qt translates its own buttons, but for this language"),
    (r"", r"(CSV|BibTeX|RIS|CSL-JSON)(, .*)?", "names of formats"),
    (r"library.restore: QTreeWidget tip", r"", "where a backup lies"),
    (r"", r"https://", "the beginning of addresses"),
)
"""Where, what (all of a text), and why it may be said as it is."""
NAMES = KEYS | {"Dateline", "dateline", "Back", "Forward"}
"""The program's name, the ending of its files, and keys; the last two are keys too."""
_PART = re.compile(r"\[|\]|[A-Za-zÀ-ÿ]+\d*")
_PLAIN_VOWEL = re.compile(r"[aeiouAEIOU]")


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    return hear_window("pseudo", tmp_path_factory.mktemp("pseudo"))


def find_plain(text, *, is_piece=False):
    """The words of a text that stand outside of brackets, or in them without accents. Of a piece of a longer text
    that was painted by itself, nobody knows whether it stands in brackets.
    """
    found, depth = [], int(is_piece)
    for part in _PART.findall(text):
        if part == "[":
            depth += 1
        elif part == "]":
            found, depth = found if depth else [], max(0, depth - 1)  # else its beginning was cut off
        elif len(part) > 1 and part not in NAMES and (depth == 0 or _PLAIN_VOWEL.search(part)):
            found.append(part)
    return found


def fits(entry, where, text):
    place, words, _ = entry
    return bool(re.search(place, where) and re.fullmatch(words or ".*", text.strip(), re.DOTALL))


def is_allowed(where, text):
    return any(fits(entry, where, text) for entry in ALLOWED)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[Ópén ~] Close", ["Close"]),
        ("[Clósé [3 tágs ~] nów ~]", []),
        ("[Clósé tag ~]", ["tag"]),
        ("án élídéd bégínníng ~]", []),
        ("[án élídéd én…", []),
        ("Ctrl+F3 λόφος", []),
    ],
)
def test_plain_words_are_found(text, words):
    assert find_plain(text) == words


def test_a_whole_window_was_heard(said):
    places = " ".join(said.values())
    assert len(said) > 1500
    for place in (
        "ExportDialog",
        "ContentsList",
        "HistoryView",
        "menu of LibraryTreeView",
        "ConcordanceTable",
        "PreviewTable",
    ):
        assert place in places


def test_everything_that_is_said_can_be_translated(said):
    wrong = {
        text: (where, plain)
        for text, where in said.items()
        if (plain := find_plain(text, is_piece=PAINTED in where)) and not is_allowed(where, text)
    }
    assert wrong == {}


def test_nothing_is_allowed_in_vain(said):
    vain = [entry for entry in ALLOWED if not any(fits(entry, where, text) for text, where in said.items())]
    assert vain == []
