"""The notes of REFI-QDA that are not on selections: those on codes go into their descriptions, others are told.

This is the whole interface: `add_code_notes` and `tell_loose_notes`.
"""

from dataclasses import replace

from reader.domain.errors import FileUnreadable
from reader.domain.projects import ProjectTag
from reader.domain.wording import tr
from reader.formats.refi_archive import RefiArchive
from reader.formats.refi_head import ProjectHead, shorten
from reader.formats.refi_places import SourceText
from reader.formats.refi_texts import read_text


def add_code_notes(archive: RefiArchive, head: ProjectHead) -> None:
    """Put the text of notes on codes after the descriptions of their tags."""
    head.codes.tags = tuple(_with_notes(tag, archive, head) for tag in head.codes.tags)


def _with_notes(tag: ProjectTag, archive: RefiArchive, head: ProjectHead) -> ProjectTag:
    texts = [_read(archive, head, guid, tag.name) for guid in head.codes.notes.get(tag.guid, ())]
    told = [text for text in (tag.description, *texts) if text]
    return replace(tag, description="\n\n".join(told)) if len(told) > bool(tag.description) else tag


def _read(archive: RefiArchive, head: ProjectHead, guid: str, where: str) -> str:
    note = head.notes.get(guid)
    if note is None:
        head.lose(tr("A note"), where, tr("The note it names is not in the file."))
        return ""
    head.named_notes.add(guid)
    try:
        return SourceText(read_text(archive, note)).text.strip()
    except FileUnreadable as error:
        head.lose(tr("The note “{name}”", name=shorten(note.get("name"))), where, f"{error.what}.")
        return ""


def tell_loose_notes(archive: RefiArchive, head: ProjectHead) -> None:
    """Tell of notes that nothing names, or only the project as a whole or a link."""
    for guid, note in head.notes.items():
        if guid not in head.named_notes:
            told = _read(archive, head, guid, tr("notes"))
            head.lose(
                tr("The note “{name}”", name=shorten(note.get("name"))),
                tr("notes"),
                shorten(told) or tr("It is empty."),
            )
