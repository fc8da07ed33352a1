"""The small window in which the user settles when an article was published, without leaving the keyboard.

A and Enter accept what was found, U and Enter say that the date is not known; any other entry is a date and is
shown as understood while it is typed. It stands beside the text, which can be read and scrolled meanwhile.
"""

from html import escape

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.domain.errors import DateInvalid
from reader.domain.tags import Colour
from reader.domain.wording import tr
from reader.gui.models.date_case import Candidate, DateCase, Fact, ParseEntry, doubt, say_ends
from reader.gui.plain_text import PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_WIDTH_PX = 368
_TITLE_PX = 40
_LINKS = Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
_EXAMPLES = tr("3 Sep 2015, 2015-09 or 2015-09..2016-01")
_HINT = tr("Type a date, A to accept or U for unknown; Enter.")
_SKIP_HINT = tr("A date, A to accept, U for unknown; Enter skips.")


class DateDialog(QDialog):
    """Asks for the date of a `DateCase`.

    `date_given` carries both ends (`PartialDate` or None), `accept_asked` and `skip_asked` nothing;
    `evidence_clicked` the `Span` of words in the article. It closes by itself on Escape only: the flow closes it
    or shows the next case.
    """

    date_given = Signal(object, object)
    accept_asked = Signal()
    skip_asked = Signal()
    evidence_clicked = Signal(object)

    def __init__(self, theme: Theme, parse: ParseEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parse = parse
        self._case: DateCase | None = None
        self._can_skip = False
        self.setWindowTitle(tr("Date"))
        self.setFixedWidth(_WIDTH_PX)
        self._scroll, self._body = QScrollArea(self), QWidget()
        self._title, self._found, self._basis = PlainLabel(self), PlainLabel(self), PlainLabel(self)
        self._conflicts, self._understood, self._count = PlainLabel(self), PlainLabel(self), PlainLabel(self)
        self.entry = QLineEdit(self)
        self.entry.setPlaceholderText(_EXAMPLES)
        self.entry.setAccessibleName(tr("Date"))
        self.entry.setAccessibleDescription(_HINT)
        self.entry.textEdited.connect(lambda _: self._show_understood())
        self._accept = QPushButton(tr("&Accept as found"), self)
        self._unknown = QPushButton(tr("&Unknown"), self)
        self._set = QPushButton(tr("Set date"), self)
        self._accept.clicked.connect(lambda: self._answer("a"))
        self._unknown.clicked.connect(lambda: self._answer("u"))
        self._set.clicked.connect(self.settle)
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    @property
    def case(self) -> DateCase | None:
        """The case that is shown."""
        return self._case

    @property
    def understood(self) -> str:
        """What the dialog says below the field."""
        return self._understood.text()

    def show_case(self, case: DateCase, count: str = "", *, can_skip: bool = False) -> None:
        """Show a case with an empty field; `count` tells its place in a series, which can be skipped."""
        self._case, self._can_skip = case, can_skip
        self._title.setText(_cut(case.title))
        set_tip(self._title, case.title)
        self._count.setText(count)
        self._found.setText(f"{case.found[:1].upper()}{case.found[1:]}")
        self._basis.setText(case.basis)
        told = (tr("≠ The page disagrees: {meaning}", meaning=words) for words in case.conflicts)
        self._conflicts.setText("\n".join(told))
        self._conflicts.setVisible(bool(case.conflicts))
        self._fill_facts(case.facts)
        self._fill_candidates(case.candidates)
        self.entry.clear()
        self._show_understood()
        self._fit()
        self.entry.setFocus()

    def wait(self) -> None:
        """Settle nothing until the next case is shown: what is typed meanwhile was not meant for the last one."""
        self._case = None

    def place_beside(self, right: QPoint) -> None:
        """Stand with the upper right corner at a global point, so that the text stays in sight."""
        self.move(right - QPoint(self.width(), 0))

    def settle(self) -> None:
        """Do what the entry says; what cannot be understood is told, and nothing else happens."""
        self._answer(self.entry.text().strip())

    def _answer(self, words: str) -> None:
        if self._case is None:
            return
        if words.casefold() == "a":
            self.accept_asked.emit()
        elif words.casefold() == "u":
            self.date_given.emit(None, None)
        elif words:
            self._answer_date(words)
        elif self._can_skip:
            self.skip_asked.emit()
        else:
            self._tell(_HINT, is_fault=True)

    def _answer_date(self, words: str) -> None:
        try:
            ends = self._parse(words)
        except DateInvalid as error:
            self._tell(str(error), is_fault=True)
            self.entry.selectAll()
            self.entry.setFocus()
        else:
            self.date_given.emit(*ends)

    def _show_understood(self) -> None:
        """Say what the entry would do; an unfinished one is no fault yet."""
        words = self.entry.text().strip()
        case = self._case
        if not words or case is None:
            self._tell(_SKIP_HINT if self._can_skip else _HINT)
        elif words.casefold() == "a":
            self._tell(tr("Accept as found: {found}", found=case.found), is_meant=True)
        elif words.casefold() == "u":
            self._tell(tr("The date is not known"), is_meant=True)
        else:
            try:
                ends = self._parse(words)
            except DateInvalid:
                self._tell(tr("Not a date yet"))
                return
            against = doubt(case, ends)
            self._tell(f"{say_ends(ends)}\n{against}".rstrip(), is_meant=True)

    def _tell(self, words: str, *, is_fault: bool = False, is_meant: bool = False) -> None:
        self._understood.setText(words)
        self._understood.setAccessibleName(words)
        colour = self._theme.tag_colour(Colour.RED) if is_fault else self._theme.colour("secondary")
        _paint_text(self._understood, self._theme.colour("text") if is_meant else colour)
        self._set.setText(tr("Set date") if self.entry.text().strip() or not self._can_skip else tr("Skip"))
        self._fit()

    def _lay_out(self) -> None:
        for label in (self._title, self._found, self._basis, self._conflicts, self._understood):
            label.setWordWrap(True)
        self._understood.setMinimumHeight(20)
        self._set.setDefault(True)
        for button in (self._accept, self._unknown):
            button.setAutoDefault(False)
        self._facts, self._offers = QGridLayout(), QHBoxLayout()
        self._facts.setHorizontalSpacing(spaces.SIDE)
        self._facts.setVerticalSpacing(spaces.STEP)
        self._facts.setColumnStretch(1, 1)
        self._facts.setColumnMinimumWidth(0, 68)
        self._offers.setSpacing(spaces.STEP)
        top = QHBoxLayout()
        top.addWidget(self._found, 1)
        top.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(spaces.STEP)
        for button in (self._accept, self._unknown):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._set)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(spaces.EDGE, spaces.WIDE, spaces.EDGE, spaces.WIDE)
        column.setSpacing(0)
        for part, gap in ((self._title, 12), (top, 2), (self._basis, 12), (self._facts, 10)):
            column.addWidget(part) if isinstance(part, QWidget) else column.addLayout(part)
            column.addSpacing(gap)
        column.addWidget(self._conflicts)
        column.addSpacing(spaces.STEP)
        column.addWidget(self.entry)
        column.addSpacing(spaces.HALF)
        column.addWidget(self._understood)
        column.addSpacing(spaces.STEP)
        column.addLayout(self._offers)
        column.addSpacing(spaces.WIDE)
        column.addLayout(buttons)
        # Where the screen is too low for all of it, it scrolls.
        self._scroll.setWidget(self._body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for room in (self._scroll.viewport(), self._body):
            room.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _fill_facts(self, facts: tuple[Fact, ...]) -> None:
        _empty(self._facts)
        for row, fact in enumerate(facts):
            label, words = PlainLabel(fact.label, self), PlainLabel(self)
            label.setFont(self._theme.interface_font(12))
            _paint_text(label, self._theme.colour("secondary"))
            words.setTextFormat(Qt.TextFormat.RichText)
            quote = f"<b>{escape(fact.quote)}</b>"
            if fact.span is not None:
                colour = self._theme.colour("accent").name()
                quote = f'<a href="text" style="color: {colour}; text-decoration: none">{quote}</a>'
                words.setTextInteractionFlags(_LINKS)
                words.linkActivated.connect(lambda _, span=fact.span: self.evidence_clicked.emit(span))
                words.setToolTip(tr("Show it in the article"))
            words.setText(f"{escape(fact.before)}{quote}{escape(fact.after)}")
            words.setFont(self._theme.reading_font(self._theme.metrics.length(13)))
            words.setWordWrap(True)
            self._facts.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(words, row, 1)
            for part in (label, words):
                part.show()  # at once, or the height would be worked out without it

    def _fill_candidates(self, candidates: tuple[Candidate, ...]) -> None:
        _empty(self._offers)
        length = self._theme.metrics.length
        for candidate in candidates:
            has_origin = candidate.origin != "dateline"  # which stands above, and several years need the room
            offer = QPushButton(f"{candidate.entry} · {candidate.origin}" if has_origin else candidate.entry, self)
            offer.setStyleSheet(
                f"QPushButton {{ min-height: {length(18)}px; border-radius: {length(10)}px;"
                f" padding: 0 {spaces.STEP}px; font-size: {length(11)}px; }}"
            )
            offer.setAutoDefault(False)
            set_tip(offer, tr("Fill it in ({origin})", origin=candidate.origin))
            offer.clicked.connect(lambda _=False, entry=candidate.entry: self._take(entry))
            self._offers.addWidget(offer)
            offer.show()
        self._offers.addStretch(1)

    def _take(self, entry: str) -> None:
        self.entry.setText(entry)
        self.entry.setFocus()
        self._show_understood()

    def _fit(self) -> None:
        """As high as the words need, and as wide as the buttons, at once: the layout would take its time."""
        layout = self._body.layout()
        if layout is not None:
            layout.activate()
            width = max(_WIDTH_PX, layout.totalMinimumSize().width())
            height, most = layout.totalHeightForWidth(width), room_height(self)
            is_low = height > most
            bar = self._scroll.verticalScrollBar().sizeHint().width() if is_low else 0
            # As needed it would come before the window has grown, and stay: beside it the words take more room.
            policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if is_low else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            self._scroll.setVerticalScrollBarPolicy(policy)
            self.setFixedSize(width + bar, min(height, most))

    def _dress(self) -> None:
        theme = self._theme
        self._title.setFont(theme.reading_font(theme.metrics.length(16), QFont.Weight.DemiBold))
        self._found.setFont(theme.interface_font(13, QFont.Weight.DemiBold))
        for label in (self._basis, self._count, self._understood, self._conflicts):
            label.setFont(theme.interface_font(12))
        for label in (self._basis, self._count):
            _paint_text(label, theme.colour("secondary"))
        _paint_text(self._conflicts, theme.tag_colour(Colour.RED))
        if self._case is not None:
            self._fill_facts(self._case.facts)
            self._fill_candidates(self._case.candidates)
            self._show_understood()
            self._fit()


def _cut(title: str, longest: int = 110) -> str:
    words = " ".join(title.split())
    return words if len(words) <= longest else words[:longest].rpartition(" ")[0] + "…"


def _paint_text(label: PlainLabel, colour: QColor) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)


def _empty(layout: QGridLayout | QHBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def room_height(widget: QWidget) -> int:
    """The height that the screen has for a window with its title."""
    return widget.screen().availableGeometry().height() - _TITLE_PX
