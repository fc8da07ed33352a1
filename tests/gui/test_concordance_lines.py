"""The lines of a concordance without a window: verdicts, what is tagged, orders, words."""

import random

from PySide6.QtCore import QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.spans import Span
from reader.gui.models.concordance_lines import ConcordanceLines, Counts, Verdict
from reader.gui.models.concordance_order import Order, sort_lines
from reader.gui.models.concordance_table import ConcordanceTableModel
from reader.gui.models.concordance_words import (
    basis_text,
    copy_lines,
    counts_text,
    date_text,
    hit_tip,
    short_date_text,
)
from tests.helpers.article_views import make_annotation
from tests.helpers.hits import day, make_hit, make_hits


def make_lines(hits):
    lines = ConcordanceLines()
    lines.append(hits)
    return lines


def test_line_that_was_not_seen_is_not_accepted():
    lines = make_lines(make_hits("movement", (1, 2)))
    lines.note_seen(0, 2)
    assert lines.judge(range(len(lines)), Verdict.ACCEPTED) == 3
    assert [lines.verdict(row) for row in range(len(lines))] == [Verdict.ACCEPTED] * 3 + [Verdict.UNDECIDED] * 5
    assert lines.counts() == Counts(8, 3, 0, 0)


def test_tagged_line_is_marked_and_not_accepted_again():
    lines = make_lines([make_hit(annotations=(7,)), make_hit(2)])
    lines.note_seen(0, 1)
    assert lines.judge([0, 1], Verdict.ACCEPTED) == 1
    assert lines.is_tagged(0)
    assert [hit.article for hit in lines.accepted()] == [2]
    assert lines.counts() == Counts(2, 1, 0, 1)


def test_annotations_made_and_removed_mark_and_unmark_lines():
    lines = make_lines(make_hits("movement", (1,)))
    lines.note_seen(0, 3)
    lines.judge([0, 1], Verdict.ACCEPTED)
    made = make_annotation(5, Span(*_span(lines, 0)), (3,))
    assert lines.apply_annotations({5}, [made], 3) == {0}
    assert lines.is_tagged(0)
    assert lines.counts() == Counts(4, 1, 0, 1)
    assert lines.apply_annotations({5}, [], 3) == {0}
    assert lines.counts() == Counts(4, 2, 0, 0)
    assert lines.verdict(0) is Verdict.ACCEPTED


def test_annotation_with_another_tag_or_version_marks_nothing():
    lines = make_lines(make_hits("movement", (1,)))
    span = Span(*_span(lines, 0))
    assert lines.apply_annotations({5}, [make_annotation(5, span, (4,))], 3) == set()
    assert lines.apply_annotations({5}, [make_annotation(5, span, (3,))], None) == set()


def test_annotation_that_only_overlaps_marks_the_line():
    lines = make_lines([make_hit(start=4, end=17)])
    assert lines.apply_annotations({5}, [make_annotation(5, Span(0, 6), (3,))], 3) == {0}


def test_uses_of_another_tag_replace_those_before():
    lines = make_lines([make_hit(annotations=(7,)), make_hit(2)])
    lines.set_uses([make_hit(2, start=0, end=6, annotations=(9,)), make_hit(1, start=30, end=40)])
    assert lines.has_cover({9})
    assert not lines.has_cover({7})
    assert [lines.is_tagged(row) for row in (0, 1)] == [False, True]
    assert lines.counts().tagged == 1


def test_outdated_line_is_told_and_not_accepted_again():
    lines = make_lines([make_hit(), make_hit(2)])
    lines.note_seen(0, 1)
    lines.judge([0, 1], Verdict.ACCEPTED)
    lines.note_outdated([lines.hit(0)])
    assert lines.is_outdated(0)
    assert lines.judge([0], Verdict.ACCEPTED) == 0
    assert lines.counts() == Counts(2, 1, 0, 0)


def test_spans_of_the_article_are_in_order_without_overlap_and_hold_the_row():
    lines = make_lines([make_hit(start=30, end=40), make_hit(start=0, end=12), make_hit(start=4, end=17)])
    assert lines.spans_beside(2) == ([Span(4, 17), Span(30, 40)], 0)
    assert lines.spans_beside(1) == ([Span(0, 12), Span(30, 40)], 0)


def test_left_context_is_sorted_by_its_last_words():
    hits = [make_hit(left=left) for left in ("the great Leader", "a mass", "the great people", "Mass, ", "")]
    assert _sorted(hits, Order.LEFT, "left") == ["", "the great Leader", "Mass, ", "a mass", "the great people"]


