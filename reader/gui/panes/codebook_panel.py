"""The codebook in the right pane: heading with filter, questions in place, the tree, and the details of a tag.

A pure view over domain values: it writes nothing and asks by signals that `CodebookFlow` answers. Main thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from reader.domain.codebooks import Codebook
from reader.domain.ids import TagId
from reader.domain.tags import Tag
from reader.domain.wording import tr
from reader.gui.models.tag_tree import Shown
from reader.gui.panes.codebook_header import CodebookHeader
from reader.gui.panes.codebook_menu import make_codebook_menu
from reader.gui.panes.codebook_offers import CodebookOffers
from reader.gui.panes.codebook_questions import CodebookQuestions
from reader.gui.panes.codebook_rows import ROW_PX
from reader.gui.panes.codebook_view import CodebookView
from reader.gui.panes.section_header import AskField
from reader.gui.panes.tag_details import TagDetails
from reader.gui.plain_text import PlainLabel
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_HEAD_PX = 34
_LEAST_TREE_PX = 150


class CodebookPanel(QWidget):
    """What the user wants done. Tags are named by `TagId`, several by a list of them.

    `tag_chosen` wants a tag applied; `change_requested` has a dict of what to change; `move_requested` the new
    parent and the tag to stand before (None: top, end); `merge_requested` the tag to merge into. A wish to delete
    is not decided yet: the flow counts the uses and deletes, or lets `questions` ask. `paint_only_requested` has
    the tags and all below them. `rows_changed` says that the panel wants another height.
    """

    tag_chosen = Signal(object)
    rename_requested = Signal(object, str)
    change_requested = Signal(object, object)
    colour_requested = Signal(object, object)
    move_requested = Signal(object, object, object)
    merge_requested = Signal(object, object)
    delete_requested = Signal(object)
    sort_requested = Signal(object)
    create_requested = Signal(str)
    template_requested = Signal(str)
    concordance_requested = Signal(object)
    trend_requested = Signal(object)
    paint_only_requested = Signal(object)
    shown_changed = Signal(object)
    rows_changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Codebook")
        self._theme = theme
        self._shown = Shown.ALL
        self._awaited: TagId | None = None
        self._is_writable = True
        self.header = CodebookHeader(theme)
        self.tree = CodebookView(theme)
        self.keys_home = self.tree
        self.offers = CodebookOffers(theme)
        self.questions = CodebookQuestions(theme)
        self.details = TagDetails(theme, self)
        self.ask = AskField()
        self._question = PlainLabel()
        self._question.hide()
        self._question.setObjectName("FieldHint")
        self._question.setContentsMargins(0, spaces.HAIR, 0, spaces.HAIR)
        self._lay_out()
        self._connect()
        self._refresh()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show a codebook, depth first, in its order."""
        self.offers.set_known(is_known=True)
        self.tree.set_tags(tags)
        if self._awaited is not None and self.tree.find_tag(self._awaited) is not None:
            self.tree.choose(self._awaited)
            self._awaited = None
        self.details.keep_only({tag.id for tag in tags})
        if self.details.tag is not None:
            self.details.refresh(self.tree.find_tag(self.details.tag.id))
        self._refresh()

    def set_here(self, here: Mapping[TagId, int] | None) -> None:
        """Show how often each tag is used in the open article; None while none is open."""
        self.tree.set_here(here)
        self._refresh()

    def set_templates(self, templates: Mapping[str, Codebook]) -> None:
        """Know the codebooks to start from, which an empty one offers."""
        self.offers.set_templates(templates)
        self._refresh()

    def set_shown(self, shown: Shown) -> None:
        """Show all tags, or only used ones."""
        self._shown = shown
        self._filter()
        self.shown_changed.emit(shown)

    def set_writable(self, is_writable: bool, *, is_open: bool = True) -> None:
        """Offer changes, or only what changes nothing: the library may only be read, or none be open."""
        self._is_writable = is_writable
        self.tree.setDragEnabled(is_writable)
        self.header.set_writable(is_writable, is_open=is_open)
        self.offers.set_writable(is_writable)
        self.details.set_writable(is_writable)

    @property
    def shown(self) -> Shown:
        """Which tags are shown."""
        return self._shown

    def content_height(self) -> int:
        """The height that shows all rows and the question asked."""
        rows = self.offers.content_height() if self.tree.isHidden() else self.tree.content_height()
        if self.questions.isHidden():
            return rows + _HEAD_PX
        return min(rows, _LEAST_TREE_PX) + _HEAD_PX + self.questions.height_at(self.width())

    def focus_tree(self) -> None:
        """Let the user walk the tags, from one that is seen to be chosen."""
        (self.offers if self.tree.isHidden() else self.tree).setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tree.begin_walk()

    def start_new_tag(self, under: Tag | None = None) -> None:
        """Ask for the path of a new tag."""
        path = f"{under.path}/" if under is not None else ""
        self.ask.ask(tr("New tag, as in theme/energy"), path, lambda text: self._create(text, path))

    def choose_when_there(self, tag: TagId) -> None:
        """Choose a tag that is on its way."""
        self._awaited = tag

    def rename_current(self) -> None:
        """Let the user change the name of the current tag in place."""
        tag = self.tree.current_tag()
        if tag is not None:
            self.tree.start_rename(tag.id)

    def show_details(self, tag: Tag | None = None) -> None:
        """Open the details of a tag, the current one unless given, or close them where they are open."""
        tag = tag or self.tree.current_tag()
        if tag is None:
            return
        if self.details.isVisible() and self.details.tag == tag:
            self.details.close()
            return
        self.details.open_beside(tag, self, self.tree.viewport().mapTo(self, self.tree.row_corner(tag.id)))

    def delete_chosen(self) -> None:
        """Ask to delete the chosen tags."""
        chosen = [tag.id for tag in self.tree.chosen_tags()]
        if chosen:
            self.delete_requested.emit(chosen)

    def ask_move(self) -> None:
        """Ask under which tag the chosen ones should go."""
        self.questions.ask_move(self.tree.chosen_tags(), self.tree.all_tags(), self._move)

    def ask_merge(self) -> None:
        """Ask into which tag the chosen ones should be merged."""
        self.questions.ask_merge(self.tree.chosen_tags(), self.tree.all_tags(), self._merge)

    def make_menu(self) -> QMenu:
        """The context menu of the chosen tags."""
        menu = make_codebook_menu(self._theme, self.tree.chosen_tags(), self.tree.all_tags(), self._do, self)
        for action in menu.actions():
            action.setEnabled(self._is_writable or action.data() in ("details", "concordance", "trend", "paint"))
        return menu

    def commit(self) -> bool:
        """Ask for what was typed in the details and is not written yet; whether nothing is left."""
        return self.details.try_again()

    def state(self) -> dict[str, Any]:
        """What is collapsed and shown, fit for JSON."""
        return {"collapsed": self.tree.collapsed_groups(), "tags_shown": self._shown.value}

    def restore(self, state: dict[str, Any]) -> None:
        """Take back what `state` gave; what does not fit is left out."""
        collapsed, shown = state.get("collapsed"), state.get("tags_shown")
        if isinstance(collapsed, list):
            self.tree.restore_collapsed(path for path in collapsed if isinstance(path, str))
        if shown in [one.value for one in Shown]:
            self.set_shown(Shown(shown))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, spaces.HALF, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        for widget in (self._question, self.ask):
            inset = QVBoxLayout()
            inset.setContentsMargins(spaces.SIDE, 0, spaces.SIDE, 0)
            inset.addWidget(widget)
            column.addLayout(inset)
        column.addWidget(self.questions)
        self.tree.setMinimumHeight(2 * ROW_PX)
        column.addWidget(self.tree, 1)
        column.addWidget(self.offers, 1)

    def _connect(self) -> None:
        tree, details = self.tree, self.details
        tree.tag_chosen.connect(self.tag_chosen)
        tree.rename_requested.connect(self.rename_requested)
        tree.move_requested.connect(self.move_requested)
        tree.rows_changed.connect(self.rows_changed)
        tree.menu_requested.connect(self._show_menu)
        tree.left.connect(self.left)
        details.change_requested.connect(self.change_requested)
        details.rename_requested.connect(self.rename_requested)
        details.left.connect(self.focus_tree)
        self.offers.template_chosen.connect(self.template_requested)
        self.questions.closed.connect(self.focus_tree)
        self.questions.closed.connect(self._on_question)
        self.questions.height_changed.connect(self._on_question)
        details.shown_changed.connect(lambda _: self._on_question())
        self.ask.question_asked.connect(self._show_question)
        self.header.add_clicked.connect(lambda: self.start_new_tag())
        self.offers.height_changed.connect(self.rows_changed)
        self.header.filter_changed.connect(lambda _: self._filter())
        self.header.filter.left.connect(self.focus_tree)

    def _filter(self) -> None:
        self.tree.set_filter(self.header.filter.text(), self._shown)
        self._refresh()

    def _refresh(self) -> None:
        """Bring count and offers in line with the tags."""
        count = len(self.tree.all_tags())
        self.header.set_counts(self.tree.count_shown(), count, self._shown)
        if self.tree.isHidden() != (count == 0):
            self.tree.setVisible(count > 0)
            self.offers.setVisible(count == 0)
            self.rows_changed.emit()

    def _on_question(self) -> None:
        """Show of which tags something is asked or told, and take the height for it."""
        self.tree.set_asked(not self.questions.isHidden() or self.details.isVisible())
        self.rows_changed.emit()

    def _show_menu(self, point: QPoint) -> None:
        if not self.tree.chosen_tags():
            return
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(point)

    def _do(self, verb: str, value: object) -> None:
        chosen = self.tree.chosen_tags()
        if not chosen:
            return
        first, ids = chosen[0], [tag.id for tag in chosen]
        if verb == "colour":
            self.colour_requested.emit(ids, value)
        elif verb == "key":
            self.change_requested.emit(first.id, {"key": value})
        elif verb == "paint":
            below = (one.id for tag in chosen for one in self.tree.list_below(tag.id))
            self.paint_only_requested.emit([*ids, *below])
        else:
            {
                "apply": lambda: self.tag_chosen.emit(first.id),
                "rename": lambda: self.tree.start_rename(first.id),
                "details": lambda: self.show_details(first),
                "create": lambda: self.start_new_tag(first),
                "move": self.ask_move,
                "merge": self.ask_merge,
                "sort": lambda: self.sort_requested.emit(first.id),
                "concordance": lambda: self.concordance_requested.emit(first.id),
                "trend": lambda: self.trend_requested.emit(first.id),
                "delete": self.delete_chosen,
            }[verb]()

    def _move(self, chosen: Sequence[Tag], parent: Tag | None) -> None:
        self.move_requested.emit([tag.id for tag in chosen], parent.id if parent is not None else None, None)

    def _merge(self, chosen: Sequence[Tag], into: Tag) -> None:
        self.merge_requested.emit([tag.id for tag in chosen], into.id)

    def _create(self, text: str, prefix: str) -> None:
        if text and text != prefix:
            self.create_requested.emit(text)

    def _show_question(self, question: str) -> None:
        self._question.setText(question)
        self._question.setVisible(bool(question))
        if not question:
            self.focus_tree()
