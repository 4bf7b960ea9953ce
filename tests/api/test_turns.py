"""Turns: one at a time, first come first served, a bounded number waiting."""

from __future__ import annotations

import io
import threading
import time
from typing import Any

import pytest

import comparison
from api.app import create_app
from api.engine import Engine
from api.settings import Settings
from api.turns import Overloaded, Turns
from tests.api.requests import request


def wait_until(condition: Any) -> None:
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.001)


def test_turns_are_taken_in_the_order_of_coming() -> None:
    turns, order = Turns(10, 10), []

    def take(number: int) -> None:
        with turns.turn():
            order.append(number)

    threads = [threading.Thread(target=take, args=(number,)) for number in range(5)]
    with turns.turn():
        for number, thread in enumerate(threads, 1):
            thread.start()
            wait_until(lambda number=number: turns.waiting() == number)
        assert order == []
    for thread in threads:
        thread.join()
    assert order == [0, 1, 2, 3, 4]


def test_one_more_than_may_wait_is_told_at_once() -> None:
    turns = Turns(0, 10)
    with turns.turn(), pytest.raises(Overloaded), turns.turn():
        pass
    with turns.turn():
        pass


def test_patience_ends() -> None:
    turns = Turns(1, 0.01)
    with turns.turn(), pytest.raises(Overloaded), turns.turn():
        pass
    assert turns.waiting() == 0
    with turns.turn():
        pass


def test_a_turn_that_fails_is_given_up() -> None:
    turns = Turns(0, 0)
    for _ in range(2):
        with pytest.raises(KeyError), turns.turn():
            raise KeyError


def test_too_many_requests_are_refused_and_told_when_to_come_again() -> None:
    started, finish = threading.Event(), threading.Event()

    def slow(*arguments: Any, **_: Any) -> Any:
        started.set()
        finish.wait(10)
        return comparison.compare(*arguments[:3])

    app = create_app(
        Settings(max_waiting=0, retry_after_seconds=9), Engine(slow, comparison.describe), log_stream=io.StringIO()
    )
    statuses = []

    def ask() -> None:
        statuses.append(app.test_client().post("/v1/comparisons", json=request()).status_code)

    first = threading.Thread(target=ask)
    first.start()
    assert started.wait(10)
    refused = app.test_client().post("/v1/comparisons", json=request())
    finish.set()
    first.join()
    assert statuses == [200]
    assert refused.status_code == 503
    assert refused.json["type"] == "/problems/overloaded"
    assert refused.headers["Retry-After"] == "9"
