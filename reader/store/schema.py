"""The tables of a library, as SQLAlchemy Core. The one description: migrations are checked against it.

Times are UTC in ISO 8601 with `Z`; days and partial dates are ISO 8601 text; offsets are code points.
Text that is not known is "", never NULL, so that rows compare; keys that may be absent are NULL.
"""

import sqlalchemy as sa

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, primary_key=True)


def _ref(name: str, target: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, sa.ForeignKey(f"{target}.id"), nullable=nullable)


def _text(name: str, *, default: str = "") -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


coder = sa.Table(
    "coder",
    metadata,
    _id(),
    sa.Column("guid", sa.Text, nullable=False, unique=True),
    _text("name"),
    sqlite_autoincrement=True,
)

setting = sa.Table("setting", metadata, sa.Column("key", sa.Text, primary_key=True), _text("value"))
"""Facts of the library itself: guid, created_at, created_by. Preferences of the user live outside."""

source = sa.Table(
    "source",
    metadata,
    _id(),
    sa.Column("guid", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),  # "" is the unknown source
    _text("language"),
    _text("label"),  # as written on the page
    _text("group_name"),  # under which the tree shows it; "" stands at the top itself
    sa.UniqueConstraint("name", "language"),
    sqlite_autoincrement=True,  # an id is never given twice: the journal names rows by it
)

import_batch = sa.Table(
    "import_batch",
    metadata,
    _id(),
    sa.Column("guid", sa.Text, nullable=False, unique=True),
    _text("made_at"),
    _text("importer"),  # program and version
    sa.Column("files", sa.Integer, nullable=False, server_default="0"),
    sqlite_autoincrement=True,
)

original = sa.Table(
    "original",
    metadata,
    _id(),
    sa.Column("sha256", sa.Text, nullable=False, unique=True),  # of the bytes as they came
    _text("name"),  # the file's name, without its folder
    _text("media_type"),
    sa.Column("size", sa.Integer, nullable=False),  # bytes, uncompressed
    sa.Column("data", sa.LargeBinary, nullable=False),  # zlib; empty where the library keeps no originals
    _text("importer"),
    sqlite_autoincrement=True,
)

article = sa.Table(
    "article",
    metadata,
    _id(),
    sa.Column("guid", sa.Text, nullable=False, unique=True),
    _ref("source_id", "source"),
    _text("agency"),
    _text("title"),
    _text("title_basis"),
    _text("byline"),
    _text("language"),
    _text("url"),
    _text("date_from"),
    _text("date_to"),
    _text("date_basis", default="none"),
    _text("date_evidence", default="[]"),  # JSON list of Evidence
    _text("day_key"),  # ArticleDate.day_key
    _text("captured_at"),
    _text("reading_state", default="unread"),
    _text("text_sha256"),
    _text("fold_sha256"),  # of the folded text: the same words in another outlet
    _text("opening_key"),  # similarity.opening_key: what a teaser of it begins with
    sa.Column("version", sa.Integer, nullable=False, server_default="1"),
    sa.Column("words", sa.Integer, nullable=False, server_default="0"),
    sa.Column("is_starred", sa.Boolean, nullable=False, server_default=sa.false()),
    _text("layout"),
    _text("layout_reason"),
    _ref("original_id", "original", nullable=True),
    _text("part"),  # which part of an original that holds several articles
    _ref("import_batch_id", "import_batch", nullable=True),
    _text("created_at"),
    sa.Index(None, "source_id", "day_key", "id"),
    sa.Index("ix_article_reading", "reading_state", "source_id", "day_key", "id"),  # what is read next
    sa.Index("ix_article_opening", "source_id", "opening_key"),
    sa.Index("ix_article_capture", "source_id", "captured_at", "id"),  # the tree by capture day
    sa.Index("ix_article_language", "language", "source_id", "day_key", "id"),
    sa.Index("ix_article_day", "day_key", "id", "source_id"),  # what was found, by date; a time by source
    sa.Index(
        "ix_article_starred",
        "source_id",
        "day_key",
        "id",
        sqlite_where=sa.text("is_starred = 1"),
        postgresql_where=sa.text("is_starred"),
    ),
    sa.Index(None, "text_sha256"),
    sa.Index(None, "fold_sha256"),
    sa.Index(None, "url"),
    sa.Index(None, "import_batch_id"),
    sa.Index(None, "original_id"),
    sqlite_autoincrement=True,
)

