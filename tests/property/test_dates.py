"""Dates: each form is found where it stands with what it means; no clue is contradicted; undo restores all."""

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.domain.dates import MONTHS, DateBasis, PartialDate
from reader.domain.ids import ArticleId
from reader.formats.date_forms import find_dates, read_day_first
from reader.formats.date_resolution import Clue, DateClues, resolve_date
from reader.services import dating, undoing
from reader.store import day_counts
from reader.store.library import create_library
from tests.helpers.articles import bounds, store_article
from tests.helpers.dumps import dump_library

DAYS = st.dates(date(1912, 1, 1), date(2199, 12, 31))
FULL = (
    "{month} {day}, {year}",
    "{month} {day:02}, {year}",
    "{short} {day}, {year}",
    "{short}. {day} {year}",
    "{day} {month} {year}",
    "{day} {month}, {year}",
    "{month} {day}, Juche {juche} ({year})",
    "{month} {day}, Juche {juche}({year})",
    "{month} {day}. {year} Juche {juche}",
    "Juche{juche}.{number}.{day}.",
    "주체{juche}.{number}.{day}.",
    "주체{juche}({year})년 {number}월 {day}일",
    "{year}년 {number:02}월 {day:02}일",
    "{year}年{number}月{day}日",
    "{year}-{number:02}-{day:02}",
    "{year}.{number}.{day}",
    "{year}/{number:02}/{day:02}",
)
MONTHLY = ("{month} {year}", "{month}, {year}", "{month} Juche {juche} ({year})", "{year}년 {number}월",
           "주체{juche}({year})년 {number}월")  # fmt: skip
YEARLY = ("Juche {juche} ({year})", "Juche {juche}({year})", "Juche {juche}", "주체{juche}({year})년",
          "{year} (Juche {juche})")  # fmt: skip
AROUND = st.sampled_from(["", "so ", "“", "(", "\n", "말하기를 ", "- ", "x, "])
AFTER = st.sampled_from(["", " so", ",", ")", "\n", "에", "; 12"])
CHARACTERS = st.sampled_from(
    [*"0123456789 .,()-/월일년주체발", "Juche ", "May ", "2015", "September", "\n", "(KCNA) --"]
)


def _write(form: str, day: date) -> str:
    month = MONTHS[day.month - 1]
    form = form.replace("{short}.", "May" if month == "May" else "{short}.")  # which is no abbreviation
    return form.format(
        month=month, short=month[:3], day=day.day, number=day.month, year=day.year, juche=day.year - 1911
    )


@given(DAYS, st.sampled_from(FULL), AROUND, AFTER)
def test_every_day_in_every_form_is_found(day, form, before, after):
    words = _write(form, day)
    if after == "에" and not words.endswith("일"):
        after = ""
    (found,) = find_dates(f"{before}{words}{after}")
    assert (found.quote, found.start, found.end) == (words, len(before), len(before) + len(words))
    assert found.date == PartialDate(day.year, day.month, day.day)


@given(DAYS, st.sampled_from(MONTHLY), AROUND)
def test_every_month_in_every_form_is_found(day, form, before):
    words = _write(form, day)
    (found,) = find_dates(f"{before}{words} so")
    assert (found.quote, found.start, found.date) == (words, len(before), PartialDate(day.year, day.month))


@given(DAYS, st.sampled_from(YEARLY), AROUND)
def test_every_juche_year_in_every_form_is_found(day, form, before):
    words = _write(form, day)
    (found,) = find_dates(f"{before}{words} so")
    assert (found.quote, found.start, found.date) == (words, len(before), PartialDate(day.year))


@given(DAYS)
def test_numbers_are_read_day_first(day):
    found = read_day_first(f"{day.day:02}/{day.month:02}/{day.year}")
    assert found
    assert found.date == PartialDate(day.year, day.month, day.day)


@given(st.one_of(st.text(), st.lists(CHARACTERS).map("".join)))
@example("99999999999999-13-45 Juche 999 (2910) 0월 0일발")
def test_any_text_gives_ordered_pieces_that_are_where_they_say(text):
    end = 0
    for found in find_dates(text):
        assert end <= found.start < found.end
        assert text[found.start : found.end] == found.quote
        assert "\n" not in found.quote
        assert sum((found.date is not None, bool(found.conflict), found.is_yearless)) == 1
        end = found.end


