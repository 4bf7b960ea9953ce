"""Webhooks, and what is delivered to them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.storage.columns import Moment

revision = "0005"
down_revision: str | None = "0004"


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "webhooks",
        sa.Column("workspace", sa.String(64), nullable=False),
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("url", sa.String(2048), nullable=False),
        sa.Column("secret", sa.String(100), nullable=False),
        sa.Column("types", sa.JSON),
        sa.Column("event_id", sa.String(40)),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("created_by", sa.String(64)),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], "fk_webhooks_events"),
        sa.PrimaryKeyConstraint("id", name="pk_webhooks"),
    )
    op.create_index("ix_webhooks_workspace_id", "webhooks", ["workspace", "id"])
    op.create_table(
        "deliveries",
        sa.Column("workspace", sa.String(64), nullable=False),
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("webhook_id", sa.String(40), nullable=False),
        sa.Column("message_id", sa.String(40), nullable=False),
        sa.Column("type", sa.String(40), nullable=False),
        sa.Column("event_id", sa.String(40), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("due_at", Moment, nullable=False),
        sa.Column("last_at", Moment),
        sa.Column("last_status", sa.Integer),
        sa.Column("last_error", sa.String(40)),
        sa.CheckConstraint("state IN ('pending', 'delivered', 'dead')", op.f("ck_deliveries_state")),
        sa.ForeignKeyConstraint(["webhook_id"], ["webhooks.id"], "fk_deliveries_webhooks"),
        sa.PrimaryKeyConstraint("id", name="pk_deliveries"),
    )
    op.create_index("ix_deliveries_workspace_webhook_id_id", "deliveries", ["workspace", "webhook_id", "id"])
    op.create_index("ix_deliveries_state_due_at", "deliveries", ["state", "due_at"])


def downgrade() -> None:
    """Drops them, with all that they hold."""
    op.drop_table("deliveries")
    op.drop_table("webhooks")
