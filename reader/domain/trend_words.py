"""A trend in words: what was counted, first and last seen, one point, the caption of an exported chart."""

from datetime import date

from reader.domain.date_words import say_article_date, say_long_date
from reader.domain.dates import DateBasis, PartialDate
from reader.domain.finding import MatchKind
from reader.domain.texts import count_text
from reader.domain.trends import (
    Sighting,
    Trend,
    TrendRow,
    TrendStep,
    add_up,
    make_rows,
    period_name,
)
from reader.domain.wording import mark, tr

_BASIS_WORDS = {
    DateBasis.STATED: mark("stated"),
    DateBasis.METADATA: mark("from metadata"),
    DateBasis.DATELINE: mark("from the dateline"),
    DateBasis.URL: mark("from the address"),
    DateBasis.BOUNDS: mark("bounds"),
    DateBasis.GIVEN: mark("given by the user"),
    DateBasis.NONE: mark("no date"),
}
_KIND_WORDS = {
    MatchKind.PHRASE: mark("phrase"),
    MatchKind.WILDCARD: mark("wildcard"),
    MatchKind.REGEX: mark("regex"),
}
_DOUBTS = {
    "earlier": mark("; {count} without a known day may be earlier"),
    "later": mark("; {count} without a known day may be later"),
}


def title_text(trend: Trend) -> str:
    """What is followed: “words”, or the path of a tag."""
    return f"“{trend.name}”" if trend.subject.query is not None else " / ".join(trend.name.split("/"))


def rate_text(rate: float | None) -> str:
    """A rate with two decimals; a dash where there are no words."""
    return "–" if rate is None else f"{rate:,.2f}"


def sighting_text(name: str, found: Sighting | None, doubtful: int, word: str) -> str:
    """First or last seen: date, basis, source and title, and how many articles may come before or after it, by the
    word "earlier" or "later".
    """
    if found is None and doubtful:
        return tr("{name}: {count}, none whose year is known", name=name, count=count_text(doubtful, "article"))
    if found is None:
        return tr("{name}: nowhere", name=name)
    doubt = tr(_DOUBTS[word], count=count_text(doubtful, "article")) if doubtful else ""
    when = f"{say_article_date(found.date)} ({tr(_BASIS_WORDS[found.date.basis])})"
    # The doubt before the title: a narrow window cuts the end.
    return f"{name} {when}{doubt}; {found.source}: {found.title}"


def sum_text(trend: Trend, total: TrendRow) -> str:
    """The total of all rows in a sentence."""
    noun = "annotation" if trend.subject.tag is not None else "place"
    whole = (
        tr(", {count} tagged as a whole", count=count_text(total.whole, "article"))
        if trend.subject.tag is not None
        else ""
    )
    among = "" if trend.criteria.is_empty else tr(" that the filter leaves")
    return tr(
        "{count} in {having} of {articles}{among}{whole} · {rate_text} per 10,000 words",
        count=count_text(total.occurrences, noun),
        having=f"{total.having:,}",
        articles=count_text(total.articles, "article"),
        among=among,
        whole=whole,
        rate_text=rate_text(total.rate),
    )


def point_text(row: TrendRow, step: TrendStep) -> str:
    """One row in words, as a point of the chart tells it."""
    source = row.source.label if row.source else tr("All sources")
    return tr(
        "{period_name}, {source}: {occurrences} in {having} of {count}, {rate_text} per 10,000 words",
        period_name=period_name(row.period, step),
        source=source,
        occurrences=f"{row.occurrences:,}",
        having=f"{row.having:,}",
        count=count_text(row.articles, "article"),
        rate_text=rate_text(row.rate),
    )


def off_axis_text(beside: TrendRow, undated: TrendRow) -> str:
    """What has no place on an axis of time, the undated apart; "" where there is nothing."""
    if not beside.articles:
        return ""
    parts = []
    vague = (beside.occurrences - undated.occurrences, beside.articles - undated.articles)
    if vague[1]:
        parts.append(
            tr(
                "{vague} in {count} of a known year and an unknown month",
                vague=f"{vague[0]:,}",
                count=count_text(vague[1], "article"),
            )
        )
    if undated.articles:
        parts.append(
            tr(
                "{occurrences} in {count}",
                occurrences=f"{undated.occurrences:,}",
                count=count_text(undated.articles, "undated article"),
            )
        )
    return tr("Not on the axis of time: {parts}.", parts=", ".join(parts))


def source_text(row: TrendRow, *, is_shown: bool) -> str:
    """What a chart's legend tells of a source, whose numbers are those of `row`."""
    source = row.source.label if row.source else tr("All sources")
    if row.occurrences:
        counts = tr(
            "{occurrences} in {having} of {count}",
            occurrences=f"{row.occurrences:,}",
            having=f"{row.having:,}",
            count=count_text(row.articles, "article"),
        )
    else:
        counts = tr("it does not occur in {count}", count=count_text(row.articles, "article"))
    return f"{source}: {counts}.\n" + (
        tr("Click to hide it.") if is_shown else tr("Not in the chart; click to show it.")
    )


def articles_name(trend: Trend, row: TrendRow, step: TrendStep) -> str:
    """What the articles of a row are called as a reading list."""
    period = period_name(row.period, step) if row.period is not None else ""
    source = row.source.label if row.source is not None else ""
    parts = [part for part in (period, source, title_text(trend)) if part]
    return ", ".join(parts)


def sighting_lines(trend: Trend) -> tuple[str, str]:
    """First and last seen, as sentences."""
    first = sighting_text(tr("First seen"), trend.first, trend.may_be_earlier, "earlier")
    last = sighting_text(tr("Last seen"), trend.last, trend.may_be_later, "later")
    return f"{first.rstrip('.')}.", f"{last.rstrip('.')}."


def caption_lines(trend: Trend, criteria_words: str, today: date) -> tuple[str, ...]:
    """What a chart or table that leaves the program has to say: query, filter, counts and the day."""
    query = trend.subject.query
    what = (
        tr("Query: {title_text} ({kind})", title_text=title_text(trend), kind=tr(_KIND_WORDS[query.kind]))
        if query is not None
        else tr("Tag: {title_text}", title_text=title_text(trend))
    )
    total = sum_text(trend, add_up(make_rows(trend, TrendStep.YEAR)))
    day = say_long_date(PartialDate(today.year, today.month, today.day))
    words = criteria_words or tr("none", "filter")
    return (
        tr("{what}. Filter: {criteria_words}.", what=what, criteria_words=words),
        tr("{total}. Counted on {day}.", total=total, day=day),
    )
