"""The operations on events, in a table."""

from __future__ import annotations

from api import problem_types as types
from api.contract import event_examples as examples
from api.contract.operation import Body, Content, Operation
from api.contract.representations import form
from api.contract.review_examples import reviewed_comparison
from api.contract.stored import (
    ACCOUNT_IN_PATH,
    ADDRESSED,
    EVENT_IN_PATH,
    POSTED,
    READ,
    REVISION_IN_PATH,
    SENT,
    STORAGE,
    query,
)
from api.events import answer_schema as answers
from api.events.parameters import LISTING, POINT
from api.representations import REPRESENTATIONS
from api.reviews.answer_schema import EventComparison
from api.reviews.parameters import COMPARISON

_POINT = tuple(query(each) for each in POINT)

EVENT_OPERATIONS: tuple[Operation, ...] = (
    Operation(
        path="/v1/events",
        method="post",
        id="createEvent",
        tag="Events",
        summary="Keep an event",
        description="Makes an event that accounts are added to as they arrive. Those that are there already may come with it; "
        "each is a step of its history. When the answer comes, the event is on disk.",
        status=201,
        answer="The event.",
        contents={"application/json": Content(answers.StoredEvent, lambda _: examples.CREATED)},
        problems=POSTED,
        body=Body(
            lambda schemas: schemas.event,
            {
                "ferry-talks": ("An event to come", examples.NEW_EVENT),
                "with-accounts": ("An event with its accounts", examples.WHOLE_EVENT),
            },
        ),
        request_headers=("IdempotencyKey",),
        answer_headers=ADDRESSED,
    ),
    Operation(
        path="/v1/events",
        method="get",
        id="listEvents",
        tag="Events",
        summary="List events",
        description="The newest event first, a page at a time.",
        answer="A page of events.",
        contents={"application/json": Content(answers.EventPage, lambda _: examples.PAGE)},
        problems=READ,
        parameters=tuple(query(each) for each in LISTING),
        revalidated=True,
    ),
    Operation(
        path="/v1/events/{event}",
        method="get",
        id="readEvent",
        tag="Events",
        summary="Read an event",
        description="The event and its accounts that stand, without their texts; as it is, or as it was at a revision or a "
        "moment.",
        answer="The event.",
        contents={"application/json": Content(answers.StoredEvent, lambda _: examples.EVENT)},
        problems=(*READ, types.NOT_FOUND),
        parameters=(*EVENT_IN_PATH, *_POINT),
        revalidated=True,
    ),
    Operation(
        path="/v1/events/{event}",
        method="patch",
        id="updateEvent",
        tag="Events",
        summary="Change or archive an event",
        description="Changes what is sent and leaves the rest; `null` takes a day or time zone away. An archived event is in no "
        "list, unless it is asked for, and takes in nothing more.",
        answer="The event as it is now.",
        contents={"application/json": Content(answers.StoredEvent, lambda _: examples.ARCHIVED)},
        problems=(*SENT, types.NOT_FOUND, types.PRECONDITION_FAILED, types.PRECONDITION_REQUIRED),
        body=Body(lambda schemas: schemas.update, {"archive": ("Archive it", examples.UPDATE)}),
        parameters=EVENT_IN_PATH,
        request_headers=("IfMatch",),
        answer_headers=("Version",),
    ),
    Operation(
        path="/v1/events/{event}/accounts",
        method="post",
        id="addAccount",
        tag="Events",
        summary="Add an account",
        description="Adds one party's account to the event, as `POST /v1/comparisons` takes it. When the answer comes, it is on "
        "disk.",
        status=201,
        answer="The account.",
        contents={"application/json": Content(answers.StoredAccount, lambda _: examples.ADDED)},
        problems=(*POSTED, types.NOT_FOUND, types.EVENT_ARCHIVED, types.EVENT_FULL, types.ACCOUNT_EXISTS),
        body=Body(lambda schemas: schemas.account, {"operator": ("A statement", examples.NEW_ACCOUNT)}),
        parameters=EVENT_IN_PATH,
        request_headers=("IdempotencyKey",),
        answer_headers=ADDRESSED,
    ),
    Operation(
        path="/v1/events/{event}/accounts",
        method="get",
        id="listAccounts",
        tag="Events",
        summary="List an event's accounts",
        description="The accounts that stand, with their texts; now, or at a revision or a moment.",
        answer="The accounts.",
        contents={"application/json": Content(answers.AccountList, lambda _: examples.ACCOUNTS)},
        problems=(*READ, types.NOT_FOUND),
        parameters=(*EVENT_IN_PATH, *_POINT),
        revalidated=True,
    ),
    Operation(
        path="/v1/events/{event}/accounts/{account}",
        method="get",
        id="readAccount",
        tag="Events",
        summary="Read an account",
        description="The account with its text, also when it was withdrawn; now, or at a revision of the event or a moment.",
        answer="The account.",
        contents={"application/json": Content(answers.StoredAccount, lambda _: examples.REVISED)},
        problems=(*READ, types.NOT_FOUND),
        parameters=(*ACCOUNT_IN_PATH, *_POINT),
        revalidated=True,
    ),
    Operation(
        path="/v1/events/{event}/accounts/{account}",
        method="delete",
        id="withdrawAccount",
        tag="Events",
        summary="Withdraw an account",
        description="Takes the account out of the event and its comparison. Its revisions are kept, and it is still there in "
        "what the event was before.",
        status=204,
        answer="It is withdrawn.",
        contents={},
        problems=(
            *STORAGE,
            types.INTERNAL,
            types.INVALID_PARAMETERS,
            types.NOT_FOUND,
            types.EVENT_ARCHIVED,
            types.PRECONDITION_FAILED,
        ),
        parameters=ACCOUNT_IN_PATH,
        request_headers=("IfMatch",),
    ),
    Operation(
        path="/v1/events/{event}/accounts/{account}/revisions",
        method="post",
        id="reviseAccount",
        tag="Events",
        summary="Revise an account",
        description="Adds the text as it reads now; the ones before are kept. What is the same as it was adds nothing. When the "
        "answer comes, it is on disk.",
        status=201,
        answer="The account with its new text.",
        unchanged="The account, whose text is the same already: nothing was added.",
        contents={"application/json": Content(answers.StoredAccount, lambda _: examples.REVISED)},
        problems=(
            *POSTED,
            types.NOT_FOUND,
            types.EVENT_ARCHIVED,
            types.EVENT_FULL,
            types.ACCOUNT_WITHDRAWN,
            types.PRECONDITION_FAILED,
        ),
        body=Body(lambda schemas: schemas.revision, {"edited": ("An edited statement", examples.REVISION)}),
        parameters=ACCOUNT_IN_PATH,
        request_headers=("IdempotencyKey", "IfMatch"),
        answer_headers=ADDRESSED,
    ),
    Operation(
        path="/v1/events/{event}/accounts/{account}/revisions",
        method="get",
        id="listRevisions",
        tag="Events",
        summary="List an account's revisions",
        description="Every revision of the account, the first one first, without the texts.",
        answer="The revisions.",
        contents={"application/json": Content(answers.RevisionList, lambda _: examples.REVISIONS)},
        problems=(*READ, types.NOT_FOUND),
        parameters=ACCOUNT_IN_PATH,
        revalidated=True,
    ),
    Operation(
        path="/v1/events/{event}/accounts/{account}/revisions/{number}",
        method="get",
        id="readRevision",
        tag="Events",
        summary="Read a revision",
        description="A text of the account as it was received.",
        answer="The revision.",
        contents={"application/json": Content(answers.Revision, lambda _: examples.FIRST_REVISION)},
        problems=(*READ, types.NOT_FOUND),
        parameters=REVISION_IN_PATH,
        revalidated=True,
    ),
    Operation(
        path="/v1/events/{event}/comparison",
        method="get",
        id="compareEventAccounts",
        tag="Events",
        summary="Compare an event's accounts",
        description="What `POST /v1/comparisons` answers for the accounts of the event, as they stand, or as they stood at a "
        "revision of the event or a moment, with what people have said of the points until then: in JSON beside the engine's view, "
        "in the other forms in its place. `Event-Revision` names the revision that was compared. The header `Accept` chooses the "
        "form.",
        answer="The comparison, in the form that the client accepts.",
        contents={each.media_type: form(each) for each in REPRESENTATIONS}
        | {"application/json": Content(EventComparison, reviewed_comparison)},
        problems=(*READ, types.NOT_FOUND, types.NOT_COMPARABLE, types.INTERNAL, types.OVERLOADED, types.TOO_COSTLY),
        parameters=(*EVENT_IN_PATH, *(query(each) for each in COMPARISON)),
        answer_headers=("EventRevision",),
        revalidated=True,
    ),
)