RECENT = st.dates(date(1990, 1, 1), date(2030, 1, 1))
PARTIAL = st.builds(
    lambda day, size: PartialDate(*(day.year, day.month, day.day)[:size]), RECENT,
    st.sampled_from([1, 2, 3, 3, 3]),
)  # fmt: skip
EXTREME = st.sampled_from([PartialDate(1), PartialDate(1, 1, 1), PartialDate(9999), PartialDate(9999, 12, 31)])
CLUES = st.lists((PARTIAL | EXTREME).map(lambda found: Clue(found, str(found), "page")), max_size=3)
PARAGRAPHS = st.lists(
    st.one_of(
        st.builds(lambda day: f"So it was on {_write(FULL[0], day)}, they say.", RECENT),
        st.builds(lambda day: f"Pyongyang, {MONTHS[day.month - 1]} {day.day} (KCNA) -- So.", DAYS),
        st.builds(lambda day: f"www.x.kp ({_write('Juche{juche}.{number}.{day}.', day)})", DAYS),
        st.text(max_size=20).map(lambda text: text.replace("\n", " ")),
    ),
    max_size=4,
)  # fmt: skip
URLS = st.one_of(
    st.just(""),
    st.builds(lambda day: f"https://x.org/{day:%Y/%m/%d}/a", RECENT),
    st.builds(lambda number: f"https://x.org/newstream/{number}-a/", st.integers(10**9, 2 * 10**9)),
    st.text(max_size=30),
)


@settings(max_examples=300)
@given(PARAGRAPHS, CLUES, CLUES, URLS, st.lists(PARTIAL | EXTREME, max_size=3), st.none() | PARTIAL)
def test_no_date_contradicts_its_clues(paragraphs, stated, metadata, url, listed, captured):
    clues = DateClues(
        paragraphs, stated, metadata, url, [(day, str(day)) for day in listed],
        captured and Clue(captured, str(captured), "page"),
    )  # fmt: skip
    found, _ = resolve_date(clues)
    text = "\n".join(paragraphs)
    for piece in found.evidence:
        assert piece.where != "body" or text[piece.start : piece.end] == piece.quote
    first, last = found.date_from, found.date_to
    if first and last:
        assert first.first_day <= last.last_day
    if found.basis in (DateBasis.NONE, DateBasis.BOUNDS) or last is None:
        return
    assert first == last
    limits = [day.last_day for day in (*listed, *([captured] if captured else []))]
    if limits:
        assert (last.first_day - max(limits)).days <= 1
    if found.basis is DateBasis.STATED and stated:
        assert all(clue.date != last or last.first_day <= clue.date.last_day for clue in stated)
    if found.basis is DateBasis.METADATA:
        assert last in [clue.date for clue in metadata]
    if found.basis is DateBasis.DATELINE:
        quote = found.evidence[0].quote
        assert quote.startswith(f"{MONTHS[last.month - 1]} {last.day}")


ENDS = st.none() | st.sampled_from(["2015", "2015-09", "2015-09-03", "2026-01-10"]).map(PartialDate.parse)
ACTS = st.lists(
    st.tuples(st.lists(st.integers(1, 4).map(ArticleId), min_size=1, max_size=3), ENDS, ENDS), max_size=6
)


@settings(max_examples=25)
@given(ACTS)
def test_dates_given_and_undone_leave_library_and_counts_right(acts):
    with tempfile.TemporaryDirectory() as folder:
        library = create_library(Path(folder) / "Test.dateline", coder_name="Ann")
        for ends in (("2015-09", "2026-01-10"), ("2015-09-03", "2015-09-03"), (None, "2026"), (None, None)):
            store_article(library, date=bounds(*ends, DateBasis.BOUNDS if any(ends) else DateBasis.NONE))
        states = [dump_library(library)]
        for chosen, first, last in acts:
            if first and last and last.last_day < first.first_day:
                first, last = last, first
            done = dating.accept_date(library, chosen) if first is last is None else dating.set_date(
                library, chosen, first, last
            )  # fmt: skip
            if done.step is not None:
                states.append(dump_library(library))
            _check_counts(library)
        for state in reversed(states[:-1]):
            undoing.undo(library)
            assert dump_library(library) == state
            _check_counts(library)
        library.close()


def _check_counts(library):
    with library.read() as unit:
        assert day_counts.list_wrong_days(unit) == []
