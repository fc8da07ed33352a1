"""Highlighted pages, made and read back: the words and spans that one shows, by two parsers that are not ours."""

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from lxml import html as lxml_html

from reader.domain.exported_articles import ExportedAnnotation, ExportedArticle, ExportedText, TagUses
from reader.domain.spans import Span
from reader.domain.texts import join_paragraphs
from reader.formats.highlighted_page import CLOSE, PageCounts, PageTags, iter_article, open_page
from tests.helpers.article_views import make_annotation, make_head, make_tags

TAGS = make_tags(6)
USES = {tag.id: TagUses(number, 0) for number, tag in enumerate(TAGS, 1)} | {None: TagUses(1)}
PARAGRAPHS = ("The “My Hill” movement was waged.", "하나의 <운동> 😀 & more.")


def make_article(paragraphs=PARAGRAPHS, spans=(), head=None, **values):
    """An article with annotations on spans, as (start, end, tag numbers)."""
    text, starts = join_paragraphs(paragraphs)
    own = ExportedText(1, "A title", "", "", "", starts)
    found = [
        ExportedAnnotation(
            replace(make_annotation(number, Span(start, end), tags, text), **values), "", "", "coder", 1, own, True
        )
        for number, (start, end, tags) in enumerate(sorted(spans, key=lambda one: (one[0], -one[1])), 1)
    ]
    return ExportedArticle(head or make_head(), text, starts, tuple(found), ())


def make_page(*articles, tags=TAGS, uses=USES):
    page_tags = PageTags(tags, uses)
    counts = PageCounts(len(articles), sum(len(one.annotations) for one in articles))
    pieces = [piece for number, one in enumerate(articles, 1) for piece in iter_article(number, one, page_tags)]
    return open_page("Annotated articles", counts, page_tags) + "".join(pieces) + CLOSE


@dataclass
class Shown:
    """A paragraph: its words without numbers and labels, and those under a mark as (offset, text)."""

    text: str = ""
    marked: list[tuple[int, str]] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Shown] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self._open: list[str] = []
        self._left_out = 0

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.tags.add(tag)
        self.attributes |= set(given)
        if tag in ("meta", "br"):
            return
        is_number = tag == "sup" or given.get("class") == "no"
        self._open.append("left out" if is_number else tag)
        self._left_out += is_number
        if tag == "p" and given.get("id"):
            self.paragraphs.append(Shown())
        elif tag == "sup":
            self.paragraphs[-1].labels.append("")

    def handle_endtag(self, tag):
        self._left_out -= self._open.pop() == "left out"

    def handle_data(self, data):
        if "p" not in self._open or not self.paragraphs:
            return
        shown = self.paragraphs[-1]
        if self._left_out:
            if shown.labels:
                shown.labels[-1] += data
            return
        if "mark" in self._open:
            shown.marked.append((len(shown.text), data))
        shown.text += data


def read_page(page: str) -> _Reader:
    """The page as the standard library's parser reads it: `paragraphs`, and the `tags` and `attributes` in it."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader


def read_with_lxml(page: str) -> list[str]:
    """The words of the paragraphs as libxml2 reads them."""
    found = []
    for paragraph in lxml_html.document_fromstring(page.encode()).xpath("//p[@id]"):
        for left_out in paragraph.xpath(".//sup | .//span[@class='no']"):
            left_out.drop_tree()
        found.append(paragraph.text_content())
    return found
