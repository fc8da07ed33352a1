"""Long reads that end when nobody waits for them any more. One thread; another dialect reads to the end."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pysqlite3
import sqlalchemy.exc

from reader.domain.errors import Cancelled
from reader.store.unit import Unit

_STEPS = 40_000
"""Instructions of SQLite between two questions, about a millisecond."""


@contextmanager
def stoppable(unit: Unit, is_cancelled: Callable[[], bool] | None) -> Iterator[None]:
    """Let what is read inside end soon with `Cancelled` once `is_cancelled` says so; asked at the end too."""
    if is_cancelled is None or unit.connection.dialect.name != "sqlite":
        yield
        return
    driver: Any = unit.connection.connection.driver_connection
    driver.set_progress_handler(is_cancelled, _STEPS)
    try:
        yield
    except (sqlalchemy.exc.OperationalError, pysqlite3.OperationalError) as error:
        if getattr(getattr(error, "orig", error), "sqlite_errorcode", 0) != pysqlite3.SQLITE_INTERRUPT:
            raise
        raise Cancelled from error
    finally:
        driver.set_progress_handler(None, 0)
    if is_cancelled():
        raise Cancelled
