"""Steps of the journal as the history shows them, and the verbs they carry."""

from dataclasses import dataclass

from reader.domain.ids import StepId


@dataclass(frozen=True, slots=True)
class Step:
    """One thing a user did. `verb` is a key such as "annotation.add"; `count` the rows of its main kind.

    `is_undone` tells that a later undo took it back; `undoes` and `redoes` name the step that this one took back
    or brought again. `made_at` is UTC, ISO 8601.
    """

    id: StepId
    verb: str
    count: int
    coder: str
    made_at: str
    is_undone: bool
    undoes: StepId | None
    redoes: StepId | None


STEP_NAMES = {
    "annotation.add": "annotation",
    "annotation.remove": "deletion of annotation",
    "annotation.move": "change of span",
    "annotation.tag": "tag",
    "annotation.untag": "removal of tag",
    "annotation.retag": "change of tags",
    "annotation.memo": "memo",
    "annotation.star": "star",
    "annotation.unstar": "removal of star",
    "annotation.speaker": "speaker",
    "annotation.place": "place of annotation",
    "annotation.keep": "annotation kept on old version",
    "article.tag": "tag on article",
    "article.untag": "removal of tag on article",
    "article.state": "reading state",
    "article.date": "date of article",
    "article.import": "import",
    "tag.create": "new tag",
    "tag.rename": "renaming of tag",
    "tag.change": "change of tag",
    "tag.delete": "deletion of tag",
    "tag.merge": "merge of tags",
    "library.create": "new library",
    "setting.change": "setting",
}
"""What menus call a step: "Undo annotation", "Undo change of tags"."""


def step_name(verb: str, count: int = 1) -> str:
    """The name of a step for menus and the history, with the number of things where there are several."""
    name = STEP_NAMES.get(verb, verb)
    return f"{name} ({count})" if count > 1 else name
