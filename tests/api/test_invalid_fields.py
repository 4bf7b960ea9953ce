"""JSON that the contract does not know: which field, what was expected, what kind of value was received."""

from __future__ import annotations

import json
from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.api.requests import LEFT_OUT, A, B, request, with_account

SECRET = "The secret clause of the communique"


@pytest.mark.parametrize(
    ("body", "pointer", "says"),
    [
        pytest.param([], "", "expected an object, received an array", id="array-at-the-top"),
        pytest.param("x", "", "expected an object, received a string", id="string-at-the-top"),
        pytest.param(None, "", "expected an object, received null", id="null-at-the-top"),
        pytest.param({}, "/accounts", "is required", id="no-accounts"),
        pytest.param(request(accounts=None), "/accounts", "received null", id="accounts-null"),
        pytest.param(request(accounts={}), "/accounts", "received an object", id="accounts-object"),
        pytest.param(request(accounts="ab"), "/accounts", "received a string", id="accounts-string"),
        pytest.param(request(accounts=[]), "/accounts", "2 to 100 accounts, received 0", id="none"),
        pytest.param(request(accounts=[A]), "/accounts", "2 to 100 accounts, received 1", id="one"),
        pytest.param(request(accounts=[A] * 101), "/accounts", "received 101", id="one-too-many"),
        pytest.param(request(accounts=[{}] * 500_000), "/accounts", "received 500,000", id="flood-of-accounts"),
        pytest.param(
            request(accounts=[A, None]), "/accounts/1", "expected an object, received null", id="account-null"
        ),
        pytest.param(
            request(accounts=[A, 7]), "/accounts/1", "expected an object, received a number", id="account-number"
        ),
        pytest.param(request(account=[]), "/account", "is not a field", id="unknown-at-the-top"),
        pytest.param(with_account(body="x"), "/accounts/1/body", "is not a field", id="unknown-in-an-account"),
        pytest.param(with_account(**{"a/b~c": 1}), "/accounts/1/a~1b~0c", "is not a field", id="pointer-escapes"),
        pytest.param(with_account(**{"x" * 70: 1}), "/accounts/1", "whose name has 70 characters", id="long-name"),
        pytest.param(request(**{f"x{n}": 1 for n in range(90)}), "", "at most 64 fields", id="flood-of-members"),
        pytest.param(request(event=[]), "/event", "expected an object, received an array", id="event-array"),
        pytest.param(request(event=None), "/event", "received null", id="event-null"),
        pytest.param(request(event={"date": "x"}), "/event/date", "is not a field", id="unknown-in-the-event"),
        pytest.param(request(event={"title": ""}), "/event/title", "an empty string", id="title-empty"),
        pytest.param(request(event={"title": " "}), "/event/title", "white space only", id="title-blank"),
        pytest.param(request(event={"title": "a\nb"}), "/event/title", "one line", id="title-of-two-lines"),
        pytest.param(request(event={"title": "a\n"}), "/event/title", "one line", id="title-with-a-final-newline"),
        pytest.param(request(event={"title": 7}), "/event/title", "received a number", id="title-number"),
        pytest.param(request(event={"occurred_on": "18.3.2025"}), "/event/occurred_on", "2025-03-18", id="day-form"),
        pytest.param(
            request(event={"occurred_on": "2025-02-30"}), "/event/occurred_on", "a day that", id="30-february"
        ),
        pytest.param(
            request(event={"occurred_on": "2025-03-18T10:00:00Z"}), "/event/occurred_on", "a date", id="day-time"
        ),
        pytest.param(request(event={"occurred_on": "0999-12-31"}), "/event/occurred_on", "1000", id="day-too-early"),
        pytest.param(request(event={"occurred_on": "3000-01-01"}), "/event/occurred_on", "2999", id="day-too-late"),
        pytest.param(
            request(event={"occurred_on": "２025-03-18"}), "/event/occurred_on", "a date", id="day-wide-digit"
        ),
        pytest.param(
            request(event={"occurred_on": 20250318}), "/event/occurred_on", "received a number", id="day-number"
        ),
        pytest.param(request(event={"timezone": "Mars/Olympus"}), "/event/timezone", "IANA", id="zone-unknown"),
        pytest.param(request(event={"timezone": "europe/london"}), "/event/timezone", "IANA", id="zone-case"),
        pytest.param(request(event={"timezone": "+03:00"}), "/event/timezone", "IANA", id="zone-offset"),
        pytest.param(request(event={"timezone": "../../etc/passwd"}), "/event/timezone", "IANA", id="zone-path"),
        pytest.param(request(event={"timezone": "Europe/London\x00"}), "/event/timezone", "IANA", id="zone-nul"),
        pytest.param(request(event={"timezone": ""}), "/event/timezone", "an empty string", id="zone-empty"),
        pytest.param(with_account(party=LEFT_OUT), "/accounts/1/party", "is required", id="no-party"),
        pytest.param(with_account(text=LEFT_OUT), "/accounts/1/text", "is required", id="no-text"),
        pytest.param(with_account(party=""), "/accounts/1/party", "an empty string", id="party-empty"),
        pytest.param(with_account(party="  "), "/accounts/1/party", "white space only", id="party-blank"),
        pytest.param(with_account(party="a\x00b"), "/accounts/1/party", "one line", id="party-nul"),
        pytest.param(with_account(party=["a"]), "/accounts/1/party", "received an array", id="party-array"),
        pytest.param(with_account(text=""), "/accounts/1/text", "an empty string", id="text-empty"),
        pytest.param(with_account(text=" \n\u2003"), "/accounts/1/text", "white space only", id="text-blank"),
        pytest.param(with_account(text=True), "/accounts/1/text", "received a boolean", id="text-boolean"),
        pytest.param(with_account(text={"en": SECRET}), "/accounts/1/text", "received an object", id="text-object"),
        pytest.param(with_account(id=""), "/accounts/1/id", "an empty string", id="id-empty"),
        pytest.param(with_account(id="a b"), "/accounts/1/id", "letters", id="id-space"),
        pytest.param(with_account(id="a/b"), "/accounts/1/id", "letters", id="id-slash-would-break-passage-ids"),
        pytest.param(with_account(id="a\n"), "/accounts/1/id", "letters", id="id-final-newline"),
        pytest.param(with_account(id=7), "/accounts/1/id", "received a number", id="id-number"),
        pytest.param(with_account(channel="tweet"), "/accounts/1/channel", "social_post", id="channel-unknown"),
        pytest.param(with_account(channel="Readout"), "/accounts/1/channel", "readout", id="channel-case"),
        pytest.param(with_account(channel=[]), "/accounts/1/channel", "received an array", id="channel-array"),
        pytest.param(with_account(language="english"), "/accounts/1/language", "language tag", id="language-word"),
        pytest.param(with_account(language=""), "/accounts/1/language", "an empty string", id="language-empty"),
        pytest.param(with_account(url="news.example"), "/accounts/1/url", "http", id="url-without-scheme"),
        pytest.param(with_account(url="javascript:alert(1)"), "/accounts/1/url", "http", id="url-script"),
        pytest.param(with_account(url="https://a b"), "/accounts/1/url", "http", id="url-space"),
        pytest.param(with_account(published_at="2025-03-18"), "/accounts/1/published_at", "offset", id="instant-day"),
        pytest.param(
            with_account(published_at="2025-03-18T14:05:00"),
            "/accounts/1/published_at",
            "offset",
            id="instant-no-offset",
        ),
        pytest.param(
            with_account(published_at="2025-03-18 14:05:00Z"),
            "/accounts/1/published_at",
            "2025-03-18T",
            id="instant-space",
        ),
        pytest.param(
            with_account(published_at="2025-02-29T14:05:00Z"),
            "/accounts/1/published_at",
            "a day that",
            id="29-february",
        ),
        pytest.param(
            with_account(published_at="2025-03-18T25:05:00Z"), "/accounts/1/published_at", "offset", id="instant-25h"
        ),
        pytest.param(with_account(published_at=1742306700), "/accounts/1/published_at", "a number", id="instant-epoch"),
        pytest.param(request(options=[]), "/options", "expected an object, received an array", id="options-array"),
        pytest.param(request(options={"limit": 1}), "/options/limit", "is not a field", id="unknown-option"),
        pytest.param(request(options={"threshold": "1"}), "/options/threshold", "a string", id="threshold-string"),
        pytest.param(request(options={"threshold": True}), "/options/threshold", "a boolean", id="threshold-boolean"),
        pytest.param(request(options={"threshold": None}), "/options/threshold", "null", id="threshold-null"),
        pytest.param(request(options={"threshold": 1.01}), "/options/threshold", "above 1", id="threshold-above"),
        pytest.param(request(options={"threshold": -0.01}), "/options/threshold", "below 0", id="threshold-below"),
        pytest.param(request(options={"threshold": 10**300}), "/options/threshold", "above 1", id="threshold-huge"),
        pytest.param(
            request(accounts=[{**A, "id": "x"}, {**B, "id": "x"}]),
            "/accounts/1/id",
            "that of /accounts/0/id",
            id="duplicate-ids",
        ),
    ],
)
def test_named_by_pointer(shared_client: FlaskClient, body: Any, pointer: str, says: str) -> None:
    response = shared_client.post("/v1/comparisons", data=json.dumps(body), content_type="application/json")
    assert response.status_code == 422
    assert response.json["type"] == "/problems/invalid-fields"
    assert SECRET not in response.text
    (error,) = response.json["errors"]
    assert error["pointer"] == pointer
    assert says in error["detail"]


