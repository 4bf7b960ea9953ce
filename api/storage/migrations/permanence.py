"""Rows that the database itself refuses to change or delete: no defect of the service can lose what was said."""

from __future__ import annotations

from alembic import op

_SQLITE = (
    "CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{table} are permanent'); END"
)
_POSTGRESQL = (
    "CREATE FUNCTION {table}_permanent() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION '{table} are permanent'; END $$",
    "CREATE TRIGGER {table}_permanent BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
    "FOR EACH STATEMENT EXECUTE FUNCTION {table}_permanent()",
)


def forbid_changes(table: str) -> None:
    """From now on rows are added to ``table`` and nothing else."""
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(_SQLITE.format(table=table, verb=verb))
    else:
        for statement in _POSTGRESQL:
            op.execute(statement.format(table=table))


def permit_changes(table: str) -> None:
    """Takes that back."""
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(f"DROP TRIGGER {table}_no_{verb}")
    else:
        op.execute(f"DROP TRIGGER {table}_permanent ON {table}")
        op.execute(f"DROP FUNCTION {table}_permanent()")
