"""Searching articles on a real library: what is found, in which order, what is told, and how it ends."""

import time
from datetime import date, timedelta

import pytest
import sqlalchemy as sa

from reader.domain.criteria import Criteria
from reader.domain.errors import Cancelled
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import marking, searching, tagging
from reader.services.searching import SCREEN, FoundPlaces, SearchOrder
from reader.store import article_search
from tests.helpers.articles import add_version, bounds, store_article

NAME = "respected Comrade Kim Jong Un"


@pytest.fixture
def articles(library):
    """A damaged, a plain, and a Korean article, oldest last."""
    return (
        store_article(
            library,
            title="Damaged",
            paragraphs=("On Monday the respected ComradeKim Jong Unvisited a farm.",),
            date=bounds("2026-01-06", "2026-01-06"),
        ),
        store_article(
            library,
            title="South Koreans",
            source="KCNA",
            paragraphs=("The respected Comrade Kim Jong Un spoke. South Korean papers wrote of South Korea.",),
            date=bounds("2025", "2025"),
        ),
        store_article(
            library,
            title="기후",
            source="KCNA",
            language="ko",
            paragraphs=("남조선의 South Korean 기후변화정책.",),
            date=bounds("2024-03", "2024-03"),
        ),
    )


def find(library, text, criteria=None, **options):
    return list(searching.search(library, text, criteria or Criteria(), **options).ids)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (NAME, [0, 1]),
        (f'"{NAME}"', [0, 1]),
        (f"“{NAME}” -farm", [1]),
        (f"farm AND (x OR “{NAME}”)", [0]),
        (f"“{NAME}” OR 기후", [0, 1, 2]),
        (f"NOT “{NAME}”", [2]),
        ('"South Korea"', [1]),
        ("South Korea", [1]),
        ("korea*", [1, 2]),
        ("변화", [2]),
        ("기후 정책", [2]),
        ("title:기후", [2]),
        ('title:"South Korea"', []),
        ("title:korea*", [1]),
        ("source:kcna lang:ko", [2]),
        ("date:2025..", [0, 1]),
        ("date:..2025-06 korean", [2]),
        ("", [0, 1, 2]),
        ("*", [0, 1, 2]),
        ("-farm", [1, 2]),
    ],
)
def test_search_finds_by_words_and_fields(library, articles, text, wanted):
    assert find(library, text) == [articles[place] for place in wanted]
    assert searching.count_found(library, text) == len(wanted)


@pytest.mark.parametrize(
    "level",
    [
        "(farm {})",
        "(farm OR {})",
        "(x OR farm {} -y)",
        "(x OR {} farm -y)",
        "(title:x OR (farm -({})))",
        "(lang:en OR farm -({}))",
        "(title:NEAR(x y) OR “Kim Jong Un” {} -(a OR b))",
    ],
)
def test_parentheses_may_be_as_deep_as_anyone_types_them(library, articles, level):
    text = "farm"
    for _ in range(30):
        text = level.format(text)
        found = searching.search(library, text)
        assert len(found.ids) == searching.count_found(library, text)


def test_marks_of_articles_are_fields_too(library, articles):
    tag = tagging.create_tag(library, TagPath.parse("event/visit")).value
    annotation = tagging.add_annotation(library, articles[0], Span(0, 9), [tag], memo="Überprüfen 100%").value
    marking.set_speaker(library, [annotation], "Kim Jong Un")
    for text in (
        *("tag:event", "tag:EVENT/visit", "tag:visit", "tag:vis*", "tag:*", "coder:ann", "speaker:kim"),
        *("memo:*", "memo:überprüfen", "memo:100%", 'memo:"prüfen 1"', "tag:visit kim"),
    ):
        assert find(library, text) == [articles[0]], text
    for text in ("tag:even", "tag:x", "coder:bob", "speaker:trump", "memo:200%", "memo:1_0", "tag:visit -kim"):
        assert find(library, text) == [], text


def test_criteria_and_query_both_hold(library, articles):
    assert find(library, "korean", Criteria(words="기후")) == [articles[2]]
    assert find(library, "korean", Criteria(first="2025")) == [articles[1]]
    assert searching.count_found(library, "korean", Criteria(words="-기후", languages=("en",))) == 1


def test_orders_sort_by_date_or_by_relevance(library, articles):
    assert find(library, "", order=SearchOrder.OLDEST) == list(reversed(articles))
    assert find(library, "korean OR farm", order=SearchOrder.OLDEST) == list(reversed(articles))
    assert find(library, "korean OR koreans", order=SearchOrder.RELEVANCE) == [articles[1], articles[2]]
    assert find(library, NAME, order=SearchOrder.RELEVANCE) == [articles[1], articles[0]]
    assert find(library, NAME, order=SearchOrder.RELEVANCE, limit=1) == [articles[1]]


