"""The judge of the kills is not blind: each kind of fault, made by hand, is found."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from sqlalchemy import delete, text, update

from api.search.tables import EventWordsRow, PassageRow
from api.storage.dialects import WRITING, connected
from api.storage.tables import AccountRow, EventRow, KeptAnswerRow, RevisionRow, StepRow
from tests.events.ferry_talks import PILOTS, PORT, keep
from tests.faults.verdict import Verdict, halves, look
from tests.faults.writing import Answer, Write
from tests.storage.databases import Serve


@pytest.mark.parametrize(
    ("change", "named"),
    [
        pytest.param(None, None, id="nothing"),
        pytest.param(delete(StepRow.__table__).where(StepRow.account_id == "port"), "steps of", id="no-step"),
        pytest.param(update(EventRow.__table__).values(revision=4), "steps of", id="a-revision-too-many"),
        pytest.param(delete(RevisionRow.__table__), "has no revision", id="no-text"),
        pytest.param(update(AccountRow.__table__).values(revision=2), "revisions of", id="no-such-text"),
        pytest.param(delete(AccountRow.__table__).where(AccountRow.id == "port"), "not there", id="no-account"),
        pytest.param(update(RevisionRow.__table__).values(text="cut"), "not what was received", id="another-text"),
        pytest.param(delete(PassageRow.__table__), "not to be found", id="no-index"),
        pytest.param(delete(EventWordsRow.__table__), "not to be listed", id="no-words"),
        pytest.param(update(EventRow.__table__).values(title="Other"), "not to be listed", id="words-of-before"),
        pytest.param(update(KeptAnswerRow.__table__).values(status=0, body=b""), "answer kept", id="no-answer"),
    ],
)
def test_a_half_is_found(serve: Serve, change: Any, named: str | None) -> None:
    client = serve()
    event = keep(client, PORT)
    client.post(event + "/accounts", json=PILOTS, headers={"Idempotency-Key": "1"})
    database = client.application.extensions["database"]
    if change is not None:
        _changed(database.url, change)
    found = list(halves(database.url))
    assert (found == []) == (named is None)
    assert named is None or any(named in each for each in found)


ACKNOWLEDGED = Answer(201, b"{}", replayed=False)


@pytest.mark.parametrize(
    ("kept", "answer", "fault"),
    [
        pytest.param(["a", "b"], ACKNOWLEDGED, None, id="there"),
        pytest.param(["a"], ACKNOWLEDGED, "lost", id="acknowledged-and-half"),
        pytest.param([], ACKNOWLEDGED, "lost", id="acknowledged-and-not-there"),
        pytest.param(["a", "b"], None, None, id="not-acknowledged-and-there"),
        pytest.param(["a"], None, "halves", id="not-acknowledged-and-half"),
        pytest.param([], None, None, id="not-acknowledged-and-not-there"),
    ],
)
def test_a_write_that_is_not_there_is_found(kept: list[str], answer: Answer | None, fault: str | None) -> None:
    found = Verdict()
    look(Write("key", "event", "/v1/events", {}, ["a", "b"], answer), Counter(kept), found)
    assert [each.partition(":")[0] for each in found.faults()] == ([fault] if fault else [])


def _changed(url: Any, change: Any) -> None:
    """As a disk that forgets would: without regard to what the tables permit."""
    engine = connected(url, pooled=False).execution_options(**{WRITING: True})
    with engine.connect() as connection:
        if connection.dialect.name == "sqlite":
            connection.connection.dbapi_connection.execute("PRAGMA foreign_keys = OFF")  # not within a transaction
            names = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            for name in connection.execute(text(names)).scalars().all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            connection.exec_driver_sql("SET session_replication_role = replica")
        connection.execute(change)
        connection.commit()
