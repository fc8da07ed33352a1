"""The row of the tagged CSV as the store streams it: an annotation with one tag, or a tag on a whole article."""

from typing import NamedTuple

FORMAT = "dateline-csv/1"
"""The form of the table of annotations."""


class ExportRow(NamedTuple):
    """One annotation × tag, its fields in the order of the columns of `annotations.csv`. Missing is "" or None.

    - `format` is the constant `FORMAT`.

    - An annotation without tags has one row, with `tag_id`, `tag` and `tag_path` "".
    - A tag on the whole article has `annotation_id`, `quote`, `starred` and the other texts of an annotation "",
      and `start`, `end`, `paragraph` and `sentence` None; `coder` and `created_at` say who tagged the article and
      when.

    The ids are guids, so they mean the same in another copy of the library. `start` and `end` are code points over
    the text of `text_version`; `paragraph` and `sentence` (within the paragraph) count from 1. Times are UTC and
    dates ISO 8601, as stored; `origin`, `title_basis`, `date_basis` and `reading_state` hold the values of their
    enumerations. A named tuple, for a writer takes a million of them as they are: making a frozen dataclass
    costs several times what writing the row does.
    """

    format: str
    annotation_id: str
    tag_id: str
    tag: str
    tag_path: str
    quote: str
    start: int | None
    end: int | None
    prefix: str
    suffix: str
    paragraph: int | None
    sentence: int | None
    memo: str
    speaker: str
    coder: str
    origin: str
    created_at: str
    modified_at: str
    article_id: str
    article_title: str
    title_basis: str
    source: str
    agency: str
    language: str
    byline: str
    date_from: str
    date_to: str
    date_basis: str
    captured_at: str
    url: str
    text_sha256: str
    text_version: int
    article_words: int
    reading_state: str
    starred: str
