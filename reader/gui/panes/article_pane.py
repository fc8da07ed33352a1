"""The article pane: headline, text and annotations of one article, or a word on why there is none.

This is its whole interface; the parts are under `reader.gui.article`. It shows values and says what the user
did; it calls no service and no other pane. Main thread only.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from reader.domain.annotations import Annotation
from reader.domain.articles import ArticleHead
from reader.domain.ids import AnnotationId, TagId
from reader.domain.spans import Span
from reader.domain.tags import Tag
from reader.domain.wording import number, tr
from reader.gui.article.annotation_index import AnnotationIndex
from reader.gui.article.annotation_style import AnnotationStyle
from reader.gui.article.date_marks import DateIndex
from reader.gui.article.empty_state import Choice, EmptyState
from reader.gui.article.found_places import FoundPlaces
from reader.gui.article.paint_filter import EVERYTHING, PaintFilter, describe_filter
from reader.gui.article.paint_sign import PaintSign
from reader.gui.article.reading_type import ReadingType
from reader.gui.article.text_units import Edge, Unit, move_edge
from reader.gui.article.text_view import TextView
from reader.gui.theme.theme import Theme
from reader.services.preference_table import bounds

if TYPE_CHECKING:
    from reader.services.reading import ArticleView

ZOOM_MIN, ZOOM_MAX, ZOOM_STEP = (round(one) for one in bounds("zoom"))


class ArticlePane(QWidget):
    """Shows one article. Spans are code points over the canonical text.

    Signals: `selection_changed` Span or None, whole words where snapping is on; `annotation_chosen` AnnotationId
    or None, by mouse or key; `tag_key_pressed` a character of TAG_KEYS typed in the text; `span_moved`
    AnnotationId and Span, an edge moved (the pane shows it once `apply_annotations` brings it back);
    `context_menu_requested` QPoint, global; `zoom_changed` per cent; `date_clicked` the date of the headline;
    `paint_filter_changed` another filter of what is painted; `setting_changed` another type, caret or snapping.
    """

    selection_changed = Signal(object)
    annotation_chosen = Signal(object)
    tag_key_pressed = Signal(str)
    span_moved = Signal(object, object)
    context_menu_requested = Signal(object)
    zoom_changed = Signal(int)
    date_clicked = Signal()
    paint_filter_changed = Signal()
    setting_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: tuple[Tag, ...] = ()
        self._whole: tuple[TagId, ...] = ()
        self._zoom = 100
        self._current: AnnotationId | None = None
        self._shown = EVERYTHING
        self.view = TextView(theme, self)
        self.view.setAccessibleName(tr("Article text"))
        self._empty = EmptyState(theme, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._stack = QStackedLayout()
        self._column.addLayout(self._stack, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        self._sign = PaintSign(theme, self.view)
        self._sign.all_wanted.connect(lambda: self.set_paint_filter(EVERYTHING))
        self.setAccessibleName(tr("Article"))
        self.keys_home = self.view
        self.setFocusProxy(self.view)
        self.view.span_selected.connect(self.selection_changed)
        self.view.key_typed.connect(self.tag_key_pressed)
        self.view.menu_asked.connect(self.context_menu_requested)
        self.view.headline.chip.clicked.connect(lambda: self.date_clicked.emit())
        self.view.annotation_picked.connect(self._on_annotation_picked)
        self.view.hints.stripe_picked.connect(self._on_annotation_picked)
        self.view.edge_dragged.connect(self._on_edge_dragged)
        self.view.zoom_wheeled.connect(lambda step: self.set_zoom(self._zoom + step * ZOOM_STEP))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.clear()

    def show_article(self, view: "ArticleView") -> None:
        """Show an article from its beginning, with its annotations; nothing is selected or current."""
        self._current = None
        self.view.forget_selection()
        self.view.paragraph_starts = view.text.paragraph_starts
        self.view.headline.chip.set_conflicts(())
        self.view.headline.links.set_relations(view.text.version, view.versions, view.publications)
        self._whole = view.tags
        self._show_whole_tags()
        self.view.set_text(view.text.text, view.text.paragraph_starts, view.head)
        self.view.setAccessibleName(tr("Article text: {title}", title=view.head.title))
        self.set_annotations(view.annotations)
        self._stack.setCurrentWidget(self.view)

    def show_head(self, head: ArticleHead) -> None:
        """Show what became of the head of the article that is shown: its date may have been settled."""
        self.view.show_head(head)

    def show_whole_tags(self, tags: Sequence[TagId]) -> None:
        """Show these tags on the whole article, in codebook order."""
        self._whole = tuple(tags)
        if self._show_whole_tags():
            self.view.arrange_headline()

    def show_dates(self, dates: DateIndex | None) -> None:
        """Underline the dates recognised in the article's text; None takes the lines away.

        Those of a text that is not shown any more count as None.
        """
        self.view.layer.dates = dates if dates is not None and dates.display is self.view.display else None
        self.view.layer.drop()
        self.view.viewport().update()

    def set_date_settable(self, can_set: bool) -> None:
        """Whether the date of the headline may be clicked."""
        self.view.headline.chip.set_can_set(can_set)

    def show_conflicts(self, conflicts: Sequence[str]) -> None:
        """Flag at the headline's date that dates of the text contradict themselves, in words."""
        self.view.headline.chip.set_conflicts(conflicts)

    def show_evidence(self, spans: Sequence[Span], *, scroll: bool = False) -> None:
        """Tint the words that the article's date was read from; none takes the tint away."""
        display = self.view.display
        kept = [span for span in spans if span.end <= display.length_cp]
        self.view.layer.evidence = [display.to_doc(span) for span in kept]
        if scroll and kept:
            self.show_span(kept[0])
        self.view.viewport().update()

    def show_span(self, span: Span) -> None:
        """Scroll to words of the text; nothing is selected."""
        if span.end <= self.view.display.length_cp:
            self.view.show_range(*self.view.display.to_doc(span))

    def show_found(self, spans: Sequence[Span], current: int | None = None, *, scroll: bool = True) -> None:
        """Tint the places that a search found, in text order and without overlap; none takes the tint away.

        `current` counts among them: it is outlined and brought into view; nothing is selected.
        """
        self.view.set_found(spans, current)
        if scroll and self.view.layer.found.current is not None:
            self.view.show_range(*self.view.layer.found.current)

    def add_bar(self, bar: QWidget) -> None:
        """Take in a slim bar below the text."""
        self._column.addWidget(bar)

    def show_differences(self, spans: Sequence[Span]) -> None:
        """Tint quietly the words that a text beside this one has not, in text order; none takes the tint away."""
        kept = [span for span in spans if span.end <= self.view.display.length_cp]
        self.view.layer.differences = FoundPlaces(self.view.display, kept)
        self.view.viewport().update()

    def clear(self) -> None:
        """Show no article."""
        self.show_empty(tr("No article chosen"), tr("Choose an article on the left to read and tag it."))

    def show_empty(self, title: str, hint: str) -> None:
        """Show a title and a hint in place of an article: nothing chosen, loading, or what went wrong."""
        self._current = None
        self.view.forget_selection()
        self.view.set_text("", (), None)
        self._sign.tell("")
        self._empty.set_words(title, hint)
        self._stack.setCurrentWidget(self._empty)

    def offer_choices(self, choices: Sequence[Choice]) -> None:
        """Offer links below what is said in place of an article, until something else is shown there."""
        self._empty.set_choices(choices)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Take in the codebook: the colours and patterns of the annotations."""
        before, self._tags = self._tags, tuple(tags)
        if list(map(_drawn_by, before)) == list(map(_drawn_by, self._tags)):
            return  # other counts, keys or descriptions: what is painted stays
        self.view.set_looks(AnnotationStyle(self._theme, self._tags))
        self._show_current()
        if self._stack.currentWidget() is not self._empty:
            self._tell_hidden()
        if self._show_whole_tags():
            self.view.arrange_headline()

    def set_paint_filter(self, shown: PaintFilter) -> None:
        """Paint only the annotations that a filter lets through, in this and all further articles."""
        if shown == self._shown:
            return
        self._shown = shown
        self.set_annotations(self.view.layer.index.everything())
        self.paint_filter_changed.emit()

    @property
    def tags(self) -> tuple[Tag, ...]:
        """The codebook that annotations are painted by."""
        return self._tags

    @property
    def paint_filter(self) -> PaintFilter:
        """Which annotations are painted."""
        return self._shown

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show these annotations instead of all that were there."""
        self.view.layer.index = AnnotationIndex(self.view.display, annotations, self._shown)
        self.view.layer.drop()
        self.view.idle.begin_drawing()
        self._show_current()
        self._tell_hidden()

    def apply_annotations(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Take in new, changed and removed annotations; only the blocks they touch are worked out again."""
        touched = self.view.layer.index.apply(changed, removed)
        self.view.layer.drop(touched)
        self._show_current(touched)
        self._tell_hidden()

    def set_current(self, annotation: AnnotationId | None, *, scroll: bool = True) -> None:
        """Outline an annotation and bring it into view; says nothing. One not in the article counts as None.

        Where nothing is selected, the caret goes along with the view, so that keys go on from there.
        """
        self._current = annotation
        self._show_current(())
        mark = self.view.layer.current
        if scroll and mark is not None:
            if not self.view.textCursor().hasSelection():
                self.view.place_caret(self.view.display.to_cp(mark.start))
            self.view.show_range(mark.start, mark.end)

    def current(self) -> AnnotationId | None:
        """The outlined annotation."""
        return self._current

    def selected_span(self) -> Span | None:
        """What is selected; whole words where a user selected it and snapping is on."""
        return self.view.selected_span()

    def select_span(self, span: Span) -> None:
        """Select exactly a span and bring it into view."""
        self.view.select_span(span)
        display = self.view.display
        self.view.show_range(display.to_doc_start(span.start), display.to_doc_end(span.end))

    def clear_selection(self) -> None:
        """Select nothing; the caret stands after the words that were selected."""
        self.view.leave_selection()

    def copy_selection(self) -> None:
        """Put the selected words on the clipboard."""
        self.view.copy()

    def set_snapping(self, on: bool) -> None:
        """Whether a selection is widened to whole words."""
        self.view.set_snapping(on)
        self.setting_changed.emit()

    def set_caret(self, on: bool) -> None:
        """Whether keys move a caret that is seen, or scroll."""
        self.view.set_caret(on)
        self.setting_changed.emit()

    def step_annotation(self, direction: int) -> None:
        """Choose the next (1) or previous (-1) annotation in text order, from the caret where none is current."""
        ordered = self.view.layer.index.ordered()
        if not ordered:
            return
        ids = [annotation.id for annotation in ordered]
        if self._current in ids:
            place = (ids.index(self._current) + direction) % len(ids)
        else:
            caret = self.view.display.to_cp(self.view.textCursor().position())
            before = sum(1 for annotation in ordered if annotation.span.start < caret)
            place = (before if direction > 0 else before - 1) % len(ids)
        self.set_current(ids[place])
        self.view.place_caret(ordered[place].span.start)
        self.annotation_chosen.emit(ids[place])

    def tell_at_caret(self) -> bool:
        """Show what the pointer would be told at the caret; False where there is nothing to tell."""
        return self.view.hints.show_at(self.view.cursorRect().center())

    def move_edge(self, edge: Edge, direction: int, unit: Unit) -> None:
        """Ask to move an edge of the current annotation by a word or a character (`span_moved`)."""
        annotation = self.view.layer.index.get(self._current) if self._current is not None else None
        if annotation is None:
            return
        span = move_edge(self.view.text, annotation.span, edge, direction, unit)
        if span is not None:
            self.span_moved.emit(annotation.id, span)

    @property
    def zoom(self) -> int:
        """The size of the text in per cent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Show the text larger or smaller, within 60 to 300 %."""
        percent = min(ZOOM_MAX, max(ZOOM_MIN, percent))
        if percent != self._zoom:
            self._zoom = percent
            self.view.set_scale(percent / 100)
            self.zoom_changed.emit(percent)

    def set_type(self, reading_type: ReadingType) -> None:
        """Set the text in another line height or measure, or draw annotations in the margin."""
        self.view.set_type(reading_type.bounded())
        self.setting_changed.emit()

    def scroll_state(self) -> int:
        """The offset of the first visible character, to come back to."""
        return self.view.display.to_cp(self.view.first_visible())

    def restore_scroll(self, offset_cp: int) -> None:
        """Make the line of a character the first visible one, with the caret; 0 shows the headline."""
        offset = min(max(0, offset_cp), self.view.display.length_cp)
        self.view.place_caret(offset)
        self.view.show_at_top(self.view.display.to_doc_start(offset) if offset else 0)

    def _show_whole_tags(self) -> bool:
        """Bring the chips of the headline up to date; whether they are others now."""
        if not self._whole and not self.view.headline.tags.words():
            return False
        known = {tag.id: tag for tag in self._tags}
        return self.view.headline.tags.set_tags([known[tag] for tag in self._whole if tag in known])

    def _show_current(self, touched: Iterable[int] | None = None) -> None:
        """Outline the current annotation; paint the blocks it leaves and takes and those touched, or all."""
        layer = self.view.layer
        blocks = None if touched is None else {*touched, *self.view.blocks_of(layer.current)}
        layer.current = layer.index.mark(self._current) if self._current is not None else None
        if layer.current is None:
            self._current = None
        if blocks is not None:
            blocks.update(self.view.blocks_of(layer.current))
        self.view.redraw(blocks)

    def _tell_hidden(self) -> None:
        """Let the sign say what the filter leaves out of the article shown."""
        index = self.view.layer.index
        if self._shown.is_everything:
            self._sign.tell("")
        else:
            asked = describe_filter(self._shown, self._tags)
            shown, known = number(len(index) - index.hidden_count), number(len(index))
            self._sign.tell(tr("{n} of {all} annotations painted: {filter}", n=shown, all=known, filter=asked))

    def _on_annotation_picked(self, annotation: AnnotationId | None) -> None:
        self.set_current(annotation, scroll=False)
        self.annotation_chosen.emit(annotation)

    def _on_edge_dragged(self, span: Span) -> None:
        if self._current is not None:
            self.span_moved.emit(self._current, span)

    def _on_theme_changed(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._theme.colour("surface"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._empty.refresh_theme()
        self.view.set_looks(AnnotationStyle(self._theme, self._tags))
        self.view.refresh_theme()


def _drawn_by(tag: Tag) -> tuple[object, ...]:
    """What of a tag shows in the article: its colour, and its name in what the pointer is told."""
    return tag.id, tag.colour, tag.path
