"""What a benchmark measured: ours beside the limit of the same run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table. `limit` is the bare way measured in the same run; None where there is none.

    `ours` and `limit` are in `unit`; `target` is the largest `ratio` that passes, or without a limit the largest
    `ours`; None where nothing is asked.
    """

    name: str
    ours: float
    limit: float | None
    unit: str
    ratio: float | None
    target: float | None

    @classmethod
    def against(cls, name: str, ours: float, limit: float, unit: str, *, target: float | None = None) -> "Result":
        """A result whose ratio is ours over the limit."""
        return cls(name, ours, limit, unit, ours / limit, target)

    @property
    def is_missed(self) -> bool:
        """Whether it is over its target; never where nothing is asked."""
        measured = self.ours if self.ratio is None else self.ratio
        return self.target is not None and measured > self.target

    def line(self) -> str:
        """A line of the table, in the columns of the runner's header."""
        limit = "" if self.limit is None else f"{self.limit:.2f}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        target = "" if self.target is None else f"{self.target:g}"
        missed = "  missed" if self.is_missed else ""
        return f"{self.name:62} {self.ours:>10.2f} {limit:>10} {self.unit:4} {ratio:>6} {target:>7}{missed}"
