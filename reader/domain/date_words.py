"""Dates in words: a partial date, an article's date, its basis and its evidence, for window and terminal alike."""

from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate
from reader.domain.wording import mark, tr
from reader.domain.wording_dates import day_text, short_day_text, weekday_day_text

_BASIS_WORDS = {
    DateBasis.STATED: mark("The date stands on the page."),
    DateBasis.METADATA: mark("The date comes from the page's own data."),
    DateBasis.DATELINE: mark("The date stands in the dateline."),
    DateBasis.URL: mark("The date stands in the address of the page."),
    DateBasis.BOUNDS: mark("The page does not say its day; these words set the bounds."),
    DateBasis.GIVEN: mark("You gave this date."),
    DateBasis.NONE: mark("Nothing on the page says when it was published."),
}
_GIVEN_UNKNOWN = mark("You said that the date is not known.")

_EVIDENCE = {
    "from": mark("not before: “{quote}” {where}"),
    "to": mark("not after: “{quote}” {where}"),
    "both": mark("on: “{quote}” {where}"),
}
_WHERE_WORDS = {
    "body": mark("in the text"),
    "listed": mark("in the list of other articles"),
    "page": mark("on the page"),
    "metadata": mark("in the page's own data"),
    "url": mark("in the address"),
    "name": mark("in the name of the file"),
}


def say_date(date: PartialDate) -> str:
    """2015, Sep 2015 or 3 Sep 2015."""
    return short_day_text(date)


def say_long_date(date: PartialDate) -> str:
    """2015, September 2015 or 3 September 2015."""
    return day_text(date)


def say_weekday_date(date: PartialDate) -> str:
    """As `say_long_date`, a day with its weekday before: Thursday, 3 September 2015."""
    return weekday_day_text(date)


def say_article_date(date: ArticleDate) -> str:
    """The date as the chip shows it: a date, its bounds, or that it is unknown."""
    first, last = date.date_from, date.date_to
    if first is None and last is None:
        return tr("date unknown")
    if first is None or last is None:
        if first:
            return tr("{day} or later", day=say_date(first))
        return tr("{day} or earlier", day=say_date(last)) if last else ""
    if first == last:
        return say_date(first)
    return tr("between {first} and {last}", first=say_date(first), last=say_date(last))


def is_date_known(date: ArticleDate) -> bool:
    """Whether the chip may be solid: the date was stated or given, not only bounded."""
    return date.basis not in (DateBasis.BOUNDS, DateBasis.NONE) and date.date_from is not None


def explain_date(date: ArticleDate) -> list[str]:
    """The basis in a sentence, then one line for each piece of evidence with its words."""
    is_unknown = date.basis is DateBasis.GIVEN and date.date_from is None and date.date_to is None
    basis = tr(_GIVEN_UNKNOWN if is_unknown else _BASIS_WORDS[date.basis])
    return [basis, *map(_explain_evidence, date.evidence)]


def _explain_evidence(evidence: Evidence) -> str:
    if evidence.where == "user":
        return tr("given by {coder}", coder=evidence.quote)
    where = tr(_WHERE_WORDS[evidence.where]) if evidence.where in _WHERE_WORDS else evidence.where
    if evidence.role not in _EVIDENCE:
        return f"{evidence.role}: “{evidence.quote}” {where}"
    return tr(_EVIDENCE[evidence.role], quote=evidence.quote, where=where)
