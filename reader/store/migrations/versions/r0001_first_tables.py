"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _create_coder()
    _create_import_batch()
    _create_original()
    _create_setting()
    _create_source()
    _create_tag()
    _create_article()
    _create_day_count()
    _create_step()
    _create_annotation()
    _create_article_tag()
    _create_article_text()
    _create_change()
    _create_listed_item()
    _create_annotation_tag()


def _create_coder() -> None:
    op.create_table(
        "coder",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coder")),
        sa.UniqueConstraint("guid", name=op.f("uq_coder_guid")),
        sqlite_autoincrement=True,
    )


def _create_import_batch() -> None:
    op.create_table(
        "import_batch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Text(), server_default="", nullable=False),
        sa.Column("importer", sa.Text(), server_default="", nullable=False),
        sa.Column("files", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_batch")),
        sa.UniqueConstraint("guid", name=op.f("uq_import_batch_guid")),
        sqlite_autoincrement=True,
    )


def _create_original() -> None:
    op.create_table(
        "original",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("media_type", sa.Text(), server_default="", nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("importer", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_original")),
        sa.UniqueConstraint("sha256", name=op.f("uq_original_sha256")),
        sqlite_autoincrement=True,
    )


def _create_setting() -> None:
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_setting")),
    )


def _create_source() -> None:
    op.create_table(
        "source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_source")),
        sa.UniqueConstraint("guid", name=op.f("uq_source_guid")),
        sa.UniqueConstraint("name", "language", name=op.f("uq_source_name_language")),
        sqlite_autoincrement=True,
    )


