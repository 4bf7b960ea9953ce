"""Finds candidates by each database's own full-text index: passages that have the terms of a query."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

import comparison
from api.events.names import key
from api.search import terms
from api.search.matching import Alternatives, Lookup
from api.search.tables import PassageRow
from api.search.values import Hit, Query
from api.storage.tables import AccountRow, EventRow, RevisionRow

MOST = 60
"""Candidates that the engine scores, at some three milliseconds each: the newest of those that have the most of the query."""

FEW = 200
"""Events that are looked through one by one: an index of words would first list what all others have."""


def newest(session: Session) -> int:
    """The last passage of the session's workspace; 0 where there is none."""
    return session.scalar(select(PassageRow.id).order_by(PassageRow.id.desc()).limit(1)) or 0


def candidates(session: Session, workspace: str, query: Query, upto: int) -> tuple[Hit, ...]:
    """At most ``MOST`` passages of ``workspace`` that share terms with ``query``, none of them later than ``upto``.

    What has all terms comes first, then what has all but the commonest, and so on; in the end what has any. However many
    passages there are, no more are read than are needed.
    """
    wanted = _wanted(query)
    party = [(terms.of_party(workspace, key(query.party)),)] if query.party is not None else []
    few = _few(session, query)
    if few == []:
        return ()
    lookup = Lookup(session, upto, few)
    found: dict[int, Hit] = {}
    for each in _ways(comparison.query_terms(query.text)):
        marked = [tuple(terms.of_word(workspace, word) for word in alternatives) for alternatives in each]
        for chosen in lookup.ways(wanted, [*marked, *party]):
            rest = chosen.where(PassageRow.id.not_in(list(found))).limit(MOST - len(found))
            found |= {row.passage: Hit(**row._mapping) for row in session.execute(rest)}
            if len(found) == MOST:
                return tuple(found.values())
    return tuple(found.values())


def _few(session: Session, query: Query) -> list[str] | None:
    """The events of the days that are asked for, where they are few: then these are looked through, and no index is asked."""
    if query.since is None and query.until is None:
        return None
    events = session.scalars(_of_days(select(EventRow.id), query).limit(FEW + 1)).all()
    return list(events) if len(events) <= FEW else None


def _of_days(chosen: Select[Any], query: Query) -> Select[Any]:
    if query.since is not None:
        chosen = chosen.where(EventRow.occurred_on >= query.since)
    if query.until is not None:
        chosen = chosen.where(EventRow.occurred_on <= query.until)
    return chosen


def _ways(asked: Sequence[Alternatives]) -> Iterator[Sequence[Alternatives]]:
    """Sets of terms to be had together: all, one less and one less again; then each alone, the rarest first."""
    for count in range(len(asked), 1, -1):
        yield asked[:count]
    for each in asked:
        yield (each,)


def _wanted(query: Query) -> Select[Any]:
    length = PassageRow.stop - PassageRow.start
    chosen = (
        select(
            PassageRow.id.label("passage"), PassageRow.start, PassageRow.stop,
            func.substr(RevisionRow.text, PassageRow.start + 1, length).label("text"),
            EventRow.id.label("event_id"), EventRow.title, EventRow.occurred_on,
            AccountRow.id.label("account_id"), AccountRow.party, AccountRow.speaker, AccountRow.quoted_by,
            AccountRow.channel, AccountRow.withdrawn_at,
            RevisionRow.number, (RevisionRow.number == AccountRow.revision).label("current"),
            RevisionRow.received_at, RevisionRow.published_at, RevisionRow.url,
        )
        .join(
            RevisionRow,
            (RevisionRow.event_id == PassageRow.event_id)
            & (RevisionRow.account_id == PassageRow.account_id)
            & (RevisionRow.number == PassageRow.number),
        )
        .join(AccountRow, (AccountRow.event_id == PassageRow.event_id) & (AccountRow.id == PassageRow.account_id))
        .join(EventRow, EventRow.id == PassageRow.event_id)
    )  # fmt: skip
    if not query.earlier:
        chosen = chosen.where(PassageRow.number == AccountRow.revision)
    return _of_days(chosen, query)
