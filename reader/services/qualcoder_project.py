"""A project of QualCoder: a folder `NAME.qda` with `data.qda`, a SQLite database, in it. Read only.

Categories and codes become tags under one another, codings annotations with one tag, annotations of QualCoder
annotations without, memos of files an annotation of their first line. Offsets are doubted; see `foreign_places`.
Tables as its pages on the data structure list them; columns differ by version and are looked for.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.domain.errors import FileUnreadable
from reader.domain.projects import Loss, Project, ProjectAnnotation, ProjectArticle, ProjectCoder, ProjectTag
from reader.services.foreign_places import CountedText
from reader.services.foreign_values import RowGroups, as_number, as_text, as_time, make_guid, note_on_document
from reader.services.merge_tally import shorten
from reader.store.foreign_files import ForeignFile, opened_foreign

DATA_FILE = "data.qda"
_NEEDED = {
    "source": ("id", "name", "fulltext"),
    "code_name": ("cid", "name"),
    "code_text": ("fid", "pos0", "pos1"),
}
_OTHERS = {
    "code_image": "Codings of images",
    "code_av": "Codings of sound and film",
    "cases": "Cases",
    "attribute": "Attributes of files and cases",
    "journal": "Pages of the journal",
    "ris": "Fields of references",
}
_CODINGS = ("ctid", "fid", "cid", "seltext", "pos0", "pos1", "owner", "date", "memo", "important")
_NOTES = ("anid", "fid", "pos0", "pos1", "memo", "owner", "date")
_NO_PLACE = "Its words do not stand in the text."


@contextmanager
def opened_qualcoder(path: Path) -> Iterator[Project]:
    """The project in a folder, or of the database in it. Raises `FileUnreadable`."""
    data = path / DATA_FILE if path.is_dir() else path
    name = path.stem if path.is_dir() or path.name != DATA_FILE else path.absolute().parent.stem
    with opened_foreign(data) as file:
        if not is_qualcoder(file):
            raise FileUnreadable(f"{path.name} is no project of QualCoder.", "Choose the folder that it made.")
        yield _QualCoderProject(file, name)


def is_qualcoder(file: ForeignFile) -> bool:
    """Whether a database is one of QualCoder."""
    return file.has(_NEEDED)


class _QualCoderProject:
    """An open project."""

    def __init__(self, file: ForeignFile, name: str) -> None:
        self._file = file
        about = next(file.iter_rows("project", ("date", "about", "databaseversion")), {})
        self._key = f"QualCoder {as_text(about.get('date'))}"
        self.name = name
        self.origin = as_text(about.get("about")) or "QualCoder"
        self._told: list[Loss] = []
        self.losses: list[Loss] = []
        self._codes: set[int] = set()
        self.tags: tuple[ProjectTag, ...] = tuple(self._read_tags())
        self.coders: tuple[ProjectCoder, ...] = tuple(self._read_coders())
        self._told += self._tell_others()
        self.losses += self._told

    def count_articles(self) -> int:
        """How many files there are; those without text turn out when they are read."""
        return self._file.count("source")

    def iter_articles(self) -> Iterator[ProjectArticle]:
        """The files with text, in the order of the project. Raises `FileUnreadable`."""
        self.losses[:] = self._told
        columns = ("id", "name", "fulltext", "memo", "owner", "date", "mediapath")
        codings = RowGroups(self._file.iter_rows("code_text", _CODINGS, order="fid"), "fid")
        notes = RowGroups(self._file.iter_rows("annotation", _NOTES, order="fid"), "fid")
        for row in self._file.iter_rows("source", columns, order="id"):
            name, text = as_text(row["name"]), as_text(row["fulltext"])
            own = [list(groups.take(as_number(row["id"]))) for groups in (codings, notes)]
            if not text:
                marks = f", with {sum(map(len, own)):,} codings" if any(own) else ""
                self._lose(f"File{marks}", name, "It has no text: an image, sound or film, or not read yet.")
                continue
            yield self._read_article(row, name, CountedText(text), *own)
        for groups in (codings, notes):
            groups.finish()
        if codings.orphans + notes.orphans:
            self._lose(f"Codings: {codings.orphans + notes.orphans:,}", self.name, "Their file is missing.")

    def _read_article(
        self,
        row: dict[str, Any],
        name: str,
        text: CountedText,
        codings: list[dict[str, Any]],
        notes: list[dict[str, Any]],
    ) -> ProjectArticle:
        marks = [*self._read_codings(codings, name, text), *self._read_notes(notes, name, text)]
        note = note_on_document(self._key, row["id"], text.text, as_text(row["memo"]), self._coder(row["owner"]))
        if as_text(row["mediapath"]):
            self._lose("The file behind the text", name, "Its text comes in, the file itself does not.")
        return ProjectArticle(
            guid=make_guid(self._key, "source", row["id"]),
            title=name,
            text=text.text,
            annotations=tuple([note, *marks] if note else marks),
            captured_at=as_time(row["date"]),
        )

    def _read_codings(
        self, rows: list[dict[str, Any]], name: str, text: CountedText
    ) -> Iterator[ProjectAnnotation]:
        for row in rows:
            code = as_number(row["cid"])
            tags = (self._tag(code),) if code in self._codes else ()
            key = row["ctid"]
            if key is None:  # older tables have no id, but hold each of these once
                key = " ".join(as_text(row[name]) for name in ("cid", "pos0", "pos1", "owner"))
            missing = "" if tags else "It has no code."
            made = self._mark(row, make_guid(self._key, "coding", f"{row['fid']} {key}"), name, text, missing)
            if made is not None:
                yield ProjectAnnotation(**made, tags=tags, is_starred=as_number(row["important"]) == 1)

    def _read_notes(self, rows: list[dict[str, Any]], name: str, text: CountedText) -> Iterator[ProjectAnnotation]:
        for row in rows:
            guid = make_guid(self._key, "annotation", f"{row['fid']} {row['anid']}")
            made = self._mark(row, guid, name, text, "")
            if made is not None:
                yield ProjectAnnotation(**made, tags=())

    def _mark(
        self, row: dict[str, Any], guid: str, name: str, text: CountedText, doubt: str
    ) -> dict[str, Any] | None:
        """What codings and annotations have in common; None where the words stand nowhere."""
        start, end, words = as_number(row["pos0"]), as_number(row["pos1"]), as_text(row.get("seltext"))
        found = text.find(-1 if start is None else start, -1 if end is None else end, words)
        memo = as_text(row["memo"])
        if found is None:
            told = f"Coding of “{shorten(words)}” at {row['pos0']}" + (f", memo “{memo}”" if memo else "")
            self._lose(told, name, _NO_PLACE)
            return None
        made = as_time(row["date"])
        return {
            "guid": guid,
            "start": found.start,
            "end": found.end,
            "quote": text.text[found.start : found.end],
            "coder": self._coder(row["owner"]),
            "memo": memo,
            "created_at": made,
            "modified_at": made,
            "doubt": " ".join(part for part in (doubt, found.doubt) if part),
        }

    def _read_tags(self) -> Iterator[ProjectTag]:
        """Categories, then codes under them, each after what it stands under."""
        made: dict[str, ProjectTag] = {}
        for row in self._file.iter_rows("code_cat", ("catid", "name", "memo", "supercatid"), order="catid"):
            guid = self._category(row["catid"])
            parent = "" if row["supercatid"] is None else self._category(row["supercatid"])
            made[guid] = ProjectTag(guid, parent, as_text(row["name"]), description=as_text(row["memo"]))
        columns = ("cid", "name", "memo", "catid", "color", "supercid")
        for row in self._file.iter_rows("code_name", columns, order="cid"):
            guid = self._tag(as_number(row["cid"]))
            self._codes.add(as_number(row["cid"]) or 0)
            parent = "" if row["catid"] is None else self._category(row["catid"])
            parent = parent if row["supercid"] is None else self._tag(as_number(row["supercid"]))
            colour = as_text(row["color"])
            made[guid] = ProjectTag(guid, parent, as_text(row["name"]), colour, description=as_text(row["memo"]))
        return _parents_first(made)

    def _read_coders(self) -> Iterator[ProjectCoder]:
        names: dict[str, None] = {}
        for table in ("code_text", "annotation", "source"):
            names.update((as_text(row["owner"]), None) for row in self._file.iter_rows(table, ("owner",)))
        return (ProjectCoder(self._coder(name), name) for name in names if name)

    def _tell_others(self) -> Iterator[Loss]:
        for table, what in _OTHERS.items():
            number = self._file.count(table)
            if number:
                yield Loss(f"{what}: {number:,}", self.name, "Dateline has no place for them.")

    def _lose(self, what: str, where: str, why: str) -> None:
        self.losses.append(Loss(what, where, why))

    def _tag(self, code: int | None) -> str:
        return make_guid(self._key, "code", code)

    def _category(self, category: object) -> str:
        return make_guid(self._key, "category", category)

    def _coder(self, name: object) -> str:
        return make_guid(self._key, "coder", as_text(name)) if as_text(name) else ""


def _parents_first(made: dict[str, ProjectTag]) -> Iterator[ProjectTag]:
    """The tags in their order, but each after its parent; those in a ring, or under none, as they come."""
    given: set[str] = set()
    for tag in made.values():
        chain = []
        above: ProjectTag | None = tag
        while above is not None and above.guid not in given and above not in chain:
            chain.append(above)
            above = made.get(above.parent)
        for one in reversed(chain):
            given.add(one.guid)
            yield one
