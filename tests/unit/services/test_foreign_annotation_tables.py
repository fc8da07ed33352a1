"""Annotations from the exports of other programs: Taguette, doccano, Label Studio."""

import json

import pytest

from reader.domain.annotation_tables import TableKind, Verdict
from reader.domain.errors import FileUnreadable
from reader.domain.mappings import ColumnMapping
from reader.services import tagging
from reader.services.annotation_importing import apply_import, plan_import, read_table_head
from tests.helpers.annotation_tables import counted, export, only
from tests.helpers.articles import TEXT, store_article

EMOJI = TEXT.index("😀")
PLAIN = {"id": 7, "text": TEXT}


@pytest.fixture
def article(library):
    return store_article(library, title="My Hill")


def span(words):
    start = TEXT.index(words)
    return start, start + len(words)


def write(tmp_path, name, content):
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def lines(*values):
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


def taken(library, path, kind):
    plan = plan_import(library, path)
    assert plan.kind is kind
    apply_import(library, plan)
    names = {tag.id: str(tag.path) for tag in tagging.list_tags(library)}
    return {one.quote: sorted(names[tag] for tag in one.tags) for one in tagging.list_annotations(library, 1)}


def test_taguette(library, article, tmp_path):
    content = (
        "id,document,tag,content\n1,My Hill,people,heroes\n1,My Hill,fame,heroes\n2,My Hill.txt,,waged\n3,X,a,b\n"
    )
    path = write(tmp_path, "export.csv", content)
    head = read_table_head(path)
    assert str(head.guess) == "annotation_id=id,tag=tag,quote=content,article_title=document"
    assert head.examples("tag") == ("people", "fame", "a")
    assert "no article with the title “X”" in only(plan_import(library, path), Verdict.REFUSED).reason
    assert taken(library, path, TableKind.TAGUETTE) == {"heroes": ["fame", "people"], "waged": []}
    assert counted(plan_import(library, path)) == {"unchanged": 2, "refused": 1}


@pytest.mark.parametrize("name", ["label", "labels", "entities"])
def test_doccano_lines_of_lists(library, article, tmp_path, name):
    made = [[*span("heroes"), "PER"], [*span("Forward"), "CALL"], [EMOJI, EMOJI + 8, "SIGN"]]
    path = write(tmp_path, "all.jsonl", lines(PLAIN | {name: made, "Comments": []}))
    assert taken(library, path, TableKind.DOCCANO) == {
        "heroes": ["PER"],
        "Forward": ["CALL"],
        "😀 spread": ["SIGN"],
    }


def test_doccano_lines_of_objects_and_relations(library, article, tmp_path):
    start, end = span("heroes")
    entity = {"id": 1, "label": "PER", "start_offset": start, "end_offset": end}
    path = write(tmp_path, "all.jsonl", lines(PLAIN | {"entities": [entity], "relations": [], "Comments": ["x"]}))
    assert taken(library, path, TableKind.DOCCANO) == {"heroes": ["PER"]}


def test_doccano_classes_tag_whole_articles(library, article, tmp_path):
    path = write(tmp_path, "all.csv", f'id,data,label\n1,"{TEXT}",speech#praise\n')
    assert taken(library, path, TableKind.DOCCANO) == {}
    assert export(library, tmp_path / "out.csv").decode().count("\r\n") == 3
    assert counted(plan_import(library, path)) == {"unchanged": 2}


def test_a_text_that_the_library_lacks_is_refused(library, article, tmp_path):
    path = write(tmp_path, "all.jsonl", lines({"text": "No such text.", "label": [[0, 2, "A"]]}))
    assert "no article of the library has this text" in only(plan_import(library, path), Verdict.REFUSED).reason


def studio_value(words, *labels):
    start, end = span(words)
    return {"start": start, "end": end, "text": words, "labels": list(labels)}


