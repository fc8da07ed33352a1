"""Makes the pictures of the help and the README from the real window: `python -m tests.pictures [FOLDER]`.

`packaging/pictures.py` sets up what it needs and runs it. The library is made in a temporary folder: the two
documents that come along, and made-up articles. No screen is needed. Each picture is made light and dark, at one
size, with at most 256 colours: in English in the folder itself, in Korean in `ko` within it. A program speaks one
language, so Korean has one of its own.
"""

import argparse
import gc
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, QRect, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget

from reader.bundled import resource_path
from reader.domain.spans import find_quote
from tests.pictures.made_articles import write_articles

SIZE = (1366, 768)
_COLOURS = 256
_WAIT_MS = 240_000
_MOST_BYTES = 150_000
_MARKED = (
    ("revolutionary mass movement", 0),
    ("collective creation", 1),
    ("comradely unity and cooperation", 0),
    ("inexhaustible strength", 1),
    ("Korea’s liberation from the Japanese military occupation", 3),
    ("general ideological mobilization movement", 3),
)


def main(target: Path, language: str = "en") -> None:
    """Make all pictures in a folder, in one language."""
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        # The list of fonts that charts are drawn with takes a minute to make: the user's own is taken.
        os.environ.setdefault("MPLCONFIGDIR", str(Path.home() / ".cache" / "matplotlib"))
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(home)
        gc.disable()
        app = QApplication.instance() or QApplication([])
        window = open_window(app, home, language)
        for theme in ("light", "dark"):
            window.parts.theme.set_choice(theme)
            settle(window)
            for name, picture in take_pictures(window):
                save(picture, target / f"{name}.{theme}.png")
        window.close()
        settle_events()


def open_window(app: QApplication, home: Path, language: str = "en") -> QWidget:
    """A window on a new library with articles, annotations and nothing left to do."""
    from reader.gui.language import speak_language
    from reader.services.preferences import Preferences

    speak_language(app, language)
    from reader.gui.main_window import MainWindow

    path = home / "Press of the coast.dateline"
    make_library(path, home)
    preferences = Preferences(
        theme="light", is_welcomed=True, last_library=str(path), keeps_backups=False, language=language
    )
    window = MainWindow(preferences, home / "preferences.json")
    window.resize(*SIZE)
    window.show()
    window.start(None)
    wait(lambda: window.flow.library.desk is not None, "the library")
    settle(window)
    return window


def make_library(path: Path, home: Path) -> None:
    """The two documents, the starter codebook and made-up articles, with some words marked."""
    from reader.services import importing, libraries, tagging

    table = home / "articles.jsonl"
    write_articles(table)
    library = libraries.create_first_library(path, initiator="pictures", coder_name="Analyst")
    try:
        importing.import_files(library, [table])
        tags = [tag.id for tag in tagging.list_tags(library) if tag.key]
        from reader.services import browsing, reading

        first = next(iter(browsing.iter_articles(library)))
        text = reading.open_article(library, first.id).text.text
        for words, tag in _MARKED:
            tagging.add_annotation(library, first.id, find_quote(text, words), [tags[tag % len(tags)]])
    finally:
        library.close()


def take_pictures(window: QWidget) -> list[tuple[str, QImage]]:
    """All pictures in the theme that the window wears, by name."""
    taken = [("window", shoot_article(window)), ("tagging", shoot_tagging(window))]
    taken.append(("concordance", shoot_concordance(window)))
    taken.append(("trend", shoot_trend(window)))
    taken.append(("export", shoot_dialog(window, "annotation.export")))
    taken.append(("preferences", shoot_dialog(window, "preferences.show")))
    taken.append(("welcome", shoot_welcome(window)))
    return taken


def shoot_article(window: QWidget) -> QImage:
    """The whole window, with an annotation chosen."""
    open_first(window)
    window.article_pane.step_annotation(1)
    window.article_pane.restore_scroll(0)
    settle(window)
    return grab(window)


def shoot_tagging(window: QWidget) -> QImage:
    """Selected words, and a tag being typed."""
    open_first(window)
    text = window.flow.article.view.text.text
    window.article_pane.select_span(find_quote(text, "society-wide, all-people undertaking"))
    window.article_pane.restore_scroll(0)
    window.article_pane.select_span(find_quote(text, "society-wide, all-people undertaking"))
    box = window.tagging_pane.box
    window.actions_table.action("tag.box").trigger()
    settle(window)
    QTest.keyClicks(QApplication.focusWidget() or box, "sty")
    settle(window)
    picture = grab(window, QRect(window.parts.middle.mapTo(window, QPoint(0, 0)), window.rect().bottomRight()))
    QTest.keyClick(QApplication.focusWidget() or box, Qt.Key.Key_Escape)
    QTest.keyClick(QApplication.focusWidget() or box, Qt.Key.Key_Escape)
    window.article_pane.clear_selection()
    return picture.copy(0, 0, picture.width(), 560)


