"""A project as a `.qdpx` of REFI-QDA 1.5: a ZIP with `project.qde` and the texts of the articles in `sources/`.

This is the whole interface: `write_project` and `WrittenProject`. The project is read once and never held: the
elements of the sources go to a temporary file while the texts go into the archive, for the code book and the cases
stand before them and an archive takes one member at a time. Places are code points from 0, half-open, over texts
in UTF-8 without byte order mark and with LF. The same project gives the same bytes.
"""

import io
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import IO, BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from reader.domain.projects import Loss, Project, ProjectAnnotation, ProjectArticle
from reader.domain.texts import canonical_text, hash_text
from reader.domain.wording import in_english, mark, say_again, tr
from reader.formats.refi_codes import write_codes
from reader.formats.refi_marks import MarkCases, variable_guid, write_value
from reader.formats.refi_terms import (
    ARTICLE_VARIABLES,
    INTERNAL,
    MARK_VARIABLES,
    OTHER_TEXT,
    PROGRAM,
    PROJECT_MEMBER,
    PROJECT_NAMESPACE,
    QUOTE_NAME_CP,
    SOURCES_FOLDER,
    clean_xml,
    is_own,
    is_time,
    joined_guid,
    write_guid,
)
from reader.formats.refi_xml import XmlWriter

_SPOOL_BYTES = 1 << 20
_TICK_EVERY = 500
_LOSSES_TOLD = 200
_NO_XML = mark("XML 1.0 cannot write control characters; � stands for each.")


@dataclass(frozen=True, slots=True)
class WrittenProject:
    """How many sources, selections and codings of whole sources were written, and what could not be carried."""

    articles: int
    annotations: int
    article_tags: int
    losses: tuple[Loss, ...]


def write_project(
    stream: BinaryIO, project: Project, on_article: Callable[[int], None] = lambda number: None
) -> WrittenProject:
    """Write an archive to a stream that can seek. `on_article` is called with the number of articles written:
    after each, and some ten times a second or more also between them.

    The losses of the project and those of the format are told in the description of the project as well. Raises
    what reading the project and writing the stream raise.
    """
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive, tempfile.TemporaryFile("w+b") as sources_xml:
        writer = _ProjectWriter(archive, project, on_article)
        with _text_into(sources_xml) as text:
            writer.write_sources(XmlWriter(text.write))
        sources_xml.seek(0)
        writer.write_project(sources_xml)
    return WrittenProject(writer.articles, writer.annotations, writer.article_tags, tuple(writer.losses))


class _ProjectWriter:
    """One project on its way into one archive."""

    def __init__(self, archive: ZipFile, project: Project, on_article: Callable[[int], None]) -> None:
        self.articles = self.annotations = self.article_tags = 0
        self.losses: list[Loss] = []
        self._archive = archive
        self._project = project
        self._cases = MarkCases()
        self._on_article = on_article

    def write_sources(self, xml: XmlWriter) -> None:
        """The elements of all articles; their texts go into the archive."""
        for article in self._project.iter_articles():
            replaced = xml.replaced
            for source, values in _list_sources(article):
                self._write_text(source)
                self._write_source(xml, source, values)
            if xml.replaced > replaced:
                self.losses.append(Loss(tr("Control characters"), article.title or article.guid, tr(_NO_XML)))
            self._tell_versions(article)
            self.articles += 1
            self._tick()

    def write_project(self, sources_xml: IO[bytes]) -> None:
        """`project.qde`, with the elements of the sources as they stand in a file."""
        project = self._project
        qde = self._archive.open(_member(PROJECT_MEMBER), "w", force_zip64=True)
        with qde as member, _text_into(member) as text:
            xml = XmlWriter(text.write)
            origin = project.origin if is_own(project.origin) else f"{PROGRAM}, from {project.origin}"
            xml.begin_document("Project", PROJECT_NAMESPACE, {"name": project.name, "origin": origin})
            self._write_head(xml)
            if self.articles:
                xml.begin("Sources")
                text.flush()
                while chunk := sources_xml.read(_SPOOL_BYTES):
                    self._tick()
                    member.write(chunk)
                xml.end()
            if xml.replaced:
                self.losses.append(Loss(tr("Control characters"), tr("the codebook and names"), tr(_NO_XML)))
            self.losses[:0] = project.losses
            if self.losses:
                xml.leaf("Description", _describe_losses(self.losses))
            xml.end()

    def _write_head(self, xml: XmlWriter) -> None:
        if self._project.coders:
            xml.begin("Users")
            for coder in self._project.coders:
                xml.leaf("User", "", {"guid": write_guid(coder.guid), "name": coder.name})
            xml.end()
        if self._project.tags:
            xml.begin("CodeBook")
            write_codes(xml, self._project.tags)
            xml.end()
        variables = dict(ARTICLE_VARIABLES) if self.articles else {}
        variables |= {name: MARK_VARIABLES[name] for name in self._cases.names()}
        if variables:
            xml.begin("Variables")
            for name, kind in variables.items():
                head = {"guid": variable_guid(name), "name": name, "typeOfVariable": kind}
                xml.leaf("Variable", "", head)
            xml.end()
        self._cases.write(xml, self._tick)

    def _tick(self) -> None:
        self._on_article(self.articles)

    def _write_text(self, article: ProjectArticle) -> None:
        text = canonical_text(article.text)
        if text != article.text:
            self.losses.append(
                Loss(
                    tr("Characters of the text"), article.title, tr("They are none that texts in UTF-8 may have.")
                )
            )
        member = _member(f"{SOURCES_FOLDER}/{write_guid(article.guid)}.txt")
        self._archive.writestr(member, text.encode("utf-8"), ZIP_DEFLATED)

    def _tell_versions(self, article: ProjectArticle) -> None:
        marked = {one.text_sha256 for one in article.annotations}
        held = {"", *(hash_text(version.text) for version in article.versions)}
        for one in article.annotations:
            if one.text_sha256 not in held:
                where = f"{article.title}: “{one.quote[:QUOTE_NAME_CP]}”"
                self.losses.append(
                    Loss(tr("An annotation"), where, tr("The text that it stands on is not there."))
                )
        if number := sum(hash_text(version.text) not in marked for version in article.versions):
            texts = tr("Another text") if number == 1 else tr("{number} other texts", number=f"{number:,}")
            self.losses.append(
                Loss(
                    tr("{texts} of the article", texts=texts),
                    article.title,
                    tr("A source has one text, and nothing stands on others."),
                )
            )

    def _write_source(self, xml: XmlWriter, article: ProjectArticle, values: Mapping[str, str]) -> None:
        guid = write_guid(article.guid)
        path = f"{INTERNAL}{guid}.txt"
        xml.begin("TextSource", {"guid": guid, "name": article.title, "plainTextPath": path})
        for annotation in article.annotations:
            self._write_selection(xml, annotation, article.title)
            self._cases.add(annotation)
            self.annotations += 1
            if not self.annotations % _TICK_EVERY:
                self._tick()
        for tag in article.tags:
            self.article_tags += 1
            coding = joined_guid(article.guid, tag.tag, tag.coder)
            made = self._made(tag.coder, tag.created_at, article.title)
            _write_coding(xml, coding, tag.tag, made)
        for name, value in values.items():
            write_value(xml, name, ARTICLE_VARIABLES[name], value)
        xml.end()

    def _write_selection(self, xml: XmlWriter, annotation: ProjectAnnotation, title: str) -> None:
        made = self._made(annotation.coder, annotation.created_at, title)
        head = {
            "guid": write_guid(annotation.guid),
            "name": clean_xml(annotation.quote[:QUOTE_NAME_CP])[0],  # the text itself has all its characters
            "startPosition": str(annotation.start),
            "endPosition": str(annotation.end),
            **made,
        }
        if modified := self._time(annotation.modified_at, title):
            head["modifiedDateTime"] = modified
        xml.begin("PlainTextSelection", head)
        if annotation.memo:
            xml.leaf("Description", annotation.memo)
        for tag in annotation.tags:
            _write_coding(xml, joined_guid(annotation.guid, tag), tag, made)
        xml.end()

    def _made(self, coder: str, created_at: str, title: str) -> dict[str, str]:
        made = {"creatingUser": write_guid(coder)} if coder else {}
        if time := self._time(created_at, title):
            made["creationDateTime"] = time
        return made

    def _time(self, time: str, title: str) -> str:
        if not time or is_time(time):
            return time
        self.losses.append(
            Loss(
                tr("The time “{time}”", time=time), title, tr("It is no time of the form that the standard asks.")
            )
        )
        return ""


