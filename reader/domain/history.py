"""The history as people read it: what a step did to which words, tags or articles, and which are asked for."""

from dataclasses import dataclass
from enum import StrEnum

from reader.domain.ids import AnnotationId, ArticleId, StepId
from reader.domain.spans import Span
from reader.domain.steps import Step
from reader.domain.wording import mark, tr

_QUOTE_CP = 60
_TITLE_CP = 70
_TAGS_MAX = 4
_STATES = {
    "unread": mark("unread"),
    "reading": mark("being read"),
    "done": mark("done"),
    "empty": mark("done, nothing found"),
}


class StepGroup(StrEnum):
    """What kind of thing steps are about."""

    ANNOTATIONS = "annotations"
    TAGS = "tags"
    ARTICLES = "articles"
    IMPORTS = "imports"


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which steps are wanted; nothing given wants all of the users'. `is_complete` asks also for undo and redo
    themselves and for what the program did alone, such as marking an article as opened.
    """

    coder: str = ""
    group: StepGroup | None = None
    article: ArticleId | None = None
    is_complete: bool = False


@dataclass(frozen=True, slots=True)
class StepDetail:
    """A step and what it was about; of several things the first. Texts are "" where they do not apply.

    `quote` are the words annotated and `span` where they stand, or stood last, in that `version` of the text of
    `article`, whose `title` it is.
    `added` and `removed` are paths of tags put on and taken off; `tags` those that were themselves changed; `was`
    and `became` a value changed: a memo, a name, a date. `undone_by` and `undone_at` (UTC, ISO 8601) tell who took
    the step back.
    """

    step: Step
    quote: str = ""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    was: str = ""
    became: str = ""
    article: ArticleId | None = None
    title: str = ""
    span: Span | None = None
    version: int = 0
    annotation: AnnotationId | None = None
    undone_by: str = ""
    undone_at: str = ""


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Some steps, newest first; `following` is what to ask on from, None at the end."""

    details: tuple[StepDetail, ...]
    following: StepId | None


def describe_step(detail: StepDetail) -> str:
    """What a step was about and where, in one line: “emulation drive” tagged theme/energy in “A new era”."""
    return f"{describe_change(detail)} {describe_place(detail)}".strip()


def describe_place(detail: StepDetail) -> str:
    """In which article a step was: in “A new era”."""
    return tr("in “{title}”", title=_short(detail.title, _TITLE_CP)) if detail.title else ""


def describe_change(detail: StepDetail) -> str:
    """What a step was about: “emulation drive” tagged theme/energy."""
    return f"{describe_quote(detail)} {describe_effect(detail)}".strip()


def describe_quote(detail: StepDetail) -> str:
    """The words that a step was about: “emulation drive”."""
    return f"“{_short(detail.quote, _QUOTE_CP)}”" if detail.quote else ""


def describe_effect(detail: StepDetail) -> str:
    """What a step did to them: tagged theme/energy."""
    changed = ""
    if detail.was or detail.became:
        was, became = (_short(_value(detail.step, one), _QUOTE_CP) or "–" for one in (detail.was, detail.became))
        changed = f"{was} → {became}"
    parts = (
        _list_tags(detail.tags),
        tr("tagged {tags}", tags=_list_tags(detail.added)) if detail.added else "",
        tr("no longer {tags}", tags=_list_tags(detail.removed)) if detail.removed else "",
        changed,
    )
    return " ".join(part for part in parts if part)


def _list_tags(paths: tuple[str, ...]) -> str:
    more = len(paths) - _TAGS_MAX
    named = ", ".join(paths[:_TAGS_MAX])
    return tr("{names} and {n} more", names=named, n=more) if more > 0 else named


def _value(step: Step, value: str) -> str:
    """A value as people read it: a reading state has words."""
    return tr(_STATES[value]) if step.verb == "article.state" and value in _STATES else value


def _short(text: str, most_cp: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most_cp else f"{line[: most_cp - 1].rstrip()}…"
