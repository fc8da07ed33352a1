"""Settings of the library itself, by key. Never journaled: they are switched back as they were switched."""

import sqlalchemy as sa

from reader.store.schema import setting
from reader.store.unit import Unit


def find_setting(unit: Unit, key: str) -> str | None:
    """The value of a setting, None when it was never set."""
    found = unit.connection.execute(sa.select(setting.c.value).where(setting.c.key == key)).scalar_one_or_none()
    return None if found is None else str(found)


def put_setting(unit: Unit, key: str, value: str) -> None:
    """Set a setting."""
    changed = unit.connection.execute(setting.update().where(setting.c.key == key), {"value": value})
    if not changed.rowcount:
        unit.connection.execute(setting.insert(), {"key": key, "value": value})
