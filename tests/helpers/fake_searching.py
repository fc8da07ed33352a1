"""Pages of search results over articles in memory, which come back when the test says so."""

from collections.abc import Callable, Sequence
from types import SimpleNamespace

from reader.domain.errors import LibraryDamaged
from reader.domain.ids import ArticleId
from reader.domain.spans import Span
from tests.helpers.fake_browsing import make_head


def make_found(id_: int, snippet: str = "A mass movement was waged.", **fields: object) -> SimpleNamespace:
    """A row of an article whose snippet holds "mass movement"."""
    start = snippet.find("mass movement")
    head = make_head(id_, 1, "2024-01-03")
    head = type(head)(**{name: getattr(head, name) for name in head.__slots__} | {"source": "KCNA"} | fields)
    spans = (Span(start, start + 13),) if start >= 0 else ()
    return SimpleNamespace(head=head, snippet=snippet, spans=spans)


class HeldPages:
    """What a model reads its rows by. `asked` are the ids of each page asked for; `gone` are left out."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.gone: set[int] = set()
        self.fields: dict[int, dict[str, object]] = {}
        self.snippet = "A mass movement was waged."
        self._waiting: list[tuple[Sequence[ArticleId], Callable, Callable]] = []

    @property
    def under_way(self) -> int:
        """How many pages are asked for and not answered."""
        return len(self._waiting)

    def read(self, ids: Sequence[ArticleId], done: Callable, failed: Callable) -> None:
        """Ask for a page."""
        self.asked.append(list(ids))
        self._waiting.append((ids, done, failed))

    def answer(self) -> None:
        """Answer the page asked for first."""
        ids, done, _ = self._waiting.pop(0)
        done([make_found(one, self.snippet, **self.fields.get(one, {})) for one in ids if one not in self.gone])

    def fail(self) -> None:
        """Refuse the page asked for first."""
        *_, failed = self._waiting.pop(0)
        failed(LibraryDamaged("The library file is damaged.", "Restore a backup."))

    def settle(self, qapp: object) -> None:
        """Answer until nothing more is asked for."""
        qapp.processEvents()
        while self._waiting:
            self.answer()
            qapp.processEvents()
