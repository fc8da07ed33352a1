"""The words of an import of annotations: verdicts, what changes, what was done. No widgets."""

from __future__ import annotations

from collections.abc import Mapping

from reader.domain.annotation_tables import AnnotationPlan, FieldChange, PlannedMark, TakenIn, Verdict
from reader.domain.tags import Colour
from reader.domain.texts import count_text
from reader.gui.models.row_model import Shape, Sign

VERDICT_WORDS = {
    Verdict.UNCHANGED: "Unchanged",
    Verdict.CHANGED: "Changed",
    Verdict.NEW: "New",
    Verdict.MISSING: "Missing",
    Verdict.NOT_PLACED: "Not placed",
    Verdict.REFUSED: "Refused",
}
"""Verdicts as rows and chips call them."""
VERDICT_TIPS = {
    Verdict.UNCHANGED: "The library says the same",
    Verdict.CHANGED: "The table says something else than the library; a check takes it over",
    Verdict.NEW: "The library does not have it; a check takes it in",
    Verdict.MISSING: "It is in the library and not in the table; it is kept unless it is checked",
    Verdict.NOT_PLACED: "Its words were not found, or not surely; a check accepts the place proposed",
    Verdict.REFUSED: "It cannot be taken in",
}
VERDICT_SIGNS = {
    Verdict.CHANGED: Sign(Shape.TWO, Colour.PURPLE),
    Verdict.NEW: Sign(Shape.DOT, Colour.GREEN),
    Verdict.MISSING: Sign(Shape.RING),
    Verdict.NOT_PLACED: Sign(Shape.TRIANGLE, Colour.OCHRE),
    Verdict.REFUSED: Sign(Shape.CROSS, Colour.RED),
}
FIELD_NAMES = {
    "annotation_id": "Annotation id",
    "tag_id": "Tag id",
    "tag_path": "Tag path",
    "tag": "Tag",
    "quote": "Quote",
    "start": "Start",
    "end": "End",
    "prefix": "Words before",
    "suffix": "Words after",
    "memo": "Memo",
    "speaker": "Speaker",
    "starred": "Star",
    "coder": "Coder",
    "origin": "Origin",
    "created_at": "Created",
    "modified_at": "Modified",
    "article_id": "Article id",
    "article_title": "Article",
    "source": "Source",
    "url": "Address",
    "text": "Whole text",
    "text_sha256": "Text’s hash",
    "text_version": "Version",
}
"""The fields that a column may give, as people call them."""
_SHOWN_CP = 160


def fate_text(mark: PlannedMark, is_checked: bool | None) -> tuple[str, str]:
    """What a row becomes and, apart from it, what its check does to it."""
    words = VERDICT_WORDS[mark.verdict]
    if mark.verdict is Verdict.MISSING:
        return words, "deleted" if is_checked else "kept"
    if mark.verdict is Verdict.NOT_PLACED and is_checked:
        return words, "accepted"
    return words, "left out" if is_checked is False and mark.verdict is not Verdict.NOT_PLACED else ""


def quote_text(mark: PlannedMark) -> str:
    """The words that are marked, on one line."""
    return "The whole article" if mark.is_whole else one_line(mark.words)


def change_text(mark: PlannedMark) -> str:
    """What the row brings, on one line."""
    if mark.verdict is Verdict.REFUSED:
        return one_line(mark.reason)
    if mark.verdict is Verdict.NOT_PLACED:
        if mark.place is None:
            return one_line(mark.reason)
        found = "the same words" if mark.place.quote == mark.quote else f"“{one_line(mark.place.quote)}”"
        return f"{score_text(mark.place.score)} sure: {found}"
    if mark.verdict is Verdict.CHANGED:
        return "; ".join(map(_change_text, mark.changes)) or one_line(mark.reason)
    tags = ", ".join(wish.path for wish in mark.tags)
    return tags or one_line(mark.reason) or ("without a tag" if mark.verdict is Verdict.NEW else "")


def place_text(mark: PlannedMark) -> str:
    """Where the rows of a mark stand in the file."""
    more = f" and {len(mark.places) - 2:,} more" if len(mark.places) > 2 else ""
    return ", ".join(mark.places[:2]) + more


def summary_text(plan: AnnotationPlan) -> str:
    """The counts on one line: "4 new · 2 changed · 1,204 unchanged, not listed"."""
    order = (
        *(Verdict.NEW, Verdict.CHANGED, Verdict.MISSING, Verdict.NOT_PLACED),
        *(Verdict.REFUSED, Verdict.UNCHANGED),
    )
    parts = [f"{plan.counts.get(one, 0):,} {one.value}" for one in order if plan.counts.get(one, 0)]
    if plan.counts.get(Verdict.UNCHANGED, 0):
        parts[-1] += ", not listed"
    return " · ".join(parts) or "The table has no rows"


def action_text(chosen: Mapping[Verdict, int]) -> str:
    """What the button does, by the numbers of checked rows: "Import 12 annotations"."""
    gone = chosen.get(Verdict.MISSING, 0)
    taken = sum(chosen.values()) - gone
    if gone and not taken:
        return f"Delete {count_text(gone, 'annotation')}"
    words = f"Import {count_text(taken, 'annotation')}" if taken else "Import"
    return f"{words}, delete {gone:,}" if gone else words


def taken_text(taken: TakenIn) -> str:
    """What was done, in a sentence."""
    parts = [
        f"{number:,} {word}"
        for number, word in ((taken.new, "new"), (taken.changed, "changed"), (taken.deleted, "deleted"))
        if number
    ]
    text = (
        f"{count_text(taken.total, 'annotation')} taken in: {', '.join(parts)}" if parts else "Nothing was changed"
    )
    if taken.tags:
        text += f"; {count_text(len(taken.tags), 'tag')} made"
    if taken.coders:
        text += f"; {count_text(len(taken.coders), 'coder')} made"
    if taken.outdated:
        text += f". {len(taken.outdated):,} left: the library was changed meanwhile"
    return f"{text}."


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
    return f"{change.field}: {before or '–'} → {after or '–'}"
