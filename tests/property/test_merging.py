"""Random projects merged into random libraries: nothing is lost, twice is once, and undo gives back what was."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.merges import MergeKind
from reader.services import importing, undoing
from reader.services.merging import merge_project, plan_merge
from reader.store.check import iter_findings
from reader.store.library import Library, create_library
from reader.store.schema import annotation, annotation_tag, article, article_text, coder, tag
from tests.helpers.dumps import dump_library
from tests.helpers.projects import CODERS, MadeProject, projects


@contextmanager
def new_library() -> Iterator[Library]:
    with tempfile.TemporaryDirectory() as folder:
        library = create_library(Path(folder) / "Test.dateline", coder_name="Ann")
        try:
            yield library
        finally:
            library.close()


def findings(library: Library) -> list[object]:
    with library.read() as unit:
        return list(iter_findings(unit))


@settings(max_examples=25)
@given(first=projects(), second=projects())
def test_merging_is_sound_and_can_be_undone(first: MadeProject, second: MadeProject):
    with new_library() as library:
        merge_project(library, first)
        before = dump_library(library)
        plan = plan_merge(library, second)
        assert dump_library(library) == before
        done = merge_project(library, second)
        assert done.value.plan == plan
        assert (done.step is None) == (not plan.has_changes)
        after = dump_library(library)
        assert findings(library) == []
        if done.step is not None:
            undoing.undo(library)
            assert dump_library(library) == before
            assert findings(library) == []
            undoing.redo(library)
            assert dump_library(library) == after
            importing.remove_batch(library, done.value.batch or 0)
            assert dump_library(library) == before


@settings(max_examples=25)
@given(first=projects(), second=projects())
def test_everything_of_a_project_is_in_the_library_and_twice_is_once(first: MadeProject, second: MadeProject):
    with new_library() as library:
        merge_project(library, first)
        plan = merge_project(library, second).value.plan
        assert [loss for loss in plan.losses if not loss.what.startswith("Reading states")] == []
        after = dump_library(library)
        again = merge_project(library, second)
        assert dump_library(library) == after
        assert again.step is None
        assert again.value.plan.counts[MergeKind.ANNOTATION].new == 0
        check_holds(library, second)


def check_holds(library: Library, project: MadeProject) -> None:
    """Every text is there, and every annotation, by its guid or one made of it where another article has that."""
    texts = {row["text"] for row in rows_of(library, article_text)}
    held = {row["guid"] for row in rows_of(library, annotation)}
    for its in project.articles:
        assert {its.text, *(version.text for version in its.versions)} <= texts
        for one in its.annotations:
            made = str(uuid5(UUID(one.guid), f"{its.guid} {one.start} {one.end}"))
            assert {one.guid, made} & held
    number = sum(len(its.annotations) for its in project.articles)
    counts = plan_merge(library, project).counts[MergeKind.ANNOTATION]
    assert counts.same + counts.conflict == number


def rows_of(library: Library, table: sa.Table) -> list[dict[str, Any]]:
    with library.read() as unit:
        return [dict(row) for row in unit.connection.execute(sa.select(*table.c)).mappings()]


@settings(max_examples=25)
@given(project=projects())
def test_an_empty_library_takes_everything_as_it_is(project: MadeProject):
    with new_library() as library:
        plan = merge_project(library, project).value.plan
        assert not plan.losses
        names = {row["id"]: row["name"] for row in rows_of(library, coder)}
        tags = {row["id"]: row["guid"] for row in rows_of(library, tag)}
        links: dict[int, set[str]] = {}
        for row in rows_of(library, annotation_tag):
            links.setdefault(row["annotation_id"], set()).add(tags[row["tag_id"]])
        texts = {(row["article_id"], row["version"]): row["text"] for row in rows_of(library, article_text)}
        articles = {row["guid"]: row for row in rows_of(library, article)}
        held = {row["guid"]: row for row in rows_of(library, annotation)}
        is_merged = {one.guid for one in project.tags} - set(tags.values())
        for given_article in project.articles:
            row = articles[given_article.guid]
            assert row["version"] == len(given_article.versions) + 1
            assert (row["byline"], row["is_starred"]) == (given_article.byline, given_article.is_starred)
            for one in given_article.annotations:
                found = held[one.guid]
                assert found["article_id"] == row["id"]
                text = texts[row["id"], found["version"]]
                assert text == (given_article.versions[0].text if one.text_sha256 else given_article.text)
                for name in ("start", "end", "quote", "memo", "is_starred", "created_at", "modified_at"):
                    assert found[name] == getattr(one, name)
                assert names[found["coder_id"]] == {who.guid: who.name for who in CODERS}[one.coder]
                assert is_merged or links.get(found["id"], set()) == set(one.tags)


@settings(max_examples=15)
@given(project=projects(), number=st.integers(0, 3))
def test_a_merge_that_is_cancelled_leaves_nothing(project: MadeProject, number: int):
    with new_library() as library:
        before = dump_library(library)
        asked = iter(range(100))
        try:
            merge_project(library, project, is_cancelled=lambda: next(asked) == number)
        except importing.Cancelled:
            assert dump_library(library) == before
        else:
            assert len(project.articles) <= number
