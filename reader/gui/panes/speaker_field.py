"""Where the speaker of annotations is named, in a card: a line that completes the speakers named before."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from reader.domain.wording import tr
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

HEIGHT_PX = 30
_HINT = tr("Enter or Esc keeps")


class SpeakerField(QLineEdit):
    """`speaker_entered` carries the name on Enter and on leaving, if it is another one than all have; `left` when
    the editing ended, with whether a key ended it.
    """

    speaker_entered = Signal(str)
    left = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._known, self._is_shared = "", True
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._popup = QListView()
        self._popup.setAccessibleName(tr("Known speakers"))
        self._popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        completer.setPopup(self._popup)
        self.setCompleter(completer)
        self.setAccessibleName(tr("Speaker"))
        self.setPlaceholderText(" · ".join((tr("Speaker"), _HINT)))
        self._hint_width = round(QFontMetricsF(theme.interface_font(11)).horizontalAdvance(_HINT))
        self.textChanged.connect(self._make_room)
        self.hide()

    def set_speakers(self, names: Sequence[str]) -> None:
        """Complete these names."""
        self._names.setStringList(list(names))

    def edit(self, name: str, *, is_shared: bool = True) -> None:
        """Begin with a name. Where not all that are asked about share it, Enter gives it to the others too."""
        self._known, self._is_shared = name, is_shared
        border, raised = (self._theme.colour(role).name() for role in ("border", "raised"))
        self._popup.setStyleSheet(
            f"QListView {{ border: 1px solid {border}; background: {raised};"
            f" }}QListView::item {{ padding: {spaces.HALF}px; }}"
        )
        self.setText(name)
        self.selectAll()

    def refresh(self, name: str) -> None:
        """Take over a name that changed in the library, unless the user has typed another one here."""
        if name != self._known and self.text() == self._known:
            self.setText(name)
            self._known = name

    def commit(self) -> None:
        """Announce the name, if it is another one."""
        name = " ".join(self.text().split())
        if name != self._known and self.text() != self._known:
            self.setText(name)
            self._known = name
            self.speaker_entered.emit(name)

    def event(self, event: QEvent) -> bool:
        """Esc and Enter are this field's while it has the focus."""
        keys = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in keys:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc keep the name and end the editing; undo takes it back."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not self._is_shared and self.text() == self._known:
                self.speaker_entered.emit(self._known)
            self.commit()
            self.left.emit(True)
        elif event.key() == Qt.Key.Key_Escape:
            self.commit()
            self.left.emit(True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving keeps the name; the list of completions and another window are no leaving."""
        super().focusOutEvent(event)
        elsewhere = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if event.reason() not in elsewhere and self.isVisible():
            self.commit()
            self.left.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field with its hint at the right, where the placeholder does not say it."""
        super().paintEvent(event)
        if not self.text():
            return
        painter = QPainter(self)
        painter.setFont(self._theme.interface_font(11))
        painter.setPen(self._theme.colour("secondary"))
        place = self.rect().adjusted(0, 0, -11, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _HINT)
        painter.end()

    def _make_room(self) -> None:
        """The name being typed ends before the hint."""
        self.setTextMargins(0, 0, self._hint_width + spaces.STEP if self.text() else 0, 0)
