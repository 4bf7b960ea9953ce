"""Reviews of an event's points."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.storage.columns import Moment
from api.storage.migrations.permanence import forbid_changes, permit_changes

revision = "0003"
down_revision: str | None = "0001"


def upgrade() -> None:
    """Makes the table."""
    op.create_table(
        "reviews",
        sa.Column("workspace", sa.String(64), nullable=False),
        sa.Column("event_id", sa.String(40), nullable=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("by", sa.String(64)),
        sa.Column("reviewer", sa.String(200)),
        sa.Column("verdict", sa.String(10), nullable=False),
        sa.Column("note", sa.Text),
        sa.Column("replaces", sa.String(40)),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("made_in", sa.Integer, nullable=False),
        sa.Column("comparison", sa.String(32)),
        sa.Column("engine", sa.JSON),
        sa.Column("points", sa.JSON, nullable=False),
        sa.Column("put_in_place", sa.JSON, nullable=False),
        sa.CheckConstraint("number > 0", op.f("ck_reviews_number")),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], "fk_reviews_events"),
        sa.PrimaryKeyConstraint("event_id", "number", name="pk_reviews"),
    )
    op.create_index("ix_reviews_workspace_event_id_number", "reviews", ["workspace", "event_id", "number"])
    op.create_index("ix_reviews_id", "reviews", ["id"], unique=True)
    forbid_changes("reviews")


def downgrade() -> None:
    """Drops it, with all that it holds."""
    permit_changes("reviews")
    op.drop_table("reviews")
