"""Which annotations are painted: by tag, coder, origin and star. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.domain.annotations import Annotation, Origin
from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.domain.wording import join_or, tr


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

_ORIGIN_WORDS = {
    Origin.HAND: tr("made by hand"),
    Origin.FIND_ALL: tr("by find all"),
    Origin.IMPORT: tr("imported"),
}
_NAMED_MAX = 3


def describe_filter(shown: PaintFilter, tags: Sequence[Tag]) -> str:
    """What a filter asks, in a few words; "" where it asks nothing."""
    parts = []
    if shown.tags is not None:
        names = [str(tag.path) for tag in tags if tag.id in shown.tags]
        names += [tr("without a tag")] if shown.has_untagged else []
        named, more = ", ".join(names[:_NAMED_MAX]), len(names) - _NAMED_MAX
        if more > 0:
            named = tr("{names} and {n} more", names=named, n=more)
        parts.append(named or tr("no tag"))
    if shown.coders is not None:
        parts.append(tr("by {coders}", coders=", ".join(sorted(shown.coders))))
    if shown.origins is not None:
        parts.append(join_or([_ORIGIN_WORDS[origin] for origin in Origin if origin in shown.origins]))
    if shown.is_starred is not None:
        parts.append(tr("starred") if shown.is_starred else tr("not starred"))
    return "; ".join(parts)
