"""What is told of annotations under the pointer: tags, memo, speaker, coder, star; as rich text, escaped."""

from collections.abc import Iterable, Sequence
from html import escape

from reader.domain.annotations import Annotation
from reader.gui.article.annotation_style import AnnotationStyle
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
        parts.append(_line([f"and {len(annotations) - _SHOWN_MAX} more"], theme))
    return f"<div>{'<hr>'.join(parts)}</div>"


def _tell(annotation: Annotation, style: AnnotationStyle, theme: Theme, has_quote: bool) -> str:
    lines = []
    if has_quote:
        lines.append(f"<i>{escape(_shorten(annotation.quote, _QUOTE_CP))}</i>")
    for tag in style.tags(annotation.tags):
        colour = theme.tag_colour(tag.colour).name()
        lines.append(f'<span style="color:{colour}">{_SWATCHES[tag_pattern(tag)]}</span> {escape(str(tag.path))}')
    if not annotation.tags:
        lines.append("no tag")
    if annotation.memo:
        lines.append(escape(_shorten(annotation.memo, _MEMO_CP)))
    facts = ["★ starred"] if annotation.is_starred else []
    facts += [f"says {annotation.speaker}"] if annotation.speaker else []
    facts += [annotation.coder] if annotation.coder else []
    text = "<br>".join(lines)
    return f"{text}<br>{_line(facts, theme)}" if facts else text


def _line(facts: Iterable[str], theme: Theme) -> str:
    return f'<span style="color:{theme.colour("secondary").name()}">{escape(" · ".join(facts))}</span>'


def _shorten(text: str, length_cp: int) -> str:
    """The words on one line, cut at the end."""
    words = " ".join(text.split())
    return words if len(words) <= length_cp else f"{words[: length_cp - 1].rstrip()}…"
