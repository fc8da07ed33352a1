from reader.domain.history import StepDetail, describe_step
from reader.domain.ids import StepId
from reader.domain.steps import Step

STEP = Step(StepId(1), "annotation.add", 1, "Ann", "2026-01-10T14:05:00.000Z", False, None, None)


def test_step_is_told_in_one_line():
    detail = StepDetail(STEP, quote="emulation  drive", added=("theme/x",), title="A new era")
    assert describe_step(detail) == "“emulation drive” tagged theme/x in “A new era”"


def test_change_is_told_with_what_was_and_became():
    assert describe_step(StepDetail(STEP, tags=("a",), was="old", became="")) == "a old → –"


def test_long_words_and_many_tags_are_cut():
    detail = StepDetail(STEP, quote="word " * 40, removed=tuple("abcdef"))
    told = describe_step(detail)
    assert "…” no longer a, b, c, d and 2 more" in told
    assert len(told) < 120


def test_step_about_nothing_is_told_by_its_name_alone():
    assert describe_step(StepDetail(STEP)) == ""
