"""A `.qdpx` of REFI-QDA 1.5 as a project. This is the whole interface: `read_project`.

A file is gone through twice: first for all that stands beside the sources and for how selections are counted, then
source by source, so that no text but the present one is in memory. What is not carried, or in doubt, is told.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.domain.errors import FileUnreadable
from reader.domain.projects import Loss, Project, ProjectArticle, ProjectCoder, ProjectTag, ProjectVersion
from reader.domain.texts import hash_text
from reader.domain.wording import tr
from reader.formats.refi_archive import RefiArchive
from reader.formats.refi_head import ProjectHead, read_head, shorten
from reader.formats.refi_notes import add_code_notes, tell_loose_notes
from reader.formats.refi_parsing import Element, iter_items
from reader.formats.refi_places import Places, SourceText
from reader.formats.refi_sources import SourceRead, SourceReader, list_numbers
from reader.formats.refi_terms import OTHER_TEXT
from reader.formats.refi_texts import find_text_source, read_text

_ROOT, _ITEM_DEPTH = "Project", 3


def read_project(path: Path) -> Project:
    """The project of a file, all of it checked but the texts. Raises `FileUnreadable`.

    `iter_articles` may be called again; each time it opens the file and makes the list of losses anew.
    """
    return _RefiProject(path)


class _RefiProject:
    """A file on the disk, read when it is asked for its articles."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with RefiArchive(path) as archive:
            self._places, self._head = _look_through(archive)
            add_code_notes(archive, self._head)
            tell_loose_notes(archive, self._head)
        self.name = self._head.name or path.stem
        self.origin = self._head.origin
        self.coders: tuple[ProjectCoder, ...] = tuple(self._head.coders.values())
        self.tags: tuple[ProjectTag, ...] = self._head.codes.tags
        self.losses: list[Loss] = self._told()

    def iter_articles(self) -> Iterator[ProjectArticle]:
        """The articles, in the order of the file. Raises `FileUnreadable`."""
        self.losses[:] = self._told()
        waiting: ProjectArticle | None = None  # other texts of it may follow
        for article, version_of, is_later in self._iter_sources():
            if waiting is not None and version_of == waiting.guid:
                waiting = _with_text(waiting, article, is_later=is_later)
                continue
            if waiting is not None:
                yield waiting
            waiting = article
        if waiting is not None:
            yield waiting

    def _iter_sources(self) -> Iterator[SourceRead]:
        with RefiArchive(self._path) as archive, archive.open_project() as stream:
            reader = SourceReader(archive, self._head, self._places)
            for section, item in iter_items(stream, archive.name, _ROOT, _ITEM_DEPTH):
                if section == "Sources":
                    read = reader.read(item)
                    self._take_losses(reader)
                    if read is not None:
                        yield read
            reader.finish()
            self._take_losses(reader)

    def _take_losses(self, reader: SourceReader) -> None:
        self.losses += reader.losses
        reader.losses.clear()

    def count_articles(self) -> int:
        """How many sources may be articles; those without text turn out when they are read."""
        return self._head.articles

    def _told(self) -> list[Loss]:
        return [*self._head.losses, *_describe_places(self._head, self._places)]


def _with_text(article: ProjectArticle, other: ProjectArticle, *, is_later: bool) -> ProjectArticle:
    """The article with one more text, and what stands on that."""
    sha256 = hash_text(other.text)
    marks = tuple(replace(one, text_sha256=sha256) for one in other.annotations)
    version = ProjectVersion(other.text, other.title.removesuffix(OTHER_TEXT), other.url, other.captured_at)
    annotations = (*article.annotations, *marks)
    place = article.place + (not is_later)
    return replace(article, annotations=annotations, versions=(*article.versions, version), place=place)


def _look_through(archive: RefiArchive) -> tuple[Places, ProjectHead]:
    """Everything beside the sources, and how their selections are counted."""
    found: list[Places] = []

    def look(head: ProjectHead, source: Element) -> None:
        if not found:
            found.append(Places(head.origin))
        holder = find_text_source(source)
        if head.is_own or holder is None or found[0].has_seen_enough:
            return
        selections = list_numbers(holder.list_all("PlainTextSelection"))
        if not selections:
            return
        try:
            text = SourceText(read_text(archive, holder))
        except FileUnreadable:
            return  # told when the articles are read
        found[0].add(text, selections)

    with archive.open_project() as stream:
        head = read_head(iter_items(stream, archive.name, _ROOT, _ITEM_DEPTH), look)
    return (found[0] if found else Places(head.origin)), head


def _describe_places(head: ProjectHead, places: Places) -> Iterator[Loss]:
    if places.looked_at:
        what = tr("Places are read as {way}", way=places.way)
        origin = f"“{shorten(head.origin)}”" if head.origin else tr("a program that it does not name")
        fit = tr(
            "{fitting} of {looked_at} selections looked at fit words or their names.",
            fitting=f"{places.fitting:,}",
            looked_at=f"{places.looked_at:,}",
        )
        yield Loss(what, tr("all sources"), tr("The file comes from {origin}; {fit}", origin=origin, fit=fit))
