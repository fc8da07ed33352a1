"""Random walks of doing, undoing, redoing and reopening: the library is always where the walk stands."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.bundled import list_seeds
from reader.domain.errors import NothingToRedo, NothingToUndo
from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import checking, importing, tagging, undoing
from reader.store.library import Library, create_library, open_library
from tests.helpers.articles import store_article
from tests.helpers.dumps import dump_library

MOVES = st.lists(
    st.one_of(
        st.sampled_from(["undo", "undo", "redo", "redo", "reopen", "import"]),
        st.tuples(st.just("annotate"), st.integers(0, 3)),
        st.tuples(st.just("tag"), st.sampled_from(["a", "a/b", "c"])),
        st.tuples(st.just("delete"), st.integers(1, 3)),
    ),
    max_size=14,
)


def do(library: Library, move: str | tuple[str, int | str]) -> bool:
    """Make a move forward; whether it left a step."""
    if move == "import":
        return importing.import_files(library, list_seeds()).step is not None
    verb, value = move
    if verb == "annotate":
        chosen = [tag.id for tag in tagging.list_tags(library)][:2]
        return tagging.add_annotation(library, 1, Span(int(value), 9), chosen).step is not None
    if verb == "tag":
        return tagging.create_tag(library, TagPath.parse(str(value))).step is not None
    present = [tag.id for tag in tagging.list_tags(library) if tag.id == value]
    return tagging.delete_tags(library, present).step is not None


@settings(max_examples=25, deadline=None)
@given(moves=MOVES)
def test_walk_through_the_journal_keeps_its_place(moves):
    with tempfile.TemporaryDirectory() as folder:
        library = create_library(Path(folder) / "Walk.dateline", coder_name="Ann")
        with library.setup():
            store_article(library)
        states, place = [dump_library(library)], 0
        for move in moves:
            if move == "reopen":
                library.close()
                library = open_library(library.path, coder_name="Ann")
            elif move == "undo":
                try:
                    undoing.undo(library)
                    place -= 1
                except NothingToUndo:
                    assert place == 0
            elif move == "redo":
                try:
                    undoing.redo(library)
                    place += 1
                except NothingToRedo:
                    assert place == len(states) - 1
            elif do(library, move):
                states[place + 1 :] = [dump_library(library)]
                place += 1
            assert dump_library(library) == states[place]
        assert checking.check_library(library) == []
        library.close()
