"""Keeps the index of what can be searched in step with the texts that are kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.orm import Session

import comparison
from api.search import terms
from api.search.tables import PassageRow
from api.storage.tables import AccountRow, RevisionRow

_AT_ONCE = 200  # revisions, whose passages are written together


def index(session: Session, account: AccountRow, revision: RevisionRow) -> None:
    """Adds the passages of ``revision`` of ``account``, which has been flushed, to what the session's workspace can find."""
    session.add_all(PassageRow(**each) for each in passages(session.info["workspace"], account.party_key, revision))


def index_anew(connection: Connection) -> int:
    """Makes the passages of every revision of every workspace anew; how many there are.

    For when the engine cuts or reads sentences differently than it did, and for tables that are new.
    """
    if connection.dialect.name == "postgresql":  # SQLite has one writer at a time
        connection.exec_driver_sql("LOCK TABLE passages IN SHARE ROW EXCLUSIVE MODE")
    connection.execute(delete(PassageRow))
    account, revision = AccountRow.__table__, RevisionRow.__table__
    chosen = (
        select(  # by name: a migration runs this when later columns are not there yet
            revision.c.workspace, revision.c.event_id, revision.c.account_id, revision.c.number, revision.c.text,
            account.c.party_key,
        )
        .join(account, (account.c.event_id == revision.c.event_id) & (account.c.id == revision.c.account_id))
        .order_by(revision.c.received_at, revision.c.event_id, revision.c.event_revision)
    )  # fmt: skip
    count = 0
    rows = connection.execute(chosen, execution_options={"stream_results": True})
    for part in rows.partitions(_AT_ONCE):
        made = [
            {"workspace": row.workspace, **each} for row in part for each in passages(row.workspace, row.party_key, row)
        ]
        if made:
            connection.execute(insert(PassageRow), made)
        count += len(made)
    return count


def passages(workspace: str, party_key: str, revision: Any) -> Iterator[Mapping[str, Any]]:
    """The rows for ``revision``: a RevisionRow, or a row of some of its columns."""
    text: str = revision.text
    for start, stop in comparison.sentences(text):
        yield {
            "event_id": revision.event_id,
            "account_id": revision.account_id,
            "number": revision.number,
            "start": start,
            "stop": stop,
            "words": terms.of_passage(workspace, party_key, comparison.index_terms(text[start:stop])),
        }
