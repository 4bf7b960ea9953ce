"""The requests and answers that the contract shows. Answers are the engine's own, made when the contract is."""

from __future__ import annotations

from typing import Any

from api.articles.wire import attribution_answer
from api.compared import Compared
from api.problem_types import (
    BODY_TOO_LARGE,
    EVENT_FULL,
    EXPIRED_KEY,
    INCOMPLETE_BODY,
    INVALID_FIELDS,
    INVALID_KEY,
    INVALID_PARAMETERS,
    MALFORMED_JSON,
    METHOD_NOT_ALLOWED,
    MISSING_KEY,
    MISSING_SCOPE,
    NOT_ACCEPTABLE,
    NOT_FOUND,
    OVERLOADED,
    TOO_COSTLY,
    TOO_MANY_REQUESTS,
    UNAVAILABLE,
    UNSUPPORTED_MEDIA_TYPE,
    ProblemType,
)
from api.problems import Fault, Problem, problem_document
from api.representations.json_document import compact
from api.service import Service
from api.settings import Settings
from api.wire import Json, answer, description

REQUEST: Json = {
    "event": {"title": "Ferry talks", "occurred_on": "2025-05-13", "timezone": "Europe/London"},
    "accounts": [
        {
            "id": "operator",
            "party": "Northern Ferries",
            "channel": "statement",
            "published_at": "2025-05-13T18:00:00+01:00",
            "text": "The talks with the union began at 2 p.m. and lasted an hour and a half. "
            "We agreed to restore 12 sailings a week from 1 June.",
        },
        {
            "id": "union",
            "party": "Seafarers' Union",
            "channel": "social_post",
            "published_at": "2025-05-13T19:10:00+01:00",
            "text": "We met Northern Ferries today. The talks started at 14:00 and lasted 90 minutes. "
            "The company agreed to restore 14 sailings a week from 1 June. Pay was not discussed.",
        },
    ],
}

ARTICLE: Json = {
    "title": "Ferry talks end with more sailings",
    "outlet": "The Courier",
    "published_at": "2025-05-13T20:30:00+01:00",
    "text": "Northern Ferries will restore 12 sailings a week from 1 June, the company said in a statement.\n"
    "“It is a good day for the islands,” said Ann Reid, a spokeswoman for Northern Ferries.\n"
    "The Seafarers' Union said that the company had agreed to restore 14 sailings a week from 1 June.\n"
    "The talks were held in Leith.",
}
EXPANDED: Json = {
    "event": {"title": "Ferry talks", "occurred_on": "2025-05-13", "timezone": "Europe/London"},
    "accounts": [
        {
            "id": "courier",
            "party": ARTICLE["outlet"],
            "channel": "article",
            "published_at": ARTICLE["published_at"],
            "expand": True,
            "text": ARTICLE["text"],
        }
    ],
}

BATCH = compact(REQUEST) + "\n{}\n"
_NO_ACCOUNTS = Fault("/accounts", "is required: expected an array of 2 to 100 accounts")

INSTANCE = "5f0c7e1a9d3b4c68a2e4f6b8c0d1e2f3"

METRICS = """\
# HELP comparison_requests_total Requests answered, by route, method, status and type of problem.
# TYPE comparison_requests_total counter
comparison_requests_total{method="POST",problem="",route="/v1/comparisons",status="200"} 12.0
"""

_DETAILS: dict[ProblemType, str] = {
    MALFORMED_JSON: 'The key "text" stands twice in one object: keep one of the two.',
    NOT_FOUND: "There is nothing at this address.",
    METHOD_NOT_ALLOWED: "This address takes OPTIONS, POST, not GET.",
    NOT_ACCEPTABLE: "This address offers application/json: accept that, or */*.",
    BODY_TOO_LARGE: "The body may have at most 2,097,152 bytes: shorten the texts or send fewer accounts.",
    UNSUPPORTED_MEDIA_TYPE: "Send the header Content-Type: application/json.",
    INVALID_FIELDS: "2 fields are not valid: see errors.",
    MISSING_KEY: "Send the header Authorization: Bearer, with the token of a key.",
    INVALID_KEY: "The header Authorization holds no key of this service.",
    EXPIRED_KEY: "The key has expired: ask for a new one.",
    MISSING_SCOPE: "The key lacks the scope compare.",
    INCOMPLETE_BODY: "The body ended, or stopped coming, before it was whole.",
    TOO_MANY_REQUESTS: "At most 1,200 requests a minute: try again in 42 seconds.",
    OVERLOADED: "Too many requests are waiting to be compared: try again later.",
    TOO_COSTLY: "The comparison was stopped after 10 seconds: send shorter texts or fewer accounts.",
    INVALID_PARAMETERS: "2 parameters are not valid: see parameters.",
    EVENT_FULL: "An event may have at most 100 accounts that stand.",
    UNAVAILABLE: "The engine does not complete a comparison.",
}


def compared(service: Service) -> Compared:
    """What the service's engine makes of REQUEST, however narrow the service's own limits are."""
    roomy = Service.of(Settings(deadline_seconds=25.0), service.engine)
    return roomy.compare(roomy.read(REQUEST))


def comparison_answer(service: Service) -> Json:
    """``compared`` as the contract's JSON."""
    return answer(compared(service))


def attribution(service: Service) -> Json:
    """What the service's engine reads in ARTICLE, however narrow the service's own limits are."""
    roomy = Service.of(Settings(deadline_seconds=25.0), service.engine)
    return attribution_answer(roomy.attribute(roomy.read_article(ARTICLE)))


def batch_answer(service: Service) -> str:
    """What the service's engine answers to BATCH."""
    wrong = Problem(INVALID_FIELDS, "One field is not valid: see errors.", [_NO_ACCOUNTS])
    lines: tuple[Json, ...] = (
        {"line": 1, "comparison": comparison_answer(service)},
        {"line": 2, "problem": problem_document(wrong, INSTANCE)},
    )
    return "".join(compact(line) + "\n" for line in lines)


def engine_answer(service: Service) -> Json:
    """What the service says of its engine."""
    return description(service.describe())


def problem(kind: ProblemType) -> dict[str, Any]:
    """A problem document of ``kind``."""
    document: dict[str, Any] = {
        "type": kind.uri,
        "title": kind.title,
        "status": kind.status,
        "detail": _DETAILS.get(kind, kind.title + "."),
        "instance": INSTANCE,
    }
    if kind is INVALID_FIELDS:
        document["errors"] = [
            {"pointer": "/accounts/1/text", "detail": "is required: expected a text of 1 to 50,000 characters"},
            {"pointer": "/options/threshold", "detail": "expected a number from 0 to 1, received a string"},
        ]
    if kind is INVALID_PARAMETERS:
        document["parameters"] = [
            {"name": "as_of", "detail": "expected a date and time with its offset from UTC"},
            {"name": "limit", "detail": "expected a whole number from 1 to 100"},
        ]
    return document


def problem_description(kind: ProblemType) -> dict[str, Any]:
    """What ``/problems/<slug>`` answers in JSON."""
    return {"type": kind.uri, "title": kind.title, "status": kind.status, "description": kind.description}