def test_too_many_for_relevance_are_sorted_by_date_and_told(library, articles, monkeypatch):
    monkeypatch.setattr(article_search, "RANKED_MAX", 1)
    found = searching.search(library, "korean", order=SearchOrder.RELEVANCE)
    assert list(found.ids) == [articles[1], articles[2]]
    assert any("sorted by date" in note for note in found.notes)


def test_what_the_library_does_not_know_is_told(library, articles):
    notes = searching.search(library, "source:nobody OR tag:x/y OR coder:bob").notes
    assert [note.split(" “")[0] for note in notes] == [
        "The library has no source",
        "The library has no tag",
        "The library has no coder",
    ]


def test_an_unknown_name_is_told_with_those_there_are(library, articles):
    for query, told in (
        ("lang:xx korea", "The library has no language “xx”; it has en, ko."),
        ("source:nobody", "; it has "),
        ("coder:bob", "; it has Ann."),
    ):
        (note,) = searching.search(library, query).notes
        assert told in note
    for number in range(12):
        store_article(library, paragraphs=("Text.",), source=f"Outlet {number:02}")
    (note,) = searching.search(library, "source:nobody").notes
    assert note.endswith(" more.")
    assert note.count(",") == 7
    assert searching.search(library, "lang:KO lang:k*").notes == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('"kim jong un"', [0, 1]),
        ('"comrade kim jong un"', [0, 1]),
        ("kim jong un", [0, 1]),
        ("Kim Jong Un farm", [0]),
        ("farm Kim Jong Un", [0]),
        ("farm kim jong un monday", [0]),
        ("farm -kim", []),
        ("farm OR “jong un”", [0, 1]),
        ("“jong un” -farm", [1]),
        ("title:(kim jong un)", []),
        ("dprk", [3]),
        ('"kcna reported"', [3]),
        ("dprkand", [3]),
        ("KCNA DPRKs", []),
        ("mass move", []),
        ('"south korea"', [1]),
        ("south korea", [1]),
    ],
)
def test_words_glued_to_a_name_are_found_however_it_is_asked_for(library, articles, text, wanted):
    damaged = "KCNAreported of the DPRKand of a mass movement; South Koreans came."
    ids = (*articles, store_article(library, paragraphs=(damaged,), date=bounds("2020", "2020")))
    assert find(library, text) == [ids[place] for place in wanted]


def test_every_article_with_words_glued_to_a_name_is_found(library):
    for number in range(320):
        store_article(library, paragraphs=(f"The respected Comrade Kim Jong Unvisited farm {number}.",))
    found = searching.search(library, '"Kim Jong Un"')
    assert (len(found.ids), found.notes) == (320, ())
    assert searching.count_found(library, "NOT “kim jong un”") == 0


def test_near_leaves_no_way_to_write_korean_out_unsaid(library):
    texts = ("기후 변화 대응 정책 그리고 남북 경제 협력 사업", "기후변화대응정책 그리고 남북경제협력사업")
    ids = [store_article(library, paragraphs=(text,)) for text in texts]
    short = searching.search(library, 'NEAR("기후 변화" "남북 경제", 9)')
    assert (sorted(short.ids), short.notes) == (ids, ())
    long = searching.search(library, 'NEAR("기후 변화 대응 정책" "남북 경제 협력 사업", 9)')
    assert sorted(long.ids) == ids
    assert [note.split(" ")[0] for note in long.notes] == ["NEAR"]
    five = searching.search(library, f"NEAR({'“기후 변화” ' * 5}, 9)")
    assert len(five.notes) == 2


def test_many_words_are_asked_for_at_once(library, articles):
    words = " ".join(f"word{chr(97 + number % 26)}{chr(97 + number // 26)}" for number in range(199))
    assert find(library, f"farm {words}") == []
    assert find(library, f"farm OR ({words})") == [articles[0]]


def test_first_page_and_the_rest_hold_each_article_once(library, monkeypatch):
    ids = [store_article(library, paragraphs=(f"Farm {number}.",)) for number in range(5)]
    monkeypatch.setattr(searching, "SCREEN", 2)
    pages = list(searching.iter_search(library, "farm"))
    assert [(list(page.ids), page.is_last) for page in pages] == [(ids[:-3:-1], False), (ids[-3::-1], True)]
    pages = searching.iter_search(library, "farm")
    first = next(pages)
    added = store_article(library, paragraphs=("Farm between.",))
    rest = next(pages)
    assert sorted([*first.ids, *rest.ids]) == [*ids, added]


