"""Objects of doccano and Label Studio as rows, a span and label each. The whole interface: `expand_object`,
`with_json_cells` and `OBJECT_COLUMNS`.

doccano writes an object a document, its spans as `[start, end, label]` under `label` or as objects under
`entities`; Label Studio an object a task, its spans as `result` of `annotations`, or in short under a name of the
user's choice, as objects with `start`, `end`, `text` and `labels`. What has no offsets is a label of the whole
text.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from reader.domain.annotation_tables import TableKind

_ARTICLE_KEYS = ("article_id", "article_title", "title", "document", "filename", "source", "url")
OBJECT_COLUMNS = (*("quote", "start", "end", "tag", "memo", "coder", "created_at", "text"), *_ARTICLE_KEYS)
"""The names of the values of a row that was made of a part of an object."""
_SPAN_LISTS = ("label", "labels", "entities", "spans", "annotations")
_TEXTS = ("text", "data", "document_text")
_CLASS_SEPARATOR = "#"  # between the labels of a document in doccano's CSV

Made = dict[str, str]


def expand_object(value: Mapping[str, Any]) -> tuple[TableKind, list[Made]] | None:
    """The rows within an object, perhaps none; None for one that is a row itself."""
    data = value.get("data")
    if isinstance(data, Mapping) and isinstance(value.get("annotations", value.get("completions")), list):
        shared = _shared({**value, **data}, _longest(data))
        return TableKind.LABEL_STUDIO, list(_results(value, shared))
    text = next((value[name] for name in _TEXTS if isinstance(value.get(name), str)), None)
    if text is None:
        return None
    lists = [(name, inner) for name, inner in value.items() if isinstance(inner, list) and _are_spans(inner, name)]
    if (
        not lists
        and "label" in value
        and isinstance(value["label"], str)
        and not value.keys() & {"start", "quote"}
    ):
        lists = [("label", [part for part in value["label"].split(_CLASS_SEPARATOR) if part])]
    if not lists:
        return None
    shared = _shared(value, text)
    rows = [row for _, inner in lists for item in inner for row in _item_rows(item, shared)]
    is_studio = any(
        isinstance(item, Mapping) and {"start", "labels"} <= item.keys() for _, all_ in lists for item in all_
    )
    return TableKind.LABEL_STUDIO if is_studio else TableKind.DOCCANO, rows


def with_json_cells(cells: Mapping[str, str]) -> dict[str, Any]:
    """The cells of a row, those that hold a JSON list or object read."""
    return {name: _read_json(cell) for name, cell in cells.items()}


def _read_json(cell: str) -> Any:
    if cell[:1] not in ("[", "{"):
        return cell
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        return cell


def _are_spans(inner: list[Any], name: str) -> bool:
    """Whether a list holds spans or labels: under its usual names, or items with offsets under any."""
    if name in _SPAN_LISTS:
        return all(isinstance(item, str | list | Mapping) for item in inner)
    return bool(inner) and all(isinstance(item, Mapping) and {"start", "end"} <= item.keys() for item in inner)


def _longest(data: Mapping[str, Any]) -> str:
    named = data.get("text")
    texts = [inner for inner in data.values() if isinstance(inner, str)]
    return named if isinstance(named, str) else max(texts, key=len, default="")


def _shared(value: Mapping[str, Any], text: str) -> Made:
    """What all rows of an object have: the text, what tells its article, and who made them."""
    meta = value.get("meta")
    known = {**(meta if isinstance(meta, Mapping) else {}), **value}
    row = {name: str(known[name]) for name in _ARTICLE_KEYS if isinstance(known.get(name), str | int)}
    return row | {
        "text": text,
        "coder": _person(value.get("annotator")),
        "created_at": _word(value.get("created_at")),
    }


def _person(value: Any) -> str:
    if isinstance(value, Mapping):
        return _word(value.get("email") or value.get("username") or value.get("id"))
    return _word(value)


def _word(value: Any) -> str:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _results(value: Mapping[str, Any], shared: Made) -> Iterator[Made]:
    """The rows of a task of Label Studio; annotations that were cancelled count as none."""
    for annotation in value.get("annotations", value.get("completions")):
        if not isinstance(annotation, Mapping) or annotation.get("was_cancelled"):
            continue
        made = shared | {
            "coder": _person(annotation.get("completed_by")) or shared["coder"],
            "created_at": _word(annotation.get("created_at")),
        }
        results = annotation.get("result")
        for result in results if isinstance(results, list) else ():
            if isinstance(result, Mapping) and isinstance(result.get("value"), Mapping):
                yield from _item_rows(result["value"], made)


def _item_rows(item: Any, shared: Made) -> Iterator[Made]:
    """The rows of one span, one for each label; of a label alone a row without offsets."""
    if isinstance(item, str):
        yield shared | {"tag": item}
    elif isinstance(item, list) and len(item) >= 3:
        yield _span_row(item[0], item[1], "", shared) | {"tag": _word(item[2])}
    elif isinstance(item, Mapping):
        start = item.get("start_offset", item.get("start"))
        end = item.get("end_offset", item.get("end"))
        quote = item.get("text") if isinstance(item.get("text"), str) else ""
        row = shared if start is None else _span_row(start, end, str(quote), shared)
        labels = next((item[name] for name in ("labels", "label", "choices") if item.get(name)), None)
        for label in labels if isinstance(labels, list) else [labels]:
            if label is not None or start is not None:
                yield row | {"tag": _word(label)}


def _span_row(start: Any, end: Any, quote: str, shared: Made) -> Made:
    """A row with offsets, and with the words that they mark in the text of the object where it gives none."""
    if not quote and isinstance(start, int) and isinstance(end, int) and 0 <= start < end:
        quote = shared["text"][start:end]
    return shared | {"start": _word(start), "end": _word(end), "quote": quote}