def test_every_invalid_field_is_listed_in_the_order_of_the_request(shared_client: FlaskClient) -> None:
    accounts = [{"party": "A", "text": 1} for _ in range(12)]
    response = shared_client.post("/v1/comparisons", json={"accounts": accounts, "options": {"threshold": 2}})
    pointers = [error["pointer"] for error in response.json["errors"]]
    assert pointers == [f"/accounts/{n}/text" for n in range(12)] + ["/options/threshold"]
    assert response.json["detail"].startswith("13 fields are not valid")


def test_a_flood_of_faults_is_cut(shared_client: FlaskClient) -> None:
    response = shared_client.post("/v1/comparisons", json=request(accounts=[{f"x{n}": 1 for n in range(60)}] * 100))
    assert len(response.json["errors"]) == 100
    assert "the first 100 are listed" in response.json["detail"]


def test_no_value_is_echoed(shared_client: FlaskClient) -> None:
    body = {
        "event": {"title": [SECRET], "timezone": SECRET, "occurred_on": SECRET},
        "accounts": [{"party": SECRET + "\n", "text": [SECRET], "id": SECRET, "url": SECRET, "channel": SECRET}] * 2,
        "options": {"threshold": SECRET},
    }
    response = shared_client.post("/v1/comparisons", json=body)
    assert response.status_code == 422
    assert "secret" not in response.text.lower()


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(request(), id="nothing-optional"),
        pytest.param(request(event={}, options={}), id="empty-objects"),
        pytest.param(request(event={"title": "Ferry talks", "occurred_on": "2024-02-29"}), id="leap-day"),
        pytest.param(request(event={"occurred_on": "1000-01-01", "timezone": "UTC"}), id="earliest-day"),
        pytest.param(request(event={"occurred_on": "2999-12-31", "timezone": "Asia/Kathmandu"}), id="latest-day"),
        pytest.param(request(options={"threshold": 0}), id="threshold-integer-0"),
        pytest.param(request(options={"threshold": 1}), id="threshold-integer-1"),
        pytest.param(with_account(published_at="2025-03-18T14:05:00Z"), id="instant-z"),
        pytest.param(with_account(published_at="2025-03-18T14:05:00.25+05:45"), id="instant-fraction"),
        pytest.param(with_account(published_at="1000-01-01T00:00:00+23:59"), id="earliest-instant"),
        pytest.param(with_account(published_at="2999-12-31T23:59:59-23:59"), id="latest-instant"),
        pytest.param(with_account(url="https://news.example/a?b=c#d", language="en-GB"), id="url-and-language"),
        pytest.param(with_account(party="Премьер-министр 總理", text="Да. \U0001f600"), id="other-scripts"),
        pytest.param(with_account(text="\x00\x01\u202e a"), id="control-characters-in-a-text"),
        pytest.param(with_account(text="?!"), id="text-without-a-word"),
        pytest.param(request(accounts=[A, A]), id="the-same-account-twice"),
        pytest.param(
            request(accounts=[{**A, "channel": channel} for channel in ("transcript", "other")]), id="one-party"
        ),
    ],
)
def test_taken(shared_client: FlaskClient, body: Any) -> None:
    response = shared_client.post("/v1/comparisons", json=body)
    assert response.status_code == 200, response.text
