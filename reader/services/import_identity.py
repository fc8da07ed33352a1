"""Whether an arriving article is new, a duplicate, another version of a held one, or one text in two outlets.

Same bytes, or the same canonical text from the same source: a duplicate. The same address, or nearly the same
words from the same source at nearly the same time: another version. The same words from another source: another
publication, which is a new article. Being wrong about a version would hide one of two stories, so every doubt
makes a new article.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import Enum, auto
from urllib.parse import urlsplit

from reader.domain.articles import ArticleHead, TitleBasis
from reader.domain.dates import MONTHS, ArticleDate
from reader.domain.ids import ArticleId
from reader.domain.prepared import PreparedArticle
from reader.domain.wording import tr
from reader.formats.table_rows import LAYOUT as TABLE_LAYOUT
from reader.store.articles import get_article_head, get_article_text
from reader.store.identities import Holdings
from reader.store.unit import Unit

_SHARED_NUMBERS = 2
_WORD = re.compile(r"\w+(?:['\-]\w+)*")
_SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n+")
_APOSTROPHES = str.maketrans("’‘", "''")

_ALIKE_MIN = 0.6
"""Shares of words in the same order. Of five stories that an agency edited between two days the shares were 0.66
to 0.93. Unlike stories that share a form ("... sends greetings to ...") reach 0.9: what tells these apart are the
names and numbers in them, and their titles.
"""
_NAMES_ALIKE_MIN = 0.65
_NAMES_ALIKE_SHORT_MIN = 0.85
_SHORT_WORDS = 300
"""Shares of the names and numbers of two texts that stand in both: 0.70 to 0.92 in the edited stories, about 0.5
in two telegrams of one form. A short text has room for few edits.
"""
_CASELESS_ALIKE_MIN = 0.95
"""In scripts without capitals names cannot be told: hardly a word may differ, or the title must be equal."""
_CASELESS_TITLED_MIN = 0.9
_TITLE_ALIKE_MIN = 0.7
_TITLE_ALIKE_DATELINE_MIN = 0.6
"""Less will do under the same dateline: an editor who rewrites a headline leaves that."""
_ADDRESS_TITLE_MIN, _ADDRESS_TITLED_SHARE_MIN = 0.8, 0.3
_EDITED_WITHIN = timedelta(days=7)
_COMPARED_WORDS = 20_000
_CANDIDATES_MAX = 5
_DATELINE = re.compile(rf"[^\n]{{2,40}}?\b({'|'.join(MONTHS)}|{'|'.join(m[:3] for m in MONTHS)})\.? (\d{{1,2}})\b")


class Kind(Enum):
    """What an arriving article is to the library."""

    NEW = auto()
    DUPLICATE = auto()
    VERSION = auto()


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an article is; `article` is the held one, or `earlier` the one before it in the same import."""

    kind: Kind
    article: ArticleId | None = None
    earlier: PreparedArticle | None = None
    message: str = ""


@dataclass(slots=True)
class Arrivals:
    """What came in this import and is not yet in the library, by the keys of `Holdings`."""

    by_original: dict[tuple[str, str], PreparedArticle] = field(default_factory=dict)
    by_text: dict[tuple[tuple[str, str], str], PreparedArticle] = field(default_factory=dict)
    by_url: dict[tuple[tuple[str, str], str], PreparedArticle] = field(default_factory=dict)
    by_number: dict[int, list[PreparedArticle]] = field(default_factory=dict)

    def add(self, one: PreparedArticle) -> None:
        """Remember a new article until it is loaded."""
        if one.data_sha256:
            self.by_original[one.data_sha256, one.found.part] = one
        self.by_text[one.source_key, one.text_sha256] = one
        if one.draft.url:
            self.by_url[one.source_key, one.draft.url] = one
        for number in one.sketch:
            self.by_number.setdefault(number, []).append(one)

    def may_be_version(self, one: PreparedArticle) -> PreparedArticle | None:
        """An arrival of which this may be another version; once that is loaded, `judge` can tell."""
        same_url = self.by_url.get((one.source_key, one.draft.url or ""))
        if same_url is not None:
            return same_url
        shared: Counter[int] = Counter()
        arrivals: dict[int, PreparedArticle] = {}
        for number in one.sketch:
            for other in self.by_number.get(number, ()):
                if other.source_key == one.source_key:
                    shared[id(other)] += 1
                    arrivals[id(other)] = other
        return next((arrivals[key] for key, count in shared.most_common(1) if count >= _SHARED_NUMBERS), None)


