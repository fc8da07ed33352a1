"""The history: who did what when, to which words, a page at a time. Reads only; safe on any thread."""

from reader.domain.history import HistoryFilter, HistoryPage
from reader.domain.ids import StepId
from reader.store.library import Library
from reader.store.step_details import list_step_coders, list_step_details

PAGE = 60
_ALL = HistoryFilter()


def list_page(
    library: Library, wanted: HistoryFilter = _ALL, *, before: StepId | None = None, limit: int = PAGE
) -> HistoryPage:
    """The newest steps wanted, or those before a step, with what each was about."""
    with library.read() as unit:
        details = list_step_details(unit, wanted, before=before, limit=limit)
    return HistoryPage(tuple(details), details[-1].step.id if len(details) == limit else None)


def list_coders(library: Library) -> list[str]:
    """Everyone who made a step, by name."""
    with library.read() as unit:
        return list_step_coders(unit)
