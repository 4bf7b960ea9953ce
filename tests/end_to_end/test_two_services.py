"""Two services as two machines run them, each with workers of its own, on one PostgreSQL: whoever is asked, the answer is one."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from tests.end_to_end.serving import JSON, ask, served
from tests.events.ferry_talks import EVENT, PILOTS, PORT
from tests.storage.postgresql import Server

EDITED = {"text": "The port will hire 30 pilots by autumn."}
URLS = list[str]


@pytest.fixture(scope="module")
def services(postgresql_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[URLS]:
    """The addresses of the two."""
    database = postgresql_server.make_database()
    where = {"DATABASE_URL": database, "COMPARISON_MIGRATE": "1"}
    with (
        served(tmp_path_factory.mktemp("one"), **where) as one,
        served(tmp_path_factory.mktemp("other"), **where) as other,
    ):
        yield [one.url, other.url]
    for each in (one, other):
        assert '"defect"' not in each.log.read_text("utf-8")
    postgresql_server.drop_database(database)


def said(url: str, method: str, path: str, body: Any = None, status: int = 200, **headers: str) -> Any:
    """The JSON of an answer that has ``status``."""
    written = None if body is None else json.dumps(body).encode()
    found, _, answer = ask(url, method, path, written, **(JSON if body is not None else {}), **headers)
    assert found == status, answer
    return json.loads(answer) if answer else None


def kept(url: str, *accounts: Any) -> str:
    return "/v1/events/" + said(url, "POST", "/v1/events", {**EVENT, "accounts": accounts}, 201)["id"]


def test_each_step_at_one_is_there_at_the_other(services: URLS) -> None:
    one, other = services
    event = kept(one, PORT)
    said(other, "POST", event + "/accounts", PILOTS, 201)
    said(one, "POST", event + "/accounts/pilots/revisions", EDITED, 201)
    said(other, "DELETE", event + "/accounts/port", status=204)
    said(one, "PATCH", event, {"title": "Quay talks"}, If_Match="*")
    for path in (
        event, event + "?revision=3", event + "/accounts", event + "/accounts/pilots", event + "/accounts/pilots/revisions",
        event + "/accounts/pilots/revisions/1", event + "/changes", "/v1/events", "/v1/events?q=quay+pilots", "/v1/search?q=hire+pilots",
    ):  # fmt: skip
        answers = [ask(url, "GET", path) for url in services * 2]  # more than once: each has two workers
        assert {status for status, _, _ in answers} == {200}
        assert len({(headers.get("ETag"), body) for _, headers, body in answers}) == 1, path
    assert said(other, "GET", event)["revision"] == 6


def test_what_was_read_from_one_is_a_condition_to_the_other(services: URLS) -> None:
    one, other = services
    event = kept(one, PORT)
    read = ask(other, "GET", event)[1]["ETag"]
    said(one, "PATCH", event, {"title": "Other talks"}, If_Match=read)
    said(other, "PATCH", event, {"title": "No talks"}, 412, If_Match=read)
    said(other, "PATCH", event, {"title": "No talks"}, If_Match=ask(one, "GET", event)[1]["ETag"])
    account = ask(one, "GET", event + "/accounts/port")[1]["ETag"]
    said(other, "POST", event + "/accounts/port/revisions", EDITED, 201, If_Match=account)
    said(one, "POST", event + "/accounts/port/revisions", {"text": "No."}, 412, If_Match=account)


def test_a_comparison_is_the_same_at_both_and_known_to_both(services: URLS) -> None:
    one, other = services
    event = kept(one, PORT, PILOTS)
    for form in ("application/json", "text/markdown", "text/html"):
        first, again = (ask(url, "GET", event + "/comparison", Accept=form) for url in services)
        assert first[0] == 200
        assert (first[2], first[1]["ETag"]) == (again[2], again[1]["ETag"])
        assert ask(other, "GET", event + "/comparison", Accept=form, If_None_Match=first[1]["ETag"])[0] == 304
    said(other, "POST", event + "/accounts/port/revisions", EDITED, 201)
    assert ask(one, "GET", event + "/comparison", If_None_Match=first[1]["ETag"])[0] == 200
    assert ask(one, "GET", event + "/comparison")[2] == ask(other, "GET", event + "/comparison")[2]


def test_a_retry_may_come_to_the_other(services: URLS) -> None:
    one, other = services
    body = json.dumps({**EVENT, "title": "Once"}).encode()
    first = ask(one, "POST", "/v1/events", body, **JSON, Idempotency_Key="once")
    again = ask(other, "POST", "/v1/events", body, **JSON, Idempotency_Key="once")
    assert (first[0], first[2]) == (again[0], again[2])
    assert again[1]["Idempotent-Replayed"] == "true"
    said(other, "POST", "/v1/events", EVENT, 422, Idempotency_Key="once")
    assert len(said(one, "GET", "/v1/events?q=once")["events"]) == 1


def test_writers_at_both_at_once_lose_no_revision(services: URLS) -> None:
    event = kept(services[0], PORT)

    def revise(url: str, name: str) -> None:
        for number in range(8):
            said(url, "POST", event + "/accounts/port/revisions", {"text": f"As {name} has it, {number}."}, 201)

    threads = [threading.Thread(target=revise, args=(url, f"{n}")) for n, url in enumerate(services * 2)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    revisions = said(services[1], "GET", event + "/accounts/port/revisions")["revisions"]
    assert [each["number"] for each in revisions] == list(range(1, 1 + 1 + 8 * len(threads)))
    assert said(services[0], "GET", event)["revision"] == 2 + 8 * len(threads)
    texts = {
        said(services[0], "GET", f"{event}/accounts/port/revisions/{number}")["text"]
        for number in range(2, 2 + 8 * len(threads))
    }
    assert len(texts) == 8 * len(threads)


def test_reviews_and_subscriptions_of_one_are_the_others_too(services: URLS) -> None:
    one, other = services
    event = kept(one, PORT, PILOTS)
    compared = said(one, "GET", event + "/comparison")
    review = {"verdict": "confirm", "comparison": compared["id"], "points": [compared["points"][0]["id"]]}
    said(other, "POST", event + "/reviews", review, 201)
    assert said(one, "GET", event + "/comparison")["points"][0]["review"]["verdict"] == "confirm"
    webhook = said(one, "POST", "/v1/webhooks", {"url": "https://example.com/hook"}, 201)
    assert said(other, "GET", f"/v1/webhooks/{webhook['id']}")["url"] == "https://example.com/hook"
    said(other, "DELETE", f"/v1/webhooks/{webhook['id']}", status=204)
    said(one, "GET", f"/v1/webhooks/{webhook['id']}", status=404)
