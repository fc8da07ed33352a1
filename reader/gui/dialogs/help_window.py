"""Keys and help in one window: first the sheet of all keys, made from the table of actions, then the guide."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.bundled import resource_path
from reader.domain.tags import Tag
from reader.gui.actions.action_table import ActionTable
from reader.gui.dialogs.key_sheet import make_key_sheet
from reader.gui.theme.theme import Theme

_ABOVE_PX = {1: 28, 2: 24}
"""The room above a heading, by its level."""
_SIZE = (1260, 760)


class HelpWindow(QDialog):
    """Shows the keys of all actions and tags, and resources/help/help.md. Not modal: it may stay open."""

    def __init__(
        self, theme: Theme, actions: ActionTable, tags: Sequence[Tag] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._actions, self._tags = theme, actions, tags
        self.setWindowTitle("Keys and help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() - 40), min(_SIZE[1], room.height() - 60))
        self.keys, self.guide = _make_browser(theme, "Keys"), _make_browser(theme, "Guide")
        self._pages = QStackedWidget()
        bar = QHBoxLayout()
        bar.setContentsMargins(16, 8, 16, 8)
        self._choices = QButtonGroup(self)
        for number, (title, page) in enumerate((("Keys", self.keys), ("Guide", self.guide))):
            self._pages.addWidget(page)
            choice = QToolButton()
            choice.setObjectName("BarButton")
            choice.setText(title)
            choice.setCheckable(True)
            self._choices.addButton(choice, number)
            bar.addWidget(choice)
        bar.addStretch(1)
        self._choices.idClicked.connect(self.show_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._pages)
        page_text = QTextDocument()
        page_text.setMarkdown(resource_path("help", "help.md").read_text(encoding="utf-8"))
        self.guide.setHtml(page_text.toHtml())
        _set_headings_apart(self.guide.document())
        actions.keys_changed.connect(self._fill_keys)
        theme.changed.connect(self._fill_keys)
        self._fill_keys()
        self.show_page(0)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show the keys of these tags."""
        if tags != self._tags:
            self._tags = tags
            self._fill_keys()

    def show_page(self, number: int) -> None:
        """Show the keys (0) or the guide (1)."""
        self._choices.button(number).setChecked(True)
        self._pages.setCurrentIndex(number)
        (self.keys, self.guide)[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_keys(self) -> None:
        self.keys.setHtml(make_key_sheet(self._theme, self._actions, self._tags))


def _make_browser(theme: Theme, name: str) -> QTextBrowser:
    browser = QTextBrowser()
    browser.setAccessibleName(name)
    browser.setOpenExternalLinks(False)
    browser.setTabChangesFocus(True)
    browser.setFont(theme.interface_font(14))
    browser.document().setDocumentMargin(24)
    return browser


def _set_headings_apart(document: QTextDocument) -> None:
    """Give each heading room above it, so that it belongs to what follows."""
    block = document.begin().next()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            spacing = QTextBlockFormat()
            spacing.setTopMargin(_ABOVE_PX.get(level, 16))
            spacing.setBottomMargin(6)
            QTextCursor(block).mergeBlockFormat(spacing)
        block = block.next()
