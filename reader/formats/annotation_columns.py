"""Guessing which column of a table of annotations holds which field, and which program wrote the table.

This is the whole interface: `guess_annotation_columns` and `guess_kind`. Names compare without case, spaces and
punctuation, as those of tables of articles do.
"""

import re
from collections.abc import Mapping, Sequence

from reader.domain.annotation_tables import ANNOTATION_FIELDS, TableKind
from reader.domain.mappings import ColumnMapping
from reader.formats.tagged_csv import FORMAT

_NAMES: Mapping[str, tuple[str, ...]] = {
    "annotation_id": (
        "annotationid",
        "annotationguid",
        "highlightid",
        "quotationid",
        "segmentid",
        "spanid",
        "guid",
    ),
    "tag_id": ("tagid", "tagguid", "codeid", "codeguid", "labelid"),
    "tag_path": ("tagpath", "codepath", "labelpath", "path"),
    "tag": (
        *("tag", "tagname", "code", "codename", "label", "labels", "tags", "codes", "category", "theme", "class"),
        *("태그", "코드", "标签", "метка"),
    ),
    "quote": (
        *("quote", "exact", "quotation", "quotationcontent", "highlight", "content", "segment", "codedsegment"),
        *("excerpt", "passage", "seltext", "selection", "codedtext", "span", "phrase", "words", "인용", "цитата"),
    ),
    "start": (
        "start",
        "startoffset",
        "startcp",
        "startposition",
        "startchar",
        "begin",
        "beginoffset",
        "pos0",
        "from",
    ),
    "end": ("end", "endoffset", "endcp", "endposition", "endchar", "stop", "pos1", "to"),
    "prefix": ("prefix", "before", "left", "leftcontext", "contextbefore"),
    "suffix": ("suffix", "after", "right", "rightcontext", "contextafter"),
    "memo": ("memo", "note", "notes", "comment", "comments", "remark", "remarks", "메모"),
    "speaker": ("speaker", "saidby", "voice"),
    "starred": ("starred", "star", "favourite", "favorite", "important"),
    "coder": (
        *("coder", "annotator", "codername", "username", "user", "createdby", "completedby", "owner", "creator"),
        "rater",
    ),
    "origin": ("origin",),
    "created_at": ("createdat", "created", "creationdate", "createddate", "timestamp"),
    "modified_at": ("modifiedat", "modified", "updatedat", "updated", "modifieddate"),
    "article_id": ("articleid", "articleguid", "documentid", "documentguid", "docid", "fileid", "fid"),
    "article_title": (
        *(
            "articletitle",
            "title",
            "document",
            "documentname",
            "documenttitle",
            "doc",
            "docname",
            "filename",
            "file",
        ),
        *("headline", "article", "제목"),
    ),
    "source": ("source", "sourcename", "outlet", "publisher"),
    "url": ("url", "link", "articleurl", "address"),
    "text": ("text", "fulltext", "documenttext", "articletext", "body", "data", "본문"),
    "text_sha256": ("textsha256", "sha256", "texthash"),
    "text_version": ("textversion", "version"),
}
"""Field by field, the folded names that columns have for it, the surest first."""
_BARE_ID = "id"
_TAGUETTE = {"id", "document", "tag", "content"}
_NOT_LETTERS = re.compile(r"[\W_]+")


def guess_annotation_columns(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> ColumnMapping:
    """The likely mapping of a table with these columns and first rows.

    A column `text` is the quote where no other column can be, and no row has offsets that ask for more of it. A
    column `id` tells the annotations apart where there are quotes or offsets.
    """
    chosen: dict[str, str] = {}
    folded = {column: _fold(column) for column in columns}
    for field in ANNOTATION_FIELDS:
        free = [column for column in columns if column not in chosen.values()]
        fits = [column for name in _NAMES[field] for column in free if folded[column] == name]
        if fits:
            chosen[field] = next((one for one in fits if any(row.get(one) for row in rows)), fits[0])
    if "text" in chosen and "quote" not in chosen and not _is_whole_text(chosen, rows):
        chosen["quote"] = chosen.pop("text")
    if "annotation_id" not in chosen and {"quote", "start"} & chosen.keys():
        bare = next((column for column in columns if folded[column] == _BARE_ID), "")
        chosen |= {"annotation_id": bare} if bare else {}
    return ColumnMapping.of(chosen, ANNOTATION_FIELDS, "an annotation")


def guess_kind(columns: Sequence[str], rows: Sequence[Mapping[str, str]]) -> TableKind:
    """Which program a CSV file with these columns and first rows is from."""
    if any(row.get("format") == FORMAT for row in rows) or {"annotation_id", "tag_path", "quote"} <= set(columns):
        return TableKind.DATELINE
    if {column.casefold() for column in columns} >= _TAGUETTE:
        return TableKind.TAGUETTE
    if any(value.startswith("[{") for row in rows for value in row.values()):
        return TableKind.LABEL_STUDIO
    if {column.casefold() for column in columns} <= {"id", "data", "text", "label", "comments"}:
        return TableKind.DOCCANO
    return TableKind.OTHER


def _is_whole_text(chosen: Mapping[str, str], rows: Sequence[Mapping[str, str]]) -> bool:
    """Whether a column `text` holds articles: texts much longer than what the offsets span, or labels alone."""
    if not {"start", "end"} <= chosen.keys():
        return "article_id" not in chosen and "article_title" not in chosen and "url" not in chosen
    for row in rows:
        start, end = (row.get(chosen[name], "").strip() for name in ("start", "end"))
        if start.isdecimal() and end.isdecimal() and row.get(chosen["text"], ""):
            return len(row[chosen["text"]]) > 2 * max(1, int(end[:9]) - int(start[:9])) + 2
    return False


def _fold(name: str) -> str:
    return _NOT_LETTERS.sub("", name).casefold()
