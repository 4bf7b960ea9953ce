"""What the contract shows of reviews: a person finds that the ferry talks' point on sailings is right."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from api.contract.examples import REQUEST, compared
from api.representations.json_document import compact
from api.reviews import wire
from api.reviews.export import case_line
from api.reviews.reviewed import reviewed
from api.reviews.standing import Standing, Texts, standing
from api.reviews.values import Review
from api.reviews.writing import Stating
from api.service import Service
from api.storage.ids import REVIEW
from api.wire import Json

REVIEW_ID = f"{REVIEW}_01jv512q5n9b3v7k0c4x8m2rwe"
_COMPARISON = "d16dd3c178a1cb246231ba21da41839d"

CONFIRMED: Json = {
    "verdict": "confirm",
    "comparison": _COMPARISON,
    "points": ["p1"],
    "reviewer": "Ann Lee",
    "note": "Both texts checked on the parties' own pages.",
}
JOINED: Json = {
    "verdict": "edit",
    "comparison": _COMPARISON,
    "points": ["p1", "p2"],
    "into": [
        {
            "topic": "the talks and what was agreed",
            "status": "divergence",
            "passages": [
                {"account": "operator", "start": 0, "end": 124},
                {"account": "union", "start": 31, "end": 142},
            ],
            "differences": [
                {
                    "kind": "quantity",
                    "sides": [
                        {"accounts": ["operator"], "value": "12 sailings"},
                        {"accounts": ["union"], "value": "14 sailings"},
                    ],
                }
            ],
        }
    ],
}
RETRACTED: Json = {"verdict": "retract", "replaces": REVIEW_ID}


def _standing(service: Service) -> tuple[Standing, ...]:
    made = compared(service)
    stating = Stating({**CONFIRMED, "comparison": made.id}, made)
    review = Review(
        id=REVIEW_ID,
        number=1,
        at=datetime(2025, 5, 13, 20, 12, 40, 310_000, UTC),
        by="newsroom",
        reviewer=CONFIRMED["reviewer"],
        verdict="confirm",
        note=CONFIRMED["note"],
        replaces=None,
        revision=3,
        made_in=3,
        comparison=made.id,
        engine=stating.engine,
        points=stating.points,
        into=(),
    )
    return standing([review], Texts({each["id"]: each["text"] for each in REQUEST["accounts"]}))


def kept_review(service: Service) -> Json:
    """The review, as it is kept."""
    return wire.review(_standing(service)[0])


def review_page(service: Service) -> Json:
    """A history of that one review."""
    return {"reviews": [kept_review(service)], "next": None}


def reviewed_comparison(service: Service) -> Json:
    """The comparison of the event, with the review beside its point."""
    return wire.comparison(reviewed(compared(service), _standing(service)))


def exported(service: Service) -> str:
    """The review as a line of labelled data."""
    case: dict[str, Any] = {"id": "evt_01jv50m2b8t4x3v9k6q7c1r5wd-3", **REQUEST}
    return compact(case_line(case, _standing(service))) + "\n"
