"""Links in the headline and elsewhere: what they offer by their menu."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.article.link_button import LinkButton
from reader.gui.theme.theme import Theme


@pytest.fixture
def window(qtbot):
    shown = QWidget()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def ask_menu(link):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(1, 1), link.mapToGlobal(QPoint(1, 1)))
    QApplication.sendEvent(link, event)
    return QApplication.activePopupWidget()


def test_menu_of_a_link_does_what_it_offers(window):
    link, done = LinkButton(Theme("light"), window), []
    link.offer("Copy address", lambda: done.append(True))
    menu = ask_menu(link)
    menu.actions()[0].trigger()
    menu.close()
    assert done == [True]


def test_link_that_goes_while_its_menu_is_open_takes_nothing_with_it(window, qtbot):
    link = LinkButton(Theme("light"), window)
    link.offer("Copy address", lambda: None)
    menu = ask_menu(link)
    with qtbot.waitSignal(link.destroyed):
        link.deleteLater()
    assert menu.isVisible()
    menu.close()


def test_link_that_offers_nothing_has_no_menu(window):
    assert ask_menu(LinkButton(Theme("light"), window)) is None


@pytest.mark.parametrize(("is_enabled", "role"), [(True, "accent"), (False, "secondary")])
def test_words_that_lead_nowhere_do_not_look_like_a_link(window, is_enabled, role):
    theme = Theme("light")
    link = LinkButton(theme, window)
    link.set_size(32)  # large, so that letters have whole pixels of their colour
    link.set_words("HHHH")
    link.setEnabled(is_enabled)
    link.resize(link.sizeHint())
    picture = link.grab().toImage()
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    other = {"accent": "secondary", "secondary": "accent"}[role]
    assert theme.colour(role).name() in seen and theme.colour(other).name() not in seen
