"""The migrations give the tables that the schema describes, and the program knows their head."""

from typing import Any

import pysqlite3
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from reader.store.guards import REVISIONS
from reader.store.library_files import SCHEMA_NUMBER
from reader.store.migrating import MIGRATIONS, upgrade
from reader.store.schema import metadata
from reader.store.search_table import SHADOWS, TABLE
from reader.store.text_index import create_text_index


def _is_described(_object: Any, name: str | None, kind: str, *_: Any) -> bool:
    """The tables of the text index are not SQLAlchemy's; their names and SQL are compared with the rest."""
    return kind != "table" or name not in {TABLE, *SHADOWS}


_OPTIONS = {"include_object": _is_described}


def _engine() -> sa.Engine:
    return sa.create_engine("sqlite://", module=pysqlite3)


def _plain_index(index: Any) -> dict[str, Any]:
    options = {name: str(value) for name, value in index.get("dialect_options", {}).items()}
    return {**index, "dialect_options": options}


def _describe(engine: sa.Engine) -> dict[str, object]:
    inspector = sa.inspect(engine)
    return {
        table: (
            {column["name"]: {**column, "type": str(column["type"])} for column in inspector.get_columns(table)},
            sorted(map(str, inspector.get_foreign_keys(table))),
            sorted(str(_plain_index(index)) for index in inspector.get_indexes(table)),
            sorted(map(str, inspector.get_unique_constraints(table))),
            inspector.get_pk_constraint(table)["constrained_columns"],
        )
        for table in inspector.get_table_names()
        if table != "alembic_version"
    }


@pytest.fixture
def migrated() -> sa.Engine:
    engine = _engine()
    with engine.begin() as connection:
        upgrade(connection)
    return engine


def test_migrations_give_the_schema(migrated: sa.Engine) -> None:
    made = _engine()
    metadata.create_all(made)
    with made.begin() as connection:
        create_text_index(connection)
    assert _describe(migrated) == _describe(made)
    with migrated.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection, opts=_OPTIONS), metadata) == []
        numbered = "SELECT count(*) FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'"
        with made.connect() as other:
            assert connection.exec_driver_sql(numbered).scalar() == other.exec_driver_sql(numbered).scalar()


def test_known_revisions_are_those_of_alembic() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    found = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(found)) == REVISIONS
    assert len(REVISIONS) == SCHEMA_NUMBER
