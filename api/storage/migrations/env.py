"""Run by Alembic: applies revisions over the connection that ``api.storage.migrating`` has opened."""

from alembic import context

import api.reviews.tables  # its tables join the metadata
import api.search.tables
import api.storage.tables
import api.webhooks.tables  # noqa: F401
from api.storage.base import Base

connection = context.config.attributes["connection"]
context.configure(
    connection=connection, target_metadata=Base.metadata, render_as_batch=connection.dialect.name == "sqlite"
)
context.run_migrations()
