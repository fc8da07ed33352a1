"""Text from the clipboard: words, markup, or an address."""

import pytest

from reader.domain.found import FoundArticle
from reader.formats.pasted import read_pasted
from tests.helpers import web_pages as pages


def found_in(text: str, html: str | None = None) -> FoundArticle:
    (found,) = read_pasted(text, html)
    return found


def test_words_are_read_by_the_layouts() -> None:
    found = found_in("\n".join((*pages.SENTENCES, "More From Naenara (En)", *_item(), "More Articles")) + "\r\n")
    assert found.draft is not None and found.draft.source == "Naenara" and len(found.draft.listed) == 1
    assert found.draft.paragraphs == pages.SENTENCES
    assert found.name == "Pasted text" and found.media_type == "text/plain"


def _item() -> tuple[str, str, str]:
    return "The mill turns again", "January 09, 2026", "The mill turns again"


def test_page_with_its_headline_is_read_as_a_page() -> None:
    found = found_in("Potatoes planted early\n\nThe farm", pages.news_page())
    assert found.draft is not None and found.draft.title == "Potatoes planted early"
    assert found.draft.paragraphs == pages.SENTENCES
    assert found.media_type == "text/html" and found.data == pages.news_page().encode()


def test_markup_that_only_wraps_the_words_is_left() -> None:
    markup = "<html><body><!--StartFragment--><p>Rain fell.</p><p>Sun came.</p><!--EndFragment--></body></html>"
    found = found_in("Rain fell.\nSun came.", markup)
    assert found.draft is not None and found.draft.paragraphs == ("Rain fell.", "Sun came.")
    assert (found.media_type, found.data) == ("text/plain", b"Rain fell.\nSun came.")


def test_markup_alone_gives_its_lines() -> None:
    found = found_in("", "<p>Rain fell.</p><p>Sun came.</p>")
    assert found.draft is not None and found.draft.paragraphs == ("Rain fell.", "Sun came.")


@pytest.mark.parametrize("text", ["https://v.example/story", "  http://v.example/a?b=c#d\r\n"])
def test_bare_address_is_a_place_to_fetch(text: str) -> None:
    found = found_in(text, f"<a href='{text.strip()}'>{text}</a>")
    assert (found.address, found.draft) == (text.strip(), None)


def test_address_within_words_is_text() -> None:
    assert found_in("See https://v.example/story").draft is not None


@pytest.mark.parametrize(("text", "html"), [("", None), (" \n", ""), ("", "<img src=a>"), ("\0", "<![\x1b%")])
def test_nothing_pasted_is_told(text: str, html: str | None) -> None:
    found = found_in(text, html)
    assert found.draft is None and "no text" in found.error
