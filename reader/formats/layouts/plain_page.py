"""The plain page of a news archive: body, perhaps a byline, and a list "More From <outlet>" with days.

page = body, [byline], header, {teaser, date, teaser}, "More Articles". The dates of the list are those of the
outlet's newest items on the day of capture, never the article's own: they give the capture day and an upper bound.
"""

from reader.formats.layouts.drafts import read_page
from reader.formats.layouts.pages import Page

NAME = "plain page"
SURE, LIKELY, NO = 0.86, 0.82, 0.0

read = read_page


def measure(page: Page) -> tuple[float, str]:
    """Its mark is the header of the list below the body."""
    if page.header is None:
        return NO, "no list of further articles below a body"
    return (SURE if page.header.is_sure else LIKELY), page.header.reason
