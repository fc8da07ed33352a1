"""When a page says that its article was published. Only what names itself so counts, never a date in passing.

This is the whole interface: `read_published`, `read_instant`, `read_printed`, `is_day_line`. Taken:
`datePublished` of the article's JSON-LD node, the usual `<meta>` names, `<time>` at the article's head, and, where
there is none of these, a complete date printed between headline and body. Not taken: days of change, and
those of lists, teasers and footers.

A date with a time and zone is the day as it stands there: the day at the outlet's place, which is what it prints.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from reader.domain.dates import PartialDate
from reader.formats.date_forms import find_dates
from reader.formats.date_resolution import Clue
from reader.formats.html_metadata import PageMetadata
from reader.formats.html_tree import Node, element_text
from reader.formats.json_ld import text_of
from reader.formats.page_words import page_words

_OPEN_GRAPH_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "article:published",
    "og:published_time",
)
_PUBLISHED_NAMES = (
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "citation_date",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date.published",
    "dcterms.date",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "publication_date",
    "article_date_original",
    "originalpublicationdate",
    "date.issued",
    "date",
)
_INSTANT = re.compile(r"\s*(?P<year>\d{4})([-/.]?)(?P<month>\d{2})\2(?P<day>\d{2})(?!\d)")
_MONTH = re.compile(r"\s*(\d{4})-(\d{2})\s*$")
_WIDE_DATE = re.compile(r"(?<!\d)(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_NUMBERS = re.compile(r"(?<![\d./-])(\d{4})[./-]\s?(\d{1,2})[./-]\s?(\d{1,2})(?![\d/-])")
_DAY_FIRST = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")
_JUCHE_PAIR = re.compile(r"(?:Juche|주체)\s?\d{1,3}\s?\(\s?(\d{4})\s?\)\.?\s(\d{1,2})\.\s?(\d{1,2})\.?(?!\d)")
_LATE_MONTH = re.compile(r"(?<![\d./-])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?![\d/-])")
_NUMBER_FORMS = (
    (_WIDE_DATE, (1, 2, 3)),
    (_JUCHE_PAIR, (1, 2, 3)),
    (_NUMBERS, (1, 2, 3)),
    (_DAY_FIRST, (3, 2, 1)),
)
"""Forms that the printed heads of pages have and running text seldom; with the groups of year, month and day."""
_PUBLISHED_MARK = re.compile(
    r"publi|pubdate|entry-date|post-?date|post-?time|article-?date|date-?line", re.IGNORECASE
)
_ELSEWHERE_TAGS = frozenset(("nav", "footer", "aside", "figure", "form"))
_ELSEWHERE = re.compile(
    r"(?:^|[\s_-])(?:related|comments?|sidebar|teasers?|recommend\w*|more|latest|trending|popular|footer|widget"
    r"|promo|most-\w+|read-?next|archive|breaking|ticker|replies|respond)(?:$|[\s_-])",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1850, 2199
_EPOCH = (1970, 1, 1)
_PRINTED_MAX_CP = 160
_DAY_LINE_MAX_CP, _DAY_LINE_MAX_LETTERS = 90, 22
_HEAD_BLOCKS = 12
_MONTHS = 12
_OTHER_LETTERS_MAX, _BEGUN_LETTERS_MAX = 24, 60
_PARTS = re.compile(r"\s*[|｜·•　]\s*|\s{2,}|\s[–—-]\s")
_LABEL = re.compile(r"([^\W\d_][^:：]{0,40})\s*[:：]\s*$")
_CLOSE = re.compile(r"[.!?。！？]$")


def read_instant(text: str) -> PartialDate | None:
    """The day that a machine-readable date states, in its own zone: ISO 8601, RFC 5322, or a date in words.

    None for what is ambiguous, such as 05/03/2019, and for the empty values of programs (1970-01-01).
    """
    match = _INSTANT.match(text)
    if match:
        return _day(int(match["year"]), int(match["month"]), int(match["day"]))
    if month := _MONTH.match(text):
        return _day(int(month[1]), int(month[2]), None)
    days = {found for _, _, found in _dates_in(text)}
    return days.pop() if len(days) == 1 else None


def _day(year: int, month: int, day: int | None) -> PartialDate | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR or (year, month, day) == _EPOCH:
        return None
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def _dates_in(text: str) -> list[tuple[int, int, PartialDate]]:
    """The complete days of a short text in its order, with where each begins and ends."""
    spans: list[tuple[int, int, PartialDate]] = []
    for found in find_dates(text):
        if found.date and found.date.day:
            spans.append((found.start, found.end, found.date))
    for start, end, day in _printed_forms(text):
        if day and not any(first < end and start < last for first, last, _ in spans):
            spans.append((start, end, day))
    return sorted(spans, key=lambda span: span[0])


def _printed_forms(text: str) -> Iterator[tuple[int, int, PartialDate | None]]:
    """The forms that only a line of the page's head may have: by number, and by month names of many languages."""
    for form, places in _NUMBER_FORMS:
        for match in form.finditer(text):
            year, month, number = (int(match[place]) for place in places)
            yield match.start(), match.end(), _day(year, month, number)
    for match in _LATE_MONTH.finditer(text):
        one, other = int(match[1]), int(match[3])
        if max(one, other) > _MONTHS or one == other:  # else day and month cannot be told apart
            yield match.start(), match.end(), _day(int(match[4]), min(one, other), max(one, other))
    months = page_words().months
    for form in _named_forms():
        for match in form.finditer(text):
            month = months[match["month"].casefold()]
            yield match.start(), match.end(), _day(int(match["year"]), month, int(match["day"]))


