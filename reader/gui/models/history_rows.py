"""The rows of the history: steps under the day they were made on, in local time, more of them as one scrolls."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reader.domain.history import StepDetail, describe_step
from reader.domain.ids import StepId
from reader.domain.wording import tr
from reader.domain.wording_dates import day_text, time_text, weekday_day_text

DETAIL_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
Row = StepDetail | date


class HistoryModel(QAbstractListModel):
    """Days and steps, newest first. `more_wanted` carries the `StepId` before which further steps are wanted."""

    more_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Row] = []
        self._following: StepId | None = None
        self._is_waiting = False

    def set_details(self, details: Sequence[StepDetail], following: StepId | None) -> None:
        """Show these steps instead; `following` tells where to go on, None that these are all."""
        self.beginResetModel()
        self._rows, self._following, self._is_waiting = [], following, False
        self._rows = self._with_days(details)
        self.endResetModel()

    def add_details(self, details: Sequence[StepDetail], following: StepId | None) -> None:
        """Show older steps below."""
        rows = self._with_days(details)
        self._following, self._is_waiting = following, False
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def forget_request(self) -> None:
        """What was wanted did not come; it may be wanted again."""
        self._is_waiting = False

    def count_steps(self) -> int:
        """How many steps are shown."""
        return sum(isinstance(row, StepDetail) for row in self._rows)

    def detail(self, row: int) -> StepDetail | None:
        """The step of a row; None for a day."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, StepDetail) else None

    def find_row(self, step: int) -> int:
        """The row of a step; -1 while it is not shown."""
        found = (
            number for number, row in enumerate(self._rows) if isinstance(row, StepDetail) and row.step.id == step
        )
        return next(found, -1)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are older steps."""
        return not parent.isValid() and self._following is not None and not self._is_waiting

    def fetchMore(self, parent: Index) -> None:
        """Ask for older steps."""
        if self.canFetchMore(parent):
            self._is_waiting = True
            self.more_wanted.emit(self._following)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Days and steps."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A day cannot be chosen."""
        is_step = self.detail(index.row()) is not None
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_step else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row in words; the `StepDetail` or day itself under `DETAIL_ROLE`."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == DETAIL_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return headline(row) if isinstance(row, StepDetail) else day_words(row)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return spoken_row(row)
        return None

    def _with_days(self, details: Sequence[StepDetail]) -> list[Row]:
        last = next((row for row in reversed(self._rows) if isinstance(row, StepDetail)), None)
        day = local_time(last.step.made_at).date() if last is not None else None
        rows: list[Row] = []
        for detail in details:
            made_on = local_time(detail.step.made_at).date()
            if made_on != day:
                rows.append(made_on)
                day = made_on
            rows.append(detail)
        return rows


def local_time(moment: str) -> datetime:
    """A UTC time of the library (ISO 8601) on the user's clock."""
    return datetime.fromisoformat(moment).replace(tzinfo=UTC).astimezone()


def headline(detail: StepDetail) -> str:
    """What a step is called: "Deletion of 3 annotations"."""
    step = detail.step
    name = step.name
    if step.undoes is not None:
        return tr("Undo: {step}", step=name)
    if step.redoes is not None:
        return tr("Redo: {step}", step=name)
    return name[:1].upper() + name[1:]


def undone_words(detail: StepDetail) -> str:
    """Who took a step back and when; "" for one that stands."""
    if not detail.step.is_undone:
        return ""
    moment = local_time(detail.undone_at)
    told = {"coder": detail.undone_by, "day": day_text(moment), "time": time_text(moment)}
    if moment.date() == local_time(detail.step.made_at).date():
        return tr("taken back by {coder} at {time}", **told)
    return tr("taken back by {coder} on {day} at {time}", **told)


def day_words(day: date) -> str:
    """A day as a heading."""
    ago = (datetime.now().astimezone().date() - day).days
    if ago == 0:
        return tr("Today, {day}", day=day_text(day))
    return tr("Yesterday, {day}", day=day_text(day)) if ago == 1 else weekday_day_text(day)


def spoken_row(row: Row) -> str:
    """A row in words, all that it tells."""
    if not isinstance(row, StepDetail):
        return day_words(row)
    moment = local_time(row.step.made_at)
    parts = (headline(row), describe_step(row), f"{row.step.coder}, {time_text(moment)}", undone_words(row))
    return "\n".join(part for part in parts if part)
