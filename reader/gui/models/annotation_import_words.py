"""The words of an import of annotations: verdicts, what changes, what was done. No widgets."""

from __future__ import annotations

from collections.abc import Mapping

from reader.domain.annotation_tables import AnnotationPlan, FieldChange, PlannedMark, TakenIn, Verdict
from reader.domain.tags import Colour
from reader.domain.texts import count_text
from reader.domain.wording import number, tr
from reader.gui.models.row_model import Shape, Sign

VERDICT_WORDS = {
    Verdict.UNCHANGED: tr("Unchanged"),
    Verdict.CHANGED: tr("Changed"),
    Verdict.NEW: tr("New"),
    Verdict.MISSING: tr("Missing"),
    Verdict.NOT_PLACED: tr("Not placed"),
    Verdict.REFUSED: tr("Refused"),
}
"""Verdicts as rows and chips call them."""
VERDICT_TIPS = {
    Verdict.UNCHANGED: tr("The library says the same"),
    Verdict.CHANGED: tr("The table says something else than the library; a check takes it over"),
    Verdict.NEW: tr("The library does not have it; a check takes it in"),
    Verdict.MISSING: tr("It is in the library and not in the table; it is kept unless it is checked"),
    Verdict.NOT_PLACED: tr("Its words were not found, or not surely; a check accepts the place proposed"),
    Verdict.REFUSED: tr("It cannot be taken in"),
}
VERDICT_SIGNS = {
    Verdict.CHANGED: Sign(Shape.TWO, Colour.PURPLE),
    Verdict.NEW: Sign(Shape.DOT, Colour.GREEN),
    Verdict.MISSING: Sign(Shape.RING),
    Verdict.NOT_PLACED: Sign(Shape.TRIANGLE, Colour.OCHRE),
    Verdict.REFUSED: Sign(Shape.CROSS, Colour.RED),
}
FIELD_NAMES = {
    "annotation_id": tr("Annotation id"),
    "tag_id": tr("Tag id"),
    "tag_path": tr("Tag path"),
    "tag": tr("Tag"),
    "quote": tr("Quote"),
    "start": tr("Start"),
    "end": tr("End"),
    "prefix": tr("Words before"),
    "suffix": tr("Words after"),
    "memo": tr("Memo"),
    "speaker": tr("Speaker"),
    "starred": tr("Star"),
    "coder": tr("Coder"),
    "origin": tr("Origin"),
    "created_at": tr("Created"),
    "modified_at": tr("Modified"),
    "article_id": tr("Article id"),
    "article_title": tr("Article"),
    "source": tr("Source"),
    "url": tr("Address"),
    "text": tr("Whole text"),
    "text_sha256": tr("Text’s hash"),
    "text_version": tr("Version"),
}
"""The fields that a column may give, as people call them."""
_SHOWN_CP = 160
_COUNTED = {
    Verdict.UNCHANGED: tr("{n} unchanged, not listed"),
    Verdict.CHANGED: tr("{n} changed"),
    Verdict.NEW: tr("{n} new"),
    Verdict.MISSING: tr("{n} missing"),
    Verdict.NOT_PLACED: tr("{n} not placed"),
    Verdict.REFUSED: tr("{n} refused"),
}


def fate_text(mark: PlannedMark, is_checked: bool | None) -> tuple[str, str]:
    """What a row becomes and, apart from it, what its check does to it."""
    words = VERDICT_WORDS[mark.verdict]
    if mark.verdict is Verdict.MISSING:
        return words, tr("deleted") if is_checked else tr("kept")
    if mark.verdict is Verdict.NOT_PLACED and is_checked:
        return words, tr("accepted")
    return words, tr("left out") if is_checked is False and mark.verdict is not Verdict.NOT_PLACED else ""


def quote_text(mark: PlannedMark) -> str:
    """The words that are marked, on one line."""
    return tr("The whole article") if mark.is_whole else one_line(mark.words)