def shoot_concordance(window: QWidget) -> QImage:
    """Places of a phrase in the whole library, some of them decided."""
    flow, table = window.flow.concordance, window.actions_table
    from reader.domain.finding import FindQuery

    articles = _services(window).browsing.iter_articles(window.flow.library.desk.library)
    flow.find(FindQuery("new ferry"), ([one.id for one in articles], "Press of the coast"))
    settle(window)
    for action in ("concordance.accept", "concordance.accept", "concordance.reject"):
        table.action(action).trigger()
    settle(window)
    picture = grab(window, area_of(window, window.parts.middle))
    flow.close()  # asks about the lines that were accepted; the second time it closes all the same
    flow.close()
    settle(window)
    return picture


def shoot_trend(window: QWidget) -> QImage:
    """A word by month and source."""
    from reader.domain.finding import FindQuery

    window.flow.trend.follow(FindQuery("railway"))
    settle(window)
    picture = grab(window, area_of(window, window.parts.middle))
    window.flow.trend.close()
    settle(window)
    return picture


def shoot_dialog(window: QWidget, action_id: str) -> QImage:
    """The dialog that an action opens."""
    open_first(window)
    window.actions_table.action(action_id).trigger()
    wait(lambda: dialog_of(window) is not None, action_id)
    settle(window)
    dialog = dialog_of(window)
    for field in dialog.findChildren(QLineEdit):
        if field.text().startswith(str(Path.home())):  # a folder that every reader has
            with QSignalBlocker(field):
                field.setText(f"~/Documents{field.text().removeprefix(str(Path.home()))}")
    settle_events()
    picture = grab(dialog)
    dialog.reject()
    wait(lambda: dialog_of(window) is None, action_id)
    return picture


def shoot_welcome(window: QWidget) -> QImage:
    """What a new user sees."""
    window.actions_table.action("help.welcome").trigger()
    settle(window)
    picture = grab(window, area_of(window, window.parts.middle))
    window.flow.welcome.leave()
    return picture


def dialog_of(window: QWidget) -> QDialog | None:
    """The dialog that is open."""
    return next((one for one in window.findChildren(QDialog) if one.isVisible()), None)


def open_first(window: QWidget) -> None:
    """Open the first document."""
    article = next(iter(_services(window).browsing.iter_articles(window.flow.library.desk.library))).id
    window.flow._open_article(article)
    wait(
        lambda: window.flow.article.view is not None and window.flow.article.view.head.id == article, "an article"
    )
    window.article_pane.setFocus()
    settle(window)


def _services(window: QWidget):
    return window.flow.library.desk.services


def area_of(window: QWidget, part: QWidget) -> QRect:
    """The place of a part in the window."""
    return QRect(part.mapTo(window, QPoint(0, 0)), part.size())


def grab(widget: QWidget, area: QRect | None = None) -> QImage:
    """What a widget shows."""
    return (widget.grab(area) if area is not None else widget.grab()).toImage()


def settle(window: QWidget) -> None:
    """Wait until no job is under way and all that was put off is done."""
    for _ in range(3):
        wait(lambda: not window.jobs.is_busy, "jobs")
        settle_events()


def settle_events() -> None:
    """Let everything that is due happen, with timers of up to a third of a second."""
    loop = QEventLoop()
    QTimer.singleShot(350, loop.quit)
    loop.exec()


def wait(condition: Callable[[], bool], what: str) -> None:
    """Go on when a condition holds; ends with an error after some minutes."""
    ends = QDeadlineTimer(_WAIT_MS)
    while not condition():
        if ends.hasExpired():
            raise SystemExit(f"Gave up waiting for {what}.")
        QTest.qWait(20)


def save(picture: QImage, path: Path) -> None:
    """Write a picture with its commonest colours, others by the nearest of them."""
    whole = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(whole.constBits()).cast("B").cast("I")
    table = [colour | 0xFF000000 for colour in choose_colours(Counter(pixels))]
    small = whole.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)
    if not small.save(str(path), "PNG", 0):
        raise SystemExit(f"{path} could not be written.")
    size = path.stat().st_size
    print(f"{path.name}: {small.width()} × {small.height()}, {size:,} bytes")
    if size > _MOST_BYTES:
        raise SystemExit(f"{path.name} is larger than {_MOST_BYTES:,} bytes.")


def choose_colours(counts: Counter[int]) -> list[int]:
    """The commonest colours that are not too near to one chosen before."""
    chosen: list[int] = []
    near: set[tuple[int, int, int]] = set()
    for colour, _ in counts.most_common():
        channels = QColor.fromRgb(colour).getRgb()[:3]
        cell = tuple(channel // 6 for channel in channels)
        if len(chosen) >= 24 and cell in near:
            continue
        near.add(cell)
        chosen.append(colour)
        if len(chosen) == _COLOURS:
            break
    return chosen


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="tests.pictures", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=resource_path("help", "pictures"))
    parser.add_argument("--language", help="one language alone, straight into the folder")
    given = parser.parse_args()
    if given.language:
        main(given.folder, given.language)
    else:
        main(given.folder)
        korean = [sys.executable, "-m", "tests.pictures", str(given.folder / "ko"), "--language", "ko"]
        sys.exit(subprocess.run(korean, check=False).returncode)
