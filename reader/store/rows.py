"""What the store's modules share about rows: how they are typed, and long lists of ids in pieces."""

from collections.abc import Collection, Iterator
from itertools import islice
from typing import Any, TypeAlias, TypeVar

import sqlalchemy as sa

AnyRow: TypeAlias = sa.Row[*tuple[Any, ...]]
"""A row of columns whose types are not spelled out."""

AnySelect: TypeAlias = sa.Select[*tuple[Any, ...]]
"""A query that gives such rows."""

T = TypeVar("T")
_CHUNK = 500


def iter_chunks(items: Collection[T]) -> Iterator[list[T]]:
    """The items in lists of at most 500, for a statement takes a limited number of parameters."""
    rest = iter(items)
    while chunk := list(islice(rest, _CHUNK)):
        yield chunk
