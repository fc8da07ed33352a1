import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo

from reader.domain.errors import LibraryLocked
from reader.gui.library_lock import LibraryHeldElsewhere, LibraryLock, lock_path


def test_second_lock_says_that_a_window_has_the_library(tmp_path):
    first = LibraryLock(tmp_path / "open", tmp_path / "a.dateline")
    with pytest.raises(LibraryLocked, match=r"a\.dateline.*another Dateline window"):
        LibraryLock(tmp_path / "open", tmp_path / "a.dateline")
    first.release()


def test_lock_is_free_after_release(tmp_path):
    LibraryLock(tmp_path / "open", tmp_path / "a.dateline").release()
    LibraryLock(tmp_path / "open", tmp_path / "a.dateline").release()


def test_other_library_is_not_concerned(tmp_path):
    locks = [LibraryLock(tmp_path / "open", tmp_path / name) for name in ("a.dateline", "b.dateline")]
    for lock in locks:
        lock.release()


@pytest.mark.parametrize("left", ["", "garbage", "{process}\n{name}\n{host}\n"])
def test_lock_that_nobody_holds_is_taken_over(tmp_path, left):
    """Left by a process that ended while it wrote it, or by one whose number another process has since."""
    path = lock_path(tmp_path, tmp_path / "a.dateline")
    name = Path(sys.executable).resolve().name
    path.write_text(left.format(process=os.getpid(), name=name, host=QSysInfo.machineHostName()))
    LibraryLock(tmp_path, tmp_path / "a.dateline").release()


def test_lock_of_another_machine_is_left_alone(tmp_path):
    lock_path(tmp_path, tmp_path / "a.dateline").write_text("1\ndateline\nanother machine\n")
    with pytest.raises(LibraryHeldElsewhere, match="“a” is open on another machine") as met:
        LibraryLock(tmp_path, tmp_path / "a.dateline")
    assert str(lock_path(tmp_path, tmp_path / "a.dateline")) in met.value.hint
