"""`dateline codebook`: the codebook as a table, out and in again."""

import pytest


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "codebook.csv"
    path.write_text("tag_path,key,description\nnew/deep,x,Deep.\nold,,Changed.\n//,,\n", encoding="utf-8")
    return path


@pytest.fixture
def tagged(command, library):
    command("annotate", "--library", library, "--article", 1, "--start", 0, "--end", 3, "--tag", "old")
    return library


def test_codebook_goes_out_and_nothing_is_new_when_it_comes_back(command, tagged, tmp_path):
    target = tmp_path / "codebook.csv"
    assert command("codebook", "export", "--library", tagged, target).out.startswith("Wrote 1 tag to ")
    ran = command("codebook", "import", "--library", tagged, target)
    assert (ran.code, ran.out.splitlines()) == (0, ["1 same", "Made or changed 0 tags."])
    assert command("codebook", "export", "--library", tagged, "--json", target).json["tags"] == 1


def test_dry_run_tells_and_writes_nothing(command, tagged, table, tmp_path):
    ran = command("codebook", "import", "--library", tagged, "--dry-run", table)
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "new: new",
        "new: new/deep",
        "changed: old",
        "2 new, 1 changed",
        "Nothing was written.",
    ]
    assert "line 4" in ran.err
    assert "1 tag" in command("codebook", "export", "--library", tagged, tmp_path / "x.csv").out


def test_import_is_one_step(command, tagged, table, tmp_path):
    ran = command("codebook", "import", "--library", tagged, "--json", table)
    assert ran.json["changed"] == 3
    assert ran.json["tags"][0]["state"] == "new"
    assert command("undo", "--library", tagged).code == 0
    assert "1 tag" in command("codebook", "export", "--library", tagged, tmp_path / "x.csv").out


@pytest.mark.parametrize(
    "words", [("import", "--profile", "excel"), ("export", "--dry-run"), ("export", "--keep-own"), ("remove",)]
)
def test_options_of_the_other_action_are_wrong_words(command, library, words):
    assert command("codebook", *words, "--library", library, "x.csv").code == 2
