"""What an export is about: the whole library, what the filter leaves, the chosen articles or the open one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from reader.domain.criteria import EVERYTHING, Criteria
from reader.domain.ids import ArticleId
from reader.domain.wording import plural, tr
from reader.gui.dialogs.radio_rows import stop_at_chosen
from reader.gui.plain_text import ElidedLabel, set_tip
from reader.gui.theme import spaces

_TITLE_CP, _SIGN_PX = 60, 26
FILTER_HINT = tr(
    "Only what stands on articles that meet the filter; with tags or coders in it, only annotations that have "
    "such a tag, or are by such a coder, themselves."
)


class Scope(StrEnum):
    """The kinds of what can be exported."""

    ALL = "all"
    FILTER = "filter"
    CHOSEN = "chosen"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class ExportScopes:
    """What there is to choose from. `filtered_by` says what the criteria ask; `chosen` are articles chosen in the
    tree, `open_article` with `open_title` the one that is being read.
    """

    criteria: Criteria = EVERYTHING
    filtered_by: str = ""
    chosen: tuple[ArticleId, ...] = ()
    open_article: ArticleId | None = None
    open_title: str = ""

    @property
    def kinds(self) -> tuple[Scope, ...]:
        """The kinds that can be chosen; the open article stands only once."""
        is_open_chosen = self.open_article is not None and self.chosen == (self.open_article,)
        there = {
            Scope.ALL: True,
            Scope.FILTER: not self.criteria.is_empty,
            Scope.CHOSEN: bool(self.chosen) and not is_open_chosen,
            Scope.OPEN: self.open_article is not None,
        }
        return tuple(scope for scope, is_there in there.items() if is_there)


class ExportScopeChooser(QWidget):
    """One radio button for each kind there is. `changed` when another one is chosen."""

    changed = Signal()

    def __init__(self, scopes: ExportScopes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scopes = scopes
        self.buttons: dict[Scope, QRadioButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spaces.HALF)
        for scope in scopes.kinds:
            button = QRadioButton(self._words(scope).replace("&", "&&"), self)
            button.setAccessibleName(self._words(scope))
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            set_tip(button, self._words(scope))
            self.buttons[scope] = button
            self._group.addButton(button)
            column.addWidget(button)
            if scope is Scope.FILTER:
                self.asked = ElidedLabel(scopes.filtered_by, self)
                self.asked.setObjectName("FieldHint")
                self.asked.setContentsMargins(spaces.EDGE, 0, 0, spaces.HALF)
                set_tip(self.asked, f"{scopes.filtered_by}\n\n{FILTER_HINT}")
                set_tip(button, FILTER_HINT)
                column.addWidget(self.asked)
        self.choose(Scope.FILTER)
        stop_at_chosen(self._group)
        self._group.buttonToggled.connect(self._on_toggled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the new width; the whole is in the tip."""
        super().resizeEvent(event)
        for scope, button in self.buttons.items():
            room = self.width() - _SIGN_PX
            words = button.fontMetrics().elidedText(self._words(scope), Qt.TextElideMode.ElideRight, room)
            button.setText(words.replace("&", "&&"))

    @property
    def chosen(self) -> Scope:
        """The kind that is chosen."""
        return next((scope for scope, button in self.buttons.items() if button.isChecked()), Scope.ALL)

    def choose(self, scope: Scope) -> None:
        """Choose a kind; the whole library where that kind is not there."""
        self.buttons.get(scope, self.buttons[Scope.ALL]).setChecked(True)

    @property
    def criteria(self) -> Criteria:
        """What is asked of articles."""
        return self.scopes.criteria if self.chosen is Scope.FILTER else EVERYTHING

    @property
    def articles(self) -> tuple[ArticleId, ...] | None:
        """The articles meant; None where it is not about single ones."""
        if self.chosen is Scope.CHOSEN:
            return self.scopes.chosen
        if self.chosen is Scope.OPEN and self.scopes.open_article is not None:
            return (self.scopes.open_article,)
        return None

    def _words(self, scope: Scope) -> str:
        if scope is Scope.ALL:
            return tr("The whole library")
        if scope is Scope.FILTER:
            return tr("What the filter leaves")
        if scope is Scope.CHOSEN:
            return plural(
                len(self.scopes.chosen),
                tr("The {n} article chosen in the tree"),
                tr("The {n} articles chosen in the tree"),
            )
        title = self.scopes.open_title
        title = title if len(title) <= _TITLE_CP else f"{title[: _TITLE_CP - 1].rstrip()}…"
        return tr("The open article: “{title}”", title=title) if title else tr("The open article")

    def _on_toggled(self, _: object, is_checked: bool) -> None:
        if is_checked:
            self.changed.emit()
