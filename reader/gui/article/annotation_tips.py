"""What is told of annotations under the pointer: tags, memo, speaker, coder, star; as rich text, escaped."""

from collections.abc import Iterable, Sequence
from html import escape

from reader.domain.annotations import Annotation
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.article.annotation_style import AnnotationStyle
from reader.gui.theme import spaces
from reader.gui.theme.theme import Pattern, Theme, tag_pattern

_SHOWN_MAX = 6
_MEMO_CP, _QUOTE_CP = 160, 80
_SWATCHES = {Pattern.SOLID: "━━", Pattern.DASHED: "╍╍", Pattern.DOTTED: "┅┅", Pattern.DOUBLE: "══"}


def tell_annotations(
    annotations: Sequence[Annotation], style: AnnotationStyle, theme: Theme, *, has_quotes: bool = False
) -> str:
    """A tooltip on some annotations; "" where there are none."""
    if not annotations:
        return ""
    parts = [_tell(annotation, style, theme, has_quotes) for annotation in annotations[:_SHOWN_MAX]]
    if len(annotations) > _SHOWN_MAX:
        parts.append(_quiet([tr("and {n} more", n=len(annotations) - _SHOWN_MAX)], theme))
    return "".join(f'<div style="margin: {spaces.HAIR}px 0">{part}</div>' for part in parts)


def _tell(annotation: Annotation, style: AnnotationStyle, theme: Theme, has_quote: bool) -> str:
    """Tags and facts on one line, the words above it where asked for, the memo below."""
    lines = []
    if has_quote:
        lines.append(f"<i>{escape(_shorten(annotation.quote, _QUOTE_CP))}</i>")
    tags = [_tell_tag(tag, theme) for tag in style.tags(annotation.tags)] or [tr("no tag")]
    facts = [tr("★ starred")] if annotation.is_starred else []
    facts += [tr("says {speaker}", speaker=annotation.speaker)] if annotation.speaker else []
    facts += [annotation.coder] if annotation.coder else []
    lines.append(" &nbsp; ".join([*tags, _quiet(facts, theme)] if facts else tags))
    if annotation.memo:
        lines.append(escape(_shorten(annotation.memo, _MEMO_CP)))
    return "<br>".join(lines)


def _tell_tag(tag: Tag, theme: Theme) -> str:
    colour = theme.tag_colour(tag.colour).name()
    return f'<span style="color:{colour}">{_SWATCHES[tag_pattern(tag)]}</span> {escape(str(tag.path))}'


def _quiet(facts: Iterable[str], theme: Theme) -> str:
    return f'<span style="color:{theme.colour("secondary").name()}">{escape(" · ".join(facts))}</span>'


def _shorten(text: str, length_cp: int) -> str:
    """The words on one line, cut at the end."""
    words = " ".join(text.split())
    return words if len(words) <= length_cp else f"{words[: length_cp - 1].rstrip()}…"
