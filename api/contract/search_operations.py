"""The operation that searches, and its example."""

from __future__ import annotations

from datetime import date, datetime

from api import problem_types as types
from api.contract.event_examples import EVENT_ID, NEW_ACCOUNT, NEW_EVENT, REVISED
from api.contract.operation import Content, Operation
from api.contract.stored import READ, query
from api.search import wire
from api.search.answer_schema import SearchPage
from api.search.parameters import SEARCH
from api.search.values import Found, Hit
from api.service import Service
from api.wire import Json

_QUOTE = "We agreed to restore 12 sailings a week from 1 June."


def _example(_: Service) -> Json:
    start = NEW_ACCOUNT["text"].index(_QUOTE)
    hit = Hit(
        passage=2,
        event_id=EVENT_ID,
        title=NEW_EVENT["title"],
        occurred_on=date.fromisoformat(NEW_EVENT["occurred_on"]),
        account_id=NEW_ACCOUNT["id"],
        party=NEW_ACCOUNT["party"],
        speaker=None,
        quoted_by=None,
        channel=NEW_ACCOUNT["channel"],
        withdrawn_at=None,
        number=1,
        current=False,
        received_at=datetime.fromisoformat(REVISED["added_at"]),
        published_at=datetime.fromisoformat(NEW_ACCOUNT["published_at"]),
        url=None,
        start=start,
        stop=start + len(_QUOTE),
        text=_QUOTE,
        score=8_120,
    )
    return wire.found(Found((hit,), None))


SEARCH_OPERATIONS: tuple[Operation, ...] = (
    Operation(
        path="/v1/search",
        method="get",
        id="searchPassages",
        tag="Events",
        summary="Find who has said something before",
        description="Passages across all events, also archived ones, that are about the same point as `q`, the likeliest first. An "
        "index of full text finds candidates (in any form of their words, and by words of like meaning), the newest where there "
        "are many; the engine puts them in order. Words of withdrawn accounts are found and marked.",
        answer="A page of what was said.",
        contents={"application/json": Content(SearchPage, _example)},
        problems=(*READ, types.INTERNAL, types.OVERLOADED, types.TOO_COSTLY),
        parameters=tuple(query(each) | {"required": each.name == "q"} for each in SEARCH),
        revalidated=True,
    ),
)
