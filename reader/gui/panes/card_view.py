"""The cards of the article's annotations as a view: which there are, which is current, and how they are painted.

As fast with 1,000 as with ten: a card is measured once, heights are summed up, and a change measures the cards it
touches. Qt's list view asks for the sizes of all rows after each change. What the user does to cards is elsewhere.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.models.annotation_filter import AnnotationFilter
from reader.gui.models.annotation_list import AnnotationListModel
from reader.gui.models.annotation_order import Arrangement, Group, Sort
from reader.gui.panes.card_layout import Card, CardLayout, Chip
from reader.gui.panes.card_painting import HEADING_PX, CardPainter
from reader.gui.panes.stacked_view import StackedView
from reader.gui.panes.tag_painting import draw_empty_hint
from reader.gui.spoken.row_list import tell_current_row
from reader.gui.theme.theme import Theme

_EMPTY = tr("Select words in the article, then type a tag in the box above or press its key.")
_EMPTY_READ_ONLY = tr("No annotation in the article")
_NONE_LISTED = tr("No annotation fits the filter. Esc in its field shows all again.")
_HEADING = AnnotationId(0)
_FOCUS_ALPHA = 120
_Flag = QItemSelectionModel.SelectionFlag


class CardView(StackedView):
    """Cards below each other, the current one open. A derived view hears of a change of the current card by
    `announce`, and gives room for an editor by `editor_room`.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self._heights, parent)
        self._theme = theme
        self._tags: list[Tag] = []
        self._list = AnnotationListModel(self)
        self._layout = CardLayout(theme, (), 280)
        self._cards: dict[AnnotationId, Card] = {}
        self._known_heights = {_HEADING: self._theme.metrics.row(HEADING_PX)}
        self._open: AnnotationId | None = None
        self._is_silent = False
        self._is_writable = True
        self._is_painted: Callable[[Annotation], bool] = lambda _: True
        self._hovered: tuple[AnnotationId, Chip | None] | None = None
        self._dress()
        self.setModel(self._list)
        rows = self._list
        for signal in (rows.rowsInserted, rows.rowsRemoved, rows.rowsMoved, rows.modelReset, rows.dataChanged):
            signal.connect(self._forget_places)
        theme.changed.connect(self._forget_cards)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Take names and colours; cards are measured anew only where these differ."""
        looks = [(tag.id, tag.path, tag.colour) for tag in tags]
        is_same = looks == [(tag.id, tag.path, tag.colour) for tag in self._tags]
        self._tags = list(tags)
        with self._keeping_selection():
            self._list.set_tags(tags)
        if not is_same:
            self._forget_cards()

    def set_annotations(
        self, annotations: Sequence[Annotation], paragraph_starts: Sequence[int] | None = None
    ) -> None:
        """Show these from the top, none of them current; without paragraphs those of the same text as before,
        where they are and current what was.
        """
        self._forget_measures()
        if paragraph_starts is None:
            with self._keeping_selection():
                self._list.set_annotations(annotations)
            return
        self._is_silent = True
        self._open = None
        self._list.set_paragraphs(paragraph_starts)
        self._list.set_annotations(annotations)
        self._is_silent = False
        self.verticalScrollBar().setValue(0)

    def apply(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Redo the cards concerned; the others stay where they are, and the current one that was seen stays so."""
        current = self.current()
        is_seen = self.visualRect(self.currentIndex()).intersects(self.viewport().rect())
        with self._keeping_selection():
            self._list.apply(changed, removed)
            # While the rows change one by one, the places of all are asked for, with what is old in some of them.
            self._forget_measures((*removed, *(row.id for row in changed)))
            self._forget_places()
        if is_seen and any(row.id == current for row in changed):
            self.scrollTo(self.currentIndex())

    def set_order(self, sort: Sort, group: Group) -> None:
        """Sort and group the cards; the current one stays current and is seen."""
        with self._keeping_selection():
            self._list.set_order(sort, group)
        self.scrollTo(self.currentIndex())

    def set_filter(self, wanted: AnnotationFilter) -> None:
        """List only what a filter lets through, the current one in sight, else from the top."""
        with self._keeping_selection():
            self._list.set_filter(wanted)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
        else:
            self.verticalScrollBar().setValue(0)

    def set_painted(self, is_painted: Callable[[Annotation], bool]) -> None:
        """Say which annotations are painted in the text; the cards of the others are faint."""
        self._is_painted = is_painted
        self.viewport().update()

    def set_current(self, annotation: AnnotationId | None, *, scroll: bool = True) -> None:
        """Make one current, and seen, without announcing it. One that is not listed counts as none."""
        index = self._list.index_of(annotation)
        if index.isValid() and annotation == self.current():
            if scroll:
                self.scrollTo(self.currentIndex())
            return
        self._is_silent = True
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
        else:
            self.selectionModel().clear()
            self._open_card(None)
        self._is_silent = False
        if scroll and index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def current(self) -> AnnotationId | None:
        """The current annotation."""
        annotation = self._annotation(self.currentIndex())
        return annotation.id if annotation is not None else None

    def find_annotation(self, annotation: AnnotationId | None) -> Annotation | None:
        """The annotation of an id, if the article has it."""
        return self._list.find(annotation)

    @property
    def order(self) -> Arrangement:
        """How the cards are arranged."""
        return self._list.order

    def annotations(self) -> Sequence[Annotation]:
        """All annotations of the article in text order."""
        return self._list.annotations()

    def is_listed(self, annotation: AnnotationId | None) -> bool:
        """Whether the filter leaves the annotation among the cards."""
        return self._list.index_of(annotation).isValid()

    def count(self) -> int:
        """How many annotations there are."""
        return self._list.count()

    def count_listed(self) -> int:
        """How many of them the filter lets through."""
        return self._list.count_listed()

    def selected(self) -> list[AnnotationId]:
        """The selected annotations in the order of the list, each once."""
        chosen = (self._annotation(index) for index in sorted(self.selectedIndexes()))
        return list(dict.fromkeys(one.id for one in chosen if one is not None))

    def announce(self, annotation: AnnotationId) -> None:
        """The user moved to a card."""

    def editor_room(self, annotation: AnnotationId) -> int:
        """The height that an editor needs in a card."""
        return 0

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Open the card and announce it, if it was the user who moved there."""
        super().currentChanged(current, previous)
        tell_current_row(self, current.row())
        annotation = self._annotation(current)
        if annotation is not None or not self._is_silent:
            self._open_card(annotation.id if annotation is not None else None)
        if not self._is_silent and annotation is not None:
            self.announce(annotation.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks lines elsewhere."""
        if self.item_width() != self._layout.width:
            self._forget_cards()
        super().resizeEvent(event)
        self.updateGeometries()

    def hint(self) -> str:
        """What stands where no card does: why, and what can be done."""
        if self._list.count():
            return _NONE_LISTED
        return _EMPTY if self._is_writable else _EMPTY_READ_ONLY

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cards that can be seen."""
        if not self._list.rowCount():
            draw_empty_hint(self.viewport(), self._theme, self.hint())
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing = CardPainter(self._theme, self._layout)
        selected = {index.row() for index in self.selectedIndexes()}
        row, bottom = max(0, self.row_at(self.verticalOffset())), event.rect().bottom()
        while row < self._list.rowCount():
            box = QRectF(self.visualRect(self._list.index(row)))
            if box.top() > bottom:
                break
            self._draw_row(painter, drawing, row, box, is_selected=row in selected and len(selected) > 1)
            row += 1
        if self.hasFocus() and self.currentIndex().isValid():
            self._draw_focus(painter, QRectF(self.visualRect(self.currentIndex())))
        painter.end()

    def _draw_focus(self, painter: QPainter, box: QRectF) -> None:
        """A second line about the current card: the keys are here, not in the text."""
        colour = QColor(self._theme.colour("accent"))
        colour.setAlpha(_FOCUS_ALPHA)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 2))
        painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 9, 9)

    def _draw_row(
        self, painter: QPainter, drawing: CardPainter, row: int, box: QRectF, *, is_selected: bool
    ) -> None:
        annotation, heading = self._list.annotation(row), self._list.heading(row)
        if heading is not None:
            drawing.draw_heading(painter, heading, box)
        if annotation is None:
            return
        hovered = self._hovered if self._hovered is not None and self._hovered[0] == annotation.id else None
        is_current = row == self.currentIndex().row()
        drawing.draw(
            painter,
            self._card(annotation.id),
            box,
            is_current=is_current,
            is_selected=is_selected,
            is_faded=not self._is_painted(annotation),
            has_star=self._is_writable and (is_current or hovered is not None),
        )
        if self._is_writable and hovered is not None and hovered[1] is not None:
            drawing.draw_close(painter, hovered[1], box)

    def _annotation(self, index: QModelIndex | QPersistentModelIndex) -> Annotation | None:
        return self._list.annotation(index.row()) if index.isValid() else None

    def _card(self, annotation_id: AnnotationId) -> Card:
        card = self._cards.get(annotation_id)
        if card is None:
            annotation = self._list.find(annotation_id)
            assert annotation is not None  # rows are those of annotations that are held
            is_open, room = annotation_id == self._open, self.editor_room(annotation_id)
            card = self._cards[annotation_id] = self._layout.make(
                annotation, is_open=is_open, editor_px=room, can_add=self._is_writable
            )
        return card

    def _heights(self) -> list[int]:
        ids, known = self._list.row_ids(), self._known_heights
        try:
            return list(map(known.__getitem__, ids))
        except KeyError:
            for missing in set(ids).difference(known):
                known[missing] = self._card(missing).height
        return list(map(known.__getitem__, ids))

    def _forget_measures(self, annotations: Iterable[AnnotationId] | None = None) -> None:
        """Measure some cards anew when they are next needed, or all."""
        if annotations is None:
            self._cards.clear()
            self._known_heights = {_HEADING: self._theme.metrics.row(HEADING_PX)}
            return
        for annotation in annotations:
            self._cards.pop(annotation, None)
            self._known_heights.pop(annotation, None)

    def _open_card(self, annotation: AnnotationId | None) -> None:
        """Open one card and close the one before. The one opened stays under the pointer that pressed it; one that
        keys led to is brought into view.
        """
        if annotation == self._open:
            return
        index = self.currentIndex()
        before = self.visualRect(index).top()
        self._forget_measures(one for one in (self._open, annotation) if one is not None)
        self._open = annotation
        self._forget_places()
        if index.isValid():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(index).top() - before)
            if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
                self.scrollTo(index)

    def remeasure(self, annotation: AnnotationId | None) -> None:
        """Measure a card anew, whose editor needs other room."""
        self._forget_measures([annotation] if annotation is not None else [])
        self._forget_places()

    @contextmanager
    def _keeping_selection(self) -> Iterator[None]:
        """Choose again what was chosen, after rows were arranged anew or went and came."""
        current, chosen, resets = self.current(), self.selected(), []
        note = self._list.modelReset.connect(lambda: resets.append(True))
        offset = self.verticalScrollBar().value()
        self._is_silent = True
        try:
            yield
        finally:
            self._is_silent = False
            self._list.modelReset.disconnect(note)
        there = [one for one in chosen if self.is_listed(one)]
        if resets or current != self.current() or set(there) != set(self.selected()):
            self._choose(current, there)
        if resets:
            self.verticalScrollBar().setValue(offset)

    def _choose(self, current: AnnotationId | None, chosen: Sequence[AnnotationId]) -> None:
        self.set_current(current, scroll=False)
        selection = QItemSelection()
        for index in map(self._list.index_of, chosen):
            if index.isValid():
                selection.select(index, index)
        self.selectionModel().select(selection, _Flag.Select)

    def _dress(self) -> None:
        self.setAccessibleName(tr("Annotations in this article"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QAbstractItemView { background: transparent; }")

    def _forget_places(self) -> None:
        self._hovered = None
        self.forget_places()

    def _forget_cards(self) -> None:
        self._forget_measures()
        self._layout = CardLayout(self._theme, self._tags, self.item_width())
        self._forget_places()
