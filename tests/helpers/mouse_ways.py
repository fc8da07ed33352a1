"""Everything in the window that the mouse can do, and the way to it by keys: the one list of it.

`find_mouse_places` looks through the source for what hears the mouse; a test compares both.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

GUI = Path(__file__).resolve().parents[2] / "reader" / "gui"

_HANDLERS = frozenset(
    {
        *("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent", "mouseMoveEvent", "contextMenuEvent"),
        *("wheelEvent", "dragEnterEvent", "dragMoveEvent", "dragLeaveEvent", "dropEvent", "startDrag", "mimeData"),
        *("dropMimeData", "enterEvent", "leaveEvent"),
    }
)
_SIGNALS = frozenset(
    {
        *("doubleClicked", "itemDoubleClicked", "itemClicked", "sectionClicked", "sectionDoubleClicked"),
        *("linkActivated", "linkHovered", "anchorClicked", "customContextMenuRequested", "entered", "itemEntered"),
        *("pressed", "itemPressed"),
    }
)
_SETTERS = frozenset(
    {
        *("setSortingEnabled", "setSectionsMovable", "setSectionsClickable", "setDragEnabled", "setAcceptDrops"),
        "setDragDropMode",
    }
)
_EVENTS = frozenset(
    {
        *("MouseButtonPress", "MouseButtonRelease", "MouseButtonDblClick", "MouseMove", "HoverEnter", "HoverMove"),
        *("HoverLeave", "Wheel", "ToolTip", "Enter", "Leave", "DragEnter", "DragMove", "Drop", "ContextMenu"),
    }
)


class Way(NamedTuple):
    """What the mouse does in a class, and by keys: ids of `actions`; `keys` as they stand behind `Key.` in the
    module that hears them, its own unless `module` names another; `by_qt` what Qt's own class does by keys.
    `looks` says why there is nothing to do by keys: the mouse changes only what is seen.
    """

    does: str
    actions: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    module: str = ""
    by_qt: str = ""
    looks: str = ""


_MENU = "the menu key and Shift+F10 send the same event"
_ENTER = "Key_Return"

WAYS: dict[tuple[str, str], tuple[Way, ...]] = {
    ("article/link_button.py", "LinkButton"): (Way("menu of a link", by_qt=_MENU),),
    ("article/original_link.py", "OriginalLink"): (Way("menu of the address", by_qt=_MENU),),
    ("article/minimap.py", "Minimap"): (
        Way("goes to a place", ("annotation.next", "annotation.previous", "caret.paragraph_next")),
        Way("tells of a mark", ("text.here",)),
    ),
    ("article/pointer_hints.py", "PointerHints"): (
        Way("tells of annotations and dates", ("text.here",)),
        Way("a stripe chooses its annotation", ("annotation.cycle", "annotation.next")),
    ),
    ("article/pointer_hints.py", ""): (Way("events of the pointer", looks="a table for the class"),),
    ("article/reading_signs.py", "ReadingSigns"): (Way("a press counts as reading", by_qt="any key counts too"),),
    ("article/text_view.py", "TextView"): (
        Way("selects", ("select.word_next", "select.sentence_next", "select.paragraph_next", "caret.mode")),
        Way("drags an edge", ("edge.start_out", "edge.start_in", "edge.end_out", "edge.end_in")),
        Way("drags an edge by letters", ("edge.start_out_cp", "edge.start_in_cp", "edge.end_out_cp")),
        Way("chooses an annotation", ("annotation.next", "annotation.cycle")),
        Way("Ctrl and wheel zoom", ("zoom.in", "zoom.out")),
        Way("menu of the text", by_qt=_MENU),
    ),
    ("dialogs/columns_dialog.py", "ColumnList"): (Way("drags a column", keys=("Key_Up", "Key_Down")),),
    ("dialogs/command_palette.py", ""): (Way("a row becomes the current one", keys=("Key_Up", "Key_Down")),),
    ("dialogs/date_dialog.py", "DateDialog"): (Way("shows a fact in the text", by_qt="Tab and Enter on a link"),),
    ("dialogs/import_preview_table.py", "PreviewTable"): (
        Way("checks an address", keys=("Key_Space",)),
        Way("hover", looks="the row under the mouse is tinted"),
    ),
    ("dialogs/import_report_dialog.py", "ImportReportDialog"): (
        Way("goes to an article", by_qt="the button that says so"),
    ),
    ("dialogs/preferences_dialog.py", "PreferencesDialog"): (Way("goes to a page", by_qt="arrows in the list"),),
    ("dialogs/row_table.py", "RowTable"): (Way("checks a row", keys=("Key_Space",)),),
    ("dialogs/setting_controls.py", "_Combo"): (Way("wheel changes the value", by_qt="arrows"),),
    ("dialogs/setting_controls.py", "_Spin"): (Way("wheel changes the value", by_qt="arrows"),),
    ("dialogs/setting_controls.py", "_DoubleSpin"): (Way("wheel changes the value", by_qt="arrows"),),
    ("dialogs/shortcut_editor.py", "ShortcutEditor"): (Way("goes to the field for keys", keys=(_ENTER,)),),
    ("flows/concordance_look.py", "ConcordanceLook"): (Way("goes to the article", ("concordance.go",)),),
    ("flows/search_look.py", "SearchLook"): (Way("goes to the article", ("search.go",)),),
    ("drop_sign.py", "DropSign"): (
        Way("shows what a drop would do", ("library.open", "article.import", "article.import_folder")),
    ),
    ("help/contents_list.py", "ContentsList"): (Way("goes to a page", keys=(_ENTER,)),),
    ("help/page_view.py", "PageView"): (Way("follows a link", by_qt="Tab from link to link, Enter"),),
    ("main_window.py", "MainWindow"): (
        Way("thumb buttons go back and forward", ("article.back", "article.forward")),
        Way("dropped files are opened", ("library.open", "article.import", "article.import_folder")),
    ),
    ("models/tag_tree.py", "TagTreeModel"): (Way("drags tags", ("tag.up", "tag.down", "tag.move")),),
    ("panes/annotation_cards.py", "AnnotationCards"): (
        Way("chooses a card, goes to its place", keys=("Key_F2",), actions=("focus.annotations",)),
        Way("star, + and × of a chip", ("annotation.star", "tag.box"), by_qt=_MENU),
        Way("double click edits the memo", ("annotation.memo",), ("Key_F2",)),
        Way("hover shows the ×", looks="the menu of the card names what can be taken off"),
    ),
    ("panes/article_tags.py", "ArticleChip"): (
        Way("× takes the tag off", keys=("Key_Delete",)),
        Way("menu of the chip", by_qt=_MENU),
    ),
    ("panes/codebook_dragging.py", "TagDragTree"): (Way("drags tags", ("tag.up", "tag.down", "tag.move")),),
    ("panes/codebook_panel.py", "CodebookPanel"): (Way("drags tags", ("tag.up", "tag.down", "tag.move")),),
    ("panes/codebook_view.py", "CodebookView"): (
        Way("applies a tag", keys=(_ENTER,)),
        Way("opens and closes a group", ("codebook.expand", "codebook.collapse"), by_qt="Left and Right"),
        Way("menu of the tags", by_qt=_MENU),
    ),
    ("panes/concordance_heads.py", "ConcordanceHeads"): (
        Way("sorts", by_qt="the button of the order, chosen again it turns round"),
    ),
    ("panes/concordance_pane.py", "ConcordancePane"): (
        Way("sorts", by_qt="the button of the order, chosen again it turns round"),
    ),
    ("panes/filter_chips.py", "_Cross"): (Way("takes a part away", ("filter.clear",), ("Key_Delete",)),),
    ("panes/history_view.py", "HistoryView"): (
        Way("goes to the place of a step", keys=(_ENTER,)),
        Way("menu of a step", by_qt=_MENU),
    ),
    ("panes/pane_splitter.py", "PaneHandle"): (
        Way("moves the line", ("pane.line",), ("Key_Left", "Key_Right", "Key_Up", "Key_Down", "Key_Home")),
        Way("double click: usual sizes", ("pane.line",), (_ENTER,)),
    ),
    ("panes/result_table.py", "ResultTable"): (Way("menu of the rows", by_qt=_MENU),),
    ("panes/smart_folder_list.py", "SmartFolderList"): (
        Way("chooses a folder", keys=(_ENTER,), module="panes/smart_folder_rows.py"),
        Way("menu of a folder", by_qt=_MENU),
    ),
    ("panes/smart_folder_rows.py", "FolderRows"): (Way("outline", looks="a press takes the outline away"),),
    ("panes/tag_match_list.py", "TagMatchList"): (
        Way("a row becomes the current one", keys=("Key_Up", "Key_Down"), module="panes/tag_box.py"),
    ),
    ("panes/tree_view.py", "LibraryTreeView"): (
        Way("opens and closes a part", by_qt="Left and Right"),
        Way("menu of a row", by_qt=_MENU),
        Way("hover", looks="the row under the mouse is tinted"),
    ),
    ("panes/trend_chart.py", "TrendChartView"): (
        Way("tells of a point", keys=("Key_Left", "Key_Right", "Key_Up", "Key_Down")),
        Way("opens the articles of a point", keys=(_ENTER,)),
    ),
    ("panes/trend_table.py", "TrendTable"): (
        Way("opens the articles of a row", keys=(_ENTER,)),
        Way("sorts", ("trend.sort",)),
        Way("menu of the rows", by_qt=_MENU),
    ),
    ("row_hover.py", ""): (Way("hover", looks="the row under the mouse is tinted"),),
}
"""By module and class ("" outside of classes), all ways."""


def find_mouse_places(root: Path = GUI) -> set[tuple[str, str]]:
    """Module and class of all that hears the mouse: handlers, signals of clicks, and what turns dragging on."""
    return {
        (path.relative_to(root).as_posix(), name)
        for path in root.rglob("*.py")
        for name in _listeners(ast.parse(path.read_text(encoding="utf-8")), "")
    }


def _listeners(tree: ast.AST, inside: str) -> Iterator[str]:
    for node in ast.iter_child_nodes(tree):
        if _hears_mouse(node):
            yield inside
        yield from _listeners(node, node.name if isinstance(node, ast.ClassDef) else inside)


def _hears_mouse(node: ast.AST) -> bool:
    match node:
        case ast.FunctionDef(name=name):
            return name in _HANDLERS
        case ast.Call(func=ast.Attribute(attr="connect", value=ast.Attribute(attr=name))):
            return name in _SIGNALS
        case ast.Call(func=ast.Attribute(attr=name)):
            return name in _SETTERS
        case ast.Attribute(attr=name, value=ast.Attribute(attr="Type")):
            return name in _EVENTS
    return False
