"""The table of a trend as a file: rows only, notes beside it, nothing of others lost."""

import csv

import pytest

from reader.domain.errors import TargetUnwritable
from reader.domain.finding import FindQuery
from reader.domain.trends import TrendStep, TrendSubject
from reader.services import trend_files, trending
from tests.helpers.articles import store_article
from tests.helpers.hits import day


@pytest.fixture
def trend(library):
    for number in (1, 2):
        store_article(library, paragraphs=("A farm.",), source="KCNA", date=day(f"2024-0{number}-05"))
    return trending.count_trend(library, TrendSubject(query=FindQuery("farm")))


def export(library, trend, target):
    return trend_files.export_trend_csv(library, trend, TrendStep.MONTH, ("2 places.",), target)


def test_table_has_rows_of_one_kind_and_notes_stand_beside_it(library, trend, tmp_path):
    target = tmp_path / "farm.csv"
    notes = export(library, trend, target)
    with target.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["period"], row["source"], row["occurrences"]) for row in rows] == [
        ("2024-01", "KCNA", "1"),
        ("2024-02", "KCNA", "1"),
    ]
    assert notes == tmp_path / "farm.notes.txt"
    lines = notes.read_text(encoding="utf-8").splitlines()
    assert lines[:3] == ["Notes on farm.csv", "", "2 places."]
    assert lines[3].startswith("First seen 5 Jan 2024")
    assert lines[4].startswith("Last seen 5 Feb 2024")
    assert any(line.startswith("Rates are") for line in lines)


def test_export_again_replaces_its_notes_and_leaves_a_text_of_others(library, trend, tmp_path):
    target = tmp_path / "farm.csv"
    assert export(library, trend, target) == export(library, trend, target)
    (tmp_path / "other.notes.txt").write_bytes(b"\xff mine\n")
    assert export(library, trend, tmp_path / "other.csv").name == "other.notes 2.txt"
    assert (tmp_path / "other.notes.txt").read_bytes() == b"\xff mine\n"


def test_failed_export_leaves_neither_table_nor_notes(library, trend, tmp_path):
    with pytest.raises(TargetUnwritable):
        export(library, trend, tmp_path / "none" / "farm.csv")
    target = tmp_path / "farm.csv"
    target.mkdir()
    with pytest.raises(TargetUnwritable):
        export(library, trend, target)
    left = [path.name for path in tmp_path.iterdir() if "farm" in path.name or "part" in path.name]
    assert left == ["farm.csv"]
