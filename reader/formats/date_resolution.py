"""Which date an article has, from all its clues: the strongest that holds wins, with its evidence.

This is the whole interface: `DateClues`, `Clue` and `resolve_date`. Strongest first: a date line or another stated
date on the page, metadata of the file, a dateline whose year the bounds leave no doubt about, a date in the
address, the time stamp in an archive's address, bounds. A day is never invented: where two clues of one strength
disagree, or a weaker one makes the stronger unlikely, the date is somewhere between them.
"""

import re
from collections.abc import Sequence
from datetime import date

from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate
from reader.domain.wording import tr
from reader.formats.date_bounds import bound_body
from reader.formats.date_clues import DAY, Case, gap_days, open_case, shift
from reader.formats.date_clues import Clue as Clue
from reader.formats.date_clues import DateClues as DateClues
from reader.formats.date_signs import find_juche_lines

_LAG = 7
"""In days. A story is out soon after its dateline; metadata that say otherwise may be of other things."""
_SOON = 31
_GRACE = 62
"""How far ahead a text may speak of a day without saying that it lies ahead."""
_FORESEEN = 366
_NO_DAY = PartialDate(1970, 1, 1)  # what programs write for no date
_NUMBERS = re.compile(r"\D*\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}\D*")


def resolve_date(clues: DateClues) -> tuple[ArticleDate, tuple[str, ...]]:
    """The date and what was odd about the clues."""
    case = open_case(clues)
    stamps = [
        Clue(piece.date, piece.quote, "body", piece.start, piece.end) for piece in find_juche_lines(case.body)
    ]
    stated = _usable(case, sorted([*clues.stated, *stamps], key=_is_juche))
    metadata = _usable(case, [clue for clue in clues.metadata if clue.date != _NO_DAY])
    _tell_rivals(case, stated, metadata)
    if stated:
        found: ArticleDate | None = _settle(case, stated, DateBasis.STATED)
    elif metadata:
        found = _settle(case, metadata, DateBasis.METADATA)
    else:
        found = None if clues.stated else _infer(case)
    return found or _bounds(case), tuple(dict.fromkeys(case.warnings))


def _is_juche(clue: Clue) -> bool:
    return "Juche" in clue.quote or "주체" in clue.quote


def _usable(case: Case, clues: Sequence[Clue]) -> list[Clue]:
    """The clues that can be true; why the others cannot is told."""
    usable = []
    for clue in clues:
        if clue.date is None:
            case.warnings.append(tr("“{quote}” is no date and was not used.", quote=clue.quote))
        elif case.is_too_late(clue.date):
            case.warnings.append(
                tr("“{quote}” is later than the page itself and was not used as its date.", quote=clue.quote)
            )
        else:
            usable.append(clue)
    return usable


def _tell_rivals(case: Case, stated: Sequence[Clue], metadata: Sequence[Clue]) -> None:
    if not stated or not metadata:
        return
    first, other = stated[0], metadata[0]
    if first.date and other.date and gap_days(first.date, other.date) > DAY:
        case.warnings.append(
            tr("The page says “{first}”, its metadata say “{other}”.", first=first.quote, other=other.quote)
        )


def _settle(case: Case, clues: Sequence[Clue], basis: DateBasis) -> ArticleDate:
    """What clues of one strength say together."""
    first = clues[0]
    rivals = [clue for clue in clues[1:] if _gap(first, clue) > DAY]
    if not rivals:
        finest = [clue for clue in clues if _gap(first, clue) == 0]
        return _check(case, max(finest, key=lambda clue: len(str(clue.date))), basis)
    case.warnings.append(
        tr("“{first}” and “{other}” do not name the same day.", first=first.quote, other=rivals[0].quote)
    )
    chosen = _choose(case, first, rivals, basis)
    if chosen:
        return _check(case, chosen, basis)
    ordered = sorted((first, *rivals), key=lambda clue: clue.date.first_day if clue.date else date.max)
    return _between(case, ordered[0], ordered[-1])


