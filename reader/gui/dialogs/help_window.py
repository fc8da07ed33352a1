"""The help page and the list of keys, which is made from the table of actions."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from reader.bundled import resource_path
from reader.gui.actions.specs import SPECS
from reader.gui.theme.theme import Theme

_ABOVE_PX = {1: 28, 2: 24}
"""The room above a heading, by its level."""


def make_key_table() -> str:
    """The keys of every action that has some, as an HTML table."""
    rows = [_row(_keys(spec.keys), spec.text.rstrip("…"), spec.help) for spec in SPECS if spec.keys]
    return f"<h2>Keys</h2><table cellpadding='4'>{''.join(rows)}</table>"


class HelpWindow(QDialog):
    """Shows resources/help/help.md and the keys. Not modal: it may stay beside the work."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Dateline help")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 640)
        browser = QTextBrowser(self)
        browser.setAccessibleName("Help")
        browser.setOpenExternalLinks(False)
        browser.setFont(theme.interface_font(14))
        browser.document().setDocumentMargin(24)
        page = QTextDocument()
        page.setMarkdown(resource_path("help", "help.md").read_text(encoding="utf-8"))
        browser.setHtml(page.toHtml() + make_key_table())
        _set_headings_apart(browser.document())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(browser)


def _set_headings_apart(document: QTextDocument) -> None:
    """Give each heading room above it, so that it belongs to what follows."""
    block = document.begin().next()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            spacing = QTextBlockFormat()
            spacing.setTopMargin(_ABOVE_PX.get(level, 16))
            spacing.setBottomMargin(6)
            QTextCursor(block).mergeBlockFormat(spacing)
        block = block.next()


def _keys(keys: tuple[str, ...]) -> str:
    return " or ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _row(keys: str, text: str, help_text: str) -> str:
    cells = (f"<b>{escape(keys, quote=False)}</b>", escape(text, quote=False), escape(help_text, quote=False))
    return f"<tr>{''.join(f'<td>{cell}&nbsp;&nbsp;</td>' for cell in cells)}</tr>"
