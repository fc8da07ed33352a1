"""The date dialog by keyboard."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from reader.domain.dates import ArticleDate, DateBasis, PartialDate
from reader.domain.spans import Span
from reader.domain.wording import speak
from reader.gui.dialogs.date_dialog import DateDialog, room_height
from reader.gui.language import stretch
from reader.gui.models.date_case import Candidate, DateCase, Fact
from reader.gui.theme.theme import Theme
from reader.services.dating import parse_day_entry
from tests.helpers.article_views import make_head

DAY = PartialDate(2015, 9, 3)


def _case(**fields):
    date = ArticleDate(PartialDate(2015, 9), PartialDate(2026, 1, 10), DateBasis.BOUNDS)
    values = {"found": "between Sep 2015 and 10 Jan 2026", "basis": "These words set the bounds."} | fields
    return DateCase((make_head(date=date),), "A title", **values)


@pytest.fixture
def heard():
    return []


@pytest.fixture
def dialog(qtbot, heard):
    made = DateDialog(Theme("light"), parse_day_entry)
    qtbot.addWidget(made)
    made.date_given.connect(lambda first, last: heard.append((first, last)))
    made.accept_asked.connect(lambda: heard.append("accept"))
    made.skip_asked.connect(lambda: heard.append("skip"))
    made.evidence_clicked.connect(heard.append)
    made.show_case(_case())
    made.show()
    qtbot.waitExposed(made)
    made.entry.setFocus()
    return made


def _type(dialog, text, *, enter=True):
    QTest.keyClicks(dialog.entry, text)
    if enter:
        QTest.keyClick(dialog.entry, Qt.Key.Key_Return)


def test_nothing_scrolls_where_the_screen_has_room(dialog, qtbot):
    bar = dialog._scroll.verticalScrollBar()
    for length in range(1, 12):
        facts = (Fact("Not before", "September 2015", "of whom he said " * length, ", and so on"),)
        # As the first time, before the window has grown.
        dialog.setFixedSize(dialog.width(), 100)
        QApplication.sendPostedEvents()
        dialog.show_case(_case(facts=facts))
        qtbot.waitUntil(lambda: dialog._body.height() == dialog._scroll.viewport().height(), timeout=2000)
        assert not bar.isVisible()
        assert dialog.height() < room_height(dialog)


def test_a_and_enter_accept_and_u_and_enter_do_not_know(dialog, heard):
    _type(dialog, "a", enter=False)
    assert dialog.understood == "Accept as found: between Sep 2015 and 10 Jan 2026"
    QTest.keyClick(dialog.entry, Qt.Key.Key_Return)
    dialog.entry.clear()
    _type(dialog, "U")
    assert heard == ["accept", (None, None)]


def test_date_is_understood_while_it_is_typed_and_set_by_enter(dialog, heard):
    _type(dialog, "3 Sep 2015", enter=False)
    assert dialog.understood == "3 September 2015, Thursday"
    QTest.keyClick(dialog.entry, Qt.Key.Key_Return)
    assert heard == [(DAY, DAY)]


def test_month_that_begins_with_a_is_no_acceptance(dialog, heard):
    _type(dialog, "Aug 2016")
    assert heard == [(PartialDate(2016, 8), PartialDate(2016, 8))]


def test_bounds_and_unlikely_dates_are_told(dialog, heard):
    _type(dialog, "2015-09..2016-01", enter=False)
    assert dialog.understood == "between September 2015 and January 2016"
    dialog.entry.clear()
    _type(dialog, "1999", enter=False)
    assert "speaks of Sep 2015, which is later" in dialog.understood


def test_what_is_no_date_is_told_kindly_and_nothing_closes(dialog, heard):
    _type(dialog, "soon", enter=False)
    assert dialog.understood == "Not a date yet"
    QTest.keyClick(dialog.entry, Qt.Key.Key_Return)
    assert dialog.understood.startswith("“soon” is no date.")
    assert dialog.isVisible()
    assert heard == []
    assert dialog.entry.selectedText() == "soon"


def test_empty_entry_asks_and_in_a_series_goes_on(dialog, heard):
    _type(dialog, "")
    assert heard == []
    dialog.show_case(_case(), "2 of 9", can_skip=True)
    _type(dialog, "")
    assert heard == ["skip"]
    assert any(label.text() == "2 of 9" for label in dialog.findChildren(QLabel))


def test_nothing_is_settled_until_the_next_case_is_there(dialog, heard):
    dialog.wait()
    _type(dialog, "a")
    assert heard == []
    dialog.show_case(_case())
    assert dialog.entry.text() == ""


def test_candidate_fills_the_field(dialog):
    dialog.show_case(_case(candidates=(Candidate("3 Sep 2015", "in text"),)))
    offer = next(button for button in dialog.findChildren(QPushButton) if "in text" in button.text())
    offer.click()
    assert dialog.entry.text() == "3 Sep 2015"
    assert dialog.understood == "3 September 2015, Thursday"


def test_words_of_pages_are_no_markup_and_lead_to_their_place(dialog, heard):
    dialog.show_case(_case(facts=(Fact("Not before", "<i>May</i>", "a & b ", span=Span(3, 6)),)))
    label = next(label for label in dialog.findChildren(QLabel) if "&amp;" in label.text())
    assert "&lt;i&gt;May" in label.text()
    label.linkActivated.emit("text")
    assert heard == [Span(3, 6)]


def test_words_of_pages_are_gone_to_by_keys(dialog, heard, qtbot):
    dialog.show_case(_case(facts=(Fact("Not before", "May", "before ", span=Span(3, 6)),)))
    label = next(label for label in dialog.findChildren(QLabel) if "<b>May</b>" in label.text())
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    label.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(label, Qt.Key.Key_Tab)
    assert label.hasFocus()
    QTest.keyClick(label, Qt.Key.Key_Return)
    assert heard == [Span(3, 6)]


def test_contradictions_are_told(dialog):
    dialog.show_case(_case(conflicts=("Juche 104 is 2015, not 2016",)))
    told = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "≠ The page disagrees: Juche 104 is 2015, not 2016" in told


def test_buttons_have_room_for_long_words(qtbot):
    speak(lambda text, _apart: stretch(text))
    try:
        made = DateDialog(Theme("light"), parse_day_entry)
    finally:
        speak(None)
    qtbot.addWidget(made)
    made.show_case(_case())
    made.show()
    qtbot.waitExposed(made)
    buttons = made.findChildren(QPushButton)
    assert [button.text() for button in buttons if button.width() < button.sizeHint().width()] == []


def test_every_control_has_a_name(dialog):
    assert dialog.entry.accessibleName()
    assert all(button.text() for button in dialog.findChildren(QPushButton))


def test_dialog_is_high_enough_for_every_case(dialog, qtbot):
    low = dialog.height()
    facts = tuple(Fact("Not before", "May 3, 2024", "He came on a long way " * 6) for _ in range(3))
    dialog.show_case(_case(facts=facts, candidates=(Candidate("3 Sep 2015", "in text"),)))
    high = dialog.height()
    assert high > low + 3 * 40
    dialog.show_case(_case())
    assert dialog.height() == low
