"""The bar above the tree: words to filter by, a menu of what else can be asked, and chips of what is asked.

One row while nothing is asked, and the smart folders below it. It shows criteria and says which ones the user
wants; it reads and keeps none.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.filter_parts import FilterOffers, Part, chips_of, without
from reader.domain.wording import tr
from reader.gui.article.link_button import LinkButton
from reader.gui.panes.filter_chips import FilterChips
from reader.gui.panes.filter_field import WordsField
from reader.gui.panes.filter_menu import ASKED_FOR, fill_filter_menu
from reader.gui.panes.quiet_button import QuietButton
from reader.gui.panes.section_header import AskField
from reader.gui.panes.smart_folder_list import SmartFolderList
from reader.gui.plain_text import ElidedLabel, PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_GAP_PX = spaces.STEP


class FilterBar(QWidget):
    """`criteria_wanted` carries `Criteria`; `edit_wanted` a `Part` whose values are to be chosen, and the widget
    to do that beside; `menu_opening` the menu before it is shown, for entries of others; `left` when the tree is
    to have the keys. The smart folders stand directly below the field; chips come and go beneath them, so that a
    folder stays under the pointer that clicks it.
    """

    criteria_wanted = Signal(object)
    edit_wanted = Signal(object, object)
    menu_opening = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, folders: SmartFolderList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._criteria = EVERYTHING
        self.field = WordsField(theme)
        self.add_button = QuietButton(theme, "filter", tr("Add filter"))
        self.menu = QMenu(self)
        self.chips = FilterChips(theme, folders.list)
        self.name_field = AskField()
        self.note, self._count, self.clear_button = PlainLabel(), ElidedLabel(), LinkButton(theme)
        self._foot = QWidget()
        self.setAccessibleName(tr("Filter"))
        self.keys_home = self.field
        self._lay_out(folders)
        self.field.words_settled.connect(self._on_words)
        self.field.left.connect(self.left)
        self.add_button.clicked.connect(self.open_menu)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.chips.edit_wanted.connect(self._on_chip)
        self.chips.removal_wanted.connect(lambda part: self._want(without(part, self._criteria)))
        self.clear_button.clicked.connect(self._on_clear)
        theme.changed.connect(self._dress)
        self._dress()

    def show_criteria(self, criteria: Criteria, offers: FilterOffers | None) -> None:
        """Show what is asked. `offers` is None while it is not known what the library has."""
        self._criteria = criteria
        self.field.show_words(criteria.words)
        self.chips.show_chips(chips_of(criteria, offers))
        self.add_button.set_active(not criteria.is_empty)
        if criteria.is_empty and self.clear_button.hasFocus():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._foot.setVisible(not criteria.is_empty)

    def show_count(self, text: str) -> None:
        """Say how many articles there are, "" while it is not known; the line keeps its place."""
        self._count.setText(text)
        set_tip(self._count, text)

    def show_notes(self, text: str) -> None:
        """Tell how the words were understood, "" where there is nothing to tell."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def focus_field(self) -> None:
        """Let the user type words."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def open_menu(self) -> None:
        """Offer what can be asked, below the button."""
        self.menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))

    @property
    def count_text(self) -> str:
        """What is said of the number of articles."""
        return self._count.text()

    def _lay_out(self, folders: SmartFolderList) -> None:
        row = QHBoxLayout()
        row.setSpacing(spaces.HALF)
        row.addWidget(self.field, 1)
        row.addWidget(self.add_button)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(spaces.HAIR, 0, 0, 0)
        foot.setSpacing(spaces.STEP)
        foot.addWidget(self._count, 1)
        foot.addWidget(self.clear_button)
        self._foot.setFixedHeight(20)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, spaces.STEP, _GAP_PX)
        column.setSpacing(_GAP_PX)
        column.addLayout(row)
        for widget in (folders, self.name_field, self.chips, self.note, self._foot):
            column.addWidget(widget)
        self.note.setWordWrap(True)
        self.note.setContentsMargins(spaces.HAIR, 0, 0, 0)  # in the line of the count
        self.clear_button.set_words(tr("Clear"))
        self.clear_button.setAccessibleName(tr("Clear the filter"))
        self.menu.setAccessibleName(tr("Add filter"))
        for widget in (self.note, self._foot):
            widget.hide()

    def _want(self, criteria: Criteria) -> None:
        if criteria != self._criteria:
            self.criteria_wanted.emit(criteria)

    def _on_words(self, words: str) -> None:
        self._want(replace(self._criteria, words=words))

    def _on_clear(self) -> None:
        self.field.drop_typed()
        self._want(EVERYTHING)

    def _on_chip(self, part: Part) -> None:
        """What has values is changed beside its chip; the rest is asked otherwise, or no more."""
        chip = self.chips.chip(part)
        if part in ASKED_FOR:
            self.edit_wanted.emit(part, chip)
        elif part is Part.ANNOTATED:
            self._want(replace(self._criteria, has_annotations=not self._criteria.has_annotations))
        else:
            self._want(without(part, self._criteria))

    def _fill_menu(self) -> None:
        fill_filter_menu(
            self.menu, self._criteria, lambda part: self.edit_wanted.emit(part, self.add_button), self._want
        )
        self.menu_opening.emit(self.menu)

    def _dress(self) -> None:
        secondary = self._theme.colour("secondary")
        for label in (self.note, self._count):
            label.setFont(self._theme.interface_font(12, tabular=True))
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, secondary)
            label.setPalette(palette)
