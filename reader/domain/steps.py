"""Steps of the journal as the history shows them, and the verbs they carry."""

from dataclasses import dataclass

from reader.domain.ids import StepId
from reader.domain.texts import count_text


@dataclass(frozen=True, slots=True)
class Step:
    """One thing a user did. `verb` is a key such as "annotation.add"; `count` the rows of its main kind, of which
    `versions`, in an import, are new versions of articles that were there.

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
    versions: int = 0

    @property
    def name(self) -> str:
        """What menus and the history call it: "deletion of 3 annotations"."""
        return step_name(self.verb, self.count, self.versions)


STEP_NAMES: dict[str, tuple[str, str]] = {
    "annotation.add": ("annotation", "{} annotations"),
    "annotation.remove": ("deletion of annotation", "deletion of {} annotations"),
    "annotation.move": ("change of span", "change of {} spans"),
    "annotation.split": ("split of annotation", "split of {} annotations"),
    "annotation.join": ("join of annotations", "join of {} annotations"),
    "annotation.tag": ("tag", "tag on {} annotations"),
    "annotation.untag": ("removal of tag", "removal of tag from {} annotations"),
    "annotation.retag": ("change of tags", "change of tags on {} annotations"),
    "annotation.memo": ("memo", "{} memos"),
    "annotation.find_all": ("find all and tag", "find all and tag of {} places"),
    "annotation.star": ("star", "star on {} annotations"),
    "annotation.unstar": ("removal of star", "removal of {} stars"),
    "annotation.speaker": ("speaker", "speaker of {} annotations"),
    "annotation.import": ("import of annotations", "import of {} annotations"),
    "annotation.place": ("place of annotation", "places of {} annotations"),
    "annotation.keep": ("annotation kept on old version", "{} annotations kept on old versions"),
    "article.tag": ("tag on article", "tag on {} articles"),
    "article.untag": ("removal of tag on article", "removal of tag from {} articles"),
    "article.state": ("reading state", "reading state of {} articles"),
    "article.date": ("date of article", "date of {} articles"),
    "article.star": ("star on article", "star on {} articles"),
    "article.unstar": ("removal of star from article", "removal of star from {} articles"),
    "article.source": ("source of article", "source of {} articles"),
    "article.delete": ("deletion of article", "deletion of {} articles"),
    "source.rename": ("renaming of source", "renaming of {} sources"),
    "source.change": ("language of source", "language of {} sources"),
    "source.merge": ("merge of sources", "merge of {} sources"),
    "source.group": ("group of source", "group of {} sources"),
    "article.import": ("import", "import of {} articles"),
    "project.merge": ("merge", "merge of {} articles, tags and annotations"),
    "tag.create": ("new tag", "{} new tags"),
    "tag.rename": ("renaming of tag", "renaming of {} tags"),
    "tag.change": ("change of tag", "change of {} tags"),
    "tag.delete": ("deletion of tag", "deletion of {} tags"),
    "tag.merge": ("merge of tags", "merge of {} tags"),
    "tag.move": ("move of tag", "move of {} tags"),
    "tag.sort": ("sorting of tags", "sorting of {} tags"),
    "codebook.import": ("import of codebook", "import of {} tags"),
    "codebook.template": ("codebook to start from", "codebook of {} tags to start from"),
    "folder.create": ("new smart folder", "{} new smart folders"),
    "folder.rename": ("renaming of smart folder", "renaming of {} smart folders"),
    "folder.change": ("change of smart folder", "change of {} smart folders"),
    "folder.delete": ("deletion of smart folder", "deletion of {} smart folders"),
    "folder.move": ("move of smart folder", "move of {} smart folders"),
    "library.create": ("new library", "{} new libraries"),
    "setting.change": ("setting", "{} settings"),
}
"""What menus call a step, of one thing and of several: "Undo annotation", "Undo tag on 12 annotations"."""


def step_name(verb: str, count: int = 1, versions: int = 0) -> str:
    """The name of a step for menus and the history, with the number of things where there are several;
    `versions` of them are told apart from articles.
    """
    if versions:
        articles = count_text(count - versions, "article") if count > versions else ""
        return f"import of {' and '.join(filter(None, (articles, count_text(versions, 'version'))))}"
    one, many = STEP_NAMES.get(verb, (verb, f"{verb} ({{}})"))
    return many.format(f"{count:,}") if count > 1 else one
