"""Keeps the words of events in step with their titles, parties and texts, so that events can be listed by them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.orm import Session

import comparison
from api.search import terms
from api.search.tables import EventWordsRow, PassageRow
from api.storage.tables import AccountRow, EventRow

_MOST_WITHDRAWN = (
    100  # accounts that were withdrawn whose words are kept, the last ones: there is no limit to how many there are
)
_MOST_CHARACTERS = 1_000_000  # of the terms of one event: a tsvector holds 1 MiB
_AT_ONCE = 200  # events, whose words are written together


def keep_words(session: Session, event: EventRow) -> None:
    """Writes down the words that ``event``, of the session's workspace, has now."""
    session.flush()
    words = words_of(session.connection(), session.info["workspace"], event)
    row = session.scalars(select(EventWordsRow).where(EventWordsRow.event_id == event.id)).first()
    if row is None:
        session.add(EventWordsRow(event_id=event.id, words=words))
    else:
        row.words = words


def keep_words_anew(connection: Connection) -> int:
    """Makes the words of every event of every workspace anew, from the passages that there are; how many events there are."""
    if connection.dialect.name == "postgresql":  # SQLite has one writer at a time
        connection.exec_driver_sql("LOCK TABLE event_words IN SHARE ROW EXCLUSIVE MODE")
    connection.execute(delete(EventWordsRow))
    event = EventRow.__table__
    chosen = select(event.c.workspace, event.c.id, event.c.title, event.c.occurred_on, event.c.archived_at)
    events = connection.execute(chosen.order_by(event.c.id)).all()
    for start in range(0, len(events), _AT_ONCE):
        made = [
            {"workspace": each.workspace, "event_id": each.id, "words": words_of(connection, each.workspace, each)}
            for each in events[start : start + _AT_ONCE]
        ]
        connection.execute(insert(EventWordsRow), made)
    return len(events)


def words_of(connection: Connection, workspace: str, event: Any) -> str:
    """The terms of ``event``, an EventRow or a row of some of its columns, with a space between.

    What would be too much is left out from the end: title, names, texts that stand, then what was withdrawn.
    """
    found = []
    length = 0
    for each in dict.fromkeys(_terms(connection, workspace, event)):
        length += len(each) + 1
        if length > _MOST_CHARACTERS:
            break
        found.append(each)
    return " ".join(found)


def _terms(connection: Connection, workspace: str, event: Any) -> Iterator[str]:
    yield terms.of_state(workspace, event.archived_at is not None)
    if event.occurred_on is not None:
        yield from terms.of_day(workspace, event.occurred_on)
    for word in sorted(comparison.name_terms(event.title)):
        yield terms.of_word(workspace, word)
    account = AccountRow.__table__
    chosen = (  # by name: a migration runs this when later columns are not there yet
        select(
            account.c.id, account.c.party, account.c.party_key, account.c.speaker, account.c.quoted_by,
            account.c.withdrawn_in,
        )
        .where(account.c.workspace == workspace, account.c.event_id == event.id)
        .order_by(account.c.added_in)
    )  # fmt: skip
    accounts = connection.execute(chosen).all()
    yield from _of_accounts(connection, workspace, event.id, [each for each in accounts if each.withdrawn_in is None])
    gone = sorted((each for each in accounts if each.withdrawn_in is not None), key=lambda each: -each.withdrawn_in)
    for term in _of_accounts(connection, workspace, event.id, gone[:_MOST_WITHDRAWN]):
        yield terms.withdrawn(term)


def _of_accounts(connection: Connection, workspace: str, event_id: str, accounts: list[Any]) -> Iterator[str]:
    """The terms of who speaks in ``accounts``, and of what they say now."""
    for each in accounts:
        yield terms.of_party(workspace, each.party_key)
        names = (each.party, each.speaker or "", each.quoted_by or "")
        for word in sorted(set(chain.from_iterable(map(comparison.name_terms, names)))):
            yield terms.of_word(workspace, word)
    account, passage = AccountRow.__table__, PassageRow.__table__
    chosen = (
        select(passage.c.words)
        .join(
            account,
            (account.c.event_id == passage.c.event_id)
            & (account.c.id == passage.c.account_id)
            & (account.c.revision == passage.c.number),
        )
        .where(
            passage.c.workspace == workspace,
            passage.c.event_id == event_id,
            passage.c.account_id.in_([each.id for each in accounts]),
        )
        .order_by(passage.c.id)
    )
    for words in connection.scalars(chosen):
        yield from words.split()