def judge_duplicate(
    one: PreparedArticle, source: int | None, held: Holdings, arrivals: Arrivals
) -> Verdict | None:
    """The verdict for what is there already, byte for byte or word for word."""
    article = held.by_original.get((one.data_sha256, one.found.part)) if one.data_sha256 else None
    if article is not None:
        return Verdict(
            Kind.DUPLICATE,
            article,
            message=tr("The library holds this already, as article {article}.", article=article),
        )
    if source is not None:
        article = held.by_text.get((source, one.text_sha256))
        if article is not None:
            message = tr(
                "The library holds this text from this source already, as article {article}.", article=article
            )
            return Verdict(Kind.DUPLICATE, article, message=message)
    earlier = arrivals.by_original.get((one.data_sha256, one.found.part)) if one.data_sha256 else None
    earlier = earlier or arrivals.by_text.get((one.source_key, one.text_sha256))
    if earlier is not None:
        message = tr("The same as “{name}” in this import.", name=earlier.found.name)
        return Verdict(Kind.DUPLICATE, earlier=earlier, message=message)
    return None


def add_gain(unit: Unit, verdict: Verdict, one: PreparedArticle) -> Verdict:
    """The verdict for a duplicate row of a table, telling which fields it brings that the held article lacks: it
    may have come in before by a mapping that passed them over.
    """
    if verdict.kind is not Kind.DUPLICATE or verdict.article is None or one.draft.layout != TABLE_LAYOUT:
        return verdict
    draft, head = one.draft, get_article_head(unit, verdict.article)
    is_stated = draft.title_basis is TitleBasis.STATED and head.title_basis is TitleBasis.MADE
    is_dated = draft.date.date_from is not None and head.date.date_from is None
    brought = {
        tr("title"): is_stated,
        tr("date"): is_dated,
        tr("source"): bool(draft.source) and not head.source,
    }
    names = ", ".join(name for name, is_brought in brought.items() if is_brought)
    if not names:
        return verdict
    told = tr(
        "{message}; the mapping brings {names} that it lacks: remove the earlier import and import again.",
        message=verdict.message.removesuffix("."),
        names=names,
    )
    return replace(verdict, message=told)


def judge_version(unit: Unit, one: PreparedArticle, source: int | None, held: Holdings) -> Verdict | None:
    """The verdict for another version of a held article of the same source."""
    if source is None:
        return None
    at_address = held.by_url.get((source, one.draft.url or "")) if _is_own_address(one.draft.url) else None
    if at_address is not None:
        share = _same_address(unit, one, at_address)
        if share is not None:
            return _version(at_address, share, tr("the same address"))
    for candidate in _candidates(one, source, held):
        share = _same_story(unit, one, candidate)
        if share is not None:
            return _version(candidate, share, tr("nearly the same words"))
    return None


def describe_publications(one: PreparedArticle, source: int | None, held: Holdings) -> str:
    """Which other outlets' articles have the same words; "" for none."""
    others = [
        (article, name) for article, other, name in held.by_words.get(one.fold_sha256, ()) if other != source
    ]
    if not others:
        return ""
    article, name = others[0]
    return tr(
        "The same words stand in article {article}, {name}; both are kept.",
        article=article,
        name=name or "unknown source",
    )


def _version(article: ArticleId, share: float, why: str) -> Verdict:
    return Verdict(
        Kind.VERSION,
        article,
        message=tr(
            "Another version of article {article}: {why} ({share} alike).",
            article=article,
            why=why,
            share=f"{share:.0%}",
        ),
    )


def _candidates(one: PreparedArticle, source: int, held: Holdings) -> list[ArticleId]:
    shared: Counter[ArticleId] = Counter()
    for number in one.sketch:
        shared.update(article for article, other in held.by_sketch.get(number, ()) if other == source)
    return [article for article, count in shared.most_common(_CANDIDATES_MAX) if count >= _SHARED_NUMBERS]


def _is_own_address(url: str | None) -> bool:
    """Whether an address can be that of one article: the front page of a site is that of none."""
    parts = urlsplit(url or "")
    return bool(parts.path.strip("/") or parts.query)


