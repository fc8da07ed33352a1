"""Versions of texts, sketches for near-identical ones, listed items that find their article, text search."""

import json

import sqlalchemy as sa
from alembic import op

from reader.domain.similarity import fold_hash, opening_key, sketch

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_AT_ONCE = 200


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
