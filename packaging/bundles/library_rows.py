"""What stands in a library, seen from outside while the program may have it open: only read, never touched."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path


def ask(library, question, *values):
    """All rows that a question gives; none while the library cannot be read yet.

    Without a log beside it the file is read as one that nobody changes, so that no file of another owner is left
    in the folder of its user.
    """
    switch = "mode=ro" if os.path.lexists(f"{library}-wal") else "mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(f"{Path(library).as_uri()}?{switch}", uri=True)) as connection:
            return connection.execute(question, values).fetchall()
    except sqlite3.OperationalError:
        return []


def list_quotes(library):
    """Words and tag of every use of a tag, in the order of marking."""
    return ask(
        library,
        "SELECT a.quote, t.name FROM annotation a JOIN annotation_tag u ON u.annotation_id = a.id"
        " JOIN tag t ON t.id = u.tag_id ORDER BY a.id, u.rowid",
    )


def count_articles(library):
    """How many articles the library holds; none while there is no library."""
    rows = ask(library, "SELECT count(*) FROM article")
    return rows[0][0] if rows else 0


def count_opened(library):
    """How many articles were opened at least once."""
    rows = ask(library, "SELECT count(*) FROM article WHERE reading_state <> 'unread'")
    return rows[0][0] if rows else 0
