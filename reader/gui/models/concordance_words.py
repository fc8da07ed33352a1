"""The words of a concordance: its lines, their copy, its counts and its question. No widgets."""

from collections.abc import Iterable

from reader.domain.dates import DateBasis
from reader.domain.finding import Applied, Hit
from reader.domain.sources import UNKNOWN_SOURCE, source_words
from reader.domain.texts import count_text
from reader.domain.wording import number, tr
from reader.gui.article.headline_words import explain_date, say_article_date
from reader.gui.models.concordance_lines import Counts, Verdict
from reader.gui.models.library_labels import bounds_text
from reader.gui.plain_text import plain_tip

_MONTH_CP = len("2026-01")
_SPACES = str.maketrans("\n\r\t\v\f\u2028\u2029", "       ")
_MARKS = {Verdict.UNDECIDED: "", Verdict.ACCEPTED: tr("accepted"), Verdict.REJECTED: tr("rejected")}
_TAGGED, _OUTDATED = tr("tagged"), tr("text changed")
_BASIS = {
    DateBasis.METADATA: tr("page data"),
    DateBasis.DATELINE: tr("dateline"),
    DateBasis.URL: tr("address"),
    DateBasis.BOUNDS: tr("bounds"),
    DateBasis.GIVEN: tr("given", "date"),
}
COPY_HEADS = ("left", "match", "right", "source", "language", "date", "basis", "title", "paragraph", "mark")


def one_line(text: str) -> str:
    """Words as they stand in one line of a table."""
    return text.translate(_SPACES)


def mark_words(verdict: Verdict, *, is_tagged: bool, is_outdated: bool = False) -> str:
    """The mark of a line in a word; "" for one that is undecided."""
    return _OUTDATED if is_outdated else _TAGGED if is_tagged else _MARKS[verdict]


def source_text(hit: Hit) -> str:
    """The source as the table names it."""
    return hit.source or tr(UNKNOWN_SOURCE)


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
    place = tr("paragraph {n}", n=hit.paragraph)
    lines = [" ".join(hit.title.split()) or tr("Untitled"), f"{origin} · {place}"]
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
        return count_text(counts.found, "use") if counts.found else tr("No uses here")
    parts = [tr("{n} found", n=number(counts.found)) if counts.found else tr("Nothing found")]
    for count, words in (
        (counts.accepted, tr("{n} accepted")),
        (counts.rejected, tr("{n} rejected")),
        (counts.tagged, tr("{n} tagged already")),
    ):
        if count:
            parts.append(words.format(n=number(count)))
    return " · ".join(parts)


def searching_text(found: int, searched: int, total: int) -> str:
    """How far a search has come."""
    if not total:
        return tr("{found} found · searched {n}", found=number(found), n=number(searched))
    words = tr("{found} found · searched {n} of {all}")
    return words.format(found=number(found), n=number(searched), all=number(total))


def bulk_text(verdict: Verdict, judged: int, unseen: int, rejected: int) -> str:
    """What became of many lines at once: nothing is decided on lines that nobody saw."""
    done = {
        Verdict.ACCEPTED: tr("{lines} accepted"),
        Verdict.REJECTED: tr("{lines} rejected"),
        Verdict.UNDECIDED: tr("{lines} undecided"),
    }[verdict]
    parts = [done.format(lines=count_text(judged, "line"))]
    if unseen:
        parts.append(tr("{n} not shown on the screen yet left out", n=number(unseen)))
    if rejected:
        parts.append(tr("{n} stay rejected", n=number(rejected)))
    return "; ".join(parts) + "."


def refused_text(mark: str) -> str:
    """Why a line with a mark was not accepted."""
    if mark == _OUTDATED:
        return tr("Not accepted: the article has another text by now. Search again.")
    return tr("It has the tag already.") if mark == _TAGGED else ""


def applied_text(applied: Applied, tag: str) -> str:
    """What became of the accepted lines."""
    places = count_text(applied.tagged, "place")
    parts = [tr("{places} tagged {tag}; undo takes them back in one step.", places=places, tag=tag)]
    if applied.already:
        parts.append(tr("{n} had the tag already.", n=number(applied.already)))
    if applied.outdated:
        left = count_text(len(applied.outdated), "place")
        articles = count_text(len({hit.article for hit in applied.outdated}), "article")
        words = tr("{places} left out: {articles} changed since the search. Search again to see them.")
        parts.append(words.format(places=left, articles=articles))
    return " ".join(parts)


def unapplied_text(accepted: int) -> str:
    """The question before accepted lines are left."""
    return tr("{lines} not tagged yet.", lines=count_text(accepted, "accepted line"))
