"""`dateline find` and `dateline concordance`: words, or the uses of a tag, each with what stands round it."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from reader.cli import output
from reader.cli.hits import say_hits
from reader.cli.opening import opened
from reader.cli.progress import ProgressLine
from reader.domain.errors import SourceMissing, TagMissing
from reader.domain.finding import FindPage, FindQuery, FindScope, Hit, MatchKind
from reader.domain.ids import TagId
from reader.domain.places import Branch
from reader.domain.tags import Tag, TagPath
from reader.domain.texts import canonical_text, count_text
from reader.services import browsing, finding, reading, tagging
from reader.services.libraries import Library

_Pages = Callable[[FindScope], Iterator[FindPage]]


def find(arguments: argparse.Namespace) -> int:
    """List the hits, streaming; with tags, tell what tagging them would do, or do it."""
    kind = MatchKind(arguments.kind)
    query = FindQuery(canonical_text(arguments.words), kind, is_whole_word=not arguments.part)
    paths = [TagPath.parse(canonical_text(path)) for path in arguments.tags]
    line = ProgressLine("Searching:", "articles")
    with opened(arguments.library) as library:
        first = tagging.find_tag(library, paths[0]) if paths else None
        tag = first.id if first else None
        pages = partial(_search, library, query, tag, line)
        hits = _iter_hits(pages, _scopes(library, arguments), line)
        if not paths:
            say_hits(hits, arguments)
            return 0
        found = list(hits)
        say_hits(found, arguments)
        _tag(library, found, paths, arguments)
    return 0


def concordance(arguments: argparse.Namespace) -> int:
    """List the annotations that have a tag."""
    line = ProgressLine("Reading:", "annotations")
    with opened(arguments.library) as library:
        tag = get_tag(library, arguments.tag)
        pages = partial(finding.iter_concordance, library, tag.id, progress=line.tell)
        say_hits(_iter_hits(pages, _scopes(library, arguments), line), arguments)
    return 0


def _search(
    library: Library, query: FindQuery, tag: TagId | None, line: ProgressLine, scope: FindScope
) -> Iterator[FindPage]:
    return finding.iter_find(library, query, scope, tag=tag, progress=line.tell)


def _iter_hits(pages: _Pages, scopes: Iterable[FindScope], line: ProgressLine) -> Iterator[Hit]:
    try:
        for scope in scopes:
            for page in pages(scope):
                if page.hits:
                    line.clear()
                yield from page.hits
    finally:
        line.clear()


def _scopes(library: Library, arguments: argparse.Namespace) -> list[FindScope]:
    """Where to look: the library, one article, or a source in each of its languages."""
    if arguments.article is not None:
        return [FindScope(article=reading.find_article(library, arguments.article))]
    if arguments.source is None:
        return [FindScope()]
    wanted = arguments.source.casefold()
    named = [one.id for one in browsing.list_sources(library) if one.name.casefold() == wanted]
    if not named:
        raise SourceMissing(f"The library has no source “{arguments.source}”.", "List the articles to see them.")
    return [FindScope(branch=Branch(source)) for source in named]


def get_tag(library: Library, path: str) -> Tag:
    """The tag of a path as typed. Raises `TagMissing`."""
    tag = tagging.find_tag(library, TagPath.parse(canonical_text(path)))
    if tag is None:
        raise TagMissing(f"The codebook has no tag “{path}”.", "Give its whole path, as in threat/nuclear.")
    return tag


def _tag(library: Library, hits: list[Hit], paths: list[TagPath], arguments: argparse.Namespace) -> None:
    """Tag what was shown, or tell how; beside the output where that is for a machine."""
    tell = output.complain if arguments.csv or arguments.json else output.say
    names = output.plain(", ".join(map(str, paths)))
    if not arguments.apply:
        tagged = sum(hit.is_tagged for hit in hits)
        have = f", {tagged} of them tagged so already" if tagged else ""
        tell(f"Dry run: {count_text(len(hits), 'hit')} for {names}{have}. Add --apply to tag them.")
        return
    applied = finding.apply_hits_with_paths(library, hits, paths).value
    tell(f"Tagged {count_text(applied.tagged, 'hit')} with {names}; {applied.already} had it already.")
    if applied.outdated:
        tell(f"Left out, for their text has changed meanwhile: {count_text(len(applied.outdated), 'hit')}.")