article_text = sa.Table(
    "article_text",
    metadata,
    _id(),
    _ref("article_id", "article"),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    _text("paragraph_starts", default="[]"),  # JSON list of code point offsets
    _text("text_sha256"),
    _text("title"),
    _text("url"),
    _text("captured_at"),
    _ref("original_id", "original", nullable=True),
    _text("part"),
    _ref("import_batch_id", "import_batch", nullable=True),
    sa.UniqueConstraint("article_id", "version"),
    sa.Index(None, "text_sha256"),
    sa.Index(None, "original_id"),
    sa.Index("ix_article_text_batch", "import_batch_id", "version", "id"),
    sqlite_autoincrement=True,
)
"""Every version of every article; `article` repeats what it says of the current one."""

text_sketch = sa.Table(
    "text_sketch",
    metadata,
    sa.Column("hash", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column(
        "article_id",
        sa.Integer,
        sa.ForeignKey("article.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    sa.Index(None, "article_id"),
    sqlite_with_rowid=False,
)
"""similarity.sketch of each current text: near-identical ones share hashes. Made from texts, never journaled."""

listed_item = sa.Table(
    "listed_item",
    metadata,
    _id(),
    _ref("source_id", "source"),
    _text("day"),
    _text("title"),
    _text("teaser"),
    _text("url"),
    _text("teaser_key"),  # similarity.opening_key of the teaser
    sa.Column("occurrence", sa.Integer, nullable=False, server_default="0"),  # among equals of a page and day
    sa.Column("position", sa.Integer, nullable=False),
    _ref("page_article_id", "article"),  # the article on whose page it stood
    _ref("held_article_id", "article", nullable=True),  # once it arrives
    sa.Index(None, "source_id", "day", "id"),
    sa.Index("ix_listed_item_opening", "source_id", "teaser_key"),
    sa.Index(None, "page_article_id"),
    sa.Index(None, "held_article_id"),
    sqlite_autoincrement=True,
)

tag = sa.Table(
    "tag",
    metadata,
    _id(),
    sa.Column("guid", sa.Text, nullable=False, unique=True),
    _ref("parent_id", "tag", nullable=True),
    _text("name"),
    _text("colour"),
    _text("key"),
    _text("description"),
    _text("example"),
    _text("counter_example"),
    sa.Column("position", sa.Integer, nullable=False, server_default="0"),
    sa.UniqueConstraint("parent_id", "name"),
    sa.Index(
        "uq_tag_top_name",
        "name",
        unique=True,
        sqlite_where=sa.text("parent_id IS NULL"),
        postgresql_where=sa.text("parent_id IS NULL"),
    ),
    sqlite_autoincrement=True,
)

annotation = sa.Table(
    "annotation",
    metadata,
    _id(),
    sa.Column("guid", sa.Text, nullable=False, unique=True),
    _ref("article_id", "article"),
    sa.Column("version", sa.Integer, nullable=False),
    sa.Column("start", sa.Integer, nullable=False),
    sa.Column("end", sa.Integer, nullable=False),
    _text("quote"),
    _text("prefix"),
    _text("suffix"),
    _text("memo"),
    _text("speaker"),
    sa.Column("is_starred", sa.Boolean, nullable=False, server_default=sa.false()),
    _ref("coder_id", "coder"),
    _text("origin", default="hand"),
    _text("created_at"),
    _text("modified_at"),
    sa.Index(None, "article_id", "start"),
    sa.Index(None, "coder_id", "article_id"),
    sa.Index("ix_annotation_marks", "id", "article_id", "coder_id"),  # from marks to articles past the wide rows
    sa.Index(
        "ix_annotation_memo",
        "article_id",
        sqlite_where=sa.text("memo <> ''"),
        postgresql_where=sa.text("memo <> ''"),
    ),
    sa.Index(
        "ix_annotation_speaker",
        "speaker",
        sqlite_where=sa.text("speaker <> ''"),
        postgresql_where=sa.text("speaker <> ''"),
    ),
    sqlite_autoincrement=True,
)

anchor_review = sa.Table(
    "anchor_review",
    metadata,
    _id(),
    _ref("annotation_id", "annotation"),
    _ref("article_id", "article"),
    sa.Column("version", sa.Integer, nullable=False),  # of the text it should stand on
    sa.Column("start", sa.Integer, nullable=True),  # the place proposed; NULL where none was found
    sa.Column("end", sa.Integer, nullable=True),
    sa.Column("score", sa.Float, nullable=False, server_default="0"),
    _text("method"),
    sa.UniqueConstraint("annotation_id"),
    sa.Index(None, "article_id"),
    sqlite_autoincrement=True,
)
"""Annotations that found no sure place in a new version of their text: they stay on the old one until settled."""

annotation_tag = sa.Table(
    "annotation_tag",
    metadata,
    _id(),
    _ref("annotation_id", "annotation"),
    _ref("tag_id", "tag"),
    sa.UniqueConstraint("annotation_id", "tag_id"),
    sa.Index(None, "tag_id", "annotation_id"),
    sqlite_autoincrement=True,
)

article_tag = sa.Table(
    "article_tag",
    metadata,
    _id(),
    _ref("article_id", "article"),
    _ref("tag_id", "tag"),
    _ref("coder_id", "coder"),
    _text("created_at"),
    sa.UniqueConstraint("article_id", "tag_id", "coder_id"),
    sa.Index(None, "tag_id"),
    sqlite_autoincrement=True,
)

day_count = sa.Table(
    "day_count",
    metadata,
    sa.Column("source_id", sa.Integer, sa.ForeignKey("source.id"), primary_key=True),
    sa.Column("day_key", sa.Text, primary_key=True),  # as in article; for listed items the item's day
    sa.Column("held", sa.Integer, nullable=False, server_default="0"),
    sa.Column("listed", sa.Integer, nullable=False, server_default="0"),
    sa.Column("words", sa.Integer, nullable=False, server_default="0"),  # of the articles held
)
"""Counts for the tree, kept in the transaction that changes them; never journaled, rebuildable by GROUP BY."""

smart_folder = sa.Table(
    "smart_folder",
    metadata,
    _id(),
    sa.Column("guid", sa.Text, nullable=False, unique=True),
    sa.Column("name", sa.Text, nullable=False),
    _text("criteria", default="{}"),  # JSON, as `domain.criteria` writes it
    sa.Column("position", sa.Integer, nullable=False, server_default="0"),
    sa.UniqueConstraint("name"),
    sqlite_autoincrement=True,
)
"""Criteria that users keep by name. What stands in one is found anew each time."""

step = sa.Table(
    "step",
    metadata,
    _id(),
    _text("verb"),
    sa.Column("count", sa.Integer, nullable=False, server_default="1"),
    _ref("coder_id", "coder"),
    _text("made_at"),
    sa.Column("is_undoable", sa.Boolean, nullable=False, server_default=sa.true()),
    _ref("undoes_id", "step", nullable=True),
    _ref("redoes_id", "step", nullable=True),
    _ref("undone_by_id", "step", nullable=True),  # set while the step is undone
    sa.Index(None, "coder_id", "id"),
    sqlite_autoincrement=True,
)

change = sa.Table(
    "change",
    metadata,
    _id(),
    _ref("step_id", "step"),
    _text("table_name"),
    sa.Column("row_id", sa.Integer, nullable=False),
    sa.Column("last_row_id", sa.Integer, nullable=True),  # of a range of rows inserted together
    sa.Column("before", sa.Text, nullable=True),  # JSON; NULL for an insert
    sa.Column("after", sa.Text, nullable=True),  # JSON; NULL for a delete
    sa.Index(None, "step_id", "id"),
    sa.Index(None, "table_name", "row_id"),
    sqlite_autoincrement=True,
)
"""Row images. An update keeps the changed columns only. Bytes are base64, a long image is packed with zlib; the
heavy columns of an inserted row (`article_text.text`, `original.data`) are kept as their SHA-256, since the row
itself still stands. Of rows that a bulk import inserts only the range of their ids is kept; what changed in them
since stands in later changes.
"""
