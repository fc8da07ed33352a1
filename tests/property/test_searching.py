"""A search gives what going through every article gives, whatever way the store takes, and never fails."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.domain.criteria import Criteria
from reader.domain.finding import FindQuery
from reader.domain.search_query import parse_query
from reader.services import searching
from reader.services.matching import compile_query
from reader.services.searching import SearchOrder
from reader.store import article_search
from reader.store.library import create_library
from tests.helpers.articles import bounds, make_draft, store_draft
from tests.helpers.naive_search import Doc, counts_words, has_glued_words, is_found

WORDS = (
    *("North", "South", "Korea", "Korean", "Koreavisited", "korea,", "Kim", "Jong", "Un", "Unvisited", "Un's"),
    *(
        "ComradeKim",
        "YouTube",
        "youtube",
        "한국",
        "한국정부",
        "기후변화",
        "변화",
        "정부",
        "화",
        "U.S.",
        "ﬁre",
        "fire",
    ),
    *(
        "ÉTAT",
        "état",
        "don’t",
        "self-reliance",
        "reliance",
        "朝鮮",
        "朝鮮新報",
        "2024",
        "and",
        "＂",
        "—",
        "😀",
        "\n",
    ),
    *("DPRK", "DPRKand", "DPRKs", "KCNAreported", "KCNA는"),
)
SOURCES = ("Naenara", "KCNA", "")
DAYS = ("", "2024", "2024-01", "2024-02", "2024-01-01", "2024-01-31", "2024-02-29", "2023-12-31", "2025-06-15")
LEAVES = (
    *WORDS,
    *("kor*", "UN*", "기*", "한국*", '"South Korea"', "“Kim Jong Un”", '"한국 정부"', '"Jong Un"*', "title:korea"),
    *("South Korea", "Kim Jong Un", "title:(Kim Jong Un)", "NEAR(north korea, 1)", "NEAR(Kim “Jong Un”, 2)"),
    *('"south korea"', '"kim jong un"', "jong un", "dprk and", "kcna*"),
    *("Kim NEAR/3 korea", "date:2024", "date:2024-01..2024-02", "date:..2023", "date:2024-02-29..", "lang:en"),
    *("lang:k*", "source:naen", "source:x", "state:unread", "state:done", "tag:x", "memo:*"),
)
_STORED = (
    "SELECT article.title, text FROM article JOIN article_text ON article_id = article.id WHERE article.id = ?"
)
titles = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=10).map(" ".join)
docs = st.lists(
    st.tuples(titles, texts, st.sampled_from(SOURCES), st.sampled_from(DAYS), st.sampled_from(("en", "ko"))),
    max_size=12,
)
queries = st.recursive(
    st.sampled_from(LEAVES),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(" ".join),
        st.tuples(inner, inner).map(" AND ".join),
        st.tuples(inner, inner).map(" OR ".join),
        inner.map("NOT {}".format),
        inner.map("-({})".format),
        inner.map("({})".format),
    ),
    max_leaves=5,
)
odd = st.lists(
    st.sampled_from((*LEAVES, "(", ")", '"', "*", "NEAR(", "\0", "\ud800", ":", "-", "^", "{", "}", "+"))
)


def store(library, given_docs):
    found = []
    with library.write("article.import") as unit:
        for title, text, source, day, language in given_docs:
            draft = make_draft(
                title=title, paragraphs=(text,), source=source or None, language=language, date=bounds(day, day)
            )
            article = store_draft(unit, draft)
            title, text = unit.connection.exec_driver_sql(_STORED, (article,)).one()
            found.append(Doc(article, title, text, source, day, language))
    return found


@pytest.mark.parametrize(("few", "dense"), [(2_000, 0.3), (0, 10.0), (-1, -10.0)])
@settings(max_examples=25)
@given(docs, st.lists(queries, min_size=1, max_size=8))
def test_search_gives_what_a_naive_scan_gives(few, dense, given_docs, typed):
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(article_search, "_FEW", few)
        patch.setattr(article_search, "_DENSE", dense)
        patch.setattr(article_search, "_WALK", 4)
        patch.setattr(article_search, "_WALK_ROWS", 4)
        library = create_library(Path(folder) / "a.dateline", coder_name="Ann")
        try:
            stored = store(library, given_docs)
            for text in typed:
                root = parse_query(text).root
                # A word with others glued to it counts as one and as several, so of NEAR either may be right.
                known = [doc for doc in stored if not (counts_words(root) and has_glued_words(doc))]
                wanted = sorted(((doc.day, doc.id) for doc in known if is_found(root, doc)), reverse=True)
                ids = [one for _, one in wanted]
                if len(known) < len(stored):
                    sure = {doc.id for doc in known}
                    assert [one for one in searching.search(library, text).ids if one in sure] == ids, text
                    continue
                assert list(searching.search(library, text).ids) == ids, text
                assert list(searching.search(library, text, limit=2).ids) == ids[:2], text
                assert list(searching.search(library, text, order=SearchOrder.OLDEST).ids) == ids[::-1], text
                assert sorted(searching.search(library, text, order=SearchOrder.RELEVANCE).ids) == sorted(ids), (
                    text
                )
                assert list(searching.search(library, "", Criteria(words=text)).ids) == ids, text
                assert searching.count_found(library, text) == len(ids), text
                assert [row.head.id for row in searching.list_rows(library, ids, text)] == ids, text
        finally:
            library.close()


NAMES = (
    *("North", "South", "Korea", "Korean", "Koreavisited", "korea", "Kim", "Jong", "Un", "Unvisited", "kim", "un"),
    *(
        "ComradeKim",
        "comrade",
        "the",
        "Uns",
        "United",
        "DPRK",
        "DPRKand",
        "DPRKs",
        "KCNAreported",
        "KCNA는",
        "동지",
    ),
)
PHRASES = ("Kim Jong Un", "kim jong un", "comrade kim jong un", "South Korea", "north korea", "dprk", "KCNA", "Un")
names = st.lists(st.lists(st.sampled_from(NAMES), min_size=1, max_size=8).map(" ".join), min_size=1, max_size=6)


@settings(max_examples=40)
@given(names)
@example(["Korea DPRKand North"])
def test_search_gives_for_names_what_finding_gives(given_texts):
    with tempfile.TemporaryDirectory() as folder:
        library = create_library(Path(folder) / "a.dateline", coder_name="Ann")
        try:
            known = store(library, [("", text, "", "", "en") for text in given_texts])
            for phrase in PHRASES:
                matcher = compile_query(FindQuery(phrase))
                wanted = {doc.id for doc in known if matcher.find(doc.title) or matcher.find(doc.text)}
                ids = set(searching.search(library, f'"{phrase}"').ids)
                assert ids <= wanted, phrase
                # What English makes of a name hides in its article what is glued to it.
                assert all(set(doc.text.split()) & {"Korean", "Uns"} for doc in known if doc.id in wanted - ids), (
                    phrase
                )
        finally:
            library.close()


@settings(max_examples=150)
@given(odd.map(" ".join) | odd.map("".join) | st.text())
def test_search_never_fails_for_what_was_typed(small_library, text):
    found = searching.search(small_library, text)
    assert len(found.ids) == searching.count_found(small_library, text) <= 3
    for row in searching.list_rows(small_library, list(found.ids), text):
        assert all(0 <= span.start < span.end <= len(row.snippet) for span in row.spans)


@pytest.fixture(scope="module")
def small_library(tmp_path_factory):
    library = create_library(tmp_path_factory.mktemp("library") / "a.dateline", coder_name="Ann")
    store(library, [("South Korea", " ".join(WORDS), "KCNA", "2024-01-01", "en"), ("x", "fire", "", "", "ko")])
    store(library, [("", "한국정부 😀 " * 60, "KCNA", "2024", "ko")])
    yield library
    library.close()
