"""Another library as a project, to be merged into one. It is read only, from one state of it.

A library is untrusted input, also in what its columns hold. The file is never changed: one of an older revision,
or one with a journal to play back, is read from a temporary copy that is brought up to date.
"""

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pysqlite3
import sqlalchemy as sa

from reader.domain.articles import ListedDraft
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
from reader.domain.texts import hash_text
from reader.domain.wording import tr
from reader.store.engines import BUSY_TIMEOUT_S, make_guest
from reader.store.failures import translated
from reader.store.foreign_files import copy_database
from reader.store.guards import REVISIONS, check_schema, connect
from reader.store.library_files import (
    check_header,
    has_side_file,
    is_writable,
    real_path,
    sqlite_uri,
    unreachable,
)
from reader.store.project_values import (
    ORIGINAL_MAX_BYTES,
    as_evidence,
    as_guid,
    as_number,
    as_rgb,
    as_text,
    unpack,
)
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
VALUE_MAX_BYTES = 1_000_000
"""Longer values but texts are left out."""
_TEXT_MAX_BYTES = 80_000_000


@contextmanager
def opened_library_project(path: Path) -> Iterator[Project]:
    """A library as a project, until the block is left. Raises the errors of opening a library."""
    path = real_path(path)
    check_header(path)
    with ExitStack() as stack:
        with translated(path, is_writing=False):
            readable, mode = _reached(path, stack)
            engine = make_guest(readable, mode)
            stack.callback(engine.dispose)
            connection = stack.enter_context(engine.connect())
            opened = _LibraryProject(path, Unit(connection, coder_id=CoderId(0)))
        yield opened


