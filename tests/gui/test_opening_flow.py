"""One window a library: what is opened elsewhere comes to the front; what cannot is read, and said to be."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from reader.domain.errors import DiskFull
from reader.domain.ids import SourceId
from reader.domain.source_counts import SourceCount
from reader.gui import second_start
from reader.gui.flows import library_flow, opening_flow
from reader.gui.library_lock import LibraryLock, lock_path
from reader.gui.window_calls import Answer
from reader.services import libraries
from reader.services.given_paths import GivenPaths
from reader.services.libraries import create_library, open_library
from reader.store import library_files


def other_library(folder: Path, name: str = "Other") -> Path:
    library = create_library(folder / f"{name}.dateline", initiator="test")
    library.close()
    return library.path


def settle(window, qtbot):
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=20_000)


def press(window, words):
    """Click the button of the message that says so."""
    found = [one for one in window.message_bar.findChildren(QPushButton) if one.text() == words]
    assert [one.isHidden() for one in found] == [False], window.message_bar.text
    found[0].click()


def drop(window, paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(QPoint(5, 5)), copy, data, left, none))


@pytest.fixture
def brief(monkeypatch):
    """What holds a library and never listens is given up soon."""
    monkeypatch.setattr(second_start, "STARTING_S", 0.05)


@pytest.fixture
def raised(monkeypatch):
    """The windows that came to the front."""
    windows = []
    monkeypatch.setattr(opening_flow, "raise_window", lambda window, token="": windows.append(window))
    return windows


@pytest.fixture
def started(monkeypatch):
    """The libraries for which a window of their own was started."""
    libraries = []
    monkeypatch.setattr(opening_flow, "open_new_window", lambda path, _: not libraries.append(path))
    return libraries


def test_second_window_calls_the_first_to_the_front_and_closes(make_window, qtbot, raised):
    first = make_window()
    path = first.flow.library.desk.library.path
    second = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: not second.isVisible(), timeout=20_000)
    assert raised == [first]
    assert first.flow.library.desk.library.path == path


def test_files_of_a_second_start_are_shown_by_the_first(make_window, qtbot, raised, tmp_path, monkeypatch):
    first = make_window()
    shown = []
    monkeypatch.setattr(first.flow.imports, "preview_paths", lambda paths: shown.append(list(paths)))
    file = tmp_path / "story.txt"
    file.write_text("Words.")
    second = make_window(first.flow.library.desk.library.path, is_opened=False, given=GivenPaths(files=(file,)))
    qtbot.waitUntil(lambda: not second.isVisible(), timeout=20_000)
    assert shown == [[file]]


def test_library_of_another_window_is_raised_from_inside(make_window, qtbot, raised, tmp_path):
    first = make_window()
    second = make_window(other_library(tmp_path))
    second.flow.library.open(first.flow.library.desk.library.path)
    qtbot.waitUntil(lambda: raised == [first], timeout=20_000)
    qtbot.waitUntil(lambda: "in front" in second.message_bar.text)
    assert second.isVisible()
    assert second.flow.library.desk.library.path == tmp_path / "Other.dateline"


def test_library_that_was_left_is_free_for_another_window(make_window, qtbot, raised, tmp_path):
    first = make_window()
    path = first.flow.library.desk.library.path
    first.flow.library.open(other_library(tmp_path))
    settle(first, qtbot)
    second = make_window(path)
    assert second.flow.library.desk.library.path == path
    assert raised == []


def test_held_library_is_read_beside_its_holder_until_it_is_free(make_window, qtbot, brief, tmp_path):
    path = other_library(tmp_path)
    lock = LibraryLock(tmp_path / "open", path)
    window = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: "does not answer" in window.message_bar.text, timeout=20_000)
    press(window, "Open read-only")
    qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
    settle(window, qtbot)
    banner = window.flow.read_only.banner
    assert "does not answer" in banner.text
    assert window.flow.library.desk.library.is_read_only
    action = window.actions_table.action("article.import")
    assert not action.isEnabled()
    assert "read only" in action.toolTip()
    banner.retry.click()  # still held
    qtbot.waitUntil(lambda: "does not answer" in window.message_bar.text, timeout=20_000)
    assert window.flow.library.desk.library.is_read_only
    lock.release()
    banner.retry.click()
    qtbot.waitUntil(
        lambda: window.flow.library.desk is not None and not window.flow.library.desk.library.is_read_only,
        timeout=20_000,
    )
    settle(window, qtbot)
    assert banner.text == ""
    assert action.isEnabled()
    assert "read only" not in action.toolTip()


def test_library_that_another_computer_holds_names_it_and_can_be_read(make_window, qtbot, tmp_path, monkeypatch):
    """As where the home of a user lies on a network: the mark is one of another machine."""
    monkeypatch.setattr(library_flow, "call_holder", lambda *_, **__: pytest.fail("nobody can be called there"))
    path = other_library(tmp_path)
    mark = lock_path(tmp_path / "open", path)
    mark.parent.mkdir()
    mark.write_text("1\ndateline\nbureau-7\n")
    window = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: "is open on bureau-7" in window.message_bar.text, timeout=20_000)
    press(window, "Open read-only")
    qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
    settle(window, qtbot)
    assert window.flow.library.desk.library.is_read_only
    assert "bureau-7" in window.flow.read_only.banner.text
    assert mark.exists()
    mark.unlink()
    window.flow.read_only.banner.retry.click()
    qtbot.waitUntil(
        lambda: window.flow.library.desk is not None and not window.flow.library.desk.library.is_read_only,
        timeout=20_000,
    )
    settle(window, qtbot)


def test_library_on_a_full_disk_can_be_read(make_window, qtbot, tmp_path, monkeypatch):
    path, really = other_library(tmp_path), libraries.open_library

    def refuse(asked, **more):
        if asked == path and not more.get("is_read_only"):
            raise DiskFull("There is no room to write.")
        return really(asked, **more)

    monkeypatch.setattr(libraries, "open_library", refuse)
    window = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: "no room on the disk" in window.message_bar.text, timeout=20_000)
    assert not window.tagging_pane.annotations.article_tags.isVisible(), "there is no article"
    press(window, "Open read-only")
    qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
    settle(window, qtbot)
    assert window.flow.library.desk.library.is_read_only
    assert "no room on the disk" in window.flow.read_only.banner.text


def test_tree_that_was_shown_before_goes_where_the_library_cannot_be_opened(make_window, qtbot, tmp_path):
    window = make_window(tmp_path / "gone.dateline", is_opened=False)
    window.library_pane.set_glance([SourceCount(SourceId(1), "KCNA", "en", 1, 0)])
    assert window.library_pane._model.rowCount() == 1
    qtbot.waitUntil(lambda: "gone.dateline" in window.message_bar.text, timeout=20_000)
    assert window.library_pane._model.rowCount() == 0


def test_without_a_library_nothing_looks_as_if_it_could_be_used(make_window, qtbot, tmp_path):
    window = make_window(tmp_path / "gone.dateline", is_opened=False)
    window.library_pane.set_glance([SourceCount(SourceId(1), "KCNA", "en", 1, 40)])
    switch, pane = window.library_pane._switch, window.tagging_pane
    assert not switch.isHidden(), "the library that is being opened lists items"
    qtbot.waitUntil(lambda: "gone.dateline" in window.message_bar.text, timeout=20_000)
    assert switch.isHidden()
    assert not pane.box.isEnabled()
    assert pane.box.placeholderText() == "No library is open"
    assert not pane.codebook.header._add.isEnabled()
    assert "No library is open" in pane.codebook.header._add.toolTip()
    assert not pane.codebook.offers._is_known, "nothing is said of tags"
    window.flow.library.open(other_library(tmp_path))
    qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
    settle(window, qtbot)
    assert pane.box.isEnabled()
    assert pane.box.placeholderText() == "Find or create a tag"
    assert pane.codebook.header._add.isEnabled()
    assert pane.codebook.header._add.accessibleDescription() == "New tag"


def test_what_is_waited_for_is_said_at_once(make_window, qtbot, tmp_path, monkeypatch):
    path, let_answer = other_library(tmp_path), Event()

    def wait(*_given, **_more):
        assert let_answer.wait(20)
        return Answer.SILENT

    monkeypatch.setattr(library_flow, "call_holder", wait)
    lock = LibraryLock(tmp_path / "open", path)
    window = make_window(path, is_opened=False)
    qtbot.waitUntil(lambda: "is being called" in window.message_bar.text, timeout=20_000)
    let_answer.set()
    qtbot.waitUntil(lambda: "does not answer" in window.message_bar.text, timeout=20_000)
    lock.release()


def test_holder_that_lets_go_meanwhile_is_no_obstacle(make_window, qtbot, tmp_path, monkeypatch):
    path = other_library(tmp_path)
    lock = LibraryLock(tmp_path / "open", path)
    monkeypatch.setattr(second_start, "sleep", lambda _: lock.release())
    window = make_window(path)
    assert not window.flow.library.desk.library.is_read_only


def test_library_locked_by_another_program_can_be_read(make_window, qtbot, tmp_path, monkeypatch):
    path = other_library(tmp_path)
    writer = open_library(path, initiator="terminal")
    window = make_window(other_library(tmp_path, "Third"))
    with writer.write("long") as unit:
        monkeypatch.setattr("reader.store.engines.BUSY_TIMEOUT_S", 0.05)
        monkeypatch.setattr("reader.store.opening.user_name", lambda: "Somebody new")
        window.flow.library.open(path)
        qtbot.waitUntil(lambda: "writing to" in window.message_bar.text, timeout=20_000)
        press(window, "Open read-only")
        qtbot.waitUntil(lambda: window.flow.library.desk.library.path == path, timeout=20_000)
        unit.abandon()
    assert "writing to" in window.flow.read_only.banner.text
    writer.close()


def test_write_protected_library_says_so_and_becomes_writable(make_window, qtbot, tmp_path, monkeypatch):
    path = other_library(tmp_path)
    protect(monkeypatch, path)
    window = make_window(path)
    banner = window.flow.read_only.banner
    qtbot.waitUntil(lambda: "its file is write-protected" in banner.text)
    banner.retry.click()
    qtbot.waitUntil(lambda: "still only be read" in window.status._hint.text(), timeout=20_000)
    settle(window, qtbot)
    assert "its file is write-protected" in banner.text
    monkeypatch.undo()
    banner.retry.click()
    qtbot.waitUntil(lambda: banner.text == "", timeout=20_000)
    assert not window.flow.library.desk.library.is_read_only


def protect(monkeypatch, path):
    really = library_files.os.access
    monkeypatch.setattr(
        library_files.os,
        "access",
        lambda one, mode: False if Path(one) == path and mode == 2 else really(one, mode),
    )


def test_failed_start_offers_the_last_library_and_does_not_forget_it(make_window, qtbot, tmp_path):
    first = make_window()
    last = first.flow.library.desk.library.path
    first.close()
    window = make_window(tmp_path / "gone.dateline", is_opened=False)
    qtbot.waitUntil(lambda: "gone.dateline" in window.message_bar.text, timeout=20_000)
    assert window.preferences.last_library == str(last)
    press(window, "Open “My library”")
    qtbot.waitUntil(lambda: window.flow.library.desk is not None, timeout=20_000)
    assert window.flow.library.desk.library.path == last


def test_files_wait_for_a_library(make_window, qtbot, tmp_path, monkeypatch):
    window = make_window(tmp_path / "gone.dateline", is_opened=False)
    qtbot.waitUntil(lambda: bool(window.message_bar.text), timeout=20_000)
    shown = []
    monkeypatch.setattr(window.flow.imports, "preview_paths", lambda paths: shown.append(list(paths)))
    drop(window, [tmp_path])
    assert "no library open" in window.message_bar.text
    window.flow.library.open(other_library(tmp_path))
    qtbot.waitUntil(lambda: shown == [[tmp_path]], timeout=20_000)


def test_one_dropped_library_takes_the_place_of_the_present_one(make_window, qtbot, tmp_path, started):
    window = make_window()
    path = other_library(tmp_path)
    drop(window, [path])
    qtbot.waitUntil(lambda: window.flow.library.desk.library.path == path, timeout=20_000)
    assert started == []


def test_several_dropped_libraries_have_windows_of_their_own(make_window, qtbot, tmp_path, started):
    window = make_window()
    before = window.flow.library.desk.library.path
    paths = [tmp_path / f"{number}.dateline" for number in range(9)]
    drop(window, paths)
    assert started == paths[:8]
    assert str(paths[8]) in window.message_bar.text
    assert window.flow.library.desk.library.path == before


def test_library_under_another_name_is_known_by_what_it_holds(make_window, qtbot, tmp_path, started):
    window = make_window()
    path = other_library(tmp_path)
    renamed = path.rename(tmp_path / "old copy.bak")
    drop(window, [renamed])
    qtbot.waitUntil(lambda: window.flow.library.desk.library.path == renamed, timeout=20_000)


def test_what_the_desktop_gives_opens_beside_the_present_library(make_window, qtbot, tmp_path, started, raised):
    window = make_window()
    window.flow.opening.take([tmp_path / "a.dateline"])
    assert started == [tmp_path / "a.dateline"]
    shown = []
    window.flow.imports.preview_paths = lambda paths: shown.append(list(paths))
    window.flow.opening.take([tmp_path])
    assert (shown, raised) == ([[tmp_path]], [window])


def test_further_libraries_of_the_start_have_windows_of_their_own(make_window, tmp_path, started):
    first, second = other_library(tmp_path), other_library(tmp_path, "Second")
    window = make_window(first, given=GivenPaths((first, second)))
    assert window.flow.library.desk.library.path == first
    assert started == [second]
