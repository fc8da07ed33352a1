"""Where the caret is among paragraphs and annotations, in words to be heard. No Qt."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reader.domain.annotations import Annotation
from reader.domain.ids import TagId
from reader.domain.texts import count_text
from reader.domain.wording import number, tr

_QUOTE_CP, _MEMO_CP = 160, 400


@dataclass(frozen=True, slots=True)
class HeardPlace:
    """What there is to say of a place in a text.

    `paragraph_starts` and `caret` are code points; `here` are the annotations at the caret, the one to be told in
    front; `rank` counts its place among the `count` annotations of the article from 1; `names` gives the path of
    each tag as people read it.
    """

    caret: int
    paragraph_starts: Sequence[int] = ()
    here: Sequence[Annotation] = ()
    rank: int = 0
    count: int = 0
    names: Mapping[TagId, str] = field(default_factory=dict)


def say_place(place: HeardPlace) -> str:
    """The paragraph, and the annotations at the caret or how many the article has."""
    starts = place.paragraph_starts
    parts = []
    if starts:
        paragraph = max(1, bisect_right(starts, place.caret))
        parts.append(tr("Paragraph {n} of {count}", n=number(paragraph), count=number(len(starts))))
    if place.here:
        parts.append(say_annotation(place))
    elif place.count:
        parts.append(tr("No annotation here; {annotations} in the article", annotations=_annotations(place.count)))
    else:
        parts.append(tr("No annotation in the article"))
    return ". ".join(parts)


def say_annotation(place: HeardPlace) -> str:
    """The first of the annotations at the caret: which it is, its tags, words, star, speaker and memo."""
    first = place.here[0]
    names = ", ".join(place.names[tag] for tag in first.tags if tag in place.names)
    parts = [
        tr("Annotation {n} of {count}", n=number(place.rank), count=number(place.count)),
        names or tr("no tag"),
        f"“{_shorten(first.quote, _QUOTE_CP)}”",
    ]
    parts += [tr("starred")] if first.is_starred else []
    parts += [tr("speaker: {speaker}", speaker=first.speaker)] if first.speaker else []
    parts += [tr("memo: {memo}", memo=_shorten(first.memo, _MEMO_CP))] if first.memo else []
    if len(place.here) > 1:
        parts.append(tr("{annotations} more here", annotations=_annotations(len(place.here) - 1)))
    return "; ".join(parts)


def _annotations(count: int) -> str:
    return count_text(count, "annotation")


def _shorten(text: str, length_cp: int) -> str:
    """The words on one line, cut at the end."""
    words = " ".join(text.split())
    return words if len(words) <= length_cp else f"{words[: length_cp - 1].rstrip()}…"
