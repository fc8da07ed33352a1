"""The one virtual table of a library: its name, the statement that makes it, and the tables FTS5 keeps under it.

Standard library only: what guards the file and what fills the index both need it.
"""

TABLE = "article_search"
SHADOWS = frozenset(f"{TABLE}_{part}" for part in ("data", "idx", "docsize", "config"))
"""The tables in which FTS5 keeps the index."""
CREATE = (
    f"CREATE VIRTUAL TABLE {TABLE} USING fts5(title, body, content='', contentless_delete=1,"
    " tokenize='unicode61 remove_diacritics 0')"
)
