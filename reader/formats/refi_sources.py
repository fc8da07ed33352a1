"""The sources of REFI-QDA as articles with what stands on them.

This is the whole interface: `SourceReader`, `SourceRead` and `list_numbers`.
"""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from reader.domain.annotations import Origin
from reader.domain.articles import TitleBasis
from reader.domain.errors import FileUnreadable
from reader.domain.projects import Loss, ProjectAnnotation, ProjectArticle, ProjectArticleTag
from reader.domain.texts import count_text, make_title
from reader.domain.wording import mark, tr
from reader.formats.refi_archive import RefiArchive
from reader.formats.refi_head import ProjectHead, shorten
from reader.formats.refi_parsing import Element
from reader.formats.refi_places import STANDARD, Counting, Places, SourceText, reads_as
from reader.formats.refi_terms import joined_guid, own_guid, read_guid, read_time
from reader.formats.refi_texts import find_text_source, read_text
from reader.formats.refi_values import read_fields

_KINDS = {
    "PDFSource": mark("The PDF document “{name}”"),
    "PictureSource": mark("The picture “{name}”"),
    "AudioSource": mark("The sound recording “{name}”"),
    "VideoSource": mark("The film “{name}”"),
    "TextSource": mark("The document “{name}”"),
}
_SOURCE = mark("The source “{name}”")
_FOREIGN_PARTS = ("PDFSelection", "PictureSelection", "AudioSelection", "VideoSelection", "Transcript")
_SURE_NAME_CP = 8


class _Coding(NamedTuple):
    tag: str
    coder: str
    created_at: str


class SourceRead(NamedTuple):
    """The article of a source; `version_of` is the guid of the article that this is another text of, or "", and
    `is_later` says that it is a newer one.
    """

    article: ProjectArticle
    version_of: str
    is_later: bool


