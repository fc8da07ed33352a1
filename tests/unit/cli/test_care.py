"""`dateline backup`, `backups`, `restore` and `recover`."""

import pytest

from reader.services import backing_up


@pytest.fixture(autouse=True)
def data_folder(tmp_path, monkeypatch):
    """Backups under the test's folder, as if it were the user's."""
    monkeypatch.setattr(backing_up.platformdirs, "user_data_dir", lambda *_, **__: str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def test_backup_is_made_listed_and_restored_beside(command, library, tmp_path):
    made = command("backup", "--library", library, "--json").json
    assert made["backup"].startswith(str(tmp_path / "data"))
    [row] = command("backups", "--library", library, "--json").json
    assert (row["why"], row["articles"], row["annotations"]) == ("hand", 2, 0)
    ran = command("restore", "--library", library)
    assert ran.code == 0
    restored = [one for one in tmp_path.iterdir() if one.name.startswith("news (of ")]
    assert len(restored) == 1
    assert command("verify", "--library", restored[0]).out.startswith("2 originals, 2 texts, 0 quotes proven.")


def test_restore_in_place_keeps_what_was_there(command, library):
    command("backup", "--library", library)
    command("annotate", "--library", library, "--article", 1, "--quote", "Chollima")
    ran = command("restore", "--library", library, "--in-place")
    assert "What was there is kept as " in ran.out
    assert "0 quotes proven" in command("verify", "--library", library).out
    rows = command("backups", "--library", library, "--json").json
    assert sorted((row["why"], row["annotations"]) for row in rows) == [("hand", 0), ("restore", 1)]


def test_backup_to_a_file_of_ones_own(command, library, tmp_path):
    target = tmp_path / "copy.dateline"
    assert command("backup", "--library", library, "--to", target).out == f"{target}\n"
    assert command("backups", "--library", library).out == "There are no backups of news.dateline.\n"
    again = command("backup", "--library", library, "--to", target)
    assert (again.code, "is there already" in again.err) == (1, True)


def test_backups_as_a_table(command, library):
    command("backup", "--library", library)
    head, row = command("backups", "--library", library).out.splitlines()
    assert head.split() == ["made", "why", "size", "articles", "annotations", "file"]
    assert "hand" in row


def test_a_backup_that_cannot_be_read_says_so(command, library, tmp_path):
    folder = backing_up.backup_folder(library, tmp_path / "data" / "backups")
    folder.mkdir(parents=True)
    (folder / "2026-01-01 000000Z open.dateline").write_bytes(b"SQLite format 3\0 torn")
    assert "unreadable" in command("backups", "--library", library).out
    ran = command("restore", "--library", library)
    assert (ran.code, "no backup" in ran.err) == (1, True)


def test_other_folder(command, library, tmp_path):
    folder = tmp_path / "stick"
    gone = command("backup", "--library", library, "--folder", folder)
    assert (gone.code, "is not there" in gone.err) == (1, True)
    folder.mkdir()
    assert command("backup", "--library", library, "--folder", folder).code == 0
    assert command("backups", "--library", library).out.startswith("There are no backups")
    wrong = command("backup", "--library", library, "--folder", folder, "--to", "x.dateline")
    assert wrong.code == 2


def test_recover_tells_what_was_saved(command, library, tmp_path):
    with library.open("r+b") as file:
        file.write(bytes(100))
    ran = command("recover", "--library", library, "--to", tmp_path / "new.dateline")
    assert ran.code == 0
    assert "Everything was saved and proven." in ran.out
    assert "articles: 2 saved, 0 lost, 0 left over" in ran.out
    assert command("verify", "--library", tmp_path / "new.dateline").code == 0
    told = command("recover", "--library", library, "--json").json
    assert told["whole"] is True
    assert told["library"].endswith("news (recovered).dateline")


def test_damaged_library_names_the_commands_that_help(command, library, tmp_path):
    with library.open("r+b") as file:
        file.write(bytes(100))
    ran = command("check", "--library", library)
    assert ran.code == 1
    assert "does not begin as a Dateline library" in ran.err
    assert f"dateline recover --library {library} " in ran.err
    assert f"dateline restore --library {library} " in ran.err
    other = tmp_path / "words.dateline"
    other.write_text("words " * 90)
    assert "dateline recover" not in command("check", "--library", other).err
    assert "dateline recover" not in command("recover", "--library", other).err


def test_damaged_library_that_is_merged_is_not_taken_for_the_other(command, library, tmp_path):
    other = tmp_path / "other.dateline"
    other.write_bytes(bytes(100) + library.read_bytes()[100:])
    ran = command("merge", "--library", library, other)
    assert ran.code == 1
    assert "other.dateline does not begin as a Dateline library" in ran.err
    assert "dateline recover" not in ran.err


def test_recover_of_nothing(command, tmp_path):
    ran = command("recover", "--library", tmp_path / "gone.dateline")
    assert (ran.code, "There is no file" in ran.err) == (1, True)
