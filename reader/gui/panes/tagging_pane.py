"""The tagging pane: tag box, codebook, the article's annotations as cards, the memo of the current one.

This is its whole interface; the parts stand beside it. It shows values and says what the user wants; it calls no
service and no other pane. Main thread only.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId, TagId
from reader.domain.spans import Span
from reader.domain.tags import Tag
from reader.gui.models.annotation_list import AnnotationListModel
from reader.gui.models.tag_tree import TagTreeModel
from reader.gui.panes.annotation_cards import AnnotationCards
from reader.gui.panes.codebook_menu import add_tag_entries
from reader.gui.panes.codebook_view import CodebookView
from reader.gui.panes.memo_field import MemoField
from reader.gui.panes.tag_box import TagBox
from reader.gui.theme.theme import Theme

_QUOTE_SHOWN_CP = 24


class TaggingPane(QWidget):
    """Signals carry ids and texts: `tag_chosen` TagId; `tag_path_entered` str; `annotate_requested`;
    `annotation_chosen` AnnotationId; `annotations_removed` list of them; `untag_requested` AnnotationId, TagId;
    `memo_edited` AnnotationId, str; `tag_rename_requested` TagId, str; `tag_change_requested` TagId and the values
    to set; `tag_delete_requested` TagId; `tag_create_requested` str path; `left` when the keys should go back to
    the article.
    """

    tag_chosen = Signal(object)
    tag_path_entered = Signal(str)
    annotate_requested = Signal()
    annotation_chosen = Signal(object)
    annotations_removed = Signal(object)
    untag_requested = Signal(object, object)
    memo_edited = Signal(object, str)
    tag_rename_requested = Signal(object, str)
    tag_change_requested = Signal(object, object)
    tag_delete_requested = Signal(object)
    tag_create_requested = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tags: dict[TagId, Tag] = {}
        self._current: AnnotationId | None = None
        self._has_selection = False
        self._quote = ""
        self.setAccessibleName("Tags and annotations")
        self.tag_model = TagTreeModel(self)
        self.list_model = AnnotationListModel(self)
        self.box = TagBox(theme, self)
        self.codebook = CodebookView(theme, self.tag_model, self)
        self.cards = AnnotationCards(theme, self.list_model, self)
        self.memo = MemoField(self)
        self._tag_count, self._card_count = QLabel(self), QLabel(self)
        self._no_tags = _Hint("No tags yet. Type a name in the box above and press Enter.", self)
        self._no_cards = _Hint("Nothing marked yet. Select words in the article, then press a tag's key.", self)
        self.splitter = QSplitter(Qt.Orientation.Vertical, self)
        self._lay_out()
        self._connect()
        self._dress()
        self._refresh_hints()
        self.setFocusProxy(self.box)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show the codebook."""
        self._tags = {tag.id: tag for tag in tags}
        self.tag_model.set_tags(tags)
        self.list_model.set_tags(self._tags)
        self.cards.set_tags(self._tags)
        self.box.set_tags(tags)
        self._refresh_hints()

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Show all annotations of the article; none is current."""
        self.memo.commit()
        self.list_model.set_annotations(annotations)
        self.set_current(None)
        self._refresh_hints()

    def apply_annotations(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Show what became of some of the annotations."""
        self.list_model.apply(changed, removed)
        if self._current in removed:
            self.set_current(None)
        elif any(row.id == self._current for row in changed):
            self._show_memo()
        self._refresh_hints()

    def set_current(self, annotation: AnnotationId | None) -> None:
        """Make an annotation the current one: its card is outlined, its memo shown."""
        self._current = annotation
        self.cards.set_current_card(annotation)
        self._show_memo()
        self._refresh_box()

    def set_selection(self, span: Span | None, quote: str) -> None:
        """Know what is selected in the article, so that the box can say what Enter will do."""
        self._has_selection = span is not None
        self._quote = quote
        self._refresh_box()

    def focus_tag_box(self) -> None:
        """Give the box the keys."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.field.selectAll()

    def focus_annotations(self) -> None:
        """Give the cards the keys."""
        self.cards.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def edit_memo(self) -> None:
        """Give the memo of the current annotation the keys."""
        if self._current is not None:
            self.memo.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commit_memo(self) -> None:
        """Hand over a memo that is being written."""
        self.memo.commit()

    def state(self) -> dict[str, Any]:
        """Sizes and closed groups, as JSON values."""
        return {"sizes": self.splitter.sizes(), "collapsed": self.codebook.collapsed_tags()}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up sizes and closed groups again; values of a wrong form are left out."""
        sizes, collapsed = state.get("sizes"), state.get("collapsed")
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(size, int) for size in sizes):
            self.splitter.setSizes(sizes)
        if isinstance(collapsed, list):
            self.codebook.collapse_tags({guid for guid in collapsed if isinstance(guid, str)})

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        add = QToolButton(self)
        add.setObjectName("BarButton")
        add.setProperty("quiet", True)
        add.setText("+")
        add.setAccessibleName("New tag")
        add.setToolTip("Make a new tag")
        add.setStyleSheet("QToolButton { min-height: 18px; padding: 0 5px; }")
        add.clicked.connect(lambda: self._create_under(None))
        self.splitter.addWidget(_section("CODEBOOK", self._tag_count, add, self._no_tags, self.codebook))
        self.splitter.addWidget(
            _section("IN THIS ARTICLE", self._card_count, None, self._no_cards, self.cards, self.memo)
        )
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.splitter.setSizes([330, 340])
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 1)
        column.addWidget(self.box)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.box.tag_chosen.connect(self.tag_chosen)
        self.box.path_entered.connect(self.tag_path_entered)
        self.box.emptied_enter.connect(lambda: self.annotate_requested.emit() if self._has_selection else None)
        self.box.left.connect(self.left)
        self.codebook.tag_applied.connect(self.tag_chosen)
        self.codebook.menu_wanted.connect(self._show_tag_menu)
        self.tag_model.rename_asked.connect(self.tag_rename_requested)
        self.cards.card_chosen.connect(self._on_card_chosen)
        self.cards.memo_asked.connect(self._on_memo_asked)
        self.cards.removal_asked.connect(self.annotations_removed)
        self.cards.menu_wanted.connect(self._show_card_menu)
        self.memo.memo_edited.connect(self.memo_edited)
        self.memo.left.connect(self.left)
        self._theme.changed.connect(self._dress)

    def _dress(self) -> None:
        secondary = self._theme.colour("secondary").name()
        for count in (self._tag_count, self._card_count):
            count.setStyleSheet(f"color: {secondary};")
            count.setFont(self._theme.interface_font(12, tabular=True))
        for title in self.findChildren(QLabel, "SectionTitle"):
            title.setFont(self._theme.interface_font(11, QFont.Weight.DemiBold))
            title.setStyleSheet(f"color: {secondary}; letter-spacing: 0.5px;")
        for hint in (self._no_tags, self._no_cards):
            hint.setStyleSheet(f"color: {secondary};")
        self.cards.refresh_theme()
        self.codebook.viewport().update()

    def _show_memo(self) -> None:
        row = self.list_model.find(self._current)
        self.memo.show_memo(row.id if row is not None else None, row.memo if row is not None else "")
        self.memo.setVisible(row is not None)

    def _refresh_box(self) -> None:
        if self._has_selection:
            quote = " ".join(self._quote.split())
            shown = quote if len(quote) <= _QUOTE_SHOWN_CP else quote[: _QUOTE_SHOWN_CP - 1].rstrip() + "…"
            self.box.set_hint(f"Tag “{shown}”", "Enter to tag")
        elif self._current is not None:
            self.box.set_hint("Add a tag", "Enter to add")
        else:
            self.box.set_hint("Type a tag", "Ctrl+T")

    def _refresh_hints(self) -> None:
        tags, cards = self.tag_model, self.list_model.rowCount()
        self._tag_count.setText(_plural(len(self._tags), "tag"))
        self._card_count.setText(_plural(cards, "annotation"))
        self._no_tags.setVisible(not tags.rowCount())
        self.codebook.setVisible(bool(tags.rowCount()))
        self._no_cards.setVisible(not cards)
        self.cards.setVisible(bool(cards))

    def _on_card_chosen(self, annotation: AnnotationId) -> None:
        self.set_current(annotation)
        self.annotation_chosen.emit(annotation)

    def _on_memo_asked(self, annotation: AnnotationId) -> None:
        self._on_card_chosen(annotation)
        self.edit_memo()

    def _show_tag_menu(self, tag_id: TagId | None, point: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if tag_id is None or tag_id not in self._tags:
            menu.addAction("New tag…").triggered.connect(lambda: self._create_under(None))
        else:
            tag = self._tags[tag_id]
            add_tag_entries(
                menu,
                tag,
                list(self._tags.values()),
                self._theme,
                apply=lambda: self.tag_chosen.emit(tag_id),
                rename=lambda: self.codebook.rename(tag_id),
                describe=lambda: self._describe(tag),
                create_under=lambda: self._create_under(tag),
                delete=lambda: self.tag_delete_requested.emit(tag_id),
                change=lambda values: self.tag_change_requested.emit(tag_id, values),
            )
        menu.popup(point)

    def _show_card_menu(self, annotation: AnnotationId, tag_id: TagId | None, point: QPoint) -> None:
        row = self.list_model.find(annotation)
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Write memo").triggered.connect(lambda: self._on_memo_asked(annotation))
        menu.addSeparator()
        for tag in row.tags if tag_id is None else (tag_id,):
            if tag in self._tags:
                menu.addAction(f"Remove tag “{self._tags[tag].path}”").triggered.connect(
                    lambda _checked=False, tag=tag: self.untag_requested.emit(annotation, tag)
                )
        menu.addSeparator()
        chosen = self.cards.chosen() if annotation in self.cards.chosen() else [annotation]
        text = "Delete annotation" if len(chosen) == 1 else f"Delete {len(chosen)} annotations"
        menu.addAction(text).triggered.connect(lambda: self.annotations_removed.emit(chosen))
        menu.popup(point)

    def _describe(self, tag: Tag) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle("Description")
        dialog.setLabelText(f"What is tagged “{tag.path}”?")
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setTextValue(tag.description)
        dialog.textValueSelected.connect(
            lambda text: self.tag_change_requested.emit(tag.id, {"description": text.strip()})
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _create_under(self, tag: Tag | None) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle("New tag")
        dialog.setLabelText(
            f"Name of the tag under “{tag.path}”:" if tag else "Name or path, as in theme/harvest:"
        )
        prefix = f"{tag.path}/" if tag else ""
        dialog.textValueSelected.connect(lambda text: self.tag_create_requested.emit(prefix + text))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


class _Hint(QLabel):
    """A quiet sentence where a list is empty."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setWordWrap(True)
        self.setContentsMargins(14, 4, 14, 8)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)


def _section(title: str, count: QLabel, button: QWidget | None, *contents: QWidget) -> QWidget:
    """A titled part of the pane: the heading with its count, then the contents."""
    section = QWidget()
    heading = QLabel(title)
    heading.setObjectName("SectionTitle")
    row = QHBoxLayout()
    row.setContentsMargins(14, 9, 12, 4)
    row.addWidget(heading)
    if button is not None:
        row.addWidget(button)
    row.addStretch(1)
    row.addWidget(count)
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addLayout(row)
    for widget in contents:
        is_list = isinstance(widget, (CodebookView, AnnotationCards, _Hint))
        if isinstance(widget, MemoField):
            frame = QVBoxLayout()
            frame.setContentsMargins(12, 4, 12, 12)
            frame.addWidget(widget)
            column.addLayout(frame)
        else:
            column.addWidget(widget, 1 if is_list else 0)
    return section


def _plural(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
