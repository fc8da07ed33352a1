"""The menu of what can be asked of articles besides words."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QMenu

from reader.domain.criteria import Criteria
from reader.domain.filter_parts import Part
from reader.domain.wording import tr

ASKED_FOR = (Part.TAG, Part.CODER, Part.SOURCE, Part.LANGUAGE, Part.DATE, Part.STATE, Part.BATCH)
"""The parts that need to be told more: values of a list, or a range of dates."""


def fill_filter_menu(
    menu: QMenu, criteria: Criteria, edit: Callable[[Part], object], take: Callable[[Criteria], object]
) -> None:
    """Offer all parts: `edit` those that need to be told more, `take` the criteria with the others on or off."""
    menu.clear()
    for part in ASKED_FOR:
        menu.addAction(f"{part.title}…", partial(edit, part))
    menu.addSeparator()
    is_annotated = criteria.has_annotations
    _add_check(menu, tr("Has a memo"), criteria.has_memo, replace(criteria, has_memo=not criteria.has_memo), take)
    _add_check(
        menu, tr("Starred"), criteria.is_starred, replace(criteria, is_starred=not criteria.is_starred), take
    )
    for name, wanted in ((tr("Annotated"), True), (tr("Not annotated"), False)):
        is_on = is_annotated is wanted
        _add_check(menu, name, is_on, replace(criteria, has_annotations=None if is_on else wanted), take)


def _add_check(menu: QMenu, name: str, is_on: bool, changed: Criteria, take: Callable[[Criteria], object]) -> None:
    action = menu.addAction(name, partial(take, changed))
    action.setCheckable(True)
    action.setChecked(is_on)
