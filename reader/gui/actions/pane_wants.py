"""Which pane an action works in: it is shown before the action runs."""

from reader.gui.theme.metrics import PANEL, TREE

IN_TREE = frozenset({"focus.tree", "filter.focus", "filter.save"})
IN_PANEL = frozenset(
    {
        *("tag.box", "tag.article", "tag.new", "tag.rename", "tag.details", "tag.move", "tag.merge", "tag.delete"),
        *("annotation.memo", "annotation.speaker", "annotations.filter", "annotations.arrange"),
        *("focus.annotations", "focus.codebook", "codebook.used", "codebook.used_here"),
        *("codebook.expand", "codebook.collapse", "history.show"),
    }
)


def pane_wanted_by(action_id: str) -> str:
    """The pane of an action, "" for one that needs none."""
    if action_id in IN_PANEL:
        return PANEL
    return TREE if action_id in IN_TREE else ""
