"""What is no review is refused, and says why."""

from __future__ import annotations

from typing import Any

import pytest

from tests.events.ferry_talks import ok
from tests.reviews.reviewer import HIRED, SIDES, WHOLE, Desk

REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "no-verdict": ({"verdict": None}, "/verdict"),
    "another-verdict": ({"verdict": "approve"}, "/verdict"),
    "no-comparison": ({"comparison": None}, "/comparison"),
    "comparison-left-out": ({"comparison": ...}, "/comparison"),
    "no-point": ({"points": []}, "/points"),
    "unknown-point": ({"points": ["p9"]}, "/points/0"),
    "a-point-twice": ({"points": ["p1", "p1"]}, "/points"),
    "confirmed-into": ({"into": [{"status": "agreement"}]}, "/into"),
    "edit-into-nothing": ({"verdict": "edit"}, "/into"),
    "no-status": ({"verdict": "edit", "into": [{}]}, "/into/0/status"),
    "join-without-passages": (
        {"verdict": "edit", "points": ["p1", "p2"], "into": [{"status": "unclear"}]},
        "/into/0/passages",
    ),
    "one-passage": ({"verdict": "edit", "into": [{"status": "unclear", "passages": WHOLE[:1]}]}, "/into/0/passages"),
    "one-account": (
        {"verdict": "edit", "into": [{"status": "unclear", "passages": WHOLE[:1] * 2}]},
        "/into/0/passages",
    ),
    "unknown-account": (
        {"verdict": "edit", "into": [{"status": "unclear", "passages": [WHOLE[0], {**WHOLE[1], "account": "x"}]}]},
        "/into/0/passages/1/account",
    ),
    "beyond-the-text": (
        {"verdict": "edit", "into": [{"status": "unclear", "passages": [WHOLE[0], {**WHOLE[1], "end": 93}]}]},
        "/into/0/passages/1/end",
    ),
    "backwards": (
        {"verdict": "edit", "into": [{"status": "unclear", "passages": [WHOLE[0], {**WHOLE[1], "end": 5}]}]},
        "/into/0/passages/1/end",
    ),
    "a-divergence-without-differences": (
        {"verdict": "edit", "points": ["p2"], "into": [{"status": "divergence"}]},
        "/into/0/differences",
    ),
    "an-agreement-with-differences": (
        {"verdict": "edit", "into": [{"status": "agreement", "differences": [{"kind": "time", "sides": SIDES}]}]},
        "/into/0/differences",
    ),
    "an-account-on-both-sides": (
        {
            "verdict": "edit",
            "into": [{"status": "divergence", "differences": [{"kind": "time", "sides": SIDES[:1] * 2}]}],
        },
        "/into/0/differences/0",
    ),
    "another-kind": (
        {"verdict": "edit", "into": [{"status": "divergence", "differences": [{"kind": "mood", "sides": SIDES}]}]},
        "/into/0/differences/0/kind",
    ),
    "a-fraction": ({"revision": 1.5}, "/revision"),
    "a-boolean": ({"revision": True}, "/revision"),
    "revision-zero": ({"revision": 0}, "/revision"),
    "retract-nothing": ({"verdict": "retract", "points": ..., "comparison": ...}, "/replaces"),
    "replaces-what-is-not": ({"replaces": "rvw_01jv512q5n9b3v7k0c4x8m2rwe"}, "/replaces"),
    "blank-note": ({"note": " "}, "/note"),
    "nul": ({"note": "a\0b"}, "/note"),
    "two-lines": ({"reviewer": "a\nb"}, "/reviewer"),
    "unknown-member": ({"colour": "red"}, "/colour"),
}


@pytest.mark.parametrize(("members", "pointer"), REFUSED.values(), ids=REFUSED)
def test_refused(desk: Desk, members: dict[str, Any], pointer: str) -> None:
    body = {"verdict": "confirm", "comparison": desk.compared()["id"], "points": ["p1"], **members}
    sent = {name: value for name, value in body.items() if value is not ...}
    problem = ok(desk.client.post(desk.event + "/reviews", json=sent), 422)
    assert [each["pointer"] for each in problem["errors"]] == [pointer]
    assert desk.states() == []


def test_a_review_of_another_event_is_not_replaced(desk: Desk) -> None:
    other = Desk(desk.client)
    made = other.review("confirm", HIRED)
    assert desk.send("retract", replaces=made["id"]).status_code == 422
    assert desk.client.get(f"{desk.event}/reviews/{made['id']}").status_code == 404


def test_an_archived_event_takes_none(desk: Desk) -> None:
    ok(desk.client.patch(desk.event, json={"archived": True}, headers={"If-Match": "*"}))
    assert ok(desk.send("confirm", HIRED), 409)["type"] == "/problems/event-archived"


def test_there_are_only_so_many(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.reviews.writing.MOST", 1)
    desk.review("confirm", HIRED)
    assert ok(desk.send("confirm", HIRED), 409)["type"] == "/problems/limit-reached"
