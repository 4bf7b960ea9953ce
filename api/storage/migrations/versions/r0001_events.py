"""Events, their accounts, every revision of these, and every step of an event's history."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from api.storage.columns import Moment, Stated
from api.storage.migrations.permanence import forbid_changes, permit_changes

revision = "0001"
down_revision: str | None = None

PERMANENT = ("revisions", "event_steps")


def _workspace() -> sa.Column[str]:
    return sa.Column("workspace", sa.String(64), nullable=False)


def upgrade() -> None:
    """Makes the tables."""
    op.create_table(
        "events",
        _workspace(),
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("title_key", sa.Text, nullable=False),
        sa.Column("occurred_on", sa.Date),
        sa.Column("timezone", sa.String(64)),
        sa.Column("archived_at", Moment),
        sa.Column("created_at", Moment, nullable=False),
        sa.Column("updated_at", Moment, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.CheckConstraint("revision > 0", op.f("ck_events_revision")),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_index("ix_events_workspace_id", "events", ["workspace", "id"])
    op.create_index("ix_events_workspace_occurred_on_id", "events", ["workspace", "occurred_on", "id"])
    op.create_table(
        "event_steps",
        _workspace(),
        sa.Column("event_id", sa.String(40), nullable=False),
        sa.Column("revision", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("at", Moment, nullable=False),
        sa.Column("by", sa.String(64)),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("account_id", sa.String(64)),
        sa.Column("account_revision", sa.Integer),
        sa.Column("title", sa.String(300), nullable=False),
        sa.Column("occurred_on", sa.Date),
        sa.Column("timezone", sa.String(64)),
        sa.Column("archived_at", Moment),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], "fk_event_steps_events"),
        sa.PrimaryKeyConstraint("event_id", "revision", name="pk_event_steps"),
    )
    op.create_index("ix_event_steps_workspace_event_id_at", "event_steps", ["workspace", "event_id", "at"])
    op.create_table(
        "accounts",
        _workspace(),
        sa.Column("event_id", sa.String(40), nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("party", sa.String(200), nullable=False),
        sa.Column("party_key", sa.Text, nullable=False),
        sa.Column("channel", sa.String(20)),
        sa.Column("speaker", sa.String(200)),
        sa.Column("quoted_by", sa.String(200)),
        sa.Column("expand", sa.Boolean, nullable=False),
        sa.Column("added_at", Moment, nullable=False),
        sa.Column("added_in", sa.Integer, nullable=False),
        sa.Column("withdrawn_at", Moment),
        sa.Column("withdrawn_in", sa.Integer),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], "fk_accounts_events"),
        sa.PrimaryKeyConstraint("event_id", "id", name="pk_accounts"),
    )
    op.create_index("ix_accounts_workspace_event_id_added_in", "accounts", ["workspace", "event_id", "added_in"])
    op.create_index("ix_accounts_workspace_party_key_event_id", "accounts", ["workspace", "party_key", "event_id"])
    op.create_table(
        "revisions",
        _workspace(),
        sa.Column("event_id", sa.String(40), nullable=False),
        sa.Column("account_id", sa.String(64), nullable=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("event_revision", sa.Integer, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("characters", sa.Integer, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("published_at", Stated),
        sa.Column("url", sa.String(2048)),
        sa.Column("language", sa.String(35)),
        sa.Column("received_at", Moment, nullable=False),
        sa.Column("received_from", sa.String(64)),
        sa.CheckConstraint("number > 0", op.f("ck_revisions_number")),
        sa.ForeignKeyConstraint(
            ["event_id", "account_id"], ["accounts.event_id", "accounts.id"], "fk_revisions_accounts"
        ),
        sa.PrimaryKeyConstraint("event_id", "account_id", "number", name="pk_revisions"),
    )
    op.create_index(
        "ix_revisions_workspace_event_id_account_id_number",
        "revisions",
        ["workspace", "event_id", "account_id", "number"],
    )
    op.create_table(
        "kept_answers",
        _workspace(),
        sa.Column("key", sa.String(255), nullable=False),
        sa.Column("request", sa.String(64), nullable=False),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("headers", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("kept_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("workspace", "key", name="pk_kept_answers"),
    )
    op.create_index("ix_kept_answers_workspace_kept_at", "kept_answers", ["workspace", "kept_at"])
    op.create_table(
        "kept_comparisons",
        _workspace(),
        sa.Column("id", sa.String(40), nullable=False),
        sa.Column("document", sa.LargeBinary, nullable=False),
        sa.Column("kept_at", Moment, nullable=False),
        sa.PrimaryKeyConstraint("workspace", "id", name="pk_kept_comparisons"),
    )
    op.create_index("ix_kept_comparisons_workspace_kept_at", "kept_comparisons", ["workspace", "kept_at"])
    for table in PERMANENT:
        forbid_changes(table)


def downgrade() -> None:
    """Drops them, with all that they hold."""
    for table in PERMANENT:
        permit_changes(table)
    for table in ("kept_comparisons", "kept_answers", "revisions", "accounts", "event_steps", "events"):
        op.drop_table(table)
