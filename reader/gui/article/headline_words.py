"""The words of the headline block: the date, the capture, the language's name, the reading state. No widgets."""

from PySide6.QtCore import QLocale

from reader.domain.articles import ReadingState
from reader.domain.date_words import explain_date as explain_date
from reader.domain.date_words import is_date_known as is_date_known
from reader.domain.date_words import say_article_date as say_article_date
from reader.domain.date_words import say_date as say_date
from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.languages import language_name
from reader.domain.wording import tr

_STATE_SIGNS = {
    ReadingState.UNREAD: "●",
    ReadingState.READING: "○",
    ReadingState.DONE: "✓",
    ReadingState.EMPTY: "–",
}
_STATE_WORDS = {
    ReadingState.UNREAD: tr("unread"),
    ReadingState.READING: tr("being read"),
    ReadingState.DONE: tr("done", "reading state"),
    ReadingState.EMPTY: tr("done, nothing found"),
}
_BASIS_SHORT = {
    DateBasis.METADATA: tr("from page data"),
    DateBasis.DATELINE: tr("from the dateline"),
    DateBasis.URL: tr("from the address"),
    DateBasis.GIVEN: tr("given", "date"),
}


def say_basis(date: ArticleDate) -> str:
    """How the date was found, in two or three words: "from the dateline", "given by Ann"; "" where it stands on
    the page, or where bounds or nothing are known.
    """
    giver = next((evidence.quote for evidence in date.evidence if evidence.where == "user"), "")
    if giver and date.basis is DateBasis.GIVEN:
        return tr("given by {coder}", coder=giver)
    return _BASIS_SHORT.get(date.basis, "")


def say_captured(captured_at: str) -> str:
    """`captured 10 Jan 2026` from an ISO 8601 day or time; "" when it is unknown or unreadable."""
    day = say_captured_day(captured_at)
    return tr("captured {day}", day=day) if day else ""


def say_captured_day(captured_at: str) -> str:
    """`10 Jan 2026` from an ISO 8601 day or time; "" when it is unknown or unreadable."""
    try:
        return say_date(PartialDate.parse(captured_at[:10]))
    except ValueError:
        return ""


def say_language(code: str) -> str:
    """The English name of an ISO 639 language; the code itself where it is not known."""
    name = language_name(code)
    if name != code:
        return name
    language = QLocale.codeToLanguage(code)
    return code if language == QLocale.Language.AnyLanguage else QLocale.languageToString(language)


def say_state(state: ReadingState) -> str:
    """How far the user has come: "unread", "being read", "done", "done, nothing found"."""
    return _STATE_WORDS[state]


def say_state_with_sign(state: ReadingState) -> str:
    """The same behind the sign that the tree has for it: "○ being read"."""
    return f"{_STATE_SIGNS[state]} {_STATE_WORDS[state]}"


def say_agency(agency: str, source: str) -> str:
    """`text of KCNA` where an article's words come from another outlet than its source; "" else."""
    is_own = agency.casefold() == source.casefold()
    return tr("text of {agency}", agency=agency) if agency and not is_own else ""
