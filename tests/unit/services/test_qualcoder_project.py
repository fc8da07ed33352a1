"""Projects of QualCoder as ours: places however they were counted, codes, memos, and what is told."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.errors import FileUnreadable
from reader.services.foreign_places import CountedText
from reader.services.merging import merge_project
from reader.services.qualcoder_project import opened_qualcoder
from reader.store.check import iter_findings
from tests.helpers.foreign_projects import DATE, make_qualcoder

TEXT = "Potatoes 😀 were planted.\nMany heroes 😀😀 came of it."


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def coding(words: str, *, start: int | None = None, **values) -> dict[str, object]:
    at = TEXT.index(words) if start is None else start
    row = {"cid": 1, "fid": 1, "seltext": words, "pos0": at, "pos1": at + len(words), "owner": "Bo", "date": DATE}
    return row | {"memo": ""} | values


def rows_with(*codings, **more) -> dict[str, list[dict[str, object]]]:
    return {
        "source": [{"id": 1, "name": "one.txt", "fulltext": TEXT, "owner": "Ann", "date": DATE, "memo": ""}],
        "code_cat": [{"catid": 1, "name": "themes", "memo": "of the news"}],
        "code_name": [{"cid": 1, "name": "heroes", "memo": "who they are", "catid": 1, "color": "#C23B3B"}],
        "code_text": list(codings),
    } | more


def read(path):
    with opened_qualcoder(path) as project:
        return project, list(project.iter_articles())


@pytest.fixture(params=["old", "new"])
def version(request):
    return request.param


def test_codings_categories_and_memos_come_in(tmp_path, version):
    path = make_qualcoder(tmp_path / "news.qda", rows_with(coding("Potatoes", memo="a memo")), version=version)
    project, [article] = read(path)
    assert (project.name, project.origin) == ("news", "QualCoder 3.7")
    assert [(tag.name, tag.description) for tag in project.tags] == [
        ("themes", "of the news"),
        ("heroes", "who they are"),
    ]
    assert project.tags[1].parent == project.tags[0].guid
    [mark] = article.annotations
    assert (mark.quote, mark.memo, mark.tags, mark.doubt) == ("Potatoes", "a memo", (project.tags[1].guid,), "")
    assert mark.created_at == "2026-01-20T12:34:56Z"
    assert {coder.name for coder in project.coders} == {"Bo", "Ann"}


def test_places_are_found_in_either_way_to_count(tmp_path):
    start = units(TEXT[: TEXT.index("heroes")])
    by_mouse = coding("heroes 😀😀 came", start=start, pos1=start + units("heroes 😀😀 came"))
    _, [article] = read(make_qualcoder(tmp_path / "a.qda", rows_with(by_mouse, coding("came"))))
    assert [(mark.quote, mark.doubt) for mark in article.annotations] == [("heroes 😀😀 came", ""), ("came", "")]


def test_line_breaks_of_a_widget_are_line_ends(tmp_path):
    words = "planted.\nMany"
    at = TEXT.index(words)
    row = coding(words.replace("\n", "\u2029"), start=at)
    _, [article] = read(make_qualcoder(tmp_path / "a.qda", rows_with(row)))
    assert [(mark.quote, mark.doubt) for mark in article.annotations] == [(words, "")]


def test_words_at_other_offsets_are_sought_and_told(tmp_path):
    project, [article] = read(
        make_qualcoder(
            tmp_path / "a.qda", rows_with(coding("heroes", start=2), coding("nowhere", start=3, memo="m"))
        )
    )
    [mark] = article.annotations
    assert (mark.quote, "34 characters" in mark.doubt or "characters from" in mark.doubt) == ("heroes", True)
    assert ["nowhere" in loss.what and "m" in loss.what for loss in project.losses] == [True]


def test_codings_without_code_or_file_are_told(tmp_path):
    rows = rows_with(coding("Potatoes", cid=None), coding("came", fid=9), coding("Many", cid=77))
    project, [article] = read(make_qualcoder(tmp_path / "a.qda", rows))
    assert [(mark.quote, mark.tags, mark.doubt) for mark in article.annotations] == [
        ("Potatoes", (), "It has no code."),
        ("Many", (), "It has no code."),
    ]
    assert [loss.why for loss in project.losses] == ["Their file is missing."]


def test_annotations_memos_and_importance_come_in(tmp_path):
    rows = rows_with(coding("Potatoes", important=1))
    rows["annotation"] = [
        {"anid": 5, "fid": 1, "pos0": 0, "pos1": 8, "memo": "a note", "owner": "Bo", "date": DATE}
    ]
    rows["source"][0]["memo"] = "of the file"
    _, [article] = read(make_qualcoder(tmp_path / "a.qda", rows))
    assert [(mark.memo, mark.is_starred, bool(mark.tags)) for mark in article.annotations] == [
        ("of the file", False, False),
        ("", True, True),
        ("a note", False, False),
    ]


def test_what_has_no_place_is_told(tmp_path):
    rows = rows_with(cases=[{"caseid": 1, "name": "c"}], journal=[{"jid": 1, "name": "j"}])
    rows["code_image"] = [{"imid": 1, "id": 2, "cid": 1}]
    rows["source"].append({"id": 2, "name": "a.png", "fulltext": None, "mediapath": "/images/a.png"})
    project, _ = read(make_qualcoder(tmp_path / "a.qda", rows))
    assert [loss.what for loss in project.losses] == [
        "Codings of images: 1",
        "Cases: 1",
        "Pages of the journal: 1",
        "File",
    ]


def test_codes_under_codes_and_in_rings_come_in(tmp_path):
    rows = rows_with()
    rows["code_name"] = [
        {"cid": 1, "name": "inner", "supercid": 2},
        {"cid": 2, "name": "outer", "catid": 1},
        {"cid": 3, "name": "lost", "catid": 99},
    ]
    rows["code_cat"] = [{"catid": 1, "name": "a", "supercatid": 2}, {"catid": 2, "name": "b", "supercatid": 1}]
    project, _ = read(make_qualcoder(tmp_path / "a.qda", rows))
    names = [tag.name for tag in project.tags]
    assert sorted(names) == ["a", "b", "inner", "lost", "outer"]
    assert names.index("outer") < names.index("inner")


def test_project_merges_twice_as_once_and_the_file_stays(tmp_path, library):
    path = make_qualcoder(tmp_path / "a.qda", rows_with(coding("Potatoes"), coding("came")))
    before = (path / "data.qda").read_bytes()
    with opened_qualcoder(path) as project:
        plan = merge_project(library, project).value.plan
    assert (plan.counts["annotations"].new, plan.counts["annotations"].doubtful) == (2, 0)
    with opened_qualcoder(path / "data.qda") as project:
        assert merge_project(library, project).step is None
    with library.read() as unit:
        assert list(iter_findings(unit)) == []
    assert (path / "data.qda").read_bytes() == before
    assert [one.name for one in path.iterdir()] == ["data.qda"]


def test_odd_values_are_no_fault(tmp_path, library):
    odd = [
        coding("Potatoes", pos0="0", pos1=8.0, memo=None, date="yesterday", owner=None),
        coding("came", pos0=b"\xff", pos1=None),
        coding("Many", pos0=-4, pos1=-5),
        coding("x", start=0, seltext=None, pos0=5, pos1=2**60),
    ]
    rows = rows_with(*odd)
    rows["code_name"].append({"cid": 9, "name": None, "color": b"\x00", "memo": 7})
    with opened_qualcoder(make_qualcoder(tmp_path / "a.qda", rows)) as project:
        plan = merge_project(library, project).value.plan
    assert plan.counts["annotations"].new == 3
    with library.read() as unit:
        assert list(iter_findings(unit)) == []


def test_other_and_hostile_files_are_refused(tmp_path):
    empty = tmp_path / "empty.qda"
    empty.mkdir()
    with pytest.raises(FileUnreadable), opened_qualcoder(empty):
        pass
    text = tmp_path / "text.qda"
    text.write_text("no database")
    with pytest.raises(FileUnreadable), opened_qualcoder(text):
        pass
    other = tmp_path / "other.qda"
    sqlite3.connect(other).execute("CREATE TABLE source (id)").connection.close()
    with pytest.raises(FileUnreadable), opened_qualcoder(other):
        pass


def test_views_in_the_place_of_tables_are_refused(tmp_path):
    path = make_qualcoder(tmp_path / "a.qda", rows_with())
    connection = sqlite3.connect(path / "data.qda")
    connection.executescript("ALTER TABLE source RENAME TO s; CREATE VIEW source AS SELECT * FROM s;")
    connection.close()
    with pytest.raises(FileUnreadable), opened_qualcoder(path):
        pass


def test_a_file_cut_short_leaves_the_library_as_it_was(tmp_path, library):
    many = [coding("Potatoes", memo="m" * 5_000, cid=number) for number in range(2, 300)]
    path = make_qualcoder(tmp_path / "a.qda", rows_with(*many)) / "data.qda"
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    with pytest.raises(FileUnreadable), opened_qualcoder(path) as project:
        merge_project(library, project)


@given(st.text(alphabet="ab😀\r\n", max_size=30), st.data())
def test_any_way_to_count_finds_the_words(raw, data):
    text = CountedText(raw)
    if not text.text:
        return
    start = data.draw(st.integers(0, len(text.text) - 1))
    end = data.draw(st.integers(start + 1, len(text.text)))
    words = text.text[start:end]
    points = text.find(start, end, words)
    assert points is not None and text.text[points.start : points.end] == words
    found = text.find(units(text.text[:start]), units(text.text[:end]), words.replace("\n", "\u2029"))
    assert found is not None and text.text[found.start : found.end].split() == words.split()


def copies(tmp_path, first, second):
    """One project after two people went on with a copy each."""
    return make_qualcoder(tmp_path / "a.qda", first), make_qualcoder(tmp_path / "b.qda", second)


def test_copies_of_a_project_that_went_apart_do_not_mix(tmp_path, library):
    first, second = rows_with(coding("Potatoes", ctid=7)), rows_with(coding("came", ctid=7, cid=2))
    first["source"].append({"id": 2, "name": "two.txt", "fulltext": "A mill opened in the valley on Tuesday."})
    second["source"].append({"id": 2, "name": "three.txt", "fulltext": "Ships were launched at Nampho."})
    first["code_name"].append({"cid": 2, "name": "mills", "catid": 1})
    second["code_name"].append({"cid": 2, "name": "ships", "catid": 1})
    for path in copies(tmp_path, first, second):
        with opened_qualcoder(path) as project:
            plan = merge_project(library, project).value.plan
    assert {kind.value: count.new for kind, count in plan.counts.items() if count.new} == {
        "tags": 1,
        "articles": 1,
        "annotations": 1,
    }
    assert [count.conflict for count in plan.counts.values()] == [0] * 6


def test_codings_of_one_place_without_id_or_code_stay_two(tmp_path, library):
    rows = rows_with(coding("Potatoes", cid=None, memo="one"), coding("Potatoes", cid=None, memo="two"))
    with opened_qualcoder(make_qualcoder(tmp_path / "a.qda", rows)) as project:
        plan = merge_project(library, project).value.plan
        assert merge_project(library, project).step is None
    assert plan.counts["annotations"].new == 2
