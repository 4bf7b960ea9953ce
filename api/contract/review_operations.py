"""The operations on reviews, in a table."""

from __future__ import annotations

from api import problem_types as types
from api.contract import review_examples as examples
from api.contract.operation import Body, Content, Operation
from api.contract.stored import EVENT_IN_PATH, POSTED, READ, in_path, query
from api.reviews import answer_schema as answers
from api.reviews.parameters import LISTING
from api.reviews.request_schema import ReviewRequest

_REVIEW = (*EVENT_IN_PATH, in_path("review", "The review's id.", examples.REVIEW_ID))

REVIEW_OPERATIONS: tuple[Operation, ...] = (
    Operation(
        path="/v1/events/{event}/reviews",
        method="post",
        id="reviewPoints",
        tag="Reviews",
        summary="Review points",
        description="Keeps what a person says of points of the event's comparison: that they are right, that they are no points, or "
        "what they should be. It is applied whenever the comparison is read, also when it is computed anew and after revisions of "
        "the texts, as long as the passages are found: where they stood, else by their words and those around them. Of two reviews "
        "of a point the later one counts. Nothing is overwritten.",
        status=201,
        answer="The review.",
        contents={"application/json": Content(answers.Review, examples.kept_review)},
        problems=(
            *POSTED,
            types.NOT_FOUND,
            types.EVENT_ARCHIVED,
            types.NOT_COMPARABLE,
            types.COMPARISON_CHANGED,
            types.LIMIT_REACHED,
            types.OVERLOADED,
            types.TOO_COSTLY,
        ),
        body=Body(
            lambda _: ReviewRequest(),
            {
                "confirm": ("A point is right", examples.CONFIRMED),
                "join": ("Two points are one", examples.JOINED),
                "retract": ("Take a review back", examples.RETRACTED),
            },
        ),
        parameters=EVENT_IN_PATH,
        request_headers=("IdempotencyKey",),
        answer_headers=("Location",),
    ),
    Operation(
        path="/v1/events/{event}/reviews",
        method="get",
        id="listReviews",
        tag="Reviews",
        summary="List an event's reviews",
        description="The history, the newest first: also reviews that later ones have replaced, and those whose passages are not found "
        "in the texts as they are.",
        answer="A page of reviews.",
        contents={"application/json": Content(answers.ReviewPage, examples.review_page)},
        problems=(*READ, types.NOT_FOUND),
        parameters=(*EVENT_IN_PATH, *(query(each) for each in LISTING)),
        revalidated=True,
    ),
    Operation(
        path="/v1/events/{event}/reviews/{review}",
        method="get",
        id="readReview",
        tag="Reviews",
        summary="Read a review",
        description="One of them.",
        answer="The review.",
        contents={"application/json": Content(answers.Review, examples.kept_review)},
        problems=(*READ, types.NOT_FOUND),
        parameters=_REVIEW,
        revalidated=True,
    ),
    Operation(
        path="/v1/reviews/export",
        method="get",
        id="exportReviews",
        tag="Reviews",
        summary="Export reviews as labelled data",
        description="A line of JSON for each event, and each revision of it that was reviewed: `case` is the event with its accounts' "
        "texts as they were, `gold` the points that people confirmed or stated and, in `rejected`, those that are none, each with "
        "the passages of its members. Made to calibrate the engine on. Of reviews that replaced each other only the last is there.",
        answer="The lines; none where nobody has reviewed anything.",
        contents={
            "application/x-ndjson": Content(
                {"type": "string", "description": "Lines of JSON, each an object as above, ended by a line feed."},
                examples.exported,
            )
        },
        problems=READ,
    ),
)
