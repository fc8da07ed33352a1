"""The tags of a table that the codebook lacks, and what shall become of each. Main thread only."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reader.domain.annotation_tables import UnknownTag
from reader.domain.ids import TagId
from reader.domain.tags import Colour, Tag
from reader.domain.wording import tr
from reader.gui.models.row_model import Cell, RowModel, Shape, Sign
from reader.gui.models.tag_words import path_text

_MADE, _TAKEN, _LEFT = Sign(Shape.DOT, Colour.GREEN), Sign(Shape.TWO, Colour.PURPLE), Sign(Shape.RING)


class UnknownTagsModel(RowModel):
    """A row a tag: made, left out, or another one taken for it. `checks_changed` after the user chose."""

    headings = (tr("Tag in the file"), tr("Rows"), tr("Becomes"))

    def __init__(self) -> None:
        super().__init__()
        self._tags: Sequence[UnknownTag] = ()
        self._instead: dict[str, Tag | None] = {}

    def set_tags(self, tags: Sequence[UnknownTag]) -> None:
        """Show these; what was chosen for those that stand here again stays."""
        self.beginResetModel()
        self._tags = tags
        paths = {one.path for one in tags}
        self._instead = {path: tag for path, tag in self._instead.items() if path in paths}
        self.endResetModel()
        self.checks_changed.emit()

    def make(self, rows: Iterable[int]) -> None:
        """Let the tags of rows be made."""
        self._choose(rows, lambda path: self._instead.pop(path, None))

    def leave_out(self, rows: Iterable[int]) -> None:
        """Let annotations come without the tags of rows."""
        self._choose(rows, lambda path: self._instead.update({path: None}))

    def take(self, rows: Iterable[int], tag: Tag) -> None:
        """Take a tag of the codebook for those of rows."""
        self._choose(rows, lambda path: self._instead.update({path: tag}))

    def tag(self, row: int) -> UnknownTag | None:
        """The tag of a row; None where there is none."""
        return self._tags[row] if 0 <= row < len(self._tags) else None

    def choices(self) -> dict[str, TagId | None]:
        """What was chosen, by path; those that are to be made are not in it."""
        return {path: tag.id if tag is not None else None for path, tag in self._instead.items()}

    def _choose(self, rows: Iterable[int], put: Callable[[str], object]) -> None:
        touched = [row for row in rows if 0 <= row < len(self._tags)]
        for row in touched:
            put(self._tags[row].path)
        if touched:
            last = len(self.headings) - 1
            self.dataChanged.emit(self.index(min(touched), 0), self.index(max(touched), last))
            self.checks_changed.emit()

    def count(self) -> int:
        """The tags."""
        return len(self._tags)

    def cell(self, row: int, column: int) -> Cell:
        """Path, rows, and what becomes of it."""
        one = self._tags[row]
        if column == 0:
            return Cell(one.path.replace("/", " / "))
        if column == 1:
            return Cell(f"{one.rows:,}", is_quiet=True)
        if one.path not in self._instead:
            return Cell(tr("Made"), _similar_text(one.similar))
        tag = self._instead[one.path]
        return (
            Cell(tr("Taken as {tag}", tag=path_text(tag)))
            if tag is not None
            else Cell(tr("Left out"), is_quiet=True)
        )

    def sign(self, row: int) -> Sign:
        """Whether it is made, taken as another or left out."""
        path = self._tags[row].path
        return _MADE if path not in self._instead else _LEFT if self._instead[path] is None else _TAKEN


def _similar_text(path: str) -> str:
    return tr("there is “{tag}”", tag=path.replace("/", " / ")) if path else ""
