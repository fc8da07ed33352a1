"""The tags on the whole article: a row above the list of annotations, a chip a tag, and a + that adds one."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from reader.domain.ids import TagId
from reader.domain.tags import Colour, Tag
from reader.domain.wording import tr
from reader.gui.models.tag_tree import path_text
from reader.gui.plain_text import PlainLabel, plain_tip, set_tip
from reader.gui.theme import spaces
from reader.gui.theme.icons import draw_icon
from reader.gui.theme.rings import draw_ring
from reader.gui.theme.theme import Theme

_PAD_PX, _GAP_PX, _SIDE_PX = spaces.STEP, spaces.HALF, spaces.SIDE
_REMOVE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_DISABLED = 0.4
"""How much is left to be seen of what cannot be used."""


class ArticleChip(QAbstractButton):
    """A tag on the article. `removed` carries it when its × was pressed, or Delete while it has the focus."""

    removed = Signal(object)

    def __init__(self, theme: Theme, tag: Tag, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tag = tag
        self._font = theme.interface_font(11.5)
        self._height = theme.metrics.sign_px
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("{tag}, on the whole article", tag=path_text(tag)))
        if parent.isEnabled():
            self.setAccessibleDescription(tr("Delete takes it off"))
            tip = tr("{tag} is on the whole article; × or Delete takes it off", tag=path_text(tag))
        else:
            tip = tr("{tag}, on the whole article", tag=path_text(tag))
        self.setToolTip(plain_tip(tip))

    def sizeHint(self) -> QSize:
        """As wide as its name and the ×."""
        width, height = QFontMetricsF(self._font).horizontalAdvance(path_text(self._tag)), self._height
        return QSize(round(width) + _PAD_PX + height + 2, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tint, the name, cut where there is no room, and the ×."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tag_tint(self._tag.colour))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._font)
        painter.setPen(self._theme.colour("text"))
        metrics, room = QFontMetricsF(self._font), self.width() - _PAD_PX - self._height
        name = metrics.elidedText(path_text(self._tag), Qt.TextElideMode.ElideMiddle, room)
        baseline = box.center().y() + (metrics.ascent() - metrics.descent()) / 2
        painter.drawText(QPointF(_PAD_PX, baseline), name)
        if self.isEnabled():
            cross = QRectF(self.width() - self._height, 0, self._height, self._height)
            role = "text" if self.underMouse() else "secondary"
            draw_icon(painter, self._theme.palette, "close", role, cross, self._theme.metrics.icon_px)
        if self.hasFocus():
            draw_ring(painter, self._theme, self.rect())
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the × takes the tag off."""
        point = event.position().toPoint()
        is_cross = self.rect().contains(point) and point.x() > self.width() - self._height
        super().mouseReleaseEvent(event)
        if is_cross and event.button() == Qt.MouseButton.LeftButton:
            self.removed.emit(self._tag.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the tag off; arrows go to the chips beside it."""
        if event.key() in _REMOVE:
            self.removed.emit(self._tag.id)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """One entry: to take the tag off."""
        menu = QMenu(self)
        menu.setAccessibleName(tr("Tag on the whole article"))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Take off the article"), lambda: self.removed.emit(self._tag.id))
        menu.popup(event.globalPos())


class ArticleTags(QWidget):
    """`untag_requested` carries a `TagId`; `tag_wanted` when the + was pressed."""

    untag_requested = Signal(object)
    tag_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: list[tuple[TagId, str, Colour]] = []
        self._tags: list[Tag] = []
        self.chips: list[ArticleChip] = []
        self._label = PlainLabel(tr("Whole article"), self)
        self.add = _AddButton(theme, self)
        self.add.clicked.connect(self.tag_wanted)
        self.setAccessibleName(tr("Tags on the whole article"))
        theme.changed.connect(self._make_chips)
        self._make_chips()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show these tags, in their order."""
        shown = [(tag.id, str(tag.path), tag.colour) for tag in tags]
        if shown != self._shown:
            self._shown, self._tags = shown, list(tags)
            self._make_chips()

    def changeEvent(self, event: QEvent) -> None:
        """Where nothing can be changed there is neither + nor ×."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._make_chips()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the row elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _make_chips(self) -> None:
        had_focus = any(chip.hasFocus() for chip in self.chips)
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [ArticleChip(self._theme, tag, self) for tag in self._tags]
        for chip in self.chips:
            chip.removed.connect(self.untag_requested)
            chip.show()
        for before, after in pairwise((*self.chips, self.add)):
            self.setTabOrder(before, after)
        self._label.setFont(self._theme.interface_font(12))
        palette = self._label.palette()
        palette.setColor(QPalette.ColorRole.WindowText, self._theme.colour("secondary"))
        self._label.setPalette(palette)
        self._arrange()
        if had_focus:
            (self.chips[-1] if self.chips else self.add).setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        """Place label, chips and + in as many rows as they need."""
        room = max(120, self.width() - 2 * _SIDE_PX)
        label, row = self._label.sizeHint(), self._theme.metrics.sign_px
        self._label.setGeometry(_SIDE_PX, 2, label.width(), row)
        x, y = label.width() + 8, 2
        self.add.setVisible(self.isEnabled())
        for part in (*self.chips, self.add):
            width = min(part.sizeHint().width(), room)
            if x and x + width > room:
                x, y = 0, y + row + 4
            part.setGeometry(_SIDE_PX + x, y, width, row)
            x += width + _GAP_PX
        self.setFixedHeight(y + row + 6)


class _AddButton(QAbstractButton):
    """A + in a dashed outline, where another tag would stand."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Tag the whole article"))
        set_tip(self, tr("Tag the whole article"))

    def sizeHint(self) -> QSize:
        """As wide as it is high, nearly."""
        return QSize(self._theme.metrics.sign_px, self._theme.metrics.sign_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The outline and the +."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(_DISABLED)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_lively = self.isEnabled() and self.underMouse()
        if is_lively and self.isDown():
            painter.setBrush(self._theme.colour("selection"))
        style = Qt.PenStyle.SolidLine if is_lively else Qt.PenStyle.DashLine
        painter.setPen(QPen(self._theme.colour("secondary" if is_lively else "border"), 1, style))
        painter.drawRoundedRect(box, 4, 4)
        role = "text" if is_lively else "secondary"
        draw_icon(painter, self._theme.palette, "plus", role, box, self._theme.metrics.icon_px)
        if self.hasFocus():
            draw_ring(painter, self._theme, self.rect())
        painter.end()
