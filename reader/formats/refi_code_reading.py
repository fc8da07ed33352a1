"""The codes of other programs as tags: names that tags may have, and everything told that had to be changed.

This is the whole interface: `CodesRead` and `read_codes`.
"""

from dataclasses import dataclass, field

from reader.domain.colours import nearest_colour
from reader.domain.projects import Loss, ProjectTag
from reader.domain.tags import PART_MAX_CP, PARTS_MAX
from reader.domain.wording import tr
from reader.formats.refi_codes import read_description
from reader.formats.refi_parsing import Element
from reader.formats.refi_terms import joined_guid, own_guid, read_guid

UNNAMED = "unnamed"
_Above = tuple[tuple[str, str], ...]
"""The guids and names of the codes around one, outermost first."""


@dataclass(slots=True)
class CodesRead:
    """The codes of a file, parents before their children. `notes` are the guids of notes by those of tags; of the
    codes `folders` only gather others there. `given` holds the guids that codes got in place of one that another
    has, the last by that guid, their parent and name.
    """

    tags: tuple[ProjectTag, ...] = ()
    losses: list[Loss] = field(default_factory=list)
    notes: dict[str, list[str]] = field(default_factory=dict)
    folders: int = 0
    given: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def lose(self, what: str, where: str, why: str) -> None:
        """Note what is not as it was."""
        self.losses.append(Loss(what, where, why))


def read_codes(codes: Element) -> CodesRead:
    """The tags of a `Codes` element. Nothing of it makes this fail."""
    read = CodesRead()
    made: list[ProjectTag] = []
    seen: set[str] = set()
    folders = 0
    top: _Above = ()
    pending = [(code, "", top) for code in reversed(codes.list_all("Code"))]
    while pending:
        code, parent, above = pending.pop()
        tag = _read_code(code, parent, above, seen, read)
        made.append(tag)
        folders += code.get("isCodable").strip().lower() in ("false", "0")
        path: _Above = (*above, (tag.guid, tag.name))
        under = path if len(path) < PARTS_MAX else above  # one more level is one too many
        children = code.list_all("Code")
        if children and under is above:
            read.lose(
                tr("The codes under “{name}”", name=tag.name),
                tr("codebook"),
                tr("Tags go no deeper; they stand beside it."),
            )
        pending.extend((child, under[-1][0] if under else "", under) for child in reversed(children))
    read.tags, read.folders = tuple(made), folders
    return read


def _read_code(code: Element, parent: str, above: _Above, seen: set[str], read: CodesRead) -> ProjectTag:
    guid = read_guid(code.get("guid")) or own_guid("code", f"{parent}/{code.get('name')}")
    name = _read_name(code.get("name"), read)
    where = "/".join((*(part for _, part in above), name))
    if guid in seen:
        read.lose(
            tr("The second code of the guid {guid}", guid=guid),
            where,
            tr("It is kept as a code of its own without uses."),
        )
        asked = (guid, parent, name)
        guid = read.given.get(asked, guid)  # of thousands of one guid each goes on from the last
        while guid in seen:
            guid = joined_guid(guid, parent, name)
        read.given[asked] = guid
    seen.add(guid)
    colour = code.get("color").strip()
    if colour and nearest_colour(colour) is None:
        read.lose(tr("The colour “{colour}”", colour=colour[:40]), where, tr("It is no colour."))
        colour = ""
    description = code.find("Description")
    words = read_description(description.text if description else "")
    read.notes[guid] = [read_guid(note.get("targetGUID")) for note in code.list_all("NoteRef")]
    told = (words.key, words.description, words.example, words.counter_example)
    return ProjectTag(guid, parent, name, _six_digits(colour), *told)


def _six_digits(colour: str) -> str:
    digits = colour.removeprefix("#").lower()
    return f"#{''.join(2 * digit for digit in digits) if len(digits) == 3 else digits}" if digits else ""


def _read_name(given: str, read: CodesRead) -> str:
    """The name as a part of a tag path may be."""
    name = " ".join(given.split())
    tidy = " ".join(name.replace("/", "-").split())[:PART_MAX_CP].strip() or UNNAMED
    if tidy != name:
        why = tr("A slash parts the names of tags.") if "/" in name else tr("That cannot be the name of a tag.")
        read.lose(
            tr("The name “{name}”", name=name[:60]),
            tr("codebook"),
            tr("{why} Here it is “{tidy}”.", why=why, tidy=tidy[:60]),
        )
    return tidy
