"""Points of reviews as JSON, as they are kept and answered."""

from __future__ import annotations

from typing import Any

from api.reviews.values import Anchor, StatedDifference, StatedPoint, StatedSide
from api.wire import SCORE_DIGITS, Json


def written(point: StatedPoint) -> Json:
    """``point`` as JSON."""
    return {
        "id": point.id,
        "topic": point.topic,
        "status": point.status,
        "score": None if point.score is None else round(point.score, SCORE_DIGITS),
        "passages": [
            {
                "account": each.account,
                "selector": [
                    {"type": "TextPositionSelector", "start": each.start, "end": each.end},
                    {
                        "type": "TextQuoteSelector",
                        "exact": each.exact,
                        "prefix": each.prefix,
                        "suffix": each.suffix,
                    },
                ],
            }
            for each in point.anchors
        ],
        "differences": [difference(each) for each in point.differences],
    }


def difference(stated: StatedDifference) -> Json:
    """A difference as people state it: without evidence, which the passages are."""
    return {
        "kind": stated.kind,
        "sides": [{"accounts": list(side.accounts), "value": side.value} for side in stated.sides],
    }


def read(document: Any) -> StatedPoint:
    """What ``written`` wrote."""
    return StatedPoint(
        id=document["id"],
        topic=document["topic"],
        status=document["status"],
        score=document["score"],
        differences=tuple(_difference(each) for each in document["differences"]),
        anchors=tuple(_anchor(each["account"], *each["selector"]) for each in document["passages"]),
    )


def _difference(members: Any) -> StatedDifference:
    sides = tuple(StatedSide(tuple(side["accounts"]), side["value"]) for side in members["sides"])
    return StatedDifference(members["kind"], sides)


def _anchor(account: str, position: Any, quote: Any) -> Anchor:
    return Anchor(account, position["start"], position["end"], quote["exact"], quote["prefix"], quote["suffix"])
