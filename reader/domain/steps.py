"""Steps of the journal as the history shows them, and the verbs they carry."""

from dataclasses import dataclass

from reader.domain.ids import StepId
from reader.domain.texts import count_text
from reader.domain.wording import join, mark, tr


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
    "annotation.add": (mark("annotation"), mark("{} annotations")),
    "annotation.remove": (mark("deletion of annotation"), mark("deletion of {} annotations")),
    "annotation.move": (mark("change of span"), mark("change of {} spans")),
    "annotation.split": (mark("split of annotation"), mark("split of {} annotations")),
    "annotation.join": (mark("join of annotations"), mark("join of {} annotations")),
    "annotation.tag": (mark("tag"), mark("tag on {} annotations")),
    "annotation.untag": (mark("removal of tag"), mark("removal of tag from {} annotations")),
    "annotation.retag": (mark("change of tags"), mark("change of tags on {} annotations")),
    "annotation.memo": (mark("memo"), mark("{} memos")),
    "annotation.find_all": (mark("find all and tag"), mark("find all and tag of {} places")),
    "annotation.star": (mark("star"), mark("star on {} annotations")),
    "annotation.unstar": (mark("removal of star"), mark("removal of {} stars")),
    "annotation.speaker": (mark("speaker"), mark("speaker of {} annotations")),
    "annotation.import": (mark("import of annotations"), mark("import of {} annotations")),
    "annotation.place": (mark("place of annotation"), mark("places of {} annotations")),
    "annotation.keep": (mark("annotation kept on old version"), mark("{} annotations kept on old versions")),
    "article.tag": (mark("tag on article"), mark("tag on {} articles")),
    "article.untag": (mark("removal of tag on article"), mark("removal of tag from {} articles")),
    "article.state": (mark("reading state"), mark("reading state of {} articles")),
    "article.date": (mark("date of article"), mark("date of {} articles")),
    "article.star": (mark("star on article"), mark("star on {} articles")),
    "article.unstar": (mark("removal of star from article"), mark("removal of star from {} articles")),
    "article.source": (mark("source of article"), mark("source of {} articles")),
    "article.delete": (mark("deletion of article"), mark("deletion of {} articles")),
    "source.rename": (mark("renaming of source"), mark("renaming of {} sources")),
    "source.change": (mark("language of source"), mark("language of {} sources")),
    "source.merge": (mark("merge of sources"), mark("merge of {} sources")),
    "source.group": (mark("group of source"), mark("group of {} sources")),
    "article.import": (mark("import"), mark("import of {} articles")),
    "project.merge": (mark("merge"), mark("merge of {} articles, tags and annotations")),
    "tag.create": (mark("new tag"), mark("{} new tags")),
    "tag.rename": (mark("renaming of tag"), mark("renaming of {} tags")),
    "tag.change": (mark("change of tag"), mark("change of {} tags")),
    "tag.delete": (mark("deletion of tag"), mark("deletion of {} tags")),
    "tag.merge": (mark("merge of tags"), mark("merge of {} tags")),
    "tag.move": (mark("move of tag"), mark("move of {} tags")),
    "tag.sort": (mark("sorting of tags"), mark("sorting of {} tags")),
    "codebook.import": (mark("import of codebook"), mark("import of {} tags")),
    "codebook.template": (mark("codebook to start from"), mark("codebook of {} tags to start from")),
    "folder.create": (mark("new smart folder"), mark("{} new smart folders")),
    "folder.rename": (mark("renaming of smart folder"), mark("renaming of {} smart folders")),
    "folder.change": (mark("change of smart folder"), mark("change of {} smart folders")),
    "folder.delete": (mark("deletion of smart folder"), mark("deletion of {} smart folders")),
    "folder.move": (mark("move of smart folder"), mark("move of {} smart folders")),
    "library.create": (mark("new library"), mark("{} new libraries")),
    "setting.change": (mark("setting"), mark("{} settings")),
}
"""What menus call a step, of one thing and of several: "Undo annotation", "Undo tag on 12 annotations"."""


def step_name(verb: str, count: int = 1, versions: int = 0) -> str:
    """The name of a step for menus and the history, with the number of things where there are several;
    `versions` of them are told apart from articles.
    """
    if versions:
        articles = count_text(count - versions, "article") if count > versions else ""
        parts = [part for part in (articles, count_text(versions, "version")) if part]
        return tr("import of {things}", things=join(parts))
    one, many = STEP_NAMES.get(verb, (verb, f"{verb} ({{}})"))
    return tr(many).format(f"{count:,}") if count > 1 else tr(one)
