"""The two lines above a concordance: what is looked for and where; counts, order, tag and its button."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.domain.finding import FindQuery, MatchKind
from reader.domain.tags import Colour, Tag
from reader.domain.wording import number, tr
from reader.gui.models.concordance_order import Order
from reader.gui.models.tag_tree import path_text
from reader.gui.panes.choice_button import ChoiceButton
from reader.gui.panes.close_button import CloseButton
from reader.gui.panes.concordance_tag_box import ConcordanceTagBox
from reader.gui.plain_text import ElidedLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

KINDS = (
    (MatchKind.PHRASE, tr("Phrase"), tr("Words to find; spaces, quotes, dashes, hyphens and case do not matter")),
    (MatchKind.WILDCARD, tr("Wildcard"), tr("Words with * for any letters and ? for one")),
    (MatchKind.REGEX, tr("Regular expression"), tr("A regular expression, as in (self|mutual)-\\w+")),
)
_INVITATIONS = {
    MatchKind.PHRASE: tr("Words to find"),
    MatchKind.WILDCARD: tr("Words with * for any letters and ? for one"),
    MatchKind.REGEX: tr("A regular expression"),
}
ORDERS = (
    (Order.FOUND, tr("As found"), ""),
    (Order.LEFT, tr("By left words"), tr("By the last word before the match, then the one before it")),
    (Order.MATCH, tr("By match"), ""),
    (Order.RIGHT, tr("By right words"), ""),
    (Order.SOURCE, tr("By source"), ""),
    (Order.DATE, tr("By date"), tr("Unknown dates come last")),
)
_CONTROL_PX = 26
_TAG_PX, _TAG_NARROW_PX = 184, 128
_NARROW_PX = 560
"""Below this width words and parts that can be done without give way."""
_ERROR_PX = 700
"""Below this width an error needs the room of what stands beside it."""


class ConcordanceHeader(QWidget):
    """Signals: `search_requested` by Enter, by the button or because kind or place are others; `stop_requested`;
    `query_edited` while it is typed; `order_chosen` an `Order`; `apply_requested`; `close_requested`;
    `lines_wanted` that the keys should go to the lines.
    """

    search_requested = Signal()
    stop_requested = Signal()
    query_edited = Signal()
    order_chosen = Signal(object)
    apply_requested = Signal()
    close_requested = Signal()
    lines_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_searching = False
        self._used = ""
        self._has_error = False
        self.field = QLineEdit()
        self.title = ElidedLabel()
        self.kind: ChoiceButton[MatchKind] = ChoiceButton(tr("Kind of search"))
        self.scope: ChoiceButton[str] = ChoiceButton(tr("Where to search"))
        self.order: ChoiceButton[Order] = ChoiceButton(tr("Order of the lines"), is_quiet=True)
        self.whole_words = QToolButton()
        self.go, self.close_button = (
            QPushButton(tr("Find")),
            CloseButton(theme, tr("Close the concordance"), tr("Close (Esc)")),
        )
        self.counts = ElidedLabel()
        self.tag_box = ConcordanceTagBox(theme)
        self.apply_button = QPushButton()
        self._lay_out()  # first: a part without a parent would be shown as a window of its own
        self._set_up()
        self._connect()
        self.show_accepted(0)
        self._dress()

    # What is asked for

    def query(self) -> FindQuery:
        """What is to be found, as it stands in the field."""
        return FindQuery(self.field.text().strip(), self.kind.value, self.whole_words.isChecked())

    def set_query(self, query: FindQuery) -> None:
        """Let a query stand in the field."""
        self.kind.show_value(query.kind)
        self.whole_words.setChecked(query.is_whole_word)
        self._show_kind()
        self.field.setText(query.text)

    def show_uses_of(self, tag: Tag | None) -> None:
        """Show the uses of a tag, which can be read only; None shows what is looked for again."""
        is_use = tag is not None
        self._used = path_text(tag) if tag is not None else ""
        self.title.setVisible(is_use)
        for widget in (self.field, self.kind, self.whole_words, self.counts):
            widget.setVisible(not is_use)
        self._fit()
        if not is_use:
            self._show_kind()

    # What came of it

    def show_counts(self, text: str) -> None:
        """Say how many lines there are; takes an error away."""
        self._say(text, is_error=False)

    def show_error(self, text: str) -> None:
        """Say what is wrong with what stands in the field."""
        self._say(text, is_error=True)

    @property
    def has_error(self) -> bool:
        """Whether an error stands there."""
        return self._has_error

    def show_searching(self, is_searching: bool) -> None:
        """Offer to stop a search, or to start one."""
        self._is_searching = is_searching
        self.go.setText(tr("Stop") if is_searching else tr("Find"))
        self.go.setToolTip(tr("Stop the search; what was found stays") if is_searching else tr("Search (Enter)"))
        self._fit()

    def show_accepted(self, count: int) -> None:
        """Say on the button how many lines it would tag."""
        self.apply_button.setText(tr("Tag {n} accepted", n=number(count)) if count else tr("Tag accepted"))
        self.apply_button.setEnabled(count > 0)

    def in_order(self) -> tuple[QWidget, ...]:
        """What takes the focus, in the order in which Tab goes through it."""
        first = (self.field, self.kind, self.whole_words, self.scope, self.go)
        return (*first, self.order, self.tag_box, self.apply_button, self.close_button)

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let what can be done without give way where there is little room: the heads of the columns sort too."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down in the field goes to the lines."""
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_press and watched is self.field and event.key() == Qt.Key.Key_Down:  # type: ignore[attr-defined]
            self.lines_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def _set_up(self) -> None:
        self.kind.set_choices(KINDS)
        self.order.set_choices(ORDERS)
        self.scope.set_choices((("library", tr("The library"), ""),))
        self.whole_words.setAccessibleName(tr("Whole words"))
        self.whole_words.setObjectName("BarButton")
        self.whole_words.setCheckable(True)
        self.whole_words.setChecked(True)
        self.whole_words.setToolTip(tr("The first and the last word are whole words"))
        self.field.setAccessibleName(tr("Words to find"))
        self.field.setClearButtonEnabled(True)
        for button in self.field.findChildren(QToolButton):
            button.setAccessibleName(tr("Clear the words"))
        self.field.installEventFilter(self)
        self.counts.set_topic(tr("Counts"))
        self.counts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.go.setAutoDefault(True)  # Enter presses it too
        self.apply_button.setAutoDefault(True)
        self.show_searching(False)
        self.title.hide()
        self.title.setMinimumHeight(_CONTROL_PX + 2)
        self._show_kind()
        self._fit()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(spaces.SIDE, spaces.STEP, spaces.STEP, spaces.STEP)
        rows.setSpacing(spaces.HALF)
        first = (self.kind, self.field, self.title, self.whole_words, self.scope, self.go, self.close_button)
        second = (self.counts, self.order, self.tag_box, self.apply_button)
        for widgets in (first, second):
            row = QHBoxLayout()
            row.setSpacing(spaces.STEP)
            for widget in widgets:
                row.addWidget(widget, 1 if widget in (self.field, self.title, self.counts) else 0)
            rows.addLayout(row)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self.search_requested)
        self.field.textEdited.connect(lambda _: self.query_edited.emit())
        self.go.clicked.connect(self._on_go)
        self.kind.chosen.connect(self._on_kind)
        self.scope.chosen.connect(self.search_requested)
        self.whole_words.clicked.connect(lambda _: self.search_requested.emit())
        self.order.chosen.connect(lambda: self.order_chosen.emit(self.order.value))
        self.apply_button.clicked.connect(self.apply_requested)
        self.close_button.clicked.connect(self.close_requested)
        self.tag_box.left.connect(self.lines_wanted)
        self.tag_box.empty_entered.connect(self.lines_wanted)
        self._theme.changed.connect(self._dress)

    def _on_go(self) -> None:
        (self.stop_requested if self._is_searching else self.search_requested).emit()

    def _on_kind(self) -> None:
        self._show_kind()
        self.query_edited.emit()
        if not self._has_error:
            self.search_requested.emit()

    def _fit(self) -> None:
        is_narrow, is_use = self.width() < _NARROW_PX, not self.title.isHidden()
        is_close = self._has_error and self.width() < _ERROR_PX
        self.go.setVisible(self._is_searching or not (is_narrow or is_use))
        self.order.setVisible(not (is_narrow or is_use or self._has_error))
        for widget in (self.tag_box, self.apply_button):
            widget.setVisible(not (is_use or is_close))
        for choice in (self.kind, self.scope):
            choice.set_close(is_narrow)
        self.whole_words.setText(tr("Words", "whole words") if is_narrow else tr("Whole words"))
        self.tag_box.setFixedWidth(_TAG_NARROW_PX if is_narrow else _TAG_PX)

    def _show_kind(self) -> None:
        """A regular expression says itself where words end."""
        tip = self.kind.tip
        self.whole_words.setVisible(self.kind.value is not MatchKind.REGEX and self.title.isHidden())
        self.field.setPlaceholderText(_INVITATIONS[self.kind.value])
        set_tip(self.field, tip)

    def _say(self, text: str, *, is_error: bool) -> None:
        self.counts.setText(text)
        set_tip(self.counts, text)
        self.title.setText(" · ".join(part for part in (tr("Uses of {tag}", tag=self._used), text) if part))
        if is_error != self._has_error:
            self._has_error = is_error
            self.counts.setWordWrap(is_error)  # what can be done about it stands at its end
            self._dress()
            self._fit()

    def _dress(self) -> None:
        theme = self._theme
        red = theme.tag_colour(Colour.RED)
        self.setStyleSheet(
            f"QLineEdit {{ min-height: {_CONTROL_PX}px; max-height: {_CONTROL_PX}px;"
            f" padding: 0 {spaces.STEP}px; }}"
            f"QToolButton#BarButton:checked {{ background: {theme.colour('selection').name()}; }}"
        )
        self.field.setStyleSheet(f"QLineEdit {{ border: 1px solid {red.name()}; }}" if self._has_error else "")
        self.counts.setFont(theme.interface_font(12, tabular=True))
        self.title.setFont(theme.interface_font(13, QFont.Weight.DemiBold, tabular=True))
        palette = QPalette(self.counts.palette())
        palette.setColor(QPalette.ColorRole.WindowText, red if self._has_error else theme.colour("secondary"))
        self.counts.setPalette(palette)
