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
    def is_within_target(self) -> bool:
        """Whether it passes; true where nothing is asked."""
        measured = self.ours if self.ratio is None else self.ratio
        return self.target is None or measured <= self.target

    def __str__(self) -> str:
        limit = "" if self.limit is None else f"  limit {self.limit:.4g} {self.unit}"
        ratio = "" if self.ratio is None else f"  ratio {self.ratio:.2f}"
        target = "" if self.target is None else f"  target {self.target:g}"
        return f"{self.name}: {self.ours:.4g} {self.unit}{limit}{ratio}{target}"
