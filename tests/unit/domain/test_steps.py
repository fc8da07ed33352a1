from reader.domain.changes import ChangeSet, Kind
from reader.domain.steps import STEP_NAMES, step_name


def test_step_is_named_with_its_number_when_there_are_several():
    assert step_name("annotation.remove") == "deletion of annotation"
    assert step_name("annotation.remove", 3) == "deletion of 3 annotations"
    assert step_name("annotation.tag", 1_200) == "tag on 1,200 annotations"
    assert step_name("odd.verb", 2) == "odd.verb (2)"


def test_import_tells_versions_apart_from_articles():
    assert step_name("article.import", 60) == "import of 60 articles"
    assert step_name("article.import", 60, 12) == "import of 48 articles and 12 versions"
    assert step_name("article.import", 2, 1) == "import of 1 article and 1 version"
    assert step_name("article.import", 12, 12) == "import of 12 versions"
    assert step_name("article.import", 1, 1) == "import of 1 version"


def test_every_step_has_a_name_for_one_and_one_for_several():
    for one, many in STEP_NAMES.values():
        assert one == one.strip() != ""
        assert many.count("{}") == 1


def test_empty_change_set_is_false():
    assert not ChangeSet({Kind.TAG: frozenset()})
    assert ChangeSet({Kind.TAG: frozenset({1})}).of(Kind.TAG) == {1}
    assert ChangeSet().of(Kind.ARTICLE) == frozenset()
