"""The help: contents and search at the left, a page at the right; links lead to pages and run actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAction,
    QDesktopServices,
    QKeyEvent,
    QKeySequence,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.domain.tags import Tag
from reader.domain.wording import plural, tr
from reader.gui.actions.action_table import ActionTable
from reader.gui.dialogs.file_chooser import choose_target
from reader.gui.dialogs.key_sheet import make_key_sheet
from reader.gui.help.contents_list import ContentsList
from reader.gui.help.page_document import make_document
from reader.gui.help.page_text import SCHEME, with_actions
from reader.gui.help.page_view import PageView
from reader.gui.icon_button import IconButton
from reader.gui.panes.pane_splitter import PaneSplitter
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme
from reader.services.help_pages import KEYS, HelpPage, find_sections, load_pages, target_of

Place = tuple[str, str]
"""The name of a page, and an anchor on it."""
_SIZE = (1180, 740)
_CONTENTS_PX = 252
_PDF_MARGIN_MM = 15
_KEYS_PX, _PAPER_COLUMNS = 240, 4
"""The width that a column of keys takes at least, and the columns on a page of paper."""
_WEB = ("http", "https")


class HelpWindow(QDialog):
    """Not modal: it may stay open beside the work. `action_wanted` carries the id of an action of a link."""

    action_wanted = Signal(str)

    def __init__(
        self,
        theme: Theme,
        actions: ActionTable,
        tags: Sequence[Tag] = (),
        parent: QWidget | None = None,
        *,
        language: str = "en",
    ) -> None:
        super().__init__(parent)
        self._theme, self._actions, self._tags = theme, actions, tags
        self.pages = load_pages(language)
        self._past: list[tuple[Place, int]] = []
        self._future: list[tuple[Place, int]] = []
        self._place: Place = ("", "")
        self.setWindowTitle(tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = self.screen().availableGeometry()
        self.resize(min(_SIZE[0], room.width() - 40), min(_SIZE[1], room.height() - 60))
        self.field, self.contents, self.view = QLineEdit(self), ContentsList(theme, self), PageView(theme, self)
        self.note = PlainLabel(self)
        self.back_button = self._sign("arrow_left", tr("Back"), self.go_back, ("Alt+Left", "Back"))
        self.forward_button = self._sign("arrow_right", tr("Forward"), self.go_forward, ("Alt+Right", "Forward"))
        self._save = self._button(tr("Save as PDF…"), self._save_pdf)
        self._lay_out()
        self._connect()
        self._dress()
        self.show_page(self.pages[0].name if self.pages else "")

    # What is shown

    @property
    def place(self) -> Place:
        """The page and the anchor that are shown."""
        return self._place

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show the keys of these tags."""
        if tags != self._tags:
            self._tags = tags
            self._show_again()

    def show_page(self, name: str, anchor: str = "") -> None:
        """Go to a page, and to a section of it; one that is not there changes nothing."""
        if self._find(name) is None or (name, anchor) == self._place:
            return
        if self._place[0]:
            self._past.append((self._place, self._scroll()))
            self._future.clear()
        self._go(name, anchor)

    def go_back(self) -> None:
        """To the place before, where it was left."""
        self._travel(self._past, self._future)

    def go_forward(self) -> None:
        """To the place that was left by going back."""
        self._travel(self._future, self._past)

    def search(self, words: str) -> None:
        """List the sections that hold all the words, and show the first; "" lists all pages again."""
        found = find_sections(self.pages, words)
        self.view.show_found(words.split() if found else ())
        if not words.strip():
            self.contents.show_pages(self.pages, self._place[0])
            self._say("")
            return
        self.contents.show_found(found)
        places = plural(len(found), tr("{n} section"), tr("{n} sections"))
        self._say(places if found else tr("No page has all of these words. Try fewer, or shorter ones."))

    def follow(self, link: str) -> None:
        """Go where a link leads: a page, an action, the web."""
        if link.startswith(SCHEME):
            self._run(link.removeprefix(SCHEME))
        elif link.startswith("#"):
            self.show_page(self._place[0], link[1:])
        elif target_of(link)[0]:
            self.show_page(*target_of(link))
        elif QUrl(link).scheme() in _WEB:
            QDesktopServices.openUrl(QUrl(link))

    def save_pdf(self, path: Path) -> bool:
        """Write the page that is shown as a PDF, dark on light; whether that could be done."""
        page = self._find(self._place[0])
        if page is None:
            return False
        writer = QPdfWriter(str(path))
        writer.setTitle(page.title)
        writer.setCreator("Dateline")
        margins = QMarginsF(_PDF_MARGIN_MM, _PDF_MARGIN_MM, _PDF_MARGIN_MM, _PDF_MARGIN_MM)
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4),
                QPageLayout.Orientation.Landscape if page.name == KEYS else QPageLayout.Orientation.Portrait,
                margins,
                QPageLayout.Unit.Millimeter,
            )
        )
        light = Theme("light")
        self._make(page, light).print_(writer)
        light.deleteLater()
        return path.is_file() and path.stat().st_size > 0

    # Inside

    def _lay_out(self) -> None:
        side, right = QWidget(self), QWidget(self)
        left_column, right_column, bar = QVBoxLayout(side), QVBoxLayout(right), QHBoxLayout()
        self.field.setPlaceholderText(tr("Search the help"))
        self.field.setAccessibleName(tr("Search the help"))
        self.field.setClearButtonEnabled(True)
        self.contents.setAccessibleName(tr("Contents"))
        self.note.setWordWrap(True)
        self.note.hide()
        self.note.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, 0)
        left_column.setContentsMargins(spaces.STEP, spaces.STEP, 0, spaces.STEP)
        left_column.setSpacing(spaces.STEP)
        for widget in (self.field, self.note, self.contents):
            left_column.addWidget(widget)
        bar.setContentsMargins(spaces.WIDE, spaces.STEP, spaces.WIDE, spaces.STEP)
        bar.setSpacing(spaces.STEP)
        bar.addWidget(self.back_button)
        bar.addWidget(self.forward_button)
        bar.addStretch(1)
        bar.addWidget(self._save)
        right_column.setContentsMargins(0, 0, 0, 0)
        right_column.setSpacing(0)
        right_column.addLayout(bar)
        right_column.addWidget(self.view, 1)
        self._split = PaneSplitter(Qt.Orientation.Horizontal, self)
        self._split.addWidget(side)
        self._split.addWidget(right)
        self._split.setSizes([_CONTENTS_PX, self.width() - _CONTENTS_PX])
        self._split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda words: self.search(words))
        self.contents.wanted.connect(self._on_wanted)
        self.view.link_clicked.connect(self.follow)
        find = QAction(self)
        find.setShortcuts([QKeySequence("Ctrl+F"), QKeySequence("Ctrl+K")])
        find.triggered.connect(self._go_to_field)
        self.addAction(find)
        self._actions.keys_changed.connect(self._show_again)
        self._theme.changed.connect(self._dress)

    def _button(self, text: str, act: Callable[[], object]) -> QToolButton:
        """A button of the bar."""
        button = QToolButton(self)
        button.setObjectName("BarButton")
        button.setProperty("quiet", True)
        button.setText(text)
        button.clicked.connect(lambda _=False: act())
        return button

    def _sign(self, icon: str, name: str, act: Callable[[], object], keys: Sequence[str]) -> IconButton:
        """A button of the bar that shows an icon; its keys work anywhere in this window."""
        button = IconButton(self._theme, icon, name, f"{name} ({QKeySequence(keys[0]).toString()})", parent=self)
        button.clicked.connect(lambda _=False: act())
        action = QAction(self)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda _=False: act())
        self.addAction(action)
        return button

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties the search first; Enter and the arrow in the field go to what was found."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.field.text():
            self.field.clear()
        elif self.field.hasFocus() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_first()
        elif self.field.hasFocus() and key == Qt.Key.Key_Down:
            self.contents.setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_Escape:
            super().keyPressEvent(event)

    def _open_first(self) -> None:
        rows = self.contents.rows()
        if self.field.text().strip() and rows:
            self._on_wanted(*(rows[1] if len(rows) > 1 and rows[1][0] == rows[0][0] else rows[0]))

    def _on_wanted(self, page: str, anchor: str) -> None:
        self.show_page(page, anchor)
        if self.field.text().strip():
            self.view.go_to_found()

    def _go_to_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def _go(self, name: str, anchor: str, scroll: int | None = None) -> None:
        page = self._find(name)
        if page is None:
            return
        if name != self._place[0]:
            self.view.show_document(page, self._make(page, self._theme), is_wide=name == KEYS)
        self._place = (name, anchor)
        if scroll is None:
            self.view.go_to_anchor(anchor)
        else:
            self.view.verticalScrollBar().setValue(scroll)
        if not self.field.text().strip():
            if not self.contents.topLevelItemCount():
                self.contents.show_pages(self.pages, name)
            self.contents.choose(name, anchor)
        self.back_button.setEnabled(bool(self._past))
        self.forward_button.setEnabled(bool(self._future))

    def _travel(self, source: list[tuple[Place, int]], other: list[tuple[Place, int]]) -> None:
        if source:
            other.append((self._place, self._scroll()))
            (name, anchor), scroll = source.pop()
            self._go(name, anchor, scroll)

    def _make(self, page: HelpPage, theme: Theme) -> QTextDocument:
        markdown = with_actions(page.markdown, self._actions)
        document = make_document(page, markdown, theme)
        if page.name == KEYS:
            cursor = QTextCursor(document)
            cursor.movePosition(QTextCursor.MoveOperation.End)
            columns = self.view.width() // _KEYS_PX if theme is self._theme else _PAPER_COLUMNS
            cursor.insertHtml(make_key_sheet(theme, self._actions, self._tags, columns))
        return document

    def _show_again(self) -> None:
        """Make the page anew, at the same place: keys or colours are others."""
        page = self._find(self._place[0])
        if page is not None:
            scroll = self._scroll()
            self.view.show_document(page, self._make(page, self._theme), is_wide=page.name == KEYS)
            self.view.verticalScrollBar().setValue(scroll)

    def _run(self, action_id: str) -> None:
        why = self._actions.why_disabled(action_id)
        if why:
            self._say(tr("Not possible at present: {why}.", why=why))
        else:
            self._say("")
            self.action_wanted.emit(action_id)

    def _say(self, text: str) -> None:
        """Show a word below the field; "" takes it away."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _find(self, name: str) -> HelpPage | None:
        return next((page for page in self.pages if page.name == name), None)

    def _scroll(self) -> int:
        return self.view.verticalScrollBar().value()

    def _save_pdf(self) -> None:
        page = self._find(self._place[0])
        if page is not None:
            path = choose_target(self, tr("Save as PDF"), f"Dateline – {page.title}.pdf", "PDF (*.pdf)")
            if path is not None and not self.save_pdf(path):
                self._say(tr("The file could not be written. Choose another folder."))

    def _dress(self) -> None:
        self.contents.dress()
        self.view.dress()
        self.note.setFont(self._theme.interface_font(12))
        self.note.setStyleSheet(f"color: {self._theme.colour('secondary').name()};")
        if self.contents.topLevelItemCount():
            self.search(self.field.text())
        self._show_again()
