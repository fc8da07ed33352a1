"""`dateline reindex`: an index that lacks articles is made whole."""

from contextlib import closing

import pysqlite3


def test_reindex_enters_what_the_index_lacks(command, library):
    with closing(pysqlite3.connect(str(library), isolation_level=None)) as connection:
        connection.execute("DELETE FROM article_search WHERE rowid = 1")
    assert command("check", "--library", library).code == 1
    ran = command("reindex", "--library", library)
    assert (ran.code, ran.out) == (0, "1 article entered; the index holds 2.\n")
    assert command("check", "--library", library).code == 0


def test_reindex_afresh_enters_all(command, library):
    assert command("reindex", "--library", library, "--json").json == {"entered": 0, "indexed": 2}
    assert command("reindex", "--library", library, "--afresh", "--json").json == {"entered": 2, "indexed": 2}