def test_label_studio_tasks(library, article, tmp_path):
    results = [
        {"id": "a", "type": "labels", "value": studio_value("heroes", "PER", "Group")},
        {"id": "b", "type": "choices", "value": {"choices": ["speech"]}},
        {"id": "c", "type": "relation", "from_id": "a", "to_id": "b"},
    ]
    annotation = {"completed_by": {"email": "ann@example.org"}, "result": results}
    cancelled = {"was_cancelled": True, "result": [{"value": studio_value("waged", "X")}]}
    task = {"id": 1, "data": {"text": TEXT}, "annotations": [annotation, cancelled]}
    path = write(tmp_path, "export.json", [task])
    assert taken(library, path, TableKind.LABEL_STUDIO) == {"heroes": ["Group", "PER"]}
    assert tagging.list_annotations(library, 1)[0].coder == "ann@example.org"
    assert counted(plan_import(library, path)) == {"unchanged": 2}


def test_label_studio_short_json(library, article, tmp_path):
    task = {"id": 1, "text": TEXT, "label": [studio_value("heroes", "PER")], "annotator": 1}
    path = write(tmp_path, "export.json", [task])
    assert taken(library, path, TableKind.LABEL_STUDIO) == {"heroes": ["PER"]}


def test_label_studio_csv_with_json_in_cells(library, article, tmp_path):
    cell = json.dumps([studio_value("heroes", "PER")]).replace('"', '""')
    header = "annotation_id,annotator,created_at,id,label,lead_time,text,updated_at"
    path = write(tmp_path, "export.csv", f'{header}\n1,1,2024-01-02T03:04:05.000006Z,1,"{cell}",9.1,"{TEXT}",x\n')
    assert taken(library, path, TableKind.LABEL_STUDIO) == {"heroes": ["PER"]}


def test_offsets_that_count_as_javascript_does_are_understood(library, article, tmp_path):
    start, end = span("spread")
    value = {"start": start + 1, "end": end + 1, "text": "spread", "labels": ["A"]}
    path = write(
        tmp_path,
        "export.json",
        [{"id": 1, "data": {"text": TEXT}, "annotations": [{"result": [{"value": value}]}]}],
    )
    assert taken(library, path, TableKind.LABEL_STUDIO) == {"spread": ["A"]}


def test_any_table_with_a_document_and_a_quote_is_mapped(library, article, tmp_path):
    path = write(tmp_path, "x.tsv", "File\tSegment\tCode\tComment\nMy Hill\theroes\tTheme > people\tgood\n")
    head = read_table_head(path)
    assert str(head.guess) == "tag=Code,quote=Segment,memo=Comment,article_title=File"
    mapping = ColumnMapping((("tag_path", "Comment"), ("quote", "Segment"), ("article_title", "File")))
    (unknown,) = plan_import(library, path, mapping).unknown_tags
    assert unknown.path == "good"


def test_a_column_that_is_not_there_is_told(library, article, tmp_path):
    path = write(tmp_path, "x.csv", "File,Segment\nMy Hill,heroes\n")
    with pytest.raises(FileUnreadable, match="no column “Code”"):
        plan_import(library, path, ColumnMapping((("tag", "Code"), ("article_title", "File"))))


@pytest.mark.parametrize(
    "value",
    [
        {"text": TEXT, "label": [[0]]},
        {"text": TEXT, "label": [[-5, 3, "A"], ["x", None, 4], [5, 2, "B"], [0, 10**20, "C"]]},
        {"text": TEXT, "entities": [{"start_offset": {}, "end_offset": [], "label": {}}]},
        {
            "data": {"text": TEXT},
            "annotations": [None, 5, {"result": [None, {"value": 3}, {"value": {"start": "a"}}]}],
        },
        {"data": {}, "annotations": [{"result": {}}]},
    ],
)
def test_objects_that_are_not_as_they_should_be_do_no_harm(library, article, tmp_path, value):
    path = write(tmp_path, "odd.jsonl", lines(value, PLAIN | {"label": [[*span("heroes"), "PER"]]}))
    plan = plan_import(library, path)
    assert plan.counts[Verdict.NEW] >= 1
    apply_import(library, plan)
    assert "heroes" in {one.quote for one in tagging.list_annotations(library, 1)}
