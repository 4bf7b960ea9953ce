"""Two services on one database, as two machines have them, behave as one."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient

from tests.events.ferry_talks import EVENT, PILOTS, PORT, keep, ok
from tests.events.test_comparison import counting
from tests.events.test_preconditions import at_once
from tests.storage.databases import Serve

KEY = {"Idempotency-Key": "c1f2"}
EDITED = {"text": "The port will hire 30 pilots by autumn."}


def test_what_one_acknowledges_the_other_has(serve: Serve) -> None:
    one, other = serve(), serve()
    event = keep(one, PORT)
    assert ok(other.get(event)) == ok(one.get(event))
    ok(other.post(event + "/accounts", json=PILOTS), 201)
    assert [each["id"] for each in ok(one.get(event))["accounts"]] == ["port", "pilots"]
    ok(one.post(event + "/accounts/pilots/revisions", json=EDITED), 201)
    assert ok(other.get(event + "/accounts/pilots"))["revision"]["text"] == EDITED["text"]
    ok(other.delete(event + "/accounts/pilots"), 204)
    assert [each["id"] for each in ok(one.get(event + "/accounts"))["accounts"]] == ["port"]
    assert ok(one.get("/v1/events")) == ok(other.get("/v1/events"))


def test_a_retry_may_come_to_the_other(serve: Serve) -> None:
    one, other = serve(), serve()
    first = one.post("/v1/events", json=EVENT, headers=KEY)
    again = other.post("/v1/events", json=EVENT, headers=KEY)
    assert ok(first, 201) == ok(again, 201)
    assert again.headers["Idempotent-Replayed"] == "true"
    assert ok(other.post("/v1/events", json={"title": "Other talks"}, headers=KEY), 422)
    assert len(ok(one.get("/v1/events"))["events"]) == 1


def test_of_retries_at_both_at_once_one_is_served(serve: Serve) -> None:
    services = [serve(), serve()]
    event = keep(services[0], PORT)

    def send(client: FlaskClient) -> Any:
        own = client.application.test_client()
        return lambda: own.post(event + "/accounts", json=PILOTS, headers=KEY)

    answers = at_once(*(send(services[number % 2]) for number in range(6)))
    assert {each.status_code for each in answers} == {201}
    assert len({each.data for each in answers}) == 1
    assert ok(services[1].get(event))["revision"] == 3


def test_what_was_read_from_one_is_a_condition_to_the_other(serve: Serve) -> None:
    one, other = serve(), serve()
    event = keep(one, PORT)
    read = other.get(event).headers["ETag"]
    ok(one.patch(event, json={"title": "Other talks"}, headers={"If-Match": read}))
    assert ok(other.patch(event, json={"title": "No talks"}, headers={"If-Match": read}), 412)
    newer = one.get(event).headers["ETag"]
    ok(other.patch(event, json={"title": "No talks"}, headers={"If-Match": newer}))


def test_what_one_has_compared_the_other_has_not_to(serve: Serve) -> None:
    made: list[int] = []
    one, other = serve(counting(made)), serve(counting(made))
    event = keep(one, PORT, PILOTS)
    first, again = one.get(event + "/comparison"), other.get(event + "/comparison")
    assert first.data == again.data
    assert first.headers["ETag"] == again.headers["ETag"]
    assert len(made) == 1
    ok(other.post(event + "/accounts/port/revisions", json=EDITED), 201)
    assert ok(one.get(event + "/comparison")) == ok(other.get(event + "/comparison")) != first.json
    assert len(made) == 2