class SourceReader:
    """Reads source after source. `losses` grows; `finish` tells what is told once for all of them."""

    def __init__(self, archive: RefiArchive, head: ProjectHead, places: Places) -> None:
        self.losses: list[Loss] = []
        self._archive = archive
        self._head = head
        self._places = places
        self._tags = {tag.guid for tag in head.codes.tags}
        self._seen: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._variables: Counter[str] = Counter()

    def read(self, source: Element) -> SourceRead | None:
        """The article of a source; None for what has no text, which is told."""
        holder = find_text_source(source)
        name = source.get("name") if self._head.is_own else " ".join(source.get("name").split())
        shown = tr(_KINDS.get(source.name, _SOURCE), name=shorten(name))
        try:
            if holder is None:
                raise FileUnreadable(tr("only texts can be taken over"))
            text = SourceText(read_text(self._archive, holder))
        except FileUnreadable as error:
            number = sum(child.name.endswith("Selection") for child in source.children)
            codings = tr(", with {count}", count=count_text(number, "coded place")) if number else ""
            self._lose(shown + codings, tr("sources"), f"{error.what[:1].upper()}{error.what[1:].rstrip('.')}.")
            return None
        guid = self._unique(read_guid(source.get("guid")) or own_guid("source", name), "source", shown)
        fields, left = read_fields((*self._head.read_values(source), *self._head.values.get(guid, ())))
        self._variables.update(one for one, _ in left)
        if not name and not self._head.is_own:
            name = make_title(text.text)
            fields["title_basis"] = TitleBasis.MADE.value
        annotations = self._read_selections(holder, text, name)
        self._tell_rest(source, holder, name)
        tags = self._read_whole(source, holder, name)
        later_version_of = fields.pop("later_version_of", "")
        version_of = fields.pop("version_of", "") or later_version_of
        article = ProjectArticle(guid, name, text.text, tuple(annotations), tuple(tags), **fields)
        return SourceRead(article, read_guid(version_of) if self._head.is_own else "", bool(later_version_of))

    def finish(self) -> None:
        """Tell of the variables that no field of an article could take."""
        for name, number in self._variables.items():
            why = tr("There is no field for it, or the field takes no such value.")
            self._lose(tr("The variable “{name}”", name=shorten(name)), count_text(number, "source"), why)

    def _read_selections(self, holder: Element, text: SourceText, title: str) -> list[ProjectAnnotation]:
        found: list[ProjectAnnotation] = []
        selections = holder.list_all("PlainTextSelection")
        way = self._way_of(selections, text, title)
        for number, selection in enumerate(selections, 1):
            where = tr("{title}, selection {number}", title=shorten(title), number=f"{number:,}")
            span, doubt = self._place(selection, text, way, where)
            if span is not None:
                found += self._make_annotations(selection, text.text, span, doubt, where)
        return found

    def _way_of(self, selections: Iterable[Element], text: SourceText, title: str) -> Counting:
        """How this source counts: as the whole file does, unless its own selections contradict that clearly."""
        if self._head.is_own:
            return STANDARD
        way = self._places.way
        own = Places(self._head.origin)
        own.add(text, list_numbers(selections))
        if not own.contradicts(way):
            return way
        told = tr("Counted in {way}, other than the rest", way=own.way)
        self._lose(
            tr("Places in “{name}”", name=shorten(title)),
            tr("sources"),
            tr("{told}: {fitting} of {looked_at} fit.", told=told, fitting=own.fitting, looked_at=own.looked_at),
        )
        return own.way

    def _place(
        self, selection: Element, text: SourceText, way: Counting, where: str
    ) -> tuple[tuple[int, int] | None, str]:
        """The span of a selection over the canonical text, and what is doubtful; None where it has no place."""
        name = selection.get("name")
        what = tr("The selection “{name}”", name=shorten(name)) + _tell_codings(selection)
        given = _read_numbers(selection)
        if given is None:
            self._lose(what, where, tr("Its place is no number."))
            return None, ""
        start, end = text.span(*given, way)
        size = len(text.text)
        if end <= start or start >= size or start < 0:
            why = (
                tr("It marks no words.")
                if end <= start
                else tr("It begins outside of the text, at {given}.", given=f"{given[0]:,}")
            )
            self._lose(what, where, why)
            return None, ""
        if end > size:
            self._lose(
                what,
                where,
                tr("It reaches beyond the text, to {given}; it ends with the text here.", given=f"{given[1]:,}"),
            )
            return (start, size), tr("It reached beyond the end of the text in the file.")
        is_sure = self._head.is_own or len(name) < _SURE_NAME_CP or not self._places.are_called_by_quotes
        if is_sure or reads_as(text.text[start:end], name):
            return (start, end), ""
        return (start, end), tr("The file calls it “{name}”, and that does not stand here.", name=shorten(name))

    def _make_annotations(
        self, selection: Element, text: str, span: tuple[int, int], doubt: str, where: str
    ) -> list[ProjectAnnotation]:
        """One annotation for each coder; most have one. The first has the guid and the memo."""
        start, end = span
        shown = f"{where} (“{shorten(text[start:end])}”)"
        given = read_guid(selection.get("guid")) or own_guid("selection", where)
        guid = self._unique(given, "selection", shown)
        user = selection.get("creatingUser")
        by_coder: dict[str, list[str]] = {}
        for coding in self._read_codings(selection, shown, user):
            by_coder.setdefault(coding.coder, []).append(coding.tag)
        codings = selection.list_all("Coding")
        own_coder = self._head.coder_of(user or (codings[0].get("creatingUser") if codings else ""))
        first = own_coder if own_coder in by_coder or not by_coder else next(iter(by_coder))
        marks = self._head.marks.get(given, {})
        origin = marks.get("origin", "") if self._head.is_own else ""
        usual = Origin.HAND if self._head.is_own else Origin.IMPORT
        created_at = read_time(selection.get("creationDateTime"))
        modified_at = read_time(selection.get("modifiedDateTime"))
        return [
            ProjectAnnotation(
                guid if coder == first else joined_guid(guid, coder),
                start,
                end,
                text[start:end],
                tuple(by_coder.get(coder, ())),
                coder,
                memo=self._read_memo(selection, shown) if coder == first else "",
                speaker=marks.get("speaker", ""),
                is_starred=marks.get("starred") == "true",
                is_waiting=marks.get("waiting") == "true",
                origin=origin if origin in set(Origin) else usual.value,
                created_at=created_at,
                modified_at=modified_at,
                doubt=doubt,
            )
            for coder in (first, *(one for one in by_coder if one != first))
        ]

    def _read_codings(self, holder: Element, where: str, user: str) -> list[_Coding]:
        """The codings of a selection or a source, each once; what names no code is told."""
        found: dict[tuple[str, str], _Coding] = {}
        for coding in holder.list_all("Coding"):
            reference = coding.find("CodeRef")
            tag = read_guid(reference.get("targetGUID")) if reference else ""
            if tag not in self._tags:
                self._lose(
                    tr("A coding"),
                    where,
                    tr("The code it names is not in the codebook ({tag}).", tag=tag or tr("no guid")),
                )
                continue
            coder = self._head.coder_of(coding.get("creatingUser") or user)
            if (tag, coder) in found:
                self._lose(tr("A coding"), where, tr("The same code stands there twice, by the same coder."))
            made = _Coding(tag, coder, read_time(coding.get("creationDateTime")))
            found.setdefault((tag, coder), made)
        return list(found.values())

    def _read_whole(self, source: Element, holder: Element, title: str) -> list[ProjectArticleTag]:
        holders = (source,) if holder is source else (source, holder)
        found: dict[tuple[str, str], ProjectArticleTag] = {}
        for one in holders:
            for coding in self._read_codings(one, shorten(title), source.get("creatingUser")):
                found.setdefault((coding.tag, coding.coder), ProjectArticleTag(*coding))
        return list(found.values())

    def _read_memo(self, selection: Element, where: str) -> str:
        """The description and the notes of a selection and of its codings, with an empty line between them."""
        description = selection.find("Description")
        texts = [] if description is None else [description.text]
        holders = (selection, *selection.list_all("Coding"))
        for holder in holders:
            for reference in holder.list_all("NoteRef"):
                texts.append(self._read_note(read_guid(reference.get("targetGUID")), where))
        return "\n\n".join(text for text in texts if text)

    def _read_note(self, guid: str, where: str) -> str:
        note = self._head.notes.get(guid)
        if note is None:
            self._lose(tr("A note"), where, tr("The note it names is not in the file."))
            return ""
        try:
            return SourceText(read_text(self._archive, note)).text.strip()
        except FileUnreadable as error:
            self._lose(tr("The note “{name}”", name=shorten(note.get("name"))), where, f"{error.what}.")
            return ""

    def _tell_rest(self, source: Element, holder: Element, title: str) -> None:
        """What a source has besides, which articles have no place for."""
        holders = (source,) if holder is source else (source, holder)
        for one in holders:
            description = one.find("Description")
            if description is not None and description.text.strip():
                self._lose(tr("The memo of the document"), shorten(title), shorten(description.text))
            for reference in one.list_all("NoteRef"):
                told = self._read_note(read_guid(reference.get("targetGUID")), shorten(title))
                if told:
                    self._lose(tr("A note on the document"), shorten(title), shorten(told))
        for kind in _FOREIGN_PARTS:
            if number := len(source.list_all(kind)):
                why = tr("Only places in texts can be taken over.")
                self._lose(f"{count_text(number, 'coded place')} ({kind})", shorten(title), why)

    def _unique(self, guid: str, kind: str, where: str) -> str:
        """The guid, or a new one for what has that of another; the same one each time."""
        fresh, number = guid, self._numbers.get(guid, 1)  # of thousands of one guid each goes on from the last
        while fresh in self._seen:
            number += 1
            fresh = joined_guid(guid, str(number))
        self._seen.add(fresh)
        if fresh != guid:
            self._numbers[guid] = number
            self._lose(
                tr("The guid of a {kind}", kind=kind), where, tr("Another has it too; this one got a new guid.")
            )
        return fresh

    def _lose(self, what: str, where: str, why: str) -> None:
        self.losses.append(Loss(what, where, why))


def list_numbers(selections: Iterable[Element]) -> list[tuple[int, int, str]]:
    """Start, end and name of the selections whose places are numbers."""
    read = ((one, _read_numbers(one)) for one in selections)
    return [(*numbers, one.get("name")) for one, numbers in read if numbers is not None]


def _read_numbers(selection: Element) -> tuple[int, int] | None:
    try:
        return int(selection.get("startPosition")), int(selection.get("endPosition"))
    except ValueError:
        return None


def _tell_codings(selection: Element) -> str:
    number = len(selection.list_all("Coding"))
    return tr(" with {codes}", codes=count_text(number, "code")) if number else ""
