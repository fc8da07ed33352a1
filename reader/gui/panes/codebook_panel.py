"""The codebook in the right pane: its heading, a field for questions, and the tree of tags.

A pure view over domain values: it writes nothing and asks by signals that `CodebookFlow` answers. Main thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.domain.tags import Tag
from reader.gui.models.tag_tree import path_text
from reader.gui.panes.codebook_view import CodebookView
from reader.gui.panes.section_header import AskField, SectionHeader
from reader.gui.plain_text import PlainLabel
from reader.gui.theme.theme import Theme

_HEAD_PX = 34


class CodebookPanel(QWidget):
    """The signals carry a `TagId` first: what the user wants done with a tag. `tag_chosen` wants it applied,
    `create_requested` carries a path, `rows_changed` says that the panel wants another height.
    """

    tag_chosen = Signal(object)
    rename_requested = Signal(object, str)
    change_requested = Signal(object, object)
    delete_requested = Signal(object)
    create_requested = Signal(str)
    rows_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Codebook")
        self.tree = CodebookView(theme)
        self.ask = AskField()
        self._question = PlainLabel()
        self._question.hide()
        self._question.setStyleSheet("font-size: 11px; padding: 2px 0;")
        self._header = SectionHeader(theme, "CODEBOOK", "New tag")
        self._lay_out()
        self._connect()
        self._show_count(0)

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show a codebook, depth first, in its order."""
        self.tree.set_tags(tags)
        self._show_count(len(tags))

    def content_height(self) -> int:
        """The height that shows all rows."""
        return self.tree.content_height() + _HEAD_PX

    def state(self) -> dict[str, Any]:
        """What is collapsed, fit for JSON."""
        return {"collapsed": self.tree.collapsed_groups()}

    def restore(self, state: dict[str, Any]) -> None:
        """Take back what `state` gave; what does not fit is left out."""
        collapsed = state.get("collapsed")
        if isinstance(collapsed, list):
            self.tree.restore_collapsed(path for path in collapsed if isinstance(path, str))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        for widget in (self._question, self.ask):
            inset = QVBoxLayout()
            inset.setContentsMargins(12, 0, 12, 0)
            inset.addWidget(widget)
            column.addLayout(inset)
        column.addWidget(self.tree, 1)

    def _connect(self) -> None:
        self.tree.tag_chosen.connect(self.tag_chosen)
        self.tree.rename_requested.connect(self.rename_requested)
        self.tree.change_requested.connect(self.change_requested)
        self.tree.delete_requested.connect(self.delete_requested)
        self.tree.description_requested.connect(self._ask_description)
        self.tree.create_requested.connect(lambda tag: self._ask_tag(f"{tag.path}/"))
        self.tree.rows_changed.connect(self.rows_changed)
        self.ask.question_asked.connect(self._show_question)
        self._header.add_clicked.connect(lambda: self._ask_tag(""))

    def _show_count(self, tags: int) -> None:
        self._header.set_count(f"{tags:,} tag{'' if tags == 1 else 's'}" if tags else "")

    def _ask_tag(self, path: str) -> None:
        self.ask.ask("New tag, as in theme/energy", path, lambda text: self._create(text, path))

    def _create(self, text: str, prefix: str) -> None:
        if text and text != prefix:
            self.create_requested.emit(text)

    def _ask_description(self, tag: Tag) -> None:
        self.ask.ask(
            f"Description of {path_text(tag)}",
            tag.description,
            lambda text: self.change_requested.emit(tag.id, {"description": text}),
        )

    def _show_question(self, question: str) -> None:
        self._question.setText(question)
        self._question.setVisible(bool(question))
