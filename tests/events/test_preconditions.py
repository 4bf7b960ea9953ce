"""Nobody's change is lost: If-Match, and writers at the same time."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest

from tests.events.ferry_talks import PILOTS, PORT, keep, ok
from tests.storage.databases import Serve


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        pytest.param(None, 428, id="none"),
        pytest.param('"3"', 200, id="the-version"),
        pytest.param('"3-gzip"', 200, id="the-version-sent-with-gzip"),
        pytest.param('"1", "3"', 200, id="one-of-several"),
        pytest.param("*", 200, id="any"),
        pytest.param('"2"', 412, id="an-older-one"),
        pytest.param('"4"', 412, id="one-to-come"),
        pytest.param('W/"3"', 412, id="weak"),
        pytest.param('"2-gzip"', 412, id="an-older-one-sent-with-gzip"),
        pytest.param("", 412, id="empty"),
        pytest.param("nonsense", 412, id="nonsense"),
    ],
)
def test_an_event_is_changed_by_whoever_has_read_it(serve: Serve, sent: str | None, status: int) -> None:
    client = serve()
    event = keep(client, PORT, PILOTS)
    headers = {} if sent is None else {"If-Match": sent}
    changed = client.patch(event, json={"title": "Other talks"}, headers=headers)
    assert changed.status_code == status
    assert ok(client.get(event))["title"] == ("Other talks" if status == 200 else "Harbour talks")


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        pytest.param(None, 201, id="none"),
        pytest.param('"1"', 201, id="the-version"),
        pytest.param('"2"', 412, id="another"),
        pytest.param('"1-withdrawn"', 412, id="withdrawn"),
    ],
)
def test_a_revision_is_conditional_where_it_is_asked_to_be(serve: Serve, sent: str | None, status: int) -> None:
    client = serve()
    event = keep(client, PORT)
    headers = {} if sent is None else {"If-Match": sent}
    assert client.post(event + "/accounts/port/revisions", json={"text": "x"}, headers=headers).status_code == status
    assert ok(client.get(event))["revision"] == (3 if status == 201 else 2)
    withdrawn = client.delete(event + "/accounts/port", headers={"If-Match": '"9"'})
    assert ok(withdrawn, 412)["type"] == "/problems/precondition-failed"
    assert client.delete(event + "/accounts/port", headers={"If-Match": "*"}).status_code == 204


def test_the_tag_of_what_is_sent_with_gzip_is_another_and_taken_too(serve: Serve) -> None:
    client = serve()
    event = keep(client, *({**PORT, "id": f"a{number}"} for number in range(9)))
    gzip = {"Accept-Encoding": "gzip"}
    read = client.get(event, headers=gzip)
    assert read.headers["Content-Encoding"] == "gzip"
    assert read.headers["ETag"] == '"10-gzip"'
    assert client.get(event, headers={**gzip, "If-None-Match": read.headers["ETag"]}).status_code == 304
    ok(client.patch(event, json={"title": "Other talks"}, headers={"If-Match": read.headers["ETag"]}))


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What ``acts`` return, begun at the same time by a thread each."""
    start, found = threading.Barrier(len(acts)), []

    def run(act: Callable[[], Any]) -> None:
        start.wait()
        found.append(act())

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def test_writers_at_the_same_time_lose_nothing(serve: Serve) -> None:
    # Two services on one database, as two machines have them.
    services = [serve(), serve()]
    event = keep(services[0], PORT)

    def revise(number: int) -> Callable[[], int]:
        client = services[number % 2].application.test_client()
        return lambda: client.post(event + "/accounts/port/revisions", json={"text": f"Version {number}."}).status_code

    def add(number: int) -> Callable[[], int]:
        client = services[number % 2].application.test_client()
        return lambda: client.post(event + "/accounts", json={"party": "A", "text": f"Account {number}."}).status_code

    assert at_once(*(act(number) for number in range(6) for act in (revise, add))) == [201] * 12
    read = ok(services[0].get(event))
    assert read["revision"] == 2 + 12
    assert sorted(each["id"] for each in read["accounts"]) == ["a", "a-2", "a-3", "a-4", "a-5", "a-6", "port"]
    revisions = ok(services[1].get(event + "/accounts/port/revisions"))["revisions"]
    assert [each["number"] for each in revisions] == list(range(1, 8))
    texts = {ok(services[1].get(f"{event}/accounts/port/revisions/{number}"))["text"] for number in range(2, 8)}
    assert texts == {f"Version {number}." for number in range(6)}
    assert [each["event_revision"] for each in revisions] == sorted(each["event_revision"] for each in revisions)


def test_of_two_who_change_what_they_read_one_is_told(serve: Serve) -> None:
    services = [serve(), serve()]
    event = keep(services[0])

    def rename(number: int) -> Callable[[], int]:
        client = services[number % 2].application.test_client()
        return lambda: client.patch(event, json={"title": f"T{number}"}, headers={"If-Match": '"1"'}).status_code

    assert sorted(at_once(*(rename(number) for number in range(6)))) == [200, 412, 412, 412, 412, 412]
    assert ok(services[0].get(event))["revision"] == 2
