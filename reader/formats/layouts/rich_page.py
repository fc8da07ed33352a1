"""The rich page of a news archive: day of capture, label, title, date line, body, list of titled items."""

from reader.formats.layouts.drafts import read_page
from reader.formats.layouts.pages import Page

NAME = "rich page"
SURE, LIKELY, NO = 0.95, 0.93, 0.0

read = read_page


def measure(page: Page) -> tuple[float, str]:
    """Its mark is the line with the site's name and the outlet's label, below the day of capture."""
    head = page.head
    if head.capture and head.site_label:
        return SURE, f"“{head.capture.quote}” and “{head.site_label}” above the title"
    if head.capture and (head.has_date_line or page.header):
        return SURE, f"“{head.capture.quote}” as the day of capture"
    if head.site_label and (head.has_date_line or page.header):
        return LIKELY, f"“{head.site_label}” above the title"
    return NO, "no day of capture above a title"
