"""A project of Taguette: the SQLite file that it exports, or its database with several projects. Read only.

Tags keep their names whole: a full stop in one is no sign of rank, for "U.S." is a tag too. Highlights have no
coder and no time. The history of commands stays behind. Numbers are given anew in each export, so what is one
says its content.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.domain.errors import FileUnreadable
from reader.domain.projects import Loss, Project, ProjectAnnotation, ProjectArticle, ProjectCoder, ProjectTag
from reader.domain.texts import hash_text
from reader.domain.wording import tr
from reader.formats.taguette_text import TaguetteText, plain_words, read_text
from reader.services.foreign_values import (
    Ordinals,
    RowGroups,
    as_number,
    as_text,
    as_time,
    make_guid,
    note_on_document,
)
from reader.services.merge_tally import shorten
from reader.store.foreign_files import ForeignFile, opened_foreign

_NEEDED = {
    "projects": ("id", "name"),
    "documents": ("id", "name", "contents", "project_id"),
    "tags": ("id", "path", "project_id"),
    "highlights": ("id", "document_id", "start_offset", "end_offset"),
    "highlight_tags": ("highlight_id", "tag_id"),
}
_HTML_MAX_CP = 40_000_000
_DOCUMENT = ("id", "name", "description", "filename", "created", "contents", "project_id")
_HIGHLIGHT = ("id", "document_id", "start_offset", "end_offset", "snippet")


@contextmanager
def opened_taguette(path: Path) -> Iterator[Project]:
    """The project of a file. Raises `FileUnreadable`."""
    with opened_foreign(path) as file:
        if not is_taguette(file):
            raise FileUnreadable(
                tr("{name} is no project of Taguette.", name=path.name), tr("Export it there as SQLite.")
            )
        yield _TaguetteProject(file)


def is_taguette(file: ForeignFile) -> bool:
    """Whether a database is one of Taguette."""
    return file.has(_NEEDED)


class _TaguetteProject:
    """An open file. Tags of several projects stand under one each."""

    def __init__(self, file: ForeignFile) -> None:
        self._file = file
        found = list(file.iter_rows("projects", ("id", "name", "description", "created"), order="id"))
        self._names = {as_number(row["id"]): as_text(row["name"]) for row in found}
        times = Ordinals()
        self._keys = {
            as_number(row["id"]): f"Taguette {times.tell(as_text(row['created']) or as_text(row['name']))}"
            for row in found
        }
        self.name = ", ".join(name for name in self._names.values() if name) or "Taguette"
        self.origin = "Taguette"
        self.coders: tuple[ProjectCoder, ...] = ()
        self._of_tag: dict[int, str] = {}
        self.tags: tuple[ProjectTag, ...] = tuple(self._read_tags())
        self._told = [
            Loss(tr("Description of the project"), as_text(row["name"]), as_text(row["description"]))
            for row in found
            if as_text(row["description"]).strip()
        ]
        self.losses: list[Loss] = list(self._told)

    def count_articles(self) -> int:
        """How many documents there are."""
        return self._file.count("documents")

    def iter_articles(self) -> Iterator[ProjectArticle]:
        """The documents, in the order of the file. Raises `FileUnreadable`."""
        self.losses[:] = self._told
        documents = Ordinals()
        highlights = RowGroups(self._file.iter_rows("highlights", _HIGHLIGHT, order="document_id"), "document_id")
        for row in self._file.iter_rows("documents", _DOCUMENT, order="id"):
            key, html = self._key(row), as_text(row["contents"])
            own = documents.tell(f"{key}\n{as_text(row['name'])}\n{as_text(row['created'])}\n{hash_text(html)}")
            title = as_text(row["name"]) or as_text(row["filename"])
            if len(html) > _HTML_MAX_CP:
                number = sum(1 for _ in highlights.take(as_number(row["id"])))
                why = tr("It has {n} characters, more than {most}.", n=f"{len(html):,}", most=f"{_HTML_MAX_CP:,}")
                self.losses.append(
                    Loss(tr("Document, with {number} highlights", number=f"{number:,}"), title, why)
                )
                continue
            text = read_text(html)
            marks = list(self._read_highlights(highlights.take(as_number(row["id"])), own, title, text))
            note = note_on_document(key, own, text.text, as_text(row["description"]), "")
            yield ProjectArticle(
                guid=make_guid(key, "document", own),
                title=title,
                text=text.text,
                annotations=tuple([note, *marks] if note else marks),
                captured_at=as_time(row["created"]),
            )
        highlights.finish()
        if highlights.orphans:
            self.losses.append(
                Loss(
                    tr("Highlights: {orphans}", orphans=f"{highlights.orphans:,}"),
                    self.name,
                    tr("Their document is missing."),
                )
            )

    def _read_highlights(
        self, rows: Iterator[dict[str, Any]], key: str, title: str, text: TaguetteText
    ) -> Iterator[ProjectAnnotation]:
        places = Ordinals()
        for row in rows:
            snippet = plain_words(as_text(row["snippet"]))
            start, end = as_number(row["start_offset"]), as_number(row["end_offset"])
            found = _find(text, -1 if start is None else start, -1 if end is None else end, snippet)
            if found is None:
                told = tr("Highlight of “{words}” at {place}", words=shorten(snippet), place=row["start_offset"])
                self.losses.append(Loss(told, title, tr("Its words do not stand in the text.")))
                continue
            first, last, doubt = found
            links = self._file.iter_rows("highlight_tags", ("tag_id",), where="highlight_id", value=row["id"])
            known = [self._of_tag.get(as_number(link["tag_id"]) or 0) for link in links]
            missing = tr("A tag of it is missing.") if None in known else ""
            yield ProjectAnnotation(
                guid=make_guid(key, "highlight", places.tell(f"{row['start_offset']} {row['end_offset']}")),
                start=first,
                end=last,
                quote=text.text[first:last],
                tags=tuple(tag for tag in known if tag is not None),
                coder="",
                doubt=" ".join(part for part in (doubt, missing) if part),
            )

    def _read_tags(self) -> Iterator[ProjectTag]:
        tops: dict[int | None, str] = {}
        paths = Ordinals()
        for row in self._file.iter_rows("tags", ("id", "path", "description", "project_id"), order="id"):
            project, key = as_number(row["project_id"]), self._key(row)
            if len(self._names) > 1 and project not in tops:
                tops[project] = make_guid(key, "project", key)
                yield ProjectTag(tops[project], "", self._names.get(project, ""))
            guid = make_guid(key, "tag", paths.tell(f"{key}\n{as_text(row['path'])}"))
            self._of_tag[as_number(row["id"]) or 0] = guid
            description = as_text(row["description"])
            yield ProjectTag(guid, tops.get(project, ""), as_text(row["path"]), description=description)

    def _key(self, row: dict[str, Any]) -> str:
        return self._keys.get(as_number(row["project_id"]), "Taguette")


def _find(text: TaguetteText, start: int, end: int, snippet: str) -> tuple[int, int, str] | None:
    """The place of a highlight, held against its snippet where there is one."""
    found = text.find(start, end)
    if found is not None and (not snippet or text.text[slice(*found)].split() == snippet.split()):
        return (*found, "")
    if not snippet:
        return None
    expected = found[0] if found else 0
    places = list(_occurrences(text.text, snippet))
    if not places:
        return (
            None
            if found is None
            else (*found, tr("Taguette kept other words for it: “{words}”.", words=shorten(snippet)))
        )
    first, last = min(places, key=lambda place: abs(place[0] - expected))
    told = tr("Its words do not stand at its offsets; the nearest place of them was taken.")
    return first, last, told


def _occurrences(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where words stand in one line of a text."""
    at = text.find(words)
    while at >= 0:
        yield at, at + len(words)
        at = text.find(words, at + 1)
