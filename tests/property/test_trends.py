"""Counts over time equal those made naively from random corpora: bounds, undated, damaged names, filters."""

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.criteria import Criteria
from reader.domain.dates import ArticleDate
from reader.domain.finding import FindQuery
from reader.domain.texts import count_words
from reader.domain.trends import TrendStep, TrendSubject, list_articles, make_rows
from reader.services import trending
from reader.store.library import create_library
from tests.helpers.articles import bounds, make_draft, store_draft
from tests.helpers.hits import day

WRITTEN = (
    "Comrade Kim Jong Un came",
    "ComradeKim Jong Unvisited",
    "comrade KIM JONG-UN came",
    "Comrade Kim  Jong Un,",
)
SILENT = ("The comrade came", "Kim Jong Il came", "Comrades Kim Jong Un", "")
DATES = st.one_of(
    st.dates(min_value=day("2023-11").date_from.first_day, max_value=day("2024-02").date_to.last_day).map(
        lambda one: day(one.isoformat())
    ),
    st.sampled_from(
        [
            ArticleDate(),
            bounds("2023-12-01", "2023-12-20"),
            bounds("2024-01", "2024-02"),
            bounds("2020", "2024"),
            bounds(None, "2024-01-05"),
        ]
    ),
)
ARTICLES = st.lists(
    st.tuples(
        st.sampled_from(["KCNA", "Naenara"]),
        DATES,
        st.lists(st.sampled_from((*WRITTEN, *SILENT)), min_size=1, max_size=4),
    ),
    max_size=12,
)


@settings(max_examples=25)
@given(ARTICLES, st.sampled_from(list(TrendStep)), st.sampled_from(["", "2023-12", "2024"]))
def test_counts_equal_those_made_naively(articles, step, first):
    expected: dict[tuple[str, str], Counter] = {}
    with tempfile.TemporaryDirectory() as folder:
        library = create_library(Path(folder) / "Test.dateline", coder_name="Ann")
        found_in = set()
        with library.write("article.import") as unit:
            for source, date, sentences in articles:
                draft = make_draft(paragraphs=tuple(sentences), source=source, source_label=source, date=date)
                article = store_draft(unit, draft)
                if first and (date.date_from is None or date.date_to is None or str(date.date_from) < first):
                    continue
                key = date.day_key[: 7 if step is TrendStep.MONTH else 4]
                hits = sum(sentence in WRITTEN for sentence in sentences)
                if hits:
                    found_in.add(article)
                words = count_words("\n".join(sentences))
                counts = expected.setdefault((key, source), Counter())
                counts.update(occurrences=hits, having=hits > 0, articles=1, words=words)
        trend = trending.count_trend(
            library, TrendSubject(query=FindQuery("Comrade Kim Jong Un")), Criteria(first=first)
        )
        library.close()
    rows = {(row.period, row.source.name): row for row in make_rows(trend, step)}
    assert rows.keys() == expected.keys()
    for key, counts in expected.items():
        row = rows[key]
        assert (row.occurrences, row.having, row.articles, row.words) == (
            counts["occurrences"],
            counts["having"],
            counts["articles"],
            counts["words"],
        )
    assert set(list_articles(trend, step)) == found_in
    assert (trend.first is None) == (not any(period for (period, _), row in rows.items() if row.having))
