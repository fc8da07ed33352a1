"""The words around an annotation of an import: where it stands, where it would, nothing where the text is gone."""

from dataclasses import replace

from reader.domain.annotation_tables import FoundPlace, HeldState, PlannedMark, Verdict
from reader.domain.ids import ArticleId
from reader.domain.spans import Span
from reader.services.annotation_context import MarkContext, read_contexts
from tests.helpers.articles import TEXT, store_article


def made(library, start, end, **values):
    article = store_article(library)
    held = HeldState(1, Span(start, end))
    return replace(PlannedMark(1, Verdict.CHANGED, ("line 2",), "x", article=article, held=held), **values)


def test_words_stand_between_those_around_them(library):
    start = TEXT.index("heroes")
    (found,) = read_contexts(library, made(library, start, start + 6))
    assert found == MarkContext(TEXT[:start], "heroes", TEXT[start + 6 :], is_present=True)


def test_new_place_comes_after_the_present_one(library):
    start = TEXT.index("heroes")
    place = FoundPlace(1, Span(0, 3), "The")
    there, new = read_contexts(library, made(library, start, start + 6, place=place))
    assert (there.words, there.is_present) == ("heroes", True)
    assert (new.before, new.words, new.is_present) == ("", "The", False)


def test_one_place_is_shown_once(library):
    place = FoundPlace(1, Span(0, 3), "The")
    assert len(read_contexts(library, made(library, 0, 3, place=place))) == 1


def test_text_that_is_gone_and_rows_without_article_show_nothing(library):
    mark = made(library, 0, 3)
    assert read_contexts(library, replace(mark, held=HeldState(9, Span(0, 3)))) == ()
    assert read_contexts(library, replace(mark, article=None)) == ()
    assert read_contexts(library, replace(mark, article=ArticleId(999))) == ()


def test_long_quotes_lose_their_middle_and_long_texts_their_ends(library, monkeypatch):
    monkeypatch.setattr("reader.services.annotation_context._LONGEST_CP", 10)
    monkeypatch.setattr("reader.services.annotation_context._BEFORE_CP", 4)
    monkeypatch.setattr("reader.services.annotation_context._AFTER_CP", 3)
    (found,) = read_contexts(library, made(library, 10, 40))
    assert found == MarkContext(f"…{TEXT[6:10]}", f"{TEXT[10:15]} … {TEXT[35:40]}", f"{TEXT[40:43]}…", True)
