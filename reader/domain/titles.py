"""Articles found by their titles."""

from dataclasses import dataclass

from reader.domain.ids import ArticleId


@dataclass(frozen=True, slots=True)
class FoundTitle:
    """An article by its title. `source` is "" when unknown; `day` a partial date (ISO 8601), "" when undated."""

    article: ArticleId
    title: str
    source: str
    day: str
