"""The context menu of a tag in the codebook."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.tags import TAG_KEYS, Colour, Tag
from reader.gui.models.tag_tree import menu_text, path_text
from reader.gui.theme.theme import Theme

Verb = Callable[[str, object], None]
"""Called with what is wanted (apply, rename, key, colour, description, create, delete) and its value."""


def make_codebook_menu(theme: Theme, tag: Tag, tags: Sequence[Tag], verb: Verb, parent: QWidget) -> QMenu:
    """A menu for one tag; `tags` tell which keys are taken."""
    menu = QMenu(parent)
    menu.setAccessibleName(f"Tag {path_text(tag)}")
    menu.addAction("Apply", lambda: verb("apply", None))
    menu.addSeparator()
    menu.addAction("Rename…", lambda: verb("rename", None))
    menu.addMenu(_key_menu(tag, tags, verb, menu))
    menu.addMenu(_colour_menu(theme, tag, verb, menu))
    menu.addAction("Description…", lambda: verb("description", None))
    menu.addSeparator()
    menu.addAction("New tag under this…", lambda: verb("create", None))
    menu.addSeparator()
    menu.addAction("Delete", lambda: verb("delete", None))
    return menu


def _key_menu(tag: Tag, tags: Sequence[Tag], verb: Verb, parent: QWidget) -> QMenu:
    """None and 1-9, the letters one level deeper so that no menu is taller than the screen; a key that another tag
    has names that tag, from which it would be taken.
    """
    menu = QMenu("Key", parent)
    taken = {other.key: other for other in tags if other.key and other.id != tag.id}
    _add_keys(menu, ("", *(key for key in TAG_KEYS if key.isdigit())), taken, tag, verb)
    menu.addSeparator()
    for first, last in ("am", "nz"):
        letters = menu.addMenu(f"{first} to {last}")
        _add_keys(letters, [key for key in TAG_KEYS if first <= key <= last], taken, tag, verb)
    return menu


def _add_keys(menu: QMenu, keys: Iterable[str], taken: Mapping[str, Tag], tag: Tag, verb: Verb) -> None:
    for key in keys:
        text = f"{key}    {menu_text(taken[key])}" if key in taken else key or "None"
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(key == tag.key)
        action.setData(key)
        action.triggered.connect(lambda _=False, key=key: verb("key", key))


def _colour_menu(theme: Theme, tag: Tag, verb: Verb, parent: QWidget) -> QMenu:
    menu = QMenu("Colour", parent)
    for colour in Colour:
        mark = " ✓" if colour == tag.colour else ""
        action = menu.addAction(_swatch_icon(theme, colour), colour.value.capitalize() + mark)
        action.setData(colour)
        action.triggered.connect(lambda _=False, colour=colour: verb("colour", colour))
    return menu


def _swatch_icon(theme: Theme, colour: Colour) -> QIcon:
    picture = QPixmap(32, 32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.tag_colour(colour))
    painter.drawRoundedRect(QRectF(3, 3, 26, 26), 8, 8)
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
