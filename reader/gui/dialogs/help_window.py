"""The help page and the list of keys, which is made from the table of actions."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from reader.bundled import resource_path
from reader.gui.actions.specs import SPECS
from reader.gui.theme.theme import Theme


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
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(browser)


def _keys(keys: tuple[str, ...]) -> str:
    return " or ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _row(keys: str, text: str, help_text: str) -> str:
    cells = (f"<b>{escape(keys, quote=False)}</b>", escape(text, quote=False), escape(help_text, quote=False))
    return f"<tr>{''.join(f'<td>{cell}&nbsp;&nbsp;</td>' for cell in cells)}</tr>"
