"""A project of QualCoder: a folder `NAME.qda` with `data.qda`, a SQLite database, in it. Read only.

Categories and codes become tags under one another, codings annotations with one tag, annotations of QualCoder
annotations without, memos of files an annotation of their first line. Offsets are doubted; see `foreign_places`.
Coders of a team go on with a copy each and number what is new alike: what is one says its name, not its number.
Tables as its pages on the data structure list them; columns differ by version and are looked for.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.domain.errors import FileUnreadable
from reader.domain.projects import Loss, Project, ProjectAnnotation, ProjectArticle, ProjectCoder, ProjectTag
from reader.domain.wording import mark, number, tr
from reader.services.foreign_places import CountedText
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

DATA_FILE = "data.qda"
_NEEDED = {
    "source": ("id", "name", "fulltext"),
    "code_name": ("cid", "name"),
    "code_text": ("fid", "pos0", "pos1"),
}
_OTHERS = {
    "code_image": mark("Codings of images"),
    "code_av": mark("Codings of sound and film"),
    "cases": mark("Cases"),
    "attribute": mark("Attributes of files and cases"),
    "journal": mark("Pages of the journal"),
    "ris": mark("Fields of references"),
}
_CODINGS = ("ctid", "fid", "cid", "seltext", "pos0", "pos1", "owner", "date", "memo", "important")
_NOTES = ("anid", "fid", "pos0", "pos1", "memo", "owner", "date")
_CATEGORY = ("catid", "name", "memo", "supercatid")
_CODE = ("cid", "name", "memo", "catid", "color", "supercid")
_MISSING = "missing"
_NO_TEXT = mark("It has no text (an image, sound or film, or not read yet), or far too much.")
_NO_PLACE = mark("Its words do not stand in the text.")


@contextmanager
def opened_qualcoder(path: Path) -> Iterator[Project]:
    """The project in a folder, or of the database in it. Raises `FileUnreadable`."""
    data = path / DATA_FILE if path.is_dir() else path
    name = path.stem if path.is_dir() or path.name != DATA_FILE else path.absolute().parent.stem
    with opened_foreign(data) as file:
        if not is_qualcoder(file):
            raise FileUnreadable(
                tr("{name} is no project of QualCoder.", name=path.name), tr("Choose the folder that it made.")
            )
        yield _QualCoderProject(file, name)


def is_qualcoder(file: ForeignFile) -> bool:
    """Whether a database is one of QualCoder."""
    return file.has(_NEEDED)


class _QualCoderProject:
    """An open project."""

    def __init__(self, file: ForeignFile, name: str) -> None:
        self._file = file
        about = next(file.iter_rows("project", ("date", "about", "databaseversion")), {})
        self._key = f"QualCoder {as_text(about.get('date')) or name}"
        self.name = name
        self.origin = as_text(about.get("about")) or "QualCoder"
        self._told: list[Loss] = []
        self.losses: list[Loss] = []
        self._codes: dict[int, str] = {}
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
        names = Ordinals()
        columns = ("id", "name", "fulltext", "memo", "owner", "date", "mediapath")
        codings = RowGroups(self._file.iter_rows("code_text", _CODINGS, order="fid"), "fid")
        notes = RowGroups(self._file.iter_rows("annotation", _NOTES, order="fid"), "fid")
        for row in self._file.iter_rows("source", columns, order="id"):
            name, text = as_text(row["name"]), as_text(row["fulltext"])
            own = [list(groups.take(as_number(row["id"]))) for groups in (codings, notes)]
            if not text:
                told = (
                    tr("File, with {n} codings", n=number(sum(map(len, own))))
                    if any(own)
                    else tr("File", "of a project")
                )
                self._lose(told, name, tr(_NO_TEXT))
                continue
            yield self._read_article(row, names.tell(name), CountedText(text), *own)
        for groups in (codings, notes):
            groups.finish()
        if codings.orphans + notes.orphans:
            self._lose(
                tr("Codings: {value}", value=f"{codings.orphans + notes.orphans:,}"),
                self.name,
                tr("Their file is missing."),
            )

    def _read_article(
        self,
        row: dict[str, Any],
        key: str,
        text: CountedText,
        codings: list[dict[str, Any]],
        notes: list[dict[str, Any]],
    ) -> ProjectArticle:
        name, places = as_text(row["name"]), Ordinals()
        marks = [
            mark
            for kind, rows in (("coding", codings), ("annotation", notes))
            for one in rows
            if (mark := self._read_mark(one, name, text, places.tell(f"{kind}\n{key}\n{self._place(one)}")))
        ]
        note = note_on_document(self._key, key, text.text, as_text(row["memo"]), self._coder(row["owner"]))
        if as_text(row["mediapath"]):
            self._lose(tr("The file behind the text"), name, tr("Its text comes in, the file itself does not."))
        return ProjectArticle(
            guid=make_guid(self._key, "source", key),
            title=name,
            text=text.text,
            annotations=tuple([note, *marks] if note else marks),
            captured_at=as_time(row["date"]),
        )

    def _read_mark(self, row: dict[str, Any], name: str, text: CountedText, key: str) -> ProjectAnnotation | None:
        """A coding, or an annotation, which has no code by nature; None where the words stand nowhere."""
        start, end, words = as_number(row["pos0"]), as_number(row["pos1"]), as_text(row.get("seltext"))
        found = text.find(-1 if start is None else start, -1 if end is None else end, words)
        memo, made = as_text(row["memo"]), as_time(row["date"])
        if found is None:
            told = tr("Coding of “{words}” at {place}", words=shorten(words), place=row["pos0"])
            if memo:
                told = tr("{coding}, memo “{memo}”", coding=told, memo=memo)
            self._lose(told, name, tr(_NO_PLACE))
            return None
        tag = self._code_of(row)
        missing = tr("It has no code.") if "cid" in row and not tag else ""
        return ProjectAnnotation(
            guid=make_guid(self._key, "mark", key),
            start=found.start,
            end=found.end,
            quote=text.text[found.start : found.end],
            tags=(tag,) if tag else (),
            coder=self._coder(row["owner"]),
            memo=memo,
            is_starred=as_number(row.get("important")) == 1,
            created_at=made,
            modified_at=made,
            doubt=" ".join(part for part in (missing, found.doubt) if part),
        )

    def _place(self, row: dict[str, Any]) -> str:
        """What a coding or an annotation is the only one with, but for those without a code."""
        return "\n".join([*(as_text(row[column]) for column in ("pos0", "pos1", "owner")), self._code_of(row)])

    def _code_of(self, row: dict[str, Any]) -> str:
        return self._codes.get(as_number(row.get("cid")) or 0, "")

    def _read_tags(self) -> Iterator[ProjectTag]:
        """Categories, then codes under them, each after what it stands under."""
        categories = list(self._file.iter_rows("code_cat", _CATEGORY, order="catid"))
        codes = list(self._file.iter_rows("code_name", _CODE, order="cid"))
        names = Ordinals()
        above = {as_number(row["catid"]): self._named("category", row, names) for row in categories}
        self._codes = {as_number(row["cid"]) or 0: self._named("code", row, names) for row in codes}
        made: dict[str, ProjectTag] = {}
        for row in categories:
            parent = "" if row["supercatid"] is None else above.get(as_number(row["supercatid"]), _MISSING)
            guid, memo = above[as_number(row["catid"])], as_text(row["memo"])
            made[guid] = ProjectTag(guid, parent, as_text(row["name"]), description=memo)
        for row in codes:
            parent = "" if row["catid"] is None else above.get(as_number(row["catid"]), _MISSING)
            if row["supercid"] is not None:
                parent = self._codes.get(as_number(row["supercid"]) or 0, _MISSING)
            guid, colour, memo = self._code_of(row), as_text(row["color"]), as_text(row["memo"])
            made[guid] = ProjectTag(guid, parent, as_text(row["name"]), colour, description=memo)
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
                yield Loss(
                    tr("{what}: {n}", what=tr(what), n=f"{number:,}"),
                    self.name,
                    tr("Dateline has no place for them."),
                )

    def _lose(self, what: str, where: str, why: str) -> None:
        self.losses.append(Loss(what, where, why))

    def _named(self, kind: str, row: dict[str, Any], names: Ordinals) -> str:
        """The guid of a category or a code by its name, which is unique."""
        return make_guid(self._key, kind, names.tell(f"{kind}\n{as_text(row['name'])}"))

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
