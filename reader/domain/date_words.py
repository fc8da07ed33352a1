"""Dates in words: a partial date, an article's date, its basis and its evidence, for window and terminal alike."""

from reader.domain.dates import MONTHS, WEEKDAYS, ArticleDate, DateBasis, Evidence, PartialDate

_BASIS_WORDS = {
    DateBasis.STATED: "The date stands on the page.",
    DateBasis.METADATA: "The date comes from the page's own data.",
    DateBasis.DATELINE: "The date stands in the dateline.",
    DateBasis.URL: "The date stands in the address of the page.",
    DateBasis.BOUNDS: "The page does not say its day; these words set the bounds.",
    DateBasis.GIVEN: "You gave this date.",
    DateBasis.NONE: "Nothing on the page says when it was published.",
}
_GIVEN_UNKNOWN = "You said that the date is not known."

_ROLE_WORDS = {"from": "not before", "to": "not after", "both": "on"}
_WHERE_WORDS = {
    "body": "in the text",
    "listed": "in the list of other articles",
    "page": "on the page",
    "metadata": "in the page's own data",
    "url": "in the address",
    "name": "in the name of the file",
}


def say_date(date: PartialDate) -> str:
    """2015, Sep 2015 or 3 Sep 2015."""
    parts = [str(date.day)] if date.day else []
    parts += [MONTHS[date.month - 1][:3]] if date.month else []
    return " ".join([*parts, str(date.year)])


def say_long_date(date: PartialDate) -> str:
    """2015, September 2015 or 3 September 2015."""
    parts = [str(date.day)] if date.day else []
    parts += [MONTHS[date.month - 1]] if date.month else []
    return " ".join([*parts, str(date.year)])


def say_weekday_date(date: PartialDate) -> str:
    """As `say_long_date`, a day with its weekday before: Thursday, 3 September 2015."""
    long = say_long_date(date)
    return f"{WEEKDAYS[date.first_day.weekday()]}, {long}" if date.day else long


def say_article_date(date: ArticleDate) -> str:
    """The date as the chip shows it: a date, its bounds, or that it is unknown."""
    first, last = date.date_from, date.date_to
    if first is None and last is None:
        return "date unknown"
    if first is None or last is None:
        return f"{say_date(first)} or later" if first else f"{say_date(last)} or earlier" if last else ""
    return say_date(first) if first == last else f"between {say_date(first)} and {say_date(last)}"


def is_date_known(date: ArticleDate) -> bool:
    """Whether the chip may be solid: the date was stated or given, not only bounded."""
    return date.basis not in (DateBasis.BOUNDS, DateBasis.NONE) and date.date_from is not None


def explain_date(date: ArticleDate) -> list[str]:
    """The basis in a sentence, then one line for each piece of evidence with its words."""
    is_unknown = date.basis is DateBasis.GIVEN and date.date_from is None and date.date_to is None
    return [_GIVEN_UNKNOWN if is_unknown else _BASIS_WORDS[date.basis], *map(_explain_evidence, date.evidence)]


def _explain_evidence(evidence: Evidence) -> str:
    if evidence.where == "user":
        return f"given by {evidence.quote}"
    role = _ROLE_WORDS.get(evidence.role, evidence.role)
    where = _WHERE_WORDS.get(evidence.where, evidence.where)
    return f"{role}: “{evidence.quote}” {where}"
