"""What is pressed and says no word shows an icon of ours: one size, grown with the type, sharp on every screen."""

import ast
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QToolButton, QWidget

from reader.domain.filter_parts import Chip, Part
from reader.gui.dialogs.crossed_button import CrossedButton
from reader.gui.icon_button import IconButton
from reader.gui.panes.filter_chips import FilterChips
from reader.gui.panes.section_header import SectionHeader
from reader.gui.theme.density import LEAST_HIT_PX, Metrics
from reader.gui.theme.icons import ICONS, draw_icon
from tests.architecture.source_files import list_files, name_of, tree_of
from tests.gui.test_accessibility import window as window
from tests.gui.test_main_window import settle
from tests.helpers.opened_windows import open_each

SIGNS = set("×✕✖✗＋+⋯…⋮↑↓←→⇅⇄↗↶↷▾▸▴◂✓✔○●★☆?!")
"""Letters that stand for drawings."""
SETTERS = {"setText", "set_words"}
WORN = ["light", "dark", "contrast"]


def is_letter_sign(text):
    """Whether nothing of a text is a word, or a word is followed by a drawing."""
    bare = text.replace("&", "").strip()
    return bool(bare) and (set(bare) <= SIGNS or bare[-1] in SIGNS - set("…?!+") or bare[0] in SIGNS - set("+"))


def test_signs_are_told_from_words():
    assert [word for word in ("×", "+", "⋯", "Export ▾", "✓ Done", "Ctrl+K  ×") if not is_letter_sign(word)] == []
    assert [word for word in ("Import…", "Undo", "Really?", "Ctrl++", ".*", "") if is_letter_sign(word)] == []


def letter_signs(root):
    buttons = root.findChildren(QAbstractButton)
    return [(type(button).__name__, button.text()) for button in buttons if is_letter_sign(button.text())]


def test_no_button_of_the_window_and_of_what_actions_open_shows_a_letter_for_a_sign(window, qtbot):
    wrong = letter_signs(window)
    for _, roots in open_each(window, qtbot):
        wrong += [sign for root in roots for sign in letter_signs(root)]
    assert wrong + letter_signs(window) == []


def test_no_module_gives_a_button_a_letter_for_a_sign():
    wrong = [
        f"{name_of(path)}:{node.lineno}"
        for path in list_files("reader/gui")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in SETTERS
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and is_letter_sign(part.value)
        if set(part.value.strip()) & (SIGNS - set("+…?!"))
    ]
    assert wrong == []


def test_icons_and_what_bears_them_grow_with_the_type(qtbot, dressed):
    sizes = {}
    for px in (11, 13, 16, 20):
        theme = dressed("light", px)
        button = IconButton(theme, "close", "Close")
        qtbot.addWidget(button)
        sizes[px] = button.iconSize().width()
        assert button.size() == QSize(theme.metrics.sign_px, theme.metrics.sign_px)
        assert min(button.width(), button.height()) >= LEAST_HIT_PX
        assert button.iconSize().width() < button.width()
    assert sizes[13] == 16
    assert sizes[11] < 16 < sizes[16] < sizes[20]
    assert sizes[20] == 25


def test_a_button_grows_when_the_type_does(qtbot, dressed):
    theme = dressed("light")
    button, header = IconButton(theme, "plus", "Add"), SectionHeader(theme, "PEOPLE", "Add")
    for widget in (button, header):
        qtbot.addWidget(widget)
    theme.set_interface("comfortable", 20, "")
    assert (button.iconSize().width(), button.width()) == (25, 37)
    assert header.height() >= header.findChild(IconButton).height()


def test_every_icon_button_of_the_window_has_one_size_of_icon_and_is_hit_well(window, qtbot):
    for px in (13, 20):
        window.parts.theme.set_interface("comfortable", px, "")
        settle(window, qtbot)
        size = Metrics("comfortable", px).icon_px
        buttons = [
            button
            for button in window.findChildren(QToolButton)
            if not button.icon().isNull() and not button.objectName().startswith("qt_") and button.parent()
        ]
        own = [button for button in buttons if button.objectName() in ("IconButton", "BarButton")]
        assert len(own) > 8
        assert {button.iconSize().width() for button in own} == {size}
        shown = [button for button in own if button.isVisible()]
        assert [one.accessibleName() for one in shown if min(one.width(), one.height()) < LEAST_HIT_PX] == []
        assert [one.accessibleName() for one in own if not one.accessibleName()] == []


