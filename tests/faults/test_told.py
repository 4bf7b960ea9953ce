"""A message whose sender is killed before it could write down that it was sent is sent again, the same."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path

import pytest

from api.settings import Settings
from api.storage.dialects import location
from tests.faults import told
from tests.faults.killing import database_in, environment
from tests.faults.service import service
from tests.faults.verdict import Verdict
from tests.faults.writing import Write, post
from tests.storage import postgresql
from tests.storage.databases import KINDS
from tests.webhooks.receiver import Receiver, genuine, receiving

SECONDS = 120


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_delivered_and_not_marked_is_delivered_again(kind: str, tmp_path: Path) -> None:
    if kind == "postgresql" and postgresql.binaries() is None:
        pytest.skip(f"needs PostgreSQL's server; install it with: {postgresql.INSTALL}")
    killed = threading.Event()
    with (
        receiving() as receiver,
        database_in(tmp_path, kind) as (_, settings),
        service(tmp_path / "log", environment(settings)) as served,
    ):
        secret = told.subscribe(served.port, receiver)
        receiver.answers = [204]

        def kill_once() -> None:
            if not killed.is_set():
                served.kill()
                killed.set()

        receiver.meanwhile = kill_once
        with suppress(OSError, HTTPException):  # it may be told before the client is answered
            post(served.port, Write("talks", "event", "/v1/events", {"title": "Talks"}, []))
        assert killed.wait(SECONDS)
        served.start()
        end = time.monotonic() + SECONDS
        while len(receiver.accepted) < 2:
            assert time.monotonic() < end, "it is not sent again"
            time.sleep(0.05)
        (first, body), (again, same) = receiver.accepted[:2]
        assert (first["webhook-id"], body) == (again["webhook-id"], same)
        assert genuine(secret, first, body)
        assert genuine(secret, again, same)


def judged(settings: Settings, receiver: Receiver, secret: str) -> Verdict:
    found = Verdict()
    told.judge(location(settings), receiver, secret, found)
    return found


def test_the_judge_sees_what_was_not_told(tmp_path: Path) -> None:
    with receiving() as receiver, database_in(tmp_path, "sqlite") as (_, settings):
        with service(tmp_path / "log", {**environment(settings), "COMPARISON_DELIVER_WEBHOOKS": "0"}) as served:
            secret = told.subscribe(served.port, receiver)
            post(served.port, Write("talks", "event", "/v1/events", {"title": "Talks"}, []))
        assert judged(settings, receiver, secret).untold != []
        told.deliver_rest(settings, receiver)
        assert judged(settings, receiver, secret) == Verdict(told=1)
        receiver.accepted += receiver.accepted
        assert judged(settings, receiver, secret) == Verdict(told=1, told_again=1)
        assert judged(settings, receiver, "whsec_AAAA").forged != []
