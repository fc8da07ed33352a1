"""Annotations find their places in an edited text; what is not sure waits, and nothing is dropped."""

import json
import re
import time
from itertools import pairwise
from pathlib import Path

import pytest

from reader.domain.spans import Span, anchor_span, find_quote
from reader.domain.versions import SURE_SCORE
from reader.services import tagging, undoing
from reader.services.quote_changes import is_exchanged
from reader.services.reanchoring import Reanchorer, place_anchor, reanchor_article
from reader.store import anchor_reviews, annotations, review_rows, text_versions
from reader.store.check import iter_findings
from tests.helpers.articles import make_draft, store_article
from tests.helpers.dumps import dump_library

SAMPLES = Path(__file__).parents[4] / "shared" / "samples"
OLD = (
    "The leader met the football players on Monday. He praised their spirit.\n"
    "“Forward to victory!” shouted the people of the town on the hill.\n"
    "The plan of the year was carried out in spring. Many heroes came of it."
)


def place(new, quote, occurrence=1, old=OLD):
    found = place_anchor(old, new, anchor_span(old, find_quote(old, quote, occurrence)))
    return found, new[found.span.start : found.span.end] if found.span else ""


def test_a_place_that_stands_as_it_was_is_certain():
    found, words = place(OLD + " More.", "football players")
    assert (found.score, found.method, words) == (1.0, "position", "football players")


def test_a_quote_that_moved_is_found_by_its_words():
    found, words = place("Edited.\n" + OLD, "the people of the town")
    assert (found.score, found.method, words) == (1.0, "exact", "the people of the town")


def test_of_equal_quotes_the_one_with_the_context_is_taken():
    new = OLD.replace("The plan of the year", "The great plan of the year")
    found, _ = place(new, "of the ", 2)
    assert new[: found.span.start].endswith("great plan ") and found.score >= SURE_SCORE


@pytest.mark.parametrize(
    ("was", "now", "quote", "expected"),
    [
        ("football players", "footballplayers", "football players", "footballplayers"),
        ("“Forward to victory!”", '"Forward to victory!"', "“Forward to victory!”", '"Forward to victory!"'),
        ("people of the town", "good people of the town", "people of the town", "people of the town"),
        (
            "carried out in spring",
            "carried out early in spring",
            "carried out in spring",
            "carried out early in spring",
        ),
        ("heroes", "heroines", "Many heroes came", "Many heroines came"),
    ],
)
def test_an_edited_quote_moves_with_its_edges(was, now, quote, expected):
    found, words = place("Edited. " + OLD.replace(was, now), quote)
    assert words == expected
    assert found.score >= SURE_SCORE


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("will attack the northern hill", "will not attack the northern hill"),
        ("didn’t attack the northern hill", "did attack the northern hill"),
        ("lost 1,000 sheep in the northern hills", "lost 7,000 sheep in the northern hills"),
        ("그들은 북쪽의 높은 언덕을 넘어서 공격할것이다", "그들은 북쪽의 높은 언덕을 넘어서 공격하지 않을것이다"),
    ],
)
def test_words_that_say_the_contrary_or_another_number_are_never_sure(was, now):
    old = OLD.replace("praised their spirit", was)
    found, words = place("Edited. " + old.replace(was, now), was, old=old)
    assert 0 < found.score < SURE_SCORE
    assert words == now


def test_words_that_were_replaced_are_doubtful_and_what_stands_there_is_proposed():
    found, words = place(OLD.replace("football players", "old miners of Sinuiju"), "football players")
    assert 0 < found.score < SURE_SCORE
    assert "miners" in words


def test_a_paragraph_that_moved_away_is_found():
    first, second, third = OLD.split("\n")
    edited = second.replace("victory!” shouted the people", "victory!” cried the people")
    found, words = place("\n".join((third, first, edited)), "the people of the town")
    assert words == "the people of the town"
    assert found.score >= SURE_SCORE


