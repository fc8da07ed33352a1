"""Every control of the window, of its panes and dialogs has a name, and Tab leads to each of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollBar,
    QSlider,
    QTabBar,
    QTextEdit,
    QWidget,
)

from reader.gui.actions.specs import SPECS
from reader.gui.article.popover import Popover
from reader.gui.dialogs.annotation_import_dialog import AnnotationImportDialog
from reader.gui.dialogs.project_dialog import ProjectDialog
from tests.gui.test_main_window import open_first, select, settle, trigger
from tests.helpers.annotation_tables import write_table
from tests.helpers.made_projects import full_project, write_made
from tests.helpers.opened_windows import FILE_DIALOGS, open_by, open_each

CONTROLS = (
    *(QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit),
    *(QPlainTextEdit, QSlider, QTabBar, QTextEdit),
)
INNER = (QComboBox, QAbstractSpinBox, QHeaderView)
"""What is made by Qt within these has their name."""


def controls(root):
    """The controls in sight that can have the focus, without what Qt makes within its own."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        is_inner = any(isinstance(above, INNER) for above in parents(widget)) or widget.objectName().startswith(
            "qt_"
        )
        is_control = isinstance(widget, CONTROLS) and not isinstance(widget, (QHeaderView, QScrollBar))
        can_focus = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible()
        if is_control and not is_inner and can_focus:
            found.append(widget)
    return found


def parents(widget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


def name_of(widget):
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def described(widget):
    place = " < ".join(type(above).__name__ for above in parents(widget))
    return f"{type(widget).__name__} {widget.objectName()} < {place}"


def unnamed(root):
    return [described(widget) for widget in controls(root) if not name_of(widget)]


def walk(start, steps=400):
    """The widgets that Tab leads to from one, until it comes round."""
    start.setFocus()
    root, seen = start.window(), [start]
    for _ in range(steps):
        QTest.keyClick(root.focusWidget(), Qt.Key.Key_Tab)
        widget = root.focusWidget()
        if widget is seen[-1]:
            continue  # from link to link within it
        if widget is None or widget in seen:
            return seen
        seen.append(widget)
    return seen


def missed(root, seen):
    """The controls in sight that Tab did not lead to."""
    return [
        described(widget)
        for widget in controls(root)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget not in seen
        and not any(widget.isAncestorOf(other) or getattr(other, "keys_home", None) is widget for other in seen)
        and not is_of_chosen_group(widget, seen)
    ]


def is_of_chosen_group(widget, seen):
    """Whether arrows lead to it from a radio button, or another of a group, that Tab leads to."""
    if not isinstance(widget, QAbstractButton) or not (widget.autoExclusive() or widget.group()):
        return False
    return any(
        isinstance(other, QAbstractButton)
        and (other.group() is widget.group() if widget.group() else other.parentWidget() is widget.parentWidget())
        for other in seen
    )


@pytest.fixture
def window(make_window, qtbot):
    made = make_window()
    open_first(made, qtbot)
    select(made, "mass movement")
    made.article_pane.tag_key_pressed.emit("1")
    settle(made, qtbot)
    with qtbot.waitActive(made):
        made.activateWindow()
    yield made
    for widget in QApplication.topLevelWidgets():
        if widget is not made:
            widget.close()


def test_every_control_of_the_window_has_a_name(window):
    assert len(controls(window)) > 10
    assert unnamed(window) == []


def test_every_action_and_menu_entry_has_words(window):
    assert [spec.id for spec in SPECS if not (spec.text.strip() and spec.help.strip())] == []
    nameless = [
        f"{menu.title()}: entry {number}"
        for menu in window.findChildren(QMenu)
        for number, action in enumerate(menu.actions())
        if not action.isSeparator() and not action.text().strip() and not action.menu()
    ]
    assert nameless == []


def test_tab_leads_through_every_pane_and_comes_round(window):
    seen = walk(window.library_pane.keys_home)
    for pane in (window.library_pane, window.article_pane, window.tagging_pane, window.parts.top_bar):
        assert any(pane is one or pane.isAncestorOf(one) for one in seen), type(pane).__name__
    assert missed(window, seen) == []


def test_tab_goes_from_left_to_right(window):
    seen = walk(window.library_pane.keys_home)
    panes = [window.library_pane, window.article_pane, window.tagging_pane]
    order = [pane for one in seen for pane in panes if pane is one or pane.isAncestorOf(one)]
    first_met = list(dict.fromkeys(order))
    assert first_met == panes


def test_what_actions_open_has_names_and_is_walked_by_tab(window, qtbot):
    faults = {}
    for action_id, roots in open_each(window, qtbot):
        found = unnamed(window)
        for root in roots:
            found += unnamed(root) + missed_in(root)
        if found:
            faults[action_id] = found
    assert faults == {}


@pytest.mark.parametrize("action_id", FILE_DIALOGS)
def test_dialogs_of_files_have_names_and_are_walked_by_tab(window, qtbot, action_id):
    (dialog,) = open_by(window, qtbot, action_id)
    assert len(controls(dialog)) > 1
    assert unnamed(dialog) + missed_in(dialog) == []
    dialog.close()


@pytest.mark.parametrize("action_id", ["text.type"])
def test_panels_over_the_text_have_names(window, qtbot, action_id):
    trigger(window, action_id)
    (panel,) = [one for one in window.findChildren(Popover) if one.isVisible()]
    assert len(controls(panel)) > 1
    assert unnamed(panel) == []


@pytest.mark.parametrize("name", ["table.csv", "project.qdpx"])
def test_previews_of_annotations_and_projects_have_names_and_are_walked_by_tab(window, qtbot, tmp_path, name):
    path = tmp_path / name
    if name == "table.csv":
        text = window.flow.article.view.text.text
        row = {"article_id": str(window.flow.article.view.head.id), "quote": text[:30], "tag_path": "fresh/tag"}
        write_table(path, [row])
        window.flow.annotation_imports.preview(path)
    else:
        write_made(full_project(), path)
        window.flow.projects.preview(path)
    (dialog,) = window.findChildren((AnnotationImportDialog, ProjectDialog)[name != "table.csv"])
    qtbot.waitUntil(lambda: not dialog.heading.is_running, timeout=20_000)
    settle(window, qtbot)
    chips = getattr(dialog, "chips", None) or dialog.lists.chips
    assert unnamed(dialog) + missed_in(dialog) == []
    for chip in chips.controls():
        chip.click()
        assert unnamed(dialog) + missed_in(dialog) == []
    dialog.activateWindow()
    chips.controls()[0].setFocus()
    qtbot.waitUntil(chips.controls()[0].hasFocus)  # arrows go on from what has the keys
    chips.controls()[0].click()
    QTest.keyClick(chips.controls()[0], Qt.Key.Key_Right)
    assert chips.controls()[1].isChecked()
    dialog.reject()


def missed_in(root):
    """What Tab does not lead to in a dialog, from its first control."""
    inside = [one for one in controls(root) if one.isEnabled()]
    return missed(root, walk(inside[0])) if inside else []


def test_scroll_areas_are_not_stops_without_a_name(window):
    nameless = [
        described(area)
        for area in window.findChildren(QAbstractScrollArea)
        if area.isVisible()
        and area.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(area, QHeaderView)
        and not name_of(area)
        and not any(isinstance(above, INNER) for above in parents(area))
    ]
    assert nameless == []
