"""What a killed program left is removed; what is the user's, or is still being made, is not."""

import os
import subprocess
import sys
import time

import pytest

from reader.domain.unfinished_names import draft_name, draft_prefix, parse_unfinished, this_machine
from reader.formats.leftovers import sweep
from reader.formats.whole_file import WholeFile
from tests.helpers.processes import gone_process

OLD_S = 4000


@pytest.fixture
def gone():
    return gone_process()


def put(path, *, age_s=OLD_S):
    path.write_bytes(b"half")
    when = time.time() - age_s
    os.utime(path, (when, when))
    return path


def name_of(process, *, machine="", ending=".part"):
    return f".dateline-{machine or this_machine()}-{process}-0123456789ab{ending}"


def test_names_tell_who_makes_what():
    told = parse_unfinished(draft_name())
    assert (told.machine, told.process, told.is_file) == (this_machine(), os.getpid(), True)
    assert parse_unfinished(f"{draft_prefix()}abc_d012") is not None
    assert draft_name() != draft_name()


@pytest.mark.parametrize("ending", [".part", ".part-wal", ".part-shm", ".part-journal"])
def test_leftover_of_a_process_that_is_gone_goes(tmp_path, gone, ending):
    left = put(tmp_path / name_of(gone, ending=ending))
    sweep(tmp_path)
    assert not left.exists()


def test_what_may_be_of_somebody_stays(tmp_path, gone):
    stays = [
        put(tmp_path / name_of(os.getpid())),
        put(tmp_path / name_of(gone), age_s=60),
        put(tmp_path / name_of(gone, machine="0" * 12)),
        put(tmp_path / name_of(gone, ending=".kept")),
        put(tmp_path / name_of(gone, ending=".part.txt")),
        put(tmp_path / name_of(gone)[1:]),
        put(tmp_path / ".dateline-notes.part"),
        put(tmp_path / ".dateline-0123456789ab.part"),
        put(tmp_path / "story.part"),
    ]
    folder = tmp_path / name_of(gone).replace("ab.part", "cd.part")
    folder.mkdir()
    sweep(tmp_path)
    assert all(one.exists() for one in (*stays, folder))


def test_link_with_such_a_name_stays_with_what_it_leads_to(tmp_path, gone):
    target = put(tmp_path / "mine.txt")
    link = tmp_path / name_of(gone)
    link.symlink_to(target)
    sweep(tmp_path)
    assert link.is_symlink()
    assert target.exists()


def test_folder_goes_once_nothing_in_it_is_young(tmp_path, gone):
    for name, age_s in (("old", OLD_S), ("young", 60)):
        place = tmp_path / name
        folder = place / name_of(gone, ending="")
        folder.mkdir(parents=True)
        put(folder / "sheet.xml", age_s=age_s)
        os.utime(folder, (time.time() - OLD_S,) * 2)
        sweep(place)
        assert folder.exists() is (name == "young")


def test_folder_that_is_not_there_is_no_error(tmp_path):
    sweep(tmp_path / "none")


def test_next_file_that_is_written_takes_leftovers_of_a_killed_one_away(tmp_path):
    code = (
        "import os, sys; from pathlib import Path; from reader.formats.whole_file import WholeFile\n"
        "file = WholeFile(Path(sys.argv[1])); file.stream.write('half'); file.stream.flush(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "out.csv")], check=False, timeout=60)
    (left,) = tmp_path.iterdir()
    os.utime(left, (time.time() - OLD_S,) * 2)
    with WholeFile(tmp_path / "out.csv") as file:
        file.stream.write("whole")
        file.publish()
    assert [one.name for one in tmp_path.iterdir()] == ["out.csv"]
