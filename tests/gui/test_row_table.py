"""Tables of dialogs: columns fit any width, checks by mouse and keys, rows chosen and painted."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from reader.domain.tags import Colour
from reader.gui.dialogs.row_painting import ROW_PX
from reader.gui.dialogs.row_table import RowTable
from reader.gui.models.row_model import Cell, RowModel, Shape, Sign
from reader.gui.theme.theme import Theme


class Rows(RowModel):
    """Rows of which every third has no box, with all signs."""

    headings = ("Fate", "Words")

    def __init__(self, number):
        super().__init__()
        self.checks = [row % 3 != 2 or None for row in range(number)]

    def count(self):
        return len(self.checks)

    def cell(self, row, column):
        return Cell(f"row {row}", "aside") if column == 0 else Cell("some words", is_quiet=True)

    def sign(self, row):
        return Sign(tuple(Shape)[row % len(Shape)], Colour.GREEN if row % 2 else None)

    def check(self, row):
        return self.checks[row]

    def put_check(self, row, is_on):
        self.checks[row] = is_on


@pytest.fixture
def table(qtbot):
    rows = Rows(9)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    made = RowTable(Theme("light"), rows, ((120, 0), (100, 1)), name="Rows", has_boxes=True)
    rows.setParent(made)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


@pytest.mark.parametrize("width", [90, 150, 221, 500, 1600])
def test_columns_fit_any_width(table, width):
    table.resize(width, 300)
    room = table.viewport().width()
    used = sum(table.columnWidth(column) for column in (0, 1))
    assert room - 2 <= used <= max(room, 48)


def test_row_under_the_mouse_has_a_band_until_the_mouse_leaves(table):
    view = table.viewport()
    free = QPoint(view.width() - 20, table.rowViewportPosition(4) + ROW_PX // 2)

    def paint_at(point):
        return view.grab().toImage().pixelColor(point)

    def move_to(point):
        none, at = Qt.MouseButton.NoButton, QPointF(point)
        kind, keys = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(view, QMouseEvent(kind, at, view.mapToGlobal(at), none, none, keys))

    bare = paint_at(free)
    move_to(free)
    assert paint_at(free) != bare
    move_to(free - QPoint(0, ROW_PX))
    assert paint_at(free) == bare
    move_to(free)
    QApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert paint_at(free) == bare


def test_click_on_a_box_checks_its_row_alone(table, qtbot):
    model = table.model()
    with qtbot.waitSignal(model.checks_changed):
        QTest.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(14, table.rowViewportPosition(1) + 10)
        )
    assert model.checks[:3] == [True, False, None]
    assert table.currentIndex().row() == 1
    QTest.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(14, table.rowViewportPosition(2) + 10)
    )
    assert model.checks[2] is None
    assert table.currentIndex().row() == 2


def test_space_checks_all_selected_then_none(table):
    table.selectAll()
    model = table.model()
    model.set_checks([0], False)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert model.checks == [True, True, None] * 3
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert model.checks == [False, False, None] * 3


def test_check_through_the_model_is_what_a_screen_reader_does(table):
    model = table.model()
    index = model.index(0, 0)
    assert model.setData(index, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert model.checks[0] is False
    assert not model.setData(model.index(2, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "row 0, aside, some words"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_rows_are_painted_in_both_themes(qtbot, theme):
    rows = Rows(9)
    made = RowTable(Theme(theme), rows, ((120, 0), (100, 1)), name="Rows", has_boxes=True)
    rows.setParent(made)
    qtbot.addWidget(made)
    made.resize(400, 320)
    empty = RowTable(Theme(theme), Rows(0), ((120, 0), (100, 1)), name="Rows", has_boxes=True)
    qtbot.addWidget(empty)
    empty.set_hint("Nothing")
    empty.resize(400, 320)
    made.choose(1)
    picture = made.grab().toImage()
    assert len({picture.pixel(x, y) for x in range(0, 400, 3) for y in range(30, 290, 3)}) > 10
    assert empty.grab().toImage() != picture


def test_selecting_a_hundred_thousand_rows_looks_at_those_in_sight(qtbot, qapp):
    rows = Rows(100_000)
    made = RowTable(Theme("light"), rows, ((120, 0), (100, 1)), name="Rows", has_boxes=True)
    rows.setParent(made)
    qtbot.addWidget(made)
    asked = []
    rows.check = lambda row: asked.append(row)
    made.resize(500, 300)
    made.show()
    made.selectAll()
    made.grab()
    qapp.processEvents()
    assert len(asked) < 5_000
