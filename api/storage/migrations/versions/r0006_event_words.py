"""The words of events, by which they are listed, and each database's own index of full text over them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

from api.events.names import key
from api.search.event_words import keep_words_anew
from api.search.tables import EVENT_INDEX
from api.storage.migrations.versions.r0004_search import TITLES

revision = "0006"
down_revision: str | None = "0005"

_SQLITE = (
    f"CREATE VIRTUAL TABLE {EVENT_INDEX} USING fts5("
    "words, content = 'event_words', content_rowid = 'id', tokenize = 'ascii', detail = 'none')",
    f"CREATE TRIGGER event_words_indexed AFTER INSERT ON event_words BEGIN "
    f"INSERT INTO {EVENT_INDEX} (rowid, words) VALUES (new.id, new.words); END",
    f"CREATE TRIGGER event_words_forgotten AFTER DELETE ON event_words BEGIN "
    f"INSERT INTO {EVENT_INDEX} ({EVENT_INDEX}, rowid, words) VALUES ('delete', old.id, old.words); END",
    f"CREATE TRIGGER event_words_changed AFTER UPDATE ON event_words BEGIN "
    f"INSERT INTO {EVENT_INDEX} ({EVENT_INDEX}, rowid, words) VALUES ('delete', old.id, old.words); "
    f"INSERT INTO {EVENT_INDEX} (rowid, words) VALUES (new.id, new.words); END",
)
_POSTGRESQL = f"CREATE INDEX {EVENT_INDEX} ON event_words USING gin (words) WITH (fastupdate = off)"


def upgrade() -> None:
    """Makes the table and the index, fills them from what is there, and drops what listed events by their titles."""
    op.create_table(
        "event_words",
        sa.Column("workspace", sa.String(64), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), autoincrement=True, nullable=False),
        sa.Column("event_id", sa.String(40), nullable=False),
        sa.Column("words", sa.Text().with_variant(TSVECTOR(), "postgresql"), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], "fk_event_words_events"),
        sa.PrimaryKeyConstraint("id", name="pk_event_words"),
    )
    op.create_index("ix_event_words_workspace_id", "event_words", ["workspace", "id"])
    op.create_index("ix_event_words_event_id", "event_words", ["event_id"], unique=True)
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in _SQLITE if sqlite else (_POSTGRESQL,):
        op.execute(statement)
    keep_words_anew(op.get_bind())
    if sqlite:
        op.execute(f"DROP INDEX {TITLES}")
    op.execute("ALTER TABLE events DROP COLUMN title_key")


def downgrade() -> None:
    """Drops them, and makes anew what listed events by their titles."""
    op.execute("ALTER TABLE events ADD COLUMN title_key TEXT NOT NULL DEFAULT ''")
    connection = op.get_bind()
    titles = connection.execute(sa.text("SELECT id, title FROM events")).all()
    if titles:
        change = sa.text("UPDATE events SET title_key = :key WHERE id = :id")
        connection.execute(change, [{"id": row.id, "key": key(row.title)} for row in titles])
    if connection.dialect.name == "sqlite":
        op.execute(f"CREATE INDEX {TITLES} ON events (workspace, archived_at, id, title_key)")
        op.execute(f"DROP TABLE {EVENT_INDEX}")
    op.drop_table("event_words")
