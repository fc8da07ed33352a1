"""What is known of the date of one article or of several, in words, for the dialog that settles it. No Qt.

`make_case` looks sentences up and may run on a read worker.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader.domain.articles import ArticleHead, ArticleText
from reader.domain.date_words import say_article_date, say_date, say_long_date
from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate, TextDate
from reader.domain.errors import DateInvalid
from reader.domain.spans import Span
from reader.domain.texts import count_text, sentence_bounds
from reader.domain.wording import number, tr
from reader.domain.wording_dates import weekday_text
from reader.gui.article.headline_words import explain_date, say_basis

Ends = tuple[PartialDate | None, PartialDate | None]
ParseEntry = Callable[[str], Ends]

_SENTENCE_MAX_CP = 180
_CANDIDATES_MAX = 2
_DATELINE_MAX_CP = 120
_DATELINE_DAYS_MAX = 3
_ROLE_WORDS = {"from": tr("Not before"), "to": tr("Not after"), "both": tr("On", "a day")}
_WHERE_WORDS = {
    "listed": tr("in the list of other articles", "behind the words"),
    "page": tr("on the page", "behind the words"),
    "metadata": tr("in the page’s own data", "behind the words"),
    "url": tr("in the address", "behind the words"),
    "name": tr("in the file’s name", "behind the words"),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of what is known: `quote` is emphasised between `before` and `after`; `span` where it stands."""

    label: str
    quote: str
    before: str = ""
    after: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that may be the right one: what to type for it, and where it comes from."""

    entry: str
    origin: str


@dataclass(frozen=True, slots=True)
class DateCase:
    """The articles whose date is to be settled, and what is known of it."""

    heads: tuple[ArticleHead, ...]
    title: str
    found: str
    basis: str
    facts: tuple[Fact, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    conflicts: tuple[str, ...] = ()
    not_before: PartialDate | None = None
    captured: PartialDate | None = None

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where the evidence stands in the text of a single article."""
        return tuple(fact.span for fact in self.facts if fact.span is not None)


def make_case(
    heads: Sequence[ArticleHead], text: ArticleText | None, dates: Sequence[TextDate], parse: ParseEntry
) -> DateCase:
    """The case of one article with its text and the dates in it, or of several, of which only the heads count."""
    if len(heads) != 1 or text is None:
        kinds = sorted({say_article_date(head.date) for head in heads})
        found = kinds[0] if len(kinds) == 1 else tr("{n} different dates", n=len(kinds))
        return DateCase(tuple(heads), count_text(len(heads), "article"), found, _say_range(heads))
    head = heads[0]
    facts = [_fact(evidence, text) for evidence in head.date.evidence if evidence.where != "user"]
    dateline = _dateline(text, dates)
    if dateline:
        facts.append(Fact(tr("Dateline", "of an article"), dateline))
    if head.captured_at:
        facts.append(Fact(tr("Captured"), _say_day(head.captured_at)))
    return DateCase(
        heads=(head,),
        title=head.title,
        found=say_article_date(head.date),
        basis=_say_basis(head.date),
        facts=tuple(facts),
        candidates=tuple(_candidates(head, text, dates, parse)),
        conflicts=tuple(dict.fromkeys(mark.meaning for mark in dates if mark.is_conflict)),
        not_before=_not_before(head.date, parse),
        captured=_read_day(head.captured_at[:10], parse),
    )


def _not_before(known: ArticleDate, parse: ParseEntry) -> PartialDate | None:
    """The latest day that the evidence speaks of, also where somebody has given another date since."""
    days = (_read_day(evidence.quote, parse) for evidence in known.evidence if evidence.role == "from")
    return max((day for day in days if day is not None), key=lambda day: day.first_day, default=None)


def say_ends(ends: Ends) -> str:
    """What an entry means: "3 September 2015, Thursday", "all of September 2015", "between … and …"."""
    first, last = ends
    if first is None and last is None:
        return tr("not known")
    if first is None or last is None:
        if first:
            return tr("{day} or later", day=say_long_date(first))
        return tr("{day} or earlier", day=say_long_date(last)) if last else ""
    if first != last:
        return tr("between {first} and {last}", first=say_long_date(first), last=say_long_date(last))
    if first.day is None:
        return tr("{month}, day not known", month=say_long_date(first))
    return tr("{day}, {weekday}", day=say_long_date(first), weekday=weekday_text(first.first_day))


def doubt(case: DateCase, ends: Ends) -> str:
    """Why an entry is unlikely, as what was found stands against it; "" where nothing does."""
    first, last = ends
    known = case.heads[0].date if len(case.heads) == 1 else ArticleDate()
    is_bounded = known.basis is DateBasis.BOUNDS
    low, high = (known.date_from, known.date_to) if is_bounded else (case.not_before, None)
    captured = case.captured
    if last is not None and low is not None and last.last_day < low.first_day:
        return tr("The page speaks of {day}, which is later.", day=say_date(low))
    if first is not None and captured is not None and first.first_day > captured.last_day:
        return tr("The page was captured on {day}, which is earlier.", day=say_date(captured))
    if first is not None and high is not None and first.first_day > high.last_day:
        return tr("The page was there on {day} already.", day=say_date(high))
    return ""


