"""Our own JSON Lines read back as rows."""

import json

import pytest

from reader.domain.annotation_tables import Verdict
from reader.domain.exports import ExportFormat, ExportRequest
from reader.domain.tags import TagPath
from reader.services import exporting, tagging
from reader.services.annotating import tag_article_with_paths
from reader.services.annotation_importing import apply_import, plan_import
from tests.helpers.annotation_tables import annotate, copied, counted, only
from tests.helpers.articles import store_article


@pytest.fixture
def article(library):
    return store_article(library)


def write(library, target, **form):
    exporting.export(library, ExportRequest(ExportFormat.JSONL, target, **form))
    return target.read_bytes()


def mark(library, article):
    annotate(library, article, "“My Hill”", "movement", "place/hill", memo="two\nlines, “=1+1”")
    annotate(library, article, "😀 spread")
    tag_article_with_paths(library, article, [TagPath.parse("speech"), TagPath.parse("place/hill")])


def test_lines_come_back_with_all_their_tags(library, article, tmp_path):
    with copied(library, tmp_path / "copy.dateline") as copy:
        mark(library, article)
        written = write(library, tmp_path / "all.jsonl")
        assert counted(plan_import(library, tmp_path / "all.jsonl")) == {"unchanged": 4}
        plan = plan_import(copy, tmp_path / "all.jsonl")
        assert counted(plan) == {"new": 4}
        apply_import(copy, plan)
        assert write(copy, tmp_path / "again.jsonl") == written


def test_a_tag_taken_out_of_a_line_goes(library, article, tmp_path):
    mark(library, article)
    target = tmp_path / "all.jsonl"
    lines = [json.loads(line) for line in write(library, target).splitlines()]
    next(line["tags"] for line in lines if len(line["tags"]) == 2).pop()
    target.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    changed = only(plan_import(library, target), Verdict.CHANGED)
    assert [(change.field, change.before) for change in changed.changes] == [("tag", "place/hill")]


def test_lines_without_tags_take_none_away(library, article, tmp_path):
    mark(library, article)
    target = tmp_path / "all.jsonl"
    write(library, target, columns=("annotation_id", "memo"))
    plan = plan_import(library, target)
    assert plan.counts[Verdict.CHANGED] == plan.counts[Verdict.MISSING] == 0
    apply_import(library, plan)
    assert sorted(len(one.tags) for one in tagging.list_annotations(library, article)) == [0, 2]


def test_a_line_whose_tags_are_no_list_is_refused(library, article, tmp_path):
    mark(library, article)
    target = tmp_path / "all.jsonl"
    lines = [json.loads(line) for line in write(library, target).splitlines()]
    lines[0]["tags"] = "movement"
    target.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    plan = plan_import(library, target)
    assert "no list" in only(plan, Verdict.REFUSED).reason
    assert counted(plan) == {"unchanged": 3, "refused": 1}
