"""What alembic runs: the migrations that are due, over the connection and in the transaction it was given."""

from alembic import context

from reader.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
