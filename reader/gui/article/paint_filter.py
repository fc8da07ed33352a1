"""Which annotations are painted: by tag, coder, origin and star. No Qt."""

from dataclasses import dataclass

from reader.domain.annotations import Annotation, Origin
from reader.domain.ids import TagId


@dataclass(frozen=True, slots=True)
class PaintFilter:
    """What an annotation must have to be painted; None asks nothing.

    `tags`: at least one of these tags, or none at all where `has_untagged`; `coders` and `origins`: one of them.
    """

    tags: frozenset[TagId] | None = None
    coders: frozenset[str] | None = None
    origins: frozenset[Origin] | None = None
    is_starred: bool | None = None
    has_untagged: bool = False

    @property
    def is_everything(self) -> bool:
        """Whether it leaves nothing out."""
        return self.tags is None and self.coders is None and self.origins is None and self.is_starred is None

    def shows(self, annotation: Annotation) -> bool:
        """Whether an annotation is painted."""
        return (
            (self.tags is None or self._shows_tags(annotation.tags))
            and (self.coders is None or annotation.coder in self.coders)
            and (self.origins is None or annotation.origin in self.origins)
            and (self.is_starred is None or annotation.is_starred is self.is_starred)
        )

    def _shows_tags(self, tags: tuple[TagId, ...]) -> bool:
        assert self.tags is not None
        return not self.tags.isdisjoint(tags) if tags else self.has_untagged


EVERYTHING = PaintFilter()
