"""How a row of an import looks: a band, a mark for what becomes of the file, its words, what is said quietly.

All rows in sight are drawn by one call: a delegate would be called for each cell, and each call waits for the
interpreter while an import is under way.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter

from reader.domain.imports import ImportedFile, ImportStatus
from reader.domain.tags import Colour
from reader.gui.dialogs.row_painting import LEFT, PAD_PX, SIGN_PX, RowPainter
from reader.gui.models.import_preview import Column, cell_words
from reader.gui.models.row_model import Shape, Sign
from reader.gui.theme.pairs import SUBDUED

_SIGNS = {
    ImportStatus.NEW: Sign(Shape.DOT, Colour.GREEN),
    ImportStatus.VERSION: Sign(Shape.TWO, Colour.PURPLE),
    ImportStatus.DUPLICATE: Sign(Shape.RING),
    ImportStatus.FAILED: Sign(Shape.CROSS, Colour.RED),
    ImportStatus.ADDRESS: Sign(Shape.DOT),
}
_WARNING = Sign(Shape.TRIANGLE, Colour.OCHRE)
Cells = Sequence[tuple[Column, int, int]]
"""The columns that are shown, with left edge and width in the viewport."""


class ImportRowPainter(RowPainter):
    """Paints the rows of files with the colours and fonts of the theme; `refresh` after it changed."""

    def refresh(self) -> None:
        """Take colours and fonts from the theme anew."""
        super().refresh()
        self._aside = QColor(self._text)
        self._aside.setAlphaF(SUBDUED)

    def draw_row(
        self,
        painter: QPainter,
        top: int,
        file: ImportedFile,
        cells: Cells,
        *,
        is_checked: bool | None,
        is_chosen: bool,
    ) -> None:
        """The cells of a row. `is_checked` is None for what has no box."""
        quiet = not is_chosen and file.status is ImportStatus.DUPLICATE
        for column, left, width in self._joined(cells) if file.draft is None else cells:
            room = QRect(left + PAD_PX, top, width - PAD_PX - 4, self.row_px)
            if column is Column.STATUS:
                self._draw_status(
                    painter, file.status, QPointF(room.left() + 5, top + self.row_px / 2), is_checked
                )
                room.adjust(SIGN_PX, 0, 0, 0)
            text, aside = cell_words(file, column)
            is_quiet = quiet or (not is_chosen and column in (Column.LAYOUT, Column.FILE))
            used = self.draw_words(painter, room, text, is_quiet=is_quiet)
            if column is Column.STATUS:
                self._draw_warnings(painter, file, room.adjusted(used + 10, 0, 0, 0))
            else:
                self.draw_aside(painter, room, used, aside, self._aside)

    def _joined(self, cells: Cells) -> list[tuple[Column, int, int]]:
        """Where nothing is known of an article, what is said instead takes the room of its columns."""
        ends = [left for column, left, _ in cells if column is Column.FILE]
        kept = [cell for cell in cells if cell[0] in (Column.STATUS, Column.FILE)]
        title = next(left for column, left, _ in cells if column is Column.TITLE)
        return [*kept, (Column.TITLE, title, (ends[0] if ends else cells[-1][1] + cells[-1][2]) - title)]

    def _draw_warnings(self, painter: QPainter, file: ImportedFile, room: QRect) -> None:
        """A triangle and the number of warnings."""
        count = len(file.draft.warnings) if file.draft else 0
        if not count:
            return
        self.draw_sign(painter, _WARNING, QPointF(room.left() + 5.5, room.top() + self.row_px / 2))
        painter.setPen(self._text)
        painter.setFont(self._aside_font)
        painter.drawText(room.adjusted(15, 0, 0, 0), LEFT, str(count))

    def _draw_status(
        self, painter: QPainter, status: ImportStatus, centre: QPointF, is_checked: bool | None
    ) -> None:
        """A box; else a dot for what comes in, two for a version, a ring for what is here, a cross for faults."""
        if is_checked is not None:
            self.draw_box(painter, centre.x() - 6.5, centre.y(), is_on=is_checked)
        else:
            self.draw_sign(painter, _SIGNS[status], centre)
