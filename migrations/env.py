"""Alembic's entry point; the URL comes from `workshop.storage.migrate`."""

from alembic import context

from workshop.storage.engine import open_engine
from workshop.storage.schema import metadata

engine = open_engine(context.config.attributes["database_url"])
with engine.connect() as connection:
    context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
