"""Finding words in texts: what is asked for, where, and the hits as a concordance shows them (keyword in context).

Whoever finds and whoever shows the hits share these values; the finding itself is `services.finding`.
"""

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.dates import ArticleDate
from reader.domain.ids import AnnotationId, ArticleId
from reader.domain.places import Branch
from reader.domain.spans import Span

CONTEXT_CP = 60
"""Code points of context that a hit has on each side, from its own paragraph."""


class MatchKind(StrEnum):
    """How the text of a query is meant."""

    PHRASE = "phrase"
    WILDCARD = "wildcard"
    REGEX = "regex"


@dataclass(frozen=True, slots=True)
class FindQuery:
    """Words to find. `is_whole_word` asks that the first and the last word are whole; a regular expression says
    that itself, so it has no meaning there.
    """

    text: str
    kind: MatchKind = MatchKind.PHRASE
    is_whole_word: bool = True


@dataclass(frozen=True, slots=True)
class FindScope:
    """Where to look: one article, a branch of the tree, a list of articles, or with none of them the library.

    Of a branch and of the library only in what meets the criteria.
    """

    article: ArticleId | None = None
    branch: Branch | None = None
    articles: tuple[ArticleId, ...] | None = None
    criteria: Criteria = EVERYTHING

    def __post_init__(self) -> None:
        if sum(part is not None for part in (self.article, self.branch, self.articles)) > 1:
            raise ValueError("a scope is one of article, branch and articles")


@dataclass(frozen=True, slots=True)
class IndexTerm:
    """Words that stand one after the other in an article; with `is_prefix` the last one may go on."""

    words: str
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand, in the version of the text that was searched.

    `quote` is the untouched text of the span; `left` and `right` are up to `CONTEXT_CP` code points of the same
    paragraph, whose number (from 1) is `paragraph`. `source`, `language` and `title` are "" when unknown; `date`
    comes without evidence. `annotations` overlap the span and have the tag that was asked for.
    """

    article: ArticleId
    version: int
    text_sha256: str
    span: Span
    paragraph: int
    left: str
    quote: str
    right: str
    source: str
    language: str
    title: str
    date: ArticleDate
    annotations: tuple[AnnotationId, ...] = ()

    @property
    def is_tagged(self) -> bool:
        """Whether an annotation with the tag asked for stands on these words already."""
        return bool(self.annotations)

    @property
    def key(self) -> tuple[ArticleId, int, int]:
        """What tells a hit from every other of the same query: article, start and end."""
        return self.article, self.span.start, self.span.end


@dataclass(frozen=True, slots=True)
class FindPage:
    """Some hits more, those of one article in text order, and how far the search has come.

    `searched` of `total` articles are done with; of a concordance of a tag both count its uses. `is_last` says
    that nothing follows: every article of the scope was searched.
    """

    hits: tuple[Hit, ...]
    searched: int
    total: int
    is_last: bool


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of accepted hits: `tagged` got a tag, `already` had all of them, and the articles of the
    `outdated` ones have another text by now, so that these were left out.
    """

    tagged: int
    already: int
    outdated: tuple[Hit, ...] = ()
