"""Density and the size of the interface's type reach every list: of the window, its panes and its dialogs."""

from contextlib import suppress
from operator import gt, lt

from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView

from tests.gui.test_accessibility import window as window
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
