import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QScrollArea,
    QTreeWidget,
    QWidget,
)

from reader.domain.merges import MergeCounts, MergeKind, MergePlan
from reader.gui.dialogs.about import show_about
from reader.gui.dialogs.address_dialog import AddressDialog
from reader.gui.dialogs.dialog_heading import DialogHeading
from reader.gui.dialogs.list_dialog import ListDialog
from reader.gui.dialogs.message_dialog import MessageDialog
from reader.gui.dialogs.project_dialog import ProjectDialog
from reader.gui.plain_text import PlainLabel
from reader.gui.theme.theme import Theme


def button(dialog, text):
    return next(found for found in dialog.findChildren(QAbstractButton) if found.text().replace("&", "") == text)


@pytest.fixture
def parent(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget


def test_list_dialog_shows_and_copies_rows(parent, qtbot):
    dialog = ListDialog(
        Theme("light"), "Faults", ("File", "Why"), [("a.txt", "It is empty."), ("b.txt", "It is binary.")], parent
    )
    view = dialog.findChild(QTreeWidget)
    assert view.topLevelItemCount() == 2
    assert "It is binary." in view.topLevelItem(1).toolTip(1)
    qtbot.mouseClick(button(dialog, "Copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "a.txt\tIt is empty.\nb.txt\tIt is binary."


def test_about_names_version_and_folders(parent):
    show_about(parent)
    dialog = parent.findChild(MessageDialog)
    assert "Dateline" in dialog.heading.text()
    assert "preferences.json" in dialog.words.text()
    dialog.close()


def test_message_is_closed_by_escape_and_does_nothing_then(parent, qtbot):
    done = []
    dialog = MessageDialog("Title", "What happened", "What to do", parent)
    dialog.answer("Do it", lambda: done.append("done"))
    dialog.answer("Go on", is_first=True)
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert done == []


def test_message_does_what_its_button_says_after_it_is_gone(parent, qtbot):
    seen = []
    dialog = MessageDialog("Title", "What happened", "What to do", parent)
    dialog.answer("Do it", lambda: seen.append(dialog.isVisible()), is_first=True)
    dialog.answer("Cancel")
    dialog.show()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert seen == [False]


def test_message_grows_for_its_details_and_stays_open(parent, qtbot):
    dialog = MessageDialog("Title", "What happened", "What to do " * 40, parent)
    dialog.details.setPlainText("details")
    more = dialog.aside("Details", dialog.toggle_details)
    dialog.answer("Go on", is_first=True)
    dialog.show()
    height = dialog.height()
    assert dialog.words.height() >= dialog.words.heightForWidth(dialog.words.width())
    more.click()
    assert dialog.isVisible()
    assert dialog.details.isVisible()
    assert dialog.height() > height
    more.click()
    assert dialog.height() == height


def test_words_of_a_message_scroll_by_keys_where_the_screen_is_low(parent, qtbot):
    dialog = MessageDialog("Title", "What happened", "What to do\n" * 30, parent)
    dialog.answer("Go on", is_first=True)
    dialog.show()
    whole = dialog.words.height()
    dialog.resize(dialog.width(), dialog.minimumSizeHint().height())
    page = next(one for one in dialog.findChildren(QScrollArea) if one.widget() is dialog.words)
    assert dialog.height() < whole
    qtbot.waitUntil(lambda: page.focusPolicy() == Qt.FocusPolicy.TabFocus)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Down)
    assert page.verticalScrollBar().value() > 0


def test_headings_of_a_list_stand_over_the_words_of_their_columns(parent, qtbot, qapp):
    theme = Theme("light")
    theme.apply(qapp)
    dialog = ListDialog(theme, "Faults", ("IIII", "Why"), [("IIII", "It is empty.")], parent)
    dialog.show()
    view = dialog.findChild(QTreeWidget)

    def first_ink(widget, middle):
        picture = widget.grab().toImage()
        rows = range(middle - 3, middle + 3)
        paper = picture.pixelColor(4, middle).lightness()
        return min(x for y in rows for x in range(4, 60) if abs(picture.pixelColor(x, y).lightness() - paper) > 60)

    header, row = view.header(), view.visualItemRect(view.topLevelItem(0))
    over, under = first_ink(header, header.height() // 2), first_ink(view.viewport(), row.center().y())
    assert abs(over - under) <= 1


def test_a_list_says_what_it_is_about(parent):
    rows = [("a.txt", "It is empty."), ("b.txt", "It is binary.")]
    dialog = ListDialog(Theme("light"), "What was left", ("File", "Why"), rows, parent)
    assert dialog.findChild(DialogHeading).words() == ("What was left", "2 rows")


def test_quiet_words_of_addresses_and_projects_follow_the_theme(parent):
    theme = Theme("light")
    asking, bringing = AddressDialog(theme, parent), ProjectDialog(theme, "Import project", "Press", parent)
    new = {kind: MergeCounts(new=1, same=2) for kind in (MergeKind.TAG, MergeKind.ARTICLE)}
    bringing.show_plan(MergePlan("Colleague", "Dateline", new))
    theme.set_choice("dark")
    quiet = theme.colour("secondary").name()
    heads = [one for one in bringing.findChildren(PlainLabel) if one.text() == "New" and not one.isHidden()]
    hint = next(one for one in asking.findChildren(PlainLabel) if "press Fetch" in one.text())
    assert heads
    assert all(quiet in one.styleSheet() for one in (*heads, hint))
