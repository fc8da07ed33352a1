"""Works a whole window in a language and tells all that it said, by where.

`python -m tests.helpers.spoken_window FOLDER` is a program of its own, for tables of words are read when their
modules are imported; `hear_window` runs it. The library that is opened holds no Latin letters, so that these are
those of the program.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QMenu, QWidget

from reader.domain.articles import ReadingState
from reader.domain.criteria import Criteria
from reader.domain.dates import DateBasis
from reader.domain.spans import find_quote
from reader.domain.tags import Colour, TagPath
from reader.gui.language import choose_language, speak_language
from reader.gui.system_asks import make_application
from reader.services import articles, marking, reading, smart_folders, tagging
from reader.services.preferences import load_preferences
from reader.store.library import create_library
from tests.helpers.annotation_tables import write_table
from tests.helpers.articles import add_version, bounds, store_article
from tests.helpers.said_words import PAINTED, Said, list_said

PARAGRAPHS = ("Ο λόφος μου άρχισε. Πολλοί ήρωες βγήκαν. 3.9.2015.", "Το κίνημα απλώθηκε παντού. «Εμπρός!» είπαν.")
WORDS = "ήρωες"
LEFT_OUT = {"window.close", "library.new", "library.open", "view.full_screen", "article.delete", "step.undo"}
"""Actions that leave the window, make it another one, or take away what the others need."""
_WAIT_S = 60
_SHORT_MS = 300
_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_DOCUMENTS_DIR")
_PLACES = re.compile(r"(?<!\w)/[\w.-]+(/[\w.-]*)*|[\w./-]+\.(csv|html|json|log|txt|dateline)(?![A-Za-z])")
"""Paths from the root on, and names of files."""
KEYS = frozenset(
    (
        *("Ctrl", "Shift", "Alt", "Meta", "Return", "Enter", "Esc", "Del", "Space", "Tab", "Home", "End", "PgUp"),
        *("PgDown", "Up", "Down", "Left", "Right", "Ins", "Backspace", "Menu"),
        *(f"F{number}" for number in range(1, 13)),
    )
)
"""Names of keys, which stay what is written on them."""


def hear_window(language: str, folder: Path) -> dict[str, str]:
    """What a window said in a language, from the words to where, without data: the library's, names of typefaces,
    paths. What is painted is left out where it is a piece of what is said otherwise.
    """
    homes = dict.fromkeys(_HOMES, str(folder))
    own = {"DATELINE_LANGUAGE": language, "QT_QPA_PLATFORM": "offscreen", "LOGNAME": "Ελένη", "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "tests.helpers.spoken_window", str(folder)]
    checkout = Path(__file__).resolve().parents[2]
    done = subprocess.run(command, cwd=checkout, env=os.environ | homes | own, capture_output=True, timeout=600)
    assert done.returncode == 0, done.stderr.decode()[-4000:]
    heard = json.loads(done.stdout)
    names = sorted(heard["names"], key=len, reverse=True)
    said: dict[str, str] = {}
    for where, text in heard["said"]:
        bare = _PLACES.sub("", text)
        for name in names:
            bare = bare.replace(name, "")
        said.setdefault(bare, where)
    whole = "\n".join(_joined(text) for text, where in said.items() if PAINTED not in where)
    return {
        text: where
        for text, where in said.items()
        if PAINTED not in where or _joined(text).strip("… ") not in whole
    }


def _joined(text: str) -> str:
    return " ".join(text.split())


def make_spoken_library(path: Path) -> None:
    """Articles of two sources: starred, read, with another version, an unknown date; tags, notes, a folder."""
    library = create_library(path, coder_name="Ελένη")
    given = {"paragraphs": PARAGRAPHS, "source_label": "", "byline": "Νίκος"}
    dates = (
        bounds("2026-01-03", "2026-01-03", DateBasis.STATED),
        bounds("2015-09", "2026-01"),
        bounds(None, None),
    )
    stored = [
        store_article(library, title=f"Λόφος {number}", source="Ναενάρα", language="ko", date=date, **given)
        for number, date in enumerate(dates)
    ]
    stored.append(store_article(library, title="Άλλο", source="", language="en", agency="Πρακτορείο", **given))
    add_version(library, stored[0], title="Λόφος 0", source="Ναενάρα", paragraphs=(*PARAGRAPHS, "Νέο."))
    theme = tagging.create_tag(library, TagPath.parse("θέμα"), colour=Colour.RED).value
    hills = tagging.create_tag(library, TagPath.parse("θέμα/λόφοι"), key="1").value
    tagging.change_tag(library, hills, description="Λόφοι", example="ο λόφος", counter_example="η κοιλάδα")
    text = "\n".join(PARAGRAPHS)
    for article, quote, tags in ((0, "Ο λόφος", [hills]), (0, WORDS, []), (1, WORDS, [theme, hills])):
        noted = tagging.add_annotation(library, stored[article], find_quote(text, quote), tags, "Σημείωση").value
        marking.set_starred(library, [noted], True)
        marking.set_speaker(library, [noted], "Γιώργος")
    tagging.tag_article(library, stored[0], [theme])
    reading.mark_reading_state(library, stored[1], ReadingState.DONE)
    articles.star_articles(library, [stored[2]], True)
    smart_folders.create_folder(library, "Λόφοι", Criteria(words="λόφος"))
    library.close()


class SpokenWindow:
    """A window at work, and what it said so far."""

    def __init__(self, folder: Path) -> None:
        from reader.gui.dialogs import file_chooser
        from reader.gui.main_window import MainWindow

        file_chooser._ask = lambda *_, **__: []  # type: ignore[assignment]
        QDesktopServices.openUrl = lambda *_: True  # type: ignore[method-assign, assignment]
        self.said: set[Said] = set()
        self.folder = folder
        path = folder / "λόφοι.dateline"
        make_spoken_library(path)
        kept = folder / "preferences.json"
        kept.write_text(json.dumps({"is_welcomed": True}), encoding="utf-8")
        self.window = MainWindow(load_preferences(kept), kept)
        self.window.show()
        self.window.start(path)
        self._wait(lambda: self.window.flow.library.desk is not None)
        self.settle()

    def settle(self) -> None:
        """Wait until no job is under way and none is about to start."""
        self._wait(lambda: not self.window.jobs.is_busy and not self._is_about_to())

    def hear(self, where: str) -> None:
        """Note what is said in all windows and popups in sight."""
        for menu in self.window.findChildren(QMenu):
            menu.aboutToShow.emit()
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible():
                self.said.update((f"{where}: {place}", text) for place, text in list_said(widget))

    def close_others(self) -> None:
        """Close dialogs and popups."""
        for widget in QApplication.topLevelWidgets():
            if widget is not self.window and widget.isVisible():
                widget.close()
        self.settle()

    def act(self, action_id: str) -> None:
        """Trigger an action if it can be, hear what comes of it, and close what it opened."""
        action = self.window.actions_table.action(action_id)
        if action.isEnabled():
            action.trigger()
            self.settle()
            self.hear(action_id)
            self.close_others()

    def ask_menu(self, widget: QWidget, where: str) -> None:
        """Hear the context menu that the menu key brings, in a list on its first row."""
        if isinstance(widget, QAbstractItemView) and not widget.currentIndex().isValid():
            widget.setCurrentIndex(widget.model().index(0, 0))
        point = QPoint(20, 20)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, point, widget.mapToGlobal(point))
        QApplication.sendEvent(widget, event)
        self.hear(f"menu of {where}")
        self.close_others()

    def ask_words(self, action_id: str) -> None:
        """Open a pane, look for words in it, and hear what it tells, with words that are nowhere too."""
        for words in (f"{WORDS} άλλα", WORDS):
            self.window.actions_table.action(action_id).trigger()
            self.settle()
            field = self._field(action_id)
            field.setText(words)
            field.textEdited.emit(words)  # as by keys, of which Qt's tests know none for these letters
            QTest.keyClick(field, Qt.Key.Key_Return)
            self.settle()
            self.hear(f"{action_id} with words")
        for table in self.window.findChildren(QAbstractItemView):
            if table.isVisible() and table.model() is not None:
                self.ask_menu(table, f"{type(table).__name__} after {action_id}")

    def _field(self, action_id: str) -> QLineEdit:
        flow = self.window.flow
        if action_id == "filter.focus":
            return self.window.library_pane.filter_bar.field
        if action_id == "trend.open":
            assert flow.trend._pane is not None
            return flow.trend._pane.field
        pane = flow.search._pane if action_id == "search.open" else flow.concordance._pane
        assert pane is not None
        return pane.header.field

    def ask_filter(self) -> None:
        """Open each part of the filter."""
        menu = self.window.library_pane.filter_bar.menu
        menu.aboutToShow.emit()
        for number in range(len(menu.actions())):
            menu.actions()[number].trigger()
            self.settle()
            self.hear("part of the filter")
            menu.aboutToShow.emit()
        self.act("filter.clear")

    def import_files(self) -> None:
        """See what files hold, a table of annotations among them, and take them in."""
        folder = self.folder / "αρχεία"
        folder.mkdir()
        (folder / "νέο.txt").write_text("\n\n".join(PARAGRAPHS), encoding="utf-8")
        (folder / "άδειο.txt").write_bytes(b"")
        self.window.flow.imports.preview_paths([folder])
        self._wait(
            lambda: any(one.isVisible() and one is not self.window for one in QApplication.topLevelWidgets())
        )
        self.settle()
        self.hear("preview of files")
        self.close_others()
        table = folder / "πίνακας.csv"
        write_table(table, [{"article_id": "1", "quote": WORDS, "tag_path": "θέμα/νέο", "memo": "Νέα"}])
        self.window.flow.annotation_imports.preview(table)
        self.settle()
        self.hear("preview of a table")
        self.close_others()

    def names(self) -> list[str]:
        """What is data: typefaces, codebooks that come with the program, the test's folder."""
        desk = self.window.flow.library.desk
        assert desk is not None
        books = desk.services.codebooks.list_templates().values()
        of_books = [text for book in books for text in (book.name, book.description) if text]
        return [*QFontDatabase.families(), *of_books, *self.folder.parts[1:]]

    def open_article(self) -> None:
        """Open the article that has annotations, and choose words in it."""
        desk = self.window.flow.library.desk
        assert desk is not None
        self.window.flow.article.open(reading.find_article(desk.library, "1"))
        self._wait(lambda: self.window.flow.article.view is not None)
        self.settle()
        view = self.window.flow.article.view
        assert view is not None
        self.window.article_pane.select_span(find_quote(view.text.text, "κίνημα"))
        self.settle()

    def _is_about_to(self) -> bool:
        timers = self.window.findChildren(QTimer)
        return any(one.isActive() and one.isSingleShot() and one.interval() <= _SHORT_MS for one in timers)

    def _wait(self, is_so: Callable[[], bool]) -> None:
        until = time.monotonic() + _WAIT_S
        while not is_so():
            assert time.monotonic() < until, "the window does not come to rest"
            QApplication.processEvents()
        QApplication.processEvents()


def work(heard: SpokenWindow) -> None:
    """Do what can be done with a window by its actions, menus and panes."""
    from reader.gui.actions.specs import SPECS

    heard.hear("start")
    heard.open_article()
    heard.hear("article")
    window = heard.window
    heard.ask_menu(window.article_pane.view, "text")
    for action in ("search.open", "find.all", "trend.open", "filter.focus"):
        heard.ask_words(action)
    heard.ask_filter()
    heard.import_files()
    for spec in SPECS:
        if spec.id not in LEFT_OUT:
            heard.act(spec.id)


def main(folder: Path) -> None:
    """Print what is said."""
    app = make_application()
    speak_language(app, choose_language(""))
    heard = SpokenWindow(folder)
    work(heard)
    sys.stdout.buffer.write(json.dumps({"said": sorted(heard.said), "names": heard.names()}).encode())
    heard.window.end()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
