"""The tag of the current annotation, for what shows something of a tag; of several the user chooses one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.desk import Desk
from reader.gui.models.tag_words import menu_text
from reader.gui.window_parts import WindowParts


def take_tag_of_current(
    desk: Desk | None, parts: WindowParts, tags: Sequence[Tag], question: str, take: Callable[[TagId], None]
) -> None:
    """Call back with the tag, or say that there is none."""
    current = parts.article_pane.current()
    if desk is None or current is None:
        return
    rows = desk.services.tagging.get_annotations(desk.library, [current])
    ids = rows[0].tags if rows else ()
    if not ids:
        parts.status.flash(tr("This annotation has no tag."))
    elif len(ids) == 1:
        take(ids[0])
    else:
        _offer_tags(parts, [tag for tag in tags if tag.id in ids], question, take)


def _offer_tags(parts: WindowParts, tags: Sequence[Tag], question: str, take: Callable[[TagId], None]) -> None:
    menu = QMenu(parts.window)
    menu.setAccessibleName(question)
    for tag in tags:
        menu.addAction(menu_text(tag)).triggered.connect(lambda _=False, tag=tag: take(tag.id))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(QCursor.pos())
