"""`dateline verify`: what was proven is counted, faults end with 1."""

from contextlib import closing

import pysqlite3

PROOF_KEYS = "originals_proven originals_not_kept texts_proven quotes_proven findings"


def change(path, statement):
    with closing(pysqlite3.connect(str(path), isolation_level=None)) as connection:
        connection.execute(statement)


def test_verify_tells_what_it_proved(command, library):
    command("annotate", "--library", library, "--article", 1, "--quote", "Chollima")
    ran = command("verify", "--library", library)
    assert (ran.code, ran.out) == (0, "2 originals, 2 texts, 1 quote proven.\n")
    proof = command("verify", "--library", library, "--json").json
    assert " ".join(proof) == PROOF_KEYS
    assert list(proof.values()) == [2, 0, 2, 1, []]


def test_verify_finds_a_changed_text_and_ends_with_one(command, library):
    change(library, "UPDATE article_text SET text = replace(text, 'C', 'K') WHERE article_id = 1")
    ran = command("verify", "--library", library)
    assert ran.code == 1
    assert ran.out.startswith("2 originals, 1 text, 0 quotes proven.\n1 fault found:\ntext: ")
    assert command("verify", "--library", library, "--json").json["findings"][0]["kind"] == "text"


def test_verify_counts_files_that_are_not_kept_apart(command, library):
    change(library, "UPDATE original SET data = x'' WHERE id = 1")
    ran = command("verify", "--library", library)
    assert ran.code == 0
    assert "1 original, 2 texts, 0 quotes proven.\n1 original not kept" in ran.out
