"""Codebooks to start from, offered where the tree would be while there are no tags."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from reader.domain.codebooks import Codebook
from reader.domain.texts import count_text
from reader.domain.wording import tr
from reader.gui.article.link_button import LinkButton
from reader.gui.plain_text import PlainLabel, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_INVITATION = tr(
    "No tags yet. Type a name in the box above and press Enter, add one with +, or start from a codebook:"
)
_PLAIN = tr("No tags yet.")
_EDGE_PX = spaces.SIDE


class CodebookOffers(QScrollArea):
    """`template_chosen` carries the id of a codebook to start from; `height_changed` when all of them need another
    height than before.
    """

    template_chosen = Signal(str)
    height_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notes: list[PlainLabel] = []
        self._links: list[LinkButton] = []
        self._is_writable = self._is_known = True
        self._templates: Mapping[str, Codebook] = {}
        self.setAccessibleName(tr("Codebooks to start from"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self._dress)
        self.set_templates({})

    def set_templates(self, templates: Mapping[str, Codebook]) -> None:
        """Offer these; without any, only say that there are no tags."""
        self._templates = templates
        templates = templates if self._is_writable and self._is_known else {}
        holder = QWidget()
        holder.setObjectName("Offers")
        column = QVBoxLayout(holder)
        column.setContentsMargins(_EDGE_PX, spaces.HALF, _EDGE_PX, spaces.STEP)
        column.setSpacing(0)
        words = _INVITATION if templates else _PLAIN
        self._notes = [PlainLabel(words if self._is_known else "")]
        column.addWidget(self._notes[0])
        self._links = []
        for template, book in templates.items():
            link = LinkButton(self._theme)
            link.set_words(book.name)
            link.setAccessibleName(tr("Start from the codebook {name}", name=book.name))
            set_tip(link, book.name)
            link.setAccessibleDescription(book.description)
            link.clicked.connect(lambda _=False, template=template: self.template_chosen.emit(template))
            note = PlainLabel(f"{count_text(len(book.tags), 'tag')}. {book.description}".rstrip())
            self._links.append(link)
            self._notes.append(note)
            column.addSpacing(spaces.STEP)
            column.addWidget(link)
            column.addWidget(note)
        column.addStretch(1)
        self.setWidget(holder)
        self._dress()
        self._fit()
        # Made later than what stands below: Tab would come to them last.
        before: QWidget = self
        for link in self._links:
            QWidget.setTabOrder(before, link)
            before = link
        self.height_changed.emit()

    def set_writable(self, is_writable: bool) -> None:
        """Offer nothing where nothing can be added."""
        if is_writable != self._is_writable:
            self._is_writable = is_writable
            self.set_templates(self._templates)

    def set_known(self, *, is_known: bool) -> None:
        """Say nothing while it is not known whether there are tags: the library is being read, or none is open."""
        if is_known != self._is_known:
            self._is_known = is_known
            self.set_templates(self._templates)

    def content_height(self) -> int:
        """The height that shows all offers."""
        holder = self.widget()
        return max(60, holder.heightForWidth(max(100, self.viewport().width()))) if holder is not None else 60

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names are cut where there is no room for them; descriptions take more lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
            self.height_changed.emit()

    def _fit(self) -> None:
        for link in self._links:
            link.fit(self.viewport().width() - 2 * _EDGE_PX)

    def _dress(self) -> None:
        secondary = self._theme.colour("secondary").name()
        self.setStyleSheet(
            f"QScrollArea, QWidget#Offers {{ background: transparent; }} QLabel {{ color: {secondary}; }}"
        )
        for note in self._notes:
            note.setWordWrap(True)
            note.setFont(self._theme.interface_font(11 if note is not self._notes[0] else 12))
