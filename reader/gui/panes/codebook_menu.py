"""The context menu of the tags chosen in the codebook."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.tags import TAG_KEYS, Colour, Tag
from reader.domain.wording import number, tr
from reader.gui.actions.shown_keys import with_key
from reader.gui.models.tag_words import colour_name, menu_text, path_text, tags_text
from reader.gui.theme.theme import Theme

Verb = Callable[[str, object], None]
"""Called with what is wanted (apply, rename, key, colour, details, create, move, merge, sort, concordance, trend,
paint, delete) and its value.
"""


def make_codebook_menu(
    theme: Theme, chosen: Sequence[Tag], tags: Sequence[Tag], verb: Verb, parent: QWidget
) -> QMenu:
    """A menu for one tag, or for several together; `tags` tell which keys are taken."""
    menu = QMenu(parent)
    first = chosen[0]
    menu.setAccessibleName(tr("Tag {tag}", tag=path_text(first)) if len(chosen) == 1 else tags_text(chosen))
    if len(chosen) > 1:
        _add_for_many(menu, theme, chosen, verb, parent)
        return menu
    _add(menu, "\t".join((tr("Apply"), tr("Enter", "key"))), "apply", verb)
    menu.addSeparator()
    _add(menu, with_key(tr("Rename"), "tag.rename", parent), "rename", verb)
    menu.addMenu(_key_menu(first, tags, verb, menu))
    menu.addMenu(_colour_menu(theme, first.colour, verb, menu))
    _add(menu, with_key(tr("Description and examples…"), "tag.details", parent), "details", verb)
    menu.addSeparator()
    _add(menu, tr("New tag under this…"), "create", verb)
    _add(menu, tr("Move to…"), "move", verb)
    _add(menu, tr("Merge into…"), "merge", verb)
    if any(tag.parent == first.id for tag in tags):
        _add(menu, tr("Sort tags under this by name"), "sort", verb)
    menu.addSeparator()
    _add(menu, tr("Every use in its context"), "concordance", verb)
    _add(menu, tr("Uses over time"), "trend", verb)
    _add(menu, tr("Paint only this tag"), "paint", verb)
    menu.addSeparator()
    _add(menu, with_key(tr("Delete…"), "tag.delete", parent), "delete", verb)
    return menu


def _add_for_many(menu: QMenu, theme: Theme, chosen: Sequence[Tag], verb: Verb, parent: QWidget) -> None:
    count = number(len(chosen))
    menu.addMenu(_colour_menu(theme, None, verb, menu))
    menu.addSeparator()
    _add(menu, tr("Move {n} tags to…", n=count), "move", verb)
    _add(menu, tr("Merge {n} tags into…", n=count), "merge", verb)
    menu.addSeparator()
    _add(menu, tr("Paint only these tags"), "paint", verb)
    menu.addSeparator()
    _add(menu, with_key(tr("Delete {n} tags…", n=count), "tag.delete", parent), "delete", verb)


def _add(menu: QMenu, text: str, wanted: str, verb: Verb) -> None:
    """An entry; a key after a tab is shown at the right, where menus show keys."""
    action = menu.addAction(text)
    action.setData(wanted)
    action.triggered.connect(lambda _=False: verb(wanted, None))


def _key_menu(tag: Tag, tags: Sequence[Tag], verb: Verb, parent: QWidget) -> QMenu:
    """None and 1-9, the letters one level deeper so that no menu is taller than the screen; a key that another tag
    has names that tag, from which it would be taken.
    """
    menu = QMenu(tr("Key"), parent)
    taken = {other.key: other for other in tags if other.key and other.id != tag.id}
    _add_keys(menu, ("", *(key for key in TAG_KEYS if key.isdigit())), taken, tag, verb)
    menu.addSeparator()
    for first, last in ("am", "nz"):
        letters = menu.addMenu(tr("{first} to {last}", first=first, last=last))
        _add_keys(letters, [key for key in TAG_KEYS if first <= key <= last], taken, tag, verb)
    return menu


def _add_keys(menu: QMenu, keys: Iterable[str], taken: Mapping[str, Tag], tag: Tag, verb: Verb) -> None:
    for key in keys:
        text = f"{key}    {menu_text(taken[key])}" if key in taken else key or tr("None", "key")
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(key == tag.key)
        action.setData(key)
        action.triggered.connect(lambda _=False, key=key: verb("key", key))


def _colour_menu(theme: Theme, current: Colour | None, verb: Verb, parent: QWidget) -> QMenu:
    menu = QMenu(tr("Colour"), parent)
    for colour in Colour:
        action = menu.addAction(colour_icon(theme, colour), colour_name(colour))
        action.setCheckable(True)
        action.setChecked(colour == current)
        action.setData(colour)
        action.triggered.connect(lambda _=False, colour=colour: verb("colour", colour))
    return menu


def colour_icon(theme: Theme, colour: Colour) -> QIcon:
    """A rounded square of a tag colour."""
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
