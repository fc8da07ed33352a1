"""Text below a heading, with nothing else to know it by."""

from reader.formats.layouts.drafts import read_page
from reader.formats.layouts.pages import Page
from reader.formats.layouts.tops import is_heading

NAME = "titled text"
LIKELY, NO = 0.3, 0.0

read = read_page


def measure(page: Page) -> tuple[float, str]:
    """Its mark is a first row that is no sentence, above a longer one that is."""
    if page.rows and is_heading(page.rows, 0):
        return LIKELY, "a heading above the text"
    return NO, "no heading above the text"
