"""The words of a concordance: its lines, their copy, its counts and its question. No widgets."""

from collections.abc import Iterable

from reader.domain.dates import DateBasis
from reader.domain.finding import Applied, Hit
from reader.domain.sources import UNKNOWN_SOURCE, source_words
from reader.domain.texts import count_text
from reader.gui.article.headline_words import explain_date, say_article_date
from reader.gui.models.concordance_lines import Counts, Verdict
from reader.gui.models.library_labels import bounds_text
from reader.gui.plain_text import plain_tip

_MONTH_CP = len("2026-01")
_SPACES = str.maketrans("\n\r\t\v\f\u2028\u2029", "       ")
_MARKS = {Verdict.UNDECIDED: "", Verdict.ACCEPTED: "accepted", Verdict.REJECTED: "rejected"}
_BASIS = {
    DateBasis.METADATA: "page data",
    DateBasis.DATELINE: "dateline",
    DateBasis.URL: "address",
    DateBasis.BOUNDS: "bounds",
    DateBasis.GIVEN: "given",
}
COPY_HEADS = ("left", "match", "right", "source", "language", "date", "basis", "title", "paragraph", "mark")


def one_line(text: str) -> str:
    """Words as they stand in one line of a table."""
    return text.translate(_SPACES)


def mark_words(verdict: Verdict, *, is_tagged: bool, is_outdated: bool = False) -> str:
    """The mark of a line in a word; "" for one that is undecided."""
    return "text changed" if is_outdated else "tagged" if is_tagged else _MARKS[verdict]


def source_text(hit: Hit) -> str:
    """The source as the table names it."""
    return hit.source or UNKNOWN_SOURCE


def date_text(hit: Hit) -> str:
    """The date or its bounds in short; a dash where nothing is known."""
    return bounds_text(hit.date) or "–"


def short_date_text(hit: Hit) -> str:
    """The date as narrow as it can be told: of bounds the months, "2015-09…2026-01", "2015…", "…2026-01"."""
    first, last = hit.date.date_from, hit.date.date_to
    if first == last:
        return date_text(hit)
    return "…".join(str(day)[:_MONTH_CP] if day is not None else "" for day in (first, last))


def basis_text(hit: Hit) -> str:
    """How the date was found, in a word or two; "" where it stands on the page or nothing is known."""
    return _BASIS.get(hit.date.basis, "")


def hit_tip(hit: Hit) -> str:
    """Which article a line is from, with its date and how that was found."""
    origin = source_words(hit.source, hit.language)
    lines = [" ".join(hit.title.split()) or "Untitled", f"{origin} · paragraph {hit.paragraph}"]
    return plain_tip("\n".join([*lines, say_article_date(hit.date), *explain_date(hit.date)[:1]]))


def copy_lines(lines: Iterable[tuple[Hit, str]]) -> str:
    """Lines with their marks as tab-separated text under a head, for a table elsewhere."""
    rows = ["\t".join(COPY_HEADS)]
    for hit, mark in lines:
        cells = (
            hit.left,
            hit.quote,
            hit.right,
            hit.source,
            hit.language,
            date_text(hit),
            str(hit.date.basis),
            hit.title,
            str(hit.paragraph),
            mark,
        )
        rows.append("\t".join(one_line(cell) for cell in cells))
    return "\n".join(rows)


def counts_text(counts: Counts, *, is_use: bool = False) -> str:
    """ "283 found · 120 accepted · 12 rejected · 40 tagged already"; the uses of a tag are counted as such."""
    if is_use:
        return count_text(counts.found, "use") if counts.found else "No uses here"
    parts = [f"{counts.found:,} found" if counts.found else "Nothing found"]
    for number, word in (
        (counts.accepted, "accepted"),
        (counts.rejected, "rejected"),
        (counts.tagged, "tagged already"),
    ):
        if number:
            parts.append(f"{number:,} {word}")
    return " · ".join(parts)


def searching_text(found: int, searched: int, total: int) -> str:
    """How far a search has come."""
    place = f" of {total:,}" if total else ""
    return f"{found:,} found · searched {searched:,}{place}"


def bulk_text(verdict: Verdict, judged: int, unseen: int, rejected: int) -> str:
    """What became of many lines at once: nothing is decided on lines that nobody saw."""
    done = {Verdict.ACCEPTED: "accepted", Verdict.REJECTED: "rejected", Verdict.UNDECIDED: "undecided"}[verdict]
    parts = [f"{count_text(judged, 'line')} {done}"]
    if unseen:
        parts.append(f"{unseen:,} not shown on the screen yet left out")
    if rejected:
        parts.append(f"{rejected:,} stay rejected")
    return "; ".join(parts) + "."


def refused_text(mark: str) -> str:
    """Why a line with a mark was not accepted."""
    if mark == "text changed":
        return "Not accepted: the article has another text by now. Search again."
    return "It has the tag already." if mark == "tagged" else ""


def applied_text(applied: Applied, tag: str) -> str:
    """What became of the accepted lines."""
    text = f"{count_text(applied.tagged, 'place')} tagged {tag}; undo takes them back in one step."
    if applied.already:
        text += f" {applied.already:,} had the tag already."
    if applied.outdated:
        articles = len({hit.article for hit in applied.outdated})
        text += (
            f" {count_text(len(applied.outdated), 'place')} left out: {count_text(articles, 'article')} changed"
        )
        text += " since the search. Search again to see them."
    return text


def unapplied_text(accepted: int) -> str:
    """The question before accepted lines are left."""
    return f"{count_text(accepted, 'accepted line')} not tagged yet."