def change_text(mark: PlannedMark) -> str:
    """What the row brings, on one line."""
    if mark.verdict is Verdict.REFUSED:
        return one_line(mark.reason)
    if mark.verdict is Verdict.NOT_PLACED:
        if mark.place is None:
            return one_line(mark.reason)
        found = tr("the same words") if mark.place.quote == mark.quote else f"“{one_line(mark.place.quote)}”"
        return tr("{percent} sure: {words}", percent=score_text(mark.place.score), words=found)
    if mark.verdict is Verdict.CHANGED:
        return "; ".join(map(_change_text, mark.changes)) or one_line(mark.reason)
    tags = ", ".join(wish.path for wish in mark.tags)
    return tags or one_line(mark.reason) or (tr("without a tag") if mark.verdict is Verdict.NEW else "")


def place_text(mark: PlannedMark) -> str:
    """Where the rows of a mark stand in the file."""
    named, more = ", ".join(mark.places[:2]), len(mark.places) - 2
    return tr("{names} and {n} more", names=named, n=number(more)) if more > 0 else named


def summary_text(plan: AnnotationPlan) -> str:
    """The counts on one line: "4 new · 2 changed · 1,204 unchanged, not listed"."""
    order = (
        *(Verdict.NEW, Verdict.CHANGED, Verdict.MISSING, Verdict.NOT_PLACED),
        *(Verdict.REFUSED, Verdict.UNCHANGED),
    )
    parts = [_COUNTED[one].format(n=number(plan.counts[one])) for one in order if plan.counts.get(one, 0)]
    return " · ".join(parts) or tr("The table has no rows")


def action_text(chosen: Mapping[Verdict, int]) -> str:
    """What the button does, by the numbers of checked rows: "Import 12 annotations"."""
    gone = chosen.get(Verdict.MISSING, 0)
    taken = sum(chosen.values()) - gone
    if gone and not taken:
        return tr("Delete {annotations}", annotations=count_text(gone, "annotation"))
    if not taken:
        return tr("Import")
    told = {"annotations": count_text(taken, "annotation"), "gone": number(gone)}
    return tr("Import {annotations}, delete {gone}", **told) if gone else tr("Import {annotations}", **told)


def taken_text(taken: TakenIn) -> str:
    """What was done, in a sentence."""
    counted = ((taken.new, tr("{n} new")), (taken.changed, tr("{n} changed")), (taken.deleted, tr("{n} deleted")))
    counts = ", ".join(words.format(n=number(count)) for count, words in counted if count)
    parts = [tr("Nothing was changed")]
    if counts:
        total = count_text(taken.total, "annotation")
        parts = [tr("{annotations} taken in: {counts}", annotations=total, counts=counts)]
    if taken.tags:
        parts.append(tr("{tags} made", tags=count_text(len(taken.tags), "tag")))
    if taken.coders:
        parts.append(tr("{coders} made", coders=count_text(len(taken.coders), "coder")))
    text = f"{'; '.join(parts)}."
    if not taken.outdated:
        return text
    left = tr("{n} left: the library was changed meanwhile.", n=number(len(taken.outdated)))
    return f"{text} {left}"


def score_text(score: float) -> str:
    """A confidence: "91 %"; never 100 where it is less."""
    return f"{min(99, round(100 * score)) if score < 1 else 100} %"


def one_line(text: str) -> str:
    """The beginning of a text on one line."""
    words = " ".join(text[: 4 * _SHOWN_CP].split())
    return words if len(words) <= _SHOWN_CP else f"{words[: _SHOWN_CP - 1]}…"


def _change_text(change: FieldChange) -> str:
    before, after = one_line(change.before), one_line(change.after)
    if change.field == "tag":
        return " ".join(part for part in (f"+ {after}" if after else "", f"− {before}" if before else "") if part)
    field = FIELD_NAMES.get(change.field, change.field)
    return f"{field[:1].lower()}{field[1:]}: {before or '–'} → {after or '–'}"
