"""The layouts that text can have, tried by confidence. The winner and why it won are kept in the draft.

This is the whole interface: `read_text`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.domain.articles import ArticleDraft
from reader.formats.layouts import (
    agency_page,
    korean_page,
    plain_page,
    plain_text,
    rich_page,
    speech_text,
    titled_page,
    titled_text,
)
from reader.formats.layouts.pages import Page, split_page


@dataclass(frozen=True, slots=True)
class Layout:
    """A reader: `measure_page` gives its confidence in a page (0 to 1) and why; `read` needs one over 0."""

    name: str
    measure_page: Callable[[Page], tuple[float, str]]
    read: Callable[[Page], ArticleDraft]


LAYOUTS = tuple(
    Layout(module.NAME, module.measure, module.read)
    for module in (
        korean_page,
        rich_page,
        titled_page,
        agency_page,
        plain_page,
        speech_text,
        titled_text,
        plain_text,
    )
)


def read_text(text: str, *, url: str = "", captured_at: str = "") -> ArticleDraft:
    """The draft of the layout that is surest about a canonical text; of equals the first in the table.

    `url` and `captured_at` (ISO 8601) are what is known of the page from outside its text.
    """
    page = split_page(text, url=url, captured_at=captured_at)
    measured = [(layout, *layout.measure_page(page)) for layout in LAYOUTS]
    layout, _, reason = max(measured, key=lambda entry: entry[1])
    return replace(layout.read(page), layout=layout.name, layout_reason=reason)