@lru_cache(maxsize=1)
def _named_forms() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Day first, as "27 de mayo de 2024", "1er août 2024" and "27. März 2024"; month first, as "May. 27, 2024"."""
    name = rf"(?P<month>{page_words().month_names})\b\.?"
    return (
        re.compile(
            rf"(?<![\d./-])(?P<day>\d{{1,2}})(?:er|º|ª|st|nd|rd|th)?[.,]?\s{{1,2}}(?:de\s|of\s)?{name},?"
            r"\s{1,2}(?:de[l]?\s)?(?P<year>[12]\d{3})(?!\d)",
            re.IGNORECASE,
        ),
        re.compile(
            rf"\b{name}\s{{1,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,2}}(?P<year>[12]\d{{3}})(?!\d)", re.I
        ),
    )


def is_day_line(line: str) -> bool:
    """Whether a line holds a day or two and next to nothing else, as that below a headline."""
    days = _dates_in(line) if len(line) <= _DAY_LINE_MAX_CP else []
    inside = sum(sum(map(str.isalpha, line[start:end])) for start, end, _ in days)
    return bool(days) and sum(map(str.isalpha, line)) - inside <= _DAY_LINE_MAX_LETTERS


def read_published(root: Node, page: PageMetadata) -> tuple[Clue, ...]:
    """The days that the page states as those of publication, each day once: of the surest kind that it has."""
    sure = [text_of(page.article.get("datePublished")), *(page.meta.get(name, "") for name in _OPEN_GRAPH_NAMES)]
    usual = (page.meta.get(name, "") for name in _PUBLISHED_NAMES)
    found: dict[str, Clue] = {}
    for kind in (sure, usual, _times(root)):
        for printed in kind:
            day = read_instant(printed)
            if day and not any(str(day).startswith(known) or known.startswith(str(day)) for known in found):
                found[str(day)] = Clue(day, printed, "metadata")
        if found:
            break
    return tuple(found.values())


def _times(root: Node) -> Iterable[str]:
    """What `<time>` or a mark `datePublished` says at the article's head; nothing where several days stand."""
    marked: list[str] = []
    plain: list[str] = []
    for element in _dated_elements(root):
        printed = (element.get("datetime") or element.get("content") or element.get("title") or "").strip()
        printed = printed if read_instant(printed) else element_text(element)
        words = " ".join(element.get(key) or "" for key in ("class", "itemprop", "id", "property"))
        is_marked = element.get("pubdate") is not None or _PUBLISHED_MARK.search(words)
        if page_words().changed.search(words) or _is_elsewhere(element) or not read_instant(printed):
            continue
        (marked if is_marked else plain).append(printed)
    for candidates in (marked, plain):
        if candidates and len({str(read_instant(printed)) for printed in candidates}) == 1:
            return candidates[:1]
    return ()


def _dated_elements(root: Node) -> Iterator[Node]:
    for element in root.iter():
        if element.tag == "time" or "datePublished" in (element.get("itemprop") or "").split():
            yield element


def _is_elsewhere(element: Node) -> bool:
    """Whether an element stands in a list, a teaser, a comment or the foot of the page."""
    above, depth = element, 0
    while above is not None and above.tag not in ("body", "html"):
        words = f"{above.get('class') or ''} {above.get('id') or ''}"
        if above.tag in _ELSEWHERE_TAGS or (above.tag != "main" and _ELSEWHERE.search(words)):
            return True
        is_link = above.tag == "a" and depth > 0
        if is_link or (above.tag == "li" and _is_list_of_several(above)):
            return True
        above, depth = above.getparent(), depth + 1
    return False


def _is_list_of_several(item: Node) -> bool:
    """Whether a list holds dates in more than one of its items, as a list of articles does."""
    parent = item.getparent()
    return parent is not None and sum(1 for other in parent if next(other.iter("time"), None) is not None) > 1


def read_printed(head: Sequence[str]) -> tuple[Clue, ...]:
    """The one complete day of the lines between headline and body, those of change and in sentences left out."""
    found: dict[str, str] = {}
    above = ""
    for line in head:
        for words, start, day in _line_dates(line):
            before = line[max(0, start - 25) : start] if start > 0 else above[-25:]
            if not page_words().changed.search(before):
                found.setdefault(str(day), words)
        above = line if len(line) <= _OTHER_LETTERS_MAX else ""
    if len(found) != 1:
        return ()
    printed, words = next(iter(found.items()))
    return (Clue(PartialDate.parse(printed), words, "page"),)


def _speaks_of_else(before: str) -> bool:
    """Whether the label before a day, such as "Event date:", is none of publication."""
    label = _LABEL.search(before)
    words = label[1].casefold().split() if label else []
    published = page_words().published
    return bool(words) and " ".join(words) not in published and (words[0] not in published or words[0] == "date")


def _line_dates(line: str) -> Iterator[tuple[str, int, PartialDate]]:
    """The days of a line that is about its article: next to nothing else stands in their part of it."""
    if len(line) > _PRINTED_MAX_CP:
        return
    days = _dates_in(line)
    for start, end, day in days:
        low = max((bar.end() for bar in _PARTS.finditer(line, 0, start)), default=0)
        bar = _PARTS.search(line, end)
        part = line[low : bar.start() if bar else len(line)]
        others = sum(map(str.isalpha, part)) - sum(
            sum(map(str.isalpha, line[first:last])) for first, last, _ in days if low <= first < low + len(part)
        )
        is_begun_by = start == low and others <= _BEGUN_LETTERS_MAX and not _CLOSE.search(line)
        if _speaks_of_else(line[low:start]):
            continue
        if others <= _OTHER_LETTERS_MAX or is_begun_by:
            yield line, start, day
