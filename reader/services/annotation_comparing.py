"""Whether a row of a table says the same as an annotation that is held. Pure functions.

Spreadsheets change values without anybody's wish: line ends become spaces, a cell ends after 32,767 characters, an
apostrophe stands before what looks like a formula. Such a value counts as the same.
"""

import re
from collections.abc import Collection

from reader.domain.annotation_tables import AnnotationRow, FieldChange
from reader.formats.guarded_cells import unguarded
from reader.store.annotation_imports import HeldAnnotation, HeldArticle

CELL_MOST_U16 = 32_767
_CUT_FROM_CP = 16_000
_LINE_END = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_YES_NO = {True: "yes", False: "no"}


def is_same_text(cell: str, stored: str) -> bool:
    """Whether a free text is the stored one but for what a spreadsheet does to it."""
    if cell == stored:
        return True
    wanted = {_unify(stored), _LINE_END.sub(" ", stored)}
    return any(_unify(one) in wanted or _is_cut(one, wanted) for one in (cell, unguarded(cell)))


def is_same_quote(cell: str, stored: str) -> bool:
    """Whether a quote is the stored one; white space does not count."""
    if cell == stored:
        return True
    words = stored.split()
    plain = unguarded(cell)
    return cell.split() == words or plain.split() == words or _is_cut(plain, {stored, _LINE_END.sub(" ", stored)})


def is_moved(row: AnnotationRow, held: HeldAnnotation, article: HeldArticle) -> bool:
    """Whether a row says that an annotation stands elsewhere. Offsets over another version of the text do not."""
    has_words = row.quote.strip() != ""
    is_quoted = not has_words or is_same_quote(row.quote, held.quote)
    at = (held.start, held.end)
    is_there = row.start is None or row.end is None or (row.start, row.end) == at
    return not is_quoted or not (is_there or (has_words and _is_over_other_text(row, held, article)))


def find_changes(row: AnnotationRow, held: HeldAnnotation, given: Collection[str]) -> list[FieldChange]:
    """What a row says otherwise of memo, speaker and star."""
    changes: list[FieldChange] = []
    if row.memo != held.memo and "memo" in given and not is_same_text(row.memo, held.memo):
        changes.append(FieldChange("memo", held.memo, row.memo))
    if row.speaker != held.speaker and "speaker" in given and not is_same_text(row.speaker, held.speaker):
        speaker = " ".join(row.speaker.split())
        if speaker != held.speaker:
            changes.append(FieldChange("speaker", held.speaker, speaker))
    if row.starred is not None and row.starred != held.is_starred:
        changes.append(FieldChange("starred", _YES_NO[held.is_starred], _YES_NO[row.starred]))
    return changes


def find_article_differences(row: AnnotationRow, article: HeldArticle, names: Collection[str]) -> list[str]:
    """The columns in which a row says otherwise of its article. An older version has an address of its own."""
    is_current = row.text_version in (None, article.version)
    told = [("article_title", row.article_title, article.title), ("source", row.source, article.source)]
    told += [("url", row.url, article.url)] if is_current else []
    found = [name for name, cell, stored in told if cell and not is_same_text(cell, stored)]
    if row.article_cells and row.article_cells != article.compared:
        pairs = zip(names, row.article_cells, article.compared, strict=True)
        found += [name for name, cell, stored in pairs if not is_same_text(cell, stored)]
    return found


def _is_over_other_text(row: AnnotationRow, held: HeldAnnotation, article: HeldArticle) -> bool:
    if row.text_version is not None and row.text_version != held.version:
        return True
    return bool(row.text_sha256) and held.version == article.version and row.text_sha256 != article.text_sha256


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _is_cut(cell: str, stored: Collection[str]) -> bool:
    """Whether a cell is the begin of a stored text and as long as a cell of a spreadsheet can be."""
    if len(cell) < _CUT_FROM_CP or not CELL_MOST_U16 - 1 <= _u16_length(cell) <= CELL_MOST_U16:
        return False
    return any(text.startswith(cell) for text in stored)


def _u16_length(text: str) -> int:
    return len(text) + sum(1 for one in text if one > "\uffff")
