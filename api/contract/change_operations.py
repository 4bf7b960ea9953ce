"""The operation on what changed in an event, and its example."""

from __future__ import annotations

from datetime import datetime

from api import problem_types as types
from api.changes import wire
from api.changes.answer_schema import ChangePage
from api.changes.changed_points import changed_points
from api.changes.listing import ChangePage as Found
from api.changes.parameters import LISTING
from api.changes.rewording import AFTER, BEFORE, edits
from api.changes.values import Change, Rewording, Step
from api.contract.event_examples import EVENT_ID, NEW_ACCOUNT, NEW_EVENT, REVISED, REVISION
from api.contract.examples import REQUEST
from api.contract.operation import Content, Operation
from api.contract.stored import EVENT_IN_PATH, READ, query
from api.service import Service
from api.settings import Settings
from api.storage.tables import REVISED as ACCOUNT_REVISED
from api.wire import Json

_REVISED = {**NEW_ACCOUNT, **REVISION}


def _example(service: Service) -> Json:
    """What the service's engine finds when the first account of the ferry talks is edited."""
    roomy = Service.of(Settings(deadline_seconds=25.0), service.engine)
    before, after, reworded = (
        roomy.compare(roomy.read({"event": NEW_EVENT, "accounts": accounts}))
        for accounts in (
            REQUEST["accounts"],
            [_REVISED, REQUEST["accounts"][1]],
            [{**NEW_ACCOUNT, "id": BEFORE}, {**_REVISED, "id": AFTER}],
        )
    )
    received = datetime.fromisoformat(REVISED["revision"]["received_at"])
    step = Step(4, ACCOUNT_REVISED, received, "newsroom", NEW_ACCOUNT["id"], 2)
    change = Change(step, before, after, changed_points(before, after), Rewording(1, 2, edits(reworded)))
    return wire.page(EVENT_ID, Found((change,), False), roomy.describe())


CHANGE_OPERATIONS: tuple[Operation, ...] = (
    Operation(
        path="/v1/events/{event}/changes",
        method="get",
        id="listChanges",
        tag="Events",
        summary="List what changed",
        description="For each arrival, revision and withdrawal of an account, and each update of the event, the newest first: the "
        "points that appeared, vanished, or changed their status, differences or accounts; of a revision also what the party says "
        "otherwise than before, which the engine judges as it judges two parties. Points are recognised by their passages. All is "
        "computed by the present engine when it is asked for, and kept.",
        answer="A page of steps and what they changed.",
        contents={"application/json": Content(ChangePage, _example)},
        problems=(*READ, types.NOT_FOUND, types.INTERNAL, types.OVERLOADED, types.TOO_COSTLY),
        parameters=(*EVENT_IN_PATH, *(query(each) for each in LISTING)),
        revalidated=True,
    ),
)
