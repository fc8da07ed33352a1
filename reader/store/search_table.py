"""The one virtual table of a library: its name, the statement that makes it, and the tables FTS5 keeps under it.

Standard library only: what guards the file and what fills the index both need it.
"""

TABLE = "article_search"
SHADOWS = {
    f"{TABLE}_data": frozenset({"id", "block"}),
    f"{TABLE}_idx": frozenset({"segid", "term", "pgno"}),
    f"{TABLE}_docsize": frozenset({"id", "sz", "origin"}),
    f"{TABLE}_config": frozenset({"k", "v"}),
}
"""The tables in which FTS5 keeps the index, and their columns."""
CREATE = (
    f"CREATE VIRTUAL TABLE {TABLE} USING fts5(title, body, content='', contentless_delete=1,"
    " tokenize='unicode61 remove_diacritics 0')"
)
