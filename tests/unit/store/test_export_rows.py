"""Export rows: one per annotation × tag, numbered by paragraph and sentence, streamed in reading order."""

import pytest

from reader.domain.annotations import Origin
from reader.domain.spans import Span, anchor_span
from reader.domain.tags import Colour
from reader.domain.texts import count_words, hash_text
from reader.services import tagging
from reader.store import annotation_tags, annotations, article_tags, articles, tags
from tests.helpers.articles import TEXT, bounds, store_article, store_version


@pytest.fixture
def filled(library):
    """Three articles: annotated, tagged as a whole, untouched. Tags theme/mass and style."""
    first = store_article(library, date=bounds("2015-09", "2026-01-10"), url="https://example.org/1")
    second = store_article(library, title="Second")
    store_article(library, title="Third")
    with library.write("annotation.add") as unit:
        theme = tags.insert_tag(unit, None, "theme", colour=Colour.RED)
        mass = tags.insert_tag(unit, theme, "mass", colour=Colour.RED)
        style = tags.insert_tag(unit, None, "style", colour=Colour.RED)
        for quote, chosen in (("“Forward!”", [mass, style]), ("Many heroes", [])):
            start = TEXT.index(quote)
            anchor = anchor_span(TEXT, Span(start, start + len(quote)))
            made = annotations.insert_annotation(unit, first, 1, anchor, memo=f"on {quote}", origin=Origin.HAND)
            annotation_tags.insert_annotation_tags(unit, made, chosen)
        article_tags.insert_article_tag(unit, second, style)
        article_tags.insert_article_tag(unit, first, style)
    return first, second


def rows_of(library):
    with library.read() as unit:
        return list(annotations.iter_export_rows(unit))


def test_rows_come_by_article_whole_tags_first_then_by_start(library, filled):
    found = [(row.article_title[:6], row.tag_path, row.quote) for row in rows_of(library)]
    assert found == [
        ("The “M", "style", ""),
        ("The “M", "", "Many heroes"),
        ("The “M", "theme/mass", "“Forward!”"),
        ("The “M", "style", "“Forward!”"),
        ("Second", "style", ""),
    ]


def test_row_of_an_annotation_holds_every_column(library, filled):
    row = rows_of(library)[2]
    with library.read() as unit:
        [mass] = [tag for tag in tags.list_tags(unit) if tag.name == "mass"]
        head = articles.get_article_head(unit, filled[0])
        one = annotations.list_annotations(unit, filled[0])[1]
    assert (row.annotation_id, row.tag_id, row.article_id) == (one.guid, mass.guid, head.guid)
    assert (row.tag, TEXT[row.start : row.end]) == ("mass", "“Forward!”")
    assert TEXT.endswith(f"{row.prefix}{row.quote}{row.suffix}")
    assert (row.paragraph, row.sentence) == (2, 2)
    assert (row.memo, row.coder, row.origin) == ("on “Forward!”", "Ann", "hand")
    assert (row.created_at, row.modified_at) == (one.created_at, one.modified_at)
    assert (row.source, row.language, row.title_basis) == ("Naenara", "en", "made from text")
    assert (row.date_from, row.date_to, row.date_basis) == ("2015-09", "2026-01-10", "bounds")
    assert (row.url, row.text_sha256, row.text_version) == ("https://example.org/1", hash_text(TEXT), 1)
    assert (row.article_words, row.reading_state) == (head.words, "unread")


def test_row_of_a_tag_on_the_whole_article_has_no_place(library, filled):
    row = rows_of(library)[0]
    assert (row.annotation_id, row.quote, row.start, row.end) == ("", "", None, None)
    assert (row.paragraph, row.sentence, row.coder) == (None, None, "Ann")
    assert row.created_at.endswith("Z")


def test_row_without_a_tag_has_empty_tag_cells(library, filled):
    row = rows_of(library)[1]
    assert (row.tag_id, row.tag, row.tag_path) == ("", "", "")


def test_an_empty_library_has_no_rows(library):
    assert rows_of(library) == []


def test_stopping_early_leaves_the_library_usable(library, filled):
    with library.read() as unit:
        stream = annotations.iter_export_rows(unit)
        next(stream)
        stream.close()
    assert len(rows_of(library)) == 5


def test_an_annotation_on_an_older_version_is_exported_with_what_that_version_says(library):
    article = store_article(library, url="https://example.org/1", captured_at="2026-01-10")
    tagging.add_annotation(library, article, Span(0, 3))
    values = {"paragraphs": ("Nothing of it.",), "url": "https://example.org/2", "captured_at": "2026-01-11"}
    store_version(library, article, **values)
    tagging.add_annotation(library, article, Span(0, 7))

    with library.read() as unit:
        rows = {row.quote: row for row in annotations.iter_export_rows(unit)}

    old, new = rows["The"], rows["Nothing"]
    assert (old.text_version, old.captured_at, old.url) == (1, "2026-01-10", "https://example.org/1")
    assert (old.text_sha256, old.article_words) == (hash_text(TEXT), count_words(TEXT))
    assert (new.text_version, new.captured_at, new.url) == (2, "2026-01-11", "https://example.org/2")
    assert (new.text_sha256, new.article_words) == (hash_text("Nothing of it."), 3)
