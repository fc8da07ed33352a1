"""Whatever a codebook holds, its CSV file brings the same codebook into an empty library."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.codebooks import TagDraft
from reader.domain.tags import TAG_KEYS, Colour, TagPath
from reader.services import codebooks, tagging
from reader.store.library import create_library

CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"))
# Outer white space is folded in names; texts that are white space alone say nothing.
NAMES = st.text(CHARACTERS, min_size=1, max_size=8).filter(
    lambda name: "/" not in name and name == " ".join(name.split()) and name
)
TEXTS = st.text(CHARACTERS | st.just("\n") | st.sampled_from('",;\t|=-@\x27'), max_size=30).filter(
    lambda text: not text or text.strip()
)
DRAFTS = st.builds(
    TagDraft,
    st.lists(NAMES, min_size=1, max_size=4).map(lambda parts: TagPath(tuple(parts))),
    st.sampled_from(Colour),
    st.sampled_from(["", *TAG_KEYS]),
    TEXTS,
    TEXTS,
    TEXTS,
)


def contents(library):
    return [
        (tag.path, tag.colour, tag.key, tag.description, tag.example, tag.counter_example)
        for tag in tagging.list_tags(library)
    ]


@settings(max_examples=40)
@given(st.lists(DRAFTS, max_size=12), st.sampled_from(["data", "excel"]))
def test_codebook_comes_back_from_its_file(drafts, profile):
    with tempfile.TemporaryDirectory() as folder:
        first = create_library(Path(folder) / "First.dateline", coder_name="Ann")
        second = create_library(Path(folder) / "Second.dateline", coder_name="Bob")
        try:
            codebooks.import_codebook(first, drafts)
            target = Path(folder) / "codebook.csv"
            codebooks.export_codebook(first, target, profile=profile)
            book = codebooks.read_codebook(target)
            codebooks.import_codebook(second, book.tags)
            assert contents(second) == contents(first)
            assert book.faults == ()
            assert codebooks.import_codebook(first, book.tags).step is None
        finally:
            first.close()
            second.close()
