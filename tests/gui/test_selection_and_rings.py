"""Whoever looks sees which list the keys act on, and a ring of one width and colour around what has them."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from reader.domain.filter_parts import Chip, Part
from reader.gui.article.link_button import LinkButton
from reader.gui.dialogs.plain_list import list_style, set_up_list
from reader.gui.help.contents_list import ContentsList
from reader.gui.help.page_view import PageView
from reader.gui.icon_button import IconButton
from reader.gui.panes.article_tags import ArticleChip
from reader.gui.panes.choice_button import ChoiceButton
from reader.gui.panes.close_button import CloseButton
from reader.gui.panes.filter_chips import FilterChip
from reader.gui.panes.filter_field import WordsField
from reader.gui.panes.tree_notices import ListedSwitch
from reader.gui.panes.welcome_rows import Sign, WelcomeRow
from reader.gui.theme.icons import icon_path
from reader.gui.theme.metrics import RING_PX
from reader.gui.theme.selection import QuietSelection, chosen_rules, ring_rule
from tests.helpers.article_views import make_tags

WORN = ["light", "dark", "contrast"]
ROOM = QSize(420, 240)


def bar_button(theme):
    button = QToolButton()
    button.setObjectName("BarButton")
    button.setText("Import")
    return button


def choice_button(theme):
    button = ChoiceButton("Order")
    button.set_choices([(1, "By day", ""), (2, "By title", "")])
    return button


def article_chip(theme):
    holder = QWidget()
    chip = ArticleChip(theme, make_tags(1)[0], holder)
    chip.holder = holder
    return chip


def listed_switch(theme):
    switch = ListedSwitch(theme)
    switch.set_figure("12")
    return switch


def plain_list(theme):
    view = QTreeWidget()
    set_up_list(view, "Backups", ["Name"], [120])
    view.addTopLevelItem(QTreeWidgetItem(["one"]))
    view.setStyleSheet(list_style(theme))
    view.setFont(theme.interface_font(13))
    return view


CONTROLS = {
    "push button": lambda theme: QPushButton("Import"),
    "button of a bar": bar_button,
    "icon": lambda theme: IconButton(theme, "plus", "Add"),
    "close": lambda theme: CloseButton(theme, "Close"),
    "choice": choice_button,
    "link": lambda theme: link(theme),
    "field": lambda theme: QLineEdit("words"),
    "filter": lambda theme: WordsField(theme),
    "combo": lambda theme: QComboBox(),
    "number": lambda theme: QSpinBox(),
    "chip of a filter": lambda theme: FilterChip(theme, Chip(Part.STATE, "being read")),
    "chip of a tag": article_chip,
    "card of the welcome": lambda theme: WelcomeRow(theme, Sign.TODO),
    "listed switch": listed_switch,
    "list": plain_list,
    "contents of the help": lambda theme: ContentsList(theme),
    "page of the help": lambda theme: PageView(theme),
}
MARKS = {"check box": lambda theme: QCheckBox("on"), "radio": lambda theme: QRadioButton("one")}


def link(theme):
    button = LinkButton(theme)
    button.set_words("Show all")
    return button


def staged(qtbot, theme, make):
    """A control in a window that is in front, beside a field that can take the keys."""
    room = QWidget()
    qtbot.addWidget(room)
    control, other = make(theme), QLineEdit()
    control.setParent(room)
    other.setParent(room)
    hint = control.sizeHint()
    control.setGeometry(QRect(16, 16, max(60, min(300, hint.width())), min(120, max(26, hint.height()))))
    if isinstance(control, FilterChip):
        control.fit(200)
    other.setGeometry(16, 200, 100, 32)
    room.resize(ROOM)
    control.show()
    room.show()
    qtbot.waitExposed(room)
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    other.setFocus()
    return room, control, other


def seen(room, control):
    return room.grab(control.geometry()).toImage()


def accent_columns(image, accent):
    """How many pixels of the accent follow one another from the left side, in the row in the middle."""
    y = image.height() // 2
    return run([image.pixelColor(x, y) for x in range(12)], accent)


def accent_rows(image, accent):
    x = image.width() // 2
    return run([image.pixelColor(x, y) for y in range(12)], accent)


def run(colours, accent):
    count = 0
    for colour in colours:
        if is_near(colour, accent):
            count += 1
        elif count:
            break
    return count


def is_near(one, other):
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)) < 60


@pytest.mark.parametrize("choice", WORN)
@pytest.mark.parametrize("name", CONTROLS)
def test_ring_has_one_width_and_colour_around_every_kind_of_control(qtbot, dressed, name, choice):
    theme = dressed(choice)
    room, control, other = staged(qtbot, theme, CONTROLS[name])
    accent = theme.colour("accent")
    usual = seen(room, control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    assert control.hasFocus()
    image = seen(room, control)
    assert image != usual
    assert (accent_columns(image, accent), accent_rows(image, accent)) == (RING_PX, RING_PX)
    other.setFocus()
    assert accent_columns(seen(room, control), accent) < RING_PX


@pytest.mark.parametrize("choice", WORN)
@pytest.mark.parametrize("name", MARKS)
def test_marks_with_the_keys_are_told_from_others(qtbot, dressed, name, choice):
    theme = dressed(choice)
    room, control, _ = staged(qtbot, theme, MARKS[name])
    usual = seen(room, control)
    control.setFocus(Qt.FocusReason.TabFocusReason)
    image = seen(room, control)
    assert image != usual
    assert accent_columns(image, theme.colour("accent")) == RING_PX


@pytest.mark.parametrize("px", [11, 20])
def test_words_stay_where_they_are_when_the_keys_come(qtbot, dressed, px):
    theme = dressed("light", px)
    for name in ("push button", "button of a bar", "field", "link", "list", "choice"):
        room, control, _ = staged(qtbot, theme, CONTROLS[name])
        inner = QRect(4, 4, control.width() - 8, control.height() - 8)
        before, size = seen(room, control).copy(inner), control.sizeHint()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        after = seen(room, control).copy(inner)
        assert control.sizeHint() == size, name
        if name not in ("field", "link", "list"):  # a caret, a line below words, and the colour of a row come
            assert before == after, name
        room.close()


def listed(theme):
    view = QListWidget()
    view.setItemDelegate(QuietSelection(view))
    view.addItems(["one", "two"])
    view.setStyleSheet(
        "QListWidget { border: 1px solid black; padding: 1px; }"
        + chosen_rules(theme, "QListWidget")
        + ring_rule(theme, "QListWidget", 1)
    )
    view.setCurrentRow(0)
    return view


@pytest.mark.parametrize("choice", WORN)
@pytest.mark.parametrize("make", [listed, plain_list])
def test_what_is_chosen_is_quiet_where_the_keys_are_elsewhere(qtbot, dressed, make, choice):
    theme = dressed(choice)
    room, view, _ = staged(qtbot, theme, make)
    view.setCurrentIndex(view.model().index(0, 0))
    spot = view.visualRect(view.currentIndex()).center()

    def ground():
        at = view.viewport().mapTo(room, spot)
        return room.grab().toImage().pixelColor(at.x() + 40, at.y())

    assert is_near(ground(), theme.colour("inactive"))
    view.setFocus()
    assert is_near(ground(), theme.colour("selection"))
    front = QWidget()
    qtbot.addWidget(front)
    front.show()
    front.activateWindow()
    qtbot.waitUntil(front.isActiveWindow)
    assert is_near(ground(), theme.colour("inactive"))


@pytest.mark.parametrize("choice", WORN)
def test_marks_that_cannot_be_used_are_not_in_the_accent(qtbot, dressed, choice):
    theme = dressed(choice)
    for make in MARKS.values():
        mark = make(theme)
        qtbot.addWidget(mark)
        mark.setChecked(True)
        shades = {}
        for is_usable in (True, False):
            mark.setEnabled(is_usable)
            shades[is_usable] = accent_columns(mark.grab().toImage(), theme.colour("accent"))
        assert shades[True] > shades[False] == 0


@pytest.mark.parametrize("choice", WORN)
def test_the_cross_that_empties_a_field_is_ours(qtbot, dressed, choice):
    theme = dressed(choice)
    field = QLineEdit("words")
    field.setClearButtonEnabled(True)
    qtbot.addWidget(field)
    field.show()
    (button,) = field.findChildren(QToolButton)
    shown = button.icon().pixmap(QSize(16, 16)).toImage()
    assert shown == QIcon(icon_path(theme.palette, "secondary", "close")).pixmap(QSize(16, 16)).toImage()