def _same_address(unit: Unit, one: PreparedArticle, candidate: ArticleId) -> float | None:
    """How alike the texts at one address are, if they are versions: a page may carry another story every day."""
    head = get_article_head(unit, candidate)
    if not _near_in_time(one.draft.date, head.date):
        return None
    share = _shared_words(one.text, get_article_text(unit, candidate).text)
    is_titled = _are_stated(one, head) and _alike(one.draft.title, head.title) >= _ADDRESS_TITLE_MIN
    return share if share >= (_ADDRESS_TITLED_SHARE_MIN if is_titled else _ALIKE_MIN) else None


def _same_story(unit: Unit, one: PreparedArticle, candidate: ArticleId) -> float | None:
    """How alike the texts are, if they are versions of one story."""
    head = get_article_head(unit, candidate)
    if not _near_in_time(one.draft.date, head.date):
        return None
    if one.draft.url and head.url and one.draft.url != head.url:
        return None  # what an outlet keeps at two addresses, it counts as two
    text = get_article_text(unit, candidate).text
    datelines = _dateline(one.text), _dateline(text)
    if all(datelines) and datelines[0] != datelines[1]:
        return None
    needed = _TITLE_ALIKE_DATELINE_MIN if all(datelines) else _TITLE_ALIKE_MIN
    if _are_stated(one, head) and _alike(one.draft.title, head.title) < needed:
        return None
    share = _shared_words(one.text, text)
    is_equal = _are_stated(one, head) and one.draft.title == head.title
    return share if share >= _ALIKE_MIN and _speak_of_the_same(one.text, text, share, is_equal) else None


def _are_stated(one: PreparedArticle, head: ArticleHead) -> bool:
    return TitleBasis.MADE not in (one.draft.title_basis, head.title_basis)


def _speak_of_the_same(first: str, second: str, share: float, has_equal_titles: bool) -> bool:
    """Whether the names and numbers of two texts are mostly the same; set phrases are alike in any two stories.

    An edit may add some; where each text has its own, something was put in the place of something else.
    """
    names = _names(first), _names(second)
    is_exchanged = bool(names[0] - names[1] and names[1] - names[0])
    if not _has_capitals(first):
        return not is_exchanged and share >= (_CASELESS_TITLED_MIN if has_equal_titles else _CASELESS_ALIKE_MIN)
    is_short = min(len(first.split()), len(second.split())) < _SHORT_WORDS
    needed = _NAMES_ALIKE_SHORT_MIN if is_short else _NAMES_ALIKE_MIN
    return not is_exchanged or len(names[0] & names[1]) >= len(names[0] | names[1]) * needed


def _has_capitals(text: str) -> bool:
    head = text[:2000]
    return sum(map(str.islower, head)) > len(head) // 3


def _names(text: str) -> set[str]:
    """The words of a text that are names or numbers: with a digit, or with a capital within a sentence."""
    found: set[str] = set()
    for sentence in _SENTENCE.split(text.translate(_APOSTROPHES)):
        for place, word in enumerate(_WORD.findall(sentence)):
            if (place and word[0].isupper()) or any(map(str.isdigit, word)):
                found.add(word.casefold())
    return found


def _near_in_time(first: ArticleDate, second: ArticleDate) -> bool:
    """Whether two known days are at most a week apart, or not both known."""
    days: list[date] = []
    for one in (first, second):
        if one.date_from is None or one.date_from != one.date_to or one.date_from.day is None:
            return True
        days.append(one.date_from.first_day)
    return abs(days[0] - days[1]) <= _EDITED_WITHIN


def _dateline(text: str) -> str:
    """Month and day of a dateline such as "Pyongyang, May 27 (KCNA) --"; "" where the text begins otherwise."""
    found = _DATELINE.match(text[:80])
    return f"{found[1][:3]} {found[2]}" if found else ""


def _shared_words(first: str, second: str) -> float:
    """The share of words that two texts have in the same order: twice the longest common subsequence over all."""
    return _alike(_words(first), _words(second))


def _alike(first: Sequence[str], second: Sequence[str]) -> float:
    from rapidfuzz.distance import Indel  # here, because only a text that resembles a held one needs it

    return float(Indel.normalized_similarity(first, second))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.translate(_APOSTROPHES).casefold())[:_COMPARED_WORDS]
