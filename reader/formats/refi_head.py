"""What stands in a project of REFI-QDA beside its sources: who, codes, variables, cases and notes; read first.

This is the whole interface: `ProjectHead` and `read_head`. Notes stand after the sources that name them, and the
way in which selections are counted shows only when several were seen, so a file is gone through twice.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from reader.domain.projects import Loss, ProjectCoder
from reader.domain.wording import plural, tr
from reader.formats.refi_code_reading import CodesRead, read_codes
from reader.formats.refi_codebook import tell_set
from reader.formats.refi_parsing import Element
from reader.formats.refi_terms import MARK_VARIABLES, is_own, own_guid, read_guid

TEXT_KINDS = ("TextSource", "PDFSource", "PictureSource")
"""The sources that are texts, or may have one."""
SHOWN_CP = 200
_UNKNOWN_CODER = "Unknown coder"
_VALUES = ("TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue")


@dataclass(slots=True)
class ProjectHead:
    """A project without its sources. `marks` are values of cases by the guids of selections, `values` those by the
    guids of sources; `notes` are the elements by guid, `named_notes` those that something names.
    """

    name: str = ""
    origin: str = ""
    default_coder: str = ""
    coders: dict[str, ProjectCoder] = field(default_factory=dict)
    codes: CodesRead = field(default_factory=CodesRead)
    variables: dict[str, str] = field(default_factory=dict)
    notes: dict[str, Element] = field(default_factory=dict)
    named_notes: set[str] = field(default_factory=set)
    marks: dict[str, dict[str, str]] = field(default_factory=dict)
    values: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    articles: int = 0
    losses: list[Loss] = field(default_factory=list)

    @property
    def is_own(self) -> bool:
        """Whether Dateline wrote the file."""
        return is_own(self.origin)

    def lose(self, what: str, where: str, why: str) -> None:
        """Note what is not carried."""
        self.losses.append(Loss(what, where, why))

    def coder_of(self, user: str) -> str:
        """The guid of a user, or of who stands for those that the file does not name."""
        guid = read_guid(user) or self.default_coder or own_guid("coder", self.origin)
        if guid not in self.coders:
            self.coders[guid] = ProjectCoder(guid, _UNKNOWN_CODER)
        return guid

    def is_other_text(self, source: Element) -> bool:
        """Whether a source is another text of the article before it."""
        return self.is_own and any(name.endswith("version_of") for name, _ in self.read_values(source))

    def read_values(self, holder: Element) -> list[tuple[str, str]]:
        """The variables of a source or a case by name, with their values."""
        found = []
        for value in holder.list_all("VariableValue"):
            reference = value.find("VariableRef")
            guid = read_guid(reference.get("targetGUID")) if reference else ""
            told = next((child.text for child in value.children if child.name in _VALUES), "")
            found.append((self.variables.get(guid, guid), told))
        return found


def read_head(
    items: Iterator[tuple[str, Element]], on_source: Callable[[ProjectHead, Element], None]
) -> ProjectHead:
    """Everything but the sources, each of which is shown to `on_source` with the head as far as it is known."""
    head = ProjectHead()
    for section, item in items:
        if section == "Sources":
            head.articles += item.name in TEXT_KINDS and not head.is_other_text(item)
            _note_coders(head, item)
            on_source(head, item)
        elif reader := _READERS.get((section, item.name)):
            reader(head, item)
    return head


def _read_root(head: ProjectHead, root: Element) -> None:
    head.name, head.origin = root.get("name"), root.get("origin")
    head.default_coder = read_guid(root.get("creatingUserGUID"))


def _read_user(head: ProjectHead, user: Element) -> None:
    guid = read_guid(user.get("guid")) or own_guid("user", user.get("name"))
    name = user.get("name") or user.get("id") or _UNKNOWN_CODER
    head.coders.setdefault(guid, ProjectCoder(guid, name))


def _read_codes(head: ProjectHead, codes: Element) -> None:
    head.codes = read_codes(codes)
    head.losses += head.codes.losses
    if folders := head.codes.folders:
        what = plural(folders, tr("A code that only gathers others"), tr("{n} codes that only gather others"))
        head.lose(what, tr("codes"), tr("Here every tag can be given."))


def _read_variable(head: ProjectHead, variable: Element) -> None:
    head.variables[read_guid(variable.get("guid"))] = variable.get("name")


def _read_case(head: ProjectHead, case: Element) -> None:
    """What a case says of its sources and selections. A case that is neither is told."""
    values = head.read_values(case)
    marks = {name: value for name, value in values if name in MARK_VARIABLES}
    selections = [read_guid(one.get("targetGUID")) for one in case.list_all("SelectionRef")]
    if head.is_own and marks:
        for guid in selections:
            head.marks.setdefault(guid, {}).update(marks)
        return
    sources = [read_guid(one.get("targetGUID")) for one in case.list_all("SourceRef")]
    for guid in sources:
        head.values.setdefault(guid, []).extend(values)
    name = tr("The case “{name}”", name=case.get("name")[:60])
    if selections:
        head.lose(
            name,
            tr("cases"),
            tr("There are no cases; {n} of its selections are not joined.", n=f"{len(selections):,}"),
        )
    elif not sources:
        head.lose(name, tr("cases"), tr("There are no cases."))
    if (description := case.find("Description")) is not None and description.text.strip():
        told = tr("The description of the case “{name}”", name=case.get("name")[:60])
        head.lose(told, tr("cases"), shorten(description.text))


def _read_note(head: ProjectHead, note: Element) -> None:
    head.notes[read_guid(note.get("guid"))] = note
    for kind in ("PlainTextSelection", "Coding"):
        if number := len(note.list_all(kind)):
            name = tr("{n} codings in the note “{name}”", n=f"{number:,}", name=note.get("name")[:60])
            head.lose(name, tr("notes"), tr("Notes become memos, which have no annotations."))


def _tell_link(head: ProjectHead, link: Element) -> None:
    head.lose(
        tr("The link “{name}”", name=link.get("name")[:60]),
        tr("links"),
        tr("There are no links between annotations or tags."),
    )


def _tell_set(head: ProjectHead, group: Element) -> None:
    head.losses.append(tell_set(group))


def _tell_graph(head: ProjectHead, graph: Element) -> None:
    head.lose(tr("The drawing “{name}”", name=graph.get("name")[:60]), tr("graphs"), tr("There are no drawings."))


def _tell_description(head: ProjectHead, description: Element) -> None:
    if not head.is_own and description.text.strip():
        head.lose(tr("The description of the project"), tr("project"), shorten(description.text))


def _note_coders(head: ProjectHead, source: Element) -> None:
    """All who coded anything are known before the first article."""
    for holder in (
        source,
        *(inner for inner in source.children if inner.name in ("Representation", "TextDescription")),
    ):
        for coding in holder.list_all("Coding"):
            head.coder_of(coding.get("creatingUser"))
        for selection in holder.list_all("PlainTextSelection"):
            user = selection.get("creatingUser")
            codings = selection.list_all("Coding")
            _name_notes(head, selection, *codings)
            for coding in codings:
                head.coder_of(coding.get("creatingUser") or user)
            if user or not codings:
                head.coder_of(user)


def _name_notes(head: ProjectHead, *holders: Element) -> None:
    for holder in holders:
        head.named_notes.update(read_guid(note.get("targetGUID")) for note in holder.list_all("NoteRef"))


def shorten(text: str) -> str:
    """The beginning of a text in one line."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN_CP else f"{line[: SHOWN_CP - 1]}…"


_READERS: Mapping[tuple[str, str], Callable[[ProjectHead, Element], None]] = {
    ("", "Project"): _read_root,
    ("Users", "User"): _read_user,
    ("CodeBook", "Codes"): _read_codes,
    ("Variables", "Variable"): _read_variable,
    ("Cases", "Case"): _read_case,
    ("Notes", "Note"): _read_note,
    ("Links", "Link"): _tell_link,
    ("Sets", "Set"): _tell_set,
    ("Graphs", "Graph"): _tell_graph,
    ("", "Description"): _tell_description,
}