def _choose(case: Case, first: Clue, rivals: Sequence[Clue], basis: DateBasis) -> Clue | None:
    """The one to believe: a date line before a Juche line, unless they differ as if day and month were swapped;
    else the only one that dateline or address bear out.
    """
    if basis is DateBasis.STATED and not _is_juche(first) and all(_is_juche(rival) for rival in rivals):
        is_swapped = any(rival.date and rival.date == _swapped(first) for rival in rivals)
        return None if is_swapped else first
    borne_out = [clue for clue in (first, *rivals) if _is_borne_out(case, clue)]
    return borne_out[0] if len({clue.date for clue in borne_out}) == 1 else None


def _is_borne_out(case: Case, clue: Clue) -> bool:
    if clue.date is None or clue.date.day is None:
        return False
    day = clue.date.first_day
    is_in_address = case.address is not None and case.address.date == clue.date
    return is_in_address or bool(case.dateline_days(shift(day, -3 * DAY), day))


def _gap(one: Clue, other: Clue) -> int:
    return gap_days(one.date, other.date) if one.date and other.date else 0


def _swapped(clue: Clue) -> PartialDate | None:
    """The date that numbers give when month and day change places; None where they are no numbers."""
    day = clue.date
    if day is None or day.month is None or day.day is None or day.day > 12 or day.day == day.month:
        return None
    return PartialDate(day.year, day.day, day.month) if _NUMBERS.fullmatch(clue.quote) else None


def _check(case: Case, clue: Clue, basis: DateBasis) -> ArticleDate:
    """The date of a clue, unless the dateline or the text make it unlikely."""
    day = clue.date
    if day is None:
        return _bounds(case)
    if day.day is None:
        return _narrow(case, clue) or _point(clue, basis)
    doubted = _doubt(case, clue, basis)
    if doubted:
        return doubted
    lower = case.bounds.lower
    if lower and lower.date.first_day > day.last_day:
        told = tr(
            "The text speaks of “{later}”, which is later than “{quote}”.",
            later=lower.evidence.quote,
            quote=clue.quote,
        )
        case.warnings.append(told)
        if lower.date.first_day > shift(day.last_day, _FORESEEN):
            upper = case.bounds.upper
            evidence = (clue.as_evidence("from"), *([upper.evidence] if upper else []))
            return ArticleDate(day, upper.date if upper else None, DateBasis.BOUNDS, evidence)
    return _point(clue, basis)


def _doubt(case: Case, clue: Clue, basis: DateBasis) -> ArticleDate | None:
    """What is left of a day that does not go with the dateline; None where it does, or is stated all the same."""
    if case.dateline is None or clue.date is None:
        return None
    day = clue.date.first_day
    if case.dateline_days(shift(day, -_LAG), shift(day, DAY)):
        return None
    swapped = _swapped(clue)
    if swapped and case.dateline_days(swapped.first_day, swapped.first_day):
        case.warnings.append(
            tr("“{quote}” goes with the dateline only when its month stands first.", quote=clue.quote)
        )
        other = Clue(swapped, clue.quote, clue.where, clue.start, clue.end)
        return _between(case, *sorted((clue, other), key=lambda one: one.date.first_day if one.date else day))
    case.warnings.append(
        tr("“{quote}” does not go with the dateline “{line}”.", quote=clue.quote, line=case.dateline.quote)
    )
    if basis is DateBasis.STATED:
        return None
    nearest = _near_dateline(case, day)
    if nearest is None:
        return _bounds(case)
    dateline = case.dateline_clue(_partial(nearest))
    return _between(case, dateline, clue) if nearest < day else _between(case, clue, dateline)


def _near_dateline(case: Case, day: date) -> date | None:
    """The dateline's day soon after a day, else the last one before it."""
    later = case.dateline_days(day, shift(day, _SOON))
    if later and not case.is_too_late(_partial(later[0])):
        return later[0]
    earlier = case.dateline_days(shift(day, -8 * _FORESEEN), day)
    return earlier[-1] if earlier else None


def _narrow(case: Case, clue: Clue) -> ArticleDate | None:
    """The one day of a stated month or year that dateline or address name."""
    within = clue.date
    if within is None:
        return None
    last = min(within.last_day, case.last_day) if case.last_day else within.last_day
    days = case.dateline_days(within.first_day, last)
    if len(days) == 1 and not (case.first_day and case.first_day > days[0]):
        return _dateline_point(case, days[0], clue.as_evidence("both"))
    address = case.address
    if case.dateline is None and address and address.date and address.date.day and _gap(address, clue) == 0:
        return _point(address, DateBasis.URL)
    return None


