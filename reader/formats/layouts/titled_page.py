"""The titled page of a news archive: title, date line, body, and the list of the plain page."""

from reader.formats.layouts.drafts import read_page
from reader.formats.layouts.pages import Page

NAME = "titled page"
SURE, LIKELY, NO = 0.9, 0.7, 0.0

read = read_page


def measure(page: Page) -> tuple[float, str]:
    """Its mark is the line "Date: … | Source: …" near the top."""
    head = page.head
    if not head.has_date_line:
        return NO, "no date line"
    if head.source_label:
        return SURE, f"a date line that names “{head.source_label}”"
    return LIKELY, "a date line"
