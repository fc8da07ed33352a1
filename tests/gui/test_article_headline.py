"""The words of the headline block and how its labels are placed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDesktopServices, QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.domain.articles import ReadingState
from reader.domain.dates import ArticleDate, DateBasis, Evidence, PartialDate
from reader.domain.ids import ArticleId
from reader.domain.versions import Publication
from reader.gui.article.headline_block import HeadlineBlock
from reader.gui.article.headline_words import (
    explain_date,
    is_date_known,
    say_article_date,
    say_captured,
    say_language,
)
from reader.gui.article.link_button import INSET_PX
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme
from tests.helpers.article_views import make_head, make_tags, make_view


def _date(first, last, basis=DateBasis.BOUNDS, evidence=()):
    ends = [PartialDate.parse(end) if end else None for end in (first, last)]
    return ArticleDate(*ends, basis, evidence)


@pytest.mark.parametrize(
    ("date", "words", "is_known"),
    [
        (_date("2024-11-04", "2024-11-04", DateBasis.STATED), "4 Nov 2024", True),
        (_date("2024-11", "2024-11", DateBasis.GIVEN), "Nov 2024", True),
        (_date("2015-09", "2026-01-10"), "between Sep 2015 and 10 Jan 2026", False),
        (_date("2015-09", None), "Sep 2015 or later", False),
        (_date(None, "2026-01-10"), "10 Jan 2026 or earlier", False),
        (ArticleDate(), "date unknown", False),
    ],
)
def test_date_is_said_with_what_is_known(date, words, is_known):
    assert say_article_date(date) == words
    assert is_date_known(date) is is_known


def test_explanation_has_basis_and_evidence_words():
    date = _date("2015-09", None, evidence=(Evidence("from", "body", "in September 2015", 3, 20),))
    basis, line = explain_date(date)
    assert "bounds" in basis
    assert line == "not before: “in September 2015” in the text"


def test_capture_day_and_language_are_said_or_left_as_they_are():
    assert say_captured("2026-01-10T08:00:00Z") == "captured 10 Jan 2026"
    assert say_captured("") == say_captured("soon") == ""
    assert say_language("ko") == "Korean"
    assert say_language("x-odd") == "x-odd"


@pytest.fixture
def block(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = HeadlineBlock(Theme("light"), parent)
    made.parent_kept = parent
    return made


def test_headline_shows_the_head_as_plain_text(block):
    block.set_head(make_head("<b>5 > 3</b>", date=_date("2015-09", "2026-01-10")))
    assert block.title.text() == "<b>5 > 3</b>"
    assert block.origin.text() == "Naenara · English"
    assert block.chip.text() == "between Sep 2015 and 10 Jan 2026"
    assert not block.chip.is_known
    assert "<p>" in block.chip.toolTip()
    assert block.captured.text() == "captured 10 Jan 2026"


def test_narrow_headline_wraps_the_meta_line(block):
    block.set_head(make_head(date=_date("2015-09", "2026-01-10")))
    wide, narrow = block.arrange(640), block.arrange(260)
    assert narrow > wide
    assert block.captured.geometry().top() > block.origin.geometry().top()


def test_missing_byline_leaves_no_gap(block):
    block.set_head(make_head(byline=""))
    block.arrange(640)
    assert block.byline.isHidden()
    assert block.chip.x() == block.origin.geometry().right() + 1 + spaces.STEP


def test_basis_stands_behind_the_date_unless_the_page_states_it(block):
    day, ann = ("2024-11-04", "2024-11-04"), (Evidence("both", "user", "Ann"),)
    for basis, evidence, words in (
        (DateBasis.STATED, (), ""),
        (DateBasis.DATELINE, (), "from the dateline"),
        (DateBasis.URL, (), "from the address"),
        (DateBasis.METADATA, (), "from page data"),
        (DateBasis.GIVEN, (), "given"),
        (DateBasis.GIVEN, ann, "given by Ann"),
    ):
        block.set_head(make_head(date=_date(*day, basis, evidence)))
        assert block.chip.aside == words


def test_unknown_date_offers_to_be_set_where_it_can(block, qtbot):
    block.set_head(make_head(date=_date("2015-09", "2026-01-10")))
    wide = block.chip.sizeHint().width()
    with qtbot.waitSignal(block.chip.clicked):
        block.chip.click()
    assert block.chip.aside == "set date"
    assert "Click to set the date." in block.chip.toolTip()
    block.chip.set_can_set(False)
    assert block.chip.aside == ""
    assert block.chip.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert "Click" not in block.chip.toolTip()
    assert block.chip.sizeHint().width() < wide


def test_screen_reader_hears_date_and_evidence(block):
    block.set_head(make_head(date=_date("2015-09", "2026-01-10")))
    assert block.chip.accessibleName() == "Date: between Sep 2015 and 10 Jan 2026"
    assert "bounds" in block.chip.accessibleDescription()


def test_contradictions_of_the_page_are_flagged_until_the_user_gave_the_date(block):
    block.set_head(make_head(date=_date("2015-09", "2026-01-10")))
    width, before = block.chip.sizeHint(), block.chip.grab().toImage()
    block.chip.set_conflicts(["Juche 104 is 2015, not 2016"])
    assert block.chip.is_doubtful
    assert "The page disagrees: Juche 104 is 2015" in block.chip.toolTip()
    assert "Juche 104" in block.chip.accessibleDescription()
    assert block.chip.sizeHint() == width
    assert block.chip.grab().toImage() != before
    block.set_head(make_head(date=_date("2015", "2015", DateBasis.GIVEN)))
    assert not block.chip.is_doubtful
    assert "Juche" not in block.chip.toolTip()


def test_agency_is_told_where_the_words_are_not_the_sources_own(block):
    block.set_head(make_head(agency="KCNA"))
    assert block.agency.text() == "text of KCNA"
    block.set_head(make_head(agency="naenara"))
    assert block.agency.isHidden()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("https://www.kcna.kp/en/article/q/1.kcmsf", "kcna.kp"),
        ("http://good.example@evil.example/x", "evil.example"),
        ("https://пример.рф/1", "xn--e1afmkfd.xn--p1ai"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("not an address", ""),
        ("", ""),
    ],
)
def test_address_is_a_link_of_the_web_that_says_its_host(block, address, words):
    block.set_head(make_head(url=address))
    assert block.address.words == words
    assert block.address.isHidden() is not bool(words)
    assert block.address.accessibleDescription() == (address if words else "")


def test_address_opens_in_the_browser_on_click_only_and_can_be_copied(block, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    block.set_head(make_head(url="https://www.kcna.kp/en/1"))
    assert opened == []
    block.address.click()
    assert opened == ["https://www.kcna.kp/en/1"]
    menu = block.address.make_menu()
    menu.actions()[1].trigger()
    assert QGuiApplication.clipboard().text() == "https://www.kcna.kp/en/1"


def test_change_of_state_moves_nothing(block):
    heights = set()
    for state in ReadingState:
        block.set_head(replace(make_head(date=_date("2015-09", "2026-01-10")), reading_state=state))
        for width in range(160, 700, 20):
            heights.add((width, block.arrange(width)))
    assert len(heights) == len(range(160, 700, 20))
    assert block.state.text() == "– done, nothing found"
    assert block.state.accessibleName() == "Reading state: – done, nothing found"


@pytest.mark.parametrize("scale", [0.6, 1.0, 2.0, 3.0])
@pytest.mark.parametrize("width", [160, 320, 640, 1400])
def test_parts_of_the_headline_never_collide_nor_stick_out(block, scale, width):
    block.set_scale(scale)
    block.tags.set_tags(make_tags(7))
    block.links.set_relations(2, 3, [Publication(ArticleId(2), "Rodong Sinmun " * 9, "ko", "", "2024-05-27")])
    block.set_head(
        make_head(
            "The DemocraticPeoplesRepublicOfKoreaAndItsLongestWord stands",
            source="An outlet of a very long name " * 3,
            agency="KCNA",
            url="https://a-host-of-a-rather-long-name.example.org/x",
            date=_date("2015-09", "2026-01-10"),
        )
    )
    height = block.arrange(width)
    assert block.width() == width + 2 * INSET_PX
    parts = [block.title, *(one for one in block._meta if one.text()), block.tags, block.links]
    places = [part.geometry() for part in parts]
    for at, place in enumerate(places):
        assert place.left() >= 0 and place.right() < block.width() and place.bottom() < height, parts[at]
        assert not any(place.intersects(other) for other in places[:at]), parts[at]


def test_control_reached_by_key_is_brought_into_view(block, qtbot):
    block.set_head(make_head(url="https://www.kcna.kp/en/1"))
    block.parent_kept.show()
    block.show()
    with qtbot.waitSignal(block.reached):
        QApplication.sendEvent(block.address, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))


def test_chips_name_the_tags_on_the_article(block):
    assert block.tags.set_tags(make_tags(2))
    assert not block.tags.set_tags(make_tags(2))
    assert block.tags.words() == ["tag 1", "tag 2"]
    assert block.tags.accessibleName() == "Tags on the whole article: tag 1, tag 2"
    assert block.tags.arrange(60) > block.tags.arrange(600) > 0
    assert block.tags.set_tags([]) and block.tags.isHidden()
    assert block.tags.arrange(600) == 0


class Painted(QObject):
    """How far down a widget was painted since the last look."""

    def __init__(self, widget):
        super().__init__(widget)
        self.bottom = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self.bottom = max(self.bottom, event.region().boundingRect().bottom())
        return False


@pytest.mark.parametrize("change", ["zoom", "tags"])
def test_text_is_painted_again_where_the_headline_takes_another_height(qtbot, change):
    pane = ArticlePane(Theme("light"))
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.set_tags(make_tags())
    pane.show_article(make_view())
    pane.show()
    qtbot.waitExposed(pane)
    painted = Painted(pane.view.viewport())
    height = pane.view.viewport().height()
    qtbot.waitUntil(lambda: not pane.view.idle.is_active)
    QApplication.processEvents()
    painted.bottom = 0
    if change == "zoom":
        pane.set_zoom(150)
    else:
        pane.show_whole_tags([tag.id for tag in make_tags()])
    qtbot.waitUntil(lambda: painted.bottom >= height - 1)


def test_words_of_the_chip_have_room_in_large_type(block):
    block._theme.set_interface("comfortable", 20, "")
    block.arrange(640)
    assert block.chip.height() >= block.chip.fontMetrics().height() + spaces.HALF
    block._theme.set_interface("comfortable", 13, "")
