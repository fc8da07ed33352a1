"""The layouts that text can have, tried by confidence. The winner and why it won are kept in the draft.

This is the whole interface: `read_text`.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.domain.articles import ArticleDraft
from reader.formats import archive_page, plain_text


@dataclass(frozen=True, slots=True)
class Layout:
    """A reader: `measure` gives its confidence in a text (0 to 1) and why; `read` needs one over 0."""

    name: str
    measure: Callable[[str], tuple[float, str]]
    read: Callable[[str], ArticleDraft]


LAYOUTS = (
    Layout(archive_page.NAME, archive_page.measure, archive_page.read),
    Layout(plain_text.NAME, lambda _: (0.01, "no known layout"), plain_text.read),
)


def read_text(text: str) -> ArticleDraft:
    """The draft of the layout that is surest about a canonical text; of equals the first in the table."""
    measured = [(layout, *layout.measure(text)) for layout in LAYOUTS]
    layout, _, reason = max(measured, key=lambda entry: entry[1])
    return replace(layout.read(text), layout=layout.name, layout_reason=reason)
