"""Versions of texts, sketches for near-identical ones, listed items that find their article, text search."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op

from reader.domain.dates import PartialDate
from reader.domain.similarity import fold, fold_hash, opening_key, sketch

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_AT_ONCE = 200
_SHORT_CP = 8  # folded code points; a shorter teaser says nothing
_BEGIN_CP = 600
_DAY = timedelta(days=1)


def upgrade() -> None:
    _change_article()
    _change_article_text()
    _change_listed_item()
    op.add_column("change", sa.Column("last_row_id", sa.Integer(), nullable=True))
    _create_anchor_review()
    _create_text_sketch()
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE article_search USING fts5(title, body, content='', contentless_delete=1,"
            " tokenize='unicode61 remove_diacritics 0')"
        )
    _fill_articles()
    _fill_listed_items()
    _link_listed_items()
    _recount_days()


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _change_article() -> None:
    for name in ("fold_sha256", "opening_key", "part"):
        op.add_column("article", _text(name))
    op.create_index("ix_article_opening", "article", ["source_id", "opening_key"])
    op.create_index(op.f("ix_article_fold_sha256"), "article", ["fold_sha256"])
    op.create_index(op.f("ix_article_url"), "article", ["url"])


def _change_article_text() -> None:
    with op.batch_alter_table("article_text", table_kwargs={"sqlite_autoincrement": True}) as table:
        for name in ("text_sha256", "title", "url", "captured_at"):
            table.add_column(_text(name))
        table.add_column(sa.Column("original_id", sa.Integer(), nullable=True))
        table.add_column(_text("part"))
        table.add_column(sa.Column("import_batch_id", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f("fk_article_text_original_id_original"), "original", ["original_id"], ["id"])
        table.create_foreign_key(
            op.f("fk_article_text_import_batch_id_import_batch"), "import_batch", ["import_batch_id"], ["id"]
        )
    for column in ("text_sha256", "original_id", "import_batch_id"):
        op.create_index(op.f(f"ix_article_text_{column}"), "article_text", [column])


def _change_listed_item() -> None:
    for name in ("title", "url", "teaser_key"):
        op.add_column("listed_item", _text(name))
    op.add_column("listed_item", sa.Column("occurrence", sa.Integer(), server_default="0", nullable=False))
    op.create_index("ix_listed_item_opening", "listed_item", ["source_id", "teaser_key"])


def _create_anchor_review() -> None:
    op.create_table(
        "anchor_review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("annotation_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("score", sa.Float(), server_default="0", nullable=False),
        _text("method"),
        sa.ForeignKeyConstraint(
            ["annotation_id"], ["annotation.id"], name=op.f("fk_anchor_review_annotation_id_annotation")
        ),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_anchor_review_article_id_article")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_anchor_review")),
        sa.UniqueConstraint("annotation_id", name=op.f("uq_anchor_review_annotation_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_anchor_review_article_id"), "anchor_review", ["article_id"])


def _create_text_sketch() -> None:
    op.create_table(
        "text_sketch",
        sa.Column("hash", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("article_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.id"], name=op.f("fk_text_sketch_article_id_article"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("hash", "article_id", name=op.f("pk_text_sketch")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_text_sketch_article_id"), "text_sketch", ["article_id"])


def _fill_articles() -> None:
    """What the first revision knew of an article becomes its one version; the rest is made from the text."""
    connection = op.get_bind()
    connection.execute(
        sa.text(
            "UPDATE article_text SET (text_sha256, title, url, captured_at, original_id, import_batch_id) ="
            " (SELECT a.text_sha256, a.title, a.url, a.captured_at, a.original_id, a.import_batch_id"
            " FROM article a WHERE a.id = article_text.article_id)"
        )
    )
    last = 0
    query = sa.text(
        "SELECT a.id, a.title, t.text FROM article a JOIN article_text t ON t.article_id = a.id"
        " AND t.version = a.version WHERE a.id > :last ORDER BY a.id LIMIT :at_once"
    )
    while rows := connection.execute(query, {"last": last, "at_once": _AT_ONCE}).all():
        for row in rows:
            _fill_article(connection, row.id, row.title, row.text)
        last = rows[-1].id


def _fill_article(connection: sa.Connection, article_id: int, title: str, text: str) -> None:
    keys = {"id": article_id, "fold": fold_hash(text), "opening": opening_key(text)}
    connection.execute(
        sa.text("UPDATE article SET fold_sha256 = :fold, opening_key = :opening WHERE id = :id"), keys
    )
    hashes = [{"hash": value, "id": article_id} for value in sketch(text)]
    if hashes:
        connection.execute(sa.text("INSERT INTO text_sketch (hash, article_id) VALUES (:hash, :id)"), hashes)
    if connection.dialect.name == "sqlite":
        connection.execute(
            sa.text("INSERT INTO article_search (rowid, title, body) VALUES (:id, :title, :text)"),
            {"id": article_id, "title": title, "text": text},
        )


def _fill_listed_items() -> None:
    """Keys of the teasers, and which of several equal teasers of a page and day each one is."""
    connection = op.get_bind()
    rows = connection.execute(
        sa.text("SELECT id, page_article_id, day, teaser FROM listed_item ORDER BY page_article_id, position, id")
    ).all()
    seen: dict[str, int] = {}
    page = 0
    for row in rows:
        if row.page_article_id != page:
            page, seen = row.page_article_id, {}
        same = json.dumps([row.day, row.teaser])
        values = {"id": row.id, "key": opening_key(row.teaser), "occurrence": seen.get(same, 0)}
        seen[same] = seen.get(same, 0) + 1
        connection.execute(
            sa.text("UPDATE listed_item SET teaser_key = :key, occurrence = :occurrence WHERE id = :id"), values
        )


def _link_listed_items() -> None:
    """Articles that are held answer the items of their source whose teaser their text begins with."""
    connection = op.get_bind()
    sources = connection.execute(sa.text("SELECT DISTINCT source_id FROM listed_item ORDER BY 1")).scalars().all()
    for source in sources:
        items: dict[str, list[Any]] = defaultdict(list)
        query = sa.text(
            "SELECT id, day, teaser, page_article_id FROM listed_item"
            " WHERE source_id = :source AND held_article_id IS NULL ORDER BY id"
        )
        for item in connection.execute(query, {"source": source}):
            items[fold(item.teaser)].append(item)
        lengths = sorted({len(words) for words in items if len(words) >= _SHORT_CP})
        for held in _iter_articles(connection, source) if lengths else ():
            _link_article(connection, held, items, lengths)


def _iter_articles(connection: sa.Connection, source: int) -> Iterator[Any]:
    last = 0
    query = sa.text(
        "SELECT a.id, a.date_from, a.date_to, substr(t.text, 1, :begin) AS begin FROM article a"
        " JOIN article_text t ON t.article_id = a.id AND t.version = a.version"
        " WHERE a.source_id = :source AND a.id > :last ORDER BY a.id LIMIT :at_once"
    )
    values = {"source": source, "begin": _BEGIN_CP, "at_once": _AT_ONCE}
    while rows := connection.execute(query, values | {"last": last}).all():
        yield from rows
        last = rows[-1].id


def _link_article(connection: sa.Connection, held: Any, items: dict[str, list[Any]], lengths: list[int]) -> None:
    """Give an article the items that announce it, one of each page; they are taken out of `items`."""
    begin = fold(held.begin)
    pages: set[int] = set()
    for length in lengths:
        if length > len(begin):
            return
        for item in tuple(items.get(begin[:length], ())):
            if item.page_article_id in pages or not _may_be_of(item.day, held.date_from, held.date_to):
                continue
            pages.add(item.page_article_id)
            items[begin[:length]].remove(item)
            connection.execute(
                sa.text("UPDATE listed_item SET held_article_id = :article WHERE id = :id"),
                {"article": held.id, "id": item.id},
            )


def _may_be_of(day: str, date_from: str, date_to: str) -> bool:
    """Whether an article of these bounds can be what was listed on a day; archives are a day late or early."""
    if not day:
        return True
    first = PartialDate.parse(date_from).first_day if date_from else date.min + _DAY
    last = PartialDate.parse(date_to).last_day if date_to else date.max - _DAY
    return first - _DAY <= date.fromisoformat(day) <= last + _DAY


def _recount_days() -> None:
    """An item that several pages list counts once from now on, and not when its article is held."""
    op.execute("DELETE FROM day_count")
    op.execute(
        "INSERT INTO day_count (source_id, day_key, held, listed)"
        " SELECT source_id, day_key, sum(held), sum(listed) FROM ("
        "SELECT source_id, day_key, count(*) AS held, 0 AS listed FROM article GROUP BY source_id, day_key"
        " UNION ALL SELECT source_id, day, 0, count(*) FROM"
        " (SELECT DISTINCT source_id, day, title, teaser, occurrence"
        " FROM listed_item WHERE held_article_id IS NULL) AS item GROUP BY source_id, day"
        ") AS counted GROUP BY source_id, day_key"
    )