def _infer(case: Case) -> ArticleDate | None:
    """A day nobody states as that of the article, where only one is possible."""
    if case.dateline is None:
        return _from_address(case)
    whole = case.dateline.date
    if whole:
        return None if case.is_too_late(whole) else _check(case, case.dateline_clue(), DateBasis.DATELINE)
    if case.address and case.address.date and not case.is_too_late(case.address.date):
        return _from_dateline_and_address(case, case.address, case.address.date)
    return _from_dateline_and_ingest(case) or _from_dateline_and_bounds(case)


def _from_address(case: Case) -> ArticleDate | None:
    if case.address is None or case.address.date is None:
        return None
    if case.is_too_late(case.address.date):
        told = tr("“{quote}” in the address is later than the page and was not used.", quote=case.address.quote)
        case.warnings.append(told)
        return None
    return _check(case, case.address, DateBasis.URL)


def _from_dateline_and_address(case: Case, address: Clue, day: PartialDate) -> ArticleDate | None:
    if day.day is None:
        return _narrow(case, address) or _point(address, DateBasis.URL)
    if case.dateline_days(day.first_day, day.first_day):
        return _dateline_point(case, day.first_day, address.as_evidence("both"))
    nearest = _near_dateline(case, day.first_day)
    if nearest is None:
        return None
    dateline = case.dateline_clue(_partial(nearest))
    is_before = nearest < day.first_day
    return _between(case, dateline, address) if is_before else _between(case, address, dateline)


def _from_dateline_and_ingest(case: Case) -> ArticleDate | None:
    if case.ingest is None or case.ingest.date is None:
        return None
    taken = case.ingest.date.first_day
    days = case.dateline_days(shift(taken, -DAY), shift(taken, DAY))
    if len(days) != 1 or case.is_gainsaid(days[0], taken):
        return None
    return _dateline_point(case, days[0], case.ingest.as_evidence("both"))


def _from_dateline_and_bounds(case: Case) -> ArticleDate | None:
    """The dateline's day if the bounds hold exactly one; without it in them the lower one was no bound."""
    lower, upper = case.bounds.lower, case.bounds.upper
    if lower is None or upper is None:
        return None
    first, last = lower.date.first_day, upper.date.last_day
    days = case.dateline_days(shift(first, -_GRACE), last)
    inside = [day for day in days if day >= first]
    if len(days) == 1 and inside and not case.is_gainsaid(days[0], last):
        return _dateline_point(case, days[0], lower.evidence, upper.evidence)
    if inside:
        return None
    earlier = case.dateline_days(shift(first, -8 * _FORESEEN), first)
    told = tr("“{quote}” does not go with the dateline and was not used as a bound.", quote=lower.evidence.quote)
    case.warnings.append(told)
    return bound_body(case.body, upper, before=earlier[-1] if earlier else date.min).as_date


def _partial(day: date) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)


def _point(clue: Clue, basis: DateBasis) -> ArticleDate:
    return ArticleDate(clue.date, clue.date, basis, (clue.as_evidence("both"),))


def _dateline_point(case: Case, day: date, *year: Evidence) -> ArticleDate:
    """The dateline's day with the words that tell its year."""
    found = _partial(day)
    return ArticleDate(found, found, DateBasis.DATELINE, (case.dateline_clue(found).as_evidence("both"), *year))


def _between(case: Case, earlier: Clue, later: Clue) -> ArticleDate:
    """Bounds that hold both clues, or end at the page's own limit."""
    upper = case.bounds.upper
    evidence = earlier.as_evidence("from"), later.as_evidence("to")
    if upper and later.date and later.date.last_day > upper.date.last_day:
        return ArticleDate(earlier.date, upper.date, DateBasis.BOUNDS, (evidence[0], upper.evidence))
    return ArticleDate(earlier.date, later.date, DateBasis.BOUNDS, evidence)


def _bounds(case: Case) -> ArticleDate:
    return case.bounds.as_date
