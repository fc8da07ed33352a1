"""The stops of the tour: what it points at and what it says there. A stop whose part is not shown is left out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from reader.domain.wording import mark
from reader.gui.search_entry import SearchEntry
from reader.gui.window_parts import WindowParts


@dataclass(frozen=True, slots=True)
class Stop:
    """What is pointed at; title and words are marked texts, of which `{key}` is the present key of `action`."""

    find: Callable[[WindowParts], QWidget | None]
    title: str
    words: str
    action: str


STOPS = (
    Stop(
        lambda parts: parts.library_pane,
        mark("Your library"),
        mark("Sources, years, months, days, articles. {key} brings files in; you can also drop them here."),
        "article.import",
    ),
    Stop(
        lambda parts: parts.library_pane.filter_bar,
        mark("Filter"),
        mark("{key} leaves only some articles here, by words, tags, dates and more. Counts and exports follow."),
        "filter.focus",
    ),
    Stop(
        lambda parts: parts.middle,
        mark("The article"),
        mark("Select words here with the mouse or the keys. A key from 1 to 9 tags them; {key} takes it back."),
        "step.undo",
    ),
    Stop(
        lambda parts: parts.tagging_pane.box,
        mark("Type a tag"),
        mark("{key} comes here from anywhere. Type any part of a tag; a name that is new makes the tag."),
        "tag.box",
    ),
    Stop(
        lambda parts: parts.tagging_pane.codebook,
        mark("The codebook"),
        mark("Your tags, each with its key and its uses. Drag them, rename them, describe them with {key}."),
        "tag.details",
    ),
    Stop(
        lambda parts: parts.tagging_pane.annotations,
        mark("What you marked"),
        mark("The annotations of the article, in the order of the text. {key} writes a memo."),
        "annotation.memo",
    ),
    Stop(
        lambda parts: parts.top_bar.findChild(SearchEntry),
        mark("Search everything"),
        mark("{key} searches all titles and texts while you type."),
        "search.open",
    ),
    Stop(
        lambda parts: parts.status,
        mark("All is saved"),
        mark("There is nothing to save: each step is kept at once. {key} shows help for whatever you are doing."),
        "help.show",
    ),
)
