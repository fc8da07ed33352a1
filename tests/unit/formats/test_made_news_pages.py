"""Made-up pages of many kinds of outlets, read as a careful person would read them."""

import pytest

from reader.formats.html_dates import read_printed
from reader.formats.html_page import read_page
from reader.formats.source_files import ReadOptions
from tests.helpers.made_day_pages import DAY_PAGES
from tests.helpers.made_news_pages import PAGES, MadePage
from tests.helpers.made_odd_pages import ODD_PAGES
from tests.helpers.made_site_pages import SITE_PAGES


@pytest.mark.parametrize("page", (*PAGES, *ODD_PAGES, *SITE_PAGES, *DAY_PAGES), ids=lambda page: page.name)
def test_made_page_is_read_as_a_person_would(page: MadePage) -> None:
    draft = read_page(page.html, "a.html", ReadOptions(url=page.url))
    date = draft.date
    day = str(date.date_from) if date.date_from and date.date_from == date.date_to else ""
    assert draft.paragraphs == page.paragraphs
    assert (draft.title, day, draft.source) == (page.title, page.day, page.source)
    assert (draft.byline, draft.language) == (page.byline, page.language)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("27 de mayo de 2024", "2024-05-27"),
        ("Publié le 1er août 2024 à 10h15", "2024-08-01"),
        ("27. März 2024, 10:15 Uhr", "2024-03-27"),
        ("May. 27, 2024", "2024-05-27"),
        ("MAY 27, 2024", "2024-05-27"),
        ("27 мая 2024 г., 10:15", "2024-05-27"),
        ("Juche113(2024) 5.27.", "2024-05-27"),
        ("05/27/2024", "2024-05-27"),
        ("27/05/2024", "2024-05-27"),
        ("05/06/2024", ""),
        ("Actualizado: 27 de mayo de 2024", ""),
        ("The old mast fell in the storm of March 3, 2022, and no one was hurt in the village below.", ""),
        ("May 27, 2024 to June 3, 2024", ""),
    ],
)
def test_printed_line_gives_the_day_that_it_states(line: str, day: str) -> None:
    assert "".join(str(clue.date) for clue in read_printed([line])) == day


def test_line_of_change_above_a_day_speaks_of_it() -> None:
    assert read_printed(["Updated", "May 29, 2024"]) == ()
