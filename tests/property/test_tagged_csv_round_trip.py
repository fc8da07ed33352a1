"""Whatever text an annotation holds comes back from the tagged CSV through a plain CSV reader."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.export_rows import ExportRow
from reader.domain.export_tables import Kind
from reader.formats.csv_rows import CsvRows
from reader.formats.tagged_csv import COLUMNS

# The store holds neither NUL nor lone surrogates; everything else may stand in a text.
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
awkward = st.sampled_from(
    ["", ",", '"', '""', "\r", "\n", "\r\n", "=", "＝1", "'", "'=", " ", "\t", "\ufeff", "'\r="]
)
numbers = st.integers(min_value=0, max_value=2**53)
of_kind = {
    str: texts | awkward | st.tuples(awkward, texts).map("".join),
    int: numbers,
    int | None: numbers | st.none(),
}
rows = st.builds(ExportRow, **{name: of_kind[kind] for name, kind in ExportRow.__annotations__.items()})


def read_back(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def as_text(value: object) -> str:
    return "" if value is None else str(value)


lists = st.lists(rows, max_size=4)


@given(lists)
def test_data_profile_comes_back_unchanged(some):
    stream = io.StringIO(newline="")
    CsvRows(stream, COLUMNS).write(some)
    plain = io.StringIO(newline="")
    csv.writer(plain, lineterminator="\r\n").writerows(some)
    assert stream.getvalue() == plain.getvalue()
    assert read_back(stream.getvalue()) == [list(map(as_text, row)) for row in some]


@given(lists)
def test_excel_profile_without_its_guards_comes_back_but_for_line_ends(some):
    stream = io.StringIO(newline="")
    guarded: list[tuple[int, tuple[str, ...]]] = []
    noted = CsvRows(stream, COLUMNS, lambda number, row, names: guarded.append((number, names)))
    noted.write(some)
    read = read_back(stream.getvalue())
    names = [column.name for column in COLUMNS]
    for number, columns in guarded:
        for name in columns:
            cell = read[number - 1][names.index(name)]
            assert cell.startswith("'")
            read[number - 1][names.index(name)] = cell[1:]
    for index, column in enumerate(COLUMNS):
        if column.kind is not Kind.NUMBER:
            assert [one_line(row[index]) for row in read] == [one_line(row[index]) for row in some]
            assert not any(set(row[index]) & set("\r\n\u2028\u2029") for row in read)
        else:
            assert [row[index] for row in read] == [as_text(row[index]) for row in some]


@given(lists)
def test_excel_profile_never_starts_text_like_a_formula(some):
    stream = io.StringIO(newline="")
    CsvRows(stream, COLUMNS, lambda *noted: None).write(some)
    for row in read_back(stream.getvalue()):
        for column, cell in zip(COLUMNS, row, strict=True):
            assert column.kind is Kind.NUMBER or not cell.strip().startswith(tuple("=+-@＝＋－＠"))
            assert not cell.startswith(("\t", "\r"))


def one_line(value: object) -> str:
    text = str(value).replace("\r\n", " ")
    return "".join(" " if character in "\n\r\v\f\x85\u2028\u2029" else character for character in text)