def test_rows_come_in_the_order_given_without_what_is_gone(library, articles):
    ids = [articles[2], 99, articles[0]]
    rows = searching.list_rows(library, ids, NAME)
    assert [row.head.id for row in rows] == [articles[2], articles[0]]
    assert [rows[1].snippet[span.start : span.end] for span in rows[1].spans] == ["respected ComradeKim Jong Un"]
    assert rows[0].spans == ()


def test_rows_show_the_current_version(library, articles):
    add_version(library, articles[0], paragraphs=("Another farm altogether.",))
    assert find(library, "altogether") == [articles[0]]
    assert find(library, "monday") == []
    assert searching.list_rows(library, [articles[0]], "altogether")[0].snippet == "Another farm altogether."


def test_cancelled_reads_end(library, articles):
    for ask in (
        lambda: searching.search(library, "korea", is_cancelled=lambda: True),
        lambda: searching.count_found(library, "korea", is_cancelled=lambda: True),
        lambda: searching.list_rows(library, [articles[0]], "korea", is_cancelled=lambda: True),
        lambda: next(searching.iter_search(library, "korea", is_cancelled=lambda: True)),
    ):
        with pytest.raises(Cancelled):
            ask()
    assert find(library, "korea") == [articles[1]]


def test_many_hits_come_page_by_page_and_end_when_cancelled(library):
    number = 20_000
    _fill(library, number)
    for text in ("korea", "korea NEAR/1 north", "", "korea lang:en", "-x", "kore* OR north"):
        first = searching.search(library, text, limit=SCREEN)
        assert (len(first.ids), first.is_last) == (SCREEN, False)
        assert searching.count_found(library, text) == number
        whole = searching.search(library, text)
        assert len(whole.ids) == number
        assert whole.ids[:SCREEN] == first.ids
    answers = iter([False, *[True] * 10_000])
    begun = time.monotonic()
    with pytest.raises(Cancelled):
        searching.search(library, "korea -x", is_cancelled=lambda: next(answers))
    assert time.monotonic() - begun < 5


@pytest.mark.parametrize(
    ("text", "is_each_asked"), [("korea", True), ("ko*", True), ("kor*", False), ("korea OR nort*", False)]
)
def test_articles_are_asked_for_one_by_one_only_where_that_is_quick(library, text, is_each_asked):
    _fill(library, 5_000)
    statements = []

    def keep(_connection, _cursor, statement, *_):
        statements.append(statement)

    sa.event.listen(sa.Engine, "before_cursor_execute", keep)
    try:
        assert len(searching.search(library, text, limit=SCREEN).ids) == SCREEN
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", keep)
    assert any("EXISTS" in statement for statement in statements) is is_each_asked


def test_index_that_is_not_whole_is_told(library, articles):
    assert searching.search(library, "korea").is_index_whole
    with library.write("index", is_undoable=False) as unit:
        unit.connection.exec_driver_sql("DELETE FROM setting WHERE key = 'index_make'")
    assert not searching.search(library, "korea").is_index_whole
    assert searching.search(library, "source:kcna").is_index_whole


def _fill(library, number):
    """Articles of two words each, put in within the database."""
    store_article(library)
    ids = range(101, 101 + number)
    days = [(date(2000, 1, 1) + timedelta(one * 7919 % 7000)).isoformat() for one in ids]
    rows = (
        (
            "article (id, guid, source_id, title, language, day_key) VALUES (?, ?, 1, 'T', 'en', ?)",
            zip(ids, ids, days, strict=True),
        ),
        ("article_text (article_id, version, text) VALUES (?, 1, 'North Korea')", zip(ids)),
        ("article_search (rowid, title, body) VALUES (?, 't', 'north korea')", zip(ids)),
    )
    with library.write("article.import", is_undoable=False) as unit:
        for table in ("article_search", "text_sketch", "article_text", "article"):
            unit.connection.exec_driver_sql(f"DELETE FROM {table}")
        for into, values in rows:
            unit.connection.exec_driver_sql(f"INSERT INTO {into}", list(values))


def test_places_in_a_text_are_those_of_a_row_of_words_first_in_order_without_overlap():
    body = "A movement. The mass movement, and mass-movement of masses."
    found = searching.find_places(body, "mass movement")
    shown = [body[span.start : span.end] for span in found.spans]
    assert shown == ["movement", "mass movement", "mass-movement"]
    assert (found.stops, found.first) == ((1, 2), 1)  # the phrases, not the word alone
    assert searching.find_places(body, "source:kcna -mass") == FoundPlaces()
    assert searching.find_places("", '"((') == FoundPlaces()


def test_articles_that_are_gone_are_named_and_no_others(library, articles):
    assert searching.list_gone(library, articles) == set()
    assert searching.list_gone(library, [*articles, 7_000, 8_000]) == {7_000, 8_000}
    assert searching.list_gone(library, []) == set()
