"""The passages that can be searched, and each database's own index of full text over them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.search.indexing import index_anew
from api.search.tables import INDEX, VECTOR

revision = "0004"
down_revision = "0003"

TITLES = "title_words"

_SQLITE = (
    # The terms are words of ASCII already. No positions are kept: nothing is asked but whether a term is there.
    f"CREATE VIRTUAL TABLE {INDEX} USING fts5("
    "words, content = 'passages', content_rowid = 'id', tokenize = 'ascii', detail = 'none')",
    f"CREATE TRIGGER passages_indexed AFTER INSERT ON passages BEGIN "
    f"INSERT INTO {INDEX} (rowid, words) VALUES (new.id, new.words); END",
    f"CREATE TRIGGER passages_forgotten AFTER DELETE ON passages BEGIN "
    f"INSERT INTO {INDEX} ({INDEX}, rowid, words) VALUES ('delete', old.id, old.words); END",
    # What a list of events by words of their titles has to read, and no more: in the table it is seven times as much. Not in
    # PostgreSQL, whose index takes no title that is as long as one may be.
    f"CREATE INDEX {TITLES} ON events (workspace, archived_at, id, title_key)",
)
# Without a list of what is still to be indexed, which every search would have to read through.
_POSTGRESQL = f"CREATE INDEX {INDEX} ON passages USING gin ({VECTOR}) WITH (fastupdate = off)"


def upgrade() -> None:
    """Makes the table and the index, and fills them from the texts that are there."""
    op.create_table(
        "passages",
        sa.Column("workspace", sa.String(64), nullable=False),
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), autoincrement=True, nullable=False),
        sa.Column("event_id", sa.String(40), nullable=False),
        sa.Column("account_id", sa.String(64), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("stop", sa.Integer, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["event_id", "account_id", "number"],
            ["revisions.event_id", "revisions.account_id", "revisions.number"],
            "fk_passages_revisions",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_passages"),
    )
    op.create_index("ix_passages_workspace_id", "passages", ["workspace", "id"])
    op.create_index("ix_passages_workspace_event_id", "passages", ["workspace", "event_id"])
    for statement in _SQLITE if op.get_bind().dialect.name == "sqlite" else (_POSTGRESQL,):
        op.execute(statement)
    index_anew(op.get_bind())


def downgrade() -> None:
    """Drops them; they can be made again."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"DROP TABLE {INDEX}")
        op.execute(f"DROP INDEX {TITLES}")
    op.drop_table("passages")
