"""Which modules opening a library needs, in small portions, so that the window can load them between two paints."""

MODULES = (
    "sqlalchemy.util",
    "sqlalchemy.sql.elements",
    "sqlalchemy.sql",
    "sqlalchemy.engine",
    "sqlalchemy",
    "sqlalchemy.dialects.sqlite",
    "reader.store.schema",
)
"""Import order; each takes about as long as the next (measured with `python -X importtime`)."""
