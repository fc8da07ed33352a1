"""An export under random criteria holds exactly the rows of the whole export that a naive filter leaves."""

import csv
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.domain.articles import ReadingState
from reader.domain.criteria import Criteria
from reader.domain.exports import Companion, ExportFormat, ExportRequest
from reader.domain.ids import SourceId, TagId
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import exporting, reading, tagging
from reader.services.filtering import count_articles
from reader.store.library import create_library, open_library
from tests.helpers.articles import PARAGRAPHS, bounds, store_article
from tests.helpers.exports import export_tagged_csv

PATHS = ("threat", "threat/nuclear", "style", "theme/mass")
ABOVE = {"threat/nuclear": "threat", "theme/mass": "theme"}
CODERS = ("Ann", "Bea")
DAYS = (None, "2024-01-05", "2024-02-01", "2025-07-09")
SOURCES = (("Naenara", "en"), ("KCNA", "en"), ("로동신문", "ko"))
STATES = (ReadingState.UNREAD, ReadingState.READING, ReadingState.DONE)
ARTICLES = 24


def some(values):
    return st.lists(st.sampled_from(values), max_size=2, unique=True).map(tuple)


CRITERIA = st.builds(
    Criteria,
    words=st.sampled_from(["", "", "apple", "apple OR pear"]),
    tags=some([TagId(number) for number in (1, 2, 3, 4, 5, 99)]),
    coders=some([*CODERS, "Nobody"]),
    sources=some([SourceId(1), SourceId(3), SourceId(99)]),
    languages=some(["en", "ko", ""]),
    first=st.sampled_from(["", "2024", "2024-02", "2024-02-01"]),
    last=st.sampled_from(["", "2024", "2025-07"]),
    states=some(STATES),
    has_memo=st.booleans(),
    has_annotations=st.sampled_from([None, True, False]),
)


@pytest.fixture(scope="module")
def filled():
    """A library of two coders, what is known of its articles by guid, and its whole export."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "Test.dateline"
        ann = create_library(path, coder_name=CODERS[0])
        bea = open_library(path, coder_name=CODERS[1])
        facts = {}
        for number in range(ARTICLES):
            facts.update([_store(ann, bea, number)])
        yield ann, facts, _export(ann, Criteria())
        bea.close()
        ann.close()


def _store(ann, bea, number):
    source, language = SOURCES[number % 3]
    day, fruit = DAYS[number % 4], ("apple", "pear", "plum", "fig", "nut")[number % 5]
    article = store_article(
        ann,
        source=source,
        language=language,
        title=f"Article {number}",
        date=bounds(day, day),
        paragraphs=(f"{PARAGRAPHS[0]} {fruit}",),
    )
    state = STATES[number % 3]
    reading.mark_reading_state(ann, article, state)
    memo = "note" if number % 7 == 0 else ""
    marks = []
    for place, library in enumerate((ann, bea)):
        for at in range((number + place) % 3):
            paths = [PATHS[(number + at) % 4], *([PATHS[2]] if at else [])] if number % 6 else []
            tags = [tagging.create_tag(library, TagPath.parse(one)).value for one in paths]
            tagging.add_annotation(library, article, Span(at * 4, at * 4 + 3), tags, memo)
            marks.append((CODERS[place], paths))
    if number % 4 == 1:
        tagging.tag_article(bea, article, [tagging.find_tag(bea, TagPath.parse("style")).id])
    guid = reading.open_article(ann, article).head.guid
    return guid, (source, language, day, fruit, state, bool(memo) and bool(marks), bool(marks))


def _export(library, criteria):
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "a.csv"
        written = export_tagged_csv(library, target, criteria=criteria)
        with target.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream))
    assert len(rows) == written
    return rows


def _meets(criteria, fact, names):
    source, language, day, fruit, state, has_memo, is_annotated = fact
    parts = [
        not criteria.words or fruit in criteria.words.split(" OR "),
        not criteria.sources or source in {names["sources"].get(one) for one in criteria.sources},
        not criteria.languages or language in criteria.languages,
        not criteria.first or (day is not None and day >= criteria.first),
        not criteria.last or (day is not None and day[: len(criteria.last)] <= criteria.last),
        not criteria.states or state in criteria.states,
        not criteria.has_memo or has_memo,
        criteria.has_annotations in (None, is_annotated),
    ]
    return all(parts)


def _expected(criteria, facts, rows, names):
    """The whole export's rows on articles that meet the criteria, of marks that meet tags and coders."""
    marks = {}
    for row in rows:
        key = row["annotation_id"] or (row["article_id"], row["tag_path"], row["coder"])
        marks.setdefault(key, []).append(row)
    asked = {names["tags"].get(tag) for tag in criteria.tags}
    left = []
    for held in marks.values():
        paths = {row["tag_path"] for row in held}
        paths |= {ABOVE[path] for path in paths if path in ABOVE}
        is_tagged = not criteria.tags or bool(paths & asked)
        is_by = not criteria.coders or held[0]["coder"] in criteria.coders
        if is_tagged and is_by and _meets(criteria, facts[held[0]["article_id"]], names):
            left.extend(held)
    return left


@given(criteria=CRITERIA)
@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
def test_filtered_export_equals_a_naive_filter(filled, criteria):
    library, facts, rows = filled
    names = {
        "tags": {tag.id: str(tag.path) for tag in tagging.list_tags(library)},
        "sources": {number: source for number, (source, _) in enumerate(SOURCES, 1)},
    }
    expected = _expected(criteria, facts, rows, names)
    found = _export(library, criteria)
    assert sorted(map(repr, found)) == sorted(map(repr, expected))
    annotations = len({row["annotation_id"] for row in found} - {""})
    on_whole = sum(1 for row in found if not row["annotation_id"])
    held = exporting.summarize(library, ExportRequest(ExportFormat.CSV, library.path, criteria=criteria))
    assert (held.annotations, held.article_tags) == (annotations, on_whole)


@given(criteria=CRITERIA)
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_companions_count_what_the_table_holds(filled, criteria):
    library, _, _ = filled
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "annotations.csv"
        request = ExportRequest(
            ExportFormat.CSV, target, criteria=criteria, companions=frozenset(set(Companion) - {Companion.METHOD})
        )
        exporting.export(library, request)
        tables = {path.stem: _read(path) for path in Path(folder).glob("*.csv")}
    rows, articles, wide, codebook = (tables[name] for name in ("annotations", "articles", "wide", "codebook"))
    summary = exporting.summarize(library, request)
    assert [one["article_id"] for one in articles] == [one["article_id"] for one in wide]
    assert len(articles) == summary.articles == count_articles(library, criteria)[0]
    on_article = Counter(row["article_id"] for row in rows)
    for one in articles:
        counted = (int(one[name]) for name in ("untagged", "annotation_tags", "article_tags"))
        assert sum(counted) == on_article[one["article_id"]]
    assert sum(int(one["annotations"]) for one in articles) == summary.annotations
    assert summary.bare == sum(1 for one in articles if not on_article[one["article_id"]])
    uses = Counter(row["tag_path"] for row in rows if row["tag_path"])
    assert {one["tag_path"]: int(one["uses"]) for one in codebook if one["uses"] != "0"} == uses
    assert {path: sum(int(one[path]) for one in wide) for path in uses} == uses
    assert summary.tags == len(uses)


def _read(path):
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
