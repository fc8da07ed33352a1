"""What the field above the list of annotations asks for: words, and short forms such as `tag:energy is:starred`.

No Qt. The forms are `tag:`, `coder:`, `speaker:` and `memo:` with part of what is looked for (in double quotes
where it has spaces), `is:starred`, `is:untagged` and `has:memo`. All that is written must hold; case is ignored.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reader.domain.annotations import Annotation
from reader.domain.ids import TagId

STARRED, UNTAGGED, WITH_MEMO = "is:starred", "is:untagged", "has:memo"
_TOKEN = re.compile(r'(?:(tag|coder|speaker|memo):)?(?:"([^"]*)"?|(\S+))', re.IGNORECASE)
_FLAGS = frozenset({STARRED, UNTAGGED, WITH_MEMO})


@dataclass(frozen=True, slots=True)
class AnnotationFilter:
    """What an annotation must have to be listed. `parts` are pairs of a field ("" for any) and folded words."""

    flags: frozenset[str] = frozenset()
    parts: tuple[tuple[str, str], ...] = ()

    @classmethod
    def parse(cls, text: str) -> "AnnotationFilter":
        """Read what a user typed; everything means something, and nothing typed asks nothing."""
        flags: set[str] = set()
        parts: list[tuple[str, str]] = []
        for field, quoted, bare in _TOKEN.findall(text):
            words = (quoted or bare).casefold()
            if not field and not quoted and words in _FLAGS:
                flags.add(words)
            elif words:
                parts.append((field.lower(), words))
        return cls(frozenset(flags), tuple(parts))

    @property
    def is_everything(self) -> bool:
        """Whether it leaves nothing out."""
        return not self.flags and not self.parts

    def passes(self, annotation: Annotation, names: Mapping[TagId, str]) -> bool:
        """Whether an annotation is listed; `names` are the paths of the tags."""
        if self.is_everything:
            return True
        if STARRED in self.flags and not annotation.is_starred:
            return False
        if UNTAGGED in self.flags and annotation.tags:
            return False
        if WITH_MEMO in self.flags and not annotation.memo:
            return False
        return all(words in _searched(annotation, field, names) for field, words in self.parts)


def token(field: str, words: str) -> str:
    """A short form as it is written in the field: `tag:"mass movement"`."""
    plain = words.replace('"', " ")
    return f'{field}:"{plain}"' if " " in plain else f"{field}:{plain}"


def toggle_token(text: str, wanted: str) -> str:
    """The words of the field with a short form put at the end, or taken out where it is there already."""
    if wanted in text:
        return " ".join(text.replace(wanted, " ").split())
    return f"{text.strip()} {wanted}".strip()


def _searched(annotation: Annotation, field: str, names: Mapping[TagId, str]) -> str:
    tags = "\n".join(names.get(tag, "") for tag in annotation.tags)
    fields = {"tag": tags, "coder": annotation.coder, "speaker": annotation.speaker, "memo": annotation.memo}
    if field:
        return fields[field].casefold()
    return "\n".join((annotation.quote, annotation.memo, annotation.speaker, tags)).casefold()
