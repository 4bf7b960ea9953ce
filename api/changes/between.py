"""Compares two revisions of one account: what the party says otherwise in the one than in the other."""

from __future__ import annotations

from dataclasses import replace

from api.changes.rewording import AFTER, BEFORE, edits
from api.changes.values import Rewording
from api.events.comparing import compare_once
from api.events.store import EventStore
from api.events.values import StoredAccount, StoredEvent, StoredRevision
from api.events.wire import comparison_request
from api.service import Service


def rewording_between(
    service: Service,
    store: EventStore,
    event: StoredEvent,
    account: StoredAccount,
    old: StoredRevision,
    new: StoredRevision,
) -> Rewording:
    """What ``account`` of ``event`` says otherwise in its revision ``new`` than in ``old``; both have their texts.

    Raises Overloaded and DeadlineExceeded.
    """
    if old.text == new.text:
        return Rewording(old.number, new.number, ())
    # An article is compared as it reads, not by what it attributes.
    both = (
        replace(account, id=BEFORE, expand=False, current=old),
        replace(account, id=AFTER, expand=False, current=new),
    )
    asked = comparison_request(replace(event, accounts=both))
    return Rewording(old.number, new.number, edits(compare_once(service, store, asked)))
