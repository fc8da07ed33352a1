"""Dating: the user settles when articles were published, one or a selection in one step. No Qt; any thread.

A day that was found stays what it was found to be until the user gives it; what was found stays beside it as
evidence. Whoever gives a date is named in a last piece of evidence.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.domain.articles import ArticleHead
from reader.domain.changes import Done
from reader.domain.date_words import explain_date as explain_date
from reader.domain.date_words import say_article_date
from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate
from reader.domain.errors import DateInvalid
from reader.domain.ids import ArticleId
from reader.domain.wording import mark, tr
from reader.formats.date_forms import find_dates, read_day_first
from reader.store import article_dates, articles
from reader.store.library import Library

UNKNOWN = "unknown"
"""What a user types for a date nobody knows."""

_SEPARATOR = ".."
_ENTRY_MAX_CP = 100
_WORD = re.compile(r"[^\W\d_]{3,}")
_HINT = mark("Give a day such as 2015-09-03, 3 Sep 2015 or 03/09/2015, a month, a year, 2015..2016, or “unknown”.")


def set_date(
    library: Library, chosen: Sequence[ArticleId], date_from: PartialDate | None, date_to: PartialDate | None
) -> Done[int]:
    """Give articles this date, in one step; how many it changed.

    A known day has both ends equal. None leaves an end open; both None say that the date is not known, which is
    not the same as a date nobody looked at. Raises `DateInvalid` when the end lies before the start, and
    `ArticleMissing`.
    """
    check_ends(date_from, date_to)
    return _give(library, chosen, lambda date: replace(date, date_from=date_from, date_to=date_to))


def accept_date(library: Library, chosen: Sequence[ArticleId]) -> Done[int]:
    """Let the dates of articles stand as they were found, now given by the user; how many that changed.

    Raises `ArticleMissing`.
    """
    return _give(library, chosen, lambda date: date)


def clear_date(library: Library, chosen: Sequence[ArticleId]) -> Done[int]:
    """Say that the date of articles is not known; how many that changed. Raises `ArticleMissing`."""
    return set_date(library, chosen, None, None)


def _give(
    library: Library, chosen: Sequence[ArticleId], change: Callable[[ArticleDate], ArticleDate]
) -> Done[int]:
    changed = 0
    by_user = Evidence("both", "user", library.coder_name)
    with library.write("article.date") as unit:
        for article in dict.fromkeys(chosen):
            date = change(articles.get_article_head(unit, article).date)
            found = tuple(piece for piece in date.evidence if piece.where != "user")
            given = replace(date, basis=DateBasis.GIVEN, evidence=(*found, by_user))
            changed += article_dates.update_article_date(unit, article, given)
        unit.count = max(1, changed)
    return Done(changed, unit.changes, unit.step_id)


def check_ends(date_from: PartialDate | None, date_to: PartialDate | None) -> None:
    """Raise `DateInvalid` when an end lies before its start."""
    if date_from and date_to and date_to.last_day < date_from.first_day:
        raise DateInvalid(
            tr("{date_to} lies before {date_from}.", date_to=date_to, date_from=date_from),
            tr("Give the earlier date first."),
        )


def describe_date(date: ArticleDate) -> str:
    """An article's date in words, with how it is known where the words do not say it: "3 Sep 2015 (dateline)"."""
    basis = "" if date.basis in (DateBasis.BOUNDS, DateBasis.NONE) else f" ({date.basis.value})"
    return f"{say_article_date(date)}{basis}"


def list_unsettled(library: Library, *, after: ArticleId | None = None, limit: int = 500) -> list[ArticleHead]:
    """Articles of which only bounds are known or nothing, and which no user has dated: a page by id."""
    with library.read() as unit:
        return articles.list_article_page(unit, after=after, limit=limit, bases=(DateBasis.BOUNDS, DateBasis.NONE))


def parse_day_entry(text: str) -> tuple[PartialDate | None, PartialDate | None]:
    """Both ends of what a user typed; both are None for "unknown". Raises `DateInvalid`.

    Read are "2015-09-03", "2015-09", "3 Sep 2015", "03/09/2015" (day first), "Juche 104" and all forms that are
    found in texts; and "2015-09..2016-01", "..2016", "2015.." for bounds.
    """
    words = text.strip()
    if words.casefold() == UNKNOWN:
        return None, None
    if _SEPARATOR not in words:
        day = _parse_day(words)
        return day, day
    first, last = (part.strip() for part in words.split(_SEPARATOR, 1))
    if not first and not last:
        raise DateInvalid(
            tr("Both ends are open."), tr("Write “{unknown}” for a date that is not known.", unknown=UNKNOWN)
        )
    ends = _parse_day(first) if first else None, _parse_day(last) if last else None
    check_ends(*ends)
    return ends


def _parse_day(words: str) -> PartialDate:
    if not words or len(words) > _ENTRY_MAX_CP:
        raise DateInvalid(tr("No date was given.") if not words else tr("That is too long for a date."), tr(_HINT))
    try:
        return PartialDate.parse(words)
    except ValueError:
        written = _WORD.sub(lambda match: match[0].capitalize(), words)
        found = read_day_first(written) or next(find_dates(written), None)
    if found is None or found.quote != written or found.is_yearless:
        raise DateInvalid(tr("“{words}” is no date.", words=words), tr(_HINT))
    if found.date is None:
        raise DateInvalid(tr("“{words}” is no date: {conflict}.", words=words, conflict=found.conflict), tr(_HINT))
    return found.date
