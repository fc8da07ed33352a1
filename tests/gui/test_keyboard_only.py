"""A whole article is marked and tagged by keyboard alone: real keys, each to the widget that has the focus."""

from itertools import cycle

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.domain.articles import ReadingState
from reader.domain.texts import sentence_bounds
from tests.helpers.settling import settle_jobs


class Keyboard:
    """Presses keys as a user does, and looks up what the library holds."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot = window, qtbot

    def press(self, *keys):
        """Keys in Qt's portable form, one after the other, each when the one before was dealt with."""
        for key in keys:
            combination = QKeySequence(key)[0]
            QTest.keyClick(QApplication.focusWidget(), combination.key(), combination.keyboardModifiers())
            self.settle()

    def type(self, words):
        QTest.keyClicks(QApplication.focusWidget(), words)
        self.settle()

    def settle(self):
        settle_jobs(self.window, self.qtbot)

    def rows(self):
        """Quote, tags and memo of each annotation in reading order."""
        desk, view = self.window.flow.library.desk, self.window.flow.article.view
        tagging = desk.services.tagging
        names = {tag.id: str(tag.path) for tag in tagging.list_tags(desk.library)}
        return [
            (row.quote, [names[tag] for tag in row.tags], row.memo)
            for row in tagging.list_annotations(desk.library, view.head.id)
        ]

    def tag_of(self, key):
        tags = self.window.flow.library.desk.services.tagging.list_tags(self.window.flow.library.desk.library)
        return next(str(tag.path) for tag in tags if tag.key == key)


@pytest.fixture
def keyboard(make_window, qtbot):
    window = make_window()
    qtbot.waitUntil(lambda: window.flow.article.view is not None, timeout=20_000)
    with qtbot.waitActive(window):
        window.activateWindow()
    made = Keyboard(window, qtbot)
    made.settle()
    made.press("Ctrl+1", "Ctrl+2")
    return made


def test_every_paragraph_is_tagged_by_words_sentences_and_whole(keyboard):
    view = keyboard.window.flow.article.view
    text, starts = view.text.text, view.text.paragraph_starts
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    takes = cycle(
        (
            (["Ctrl+Shift+Right", "Ctrl+Shift+Right"], lambda start, _: " ".join(text[start:].split()[:2])),
            (["Ctrl+Shift+PgDown"], lambda start, _: text[slice(*sentence_bounds(text, starts, start))]),
            (["Ctrl+Shift+Down"], lambda start, end: text[start:end]),
        )
    )
    expected = []
    for start, end, key, (selecting, words) in zip(starts, ends, cycle("123456"), takes, strict=False):
        keyboard.press(*selecting, key)
        expected.append((words(start, end), [keyboard.tag_of(key)], ""))
        keyboard.press("Ctrl+Down")
    assert keyboard.rows() == expected
    keyboard.press("Ctrl+D")
    assert keyboard.window.flow.article.view.head.reading_state is ReadingState.DONE


def test_annotations_are_made_reshaped_and_taken_back(keyboard):
    keyboard.press("Ctrl+Right", "Ctrl+Right", "Ctrl+Shift+Right", "Ctrl+Shift+Right", "1")
    first = ("patriotic movement", [keyboard.tag_of("1")], "")
    assert keyboard.rows() == [first]
    assert not keyboard.window.article_pane.view.textCursor().hasSelection()
    assert keyboard.window.article_pane.view.caret() == len("The socialist patriotic movement")

    keyboard.press("2", "]", "]", "{")
    both = [keyboard.tag_of("1"), keyboard.tag_of("2")]
    assert keyboard.rows() == [("movement and the", both, "")]
    keyboard.press("Ctrl+[", "Ctrl+Z", "}")
    assert keyboard.rows() == [("movement and", both, "")]

    keyboard.press("Ctrl+M")
    keyboard.type("cf. below")
    keyboard.press("Ctrl+2")
    assert keyboard.rows() == [("movement and", both, "cf. below")]

    keyboard.press("Alt+Down", "Ctrl+Right", "Shift+S")
    assert keyboard.rows() == [("movement", both, "cf. below"), ("and", both, "")]
    keyboard.press("Alt+Up", "Shift+J")
    assert keyboard.rows() == [("movement and", both, "cf. below")]
    keyboard.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Y", "Ctrl+Z")
    assert keyboard.rows() == [("movement and", both, "cf. below")]


def test_last_tag_again_goes_on_the_next_words(keyboard):
    keyboard.press("Ctrl+Shift+Right", "3", "Ctrl+Shift+Right", ".", "Ctrl+Shift+Right", ".")
    assert keyboard.rows() == [(word, [keyboard.tag_of("3")], "") for word in ("The", "socialist", "patriotic")]


def test_tag_box_creates_a_tag_for_the_widened_selection(keyboard):
    keyboard.press("Ctrl+PgDown", "Right", "Alt+Shift+Right", "Alt+Shift+Right", "Alt+Shift+Left", "Ctrl+T")
    keyboard.type("actor/workers")
    keyboard.press("Return")
    if not keyboard.rows():
        keyboard.press("Return")
    assert keyboard.rows() == [("The", ["actor/workers"], "")]
    keyboard.press("Ctrl+2", "Ctrl+Z")
    assert keyboard.rows() == []


def test_found_words_are_selected_for_the_next_key(keyboard):
    keyboard.press("Ctrl+F")
    keyboard.type("Chollima")
    keyboard.qtbot.waitUntil(lambda: "1 of" in keyboard.window.flow.find_bar.bar._count.text(), timeout=20_000)
    keyboard.press("Return", "Shift+Return", "Escape", "3", "F3", "4")
    rows = keyboard.rows()
    assert [tags for _, tags, _ in rows] == [[keyboard.tag_of("3")], [keyboard.tag_of("4")]]
    assert {quote for quote, _, _ in rows} == {"Chollima"}


def test_escape_steps_back_and_enter_and_backslash_choose(keyboard):
    pane = keyboard.window.article_pane
    keyboard.press("Ctrl+Shift+Right", "Ctrl+Shift+Right", "1", "Ctrl+Home", "Ctrl+Shift+Right", "2")
    long, short = (row.id for row in pane.view.layer.index.ordered())
    assert pane.current() == short
    keyboard.press("\\")
    assert pane.current() == long
    keyboard.press("\\")
    assert pane.current() == short
    keyboard.press("Shift+Right", "Escape", "Escape")
    assert pane.current() is None
    keyboard.press("Return", "Return")
    assert pane.current() == long
    keyboard.press("Ctrl+End")
    assert pane.current() is None
    keyboard.press("5")
    assert all(keyboard.tag_of("5") not in tags for _, tags, _ in keyboard.rows())


def test_without_a_caret_keys_scroll_and_the_choice_is_kept(keyboard):
    view, window = keyboard.window.article_pane.view, keyboard.window
    keyboard.press("F7")
    assert not window.preferences.has_caret
    assert "scroll" in window.status._hint.text()
    place = view.textCursor().position()
    keyboard.press("Down", "Space", "PgDown", "Ctrl+Right", "Shift+Space")
    assert view.verticalScrollBar().value() > 0
    assert view.textCursor().position() == place
    keyboard.press("Home")
    assert view.verticalScrollBar().value() == 0
    keyboard.press("F7", "Space")
    assert view.textCursor().position() > place
