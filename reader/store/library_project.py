"""Another library as a project, to be merged into one. It is read only, from one state of it.

A library is untrusted input, also in what its columns hold. The file is never changed: one of an older revision,
or one with a journal to play back, is read from a temporary copy that is brought up to date.
"""

import json
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pysqlite3
import sqlalchemy as sa

from reader.domain.articles import ListedDraft
from reader.domain.colours import rgb_of
from reader.domain.dates import Evidence
from reader.domain.ids import CoderId
from reader.domain.projects import (
    Loss,
    Project,
    ProjectAnnotation,
    ProjectArticle,
    ProjectArticleTag,
    ProjectCoder,
    ProjectOriginal,
    ProjectTag,
    ProjectVersion,
)
from reader.domain.tags import Colour
from reader.domain.texts import hash_text
from reader.store.engines import BUSY_TIMEOUT_S, make_guest
from reader.store.failures import translated
from reader.store.foreign_files import copy_database
from reader.store.guards import REVISIONS, check_schema, connect
from reader.store.library_files import check_header, has_side_file, is_writable, real_path, sqlite_uri
from reader.store.rows import AnyRow
from reader.store.schema import (
    anchor_review,
    annotation,
    annotation_tag,
    article,
    article_tag,
    article_text,
    coder,
    listed_item,
    original,
    smart_folder,
    source,
    tag,
)
from reader.store.unit import Unit

_AT_ONCE = 100
_ORIGINAL_MAX_BYTES = 200_000_000


@contextmanager
def opened_library_project(path: Path) -> Iterator[Project]:
    """A library as a project, until the block is left. Raises the errors of opening a library."""
    path = real_path(path)
    check_header(path)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dateline-")))
        with translated(path, is_writing=False):
            readable, mode = _readable(path, folder)
            engine = make_guest(readable, mode)
            stack.callback(engine.dispose)
            connection = stack.enter_context(engine.connect())
            opened = _LibraryProject(path, Unit(connection, coder_id=CoderId(0)))
        yield opened


def _readable(path: Path, folder: Path) -> tuple[Path, str]:
    """The file to read and how: the library itself, or an up-to-date copy of it in a folder."""
    found, mode = path, "ro" if is_writable(path) else "immutable"
    if has_side_file(path, "-journal"):
        found, mode = copy_database(path, folder), "rw"
    connection = connect(sqlite_uri(found, mode), timeout_s=BUSY_TIMEOUT_S)
    try:
        revision = check_schema(connection, path)
        if revision == REVISIONS[-1]:
            return found, mode
        made = folder / f"current{path.suffix}"
        copy = pysqlite3.connect(str(made))
        try:
            connection.backup(copy, pages=-1)
        finally:
            copy.close()
    finally:
        connection.close()
    from reader.store.migrating import migrate_file  # alembic takes long to import and is seldom needed

    migrate_file(made, revision)
    return made, "ro"


