"""Articles with their annotations as one page of HTML, piece by piece: `open_page`, an article at a time, `CLOSE`.

The page is whole in itself: no script, nothing that is loaded, and a policy that would forbid both. Whatever comes
from articles and people is text and nothing else. An annotation is a tint and a line; where several meet, their
lines stand under each other and numbers tell where each begins. Behind its last word stand its number and the
names of its tags, so nothing depends on colour. Numbers lead to the notes at the article's end.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from reader.domain.articles import ArticleHead, TitleBasis
from reader.domain.citations import cite_article
from reader.domain.exported_articles import ExportedAnnotation, ExportedArticle, TagUses
from reader.domain.file_words import count_text, explain_date, say_article_date, say_long_date
from reader.domain.ids import TagId
from reader.domain.spans import Span
from reader.domain.tags import Tag
from reader.formats.highlight_runs import Highlight, Run, cut_paragraphs, lay_out
from reader.formats.highlighted_style import LANES, PATTERNS, style_hash, style_sheet
from reader.formats.visible_text import on_one_line, show_controls, with_plain_lines

CLOSE = "</body>\n</html>\n"
_BEGIN, _END = "\u2060[", "]\u2060"
_STAR = "★"
_QUOTE_SHOWN_CP = 160
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_LINK = re.compile(r"https?://[^\s<>\"{}|\\^`]+", re.IGNORECASE)


class PageTags:
    """The tags of a page by their ids, and how each is written and drawn."""

    def __init__(self, tags: Sequence[Tag], uses: Mapping[TagId | None, TagUses]) -> None:
        self._tags = {tag.id: tag for tag in tags}
        self.uses = uses
        self.used = [tag for tag in tags if tag.id in uses]
        names = Counter(tag.name for tag in self.used)
        self._labels = {tag.id: tag.name if names[tag.name] == 1 else str(tag.path) for tag in self.used}

    def get(self, ids: Sequence[TagId]) -> list[Tag]:
        """The tags of these ids."""
        return [self._tags[one] for one in ids]

    def label(self, tag: Tag) -> str:
        """The name of a tag, or its path where another tag of the page has the same name; escaped."""
        return _line(self._labels.get(tag.id, str(tag.path)))


@dataclass(frozen=True, slots=True)
class PageCounts:
    """What the head of a page tells."""

    articles: int
    annotations: int


def open_page(title: str, counts: PageCounts, tags: PageTags) -> str:
    """The beginning of a page: its head, and the legend of its tags with how often each is used."""
    policy = f"default-src 'none'; style-src {style_hash()}; base-uri 'none'; form-action 'none'"
    told = f"{count_text(counts.articles, 'article')}, {count_text(counts.annotations, 'annotation')}"
    heading, is_alone = ("", ' class="alone"') if counts.articles == 1 else (f"<h1>{_line(title)}</h1>\n", "")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="generator" content="Dateline">\n'
        f"<title>{_line(title)}</title>\n<style>\n{style_sheet()}</style>\n</head>\n"
        f"<body{is_alone}>\n"
        f'<header>\n{heading}<p class="counts">{told}</p>\n{_legend(tags)}</header>\n'
    )


def iter_article(number: int, article: ExportedArticle, tags: PageTags) -> Iterator[str]:
    """An article in pieces; `number` counts the articles of the page from 1."""
    own = f"a{number}"
    placed: list[ExportedAnnotation] = []
    hidden: list[ExportedAnnotation] = []
    for one in article.annotations:
        (placed if _is_seen(one, article.text) else hidden).append(one)
    spans = [Span(one.annotation.span.start, min(one.annotation.span.end, len(article.text))) for one in placed]
    highlights = lay_out(spans)
    is_shared = len(_coders(article)) > 1
    marks = _Marks(own, placed, tags, is_shared=is_shared)
    yield f'<article id="{own}"{_language(article.head)}>\n{_head(article, tags)}'
    cut = cut_paragraphs(article.text, article.paragraph_starts, highlights)
    for paragraph, (_, runs) in enumerate(cut, 1):
        yield f'<p id="{own}p{paragraph}" dir="auto"><span class="no">{paragraph}</span>'
        yield from (marks.draw(article.text, run) for run in runs)
        yield "</p>\n"
    yield from _notes(own, "Notes", placed, 1, tags, only_noted=not is_shared)
    yield from _notes(own, "Not marked above", hidden, len(placed) + 1, tags, only_noted=False)
    yield "</article>\n"


class _Marks:
    """Draws the runs of one article. Where it `is_shared` by several coders every annotation has a note."""

    def __init__(
        self, own: str, annotations: Sequence[ExportedAnnotation], tags: PageTags, *, is_shared: bool
    ) -> None:
        self._own = own
        self._annotations = annotations
        self._tags = tags
        self._is_shared = is_shared

    def draw(self, text: str, run: Run) -> str:
        """One run: numbers of overlapping annotations that begin, the words, labels of those that end."""
        words = escape(show_controls(text[run.start : run.end]), quote=False)
        for one in run.covering[:LANES]:
            words = f'<mark class="h {self._look(one)} n{min(one.lane, LANES - 1)}">{words}</mark>'
        begin = "".join(f"<sup>{one.number}{_BEGIN}</sup>" for one in run.opening if one.is_overlapping)
        return begin + words + "".join(map(self._label, run.closing))

    def _look(self, one: Highlight) -> str:
        tags = self._tags.get(self._annotations[one.number - 1].annotation.tags)
        return _look(tags[0]) if tags else "c-none k0"

    def _label(self, one: Highlight) -> str:
        annotation = self._annotations[one.number - 1]
        number = f"{one.number}"
        if self._is_shared or _is_noted(annotation):
            number = f'<a href="#{self._own}n{number}">{number}</a>'
        if annotation.annotation.is_starred:
            number += _STAR
        tags = self._tags.get(annotation.annotation.tags)
        names = ", ".join(f'<span class="t {_look(tag)}">{self._tags.label(tag)}</span>' for tag in tags)
        end = _END if one.is_overlapping else ""
        return f"<sup>{end}{number}{' ' if names else ''}{names}</sup>"


def _legend(tags: PageTags) -> str:
    rows = [
        f'<li><span class="t {_look(tag)}">{_line(str(tag.path))}</span> '
        f'<span class="uses">{_say_uses(tags.uses[tag.id])}</span></li>\n'
        for tag in tags.used
    ]
    if None in tags.uses:
        told = _say_uses(tags.uses[None])
        rows.append(f'<li><span class="t c-none k0">without a tag</span> <span class="uses">{told}</span></li>\n')
    return f'<section class="legend">\n<h3>Tags</h3>\n<ul>\n{"".join(rows)}</ul>\n</section>\n' if rows else ""


def _say_uses(uses: TagUses) -> str:
    told = [count_text(uses.annotations, "annotation")] if uses.annotations else []
    told += [f"on {count_text(uses.articles, 'whole article')}"] if uses.articles else []
    return ", ".join(told)


def _head(article: ExportedArticle, tags: PageTags) -> str:
    head = article.head
    cited = cite_article(head)
    is_foreign = head.agency and head.agency.casefold() != head.source.casefold()
    basis, *evidence = explain_date(head.date)
    known = "; ".join([f"Inferred: {cited.inferred}" if cited.inferred else basis, *evidence])
    captured = say_long_date(cited.captured) if cited.captured else _line(head.captured_at)
    coders = _coders(article)
    facts = (
        ("Source", f"{_line(head.source)}{f', text of {_line(head.agency)}' if is_foreign else ''}"),
        ("By", _line(head.byline)),
        ("Date", f'{_line(say_article_date(head.date))} <span class="how">{_line(known)}</span>'),
        ("Address", _link(head.url)),
        ("Captured", captured),
        ("Title", "made from the text" if head.title_basis is TitleBasis.MADE else ""),
        ("Tags", ", ".join(_label_whole(article, tags, is_shared=len(coders) > 1))),
        ("Coders" if len(coders) > 1 else "Coder", ", ".join(map(_line, coders))),
    )
    rows = "".join(f"<dt>{name}</dt><dd>{value}</dd>\n" for name, value in facts if value)
    return f'<header>\n<h2 dir="auto">{_line(head.title)}</h2>\n<dl>\n{rows}</dl>\n</header>\n'


def _label_whole(article: ExportedArticle, tags: PageTags, *, is_shared: bool) -> Iterator[str]:
    """The tags on the whole article, each with who put it there where several coders were at work."""
    by_tag: dict[TagId, list[str]] = {}
    for one in article.tags:
        by_tag.setdefault(one.tag, []).append(_line(one.coder))
    for tag in tags.get(list(by_tag)):
        who = f" ({', '.join(by_tag[tag.id])})" if is_shared else ""
        yield f'<span class="t {_look(tag)}">{_line(str(tag.path))}</span>{who}'


def _coders(article: ExportedArticle) -> list[str]:
    """Who marked anything on an article, in the order of the marks."""
    names = [one.annotation.coder for one in article.annotations] + [one.coder for one in article.tags]
    return [name for name in dict.fromkeys(names) if name]


def _notes(
    own: str,
    heading: str,
    annotations: Sequence[ExportedAnnotation],
    first: int,
    tags: PageTags,
    *,
    only_noted: bool,
) -> Iterator[str]:
    """The notes of annotations numbered from `first`: all, or those with memo, speaker or star."""
    told = [(number, one) for number, one in enumerate(annotations, first) if _is_noted(one) or not only_noted]
    if not told:
        return
    yield f'<section class="notes">\n<h3>{heading}</h3>\n<ol>\n'
    for number, one in told:
        yield _note(own, number, one, tags)
    yield "</ol>\n</section>\n"


def _note(own: str, number: int, one: ExportedAnnotation, tags: PageTags) -> str:
    annotation = one.annotation
    quote = on_one_line(annotation.quote)
    shown = quote if len(quote) <= _QUOTE_SHOWN_CP else f"{quote[:_QUOTE_SHOWN_CP]}…"
    names = [f'<span class="t {_look(tag)}">{_line(str(tag.path))}</span>' for tag in tags.get(annotation.tags)]
    who = [f"speaker: {_line(annotation.speaker)}"] if annotation.speaker else []
    who += ["starred"] if annotation.is_starred else []
    who += [_line(annotation.coder)] if annotation.coder else []
    where = "" if one.is_placed else f" (in version {one.text.version} of the text)"
    memo = escape(with_plain_lines(annotation.memo), quote=False)
    told = f'<span class="memo" dir="auto">{memo}</span>' if memo else ""
    return (
        f'<li id="{own}n{number}" value="{number}"><q dir="auto">{escape(shown, quote=False)}</q>{where} '
        f'{", ".join(names)} <span class="who">{"; ".join(who)}</span>{told}</li>\n'
    )


def _is_seen(one: ExportedAnnotation, text: str) -> bool:
    """Whether an annotation stands on words of this text, and not on an older one or between paragraphs."""
    span = one.annotation.span
    return one.is_placed and bool(text[span.start : span.end].strip("\n"))


def _is_noted(one: ExportedAnnotation) -> bool:
    return bool(one.annotation.memo or one.annotation.speaker or one.annotation.is_starred)


def _look(tag: Tag) -> str:
    """The classes of a tag: its colour, and the pattern that it has in the window too."""
    return f"c-{tag.colour.value} k{(tag.id - 1) % len(PATTERNS)}"


def _language(head: ArticleHead) -> str:
    return f' lang="{head.language}"' if _LANGUAGE.fullmatch(head.language) else ""


def _link(url: str) -> str:
    shown = _line(url)
    is_link = _LINK.fullmatch(url) is not None
    return f'<a href="{escape(url)}" rel="noreferrer noopener">{shown}</a>' if is_link else shown


def _line(text: str) -> str:
    return escape(on_one_line(text))
