"""The order of a trend's table as a menu, for those who do not click its heads. Main thread."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.wording import tr
from reader.gui.models.trend_table import HEADS, Column
from reader.gui.panes.trend_table import TrendTable

_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def make_sort_menu(table: TrendTable, parent: QWidget) -> QMenu:
    """The columns in sight, the one sorted by checked, and the direction."""
    menu = QMenu(tr("Sort by"), parent)
    menu.setAccessibleName(menu.title())
    heads = table.horizontalHeader()
    sorted_by, order = heads.sortIndicatorSection(), heads.sortIndicatorOrder()
    columns, directions = QActionGroup(menu), QActionGroup(menu)
    for column in (one for one in Column if not table.isColumnHidden(one)):
        action = menu.addAction(HEADS[column], partial(table.sortByColumn, column, order))
        action.setCheckable(True)
        action.setChecked(column == sorted_by)
        columns.addAction(action)
    menu.addSeparator()
    for words, direction in ((tr("Smallest first"), _UP), (tr("Largest first"), _DOWN)):
        action = menu.addAction(words, partial(table.sortByColumn, sorted_by, direction))
        action.setCheckable(True)
        action.setChecked(direction == order)
        directions.addAction(action)
    return menu


def show_sort_menu(table: TrendTable) -> QMenu:
    """Open the menu below the heads of the table; it goes when it is closed."""
    menu = make_sort_menu(table, table)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(table.viewport().mapToGlobal(QPoint(0, 0)))
    menu.setActiveAction(next(action for action in menu.actions() if action.isChecked()))
    return menu
