"""Finds events by each database's own full-text index: those that have all words of a query, the newest first.

Whatever else a list is asked for is a term too (``api.search.terms``): the index alone says which events are meant, and
hardly more are read than are listed, however many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import ScalarSelect, Select, cast, column, literal, literal_column, select, table, text
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.orm import Session

import comparison
from api.events.names import key
from api.events.values import Filter
from api.search import terms
from api.search.matching import Alternatives
from api.search.tables import EVENT_INDEX, EventWordsRow

_INDEX = table(EVENT_INDEX, column("rowid"), column(EVENT_INDEX))
_ROWS = EventWordsRow.__table__


def events_with(session: Session, words: str, wanted: Filter, most: int, after: str | None) -> Sequence[str]:
    """The ids of at most ``most`` events that have ``words`` and are as ``wanted``, from the one after the event ``after``.

    Words of grammar count only where there are no others; then they are those of a title or a name. Signs have no events.
    """
    workspace = session.info["workspace"]
    asked = _asked(workspace, words, wanted)
    if not all(asked):
        return ()
    before = None
    if after is not None:
        before = select(EventWordsRow.id).where(EventWordsRow.event_id == after).scalar_subquery()
    if session.get_bind().dialect.name == "sqlite":
        return session.scalars(_sqlite(asked, before).limit(most)).all()
    session.execute(text("SET LOCAL enable_seqscan = off"))
    for chosen in _postgresql(workspace, asked, before, most):
        found = session.scalars(chosen.limit(most)).all()
        if len(found) == most:
            break
    return found


def _asked(workspace: str, words: str, wanted: Filter) -> list[Alternatives]:
    """What an event has to have, one of each; where one of them is empty, no event does."""
    said: list[Alternatives] = list(comparison.query_terms(words, most=None))
    said = said or [(each,) for each in sorted(comparison.name_terms(words))] or [()]
    asked = [tuple(terms.of_word(workspace, term) for term in each) for each in said]
    if wanted.party is not None:
        asked.append((terms.of_party(workspace, key(wanted.party)),))
    if wanted.withdrawn:
        asked = [(*each, *map(terms.withdrawn, each)) for each in asked]
    asked.append((terms.of_state(workspace, wanted.archived),))
    if wanted.since is not None or wanted.until is not None:
        asked.append(terms.of_days(workspace, wanted.since, wanted.until))
    return asked


def _sqlite(asked: list[Alternatives], before: ScalarSelect[int] | None) -> Select[str]:
    match = " AND ".join("(" + " OR ".join(f'"{term}"' for term in each) + ")" for each in asked)
    chosen = (
        # The plus has SQLite go through what the index finds, as in api.search.matching.
        select(EventWordsRow.event_id)
        .join(_INDEX, EventWordsRow.id == literal_column(f"+{EVENT_INDEX}.rowid"))
        .where(_INDEX.c[EVENT_INDEX].op("MATCH")(match))
        .order_by(_INDEX.c.rowid.desc())
    )
    return chosen if before is None else chosen.where(_INDEX.c.rowid < before)


def _postgresql(
    workspace: str, asked: list[Alternatives], before: ScalarSelect[int] | None, most: int
) -> Iterator[Select[str]]:
    """First among the last events, where words that most of them have are found at once; then what the index lists, which
    knows no order. Each is found by itself: the planner, which takes the terms of an event for a few bytes, would read all.
    """
    query = cast(literal(" & ".join("(" + " | ".join(each) + ")" for each in asked)), TSQUERY)
    last = select(_ROWS.c.id, _ROWS.c.event_id, _ROWS.c.words).where(_ROWS.c.workspace == workspace)
    if before is not None:
        last = last.where(_ROWS.c.id < before)
    among = last.order_by(_ROWS.c.id.desc()).limit(2 * most).cte().prefix_with("MATERIALIZED")
    yield select(among.c.event_id).where(among.c.words.op("@@")(query)).order_by(among.c.id.desc())
    listed = select(_ROWS.c.id, _ROWS.c.event_id, _ROWS.c.workspace).where(_ROWS.c.words.op("@@")(query))
    found = listed.cte().prefix_with("MATERIALIZED")
    chosen = select(found.c.event_id).where(found.c.workspace == workspace).order_by(found.c.id.desc())
    yield chosen if before is None else chosen.where(found.c.id < before)
