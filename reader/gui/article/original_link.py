"""The link to the address that an article came from: its host to be read, the whole of it in the tooltip.

Nothing is fetched by showing it; the user's browser opens it when it is clicked. Only addresses of the web are
links, for an article is material of others.
"""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.domain.wording import tr
from reader.gui.article.link_button import LinkButton
from reader.gui.plain_text import set_tip
from reader.gui.theme.theme import Theme

_SCHEMES = ("http", "https")


class OriginalLink(LinkButton):
    """Says the host of an address and opens it; hidden where there is no address of the web."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._url = QUrl()
        self.set_tail("open_out")
        self.clicked.connect(self.open)

    def set_address(self, address: str) -> None:
        """Link to an address; "" and what is not of the web hide the link."""
        url = QUrl(address, QUrl.ParsingMode.StrictMode)
        is_web = url.isValid() and url.scheme().lower() in _SCHEMES and bool(url.host())
        self._url = url if is_web else QUrl()
        # Encoded, so that no letter of another script passes for one of the name.
        host = url.host(QUrl.ComponentFormattingOption.FullyEncoded) if is_web else ""
        self.set_words(host.removeprefix("www."))
        set_tip(self, "\n".join((address, tr("Opens in the browser"))))
        self.setAccessibleName(tr("Original page at {host}", host=host) if host else "")
        self.setAccessibleDescription(address if is_web else "")
        self.setVisible(is_web)

    def address(self) -> str:
        """The address that a click opens; "" for none."""
        return bytes(self._url.toEncoded().data()).decode("ascii")

    def open(self) -> None:
        """Let the user's browser show the page."""
        if self._url.isValid():
            QDesktopServices.openUrl(self._url)

    def make_menu(self) -> QMenu:
        """What can be done with the address."""
        menu = QMenu(self)
        menu.addAction(tr("Open in browser")).triggered.connect(self.open)
        menu.addAction(tr("Copy address")).triggered.connect(
            lambda: QGuiApplication.clipboard().setText(self.address())
        )
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to copy the address."""
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())
