"""What the pointer finds in the text: tooltips on dates and annotations, and stripes that can be clicked."""

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.domain.ids import AnnotationId
from reader.domain.wording import tr
from reader.gui.article.annotation_layer import AnnotationLayer
from reader.gui.article.annotation_tips import tell_annotations
from reader.gui.theme.theme import Theme

REST_MS = 400
"""The pointer rests so long before it is told what is there."""
_MOVES = (QEvent.Type.MouseMove, QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress)


class PointerHints(QObject):
    """Watches a viewport. `stripe_picked` carries the AnnotationId of a stripe in the margin that was clicked.

    `layer` gives what is shown, `to_document` turns a point of the viewport into one of the document.
    """

    stripe_picked = Signal(object)

    def __init__(
        self,
        viewport: QWidget,
        theme: Theme,
        layer: Callable[[], AnnotationLayer],
        to_document: Callable[[QPointF], QPointF],
    ) -> None:
        super().__init__(viewport)
        self._viewport = viewport
        self._theme = theme
        self._layer = layer
        self._to_document = to_document
        self._place = QPoint()
        self._told = ""
        self._is_stripe_pressed = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(lambda: self.show_at(self._place))
        viewport.installEventFilter(self)

    def show_at(self, point: QPoint) -> bool:
        """Tell at once what is at a point of the viewport; False where there is nothing."""
        text = self.tell(QPointF(point))
        if text:
            QToolTip.showText(self._viewport.mapToGlobal(point), text, self._viewport)
            self._told = text
        return bool(text)

    def tell(self, point: QPointF) -> str:
        """What is at a point of the viewport, as rich text; "" where there is nothing to tell."""
        layer, place = self._layer(), self._to_document(point)
        stripe = layer.stripe_at(place)
        if stripe is not None:
            return self.tell_of([stripe], has_quotes=True)
        position = layer.lines.character_at(place)
        if position is None:
            return ""
        parts = [self.tell_of(layer.index.at(position))]
        date = layer.dates.at(position) if layer.dates is not None else None
        if date is not None:
            words = tr("The page disagrees: {words}", words=date.meaning) if date.is_conflict else date.meaning
            parts.insert(0, f'<p style="white-space: pre">{escape(words)}</p>')
        return "".join(parts)

    def tell_of(self, annotations: list[AnnotationId], *, has_quotes: bool = False) -> str:
        """What there is to tell of annotations, as rich text."""
        layer = self._layer()
        found = [annotation for held in annotations if (annotation := layer.index.get(held)) is not None]
        return tell_annotations(found, layer.style, self._theme, has_quotes=has_quotes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the pointer to rest; take clicks on stripes."""
        kind = event.type()
        if kind is QEvent.Type.ToolTip:
            return True  # told already, and earlier than Qt would
        if kind is QEvent.Type.MouseButtonRelease and self._is_stripe_pressed:
            self._is_stripe_pressed = False
            return True
        if kind not in _MOVES:
            return False
        if kind is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            return self._on_moved(event)
        self._forget()
        return self._on_pressed(event) if isinstance(event, QMouseEvent) else False

    def _forget(self) -> None:
        self._rest.stop()
        if self._told:
            self._told = ""
            QToolTip.hideText()

    def _on_moved(self, event: QMouseEvent) -> bool:
        if event.buttons():
            self._forget()
            return self._is_stripe_pressed
        self._place = event.position().toPoint()
        if not self._told or self.tell(event.position()) != self._told:
            self._forget()
            self._rest.start()
        if self._layer().stripe_at(self._to_document(event.position())) is None:
            return False
        self._viewport.setCursor(Qt.CursorShape.PointingHandCursor)
        return True

    def _on_pressed(self, event: QMouseEvent) -> bool:
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        stripe = self._layer().stripe_at(self._to_document(event.position()))
        if stripe is None:
            return False
        self._is_stripe_pressed = True
        self.stripe_picked.emit(stripe)
        return True
