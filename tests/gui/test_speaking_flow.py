"""What is announced to screen readers, and what the article's text says of where the caret is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from reader.domain.errors import KnownError
from reader.gui.spoken import announcer
from tests.gui.test_main_window import annotations, open_first, select, settle, trigger


class Heard(list):
    """The words that were announced, and those of them at once."""

    def __init__(self):
        super().__init__()
        self.urgent = []

    def take(self, event):
        self.append(event.message())
        if event.politeness() is QAccessible.AnnouncementPoliteness.Assertive:
            self.urgent.append(event.message())


class Listener:
    """Stands where Qt passes announcements on."""

    AnnouncementPoliteness = QAccessible.AnnouncementPoliteness

    def __init__(self, heard):
        self.isActive = lambda: True
        self.updateAccessibility = heard.take


@pytest.fixture
def heard(monkeypatch):
    made = Heard()
    monkeypatch.setattr(announcer, "QAccessible", Listener(made))
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    yield made
    QAccessible.setActive(was_active)


@pytest.fixture
def window(make_window, qtbot, heard):
    made = make_window()
    open_first(made, qtbot)
    with qtbot.waitActive(made):
        made.activateWindow()
    rest(made, qtbot)
    heard.clear()
    return made


def rest(window, qtbot):
    """Wait until the place of the caret was told."""
    settle(window, qtbot)
    qtbot.waitUntil(lambda: not window.flow.speaking._later.isActive(), timeout=20_000)


def mark(window, qtbot, words, key="1", memo=""):
    select(window, words)
    window.article_pane.tag_key_pressed.emit(key)
    settle(window, qtbot)
    if memo:
        made = window.article_pane.current()
        desk = window.flow.library.desk
        desk.write_now(lambda: desk.services.tagging.set_memo(desk.library, made, memo), lambda _: None)
    rest(window, qtbot)


def description(window):
    view = window.article_pane.view
    return QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Description)


def test_the_text_says_paragraph_and_that_there_are_no_annotations(window, qtbot):
    window.article_pane.setFocus()
    QTest.keyClick(window.article_pane.view, Qt.Key.Key_Right)
    rest(window, qtbot)
    assert description(window).startswith("Paragraph 1 of ")
    assert description(window).endswith("No annotation in the article")


def test_words_just_tagged_are_announced_and_stand_in_the_description(window, qtbot, heard):
    mark(window, qtbot, "mass movement")
    tag = window.flow.library.desk.services.tagging.list_tags(window.flow.library.desk.library)
    name = next(" / ".join(one.path.parts) for one in tag if one.key == "1")
    (said,) = [words for words in heard if words.startswith("Annotation")]
    assert said == f"Annotation 1 of 1; {name}; “mass movement”"
    assert said in description(window)


def test_stepping_tells_rank_tags_quote_and_memo(window, qtbot, heard):
    mark(window, qtbot, "mass movement", memo="cf. below")
    mark(window, qtbot, "The socialist patriotic movement", key="2")
    window.article_pane.clear_selection()
    heard.clear()
    trigger(window, "annotation.next")
    rest(window, qtbot)
    (said,) = heard
    assert said.startswith("Annotation 2 of 2; ")
    assert said.endswith("; “mass movement”; memo: cf. below")


def test_a_caret_that_leaves_an_annotation_says_so_once(window, qtbot, heard):
    mark(window, qtbot, "The socialist")
    window.article_pane.setFocus()
    heard.clear()
    for _ in range(2):
        trigger(window, "caret.paragraph_next")
        rest(window, qtbot)
    assert heard == ["No annotation here"]
    assert description(window).startswith("Paragraph 3 of ")
    assert description(window).endswith("No annotation here; 1 annotation in the article")
    heard.clear()
    QTest.keyClick(window.article_pane.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    rest(window, qtbot)
    assert [words.split(";")[0] for words in heard] == ["Annotation 1 of 1"]


def test_overlapping_annotations_are_counted(window, qtbot, heard):
    mark(window, qtbot, "The socialist patriotic movement")
    window.article_pane.clear_selection()
    mark(window, qtbot, "socialist patriotic", key="2")
    assert len(annotations(window)) == 2
    assert any(words.endswith("; 1 annotation more here") for words in heard)


def test_a_changed_memo_is_told(window, qtbot, heard):
    mark(window, qtbot, "mass movement")
    heard.clear()
    mark(window, qtbot, "mass movement", memo="later thought")
    assert heard[-1].endswith("; memo: later thought")


def test_hints_wait_and_errors_do_not(window, qtbot, heard):
    window.status.flash("Put the caret\ninto an annotation.")
    window.message_bar.show_notice("Done.")
    window.message_bar.show_error(KnownError("The disk is full."))
    window.status.flash("")
    assert heard == ["Put the caret into an annotation.", "Done.", "The disk is full."]
    assert heard.urgent == ["The disk is full."]


def test_without_a_listener_nothing_is_worked_out(make_window, qtbot, monkeypatch):
    was_active = QAccessible.isActive()
    QAccessible.setActive(False)
    try:
        window = make_window()
        open_first(window, qtbot)
        trigger(window, "caret.paragraph_next")
        assert not window.flow.speaking._later.isActive()
        assert window.article_pane.view.accessibleDescription() == ""
    finally:
        QAccessible.setActive(was_active)
