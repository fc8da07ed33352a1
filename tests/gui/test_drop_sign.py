"""What is seen while files are dragged over the window."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from reader.gui.drop_sign import DropSign
from reader.gui.theme.theme import Theme

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Window(QWidget):
    """Takes whatever is dragged over it."""

    def dragEnterEvent(self, event):  # noqa: N802
        event.acceptProposedAction()


@pytest.fixture
def window(qtbot):
    window = Window()
    window.setAcceptDrops(True)
    window.resize(600, 400)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def fields(window):
    return [QLineEdit(window), QPlainTextEdit(window)]


@pytest.fixture
def sign(window, fields):
    return DropSign(Theme("light", window), window)


def make_data(*names):
    data = QMimeData()
    data.setUrls([QUrl(name) if ":" in name else QUrl.fromLocalFile(f"/some/{name}") for name in names])
    return data


def drag_over(window, data):
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(5, 5), COPY, data, LEFT, NONE))


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["folder"], "Let go to see what would be imported"),
        (["a.txt", "b.dateline"], "Let go to see what would be imported"),
        (["a.dateline"], "Let go to open this library"),
        (["a.dateline", "B.DATELINE"], "Let go to open these libraries"),
        (["https://example.org/a.txt"], ""),
    ],
)
def test_files_over_the_window_are_told_what_letting_go_does(window, sign, names, words):
    data = make_data(*names)
    drag_over(window, data)
    assert sign.text == sign.accessibleName() == words


def test_sign_covers_the_window_and_is_painted(window, sign):
    data = make_data("folder")
    before = window.grab().toImage()
    drag_over(window, data)
    window.resize(700, 500)
    assert sign.geometry() == window.rect()
    assert window.childAt(300, 200) is None  # what is dragged is taken by the window
    assert window.grab().toImage().pixelColor(9, 250) != before.pixelColor(9, 250)


def test_sign_goes_when_files_leave_and_when_they_are_let_go(window, sign):
    data = make_data("folder")
    for event in (QDragLeaveEvent(), QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE)):
        drag_over(window, data)
        assert sign.text
        QApplication.sendEvent(window, event)
        assert not sign.text


def test_files_over_a_field_are_the_window_s_and_words_are_the_field_s(window, fields, sign):
    for field in (fields[0], fields[1].viewport()):
        data = make_data("folder")
        drag_over(field, data)
        assert sign.text
        QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))
        assert not sign.text
        words = QMimeData()
        words.setText("words")
        drag_over(field, words)
        assert not sign.text
        QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), COPY, words, LEFT, NONE))
    assert [fields[0].text(), fields[1].toPlainText()] == ["words", "words"]


def test_fields_made_later_leave_files_to_the_window_as_well(window, sign):
    field = QLineEdit(window)
    data = make_data("folder")
    drag_over(window, data)
    drag_over(field, data)
    QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), COPY, data, LEFT, NONE))
    assert field.text() == ""
