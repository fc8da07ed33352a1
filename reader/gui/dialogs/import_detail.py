"""The detail of one file of an import: what is known of it at the left, how its text begins at the right."""

from __future__ import annotations

from html import escape

from PySide6.QtWidgets import QWidget

from reader.domain.imports import ImportedFile
from reader.domain.wording import tr
from reader.gui.dialogs.detail_pair import DetailPair, facts_table
from reader.gui.models.import_labels import fact_rows, title_text
from reader.gui.theme import spaces
from reader.gui.theme.theme import Theme

_NAME_PX = 76
_PARAGRAPHS = 12
_MOST_CP = 6000


class ImportDetail(DetailPair):
    """Shows one `ImportedFile`. The text of the file is shown as text, never as markup."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, (tr("About the file"), tr("How its text begins")), parent, shares=(5, 6))
        self._file: ImportedFile | None = None
        self.dress()

    def show_file(self, file: ImportedFile | None) -> None:
        """Show a file; None empties the detail."""
        if file is self._file:
            return
        self._file = file
        self.fill()

    def begin_text(self) -> str:
        """What stands at the right, as plain text."""
        return self._text.toPlainText()

    def fill(self) -> None:
        """Write what is known of the file, and how its text begins."""
        file = self._file
        self._facts.setHtml(self._facts_html(file) if file is not None else "")
        self._text.setHtml(self._text_html(file) if file is not None else "")

    def _facts_html(self, file: ImportedFile) -> str:
        quiet = self._theme.colour("secondary").name()
        rows = []
        for name, lines in fact_rows(file):
            first, *others = (escape(line) for line in lines)
            more = "".join(f"<br><span style='color:{quiet}'>{line}</span>" for line in others)
            is_list = name == tr("Warnings")
            value = "<br>".join([first, *others]) if is_list else first + more
            rows.append((name, value))
        return facts_table(rows, _NAME_PX, quiet)

    def _text_html(self, file: ImportedFile) -> str:
        draft = file.draft
        if draft is None:
            words = (
                tr("It is fetched when you ask for it.") if file.address else tr("Nothing could be read from it.")
            )
            return f"<p style='color:{self._theme.colour('secondary').name()}'>{words}</p>"
        title = f"<p style='font-weight:600; margin: 0 0 {spaces.STEP}px 0'>{escape(title_text(file))}</p>"
        text, parts = 0, [title]
        for paragraph in draft.paragraphs[:_PARAGRAPHS]:
            parts.append(f"<p style='margin: 0 0 {spaces.STEP}px 0'>{escape(paragraph[: _MOST_CP - text])}</p>")
            text += len(paragraph)
            if text >= _MOST_CP:
                break
        return "".join(parts)
