"""Smart folders, stars on articles, groups of sources, words a day; indexes for filters, captures and search."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_WORDS = """
UPDATE day_count SET words = (
    SELECT coalesce(sum(article.words), 0) FROM article
    WHERE article.source_id = day_count.source_id AND article.day_key = day_count.day_key
)
"""
_HAS_MEMO, _HAS_SPEAKER = sa.text("memo <> ''"), sa.text("speaker <> ''")


def upgrade() -> None:
    op.create_table(
        "smart_folder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("criteria", sa.Text(), server_default="{}", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_smart_folder"),
        sa.UniqueConstraint("guid", name="uq_smart_folder_guid"),
        sa.UniqueConstraint("name", name="uq_smart_folder_name"),
        sqlite_autoincrement=True,
    )
    op.add_column("article", sa.Column("is_starred", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("source", sa.Column("group_name", sa.Text(), server_default="", nullable=False))
    op.add_column("day_count", sa.Column("words", sa.Integer(), server_default="0", nullable=False))
    op.execute(_WORDS)
    op.create_index("ix_article_capture", "article", ["source_id", "captured_at", "id"])
    op.create_index("ix_article_language", "article", ["language", "source_id", "day_key", "id"])
    op.create_index("ix_article_day", "article", ["day_key", "id", "source_id"])
    op.create_index(
        "ix_article_starred",
        "article",
        ["source_id", "day_key", "id"],
        sqlite_where=sa.text("is_starred = 1"),
        postgresql_where=sa.text("is_starred"),
    )
    op.create_index(
        "ix_annotation_memo", "annotation", ["article_id"], sqlite_where=_HAS_MEMO, postgresql_where=_HAS_MEMO
    )
    op.create_index(
        "ix_annotation_speaker",
        "annotation",
        ["speaker"],
        sqlite_where=_HAS_SPEAKER,
        postgresql_where=_HAS_SPEAKER,
    )
    if op.get_bind().dialect.name == "sqlite":
        # Empty: filling it would keep the user from a large library for many minutes. It is made whole once open.
        op.execute("DROP TABLE article_search")
        op.execute(
            "CREATE VIRTUAL TABLE article_search USING fts5(title, body, content='', contentless_delete=1,"
            " tokenize='ascii', prefix='2')"
        )
    op.drop_index("ix_article_text_import_batch_id", "article_text")
    op.create_index("ix_article_text_batch", "article_text", ["import_batch_id", "version", "id"])
    op.create_index("ix_annotation_marks", "annotation", ["id", "article_id", "coder_id"])
    op.drop_index("ix_annotation_tag_tag_id", "annotation_tag")
    op.create_index("ix_annotation_tag_tag_id_annotation_id", "annotation_tag", ["tag_id", "annotation_id"])
    op.drop_index("ix_annotation_coder_id", "annotation")
    op.create_index("ix_annotation_coder_id_article_id", "annotation", ["coder_id", "article_id"])
