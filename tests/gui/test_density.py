"""Density and the size of the interface's type reach every list and all words: of window, panes and dialogs."""

from contextlib import suppress
from operator import gt, lt

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
)

from tests.gui.test_accessibility import window as window
from tests.gui.test_main_window import settle
from tests.helpers.opened_windows import FILE_DIALOGS, open_by, open_each


def lists_of(root):
    """The lists in sight that have rows, by what they are and where they stand."""
    found = {}
    for view in root.findChildren(QAbstractItemView):
        is_inner = isinstance(view, QHeaderView) or isinstance(view.parent(), QComboBox)
        if view.isVisible() and not is_inner and view.model() is not None and view.model().rowCount():
            found[f"{type(view.window()).__name__}: {type(view).__name__} {view.accessibleName()}"] = view
    return found


def row_height(view):
    """The height of the first row that has a place."""
    model = view.model()
    rects = (view.visualRect(model.index(row, column)) for row in range(model.rowCount()) for column in range(2))
    return next(rect.height() for rect in rects if rect.height() > 0)


def stiff(window, roots, qtbot, seen):
    """The lists whose rows do not change as density and size of type ask; each is looked at once."""
    views = {name: view for root in roots for name, view in lists_of(root).items() if name not in seen}
    seen.update(views)
    usual = heights = {name: row_height(view) for name, view in views.items()}
    wrong = []
    for density, px, is_met in (("roomy", 13, gt), ("roomy", 20, gt), ("compact", 13, lt)) if views else ():
        window.parts.live.set_all({"density": density, "interface_px": px})
        heights = usual if density == "compact" else heights
        with suppress(qtbot.TimeoutError):  # a view lays out when it can
            qtbot.waitUntil(
                lambda before=heights, is_met=is_met: not missing(views, before, is_met), timeout=3_000
            )
        wrong += [f"{name}: {density} {px}" for name in missing(views, heights, is_met)]
        heights = {name: row_height(view) for name, view in views.items()}
    window.parts.live.set_all({"density": "comfortable", "interface_px": 13})
    return wrong


def missing(views, heights, is_met):
    """The lists whose rows are not as high as they should be, compared with heights from before."""
    return [name for name, view in views.items() if not is_met(row_height(view), heights[name])]


def test_every_list_follows_density_and_type(window, qtbot):
    seen = set()
    wrong = stiff(window, [window], qtbot, seen)
    for _, roots in open_each(window, qtbot):
        wrong += stiff(window, [window, *roots], qtbot, seen)
    for action_id in FILE_DIALOGS:
        roots = open_by(window, qtbot, action_id)
        wrong += stiff(window, roots, qtbot, seen)
        for root in roots:
            root.close()
    assert wrong == []
    for name in ("HistoryView", "AnnotationCards", "ExportFormatList", "LibraryTreeView", "ContentsList"):
        assert any(name in one for one in seen), (name, seen)


LARGE_PX, SMALLEST_PX = 20, 16
"""A large type, and how large its smallest words are: 11 of 13 pixels, as it is usual for them."""


def cramped(root):
    """What shows words that are smaller than the type asks for, or has less room than they need, by its place."""
    found = {}
    for kind in (QAbstractButton, QLabel, QLineEdit, QHeaderView, QComboBox):
        for one in root.findChildren(kind):
            words = one.text() if isinstance(one, (QAbstractButton, QLabel, QLineEdit)) else one.accessibleName()
            if one.isVisible() and words:
                px, need = QFontInfo(one.font()).pixelSize(), one.fontMetrics().height()
                if px < SMALLEST_PX or one.height() < need - 2:
                    name = f"{type(root).__name__}: {type(one).__name__} {words[:40]}"
                    found[name] = f"{px} px in a height of {one.height()}, {need} needed"
    return found


@pytest.fixture
def large(window, qtbot):
    """The window in a large type; the usual one comes back, which the whole application wears."""
    window.parts.live.set_all({"interface_px": LARGE_PX})
    settle(window, qtbot)
    yield window
    window.parts.live.set_all({"interface_px": 13})


def test_all_words_grow_with_the_type_and_have_room(large, qtbot):
    wrong = cramped(large)
    for _, roots in open_each(large, qtbot):
        for root in (large, *roots):
            wrong |= cramped(root)
    assert wrong == {}


def test_status_line_has_room_for_its_words_and_its_button(large, qtbot):
    large.status.show_job("Importing", 3, 1000)
    settle(large, qtbot)
    cancel = large.status.findChild(QPushButton)
    assert large.status.findChild(QProgressBar).isVisible()
    assert QFontInfo(cancel.font()).pixelSize() >= SMALLEST_PX
    assert cancel.fontMetrics().height() + 4 <= cancel.height() < large.status.height()
    assert large.status.rect().contains(cancel.geometry())
