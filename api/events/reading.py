"""Reads events, as they are and as they were."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session, defer

from api.events.names import key
from api.events.values import NOW, EventSummary, Filter, Page, Point, StoredAccount, StoredEvent, StoredRevision
from api.search.events_with import events_with
from api.storage.tables import AccountRow, EventRow, RevisionRow, StepRow


def event_at(session: Session, event_id: str, point: Point = NOW, *, texts: bool = False) -> StoredEvent | None:
    """The event as it was at ``point``, with the accounts that stood; None where there was none.

    ``texts`` says whether the accounts come with theirs.
    """
    row = session.get(EventRow, event_id)
    if row is None:
        return None
    if point == NOW:
        return _event(row, row, _accounts(session, event_id, None, texts))
    step = session.scalars(_step(event_id, point)).first()
    return None if step is None else _event(row, step, _accounts(session, event_id, step.revision, texts))


def account_at(session: Session, event_id: str, account_id: str, point: Point = NOW) -> StoredAccount | None:
    """The account as it was at ``point``, with its text, also when it had been withdrawn by then."""
    revision = None
    if point != NOW:
        step = session.scalars(_step(event_id, point)).first()
        if step is None:
            return None
        revision = step.revision
    found = session.execute(_standing(event_id, revision).where(AccountRow.id == account_id)).first()
    return None if found is None else account_value(*found, revision)


def revisions(session: Session, event_id: str, account_id: str) -> tuple[StoredRevision, ...]:
    """Every revision of the account, the first one first, without texts."""
    chosen = select(RevisionRow).where(RevisionRow.event_id == event_id, RevisionRow.account_id == account_id)
    rows = session.scalars(chosen.order_by(RevisionRow.number).options(defer(RevisionRow.text)))
    return tuple(revision_value(row, text=False) for row in rows)


def revision(session: Session, event_id: str, account_id: str, number: int) -> StoredRevision | None:
    """One of them, with its text."""
    row = session.get(RevisionRow, (event_id, account_id, number))
    return None if row is None else revision_value(row)


def listed(session: Session, wanted: Filter, limit: int, after: str | None = None) -> Page:
    """At most ``limit`` events, the newest first, from the one after the event ``after``."""
    if wanted.words is None:
        chosen = _chosen(wanted).order_by(EventRow.id.desc()).limit(limit + 1)
        if after is not None:
            chosen = chosen.where(EventRow.id < after)
        rows = session.scalars(chosen).all()
    else:
        found = events_with(session, wanted.words, wanted, limit + 1, after)
        place = {name: number for number, name in enumerate(found)}
        rows = sorted(session.scalars(select(EventRow).where(EventRow.id.in_(found))), key=lambda row: place[row.id])
    parties = _parties(session, [row.id for row in rows[:limit]])
    summaries = tuple(
        EventSummary(_event(row, row, ()), tuple(dict.fromkeys(parties[row.id])), len(parties[row.id]))
        for row in rows[:limit]
    )
    return Page(summaries, len(rows) > limit)


def _chosen(wanted: Filter) -> Select[EventRow]:
    archived = EventRow.archived_at.is_not(None) if wanted.archived else EventRow.archived_at.is_(None)
    chosen = select(EventRow).where(archived)
    if wanted.since is not None:
        chosen = chosen.where(EventRow.occurred_on >= wanted.since)
    if wanted.until is not None:
        chosen = chosen.where(EventRow.occurred_on <= wanted.until)
    if wanted.party is not None:
        speaks = select(AccountRow.event_id).where(AccountRow.party_key == key(wanted.party))
        if not wanted.withdrawn:
            speaks = speaks.where(AccountRow.withdrawn_in.is_(None))
        chosen = chosen.where(EventRow.id.in_(speaks))
    return chosen


def _parties(session: Session, events: Sequence[str]) -> dict[str, list[str]]:
    parties: dict[str, list[str]] = {each: [] for each in events}
    if not events:
        return parties
    chosen = select(AccountRow.event_id, AccountRow.party).where(
        AccountRow.event_id.in_(events), AccountRow.withdrawn_in.is_(None)
    )
    for event_id, party in session.execute(chosen.order_by(AccountRow.event_id, AccountRow.added_in)):
        parties[event_id].append(party)
    return parties


def _step(event_id: str, point: Point) -> Select[StepRow]:
    chosen = select(StepRow).where(StepRow.event_id == event_id)
    if point.moment is not None:
        return chosen.where(StepRow.at <= point.moment).order_by(StepRow.revision.desc()).limit(1)
    return chosen.where(StepRow.revision == point.revision)


def _standing(event_id: str, at: int | None) -> Select[AccountRow, RevisionRow]:
    """Each account that had been added by the event's revision ``at``, with the text that it had; now, for None."""
    same = and_(RevisionRow.event_id == AccountRow.event_id, RevisionRow.account_id == AccountRow.id)
    chosen = select(AccountRow, RevisionRow).where(AccountRow.event_id == event_id).order_by(AccountRow.added_in)
    if at is None:
        return chosen.join(RevisionRow, and_(same, RevisionRow.number == AccountRow.revision))
    latest = (
        select(RevisionRow.account_id, func.max(RevisionRow.number).label("number"))
        .where(RevisionRow.event_id == event_id, RevisionRow.event_revision <= at)
        .group_by(RevisionRow.account_id)
        .subquery()
    )
    return chosen.join(RevisionRow, same).join(
        latest, and_(latest.c.account_id == RevisionRow.account_id, latest.c.number == RevisionRow.number)
    )


def _accounts(session: Session, event_id: str, at: int | None, texts: bool) -> tuple[StoredAccount, ...]:
    left = AccountRow.withdrawn_in.is_(None)
    chosen = _standing(event_id, at).where(left if at is None else or_(left, AccountRow.withdrawn_in > at))
    if not texts:
        chosen = chosen.options(defer(RevisionRow.text))
    return tuple(account_value(account, text, at, texts) for account, text in session.execute(chosen))


def _event(row: EventRow, state: EventRow | StepRow, accounts: tuple[StoredAccount, ...]) -> StoredEvent:
    return StoredEvent(
        id=row.id,
        title=state.title,
        occurred_on=state.occurred_on,
        timezone=state.timezone,
        archived_at=state.archived_at,
        created_at=row.created_at,
        updated_at=state.at if isinstance(state, StepRow) else state.updated_at,
        revision=state.revision,
        accounts=accounts,
    )


def account_value(row: AccountRow, current: RevisionRow, at: int | None = None, text: bool = True) -> StoredAccount:
    """The account in ``row`` at the event's revision ``at``, with its revision ``current``."""
    withdrawn = row.withdrawn_in is not None and (at is None or row.withdrawn_in <= at)
    return StoredAccount(
        id=row.id,
        party=row.party,
        speaker=row.speaker,
        quoted_by=row.quoted_by,
        channel=row.channel,
        expand=row.expand,
        added_at=row.added_at,
        withdrawn_at=row.withdrawn_at if withdrawn else None,
        current=revision_value(current, text),
    )


def revision_value(row: RevisionRow, text: bool = True) -> StoredRevision:
    """The revision in ``row``, with its text or without."""
    return StoredRevision(
        number=row.number,
        event_revision=row.event_revision,
        text=row.text if text else None,
        characters=row.characters,
        sha256=row.sha256,
        published_at=row.published_at,
        url=row.url,
        language=row.language,
        received_at=row.received_at,
        received_from=row.received_from,
    )
