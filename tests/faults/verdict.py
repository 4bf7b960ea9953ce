"""What is on disk once the killing is over, beside what was acknowledged."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import URL, Connection, select, text

from api.search.event_words import words_of
from api.search.tables import EventWordsRow, PassageRow
from api.storage.dialects import connected
from api.storage.tables import ADDED, REVISED, AccountRow, EventRow, KeptAnswerRow, RevisionRow, StepRow
from comparison import sentences
from tests.faults.writing import Journal, Write, post

_REVISION = ("event_id", "account_id", "number")


@dataclass
class Verdict:
    """The faults that were found, each named; and of the writes that a client gave up, how many are there all the same."""

    lost: list[str] = field(default_factory=list)
    halves: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    unlike: list[str] = field(default_factory=list)
    odd: list[str] = field(default_factory=list)
    untold: list[str] = field(default_factory=list)
    made_up: list[str] = field(default_factory=list)
    forged: list[str] = field(default_factory=list)
    told: int = 0
    told_again: int = 0
    given_up_and_there: int = 0
    given_up_and_not: int = 0

    def faults(self) -> list[str]:
        """All of them."""
        kinds = ("lost", "halves", "doubled", "unlike", "odd", "untold", "made_up", "forged")
        return [f"{kind}: {each}" for kind in kinds for each in getattr(self, kind)]


def verdict(url: URL, ports: Sequence[int], journal: Journal) -> Verdict:
    """Judges ``journal`` by the database at ``url`` and by the services at ``ports``: each is asked again what another answered,
    if there is another.
    """
    found = Verdict(unlike=list(journal.unlike), odd=list(journal.odd))
    before = texts(url)
    for write in journal.writes:
        look(write, before, found)
    for write in journal.writes:
        answer = post(next((port for port in ports if port != write.port), write.port), write)
        if write.answer is not None and write.answer.status == 201:
            if (answer.status, answer.body) != (201, write.answer.body):
                found.unlike.append(write.key)
        elif answer.status != 201:
            found.odd.append(f"{write.key}: {answer.status} when it was sent again")
    after = texts(url)
    sent = {each for write in journal.writes for each in write.texts}
    found.lost += [f"{each[:20]} after it was sent again" for each in sorted(sent - set(after))]
    found.doubled += [each[:20] for each, times in after.items() if times > 1]
    found.halves += list(halves(url))
    return found


def look(write: Write, kept: Counter[str], found: Verdict) -> None:
    """Judges one write by the texts that are ``kept``."""
    there = sum(each in kept for each in write.texts)
    if write.answer is not None and write.answer.status == 201:
        if there < len(write.texts):
            found.lost.append(write.key)
        return
    if 0 < there < len(write.texts):
        found.halves.append(f"{write.key}: {there} of its {len(write.texts)} texts")
    found.given_up_and_there += there > 0
    found.given_up_and_not += there == 0


def texts(url: URL) -> Counter[str]:
    """How often each text is there: all of them, of any workspace."""
    engine = connected(url, pooled=False)
    with engine.connect() as connection:
        return Counter(connection.execute(select(RevisionRow.__table__.c.text)).scalars())


def halves(url: URL) -> Iterator[str]:
    """What is there without what belongs to it."""
    engine = connected(url, pooled=False)
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            sound = connection.execute(text("PRAGMA integrity_check")).scalars().all()
            if sound != ["ok"]:
                yield f"the file: {sound}"
            yield from (f"a reference: {row}" for row in connection.execute(text("PRAGMA foreign_key_check")))
        yield from _events(connection)
        yield from _accounts(connection)
        for row in connection.execute(select(KeptAnswerRow.__table__)):
            if row.status not in {200, 201} or not row.body:
                yield f"the answer kept under {row.key}"


def _events(connection: Connection) -> Iterator[str]:
    """Each event has a step for each of its revisions, and no other."""
    steps: dict[str, list[int]] = {}
    for event, number in connection.execute(select(StepRow.__table__.c.event_id, StepRow.__table__.c.revision)):
        steps.setdefault(event, []).append(number)
    for row in connection.execute(select(EventRow.__table__)):
        if sorted(steps.pop(row.id, [])) != list(range(1, row.revision + 1)):
            yield f"the steps of {row.id}"
        if _listed_by(connection, row.id) != set(words_of(connection, row.workspace, row).split()):
            yield f"{row.id} is not to be listed by its words"
    yield from (f"steps of {each}, which is not there" for each in steps)


def _listed_by(connection: Connection, event_id: str) -> set[str]:
    kept = EventWordsRow.__table__
    words = connection.scalars(select(kept.c.words).where(kept.c.event_id == event_id)).first() or ""
    return set(words.replace("'", "").split())  # PostgreSQL quotes each


def _accounts(connection: Connection) -> Iterator[str]:
    """Each account has all of its revisions, each revision its step, and each such step its revision."""
    steps = {
        (row.event_id, row.account_id, row.account_revision, row.revision)
        for row in connection.execute(select(StepRow.__table__).where(StepRow.__table__.c.kind.in_((ADDED, REVISED))))
    }
    chosen = select(*(PassageRow.__table__.c[name] for name in _REVISION))
    indexed = Counter(tuple(row) for row in connection.execute(chosen))
    numbers: dict[tuple[str, str], list[int]] = {}
    for row in connection.execute(select(RevisionRow.__table__)):
        numbers.setdefault((row.event_id, row.account_id), []).append(row.number)
        step = (row.event_id, row.account_id, row.number, row.event_revision)
        if step not in steps:
            yield f"revision {step} has no step"
        steps.discard(step)
        if indexed[step[:3]] != len(sentences(row.text)):
            yield f"revision {step} is not to be found by search"
        if hashlib.sha256(row.text.encode()).hexdigest() != row.sha256 or len(row.text) != row.characters:
            yield f"revision {step} is not what was received"
    yield from (f"step {each} has no revision" for each in steps)
    for row in connection.execute(select(AccountRow.__table__)):
        if sorted(numbers.pop((row.event_id, row.id), [])) != list(range(1, row.revision + 1)):
            yield f"the revisions of {row.event_id} {row.id}"
    yield from (f"revisions of {each}, which is not there" for each in numbers)
