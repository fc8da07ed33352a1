"""The lower part of the tagging pane: the tags on the whole article, and the list of its annotations.

A pure view over domain values: it writes nothing; the cards and the row of tags ask by signals. Main thread.
"""

from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from reader.domain.annotations import Annotation
from reader.domain.ids import AnnotationId, TagId
from reader.domain.tags import Tag
from reader.domain.texts import count_text
from reader.domain.wording import number, tr
from reader.gui.article.link_button import LinkButton
from reader.gui.models.annotation_filter import AnnotationFilter
from reader.gui.models.annotation_order import Group, Sort
from reader.gui.panes.annotation_cards import AnnotationCards
from reader.gui.panes.article_tags import ArticleTags
from reader.gui.panes.list_filter import ListFilter
from reader.gui.panes.quiet_button import QuietButton
from reader.gui.panes.section_header import SectionHeader
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_SORTS = (
    (Sort.TEXT, tr("Text order")),
    (Sort.NEWEST, tr("Newest first")),
    (Sort.TAG, tr("By tag")),
    (Sort.STAR, tr("Starred first")),
)
_GROUPS = (
    (Group.NONE, tr("No groups")),
    (Group.TAG, tr("Group by tag")),
    (Group.PARAGRAPH, tr("Group by paragraph")),
)


