"""Which of an article's days the tree files it under. Apart, for the first paint needs it and little else."""

from enum import StrEnum


class DayBasis(StrEnum):
    """The day under which the tree files an article: its own date, or the day it was captured."""

    PUBLISHED = "published"
    CAPTURED = "captured"
