import pytest

from reader.domain.errors import LibraryLocked
from reader.gui.library_lock import LibraryLock


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
