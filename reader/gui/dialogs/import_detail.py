"""The detail of one file of an import: what is known of it at the left, how its text begins at the right."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QWidget

from reader.domain.imports import ImportedFile
from reader.gui.models.import_labels import fact_rows, title_text
from reader.gui.theme.theme import Theme

_NAME_PX = 76
_PARAGRAPHS = 12
_MOST_CP = 6000


class ImportDetail(QWidget):
    """Shows one `ImportedFile`. The text of the file is shown as text, never as markup."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._file: ImportedFile | None = None
        self._facts, self._text = QTextBrowser(self), QTextBrowser(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for browser, name, share in ((self._facts, "About the file", 5), (self._text, "How its text begins", 6)):
            browser.setAccessibleName(name)
            browser.setFrameShape(QFrame.Shape.NoFrame)
            browser.setOpenLinks(False)
            browser.setTabChangesFocus(True)
            browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            browser.document().setDocumentMargin(14)
            row.addWidget(browser, share)
        theme.changed.connect(self._dress)
        self._dress()

    def show_file(self, file: ImportedFile | None) -> None:
        """Show a file; None empties the detail."""
        if file is self._file:
            return
        self._file = file
        self._fill()

    def browsers(self) -> tuple[QTextBrowser, QTextBrowser]:
        """Both parts, in the order of reading."""
        return self._facts, self._text

    def facts_text(self) -> str:
        """What stands at the left, as plain text."""
        return self._facts.toPlainText()

    def begin_text(self) -> str:
        """What stands at the right, as plain text."""
        return self._text.toPlainText()

    def _fill(self) -> None:
        file = self._file
        self._facts.setHtml(self._facts_html(file) if file is not None else "")
        self._text.setHtml(self._text_html(file) if file is not None else "")

    def _facts_html(self, file: ImportedFile) -> str:
        quiet = self._theme.colour("secondary").name()
        rows = []
        for name, lines in fact_rows(file):
            first, *others = (escape(line) for line in lines)
            more = "".join(f"<br><span style='color:{quiet}'>{line}</span>" for line in others)
            is_list = name == "Warnings"
            value = "<br>".join([first, *others]) if is_list else first + more
            rows.append(
                f"<tr><td width='{_NAME_PX}' style='color:{quiet}; padding-bottom: 6px'>{name}</td>"
                f"<td style='padding-bottom: 6px'>{value}</td></tr>"
            )
        return f"<table cellspacing='0' cellpadding='0' width='100%'>{''.join(rows)}</table>"

    def _text_html(self, file: ImportedFile) -> str:
        draft = file.draft
        if draft is None:
            words = "It is fetched when you ask for it." if file.address else "Nothing could be read from it."
            return f"<p style='color:{self._theme.colour('secondary').name()}'>{words}</p>"
        title = f"<p style='font-weight:600; margin: 0 0 8px 0'>{escape(title_text(file))}</p>"
        text, parts = 0, [title]
        for paragraph in draft.paragraphs[:_PARAGRAPHS]:
            parts.append(f"<p style='margin: 0 0 8px 0'>{escape(paragraph[: _MOST_CP - text])}</p>")
            text += len(paragraph)
            if text >= _MOST_CP:
                break
        return "".join(parts)

    def _dress(self) -> None:
        self._facts.setFont(self._theme.interface_font(12))
        self._text.setFont(self._theme.reading_font(14))
        border, surface = self._theme.colour("border").name(), self._theme.colour("surface").name()
        self.setStyleSheet(
            f"QTextBrowser {{ background: {surface}; border: 1px solid {border}; border-radius: 6px; }}"
            f"QTextBrowser:focus {{ border-color: {self._theme.colour('accent').name()}; }}"
        )
        self._fill()
