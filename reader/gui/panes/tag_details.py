"""All there is of one tag, edited in place beside the codebook: each field is written when it is left."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.codebooks import TEXT_FIELDS
from reader.domain.ids import TagId
from reader.domain.tags import Colour, Tag
from reader.domain.wording import tr
from reader.gui.models.tag_words import colour_name, path_text
from reader.gui.panes.codebook_menu import colour_icon
from reader.gui.plain_text import PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_WIDTH_PX = 340
_LABELS = {"description": tr("Description"), "example": tr("Example"), "counter_example": tr("Counter-example")}
_HINTS = {
    "description": tr("What is tagged with it"),
    "example": tr("Words that should have the tag"),
    "counter_example": tr("Words that should not have it"),
}
_HEIGHTS_PX = {"description": 84, "example": 54, "counter_example": 54}


class TagDetails(QFrame):
    """A card over the window. `change_requested` carries a `TagId` and what to change, `rename_requested` a name;
    `left` says that it has gone by a key, `shown_changed` whether it is there.

    What was typed and could not be written is shown again when the tag is opened the next time.
    """

    change_requested = Signal(object, object)
    rename_requested = Signal(object, str)
    left = Signal()
    shown_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tag: Tag | None = None
        self._unwritten: dict[tuple[TagId, str], str] = {}
        self._asked: dict[str, str] = {}
        self.setAccessibleName(tr("Details of the tag"))
        self.name, self.key = QLineEdit(), QLineEdit()
        self.texts: Mapping[str, QPlainTextEdit] = {name: QPlainTextEdit() for name in TEXT_FIELDS}
        self.colours = QButtonGroup(self)
        self._path = PlainLabel()
        self.hint = PlainLabel(tr("Esc or Ctrl+Enter keeps · Undo takes it back"))
        self._lay_out()
        self.name.editingFinished.connect(self._write_name)
        self.key.editingFinished.connect(self._write_key)
        self.colours.buttonClicked.connect(self._write_colour)
        for edit in self.texts.values():
            edit.installEventFilter(self)
        theme.changed.connect(self._dress)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self._dress()
        self.hide()

    @property
    def tag(self) -> Tag | None:
        """The tag shown."""
        return self._tag

    def open_beside(self, tag: Tag, panel: QWidget, row: QPoint) -> None:
        """Show a tag left of a panel, near a row of it (in the panel's coordinates)."""
        window = panel.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._asked.clear()
        self._show(tag)
        self.adjustSize()
        size = QSize(_WIDTH_PX, self.sizeHint().height())
        corner = panel.mapTo(window, QPoint(0, row.y()))
        left = max(8, corner.x() - size.width() - 8)
        top = min(max(8, corner.y() - 20), max(8, window.height() - size.height() - 40))
        self.setGeometry(left, top, size.width(), size.height())
        self.show()
        self.raise_()
        edit = self.texts["description"]
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.moveCursor(edit.textCursor().MoveOperation.End)

    def refresh(self, tag: Tag | None) -> None:
        """Take in what the library says of the tag shown; None when it is gone."""
        if tag is None:
            self._tag = None
            self.hide()
            return
        self._unwritten = {
            (one, name): text
            for (one, name), text in self._unwritten.items()
            if one != tag.id or getattr(tag, name) != text
        }
        self._asked = {name: value for name, value in self._asked.items() if getattr(tag, name) != value}
        self._show(tag, but=QApplication.focusWidget())

    def note_written(self, tag: TagId, values: Mapping[str, object]) -> None:
        """Know that these fields of a tag are in the library."""
        for name, text in values.items():
            if self._unwritten.get((tag, name)) == text:
                del self._unwritten[tag, name]

    def keep_only(self, tags: Collection[TagId]) -> None:
        """Let go what was typed for tags that are no more, or of another library."""
        self._unwritten = {key: text for key, text in self._unwritten.items() if key[0] in tags}

    def set_writable(self, is_writable: bool) -> None:
        """Let the fields be changed, or only be read."""
        for line in (self.name, self.key):
            line.setReadOnly(not is_writable)
        for edit in self.texts.values():
            edit.setReadOnly(not is_writable)
        for button in self.colours.buttons():
            button.setEnabled(is_writable)

    def commit(self) -> None:
        """Ask for what was typed and not asked for yet."""
        if self._tag is not None and self.isVisible():
            self._write_name()
            self._write_key()
            for name in TEXT_FIELDS:
                self._write_text(name)

    def try_again(self) -> bool:
        """Ask for all that was typed and is not written yet, of tags shown before too; whether no text is left."""
        before = dict(self._unwritten)
        self.commit()
        for (tag, name), text in before.items():
            if self._unwritten.get((tag, name)) == text:
                self.change_requested.emit(tag, {name: text})
        return not self._unwritten

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving a text asks for it; Esc and Ctrl+Enter close."""
        name = next((name for name, edit in self.texts.items() if edit is watched), "")
        if name and event.type() == QEvent.Type.FocusOut:
            self._write_text(name)
        if name and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._leave()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, and Enter in a line, write what was typed and close; undo takes it back."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._leave()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write first."""
        self.commit()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell."""
        super().showEvent(event)
        self.shown_changed.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell."""
        super().hideEvent(event)
        self.shown_changed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised card with a hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("window"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(spaces.WIDE, spaces.WIDE, spaces.WIDE, spaces.WIDE)
        column.setSpacing(spaces.HALF)
        self._path.setWordWrap(True)
        column.addWidget(self._path)
        column.addSpacing(spaces.HALF)
        row = QHBoxLayout()
        row.setSpacing(spaces.STEP)
        self.name.setAccessibleName(tr("Name"))
        self.key.setAccessibleName(tr("Key"))
        self.key.setMaxLength(1)
        self.key.setFixedWidth(44)
        self.key.setPlaceholderText(tr("key", "of a tag"))
        self.key.setToolTip(tr("One character of 1-9 and a-z; pressed in the article it applies the tag"))
        row.addWidget(self.name, 1)
        row.addWidget(self.key)
        column.addLayout(row)
        column.addSpacing(spaces.STEP)
        column.addLayout(self._make_swatches())
        for name, edit in self.texts.items():
            label = PlainLabel(_LABELS[name])
            label.setObjectName("DetailLabel")
            label.setBuddy(edit)
            edit.setObjectName("Field")
            edit.setAccessibleName(_LABELS[name])
            edit.setPlaceholderText(_HINTS[name])
            edit.setTabChangesFocus(True)
            column.addSpacing(spaces.HALF)
            column.addWidget(label)
            column.addWidget(edit)
        column.addSpacing(spaces.HALF)
        column.addWidget(self.hint)

    def _make_swatches(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(spaces.HALF)
        for number, colour in enumerate(Colour):
            button = QToolButton()
            button.setCheckable(True)
            button.setFixedSize(22, 22)
            button.setAccessibleName(colour_name(colour).lower())
            set_tip(button, colour_name(colour))
            self.colours.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _show(self, tag: Tag, but: QWidget | None = None) -> None:
        """Fill the fields; one that has the keys keeps what is being typed."""
        self._tag = tag
        self._path.setText(path_text(tag))
        set_tip(self._path, path_text(tag))
        for name, field in (("name", self.name), ("key", self.key)):
            if field is not but:
                field.setText(getattr(tag, name))
        for name, edit in self.texts.items():
            text = self._unwritten.get((tag.id, name), getattr(tag, name))
            if edit is not but and edit.toPlainText() != text:
                edit.setPlainText(text)
        self.colours.button(list(Colour).index(tag.colour)).setChecked(True)

    def _write_name(self) -> None:
        name = " ".join(self.name.text().split())
        if self._tag is not None and name and self._is_fresh("name", name):
            self.rename_requested.emit(self._tag.id, name)

    def _write_key(self) -> None:
        key = self.key.text().strip().lower()
        if self._tag is not None and self._is_fresh("key", key):
            self.change_requested.emit(self._tag.id, {"key": key})

    def _is_fresh(self, name: str, value: str) -> bool:
        """Whether a field says what it did not say before; it is then taken as asked for."""
        is_fresh = bool(value != self._asked.get(name, getattr(self._tag, name)))
        if is_fresh:
            self._asked[name] = value
        return is_fresh

    def _write_colour(self) -> None:
        colour = list(Colour)[self.colours.checkedId()]
        if self._tag is not None and colour is not self._tag.colour:
            self.change_requested.emit(self._tag.id, {"colour": colour})

    def _write_text(self, name: str) -> None:
        tag, text = self._tag, self.texts[name].toPlainText().strip()
        if tag is not None and self._is_fresh(name, text):
            self._unwritten[(tag.id, name)] = text
            self.change_requested.emit(tag.id, {name: text})

    def _leave(self) -> None:
        self.commit()
        self.hide()
        self.left.emit()

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """The keys went elsewhere in the program: write and go. Another program's window changes nothing."""
        if now is not None and self.isVisible() and now is not self and not self.isAncestorOf(now):
            self.commit()
            self.hide()

    def _dress(self) -> None:
        secondary, accent = self._theme.colour("secondary").name(), self._theme.colour("accent").name()
        length = self._theme.metrics.length
        self.setStyleSheet(f"QLabel {{ color: {secondary}; font-size: {length(11)}px; }}")
        for name, edit in self.texts.items():
            edit.setFixedHeight(length(_HEIGHTS_PX[name]))
        for number, colour in enumerate(Colour):
            self.colours.button(number).setIcon(colour_icon(self._theme, colour))
            self.colours.button(number).setStyleSheet(
                "QToolButton { border: 2px solid transparent; border-radius: 6px; padding: 0;"
                " background: transparent; }"
                f"QToolButton:checked {{ border-color: {self._theme.colour('text').name()}; }}"
                f"QToolButton:focus {{ border-color: {accent}; }}"
            )
        self.update()
