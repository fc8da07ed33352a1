"""What a column of a table holds, told by its values in the first rows.

This is the whole interface: `find_text`, `find_days` and `find_titles`. To take something else for a date or a
title misleads more than to leave it open, so these two ask for nearly all values to look so.
"""

from collections.abc import Mapping, Sequence
from statistics import mean

from reader.domain.dates import PartialDate
from reader.formats.table_dates import find_order, read_cell

_NEARLY_ALL = 0.9
_FILLED_MIN = 0.5
_LETTERS_MIN = 0.5
_TEXT_MIN_CP = 10
_DAY_MAX_CP = 40
_TITLE_CP = (15, 200)
_TITLE_SHARE_MAX = 0.5
"""Of the usual length of the text beside it."""
_TITLE_ROWS_MIN = 2
_SENTENCE_ENDS = (".", "。", "…")

Values = Mapping[str, Sequence[str]]
"""The values of each column, "" where a row has none."""


def find_text(columns: Values) -> str:
    """The longest column whose values read as text, of words and some length; "" where none does."""
    fits = [column for column, values in columns.items() if _reads_as_text(values)]
    return max(fits, key=lambda column: sum(map(len, columns[column])), default="")


def find_days(columns: Values) -> list[str]:
    """The columns whose values are days, in most rows at least. Mere digits may be any number and are none."""
    return [column for column, values in columns.items() if _holds_days(values)]


def find_titles(columns: Values, texts: Sequence[str]) -> list[str]:
    """The columns that hold a line of its own for nearly every row, much shorter than the text of the row."""
    longest = _usual(texts) * _TITLE_SHARE_MAX
    return [column for column, values in columns.items() if _holds_titles(values) and _usual(values) <= longest]


def _usual(values: Sequence[str]) -> float:
    return mean(map(len, filter(None, values))) if any(values) else 0


def _share(fits: Sequence[bool]) -> float:
    return sum(fits) / len(fits) if fits else 0


def _reads_as_text(values: Sequence[str]) -> bool:
    filled = [value for value in values if value]
    return _usual(filled) >= _TEXT_MIN_CP and _share([_is_worded(value) for value in filled]) >= _LETTERS_MIN


def _is_worded(value: str) -> bool:
    """Whether it is mostly letters, of several words; scripts that part no words need not."""
    letters = sum(map(str.isalpha, value))
    return letters >= _LETTERS_MIN * len(value) and (not value.isascii() or len(value.split(None, 1)) > 1)


def _holds_days(values: Sequence[str]) -> bool:
    filled, order = [value for value in values if value], find_order(values)
    fits = [_is_day(value, read_cell(value, order).date) for value in filled]
    return _share(fits) >= _NEARLY_ALL and len(filled) >= _FILLED_MIN * len(values)


def _is_day(value: str, date: PartialDate | None) -> bool:
    return len(value) <= _DAY_MAX_CP and not value.isdigit() and date is not None and date.day is not None


def _holds_titles(values: Sequence[str]) -> bool:
    least, most = _TITLE_CP
    fits = [least <= len(value) <= most and _is_worded(value) for value in values]
    ended = [value.endswith(_SENTENCE_ENDS) for value in values]
    return (
        len(values) >= _TITLE_ROWS_MIN
        and _share(fits) >= _NEARLY_ALL
        and len(set(values)) >= _NEARLY_ALL * len(values)
        and _share(ended) < _LETTERS_MIN
    )
