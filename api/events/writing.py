"""What may be done to an event. Each act is a step of its history; nothing that was said is ever changed or deleted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from api.events.names import account_id, key
from api.events.reading import account_value
from api.events.values import StoredAccount
from api.preconditions import Condition
from api.problem_types import ACCOUNT_EXISTS, ACCOUNT_WITHDRAWN, EVENT_ARCHIVED, EVENT_FULL, NOT_FOUND
from api.problems import Problem
from api.search.event_words import keep_words
from api.search.indexing import index
from api.settings import Settings
from api.storage.ids import EVENT, new_id
from api.storage.tables import (
    ADDED,
    CREATED,
    REVISED,
    UPDATED,
    WITHDRAWN,
    AccountRow,
    EventRow,
    RevisionRow,
    StepRow,
)
from api.webhooks.outbox import tell_of_step

Members = Mapping[str, Any]
_OF_ACCOUNT = ("party", "channel", "speaker", "quoted_by")
_OF_TEXT = ("published_at", "url", "language")

NO_EVENT = "There is no such event."
NO_ACCOUNT = "The event has no such account."


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes, when, and within which limits. ``by`` is the name of a key, None where there are no keys."""

    session: Session
    limits: Settings
    now: datetime
    by: str | None

    def create(self, members: Members) -> str:
        """Keeps an event, with its accounts if ``members`` have any. The id of it."""
        event = EventRow(
            id=new_id(EVENT, self.now),
            title=members["title"],
            occurred_on=members.get("occurred_on"),
            timezone=members.get("timezone"),
            created_at=self.now,
            updated_at=self.now,
            revision=0,
        )
        self.session.add(event)
        self._step(event, CREATED)
        taken = {account["id"] for account in members.get("accounts", ()) if "id" in account}
        for account in members.get("accounts", ()):
            taken.add(self._add(event, account, taken).id)
        keep_words(self.session, event)
        return event.id

    def update(self, event_id: str, members: Members, condition: Condition) -> None:
        """Changes what ``members`` name of the event; nothing, where it is so already.

        Raises Problem: not-found, precondition-failed.
        """
        event = self._locked(event_id)
        condition.check(event_tag(event.revision))
        before = (event.title, event.occurred_on, event.timezone, event.archived_at)
        for name in ("title", "occurred_on", "timezone"):
            if name in members:
                setattr(event, name, members[name])
        if "archived" in members and members["archived"] != (event.archived_at is not None):
            event.archived_at = self._moment(event) if members["archived"] else None
        if (event.title, event.occurred_on, event.timezone, event.archived_at) != before:
            self._step(event, UPDATED)
            keep_words(self.session, event)

    def add(self, event_id: str, members: Members) -> StoredAccount:
        """Adds an account to the event. Raises Problem: not-found, event-archived, event-full, account-exists."""
        event = self.open(event_id)
        ids = select(AccountRow.id).where(AccountRow.event_id == event_id)
        taken = set(self.session.scalars(ids))
        if members.get("id") in taken:
            raise Problem(ACCOUNT_EXISTS, f"The event has an account with the id {members['id']}.")
        self._check_room(event_id, len(members["text"]), accounts=1)
        row = self._add(event, members, taken)
        keep_words(self.session, event)
        return account_value(row, self._current(row))

    def revise(
        self, event_id: str, account_id: str, members: Members, condition: Condition
    ) -> tuple[StoredAccount, bool]:
        """Adds a revision to the account, unless it is the same as the one before; whether it did.

        Raises Problem: not-found, precondition-failed, event-archived, account-withdrawn, event-full.
        """
        event, account = self._account(event_id, account_id)
        current = self._current(account)
        condition.check(account_tag(account.revision, account.withdrawn_at))
        _refuse_archived(event)
        if account.withdrawn_in is not None:
            raise Problem(ACCOUNT_WITHDRAWN, "The account is withdrawn: add the text as a new account.")
        whole = {name: getattr(current, name) for name in _OF_TEXT} | dict(members)
        if all(getattr(current, name) == value for name, value in whole.items()):
            return account_value(account, current), False
        self._check_room(event_id, len(members["text"]) - current.characters)
        account.revision += 1
        self._step(event, REVISED, account)
        revised = self._text(event, account, whole)
        keep_words(self.session, event)
        return account_value(account, revised), True

    def withdraw(self, event_id: str, account_id: str, condition: Condition) -> None:
        """Takes the account out of the event; it stays in its history. Nothing, where it is withdrawn already.

        Raises Problem: not-found, precondition-failed, event-archived.
        """
        event, account = self._account(event_id, account_id)
        condition.check(account_tag(account.revision, account.withdrawn_at))
        if account.withdrawn_in is not None:
            return
        _refuse_archived(event)
        self._step(event, WITHDRAWN, account)
        account.withdrawn_at, account.withdrawn_in = event.updated_at, event.revision
        keep_words(self.session, event)

    def _locked(self, event_id: str) -> EventRow:
        """The event, which nobody else changes before this transaction has ended."""
        event = self.session.scalars(select(EventRow).where(EventRow.id == event_id).with_for_update()).first()
        if event is None:
            raise Problem(NOT_FOUND, NO_EVENT)
        return event

    def open(self, event_id: str) -> EventRow:
        """The event, which nobody else changes before this transaction has ended.

        Raises Problem: not-found, event-archived.
        """
        event = self._locked(event_id)
        _refuse_archived(event)
        return event

    def _account(self, event_id: str, account_id: str) -> tuple[EventRow, AccountRow]:
        event = self._locked(event_id)
        account = self.session.get(AccountRow, (event_id, account_id))
        if account is None:
            raise Problem(NOT_FOUND, NO_ACCOUNT)
        return event, account

    def _current(self, account: AccountRow) -> RevisionRow:
        current = self.session.get(RevisionRow, (account.event_id, account.id, account.revision))
        assert current is not None
        return current

    def _check_room(self, event_id: str, characters: int, accounts: int = 0) -> None:
        standing = (
            select(func.count(), func.coalesce(func.sum(RevisionRow.characters), 0))
            .select_from(AccountRow)
            .join(
                RevisionRow,
                (RevisionRow.event_id == AccountRow.event_id)
                & (RevisionRow.account_id == AccountRow.id)
                & (RevisionRow.number == AccountRow.revision),
            )
            .where(AccountRow.event_id == event_id, AccountRow.withdrawn_in.is_(None))
        )
        count, held = self.session.execute(standing).one()
        if count + accounts > self.limits.max_accounts:
            raise Problem(EVENT_FULL, f"An event may have at most {self.limits.max_accounts} accounts that stand.")
        if held + characters > self.limits.max_total_characters:
            most = f"{self.limits.max_total_characters:,}"
            raise Problem(EVENT_FULL, f"The accounts of an event may have at most {most} characters of text in all.")

    def _add(self, event: EventRow, members: Members, taken: Iterable[str]) -> AccountRow:
        account = AccountRow(
            event_id=event.id,
            id=members.get("id") or account_id(members["party"], set(taken)),
            party_key=key(members["party"]),
            expand=members.get("expand", False),
            revision=1,
            **{name: members.get(name) for name in _OF_ACCOUNT},
        )
        self._step(event, ADDED, account)
        account.added_at, account.added_in = event.updated_at, event.revision
        self.session.add(account)
        self._text(event, account, members)
        return account

    def _text(self, event: EventRow, account: AccountRow, members: Members) -> RevisionRow:
        text: str = members["text"]
        row = RevisionRow(
            event_id=event.id,
            account_id=account.id,
            number=account.revision,
            event_revision=event.revision,
            text=text,
            characters=len(text),
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            received_at=event.updated_at,
            received_from=self.by,
            **{name: members.get(name) for name in _OF_TEXT},
        )
        self.session.add(row)
        self.session.flush()
        index(self.session, account, row)
        return row

    def _step(self, event: EventRow, kind: str, account: AccountRow | None = None) -> None:
        event.updated_at = self._moment(event)
        event.revision += 1
        self.session.flush()  # the event before what refers to it
        step = StepRow(
            event_id=event.id,
            revision=event.revision,
            at=event.updated_at,
            by=self.by,
            kind=kind,
            account_id=account and account.id,
            account_revision=account and account.revision,
            title=event.title,
            occurred_on=event.occurred_on,
            timezone=event.timezone,
            archived_at=event.archived_at,
        )
        self.session.add(step)
        tell_of_step(self.session, step)

    def _moment(self, event: EventRow) -> datetime:
        """Now, or when the step before was, where a clock has been set back: history is in order."""
        return max(self.now, event.updated_at)


def event_tag(revision: int) -> str:
    """What the ETag of an event at ``revision`` says."""
    return str(revision)


def account_tag(revision: int, withdrawn_at: datetime | None) -> str:
    """What the ETag of an account says: its revision, and whether it stands."""
    return f"{revision}-withdrawn" if withdrawn_at else str(revision)


def _refuse_archived(event: EventRow) -> None:
    if event.archived_at is not None:
        raise Problem(EVENT_ARCHIVED, "The event is archived: PATCH it with archived false first.")
