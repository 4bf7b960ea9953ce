"""The workers of a service deliver, unless that is left to a process of its own."""

from __future__ import annotations

import threading

import pytest

from api.serving.deliveries import deliver_meanwhile
from tests.storage.databases import Serve


def delivering() -> list[threading.Thread]:
    return [each for each in threading.enumerate() if each.name.startswith("webhooks-")]


@pytest.mark.parametrize(("setting", "threads"), [(0, 0), (1, 4)])
def test_threads_are_there_where_they_are_wanted(serve: Serve, setting: int, threads: int) -> None:
    app = serve(deliver_webhooks=setting).application
    stop = deliver_meanwhile(app)
    assert (stop is not None) is bool(setting)
    running = delivering()
    assert len(running) == threads
    assert all(each.daemon for each in running)
    if stop is not None:
        stop.set()
    for each in running:
        each.join(10)
        assert not each.is_alive()