def _say_basis(known: ArticleDate) -> str:
    by = say_basis(known)
    return f"{by[:1].upper()}{by[1:]}." if known.basis is DateBasis.GIVEN and by else explain_date(known)[0]


def _say_range(heads: Sequence[ArticleHead]) -> str:
    given = sum(head.date.basis is DateBasis.GIVEN for head in heads)
    if given:
        return tr("{n} of them given by hand.", n=number(given))
    return tr("A date typed here is set for all of them.")


def _say_day(iso: str) -> str:
    try:
        return say_long_date(PartialDate.parse(iso[:10]))
    except ValueError:
        return iso


def _fact(evidence: Evidence, text: ArticleText) -> Fact:
    label = _ROLE_WORDS.get(evidence.role, evidence.role)
    start, end = evidence.start, evidence.end
    if evidence.where != "body" or start is None or end is None or not start < end <= len(text.text):
        where = _WHERE_WORDS.get(evidence.where, "")
        return Fact(label, evidence.quote, after=f" {where}" if where else "")
    begin, stop = sentence_bounds(text.text, text.paragraph_starts, start)
    room = max(20, (_SENTENCE_MAX_CP - (end - start)) // 2)
    before, after = text.text[begin:start], text.text[end : max(end, stop)]
    if len(before) > room:
        before = "…" + before[-room:].partition(" ")[2]
    if len(after) > room:
        after = after[:room].rpartition(" ")[0] + "…"
    return Fact(label, text.text[start:end], before, after, Span(start, end))


def _dateline(text: ArticleText, dates: Sequence[TextDate]) -> str:
    """The words of the dateline: where a date without a year, or the first date, stands near the beginning."""
    line = text.text[:_DATELINE_MAX_CP].partition("\n")[0]
    if not dates or dates[0].start > _DATELINE_MAX_CP // 2 or dates[0].end > len(line):
        return ""
    for dash in ("--", "—", "–"):
        place = line.find(dash, dates[0].end)
        if 0 <= place <= dates[0].end + 24:
            return f"{line[:place].rstrip()} {dash}"
    return ""


def _candidates(
    head: ArticleHead, text: ArticleText, dates: Sequence[TextDate], parse: ParseEntry
) -> Iterator[Candidate]:
    """The day of the dateline in the years that are possible; else days of the text within what is known, the
    latest first, and the day of the capture; each once.
    """
    low, high = head.date.date_from, head.date.date_to
    captured = _read_day(head.captured_at[:10], parse)
    from_dateline = list(_dateline_days(head.date, text, dates, parse))
    if 0 < len(from_dateline) <= _DATELINE_DAYS_MAX:
        yield from (Candidate(say_date(day), tr("dateline")) for day in from_dateline)
        return
    latest = _latest_dateline_day(captured, text, dates, parse)
    if latest is not None and low is not None and latest.last_day < low.first_day:
        latest = None
    if latest is not None:
        yield Candidate(say_date(latest), tr("dateline"))
    quotes = {text.text[mark.start : mark.end] for mark in dates}
    days = {day for day in (_read_day(quote, parse) for quote in quotes) if day is not None}
    within = [
        day
        for day in days
        if (not low or day.first_day >= low.first_day) and (not high or day.last_day <= high.last_day)
        if day != latest
    ]
    room = _CANDIDATES_MAX - (latest is not None)
    for day in sorted(within, key=lambda day: day.first_day, reverse=True)[:room]:
        yield Candidate(say_date(day), tr("in text"))
    if captured is not None and captured not in within and captured != latest:
        yield Candidate(say_date(captured), tr("captured"))


def _dateline_days(
    known: ArticleDate, text: ArticleText, dates: Sequence[TextDate], parse: ParseEntry
) -> Iterator[PartialDate]:
    """What a dateline without a year means in each year between the bounds, as far as it lies between them."""
    low, high = known.date_from, known.date_to
    if known.basis is not DateBasis.BOUNDS or low is None or high is None or not _dateline(text, dates):
        return
    words = text.text[dates[0].start : dates[0].end]
    for year in range(low.year, min(high.year, low.year + _DATELINE_DAYS_MAX) + 1):
        day = _read_day(f"{words}, {year}", parse)
        if day is not None and low.first_day <= day.first_day <= high.last_day:
            yield day


def _latest_dateline_day(
    captured: PartialDate | None, text: ArticleText, dates: Sequence[TextDate], parse: ParseEntry
) -> PartialDate | None:
    """What a dateline without a year means in the year of the capture; in the one before where that is later."""
    if captured is None or not _dateline(text, dates):
        return None
    words = text.text[dates[0].start : dates[0].end]
    days = (_read_day(f"{words}, {year}", parse) for year in (captured.year, captured.year - 1))
    return next((day for day in days if day is not None and day.last_day <= captured.last_day), None)


def _read_day(words: str, parse: ParseEntry) -> PartialDate | None:
    """The day that words name; None for a month, a year or none."""
    try:
        day, other = parse(words)
    except DateInvalid:
        return None
    return day if day == other and day is not None and day.day is not None else None
