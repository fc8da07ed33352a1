"""Projects for tests: one held in memory, and files of REFI-QDA as other programs write them."""

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from reader.domain.projects import (
    Loss,
    ProjectAnnotation,
    ProjectArticle,
    ProjectArticleTag,
    ProjectCoder,
    ProjectTag,
    ProjectVersion,
)
from reader.domain.texts import hash_text
from reader.formats.refi_project_writer import WrittenProject, write_project

SCHEMAS = Path(__file__).parents[3] / "shared" / "samples" / "refi"
ANN = ProjectCoder("06403a31-cc74-53e8-97b8-57dd78e685ba", "Ann & <Bo>")
BEN = ProjectCoder("1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed", "Ben")
THREAT = ProjectTag(
    "0283ef6b-ed59-5a57-9acb-1f4c5bdd71e4",
    "",
    "threat",
    "#c23b3b",
    "t",
    "Any & all\r\nharm",
    "We <shall>",
    "No\n\nKey: x",
)
NUCLEAR = ProjectTag("6d652ad6-31f0-52fe-bc55-3f061c6a099f", THREAT.guid, "nuclear")
LEADER = ProjectTag("7fac4406-18bc-5340-a427-0c7d2d00f60c", "", "leader", "#2f6fb7")
TWIN = ProjectTag("b7d4c115-a837-57c4-aca0-2c5511324623", LEADER.guid, "nuclear")
TEXT = "하나 😀 The puppet forces must not miscalculate.\nThe end & <more>."


@dataclass
class MadeProject:
    """A project held in memory."""

    name: str = "Made"
    origin: str = "Dateline 0.1.0"
    coders: tuple[ProjectCoder, ...] = (ANN, BEN)
    tags: tuple[ProjectTag, ...] = (THREAT, NUCLEAR, LEADER, TWIN)
    articles: tuple[ProjectArticle, ...] = ()
    losses: list[Loss] = field(default_factory=list)

    def iter_articles(self) -> Iterator[ProjectArticle]:
        return iter(self.articles)

    def count_articles(self) -> int:
        return len(self.articles)


def made_annotation(number: int, start: int, end: int, **values: object) -> ProjectAnnotation:
    """An annotation on `TEXT`, its guid by number."""
    guid = f"4ea8900e-70c6-4441-aa4a-{number:012x}"
    given = {"quote": TEXT[start:end], "tags": (NUCLEAR.guid,), "coder": ANN.guid, "origin": "hand"}
    return ProjectAnnotation(guid, start, end, **(given | values))  # type: ignore[arg-type]


def full_project() -> MadeProject:
    """A project with everything that the format carries."""
    when, later = "2026-01-10T08:00:00.123Z", "2026-01-11T08:00:00Z"
    annotations = (
        made_annotation(
            1, 3, 4, memo="astral\r\n\ttab & <b>", speaker="Kim “X”", created_at=when, modified_at=later
        ),
        made_annotation(2, 9, 22, tags=(THREAT.guid, TWIN.guid), coder=BEN.guid, origin="find-all"),
        made_annotation(3, 9, 27, tags=(), is_starred=True, speaker="Kim “X”", origin="import"),
    )
    whole = (ProjectArticleTag(THREAT.guid, ANN.guid, when), ProjectArticleTag(THREAT.guid, BEN.guid))
    first = ProjectArticle(
        "bd1bab73-65d5-5751-98f7-cad05ce06046",
        "Title & <so on>",
        TEXT,
        annotations,
        whole,
        title_basis="made from text",
        source="Naenara",
        agency="KCNA",
        language="en",
        byline="Yang Ryon Hui",
        url="https://example.org/?a=1&b=2",
        date_from="2015-09",
        date_to="2026-01-10",
        date_basis="bounds",
        captured_at="2026-01-10",
        reading_state="done",
        is_starred=True,
        source_label="Naenara (En)",
    )
    old = ProjectVersion("An older text & so on.", "Older", "https://example.org/old", "2026-01-09")
    older = made_annotation(4, 3, 8, quote="older", text_sha256=hash_text(old.text), is_waiting=True)
    first = replace(first, annotations=(*annotations, older), versions=(old,), place=1)
    second = ProjectArticle(
        "bd1bab73-65d5-5751-98f7-cad05ce06047", "", "", date_from="2026-01-10", date_to="2026-01-10"
    )
    return MadeProject(articles=(first, second))


def write_made(project: MadeProject, path: Path) -> WrittenProject:
    """Write a project to a file."""
    with path.open("wb") as stream:
        return write_project(stream, project)


def read_members(path: Path) -> dict[str, bytes]:
    """The members of an archive by name."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def foreign_project(
    path: Path,
    texts: Mapping[str, bytes],
    selections: Mapping[str, Sequence[tuple[int, int, str]]],
    *,
    origin: str,
    folder: str = "sources",
    inner: str = "",
) -> Path:
    """A file as another program writes it: texts by name, and places in them as that program counts.

    `inner` is XML to stand in each source after its selections.
    """
    guid, code = "{{BD1BAB73-65D5-5751-98F7-{:012X}}}", "{B7D4C115-A837-57C4-ACA0-2C5511324623}"
    sources = []
    for number, name in enumerate(texts):
        marked = "".join(
            f'<PlainTextSelection guid="{{4EA8900E-70C6-5441-{number:04X}-{index:012X}}}" name={quoteattr(called)}'
            f' startPosition="{start}" endPosition="{end}">'
            f'<Coding guid="{{C477C1F2-2132-5852-{number:04X}-{index:012X}}}">'
            f'<CodeRef targetGUID="{code}"/></Coding></PlainTextSelection>'
            for index, (start, end, called) in enumerate(selections.get(name, ()))
        )
        sources.append(
            f'<TextSource guid="{guid.format(number)}" name="{escape(name)}" plainTextPath="internal://{name}.TXT">'
            f"{marked}{inner}</TextSource>"
        )
    xml = (
        '<?xml version="1.0" encoding="utf-8"?>\r\n'
        f'<Project xmlns="urn:QDA-XML:project:1.0" name="F" origin="{origin}">'
        f'<CodeBook><Codes><Code guid="{code}" name="actor" isCodable="true" color="#f00"/></Codes></CodeBook>'
        f"<Sources>{''.join(sources)}</Sources></Project>"
    )
    return write_archive(path, xml, {f"{folder}/{name}.txt": data for name, data in texts.items()})


def write_archive(path: Path, project_xml: str | bytes, members: Mapping[str, bytes] | None = None) -> Path:
    """An archive with a project and other members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", project_xml)
        for name, data in (members or {}).items():
            archive.writestr(name, data)
    path.write_bytes(packed.getvalue())
    return path
