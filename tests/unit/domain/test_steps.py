from reader.domain.changes import ChangeSet, Kind
from reader.domain.steps import step_name


def test_step_is_named_with_its_number_when_there_are_several():
    assert step_name("annotation.remove") == "deletion of annotation"
    assert step_name("annotation.remove", 3) == "deletion of annotation (3)"


def test_empty_change_set_is_false():
    assert not ChangeSet({Kind.TAG: frozenset()})
    assert ChangeSet({Kind.TAG: frozenset({1})}).of(Kind.TAG) == {1}
    assert ChangeSet().of(Kind.ARTICLE) == frozenset()
