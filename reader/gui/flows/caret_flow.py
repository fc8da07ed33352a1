"""The caret, the selection and the edges of the current annotation: what the keys of the article do to them."""

from functools import partial

from PySide6.QtCore import QObject

from reader.gui.actions.action_spec import Slots
from reader.gui.article.text_units import Edge, Unit
from reader.gui.flows.tagging_flow import TaggingFlow
from reader.gui.panes.article_pane import ArticlePane

_EDGES: tuple[tuple[Edge, int], ...] = (("start", -1), ("end", 1))
_UNITS: tuple[tuple[str, Unit], ...] = (("", "word"), ("_cp", "character"))


class CaretFlow(QObject):
    """Answers the actions of the caret; what changes annotations goes through the tagging flow."""

    def __init__(self, article_pane: ArticlePane, tagging: TaggingFlow) -> None:
        super().__init__(article_pane)
        self._article_pane = article_pane
        self._tagging = tagging

    def slots(self) -> Slots:
        """What answers the actions of this flow."""
        return {
            "text.copy": self._article_pane.copy_selection,
            "annotation.respan": self._tagging.respan_current,
            **self._edge_slots(),
        }

    def _edge_slots(self) -> Slots:
        slots: Slots = {}
        for edge, out in _EDGES:
            for suffix, unit in _UNITS:
                for name, direction in (("out", out), ("in", -out)):
                    slots[f"edge.{edge}_{name}{suffix}"] = partial(
                        self._article_pane.move_edge, edge, direction, unit
                    )
        return slots
