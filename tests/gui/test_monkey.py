"""A monkey at the window: whatever it presses, the library stays sound and undo leads back to where it began.

`DATELINE_MONKEY=SEED:EVENTS` plays another seed or length.
"""

import faulthandler
import os
import socket
from contextlib import suppress

import pytest
from PySide6.QtGui import QDesktopServices, QDrag

from reader.bundled import list_seeds
from reader.domain.errors import NothingToUndo
from reader.domain.tags import TagPath
from reader.gui.dialogs import file_chooser
from reader.services import checking, importing, tagging, undoing
from reader.store.library import create_library, open_library
from reader.store.opening import user_name
from reader.store.schema import step
from tests.helpers.articles import PARAGRAPHS, bounds, store_article, store_version
from tests.helpers.dumps import count_steps, dump_library
from tests.helpers.window_monkey import WindowMonkey

SEED, EVENTS = (int(part) for part in os.environ.get("DATELINE_MONKEY", "1:20000").split(":"))
LEFT_OUT = frozenset({"window.close"})


@pytest.fixture
def no_outside(monkeypatch, tmp_path):
    """No file chooser, browser, network or drag to other programs; folders of the user lie in the test's."""
    monkeypatch.chdir(tmp_path)

    def refuse(*_arguments, **_options):
        raise socket.gaierror("no network in this test")

    monkeypatch.setattr(file_chooser, "_ask", lambda *_, **__: [])
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda *_: True)
    monkeypatch.setattr(QDrag, "exec", lambda *_, **__: None)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


def settled_dump(library):
    """The dump without what undo never concerns: settings, and that an article was opened."""
    dump = dump_library(library)
    del dump["setting"]
    rows = [tuple("unread" if cell == "reading" else cell for cell in row) for row in dump["article"]]
    return dump | {"article": sorted(rows, key=repr)}


def make_library(path):
    """Both seeds, and short articles with Hangul and emoji, one of them in two versions."""
    library = create_library(path, coder_name=user_name())
    importing.import_files(library, list_seeds())
    first = store_article(library)
    store_version(library, first, paragraphs=(PARAGRAPHS[0], PARAGRAPHS[1].replace("units", "the units")))
    for number in range(4):
        store_article(
            library, paragraphs=(f"{number} 😀 개.", *PARAGRAPHS), date=bounds("2026-01-0" + str(number + 1), None)
        )
    tagging.create_tag(library, TagPath.parse("theme/hills"), key="1")
    tagging.create_tag(library, TagPath.parse("theme/heroes"), key="b")
    with library.write("setup", is_undoable=False) as unit:
        unit.connection.execute(step.update(), {"is_undoable": False})
    start = settled_dump(library)
    library.close()
    return start


def test_library_worked_by_a_monkey_is_sound_and_can_be_undone_whole(no_outside, make_window, qtbot, tmp_path):
    # It takes longer than a test that stands still may, and the stacks of a running thread are not safe to print.
    faulthandler.cancel_dump_traceback_later()
    path = tmp_path / "Worked.dateline"
    start = make_library(path)
    window = make_window(path)
    qtbot.waitUntil(lambda: window.flow.article.view is not None, timeout=20_000)
    window.actions_table.action("window.close").triggered.disconnect()
    monkey = WindowMonkey(window, SEED, LEFT_OUT)
    monkey.play(EVENTS, lambda: qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=60_000))
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=60_000)
    window.close()
    library = open_library(path)
    assert checking.check_library(library) == []
    assert count_steps(library) > EVENTS / 40, monkey.done
    with suppress(NothingToUndo):
        while True:
            undoing.undo(library)
    assert settled_dump(library) == start
    assert checking.check_library(library) == []
    library.close()
