"""The words of the headline block: dates as people say them, their basis, the language's name. No widgets."""

from PySide6.QtCore import QLocale

from reader.domain.dates import ArticleDate, DateBasis, PartialDate

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

_BASIS_WORDS = {
    DateBasis.STATED: "The date stands on the page.",
    DateBasis.METADATA: "The date comes from the page's own data.",
    DateBasis.DATELINE: "The date stands in the dateline.",
    DateBasis.URL: "The date stands in the address of the page.",
    DateBasis.BOUNDS: "The page does not say its day; these words set the bounds.",
    DateBasis.GIVEN: "You gave this date.",
    DateBasis.NONE: "Nothing on the page says when it was published.",
}

_ROLE_WORDS = {"from": "not before", "to": "not after", "both": "on"}
_WHERE_WORDS = {"body": "in the text", "listed": "in the list of other articles", "page": "on the page"}


def say_date(date: PartialDate) -> str:
    """2015, Sep 2015 or 3 Sep 2015."""
    parts = [str(date.day)] if date.day else []
    parts += [_MONTHS[date.month - 1]] if date.month else []
    return " ".join([*parts, str(date.year)])


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
    lines = [_BASIS_WORDS[date.basis]]
    for evidence in date.evidence:
        role = _ROLE_WORDS.get(evidence.role, evidence.role)
        where = _WHERE_WORDS.get(evidence.where, evidence.where)
        lines.append(f"{role}: “{evidence.quote}” {where}")
    return lines


def say_captured(captured_at: str) -> str:
    """`captured 10 Jan 2026` from an ISO 8601 day or time; "" when it is unknown or unreadable."""
    try:
        return f"captured {say_date(PartialDate.parse(captured_at[:10]))}"
    except ValueError:
        return ""


def say_language(code: str) -> str:
    """The English name of an ISO 639 language; the code itself where it is not known."""
    language = QLocale.codeToLanguage(code)
    return code if language == QLocale.Language.AnyLanguage else QLocale.languageToString(language)
