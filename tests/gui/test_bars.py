import pytest
from PySide6.QtWidgets import QLabel, QMenuBar, QProgressBar, QPushButton, QToolButton, QWidget

from reader.gui.actions.action_table import ActionTable
from reader.gui.bars import StatusLine
from reader.gui.search_entry import SearchEntry
from reader.gui.theme.theme import Theme
from reader.gui.top_bar import TopBar


@pytest.fixture
def window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    yield widget


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def test_undo_button_names_the_step_and_triggers_it(window, qtbot):
    table = ActionTable(window)
    bar = TopBar(Theme("light"), table, QMenuBar())
    qtbot.addWidget(bar)
    bar.resize(1366, bar.height())
    bar.set_undo_name("memo")
    table.set_states({"writable", "undo"})
    button = next(found for found in bar.findChildren(QToolButton) if "Undo" in found.text())
    assert button.text() == "Undo memo"
    with qtbot.waitSignal(table.action("step.undo").triggered):
        button.click()


def test_name_of_the_step_goes_before_words_of_the_search_are_cut(window, qtbot):
    bar = TopBar(Theme("light"), ActionTable(window), QMenuBar())
    qtbot.addWidget(bar)
    bar.show()
    bar.resize(2000, bar.height())
    bar.set_undo_name("import of 48 articles")
    search = bar.findChild(SearchEntry)
    button = next(found for found in bar.findChildren(QToolButton) if "Undo" in found.text())
    cuts = set()
    for width in range(2000, 700, -10):
        bar.resize(width, bar.height())
        bar.layout().activate()
        cuts.add(button.text())
        assert button.text() == "Undo" or search.text() == "Search articles", width
    assert cuts == {"Undo", "Undo import of 48 articles"}


def test_button_follows_its_action(window, qtbot):
    table = ActionTable(window)
    bar = TopBar(Theme("light"), table, None)
    qtbot.addWidget(bar)
    done = next(found for found in bar.findChildren(QToolButton) if "Done" in found.text())
    assert not done.isEnabled()
    table.set_states({"writable", "article"})
    table.action("article.done").setChecked(True)
    assert done.isEnabled()
    assert done.isChecked()


def test_progress_is_empty_without_articles(window, qtbot):
    bar = TopBar(Theme("light"), ActionTable(window), None)
    qtbot.addWidget(bar)
    bar.set_progress(0, 0)
    assert texts(bar) == [""]
    bar.set_progress(3, 10)
    assert texts(bar) == ["3 of 10 done"]


def test_cancel_keeps_its_place_while_the_words_of_a_job_grow(qtbot):
    line = StatusLine(Theme("light"))
    qtbot.addWidget(line)
    line.resize(900, line.height())
    line.show()
    cancel = next(one for one in line.findChildren(QPushButton) if one.text() == "Cancel")
    places = set()
    for done, detail in ((1, ""), (20_000, "480 a second, 3 s left")):
        line.show_job("Importing", done, 30_000, detail)
        line.layout().activate()
        places.add(cancel.x())
    assert len(places) == 1


def test_job_shows_count_and_cancel_and_goes_away(qtbot):
    line = StatusLine(Theme("light"))
    qtbot.addWidget(line)
    line.show_job("Importing", 3, 1000)
    assert "Importing 3 of 1,000" in texts(line)
    assert line.findChild(QProgressBar).maximum() == 1000
    with qtbot.waitSignal(line.cancel_requested):
        line.findChild(QPushButton).click()
    line.end_job()
    assert line.findChild(QProgressBar).isHidden()


def test_hint_goes_after_a_while(qtbot):
    line = StatusLine(Theme("light"))
    qtbot.addWidget(line)
    line._hint_timer.setInterval(1)
    line.flash("Select words first.")
    assert "Select words first." in texts(line)
    qtbot.waitUntil(lambda: "Select words first." not in texts(line))
