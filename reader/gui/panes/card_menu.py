"""The context menu of cards: of one, or of all that are selected."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.annotations import Annotation
from reader.domain.tags import Tag
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
    menu.setAccessibleName("Annotation" if is_single else "Annotations")
    of_all = "" if is_single else f" of {len(annotations):,} annotations"
    _add_tags(menu, annotations, tags, wish)
    menu.addSeparator()
    memo = "Edit memo" if is_single else f"Add to the memos{of_all}…"
    menu.addAction(with_key(memo, "annotation.memo", parent), partial(wish, "memo", None))
    menu.addAction(with_key(f"Speaker{of_all}…", "annotation.speaker", parent), partial(wish, "speaker", None))
    is_starred = all(annotation.is_starred for annotation in annotations)
    star = "Take star away" if is_starred else "Star"
    on_all = "" if is_single else f": {len(annotations):,} annotations"
    starring = with_key(f"{star}{on_all}", "annotation.star", parent)
    menu.addAction(starring, partial(wish, "unstar" if is_starred else "star", None))
    menu.addSeparator()
    menu.addAction("Copy words", partial(wish, "copy", None))
    menu.addSeparator()
    removal = "Delete annotation" if is_single else f"Delete {len(annotations):,} annotations"
    menu.addAction(with_key(removal, "annotation.remove", parent), partial(wish, "remove", None))
    return menu


def make_reading_menu(wish: Wish, parent: QWidget) -> QMenu:
    """The menu where nothing can be changed."""
    menu = QMenu(parent)
    menu.setAccessibleName("Annotations")
    menu.addAction("Copy words", partial(wish, "copy", None))
    return menu


def _add_tags(menu: QMenu, annotations: Sequence[Annotation], tags: Sequence[Tag], wish: Wish) -> None:
    menu.addAction("Add tag…", partial(wish, "tag", None))
    held = {tag for annotation in annotations for tag in annotation.tags}
    shown = [tag for tag in tags if tag.id in held][:_MOST_TAGS]
    for tag in shown:
        menu.addAction(f"Remove tag “{menu_text(tag)}”", partial(wish, "untag", tag.id))
    if shown:
        replacing = menu.addMenu("Replace tag by another")
        for tag in shown:
            replacing.addAction(f"{menu_text(tag)}…", partial(wish, "replace", tag.id))
