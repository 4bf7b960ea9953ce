"""A request for every answer that the contract says operations on reviews give."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

import comparison
from api.engine import Engine
from tests.api.stand_in import late
from tests.contract.event_producers import (
    NO_TYPE,
    ONE,
    Producer,
    cut_short,
    on_the_same_database,
    sent,
    to,
    with_broken_clock,
    without_database,
)
from tests.events.ferry_talks import PILOTS, PORT, keep

REVIEWS, REVIEW, EXPORT = ONE + "/reviews", ONE + "/reviews/{review}", "/v1/reviews/export"
BODY: dict[str, Any] = {"verdict": "confirm", "comparison": "0" * 32, "points": ["p1"]}


def reviewed(client: FlaskClient) -> TestResponse:
    """A review of an event that is new."""
    event = keep(client, PORT, PILOTS)
    name = client.get(event + "/comparison").json["id"]
    return client.post(event + "/reviews", json={**BODY, "comparison": name})


def read(client: FlaskClient) -> TestResponse:
    return client.get(reviewed(client).headers["Location"])


def read_again(client: FlaskClient) -> TestResponse:
    made = reviewed(client).headers["Location"]
    return client.get(made, headers={"If-None-Match": client.get(made).headers["ETag"]})


def too_late(client: FlaskClient) -> TestResponse:
    other = on_the_same_database(client, engine=Engine(late, comparison.describe))
    return other.post(keep(client, PORT, {**PILOTS, "party": "Late"}) + "/reviews", json=BODY)


REVIEW_PRODUCERS: dict[tuple[str, str], Producer] = {
    ("reviewPoints", "201"): reviewed,
    ("reviewPoints", "400"): to(REVIEWS, "POST", data="{", content_type="application/json"),
    ("reviewPoints", "404"): to(REVIEWS, "POST", json=BODY),
    ("reviewPoints", "406"): to(REVIEWS, "POST", json=BODY, headers=NO_TYPE),
    ("reviewPoints", "408"): cut_short(REVIEWS, "POST"),
    ("reviewPoints", "409"): sent("POST", REVIEWS, json=BODY),
    ("reviewPoints", "413"): to(REVIEWS, "POST", data=b" " * 3_000_000, content_type="application/json"),
    ("reviewPoints", "415"): to(REVIEWS, "POST", data="x", content_type="text/plain"),
    ("reviewPoints", "422"): to(REVIEWS, "POST", json={}),
    ("reviewPoints", "500"): with_broken_clock(REVIEWS, "POST", json=BODY),
    ("reviewPoints", "503"): too_late,
    ("listReviews", "200"): sent("GET", REVIEWS),
    ("listReviews", "400"): to(REVIEWS + "?colour=red", "GET"),
    ("listReviews", "404"): to(REVIEWS, "GET"),
    ("listReviews", "503"): without_database(REVIEWS, "GET"),
    ("readReview", "200"): read,
    ("readReview", "304"): read_again,
    ("readReview", "400"): to(REVIEW + "?colour=red", "GET"),
    ("readReview", "404"): to(REVIEW, "GET"),
    ("readReview", "503"): without_database(REVIEW, "GET"),
    ("exportReviews", "200"): lambda client: (reviewed(client), client.get(EXPORT))[1],
    ("exportReviews", "400"): to(EXPORT + "?colour=red", "GET"),
    ("exportReviews", "503"): without_database(EXPORT, "GET"),
}
