"""Where an annotation of a project stands: on its own text first, then on the one that the library shows.

Pure. A place that is not sure says so in words; an annotation that finds none is not guessed at.
"""

from dataclasses import dataclass

from reader.domain.projects import ProjectAnnotation
from reader.domain.spans import Anchor, Span, anchor_span
from reader.domain.texts import canonical_text
from reader.domain.versions import SURE_SCORE, Placement
from reader.domain.wording import tr
from reader.services.quote_changes import is_changed
from reader.services.reanchoring import Reanchorer


@dataclass(frozen=True, slots=True)
class Place:
    """An anchor in one text. `doubt` is "" where it is sure."""

    anchor: Anchor
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Carried:
    """Where an annotation of another text stands in the present one; without `anchor` it waits with a proposal."""

    anchor: Anchor | None
    proposal: Placement
    doubt: str = ""


def find_place(text: str, one: ProjectAnnotation) -> Place | None:
    """The place of an annotation in its own text; None where it has none.

    The offsets count where the quote stands at them, or where there is no quote to hold against them. Else the
    nearest place of the quote is taken, and what is left of offsets that reach beyond the text.
    """
    is_within = 0 <= one.start < one.end <= len(text)
    stands = is_within and text[one.start : one.end] == one.quote
    quote = one.quote if stands else canonical_text(one.quote)
    if is_within and (not quote or text[one.start : one.end] == quote):
        return Place(anchor_span(text, Span(one.start, one.end)), one.doubt)
    found = _nearest(text, quote, one.start) if quote else None
    if found is not None:
        doubt = one.doubt or tr("Its words do not stand at its offsets; the nearest place of them was taken.")
        return Place(anchor_span(text, found), doubt)
    start, end = max(0, one.start), min(one.end, len(text))
    if start >= end or (quote and not is_within):
        return None
    why = tr("Its words are not those at its offsets.") if quote else tr("Its offsets reached beyond the text.")
    return Place(anchor_span(text, Span(start, end)), one.doubt or why)


def carry(reanchorer: Reanchorer, new_text: str, anchor: Anchor) -> Carried:
    """Bring an anchor of another text to the present one."""
    proposal = reanchorer.place(anchor)
    if proposal.span is None or proposal.score < SURE_SCORE:
        return Carried(
            None, proposal, tr("It stands on another text than the one shown, and waits for its place there.")
        )
    found = anchor_span(new_text, proposal.span)
    doubt = tr("Its words are here “{quote}”.", quote=found.quote) if is_changed(anchor.quote, found.quote) else ""
    return Carried(found, proposal, doubt)


def _nearest(text: str, quote: str, start: int) -> Span | None:
    start = min(max(start, 0), len(text))
    after = text.find(quote, start)
    before = text.rfind(quote, 0, start + len(quote) - 1)
    places = [at for at in (before, after) if at >= 0]
    if not places:
        return None
    at = min(places, key=lambda place: abs(place - start))
    return Span(at, at + len(quote))