class AnnotationsPanel(QWidget):
    """Joins heading, row of tags, filter and cards. `review_requested` when the line below the cards was clicked;
    `selection_changed` when other cards are chosen.
    """

    review_requested = Signal()
    selection_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Annotations")
        self._tags: list[Tag] = []
        self._on_article: tuple[TagId, ...] = ()
        self.header = SectionHeader(theme, tr("IN THIS ARTICLE"))
        self.arrange = QuietButton(theme, "arrange", tr("Sort and group the annotations"))
        self.search = QuietButton(theme, "search", tr("Filter the annotations"))
        self.article_tags = ArticleTags(theme)
        self.filter = ListFilter()
        self.cards = AnnotationCards(theme)
        self.keys_home = self.cards
        self.unplaced = LinkButton(theme)
        self.unplaced.hide()
        self._lay_out()
        self._connect()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Take in the codebook."""
        self._tags = list(tags)
        self.cards.set_tags(tags)
        self.set_article_tags(self._on_article)

    def set_article_tags(self, chosen: Collection[TagId]) -> None:
        """Show which tags are on the whole article."""
        self._on_article = tuple(chosen)
        self.article_tags.set_tags([tag for tag in self._tags if tag.id in chosen])

    def set_has_article(self, has_article: bool) -> None:
        """Whether there is an article that could be tagged."""
        self.article_tags.setVisible(has_article)

    def set_writable(self, is_writable: bool) -> None:
        """Let annotations and the tags on the article be changed, or only be read."""
        self.cards.set_writable(is_writable)
        self.article_tags.setEnabled(is_writable)

    def set_annotations(
        self, annotations: Sequence[Annotation], paragraph_starts: Sequence[int] | None = None
    ) -> None:
        """Show the annotations of another text, none of them current; without paragraphs, of the same text."""
        if paragraph_starts is not None:
            self.cards.editor.close()
        else:
            self.cards.editor.follow(
                annotations, {row.id for row in self.cards.annotations()} - {row.id for row in annotations}
            )
        self.cards.set_annotations(annotations, paragraph_starts)
        self.show_count()

    def apply(self, changed: Sequence[Annotation], removed: Collection[AnnotationId]) -> None:
        """Redo the cards of changed, new and removed annotations."""
        self.cards.editor.follow(changed, removed)
        self.cards.apply(changed, removed)
        self.show_count()

    def set_unplaced(self, waiting: int, left: int) -> None:
        """Say how many annotations do not stand on the text shown: waiting for a place, or left on an old one."""
        words = ""
        if waiting:
            words = tr("{n} not placed in this version – Review", n=number(waiting))
        elif left:
            words = tr("{n} left on an older version", n=number(left))
        self.unplaced.setText(words)
        self.unplaced.setVisible(bool(waiting or left))

    def reveal(self, annotation: AnnotationId | None) -> None:
        """Show all again where the filter hides an annotation."""
        if annotation is not None and not self.cards.is_listed(annotation):
            self.filter.close_empty()
            self.cards.set_current(annotation)

    def open_filter(self) -> None:
        """Let the user type what is listed."""
        self.filter.open()

    def make_arrange_menu(self) -> QMenu:
        """The menu of orders, groups and what can be filtered by."""
        menu = QMenu(self)
        menu.setAccessibleName(tr("Order and filter of the annotations"))
        order = self.cards.order
        self._add_choices(menu, _SORTS, order.sort, lambda sort: self._arrange(sort, self.cards.order.group))
        menu.addSeparator()
        self._add_choices(menu, _GROUPS, order.group, lambda group: self._arrange(self.cards.order.sort, group))
        menu.addSeparator()
        self.filter.fill_menu(menu.addMenu(tr("Show only")), self.cards.annotations(), self._tags)
        return menu

    def open_arrange_menu(self) -> None:
        """Show that menu below its button."""
        menu = self.make_arrange_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.arrange.mapToGlobal(QPoint(0, self.arrange.height())))

    def state(self) -> dict[str, Any]:
        """How the list is arranged, fit for JSON."""
        return {"sort": self.cards.order.sort.value, "group": self.cards.order.group.value}

    def restore(self, state: dict[str, Any]) -> None:
        """Take back what `state` gave; what does not fit is left out."""
        sort = next((one for one in Sort if one.value == state.get("sort")), Sort.TEXT)
        group = next((one for one in Group if one.value == state.get("group")), Group.NONE)
        self._arrange(sort, group)

    def show_count(self) -> None:
        """Say how many annotations there are, and how many of them the filter shows."""
        count, listed = self.cards.count(), self.cards.count_listed()
        words = count_text(count, "annotation") if count else ""
        if listed != count:
            words = tr("{shown} of {all} shown", shown=number(listed), all=number(count))
        self.header.set_count(words)

    def _arrange(self, sort: Sort, group: Group) -> None:
        self.cards.set_order(sort, group)
        self.arrange.set_active((sort, group) != (Sort.TEXT, Group.NONE))

    def _add_choices(
        self, menu: QMenu, choices: Sequence[tuple[Any, str]], held: Any, choose: Callable[[Any], None]
    ) -> None:
        group = QActionGroup(menu)
        for value, name in choices:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(value is held)
            action.triggered.connect(lambda _=False, value=value: choose(value))
            group.addAction(action)

    def _lay_out(self) -> None:
        self.header.add_widget(self.arrange)
        self.header.add_widget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, spaces.HALF, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.article_tags)
        column.addLayout(_with_margin(self.filter, bottom=0))
        column.addWidget(self.cards, 1)
        column.addLayout(_with_margin(self.unplaced, bottom=8))

    def _connect(self) -> None:
        self.arrange.clicked.connect(self.open_arrange_menu)
        self.search.clicked.connect(self.open_filter)
        self.filter.filter_changed.connect(self._on_filter)
        self.filter.left.connect(lambda: self.cards.setFocus(Qt.FocusReason.OtherFocusReason))
        self.cards.filter_wanted.connect(self.open_filter)
        self.cards.selectionModel().selectionChanged.connect(lambda: self.selection_changed.emit())
        self.unplaced.clicked.connect(self.review_requested)

    def _on_filter(self, wanted: AnnotationFilter) -> None:
        self.cards.set_filter(wanted)
        self.search.set_active(not wanted.is_everything)
        self.show_count()


def _with_margin(widget: QWidget, bottom: int) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, bottom)
    column.addWidget(widget)
    return column
