"""The context menu of a tag: apply, rename, key, colour, description, new tag under it, delete."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.tags import TAG_KEYS, Colour, Tag
from reader.gui.theme.theme import Theme

Change = Callable[[dict[str, Any]], None]


def add_tag_entries(
    menu: QMenu,
    tag: Tag,
    tags: Sequence[Tag],
    theme: Theme,
    *,
    apply: Callable[[], None],
    rename: Callable[[], None],
    describe: Callable[[], None],
    create_under: Callable[[], None],
    delete: Callable[[], None],
    change: Change,
) -> None:
    """Fill the menu of one tag. `change` gets the values to set, by the names of `Tag`."""
    menu.addAction(f"Apply “{tag.name}”").triggered.connect(lambda: apply())
    menu.addSeparator()
    menu.addAction("Rename…").triggered.connect(lambda: rename())
    menu.addMenu(_key_menu(menu, tag, tags, change))
    menu.addMenu(_colour_menu(menu, tag, theme, change))
    menu.addAction("Description…").triggered.connect(lambda: describe())
    menu.addSeparator()
    menu.addAction("New tag under this…").triggered.connect(lambda: create_under())
    menu.addSeparator()
    uses = f" with {tag.uses:,} uses" if tag.uses > 1 else " with 1 use" if tag.uses else ""
    menu.addAction(f"Delete{uses}").triggered.connect(lambda: delete())


def _key_menu(parent: QWidget, tag: Tag, tags: Sequence[Tag], change: Change) -> QMenu:
    menu = QMenu("Key", parent)
    taken = {other.key: other for other in tags if other.key}
    _add_choice(menu, "No key", not tag.key, lambda: change({"key": ""}))
    menu.addSeparator()
    for key in TAG_KEYS:
        holder = taken.get(key)
        text = f"{key}    {holder.path}" if holder is not None and holder.id != tag.id else key
        _add_choice(menu, text, key == tag.key, partial(change, {"key": key}))
    return menu


def _colour_menu(parent: QWidget, tag: Tag, theme: Theme, change: Change) -> QMenu:
    menu = QMenu("Colour", parent)
    for colour in Colour:
        action = _add_choice(
            menu, colour.value.capitalize(), colour is tag.colour, partial(change, {"colour": colour})
        )
        action.setIcon(_swatch_icon(theme.tag_colour(colour), menu.devicePixelRatioF()))
    return menu


def _add_choice(menu: QMenu, text: str, is_chosen: bool, choose: Callable[[], None]) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(is_chosen)
    action.triggered.connect(lambda _checked: choose())
    return action


def _swatch_icon(colour: QColor, ratio: float) -> QIcon:
    pixmap = QPixmap(round(14 * ratio), round(14 * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(colour)
    painter.drawRoundedRect(0, 0, 14, 14, 3, 3)
    painter.end()
    return QIcon(pixmap)
