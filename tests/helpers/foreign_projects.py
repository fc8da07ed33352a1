"""Projects as QualCoder and Taguette keep them, made here: tables of several of their versions."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

QUALCODER = {
    "old": """
        CREATE TABLE project (databaseversion text, date text, memo text, about text);
        CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text,
            owner text, date text, unique(name));
        CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text,
            supercatid integer, unique(name));
        CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,
            date text, color text, unique(name));
        CREATE TABLE code_text (cid integer, fid integer, seltext text, pos0 integer, pos1 integer, owner text,
            date text, memo text, avid integer, unique(cid, fid, pos0, pos1, owner));
        CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text,
            owner text, date text);
        CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, cid integer);
    """,
    "new": """
        CREATE TABLE project (databaseversion text, date text, memo text, about text, codername text);
        CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text,
            owner text, date text, av_text_id integer, risid integer, unique(name));
        CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text,
            supercatid integer, unique(name));
        CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text,
            date text, color text, supercid integer, unique(name));
        CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer,
            pos1 integer, owner text, date text, memo text, avid integer, important integer,
            unique(cid, fid, pos0, pos1, owner));
        CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text,
            owner text, date text, unique(fid, pos0, pos1, owner));
        CREATE TABLE code_image (imid integer primary key, id integer, x1 integer, cid integer);
        CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
        CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text);
    """,
}
TAGUETTE = """
    CREATE TABLE users (login VARCHAR(30) PRIMARY KEY, created DATETIME NOT NULL);
    CREATE TABLE projects (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,
        description TEXT NOT NULL, created DATETIME NOT NULL);
    CREATE TABLE project_members (project_id INTEGER, user_login VARCHAR(30), privileges VARCHAR(11) NOT NULL,
        CONSTRAINT privileges CHECK (privileges IN ('ADMIN', 'READ')), PRIMARY KEY (project_id, user_login));
    CREATE TABLE documents (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(200) NOT NULL,
        description TEXT NOT NULL, filename VARCHAR(200) NOT NULL, created DATETIME NOT NULL,
        project_id INTEGER NOT NULL, contents TEXT NOT NULL);
    CREATE TABLE tags (id INTEGER PRIMARY KEY AUTOINCREMENT, project_id INTEGER NOT NULL, path VARCHAR(200)
        NOT NULL, description TEXT NOT NULL);
    CREATE TABLE highlights (id INTEGER PRIMARY KEY AUTOINCREMENT, document_id INTEGER NOT NULL,
        start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, snippet TEXT NOT NULL);
    CREATE TABLE highlight_tags (highlight_id INTEGER NOT NULL, tag_id INTEGER NOT NULL,
        PRIMARY KEY (highlight_id, tag_id));
    CREATE TABLE commands (id INTEGER PRIMARY KEY AUTOINCREMENT, date DATETIME NOT NULL, user_login VARCHAR(30),
        project_id INTEGER NOT NULL, document_id INTEGER, payload TEXT NOT NULL);
"""
DATE = "2026-01-20 12:34:56"

Rows = dict[str, Iterable[dict[str, object]]]


def make_database(path: Path, schema: str, rows: Rows) -> Path:
    """Write a database of these tables and rows."""
    connection = sqlite3.connect(path)
    connection.executescript(schema)
    for table, given in rows.items():
        for row in given:
            marks = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
    connection.commit()
    connection.close()
    return path


def make_qualcoder(folder: Path, rows: Rows, *, version: str = "new") -> Path:
    """A project folder of QualCoder."""
    folder.mkdir()
    known: Rows = {"project": [{"databaseversion": "v12", "date": DATE, "about": "QualCoder 3.7"}]}
    make_database(folder / "data.qda", QUALCODER[version], known | rows)
    return folder


def make_taguette(path: Path, rows: Rows) -> Path:
    """A project file of Taguette."""
    known: Rows = {"projects": [{"id": 1, "name": "News", "description": "", "created": f"{DATE}.000000"}]}
    return make_database(path, TAGUETTE, known | rows)
