"""Alembic's entry: steps stand in ``versions`` and run on the connection of :mod:`mashura.store.database`."""

from __future__ import annotations

from alembic import context

from mashura.store.tables import Base

# SQLite cannot change a key in place: Alembic copies the table instead.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
