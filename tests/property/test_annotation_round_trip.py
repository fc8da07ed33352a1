"""Any library's table, taken into a copy without annotations, comes out again byte by byte; undo is exact."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.annotation_tables import Verdict
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import annotating, marking, tagging, undoing
from reader.services.annotation_importing import apply_import, plan_import
from reader.store.library import create_library, open_library
from tests.helpers.annotation_tables import copied
from tests.helpers.articles import store_article
from tests.helpers.dumps import dump_library
from tests.helpers.exports import export_tagged_csv

TEXTS = (
    ("The war began. The war went on 😀😀.", "하나의 운동 spread.\u2028“Forward!” they said, & left."),
    ("aaaa aaaa aaaa", "한국어와 emoji 👩‍👩‍👧 and e\u0301 combining."),
    ("The war began. The war went on 😀😀.", "하나의 운동 spread.\u2028“Forward!” they said, & left."),
)
CODERS = ("Ann", "Béla", "=cmd|' /C calc'!A0")
free = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30)
awkward = st.sampled_from(["=1+1", "'=x", "\r\n", '"', "\ufeff", "a\nb", "-", "\t", "＝1", ",;", " x "])
texts = free | awkward | st.tuples(awkward, free).map("".join)
parts = st.sampled_from(["a", "b", "threat", "=x", "'=y", "&<", "하나", "nuclear", "😀"])
paths = st.lists(parts, min_size=1, max_size=3).map(lambda names: TagPath(tuple(names)))
spans = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
marks = st.tuples(
    st.sampled_from([1, 2, 3]),
    spans,
    st.lists(paths, max_size=4),
    texts,
    texts,
    st.booleans(),
    st.sampled_from(CODERS),
)
wholes = st.tuples(st.sampled_from([1, 2, 3]), st.lists(paths, min_size=1, max_size=3), st.sampled_from(CODERS))


def fill(path, annotations, whole):
    """Marks by several coders; some are changed afterwards."""
    for coder in CODERS:
        library = open_library(path, initiator="test", coder_name=coder)
        try:
            for article, span, tags, memo, speaker, is_starred, by in annotations:
                if by == coder:
                    made = annotating.add_annotation_with_paths(library, article, span, tags, memo).value
                    marking.set_speaker(library, [made], speaker)
                    marking.set_starred(library, [made], is_starred)
            for article, tags, by in whole:
                if by == coder:
                    annotating.tag_article_with_paths(library, article, tags)
        finally:
            library.close()


def write(library, target, profile="data"):
    export_tagged_csv(library, target, profile=profile)
    return target.read_bytes()


@settings(max_examples=12)
@given(st.lists(marks, max_size=8), st.lists(wholes, max_size=4))
def test_out_and_into_an_empty_copy_and_out_again(annotations, whole):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = create_library(folder / "a.dateline", initiator="test", coder_name="Ann")
        for number, paragraphs in enumerate(TEXTS):
            store_article(library, paragraphs=paragraphs, title=f"=title {number}", source=f"source {number}")
        with copied(library, folder / "b.dateline") as copy:
            library.close()
            fill(folder / "a.dateline", annotations, whole)
            library = open_library(folder / "a.dateline", initiator="test", coder_name="Ann")
            try:
                first = write(library, folder / "a.csv")
                write(library, folder / "excel.csv", "excel")
                for table in ("a.csv", "excel.csv"):
                    plan = plan_import(library, folder / table)
                    assert not plan.marks, plan.marks
                    assert not plan.notes
            finally:
                library.close()
            plan = plan_import(copy, folder / "a.csv")
            assert {mark.verdict for mark in plan.marks} <= {Verdict.NEW}
            before = dump_library(copy)
            done = apply_import(copy, plan)
            assert write(copy, folder / "b.csv") == first
            if done.step is not None:
                undoing.undo(copy)
            after = dump_library(copy)
            before.pop("coder"), after.pop("coder")
            assert after == before


@settings(max_examples=12)
@given(st.lists(marks, min_size=1, max_size=6), st.lists(wholes, max_size=3), st.integers(0, 2**16))
def test_deleting_what_a_table_lacks_and_undo(annotations, whole, chosen):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = create_library(folder / "a.dateline", initiator="test", coder_name="Ann")
        for paragraphs in TEXTS:
            store_article(library, paragraphs=paragraphs)
        library.close()
        fill(folder / "a.dateline", annotations, whole)
        library = open_library(folder / "a.dateline", initiator="test", coder_name="Ann")
        try:
            whole_table = write(library, folder / "a.csv")
            made = [one.id for number in (1, 2, 3) for one in tagging.list_annotations(library, number)]
            gone = [one for place, one in enumerate(made) if chosen >> place & 1]
            before = dump_library(library)
            tagging.remove_annotations(library, gone)
            plan = plan_import(library, folder / "a.csv")
            assert plan.counts[Verdict.NEW] == len(gone)
            assert apply_import(library, plan).value.new == len(gone)
            if not gone:
                assert dump_library(library) == before
            assert sorted(write(library, folder / "b.csv").split(b"\r\n")) == sorted(whole_table.split(b"\r\n"))
        finally:
            library.close()
