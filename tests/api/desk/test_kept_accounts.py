"""Accounts of kept events at the desk: revised, withdrawn, their revisions compared; events archived."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from tests.api.desk.forms import Page
from tests.api.desk.test_events import keep, text
from tests.api.requests import A
from tests.storage.databases import Serve

REVISED = A["text"] + " We regret that."
HOSTILE = "<script>x</script> </textarea></td> \u202eton"


def account(client: FlaskClient, address: str) -> str:
    """The address of the event's first account."""
    name = client.get(f"/v1{address}").json["accounts"][0]["id"]
    return f"{address}/accounts/{name}"


def fields(client: FlaskClient, address: str) -> dict[str, str]:
    """What the form at ``address`` holds, as a browser sends it: with its line ends."""
    values = Page(text(client, address)).values
    return {name: value.replace("\r\n", "\n").replace("\n", "\r\n") for name, value in values.items()}


def test_an_account_is_revised(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    address = account(client, event)
    form = fields(client, f"{address}/revise")
    assert form["/accounts/0/text"] == A["text"]
    done = client.post(f"{address}/revise", data={**form, "/accounts/0/text": REVISED, "do": "revise"})
    assert done.status_code == 303
    assert done.headers["Location"] == f"{event}#history"
    assert client.get(f"/v1{address}").json["revision"]["text"] == REVISED
    assert f"{address}/revisions?from=1&amp;to=2" in text(client, event)


@pytest.mark.parametrize(
    "written", [A["text"], "First.\r\n\r\nSecond.", "\nIndented."], ids=["plain", "crlf", "line-end"]
)
def test_what_was_not_changed_is_no_revision(serve: Serve, written: str) -> None:
    client = serve()
    accounts = [{**A, "text": written, "published_at": "2025-05-13T18:00:00+01:00", "url": "https://a.example/x"}]
    made = client.post("/v1/events", json={"title": "Ferry talks", "accounts": accounts}).json
    address = account(client, f"/events/{made['id']}")
    done = client.post(f"{address}/revise", data={**fields(client, f"{address}/revise"), "do": "revise"})
    assert done.status_code == 200
    assert "The account reads so already" in done.text
    assert client.get(f"/v1{address}").json["revision"]["number"] == 1


def test_who_was_slower_loses_nothing_and_sees_why(serve: Serve) -> None:
    client = serve()
    address = account(client, keep(client))
    form = fields(client, f"{address}/revise")
    faster = client.post(f"/v1{address}/revisions", json={"text": "The talks lasted a day."})
    assert faster.status_code == 201
    late = client.post(f"{address}/revise", data={**form, "/accounts/0/text": REVISED + HOSTILE, "do": "revise"})
    page = Page(late.text)
    assert late.status_code == 412
    assert "Somebody has changed this account meanwhile" in page.text
    assert "The talks lasted a day." in page.text
    assert page.values["/accounts/0/text"] == REVISED + HOSTILE
    assert "<script>x" not in late.text
    again = client.post(f"{address}/revise", data={**page.values, "do": "revise"})
    assert again.status_code == 303
    assert client.get(f"/v1{address}").json["revision"]["number"] == 3


def test_what_was_typed_for_a_withdrawn_account_can_be_added(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    address = account(client, event)
    form = fields(client, f"{address}/revise")
    client.delete(f"/v1{address}")
    late = client.post(f"{address}/revise", data={**form, "/accounts/0/text": REVISED, "do": "revise"})
    page = Page(late.text)
    assert late.status_code == 412
    assert page.buttons == ["do=add"]
    assert client.post(event, data={**page.values, "do": "add"}).status_code == 303
    assert [each["party"] for each in client.get(f"/v1{event}").json["accounts"]][-1] == A["party"]


@pytest.mark.parametrize(
    ("typed", "invalid"),
    [
        ({"/accounts/0/text": "  "}, ["/accounts/0/text"]),
        ({"/accounts/0/published_at": "2025-05-13T18:00"}, ["/accounts/0/zone"]),
        ({"/accounts/0/url": "ftp://a.example"}, ["/accounts/0/url"]),
    ],
    ids=["no-text", "no-zone", "no-address"],
)
def test_a_mistake_in_a_revision_is_said_where_it_is(serve: Serve, typed: dict[str, str], invalid: list[str]) -> None:
    client = serve()
    made = client.post("/v1/events", json={"title": "Ferry talks", "accounts": [A]}).json
    address = account(client, f"/events/{made['id']}")
    form = {**fields(client, f"{address}/revise"), **typed, "do": "revise"}
    refused = client.post(f"{address}/revise", data=form)
    page = Page(refused.text)
    assert refused.status_code == 422
    assert page.invalid == invalid
    assert {name: page.values[name] for name in typed} == typed


def test_an_account_is_withdrawn_once_that_is_confirmed(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    address = account(client, event)
    form = fields(client, f"{address}/withdraw")
    assert len(client.get(f"/v1{event}").json["accounts"]) == 2
    assert client.post(f"{address}/withdraw", data={**form, "do": "withdraw"}).status_code == 303
    assert len(client.get(f"/v1{event}").json["accounts"]) == 1
    assert "is withdrawn" in text(client, f"{address}/withdraw")


def test_an_account_that_was_revised_meanwhile_is_not_withdrawn(serve: Serve) -> None:
    client = serve()
    address = account(client, keep(client))
    form = fields(client, f"{address}/withdraw")
    client.post(f"/v1{address}/revisions", json={"text": REVISED})
    late = client.post(f"{address}/withdraw", data={**form, "do": "withdraw"})
    assert late.status_code == 412
    assert "Somebody has changed this account meanwhile" in late.text
    assert client.get(f"/v1{address}").json["withdrawn_at"] is None


def test_an_event_is_archived_and_brought_back(serve: Serve) -> None:
    client = serve()
    event = keep(client)
    edition = Page(text(client, event)).values["edition"]
    assert client.post(event, data={"do": "archive", "edition": "1"}).status_code == 412
    assert client.post(event, data={"do": "archive", "edition": edition}).status_code == 303
    assert event not in text(client, "/events")
    assert event in text(client, "/events?archived=true")
    page = text(client, event)
    assert "The event is archived" in page
    assert "do=add" not in Page(page).buttons
    refused = client.post(
        f"{account(client, event)}/revise", data={"do": "revise", "edition": "1", "/accounts/0/text": "X"}
    )
    assert refused.status_code == 409
    assert Page(refused.text).values["/accounts/0/text"] == "X"
    client.post(event, data={"do": "restore", "edition": Page(page).values["edition"]})
    assert event in text(client, "/events")


def test_revisions_are_compared(serve: Serve) -> None:
    client = serve()
    address = account(client, keep(client))
    one = text(client, f"{address}/revisions")
    assert "one revision" in one
    client.post(f"/v1{address}/revisions", json={"text": A["text"] + HOSTILE})
    client.post(f"/v1{address}/revisions", json={"text": A["text"].upper()})
    page = text(client, f"{address}/revisions?from=1&to=2")
    assert "<ins" in page
    assert "<script>x" not in page
    assert "\u202e" not in page
    assert "Nothing: only" in text(client, f"{address}/revisions?from=1")
    assert "The two texts are the same" in text(client, f"{address}/revisions?from=3&to=99999999999999")


@pytest.mark.parametrize("act", ["revise", "withdraw", "revisions"])
def test_what_is_not_there_has_no_page(serve: Serve, act: str) -> None:
    client = serve()
    for address in (f"{keep(client)}/accounts/nobody", "/events/evt_00000000000000000000000000/accounts/a"):
        answer = client.get(f"{address}/{act}")
        assert answer.status_code == 404
        assert answer.mimetype == "text/html"


@pytest.mark.parametrize("act", ["revise", "withdraw"])
def test_another_site_changes_nothing(serve: Serve, act: str) -> None:
    client = serve()
    address = account(client, keep(client))
    form = {**fields(client, f"{address}/{act}"), "do": act}
    answer = client.post(f"{address}/{act}", data=form, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert not Page(answer.text).buttons
