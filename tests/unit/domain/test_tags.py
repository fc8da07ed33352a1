import pytest

from reader.domain.errors import TagKeyInvalid, TagPathInvalid
from reader.domain.tags import TagPath, check_tag_key


def test_path_reads_parts_and_folds_spaces():
    path = TagPath.parse(" threat /  nuclear   weapons ")
    assert path.parts == ("threat", "nuclear weapons")
    assert str(path) == "threat/nuclear weapons"
    assert path.name == "nuclear weapons"
    assert path.parent == TagPath(("threat",))
    assert TagPath(("threat",)).parent is None


@pytest.mark.parametrize("text", ["", "  ", "/", "a//b", "/a", "a/", "a/ /b"])
def test_path_with_an_empty_part_is_refused(text):
    with pytest.raises(TagPathInvalid, match=r"empty part|name is missing"):
        TagPath.parse(text)


def test_path_with_a_very_long_part_is_refused():
    with pytest.raises(TagPathInvalid, match="longer than"):
        TagPath.parse("a/" + "b" * 201)


def test_path_with_very_many_parts_is_refused():
    assert len(TagPath.parse("a/" * 49 + "b").parts) == 50
    with pytest.raises(TagPathInvalid, match="51 parts"):
        TagPath.parse("a/" * 50 + "b")


@pytest.mark.parametrize(("key", "folded"), [("1", "1"), ("Z", "z"), ("", ""), (" ", "")])
def test_key_is_one_character_or_none(key, folded):
    assert check_tag_key(key) == folded


@pytest.mark.parametrize("key", ["0", "12", "ab", "ä", "/", "[", "F1"])
def test_other_keys_are_refused(key):
    with pytest.raises(TagKeyInvalid):
        check_tag_key(key)