def test_right_context_match_and_source_are_sorted_without_regard_to_case():
    hits = [make_hit(right=right) for right in (" of All", ", and", " Of a")]
    assert _sorted(hits, Order.RIGHT, "right") == [", and", " Of a", " of All"]
    hits = [make_hit(quote=quote) for quote in ("Zeal", "arms", "Army")]
    assert _sorted(hits, Order.MATCH, "quote") == ["arms", "Army", "Zeal"]
    hits = [make_hit(source=source) for source in ("", "naenara", "KCNA")]
    assert _sorted(hits, Order.SOURCE, "source") == ["KCNA", "naenara", ""]


def test_unknown_dates_come_last_either_way():
    dates = [ArticleDate(), day("2015"), day("2026-01-10"), day("2015-09")]
    hits = [make_hit(number, date=date) for number, date in enumerate(dates, 1)]
    rising = sort_lines(hits, range(4), Order.DATE)
    assert [hits[line].article for line in rising] == [2, 4, 3, 1]
    falling = sort_lines(hits, range(4), Order.DATE, is_descending=True)
    assert [hits[line].article for line in falling] == [3, 4, 2, 1]


def test_equal_lines_keep_the_order_given_and_found_order_brings_it_back():
    hits = [make_hit(number, source=source) for number, source in enumerate(("b", "a", "b", "a"), 1)]
    order = sort_lines(hits, [3, 2, 1, 0], Order.SOURCE)
    assert order == [3, 1, 2, 0]
    assert sort_lines(hits, order, Order.FOUND) == [0, 1, 2, 3]
    assert sort_lines(hits, order, Order.FOUND, is_descending=True) == [3, 2, 1, 0]


def test_hundred_thousand_lines_are_sorted_each_once():
    words = ["mass", "Leader", "people", "army", "arms", "the", "of"]
    draw = random.Random(1)
    hits = [make_hit(number, left=" ".join(draw.choices(words, k=10))) for number in range(100_000)]
    order = sort_lines(hits, range(len(hits)), Order.LEFT)
    assert sorted(order) == list(range(len(hits)))


def test_lines_that_came_while_they_were_sorted_follow():
    lines = make_lines(make_hits("movement", (1, 2)))
    lines.set_order([1, 0])
    assert [lines.line(row) for row in range(len(lines))] == [1, 0, *range(2, 8)]


def test_articles_come_in_the_order_shown():
    lines = make_lines([make_hit(1), make_hit(2), make_hit(1)])
    lines.set_order([1, 2, 0])
    assert lines.articles() == [2, 1]


def test_counts_and_dates_are_told_in_words():
    assert counts_text(Counts(283, 120, 12, 40)) == "283 found · 120 accepted · 12 rejected · 40 tagged already"
    assert counts_text(Counts(0, 0, 0, 0)) == "Nothing found"
    assert counts_text(Counts(1, 0, 0, 1), is_use=True) == "1 use"
    assert date_text(make_hit(date=ArticleDate())) == "–"
    hit = make_hit(date=day("2015-09-03", DateBasis.DATELINE))
    assert (date_text(hit), basis_text(hit)) == ("3 Sep 2015", "dateline")


def test_tip_of_a_line_reads_no_markup():
    assert "&lt;b&gt;" in hit_tip(make_hit(title="<b>Bold</b>"))


def test_copied_lines_are_a_table_with_a_row_each():
    rows = copy_lines([(make_hit(left="one\ttwo\n", quote="a"), "accepted")]).split("\n")
    assert [len(row.split("\t")) for row in rows] == [10, 10]
    assert rows[1].startswith("one two \ta\t")


def test_table_keeps_the_rules_of_models(qapp):
    table = ConcordanceTableModel()
    tester = QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Warning)
    table.append(make_hits("movement", (1, 2)))
    table.append([])
    held = QPersistentModelIndex(table.index(5, 2))
    hit = table.lines.hit(5)
    table.set_order([7, 6, 5, 4, 3, 2, 1, 0])
    assert table.lines.hit(held.row()) is hit
    table.lines.note_seen(0, 7)
    assert table.judge([1, 2], Verdict.REJECTED) == 2
    table.clear()
    assert tester.model() is table
    assert table.rowCount() == 0


def _sorted(hits, order, field):
    return [getattr(hits[line], field) for line in sort_lines(hits, range(len(hits)), order)]


def _span(lines, row):
    span = lines.hit(row).span
    return span.start, span.end


def test_date_of_the_table_tells_bounds_by_their_months():
    first, last = PartialDate(2015, 9), PartialDate(2026, 1, 10)
    basis = DateBasis.BOUNDS
    for date_from, date_to, words in (
        (first, last, "2015-09…2026-01"),
        (first, None, "2015-09…"),
        (None, last, "…2026-01"),
        (last, last, "10 Jan 2026"),
    ):
        assert short_date_text(make_hit(date=ArticleDate(date_from, date_to, basis))) == words
    assert short_date_text(make_hit(date=ArticleDate())) == "–"