def _reached(path: Path, stack: ExitStack) -> tuple[Path, str]:
    """The file to read and how; copies are gone when the stack is closed."""
    try:
        return _readable(path, Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dateline-"))))
    except OSError as error:
        raise unreachable(path, error) from error


def _readable(path: Path, folder: Path) -> tuple[Path, str]:
    """The file to read and how: the library itself, or an up-to-date copy of it in a folder.

    A log beside a file that cannot be written is played back in a copy: read as immutable it would be passed over.
    """
    is_open_to_write = is_writable(path)
    found, mode = path, "ro" if is_open_to_write else "immutable"
    if has_side_file(path, "-journal") or (not is_open_to_write and has_side_file(path)):
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
        self._told: list[Loss] = []
        self.tags: tuple[ProjectTag, ...] = tuple(self._read_tags())
        self.coders: tuple[ProjectCoder, ...] = tuple(self._read_coders())
        self._told += self._tell_others()
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
            sa.select(*_capped(article), source.c.name.label("source_name"), source.c.label.label("source_label"))
            .outerjoin(source, source.c.id == article.c.source_id)
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
        query = sa.select(*_capped(article_text, text=_TEXT_MAX_BYTES)).where(article_text.c.article_id == row.id)
        texts = self._unit.connection.execute(query.order_by(article_text.c.version, article_text.c.id)).all()
        current = as_number(row.version)
        present = next((one for one in texts if one.version == current), None)
        others = [one for one in texts if one is not present]
        self._tell_faults(row, texts, marks, has_present=present is not None)
        hashes = {one.version: hash_text(as_text(one.text)) for one in others} if marks else {}
        return ProjectArticle(
            guid=as_guid(row, self.name),
            title=as_text(row.title),
            text=as_text(present.text) if present else "",
            annotations=tuple(self._annotation(one, current, hashes) for one in marks),
            tags=whole,
            title_basis=as_text(row.title_basis),
            source=as_text(row.source_name),
            agency=as_text(row.agency),
            language=as_text(row.language),
            byline=as_text(row.byline),
            url=as_text(row.url),
            date_from=as_text(row.date_from),
            date_to=as_text(row.date_to),
            date_basis=as_text(row.date_basis),
            captured_at=as_text(row.captured_at),
            reading_state=as_text(row.reading_state),
            is_starred=bool(row.is_starred),
            source_label=as_text(row.source_label),
            date_evidence=as_evidence(row.date_evidence),
            versions=tuple(self._version(one, row.title) for one in others),
            place=sum(1 for one in others if as_number(one.version) < current),
            original=self._original(present, row.title),
            listed=listed,
            layout=as_text(row.layout),
            layout_reason=as_text(row.layout_reason),
        )

    def _annotation(self, row: AnyRow, current: int, hashes: dict[int, str]) -> ProjectAnnotation:
        return ProjectAnnotation(
            guid=as_guid(row, self.name),
            start=as_number(row.start),
            end=as_number(row.end),
            quote=as_text(row.quote),
            tags=tuple(self._tags_on[row.id]),
            coder=self._coder_guids.get(row.coder_id, ""),
            memo=as_text(row.memo),
            speaker=as_text(row.speaker),
            is_starred=bool(row.is_starred),
            origin=as_text(row.origin),
            created_at=as_text(row.created_at),
            modified_at=as_text(row.modified_at),
            text_sha256="" if row.version == current else hashes.get(row.version, "missing"),
            is_waiting=row.review is not None,
        )

    def _version(self, row: AnyRow, title: str) -> ProjectVersion:
        words = as_text(row.text), as_text(row.title), as_text(row.url), as_text(row.captured_at)
        return ProjectVersion(*words, self._original(row, title))

    def _original(self, row: AnyRow | None, title: str) -> ProjectOriginal | None:
        """The bytes that a text came from; entries of one feed share theirs, which are unpacked once."""
        if row is None or row.original_id is None:
            return None
        last, found = self._last_original
        if last != row.original_id:
            found = self._read_original(row.original_id, as_text(title))
            self._last_original = row.original_id, found
        return found and ProjectOriginal(found.name, found.data, found.media_type, as_text(row.part))

    def _read_original(self, original_id: int, title: str) -> ProjectOriginal | None:
        """An original; one without bytes, of which only the hash is kept, was told of already."""
        size = sa.func.octet_length(original.c.data)
        # Read without its type, which would make bytes of whatever stands there.
        data = sa.case((size <= ORIGINAL_MAX_BYTES, sa.type_coerce(original.c.data, sa.types.NullType())))
        query = sa.select(original.c.name, original.c.media_type, size.label("size"), data.label("data"))
        held = self._unit.connection.execute(query.where(original.c.id == original_id)).one_or_none()
        if held is not None and held.size == 0:
            return None
        unpacked = unpack(held.data) if held is not None else b""
        if held is None or not unpacked:
            self.losses.append(
                Loss(tr("The original of a text"), title, tr("It is missing, damaged or far too large."))
            )
            return None
        return ProjectOriginal(as_text(held.name), unpacked, as_text(held.media_type))

    def _tell_faults(
        self, row: AnyRow, texts: Sequence[AnyRow], marks: list[AnyRow], *, has_present: bool
    ) -> None:
        """What of an article is not as Dateline writes it, and comes in otherwise or not."""
        title = as_text(row.title)
        if not has_present:
            self.losses.append(Loss(tr("The present text"), title, tr("It is missing in the library.")))
        for one in texts:
            if one.text is None:
                self.losses.append(
                    Loss(
                        tr("A text"),
                        title,
                        tr("It has more than {text_max_bytes} bytes.", text_max_bytes=f"{_TEXT_MAX_BYTES:,}"),
                    )
                )
            elif hash_text(as_text(one.text)) != one.text_sha256:
                self.losses.append(
                    Loss(tr("A text"), title, tr("It is not the one that was stored; it comes in as it is."))
                )
        long = tr("It has more than {text_max_bytes} bytes.", text_max_bytes=f"{VALUE_MAX_BYTES:,}")
        for one in marks:
            for name in ("memo", "quote", "speaker"):
                if getattr(one, name) is None:
                    self.losses.append(Loss(tr("The {name} of an annotation", name=name), title, long))
        for name in ("title", "byline", "agency", "url", "date_evidence"):
            if getattr(row, name) is None:
                self.losses.append(
                    Loss(tr("The {replace} of an article", replace=name.replace("_", " ")), title, long)
                )

    def _list_marks(self, ids: list[int]) -> dict[int, list[AnyRow]]:
        """The annotations by article; their tags beside them."""
        query = (
            sa.select(*_capped(annotation), anchor_review.c.id.label("review"))
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
            found[row.article_id].append(ProjectArticleTag(guid, who, as_text(row.created_at)))
        return found

    def _list_listed(self, ids: list[int]) -> dict[int, list[ListedDraft]]:
        found: dict[int, list[ListedDraft]] = defaultdict(list)
        query = sa.select(*_capped(listed_item)).where(listed_item.c.page_article_id.in_(ids))
        for row in self._unit.connection.execute(query.order_by(listed_item.c.position, listed_item.c.id)):
            item = ListedDraft(as_text(row.teaser), as_text(row.day) or None, as_text(row.title), as_text(row.url))
            found[row.page_article_id].append(item)
        return found

    def _read_tags(self) -> Iterator[ProjectTag]:
        """The codebook, parents first, siblings in order. In a damaged file what stands under a missing
        tag, or under itself, stands at the top.
        """
        rows = self._unit.connection.execute(sa.select(*_capped(tag)).order_by(tag.c.position, tag.c.id)).all()
        children: dict[int | None, list[AnyRow]] = defaultdict(list)
        for row in rows:
            children[row.parent_id].append(row)
        for top in (*children[None], *rows):
            if top.id not in self._tag_guids and top.parent_id is not None:
                why = tr("What it stood under is missing, or is under itself; it stands at the top.")
                self._told.append(Loss(tr("The place of a tag"), as_text(top.name), why))
            pending = [top]
            while pending:
                row = pending.pop()
                if row.id not in self._tag_guids:
                    self._tag_guids[row.id] = as_guid(row, self.name)
                    pending.extend(reversed(children[row.id]))
                    yield self._tag(row, "" if row is top else self._tag_guids[row.parent_id])

    def _tag(self, row: AnyRow, parent: str) -> ProjectTag:
        return ProjectTag(
            guid=self._tag_guids[row.id],
            parent=parent,
            name=as_text(row.name),
            colour=as_rgb(row.colour),
            key=as_text(row.key),
            description=as_text(row.description),
            example=as_text(row.example),
            counter_example=as_text(row.counter_example),
        )

    def _read_coders(self) -> Iterator[ProjectCoder]:
        """Those who marked anything."""
        has_marked = [
            sa.exists().where(column == coder.c.id) for column in (annotation.c.coder_id, article_tag.c.coder_id)
        ]
        for row in self._unit.connection.execute(
            sa.select(*_capped(coder)).where(sa.or_(*has_marked)).order_by(coder.c.id)
        ):
            self._coder_guids[row.id] = as_guid(row, self.name)
            yield ProjectCoder(self._coder_guids[row.id], as_text(row.name))

    def _tell_others(self) -> Iterator[Loss]:
        """What a library has beside its articles, and does not give away."""
        count, stay = sa.func.count(), tr("They stay in their library.")
        groups = sa.select(sa.func.count(source.c.group_name.distinct())).where(source.c.group_name != "")
        by_hash = sa.select(count).select_from(original).where(sa.func.length(original.c.data) == 0)
        for what, query, why in (
            (tr("Smart folders"), sa.select(count).select_from(smart_folder), stay),
            (tr("Groups of sources"), groups, stay),
            (tr("Originals"), by_hash, tr("Their library keeps their SHA-256 only.")),
        ):
            number = int(self._unit.connection.execute(query).scalar_one())
            if number:
                yield Loss(f"{what}: {number:,}", self.name, why)


def _capped(table: sa.Table, **most: int) -> list[sa.ColumnElement[Any]]:
    """The columns of a table to select: of a text that is too long nothing is read, and NULL stands for it."""
    return [
        sa.case((sa.func.octet_length(column) <= most.get(column.name, VALUE_MAX_BYTES), column)).label(
            column.name
        )
        if isinstance(column.type, sa.Text)
        else column
        for column in table.c
    ]
