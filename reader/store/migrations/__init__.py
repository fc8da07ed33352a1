"""The steps from each revision of a library to the next, for alembic."""