class _LibraryProject:
    """A library that is open for reading."""

    def __init__(self, path: Path, unit: Unit) -> None:
        self._path = path
        self._unit = unit
        self.name = path.stem
        self.origin = "Dateline"
        self._tag_guids: dict[int, str] = {}
        self._coder_guids: dict[int, str] = {}
        self.tags: tuple[ProjectTag, ...] = tuple(self._read_tags())
        self.coders: tuple[ProjectCoder, ...] = tuple(self._read_coders())
        self._told = list(self._tell_others())
        self.losses: list[Loss] = list(self._told)
        self._last_original: tuple[int, ProjectOriginal | None] = (0, None)
        self._tags_on: dict[int, list[str]] = {}

    def count_articles(self) -> int:
        """How many articles it has."""
        return int(self._unit.connection.execute(sa.select(sa.func.count()).select_from(article)).scalar_one())

    def iter_articles(self) -> Iterator[ProjectArticle]:
        """The articles by id, with everything on them. Raises the errors of a library that cannot be read."""
        self.losses[:] = self._told
        last = 0
        while rows := self._list_rows(last):
            yield from self._read_articles(rows)
            last = rows[-1].id

    def _list_rows(self, after: int) -> list[AnyRow]:
        query = (
            sa.select(*article.c, source.c.name.label("source_name"), source.c.label.label("source_label"))
            .join(source, source.c.id == article.c.source_id)
            .where(article.c.id > after)
            .order_by(article.c.id)
            .limit(_AT_ONCE)
        )
        with translated(self._path, is_writing=False):
            return list(self._unit.connection.execute(query))

    def _read_articles(self, rows: list[AnyRow]) -> Iterator[ProjectArticle]:
        with translated(self._path, is_writing=False):
            ids = [row.id for row in rows]
            marks, whole, listed = self._list_marks(ids), self._list_whole(ids), self._list_listed(ids)
            for row in rows:
                yield self._read_article(row, marks[row.id], tuple(whole[row.id]), tuple(listed[row.id]))

    def _read_article(
        self,
        row: AnyRow,
        marks: list[AnyRow],
        whole: tuple[ProjectArticleTag, ...],
        listed: tuple[ListedDraft, ...],
    ) -> ProjectArticle:
        query = (
            sa.select(*article_text.c).where(article_text.c.article_id == row.id).order_by(article_text.c.version)
        )
        texts = self._unit.connection.execute(query).all()
        present = next((one for one in texts if one.version == row.version), None)
        others = [one for one in texts if one is not present]
        if present is None:
            self.losses.append(Loss("The present text", _text(row.title), "It is missing in the library."))
        hashes = {one.version: hash_text(_text(one.text)) for one in others} if marks else {}
        return ProjectArticle(
            guid=_text(row.guid),
            title=_text(row.title),
            text=_text(present.text) if present else "",
            annotations=tuple(self._annotation(one, row.version, hashes) for one in marks),
            tags=whole,
            title_basis=_text(row.title_basis),
            source=_text(row.source_name),
            agency=_text(row.agency),
            language=_text(row.language),
            byline=_text(row.byline),
            url=_text(row.url),
            date_from=_text(row.date_from),
            date_to=_text(row.date_to),
            date_basis=_text(row.date_basis),
            captured_at=_text(row.captured_at),
            reading_state=_text(row.reading_state),
            is_starred=bool(row.is_starred),
            source_label=_text(row.source_label),
            date_evidence=_evidence(row.date_evidence),
            versions=tuple(self._version(one) for one in others),
            place=sum(1 for one in others if one.version < row.version),
            original=self._original(present),
            listed=listed,
        )

    def _annotation(self, row: AnyRow, current: int, hashes: dict[int, str]) -> ProjectAnnotation:
        return ProjectAnnotation(
            guid=_text(row.guid),
            start=_number(row.start),
            end=_number(row.end),
            quote=_text(row.quote),
            tags=tuple(self._tags_on[row.id]),
            coder=self._coder_guids.get(row.coder_id, ""),
            memo=_text(row.memo),
            speaker=_text(row.speaker),
            is_starred=bool(row.is_starred),
            origin=_text(row.origin),
            created_at=_text(row.created_at),
            modified_at=_text(row.modified_at),
            text_sha256="" if row.version == current else hashes.get(row.version, "missing"),
            is_waiting=row.review is not None,
        )

    def _version(self, row: AnyRow) -> ProjectVersion:
        words = _text(row.text), _text(row.title), _text(row.url), _text(row.captured_at)
        return ProjectVersion(*words, self._original(row))

    def _original(self, row: AnyRow | None) -> ProjectOriginal | None:
        """The bytes that a text came from; entries of one feed share theirs, which are unpacked once."""
        if row is None or row.original_id is None:
            return None
        last, found = self._last_original
        if last != row.original_id:
            query = sa.select(original.c.name, original.c.media_type, original.c.data)
            held = self._unit.connection.execute(query.where(original.c.id == row.original_id)).one_or_none()
            data = _unpack(held.data) if held is not None else b""
            found = ProjectOriginal(_text(held.name), data, _text(held.media_type)) if held and data else None
            self._last_original = row.original_id, found
        return found and ProjectOriginal(found.name, found.data, found.media_type, _text(row.part))

    def _list_marks(self, ids: list[int]) -> dict[int, list[AnyRow]]:
        """The annotations by article; their tags beside them."""
        query = (
            sa.select(*annotation.c, anchor_review.c.id.label("review"))
            .outerjoin(anchor_review, anchor_review.c.annotation_id == annotation.c.id)
            .where(annotation.c.article_id.in_(ids))
            .order_by(annotation.c.id)
        )
        found: dict[int, list[AnyRow]] = defaultdict(list)
        for row in self._unit.connection.execute(query):
            found[row.article_id].append(row)
        links = sa.select(annotation_tag.c.annotation_id, annotation_tag.c.tag_id).join(
            annotation, annotation.c.id == annotation_tag.c.annotation_id
        )
        self._tags_on = defaultdict(list)
        for annotation_id, tag_id in self._unit.connection.execute(links.where(annotation.c.article_id.in_(ids))):
            self._tags_on[annotation_id].append(self._tag_guids.get(tag_id, "missing"))
        return found

    def _list_whole(self, ids: list[int]) -> dict[int, list[ProjectArticleTag]]:
        found: dict[int, list[ProjectArticleTag]] = defaultdict(list)
        query = sa.select(*article_tag.c).where(article_tag.c.article_id.in_(ids)).order_by(article_tag.c.id)
        for row in self._unit.connection.execute(query):
            guid, who = self._tag_guids.get(row.tag_id, "missing"), self._coder_guids.get(row.coder_id, "")
            found[row.article_id].append(ProjectArticleTag(guid, who, _text(row.created_at)))
        return found

    def _list_listed(self, ids: list[int]) -> dict[int, list[ListedDraft]]:
        found: dict[int, list[ListedDraft]] = defaultdict(list)
        query = sa.select(*listed_item.c).where(listed_item.c.page_article_id.in_(ids))
        for row in self._unit.connection.execute(query.order_by(listed_item.c.position, listed_item.c.id)):
            item = ListedDraft(_text(row.teaser), _text(row.day) or None, _text(row.title), _text(row.url))
            found[row.page_article_id].append(item)
        return found

    def _read_tags(self) -> Iterator[ProjectTag]:
        """The codebook, parents first, siblings in order; a ring in a damaged file is left out."""
        children: dict[int | None, list[AnyRow]] = defaultdict(list)
        query = sa.select(*tag.c).order_by(tag.c.position, tag.c.id)
        for row in self._unit.connection.execute(query):
            children[row.parent_id].append(row)
        pending = list(reversed(children[None]))
        while pending:
            row = pending.pop()
            self._tag_guids[row.id] = _text(row.guid)
            pending.extend(reversed(children[row.id]))
            yield ProjectTag(
                guid=_text(row.guid),
                parent=self._tag_guids.get(row.parent_id, ""),
                name=_text(row.name),
                colour=_rgb(row.colour),
                key=_text(row.key),
                description=_text(row.description),
                example=_text(row.example),
                counter_example=_text(row.counter_example),
            )

    def _read_coders(self) -> Iterator[ProjectCoder]:
        """Those who marked anything."""
        has_marked = [
            sa.exists().where(column == coder.c.id) for column in (annotation.c.coder_id, article_tag.c.coder_id)
        ]
        for row in self._unit.connection.execute(
            sa.select(*coder.c).where(sa.or_(*has_marked)).order_by(coder.c.id)
        ):
            self._coder_guids[row.id] = _text(row.guid)
            yield ProjectCoder(_text(row.guid), _text(row.name))

    def _tell_others(self) -> Iterator[Loss]:
        """What a library has beside its articles, and does not give away."""
        has_no_bytes = sa.func.length(original.c.data) == 0
        for what, query, why in (
            ("Smart folders", sa.select(sa.func.count()).select_from(smart_folder), "They stay in their library."),
            (
                "Groups of sources",
                sa.select(sa.func.count(source.c.group_name.distinct())).where(source.c.group_name != ""),
                "They stay in their library.",
            ),
            (
                "Originals",
                sa.select(sa.func.count()).select_from(original).where(has_no_bytes),
                "Their library keeps their SHA-256 only.",
            ),
        ):
            number = int(self._unit.connection.execute(query).scalar_one())
            if number:
                yield Loss(f"{what}: {number:,}", self.name, why)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _number(value: Any) -> int:
    return value if isinstance(value, int) else -1


def _rgb(colour: Any) -> str:
    try:
        return rgb_of(Colour(colour))
    except ValueError:
        return ""


def _evidence(value: Any) -> tuple[Evidence, ...]:
    try:
        return tuple(Evidence(**piece) for piece in json.loads(_text(value)))
    except (TypeError, ValueError):
        return ()


def _unpack(data: Any) -> bytes:
    """Bytes that zlib packed; none of what is damaged, or larger unpacked than any file that can be imported."""
    unpacking = zlib.decompressobj()
    try:
        found = unpacking.decompress(data, _ORIGINAL_MAX_BYTES) if isinstance(data, bytes) else b""
    except zlib.error:
        return b""
    return found if unpacking.eof else b""
