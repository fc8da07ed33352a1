"""How often each tag is used, kept while a library is open and brought up to date by the journal.

Counting a million uses takes some tenths of a second, a step changes a few of them. Every change of a use is in
the journal, whoever made it, so what came to it since the last count is added.
"""

import threading
from collections import Counter
from collections.abc import Mapping

import sqlalchemy as sa

from reader.domain.ids import TagId
from reader.store.images import decode_image
from reader.store.schema import annotation_tag, article_tag, change
from reader.store.unit import Unit

_LINKS = (annotation_tag, article_tag)
_FOLLOWED_MAX = 5_000
"""Changes of the journal that are followed; of more it is quicker to count afresh."""
_LAST = sa.select(sa.func.coalesce(sa.func.max(change.c.id), 0))
_SINCE = sa.select(change.c.last_row_id, change.c.before, change.c.after).where(
    change.c.id > sa.bindparam("after"), change.c.table_name.in_([table.name for table in _LINKS])
)


def count_uses(unit: Unit) -> dict[TagId, int]:
    """How often each tag stands on an annotation or a whole article; unused tags are left out."""
    counts: Counter[TagId] = Counter()
    for table in _LINKS:  # each by its own index alone, which a union of the two would copy first
        query = sa.select(table.c.tag_id, sa.func.count()).group_by(table.c.tag_id)
        counts.update({TagId(tag_id): number for tag_id, number in unit.connection.execute(query)})
    return dict(counts)


class KeptUses:
    """The counts of an open library. Any thread; a unit that is older than the counts gets the newer ones."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[TagId] | None = None
        self._last = 0

    def count(self, unit: Unit) -> Mapping[TagId, int]:
        """What `count_uses` would give. Nothing is kept of a unit that writes: its changes may be taken back."""
        if unit.is_writing:
            return count_uses(unit)
        with self._lock:
            last = int(unit.connection.execute(_LAST).scalar_one())
            if self._counts is None or (last > self._last and not self._follow(unit, last)):
                self._counts = Counter(count_uses(unit))
            self._last = max(self._last, last)
            return {tag: number for tag, number in self._counts.items() if number}

    def _follow(self, unit: Unit, last: int) -> bool:
        """Add what the journal tells since the last count; False when that cannot be done."""
        if self._counts is None or last - self._last > _FOLLOWED_MAX:
            return False
        changed: Counter[TagId] = Counter()
        for last_row_id, before, after in unit.connection.execute(_SINCE, {"after": self._last}):
            if last_row_id is not None:
                return False
            for image, number in ((before, -1), (after, 1)):
                tag = (decode_image(image) or {}).get("tag_id")
                if tag is not None:
                    changed[tag] += number
        for tag, number in changed.items():
            self._counts[tag] += number
        return True
