"""What taking in a codebook would do: new, changed, conflicting, the same, left out."""

from reader.domain.codebooks import DraftState, TagDraft, count_states, plan_codebook
from reader.domain.tags import Colour, Tag, TagPath


def held(number, path, key="", description="", colour=Colour.BLUE):
    return Tag(number, str(number), None, TagPath.parse(path), colour, key, description, "", "", number, 0)


def draft(path, **values):
    return TagDraft(TagPath.parse(path), **values)


def states(present, *drafts):
    return [(str(row.draft.path), row.state) for row in plan_codebook(present, drafts)]


def test_states_tell_what_a_draft_is_to_the_library():
    present = [held(1, "a", description="About a."), held(2, "b"), held(3, "c")]
    drafts = [
        draft("a", description="About something else."),
        draft("b", description="About b."),
        draft("c"),
        draft("d"),
        draft("d", key="x"),
    ]
    expected = [
        ("a", DraftState.CONFLICTING),
        ("b", DraftState.CHANGED),
        ("c", DraftState.SAME),
        ("d", DraftState.NEW),
        ("d", DraftState.LEFT_OUT),
    ]
    assert states(present, *drafts) == expected
    assert set(count_states(plan_codebook(present, drafts)).values()) == {1}


def test_tags_above_that_nobody_has_are_rows_of_their_own():
    assert states([held(1, "a")], draft("a/b/c/d"), draft("a/b/e")) == [
        ("a/b", DraftState.NEW),
        ("a/b/c", DraftState.NEW),
        ("a/b/c/d", DraftState.NEW),
        ("a/b/e", DraftState.NEW),
    ]


def test_key_of_another_tag_is_a_conflict():
    (row,) = plan_codebook([held(1, "a", key="1")], [draft("b", key="1")])
    assert row.state is DraftState.NEW
    assert row.conflicts == {"key": "1"}
    assert "“a”" in row.notes[0]


def test_keys_that_two_tags_swap_in_the_file_are_no_others_keys():
    present = [held(1, "a", key="1"), held(2, "b", key="2")]
    rows = plan_codebook(present, [draft("a", key="2"), draft("b", key="1")])
    assert [row.conflicts for row in rows] == [{"key": "2"}, {"key": "1"}]
    assert [row.notes for row in rows] == [("key differs",), ("key differs",)]


def test_key_given_twice_goes_to_the_first():
    first, second = plan_codebook([], [draft("a", key="1"), draft("b", key="1")])
    assert (first.fills, second.fills) == ({"key": "1"}, {})
    assert "twice" in second.notes[0]


def test_empty_cells_say_nothing():
    (row,) = plan_codebook([held(1, "a", key="1", description="Kept.")], [draft("a", colour=Colour.BLUE)])
    assert row.state is DraftState.SAME


def test_tag_keeps_its_key_where_the_file_gives_its_new_one_to_another_first():
    drafts = [draft("x", key="2"), draft("a", key="2"), draft("b", key="1")]
    [_, own, taker] = plan_codebook([held(1, "a", key="1")], drafts)
    assert own.notes == ("key 2 is given twice; the first counts",)
    assert (taker.notes, taker.conflicts) == (("key 1 is that of “a”",), {"key": "1"})


def test_new_tag_that_differs_only_by_case_is_told_of():
    rows = plan_codebook([held(1, "theme")], [draft("Theme/mass"), draft("theme/Mass"), draft("THEME/MASS")])
    assert [(str(row.draft.path), str(row.twin or "")) for row in rows] == [
        ("Theme", "theme"),
        ("Theme/mass", ""),
        ("theme/Mass", "Theme/mass"),
        ("THEME", "theme"),
        ("THEME/MASS", "Theme/mass"),
    ]
    assert rows[0].notes == ("differs only by case from “theme”",)
    assert rows[0].state is DraftState.NEW
