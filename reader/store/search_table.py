"""The one virtual table of a library: its name, the statement that makes it, and the tables FTS5 keeps under it.

It holds the shadows of titles and bodies (`index_text`), in which words are parted by our own rule: so the
tokenizer is the plainest. The prefix index of two letters makes beginnings quick over a million articles, also
in a phrase that ends with a name of two; those of three letters and more are quick without. Standard library only:
what guards the file and what fills the index both need it.
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
    " tokenize='ascii', prefix='2')"
)
FORMER = frozenset(
    {
        f"CREATE VIRTUAL TABLE {TABLE} USING fts5(title, body, content='', contentless_delete=1,"
        " tokenize='unicode61 remove_diacritics 0')"
    }
)
"""The statements of libraries of older revisions."""
MAKE = "3"
"""The make of what the index holds: another one for each change of the statement or of the shadow."""