def test_a_long_quote_is_sure_without_its_context():
    quote = "shouted the people of the town on the hill"
    found, words = place(f"Nothing of the old words but that. Then {quote}, as was heard elsewhere.", quote)
    assert (words, found.method) == (quote, "exact")
    assert found.score >= SURE_SCORE


@pytest.mark.parametrize("new", ["", "x", "하나", "All other."])
def test_nothing_like_it_is_no_sure_place(new):
    found, _ = place(new, "“Forward to victory!”")
    assert found.score < SURE_SCORE
    assert found.span is None or found.span.end <= len(new)


def test_the_given_edited_articles_keep_nearly_all_their_phrases():
    if not SAMPLES.exists():
        pytest.skip("the shared samples are not here")
    for pair in json.loads((SAMPLES / "pairs.json").read_text()):
        old, new = ((SAMPLES / pair[side]).read_text() for side in ("old", "new"))
        reanchorer = Reanchorer(old, new)
        words = [match.span() for match in re.finditer(r"\w+", old)][::5]
        sure = exchanged = 0
        for first, last in pairwise(words):
            anchor = anchor_span(old, Span(first[0], last[0]))
            found = reanchorer.place(anchor)
            sure += found.score >= SURE_SCORE
            assert found.span is None or found.span.end <= len(new)
            exchanged += bool(found.span and is_exchanged(anchor.quote, new[found.span.start : found.span.end]))
        assert sure / (len(words) - exchanged) > pair["word_similarity"] - 0.1


def test_a_thousand_annotations_of_a_long_article_are_placed_quickly():
    old = "\n".join(f"Sentence {n} tells of plan {n * 7 % 101} and hill {n * 3 % 97} again." for n in range(2100))
    new = re.sub(r"plan (\d*3)\b", r"great plan no. \1", old)
    anchors = [anchor_span(old, Span(at, at + 40)) for at in range(0, 100_000, 100)]
    start = time.process_time()
    reanchorer = Reanchorer(old, new)
    placed = [reanchorer.place(anchor) for anchor in anchors]
    assert time.process_time() - start < 4  # twice what is asked for: other work shares the processor
    assert all(one.span is not None for one in placed)


def reanchor(library, article, *paragraphs):
    """A new current version, as an import brings it."""
    with library.write("article.import") as unit:
        current = text_versions.list_text_versions(unit, article)[-1].version
        draft = make_draft(paragraphs=paragraphs)
        version = text_versions.insert_text_version(
            unit, article, draft, original_id=None, part="", batch_id=None, is_current=True
        )
        return reanchor_article(unit, article, current, version)


def test_reanchor_article_moves_the_sure_and_lists_the_doubtful(library):
    article = store_article(library, paragraphs=OLD.split("\n"))
    sure = tagging.add_annotation(library, article, find_quote(OLD, "heroes"), memo="kept").value
    doubtful = tagging.add_annotation(library, article, find_quote(OLD, "football players")).value
    before = dump_library(library)
    modified = tagging.get_annotations(library, [sure])[0].modified_at

    new = "Edited. " + OLD.replace("the football players", "miners, singers and old friends of his")
    count = reanchor(library, article, *new.split("\n"))

    assert (count.moved, count.doubtful) == (1, 1)
    moved, left = tagging.get_annotations(library, [sure])[0], tagging.get_annotations(library, [doubtful])[0]
    assert (moved.version, moved.memo, moved.modified_at, left.version) == (2, "kept", modified, 1)
    with library.read() as unit:
        (review,) = review_rows.list_reviews(unit, article)
        assert list(iter_findings(unit)) == []
        assert (review.id, review.version, review.context[1]) == (doubtful, 2, " on Monday. He praised their spi")
        assert new[review.proposed.start : review.proposed.end] == review.proposed_quote
        assert new[: review.proposed.start].endswith(review.proposed_context[0])
        assert anchor_reviews.count_reviews(unit) == 1
    undoing.undo(library)
    assert dump_library(library) == before


