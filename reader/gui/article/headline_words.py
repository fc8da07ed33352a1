"""The words of the headline block: the date, the capture, the language's name, the reading state. No widgets."""

from PySide6.QtCore import QLocale

from reader.domain.articles import ReadingState
from reader.domain.date_words import explain_date as explain_date
from reader.domain.date_words import is_date_known as is_date_known
from reader.domain.date_words import say_article_date as say_article_date
from reader.domain.date_words import say_date as say_date
from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.languages import language_name

_STATE_SIGNS = {
    ReadingState.UNREAD: "●",
    ReadingState.READING: "○",
    ReadingState.DONE: "✓",
    ReadingState.EMPTY: "–",
}
_STATE_WORDS = {
    ReadingState.UNREAD: "unread",
    ReadingState.READING: "being read",
    ReadingState.DONE: "done",
    ReadingState.EMPTY: "done, nothing found",
}
_BASIS_SHORT = {
    DateBasis.METADATA: "from page data",
    DateBasis.DATELINE: "from the dateline",
    DateBasis.URL: "from the address",
    DateBasis.GIVEN: "given",
}


def say_basis(date: ArticleDate) -> str:
    """How the date was found, in two or three words: "from the dateline", "given by Ann"; "" where it stands on
    the page, or where bounds or nothing are known.
    """
    giver = next((evidence.quote for evidence in date.evidence if evidence.where == "user"), "")
    words = _BASIS_SHORT.get(date.basis, "")
    return f"{words} by {giver}" if giver and date.basis is DateBasis.GIVEN else words


def say_captured(captured_at: str) -> str:
    """`captured 10 Jan 2026` from an ISO 8601 day or time; "" when it is unknown or unreadable."""
    try:
        return f"captured {say_date(PartialDate.parse(captured_at[:10]))}"
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
    return f"text of {agency}" if agency and not is_own else ""