def _create_tag() -> None:
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.Text(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("colour", sa.Text(), server_default="", nullable=False),
        sa.Column("key", sa.Text(), server_default="", nullable=False),
        sa.Column("description", sa.Text(), server_default="", nullable=False),
        sa.Column("example", sa.Text(), server_default="", nullable=False),
        sa.Column("counter_example", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["tag.id"], name=op.f("fk_tag_parent_id_tag")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.UniqueConstraint("guid", name=op.f("uq_tag_guid")),
        sa.UniqueConstraint("parent_id", "name", name=op.f("uq_tag_parent_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "uq_tag_top_name",
        "tag",
        ["name"],
        unique=True,
        sqlite_where=sa.text("parent_id IS NULL"),
        postgresql_where=sa.text("parent_id IS NULL"),
    )


def _create_article() -> None:
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.Text(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("agency", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("title_basis", sa.Text(), server_default="", nullable=False),
        sa.Column("byline", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("url", sa.Text(), server_default="", nullable=False),
        sa.Column("date_from", sa.Text(), server_default="", nullable=False),
        sa.Column("date_to", sa.Text(), server_default="", nullable=False),
        sa.Column("date_basis", sa.Text(), server_default="none", nullable=False),
        sa.Column("date_evidence", sa.Text(), server_default="[]", nullable=False),
        sa.Column("day_key", sa.Text(), server_default="", nullable=False),
        sa.Column("captured_at", sa.Text(), server_default="", nullable=False),
        sa.Column("reading_state", sa.Text(), server_default="unread", nullable=False),
        sa.Column("text_sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("words", sa.Integer(), server_default="0", nullable=False),
        sa.Column("layout", sa.Text(), server_default="", nullable=False),
        sa.Column("layout_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("original_id", sa.Integer(), nullable=True),
        sa.Column("import_batch_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["import_batch_id"], ["import_batch.id"], name=op.f("fk_article_import_batch_id_import_batch")
        ),
        sa.ForeignKeyConstraint(["original_id"], ["original.id"], name=op.f("fk_article_original_id_original")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_article_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("guid", name=op.f("uq_article_guid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_article_import_batch_id"), "article", ["import_batch_id"], unique=False)
    op.create_index(op.f("ix_article_original_id"), "article", ["original_id"], unique=False)
    op.create_index(
        op.f("ix_article_source_id_day_key_id"), "article", ["source_id", "day_key", "id"], unique=False
    )
    op.create_index(op.f("ix_article_text_sha256"), "article", ["text_sha256"], unique=False)


def _create_day_count() -> None:
    op.create_table(
        "day_count",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("day_key", sa.Text(), nullable=False),
        sa.Column("held", sa.Integer(), server_default="0", nullable=False),
        sa.Column("listed", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_day_count_source_id_source")),
        sa.PrimaryKeyConstraint("source_id", "day_key", name=op.f("pk_day_count")),
    )


def _create_step() -> None:
    op.create_table(
        "step",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("verb", sa.Text(), server_default="", nullable=False),
        sa.Column("count", sa.Integer(), server_default="1", nullable=False),
        sa.Column("coder_id", sa.Integer(), nullable=False),
        sa.Column("made_at", sa.Text(), server_default="", nullable=False),
        sa.Column("is_undoable", sa.Boolean(), server_default=sa.text("1"), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.Column("redoes_id", sa.Integer(), nullable=True),
        sa.Column("undone_by_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["coder_id"], ["coder.id"], name=op.f("fk_step_coder_id_coder")),
        sa.ForeignKeyConstraint(["redoes_id"], ["step.id"], name=op.f("fk_step_redoes_id_step")),
        sa.ForeignKeyConstraint(["undoes_id"], ["step.id"], name=op.f("fk_step_undoes_id_step")),
        sa.ForeignKeyConstraint(["undone_by_id"], ["step.id"], name=op.f("fk_step_undone_by_id_step")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_step")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_step_coder_id_id"), "step", ["coder_id", "id"], unique=False)


def _create_annotation() -> None:
    op.create_table(
        "annotation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guid", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), server_default="", nullable=False),
        sa.Column("prefix", sa.Text(), server_default="", nullable=False),
        sa.Column("suffix", sa.Text(), server_default="", nullable=False),
        sa.Column("memo", sa.Text(), server_default="", nullable=False),
        sa.Column("speaker", sa.Text(), server_default="", nullable=False),
        sa.Column("coder_id", sa.Integer(), nullable=False),
        sa.Column("origin", sa.Text(), server_default="hand", nullable=False),
        sa.Column("created_at", sa.Text(), server_default="", nullable=False),
        sa.Column("modified_at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_annotation_article_id_article")),
        sa.ForeignKeyConstraint(["coder_id"], ["coder.id"], name=op.f("fk_annotation_coder_id_coder")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_annotation")),
        sa.UniqueConstraint("guid", name=op.f("uq_annotation_guid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_annotation_article_id_start"), "annotation", ["article_id", "start"], unique=False)
    op.create_index(op.f("ix_annotation_coder_id"), "annotation", ["coder_id"], unique=False)


def _create_article_tag() -> None:
    op.create_table(
        "article_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.Column("coder_id", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_tag_article_id_article")),
        sa.ForeignKeyConstraint(["coder_id"], ["coder.id"], name=op.f("fk_article_tag_coder_id_coder")),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name=op.f("fk_article_tag_tag_id_tag")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_tag")),
        sa.UniqueConstraint(
            "article_id", "tag_id", "coder_id", name=op.f("uq_article_tag_article_id_tag_id_coder_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_article_tag_tag_id"), "article_tag", ["tag_id"], unique=False)


def _create_article_text() -> None:
    op.create_table(
        "article_text",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("paragraph_starts", sa.Text(), server_default="[]", nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_article_text_article_id_article")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_text")),
        sa.UniqueConstraint("article_id", "version", name=op.f("uq_article_text_article_id_version")),
        sqlite_autoincrement=True,
    )


def _create_change() -> None:
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("step_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.Text(), server_default="", nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["step_id"], ["step.id"], name=op.f("fk_change_step_id_step")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_step_id_id"), "change", ["step_id", "id"], unique=False)
    op.create_index(op.f("ix_change_table_name_row_id"), "change", ["table_name", "row_id"], unique=False)


def _create_listed_item() -> None:
    op.create_table(
        "listed_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Text(), server_default="", nullable=False),
        sa.Column("teaser", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("page_article_id", sa.Integer(), nullable=False),
        sa.Column("held_article_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["held_article_id"], ["article.id"], name=op.f("fk_listed_item_held_article_id_article")
        ),
        sa.ForeignKeyConstraint(
            ["page_article_id"], ["article.id"], name=op.f("fk_listed_item_page_article_id_article")
        ),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_listed_item_source_id_source")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_listed_item")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_listed_item_held_article_id"), "listed_item", ["held_article_id"], unique=False)
    op.create_index(op.f("ix_listed_item_page_article_id"), "listed_item", ["page_article_id"], unique=False)
    op.create_index(
        op.f("ix_listed_item_source_id_day_id"), "listed_item", ["source_id", "day", "id"], unique=False
    )


def _create_annotation_tag() -> None:
    op.create_table(
        "annotation_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("annotation_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["annotation_id"], ["annotation.id"], name=op.f("fk_annotation_tag_annotation_id_annotation")
        ),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name=op.f("fk_annotation_tag_tag_id_tag")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_annotation_tag")),
        sa.UniqueConstraint("annotation_id", "tag_id", name=op.f("uq_annotation_tag_annotation_id_tag_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_annotation_tag_tag_id"), "annotation_tag", ["tag_id"], unique=False)
