"""The context menu of cards: of one, or of all that are selected."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.annotations import Annotation
from reader.domain.tags import Tag
from reader.domain.wording import number, tr
from reader.gui.actions.shown_keys import with_key
from reader.gui.models.tag_tree import menu_text

Wish = Callable[[str, object], None]
"""Called with what is wanted of the annotations (tag, untag, replace, memo, speaker, star, unstar, copy, remove)
and the `TagId` that it concerns, where there is one.
"""
_MOST_TAGS = 8


def make_card_menu(annotations: Sequence[Annotation], tags: Sequence[Tag], wish: Wish, parent: QWidget) -> QMenu:
    """A menu for some annotations; `tags` is the codebook."""
    menu = QMenu(parent)
    is_single = len(annotations) == 1
    menu.setAccessibleName(tr("Annotation") if is_single else tr("Annotations"))
    count = number(len(annotations))
    _add_tags(menu, annotations, tags, wish)
    menu.addSeparator()
    memo = tr("Edit memo") if is_single else tr("Add to the memos of {n} annotations…", n=count)
    menu.addAction(with_key(memo, "annotation.memo", parent), partial(wish, "memo", None))
    speaker = tr("Speaker…") if is_single else tr("Speaker of {n} annotations…", n=count)
    menu.addAction(with_key(speaker, "annotation.speaker", parent), partial(wish, "speaker", None))
    is_starred = all(annotation.is_starred for annotation in annotations)
    if is_single:
        star = tr("Take star away") if is_starred else tr("Star", "verb")
    else:
        words = tr("Take star away: {n} annotations") if is_starred else tr("Star: {n} annotations")
        star = words.format(n=count)
    starring = with_key(star, "annotation.star", parent)
    menu.addAction(starring, partial(wish, "unstar" if is_starred else "star", None))
    menu.addSeparator()
    menu.addAction(tr("Copy words"), partial(wish, "copy", None))
    menu.addSeparator()
    removal = tr("Delete annotation") if is_single else tr("Delete {n} annotations", n=count)
    menu.addAction(with_key(removal, "annotation.remove", parent), partial(wish, "remove", None))
    return menu


def make_reading_menu(wish: Wish, parent: QWidget) -> QMenu:
    """The menu where nothing can be changed."""
    menu = QMenu(parent)
    menu.setAccessibleName(tr("Annotations"))
    menu.addAction(tr("Copy words"), partial(wish, "copy", None))
    return menu


def _add_tags(menu: QMenu, annotations: Sequence[Annotation], tags: Sequence[Tag], wish: Wish) -> None:
    menu.addAction(tr("Add tag…"), partial(wish, "tag", None))
    held = {tag for annotation in annotations for tag in annotation.tags}
    shown = [tag for tag in tags if tag.id in held][:_MOST_TAGS]
    for tag in shown:
        menu.addAction(tr("Remove tag “{tag}”", tag=menu_text(tag)), partial(wish, "untag", tag.id))
    if shown:
        replacing = menu.addMenu(tr("Replace tag by another"))
        for tag in shown:
            replacing.addAction(f"{menu_text(tag)}…", partial(wish, "replace", tag.id))
