"""Fields of what is found: on one plain line each, whatever a damaged file held."""

from reader.domain.articles import ListedDraft
from reader.domain.found import FoundArticle
from reader.formats.plain_fields import plain_found
from tests.helpers.articles import make_draft


def test_plain_fields_stay_the_very_same():
    found = FoundArticle("a.txt", b"a", draft=make_draft())
    assert plain_found(found) is found


def test_odd_characters_leave_names_and_fields():
    listed = (ListedDraft("two\nlines", None, "a\0b", "https://v.example/\ud800"),)
    draft = make_draft(title="a\r\nb", byline="\0", url="https://v.example/\0", warnings=("x\ny",), listed=listed)
    found = plain_found(FoundArticle("a\0b", b"a", draft=draft, part="\udca0"))
    assert (found.name, found.part) == ("ab", "\ufffd")
    assert found.draft is not None
    assert (found.draft.title, found.draft.byline, found.draft.url) == ("a b", None, "https://v.example/")
    assert found.draft.warnings == ("x y",)
    assert found.draft.listed == (ListedDraft("two lines", None, "ab", "https://v.example/\ufffd"),)


def test_an_error_is_one_line():
    assert plain_found(FoundArticle("a", error="no\ncolumn \udca0")).error == "no column \ufffd"
