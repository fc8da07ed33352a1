"""A library to filter, and a window on it driven by keys and mouse."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.domain.spans import Span
from reader.domain.tags import TagPath
from reader.services import smart_folders, tagging
from reader.store.library import create_library
from tests.helpers.articles import PARAGRAPHS, bounds, store_article
from tests.helpers.settling import settle

SOURCES = ("KCNA", "Naenara", "로동신문")
ARTICLES = 9


def make_library(path, folders=()):
    """Nine articles of three sources and days of three years; every third is annotated as threat/nuclear, the
    first with a memo. `folders` gives names and criteria.
    """
    library = create_library(path, coder_name="Ann")
    tag = tagging.create_tag(library, TagPath.parse("threat/nuclear")).value
    tagging.create_tag(library, TagPath.parse("주제/수령"))
    for number in range(ARTICLES):
        source, day = SOURCES[number % 3], f"202{number // 3 + 4}-0{number + 1}-11"
        fruit = "apple" if number < 2 else "pear"
        article = store_article(
            library,
            source=source,
            language="ko" if source == SOURCES[2] else "en",
            title=f"Article {number}",
            date=bounds(day, day),
            paragraphs=(*PARAGRAPHS, fruit),
        )
        if number % 3 == 0:
            tagging.add_annotation(library, article, Span(4, 9), [tag], "a memo" if number == 0 else "")
    for name, criteria in folders:
        smart_folders.create_folder(library, name, criteria)
    library.close()
    return path


def open_library(window, qtbot, path):
    """Let another library take the place of the one that is open, and wait until it is shown."""
    window.flow.library.open(path)
    qtbot.waitUntil(
        lambda: window.flow.library.desk is not None and window.flow.library.desk.library.path == path,
        timeout=20_000,
    )
    settle(window, qtbot)


def rest(window, qtbot):
    """Wait until what was typed is asked and all is read."""
    bar = window.library_pane.filter_bar
    qtbot.waitUntil(lambda: not bar.field.is_waiting, timeout=20_000)
    settle(window, qtbot)


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """Press a key where the keys are."""
    QTest.keyClick(window.focusWidget() or window, key, modifiers)


def type_words(window, qtbot, words):
    """Type into the field of the filter, which is reached by its key."""
    press(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.focusWidget(), words)
    rest(window, qtbot)


def open_part(window, qtbot, part):
    """Open the panel of a part by the menu; the panel, or None where the part has none."""
    bar = window.library_pane.filter_bar
    bar.menu.aboutToShow.emit()
    next(action for action in bar.menu.actions() if action.text() == f"{part.title}…").trigger()
    settle(window, qtbot)
    shown = [popover for popover in window.findChildren(_popover_class()) if popover.isVisible()]
    return shown[0] if shown else None


def click_cross(chip):
    """Click the × of a chip."""
    cross = chip.findChildren(type(chip).__mro__[1])[0]
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton, pos=QPoint(cross.width() // 2, cross.height() // 2))


def chip_texts(window):
    """What the chips say."""
    return [chip.text() for chip in window.library_pane.filter_bar.chips.chips]


def tree_sources(window):
    """The sources that the tree lists."""
    model = window.library_pane._model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _popover_class():
    from reader.gui.panes.filter_popovers import FilterPopover

    return FilterPopover