def _write_coding(xml: XmlWriter, guid: str, tag: str, made: Mapping[str, str]) -> None:
    xml.begin("Coding", {"guid": write_guid(guid), **made})
    xml.reference("CodeRef", write_guid(tag))
    xml.end()


def _list_sources(article: ProjectArticle) -> Iterator[tuple[ProjectArticle, dict[str, str]]]:
    """The article as it is presently, then each other text that something stands on; with their variables."""
    marks: dict[str, list[ProjectAnnotation]] = defaultdict(list)
    for one in article.annotations:
        marks[one.text_sha256].append(one)
    yield replace(article, annotations=tuple(marks.pop("", ()))), _values(article)
    for number, version in enumerate(article.versions):
        sha256 = hash_text(version.text)
        if sha256 in marks:  # a text that came back is one source
            guid, title = joined_guid(article.guid, sha256), version.title + OTHER_TEXT
            values = {"url": version.url, "captured_at": version.captured_at}
            known = {name: value for name, value in values.items() if value}
            known["version_of" if number < article.place else "later_version_of"] = write_guid(article.guid)
            yield ProjectArticle(guid, title, version.text, tuple(marks.pop(sha256))), known


def _values(article: ProjectArticle) -> dict[str, str]:
    """The variables of an article that are known."""
    is_day = article.date_from == article.date_to and len(article.date_from) == len("2026-01-10")
    values = {name: getattr(article, name, "") for name in ARTICLE_VARIABLES}
    values["starred"] = "true" if article.is_starred else ""
    values["published"] = article.date_from if is_day else ""
    return {name: value for name, value in values.items() if value}


def _describe_losses(losses: list[Loss]) -> str:
    """What a file says of losses that were carried: English, whatever the window speaks."""
    with in_english():
        told = [tuple(map(say_again, (loss.what, loss.where, loss.why))) for loss in losses[:_LOSSES_TOLD]]
    lines = [f"- {what} ({where}): {why}" for what, where, why in told]
    if len(losses) > _LOSSES_TOLD:
        lines.append(f"- and {len(losses) - _LOSSES_TOLD:,} more")
    return "\n".join(("Not carried, or changed on the way:", *lines))


def _member(name: str) -> ZipInfo:
    """A member of no particular time, so that the same project gives the same bytes."""
    member = ZipInfo(name)
    member.compress_type = ZIP_DEFLATED
    member.external_attr = 0o644 << 16
    return member


@contextmanager
def _text_into(stream: IO[bytes]) -> Iterator[io.TextIOWrapper]:
    """Text in UTF-8 into a stream of bytes, which stays open."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
    try:
        yield text
    finally:
        text.detach()
