"""What the system asks of a running program: files by events, and the end of the session."""

import sys

from tests.helpers.processes import run

FILE_EVENTS = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QFileOpenEvent
from reader.gui.file_open_events import FileOpenApplication
app = FileOpenApplication([])
heard = []
app.files_given.connect(heard.extend)
send = lambda given: QCoreApplication.sendEvent(app, QFileOpenEvent(given))
send("/a b.dateline")
send(QUrl("file:///c.txt"))
send(QUrl("https://example.org/d"))
assert heard == []
print([str(path) for path in app.take_waiting()])
send("/e.dateline")
print([str(path) for path in heard], app.take_waiting())
"""
NAMES = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from reader.gui.system_asks import add_waiting, make_application
from reader.services.given_paths import GivenPaths
app = make_application()
print(app.applicationName(), app.applicationDisplayName(), app.desktopFileName(), repr(app.organizationName()))
assert add_waiting(app, GivenPaths()) == GivenPaths()
"""


def test_files_given_by_events_wait_for_the_window():
    assert run(FILE_EVENTS).splitlines() == ["['/a b.dateline', '/c.txt']", "['/e.dateline'] []"]


def test_application_is_known_by_its_names_and_no_organisation():
    assert run(NAMES).split() == ["dateline", "Dateline", "dateline", "''"]


def test_files_given_by_events_are_opened_at_the_start(monkeypatch, tmp_path):
    program = FILE_EVENTS.split("app.files_given")[0].replace("heard = []", "") + (
        "from pathlib import Path\nfrom reader.gui import system_asks\nfrom reader.services.given_paths import"
        " GivenPaths\nsystem_asks._GIVES_BY_EVENTS = True\n"
        "QCoreApplication.sendEvent(app, QFileOpenEvent('/x/b.dateline'))\n"
        "given = system_asks.add_waiting(app, GivenPaths((Path('/x/a.dateline'),), (Path('/x/c.txt'),)))\n"
        "print([str(path) for path in given.libraries], [str(path) for path in given.files])"
    )
    assert run(program).strip() == "['/x/a.dateline', '/x/b.dateline'] ['/x/c.txt']"


def test_end_of_the_session_keeps_words_and_place(make_window, qtbot):
    window = make_window()
    article = window.flow.article.view.head.id if window.flow.article.view else None
    window.preferences.places.clear()
    window.keep_all()
    path = window.flow.library.desk.library.path
    assert window.preferences.place(path).get("article") == article
    assert window.isVisible()


def test_end_asks_nobody(make_window, qtbot, monkeypatch):
    window = make_window()
    monkeypatch.setattr(window.tagging_pane, "commit_memo", lambda: False)
    monkeypatch.setattr(window, "_may_lose_words", lambda: sys.exit("it asked"))
    monkeypatch.setattr("reader.gui.main_window.QApplication.exit", lambda _code: None)
    window.end()
    assert not window.isVisible()
    assert window.flow.library.desk is None