def test_moved_annotations_with_other_words_are_told(library):
    article = store_article(library, paragraphs=OLD.split("\n"))
    for quote in (
        "“Forward to victory!” shouted",
        "carried out in spring",
        "Many heroes came",
        "football players",
    ):
        tagging.add_annotation(library, article, find_quote(OLD, quote))
    new = OLD.replace("“Forward to victory!”", '"FORWARD to victory!"').replace("heroes", "heroines")

    count = reanchor(library, article, *new.replace("out in spring", "out early in spring").split("\n"))

    assert (count.moved, count.doubtful) == (4, 0)
    assert sorted(count.changed) == [
        ("Many heroes came", "Many heroines came"),
        ("carried out in spring", "carried out early in spring"),
    ]


def test_a_third_version_brings_back_what_waited(library):
    article = store_article(library, paragraphs=OLD.split("\n"))
    waiting = tagging.add_annotation(library, article, find_quote(OLD, "football players")).value
    assert reanchor(library, article, "All other words.").doubtful == 1

    assert reanchor(library, article, *OLD.split("\n")).moved == 1

    assert tagging.get_annotations(library, [waiting])[0].version == 3
    with library.read() as unit:
        assert anchor_reviews.count_reviews(unit) == 0


def test_what_the_user_left_on_an_old_version_is_not_asked_again(library):
    article = store_article(library, paragraphs=OLD.split("\n"))
    left = tagging.add_annotation(library, article, find_quote(OLD, "football players")).value
    reanchor(library, article, "All other words.")
    with library.write("annotation.keep") as unit:
        anchor_reviews.delete_reviews(unit, [left])

    count = reanchor(library, article, "Other words again.")

    assert (count.moved, count.doubtful) == (0, 0)
    assert tagging.get_annotations(library, [left])[0].version == 1


def test_deleting_an_annotation_takes_its_review_along(library):
    article = store_article(library, paragraphs=OLD.split("\n"))
    waiting = tagging.add_annotation(library, article, find_quote(OLD, "football players")).value
    reanchor(library, article, "All other words.")
    before = dump_library(library)

    tagging.remove_annotations(library, [waiting])

    with library.read() as unit:
        assert anchor_reviews.count_reviews(unit) == 0
        assert annotations.list_anchors(unit, article) == []
    undoing.undo(library)
    assert dump_library(library) == before


def test_a_word_exchanged_in_a_short_quote_is_doubtful_and_the_whole_of_the_new_one_is_proposed():
    old = OLD.replace("football players", "vigorous advance")
    found, words = place(old.replace("vigorous", "courageous"), "vigorous advance", old=old)
    assert words == "courageous advance"
    assert found.score < SURE_SCORE


@pytest.mark.parametrize(
    ("was", "now", "quote", "expected"),
    [
        ("their art was good", "their party was good", "art", "party"),
        ("the honor of workers", "the honors of workers", "honor", "honors"),
        ("of Kim who came", "ofKim who came", "Kim", "Kim"),
        ("of Kim made glad", "of Kimmade glad", "of Kim", "of Kim"),
    ],
)
def test_no_word_is_cut_except_where_words_were_glued(was, now, quote, expected):
    old = f"On Monday they spoke of {was} in the town on the hill."
    assert place(old.replace(was, now), quote, old=old)[1] == expected


def test_places_in_the_given_edited_articles_cut_no_words():
    if not SAMPLES.exists():
        pytest.skip("the shared samples are not here")
    old, new = ((SAMPLES / "versions" / f"01_{side}.txt").read_text() for side in ("old", "new"))
    reanchorer = Reanchorer(old, new)
    found = reanchorer.place(anchor_span(old, find_quote(old, "vigorous advance", 1)))
    assert (new[found.span.start : found.span.end], found.score < SURE_SCORE) == ("courageous advance", True)
