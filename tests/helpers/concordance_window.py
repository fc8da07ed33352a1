"""Windows on libraries made for finding all, and what a user does in them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.domain.finding import FindQuery, MatchKind
from reader.domain.tags import TagPath
from reader.store.library import create_library
from tests.helpers.articles import store_article
from tests.helpers.hits import day

SPACED = "We visited the respected Comrade Kim Jong Un on the spot."
GLUED = "The respected ComradeKim Jong Unvisited the farm of the people."


def make_library(path, articles):
    library = create_library(path, initiator="test", coder_name="Ann")
    for number, paragraphs in enumerate(articles):
        store_article(
            library,
            paragraphs=tuple(paragraphs),
            title=f"Article {number}",
            source=("KCNA", "Naenara")[number % 2],
            source_label="x",
            date=day(f"2024-01-{1 + number % 28:02}"),
        )
    library.close()


def open_movements(make_window, qtbot, path, words=("Zealous", "Broad", "A", "Mighty", "Constant", "Eager")):
    """A window on an article a word, each with two places of "mass movement"."""
    make_library(
        path,
        [
            (f"{word} mass movement was waged.", f"The mass-movement of {word} grew. Nothing else {number}.")
            for number, word in enumerate(words)
        ],
    )
    return open_window(make_window, qtbot, path)


def open_window(make_window, qtbot, path):
    window = make_window(path)
    qtbot.waitUntil(lambda: window.flow.article.view is not None, timeout=20_000)
    with qtbot.waitActive(window):
        window.activateWindow()
    settle(window, qtbot)
    return window


def settle(window, qtbot):
    flow = window.flow
    timers = [flow.undo._timer, flow.codebook._timer, flow.concordance._marks._timer]
    timers += [flow.concordance._look_at._rest, flow.concordance._typed]
    qtbot.waitUntil(
        lambda: not window.jobs.is_busy and not any(timer.isActive() for timer in timers), timeout=20_000
    )


def find(window, qtbot, words="mass movement", kind=MatchKind.PHRASE, tag=True):
    """Search as the user does, with the first tag of the codebook as the one to give."""
    trigger(window, "find.all")
    pane = window.flow.concordance._pane
    if tag:
        pane.header.tag_box.tag_chosen.emit(tags(window)[0].id)
    search(pane, words, kind)
    settle(window, qtbot)
    qtbot.waitUntil(lambda: not pane.is_searching)
    pane.table.viewport().repaint()
    return pane


def search(pane, words, kind=MatchKind.PHRASE):
    pane.header.set_query(FindQuery(words, kind))
    pane.header.field.setFocus()
    QTest.keyClick(pane.header.field, Qt.Key.Key_Return)


def trigger(window, action_id):
    action = window.actions_table.action(action_id)
    assert action.isEnabled(), action_id
    action.trigger()


def tags(window):
    desk = window.flow.library.desk
    made = desk.services.tagging.list_tags(desk.library)
    if not made:
        desk.write_now(lambda: desk.services.tagging.create_tag(desk.library, TagPath.parse("theme/mass")))
        window.flow.concordance.set_tags(desk.services.tagging.list_tags(desk.library))
    return desk.services.tagging.list_tags(desk.library)


def all_annotations(window):
    desk = window.flow.library.desk
    ids = [head.id for head in desk.services.browsing.iter_articles(desk.library)]
    return [row for article in ids for row in desk.services.tagging.list_annotations(desk.library, article)]


def steps(window):
    desk = window.flow.library.desk
    return [step.verb for step in desk.services.undoing.list_history(desk.library)]


def marks(pane):
    return [pane.lines.mark(row) for row in range(pane.lines.rowCount())]


def texts(pane, column):
    return [pane.lines.index(row, column).data() for row in range(pane.lines.rowCount())]


def press(pane, *keys):
    for key in keys:
        QTest.keyClick(pane.table, key)