@pytest.mark.parametrize("choice", WORN)
def test_a_sign_looks_otherwise_under_the_pointer_pressed_with_the_keys_and_where_it_cannot_be_used(
    qtbot, dressed, choice
):
    theme = dressed(choice)
    room = QWidget()
    qtbot.addWidget(room)
    button, other = IconButton(theme, "close", "Close", parent=room), QLineEdit(room)
    button.move(120, 60)
    other.move(8, 8)
    room.resize(200, 100)
    room.show()
    room.activateWindow()
    qtbot.waitExposed(room)
    qtbot.waitUntil(room.isActiveWindow)
    other.setFocus()
    point_at(room, QPoint(20, 80))
    qtbot.waitUntil(lambda: not button.underMouse())
    looks = {"usual": picture(button)}
    button.setEnabled(False)
    looks["disabled"] = picture(button)
    button.setEnabled(True)
    point_at(button, QPoint(8, 8))
    qtbot.waitUntil(button.underMouse)
    looks["hovered"] = picture(button)
    button.setDown(True)
    looks["pressed"] = picture(button)
    button.setDown(False)
    point_at(room, QPoint(20, 80))
    qtbot.waitUntil(lambda: not button.underMouse())
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.hasFocus()
    looks["focused"] = picture(button)
    alike = [(one, other) for one, other in combinations(looks, 2) if looks[one] == looks[other]]
    assert alike == []
    assert strongest(looks["usual"], theme.colour("secondary"))
    assert strongest(looks["hovered"], theme.colour("text"))


def point_at(widget, point):
    """Bring the pointer there, also where it was before."""
    QTest.mouseMove(widget, point - QPoint(2, 2))
    QTest.mouseMove(widget, point)


def picture(widget):
    """What is seen of a widget on the ground of its window."""
    return widget.window().grab(widget.geometry()).toImage()


def strongest(image, wanted):
    """Whether some pixel has a colour, as near as antialiasing lets it."""
    return any(
        sum(abs(a - b) for a, b in zip(image.pixelColor(x, y).getRgb()[:3], wanted.getRgb()[:3], strict=True)) < 48
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("name", ICONS)
@pytest.mark.parametrize("px", [16, 25])
def test_icons_are_sharp_where_a_pixel_is_four(qapp, dressed, name, px):
    theme = dressed("light")
    fine = drawn(theme, name, px, ratio=2)
    coarse = drawn(theme, name, px, ratio=1).scaled(fine.size())
    assert fine.width() == 2 * px
    assert bytes(fine.constBits()) != bytes(coarse.constBits())
    # Doubled pixels would come in squares of four alike.
    squares = [
        len({fine.pixel(x + i, y + j) for i in (0, 1) for j in (0, 1)})
        for x in range(0, fine.width() - 1, 2)
        for y in range(0, fine.height() - 1, 2)
    ]
    assert max(squares) > 1


def drawn(theme, name, px, ratio):
    image = QImage(px * ratio, px * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(theme.colour("window"))
    painter = QPainter(image)
    draw_icon(painter, theme.palette, name, "text", QRectF(0, 0, px, px), px)
    painter.end()
    return image


@pytest.mark.parametrize("px", [11, 13, 20])
def test_crosses_of_chips_are_hit_well_and_take_the_filter_away(qtbot, dressed, px):
    chips = FilterChips(dressed("light", px), QMenu())
    qtbot.addWidget(chips)
    chips.resize(300, 60)
    chips.show_chips([Chip(Part.STATE, "being read")])
    (chip,) = chips.chips
    (cross,) = chip.findChildren(QAbstractButton)
    assert min(cross.width(), cross.height()) >= LEAST_HIT_PX
    with qtbot.waitSignal(chips.removal_wanted):
        cross.click()


@pytest.mark.parametrize("px", [13, 20])
def test_words_of_a_button_with_a_cross_leave_room_for_it(qtbot, dressed, px):
    theme = dressed("light", px)
    button = CrossedButton(theme, "Ctrl+Shift+K")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    words = button.fontMetrics().horizontalAdvance("Ctrl+Shift+K")
    assert button.width() >= words + theme.metrics.icon_px + 2 * 8
    assert button.text() == "Ctrl+Shift+K"
