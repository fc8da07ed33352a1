"""A codebook as a `.qdc` of REFI-QDA 1.5. This is the whole interface: `write_codebook` and `read_codebook`."""

import io
from collections.abc import Iterator, Sequence
from typing import TextIO

from reader.domain.codebooks import Codebook, TagDraft
from reader.domain.colours import nearest_colour
from reader.domain.errors import FileUnreadable, TargetUnwritable
from reader.domain.projects import Loss, ProjectTag
from reader.domain.tags import TagPath
from reader.domain.wording import tr
from reader.formats.refi_code_reading import read_codes
from reader.formats.refi_codes import write_codes
from reader.formats.refi_parsing import Element, iter_items
from reader.formats.refi_terms import CODEBOOK_NAMESPACE
from reader.formats.refi_xml import XmlWriter
from reader.formats.source_files import SourceFile

ITEM_DEPTH = 2
"""`Codes` and `Sets` lie right under the root."""


def write_codebook(stream: TextIO, tags: Sequence[ProjectTag], origin: str) -> list[Loss]:
    """Write a codebook; what it cannot carry. The stream must be open with `newline=""`.

    Raises `TargetUnwritable` without tags, for a file without codes is none of the standard.
    """
    if not tags:
        raise TargetUnwritable(
            tr("The codebook is empty, and a .qdc needs at least one tag."), tr("Make a tag first.")
        )
    xml = XmlWriter(stream.write)
    xml.begin_document("CodeBook", CODEBOOK_NAMESPACE, {"origin": origin})
    write_codes(xml, tags)
    xml.end()
    if not xml.replaced:
        return []
    return [
        Loss(tr("Control characters"), tr("the codebook"), tr("XML 1.0 cannot write them; � stands for each."))
    ]


def read_codebook(file: SourceFile) -> Codebook:
    """The tags of a file; what cannot be taken over is told among the faults. Raises `FileUnreadable`."""
    data = file.read_all()
    if not data.strip():
        raise FileUnreadable(tr("“{name}” is empty.", name=file.name), tr("There is nothing to import."))
    tags: tuple[ProjectTag, ...] = ()
    losses: list[Loss] = []
    for _, item in iter_items(io.BytesIO(data), file.name, "CodeBook", ITEM_DEPTH):
        if item.name == "Codes":
            read = read_codes(item)
            tags, losses = (*tags, *read.tags), [*losses, *read.losses]
        elif item.name == "Sets":
            losses += [tell_set(one) for one in item.list_all("Set")]
    return Codebook(file.name, "", make_drafts(tags), tuple(describe(loss) for loss in losses))


def make_drafts(tags: Sequence[ProjectTag]) -> tuple[TagDraft, ...]:
    """Tags of a project as drafts for a codebook."""
    return tuple(_iter_drafts(tags))


def tell_set(group: Element) -> Loss:
    """What becomes of a set."""
    members = len(group.children) - (group.find("Description") is not None)
    return Loss(
        tr("The set “{name}” of {members}", name=group.get("name")[:60], members=f"{members:,}"),
        tr("sets"),
        tr("There are no sets of tags or articles."),
    )


def describe(loss: Loss) -> str:
    """A loss in one line."""
    return f"{loss.what} ({loss.where}): {loss.why}"


def _iter_drafts(tags: Sequence[ProjectTag]) -> Iterator[TagDraft]:
    paths: dict[str, TagPath] = {}
    for tag in tags:
        above = paths[tag.parent].parts if tag.parent else ()
        path = paths[tag.guid] = TagPath((*above, tag.name))
        yield TagDraft(
            path,
            nearest_colour(tag.colour),
            tag.key,
            tag.description,
            tag.example,
            tag.counter_example,
            place=tag.guid,
        )
