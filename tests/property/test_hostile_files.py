"""Whatever a file holds, reading it gives drafts or errors: mutated and cut tables, archives and documents."""

import io
import json
import random
import zipfile
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.errors import FileUnreadable
from reader.domain.mappings import ColumnMapping
from reader.formats.file_formats import read_file
from reader.formats.source_files import ReadOptions, SourceFile
from reader.formats.tables import read_columns
from tests.helpers.made_documents import make_docx, make_pdf, make_warc

ROWS = [
    {
        "title": "A title",
        "text": "One.\nTwo – 셋.",
        "date": "03/04/2005",
        "meta": {"lang": "en", "tags": ["a", "b"]},
    },
    {"title": "", "text": "<p>Pyongyang, May 27 (KCNA) -- Words.</p>", "date": "2005-04-03", "n": 1.5},
]
KINDS = (
    "rows.csv",
    "rows.tsv",
    "rows.jsonl",
    "rows.json",
    "pages.zip",
    "crawl.warc",
    "crawl.warc.gz",
    "page.pdf",
    "page.docx",
)


@cache
def make(name: str) -> bytes:
    """A sound file of each kind."""
    jsonl = "".join(json.dumps(row) + "\n" for row in ROWS)
    csv = 'title;text;date\r\nA;"One; ""two""\r\nthree";03/04/2005\r\nB;Words;2005\r\n'
    page = {"url": "https://a.example/1", "body": b"Words of a page.", "type": "text/plain; charset=utf-8"}
    makers = {
        "rows.csv": lambda: csv.encode(),
        "rows.tsv": lambda: csv.replace(";", "\t").encode("utf-16"),
        "rows.jsonl": jsonl.encode,
        "rows.json": lambda: json.dumps(ROWS, indent=1).encode(),
        "pages.zip": lambda: _pack(
            {"a.txt": b"Words.", "b.zip": _pack({"c.jsonl": jsonl.encode()}), "d.csv": csv.encode()}
        ),
        "crawl.warc": lambda: make_warc([page, page], is_packed=False),
        "crawl.warc.gz": lambda: make_warc([page, page]),
        "page.pdf": lambda: make_pdf([["Words of a page.", "More words."], ["The end."]], {"Title": "A title"}),
        "page.docx": lambda: make_docx(["Words."], ["A cell."], "A title", "Ann Lee"),
    }
    return makers[name]()


def _pack(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return target.getvalue()


def mutate(data: bytes, seed: int) -> bytes:
    """The bytes with a few changes: replaced, cut, doubled, moved."""
    rng = random.Random(seed)
    changed = bytearray(data)
    for _ in range(rng.randint(1, 6)):
        at, size = rng.randrange(len(changed) + 1), rng.choice((1, 1, 2, 8, 40))
        piece = bytes(changed[at : at + size])
        change = rng.randrange(5)
        if change == 0:
            changed[at : at + size] = rng.randbytes(size)
        elif change == 1:
            del changed[at:]
        elif change == 2:
            changed[at:at] = piece * rng.choice((1, 2, 50))
        elif change == 3:
            del changed[at : at + size]
        else:
            changed[at : at + size] = rng.choice(
                (b"\0", b'"', b"\xff\xff\xff\xff", b"[" * 3000, b"{", b"\r", b"<![", b"9" * 400)
            )
        if not changed:
            break
    return bytes(changed)


def check(data: bytes, name: str) -> None:
    for found in read_file(SourceFile.from_bytes(data, name), ReadOptions()):
        assert (found.draft is None) == bool(found.error)
        if found.draft:
            assert found.draft.paragraphs and all("\n" not in one for one in found.draft.paragraphs)
            "".join((found.name, found.draft.title, *found.draft.paragraphs, *found.draft.warnings)).encode(
                "utf-8"
            )
            assert found.data
        found.error.encode("utf-8")


@pytest.mark.parametrize("name", KINDS)
def test_sound_file_is_read(name: str) -> None:
    found = list(read_file(SourceFile.from_bytes(make(name), name), ReadOptions()))
    assert found and all(one.draft for one in found)


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=40)
@given(seed=st.integers(0, 1 << 40))
def test_mutated_file_gives_drafts_or_errors(name: str, seed: int) -> None:
    check(mutate(make(name), seed), name)


@pytest.mark.parametrize("name", KINDS)
@settings(max_examples=20)
@given(share=st.floats(0, 1))
def test_cut_file_gives_drafts_or_errors(name: str, share: float) -> None:
    data = make(name)
    check(data[: int(len(data) * share)], name)


@given(st.binary(max_size=200), st.sampled_from(KINDS))
def test_any_bytes_give_drafts_or_errors(data: bytes, name: str) -> None:
    for start in (b"", b"%PDF-", b"PK\x03\x04", b"WARC/1.0\r\n", b"\x1f\x8b"):
        check(start + data, name)


@settings(max_examples=40)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_any_json_gives_drafts_or_errors(value: object) -> None:
    for text in (json.dumps(value), json.dumps([value]), json.dumps({"text": value})):
        check(text.encode(), "a.json")
        check(text.encode(), "a.jsonl")


@given(st.text(), st.text())
def test_any_table_has_a_head_or_an_error(text: str, column: str) -> None:
    file = SourceFile.from_bytes(text.encode("utf-8", "replace"), "a.csv")
    try:
        head = read_columns(file)
    except FileUnreadable:
        return
    assert len(set(head.columns)) == len(head.columns)
    mapping = ColumnMapping((("text", column),))
    list(read_file(file, ReadOptions(mapping=mapping)))
