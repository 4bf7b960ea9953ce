"""Every operation of the service, in a table: what it takes, what it answers, which problems it has."""

from __future__ import annotations

from api import answer_schema as answers
from api import problem_types as types
from api.articles.answer_schema import Attributions
from api.contract import examples
from api.contract.change_operations import CHANGE_OPERATIONS
from api.contract.event_operations import EVENT_OPERATIONS
from api.contract.operation import Content, Operation
from api.contract.representations import form
from api.contract.review_operations import REVIEW_OPERATIONS
from api.contract.search_operations import SEARCH_OPERATIONS
from api.contract.webhook_operations import WEBHOOK_OPERATIONS
from api.problem_types import PROBLEM_TYPES
from api.representations import REPRESENTATIONS

_PAGE = Content({"type": "string", "description": "A page for people."}, lambda _: "<!doctype html>…")
_CONTRACT = Content({"type": "object"}, lambda _: {"openapi": "3.1.0", "info": {}, "paths": {}, "components": {}})

OPERATIONS: tuple[Operation, ...] = (
    Operation(
        path="/v1/comparisons",
        method="post",
        id="compareAccounts",
        tag="Comparisons",
        summary="Compare accounts of one event",
        description="Aligns what the accounts say and answers with the points on which they agree and diverge, each "
        "quoted from the submitted texts by offsets that count Unicode code points. Stateless and deterministic: the "
        "same request gives the same answer, byte for byte; the order of the accounts only sets the order of lists. The "
        "header `Accept` chooses the form.\n\nAn account with the channel `article` and `expand` is compared by what it "
        "attributes: in its place stand accounts of those whom it quotes, with `via` and `quoted_by`, and one of its own "
        "narration. Their offsets count in the text of the article.",
        answer="The comparison, in the form that the client accepts.",
        contents={each.media_type: form(each) for each in REPRESENTATIONS},
        problems=(
            types.MALFORMED_JSON,
            types.NOT_ACCEPTABLE,
            types.BODY_TOO_LARGE,
            types.UNSUPPORTED_MEDIA_TYPE,
            types.INVALID_FIELDS,
            types.INCOMPLETE_BODY,
            types.INTERNAL,
            types.OVERLOADED,
            types.TOO_COSTLY,
        ),
        takes_comparison=True,
    ),
    Operation(
        path="/v1/attributions",
        method="post",
        id="attributeStatements",
        tag="Attributions",
        summary="Read who says what in an article",
        description="Finds the statements that a news story hands to speakers, in their words or its own, and answers with "
        "each by its offsets, with the words that hand it over, and with what each speaker says as an account that "
        "`POST /v1/comparisons` takes as it is. Reads English. Stateless and deterministic.",
        answer="Who says what.",
        contents={"application/json": Content(Attributions, examples.attribution)},
        problems=(
            types.MALFORMED_JSON,
            types.NOT_ACCEPTABLE,
            types.BODY_TOO_LARGE,
            types.UNSUPPORTED_MEDIA_TYPE,
            types.INVALID_FIELDS,
            types.INCOMPLETE_BODY,
            types.INTERNAL,
            types.OVERLOADED,
        ),
        takes_article=True,
    ),
    Operation(
        path="/v1/comparisons/batch",
        method="post",
        id="compareBatch",
        tag="Comparisons",
        summary="Compare many events in one request",
        description="Each line of the body is a comparison request of its own and is answered with a line of its own, in "
        'the same order, as soon as it is compared: `{"line": 1, "comparison": …}`, where `comparison` is what '
        '`POST /v1/comparisons` would answer, or `{"line": 1, "problem": …}` with a problem document. What is wrong '
        "with a line costs only that line. Empty lines are skipped, but counted. Each line has the limits of a single "
        "request and counts as one for quotas.",
        answer="The answers, a line each. A batch that is answered at all is answered with 200, whatever its lines hold.",
        contents={
            "application/x-ndjson": Content(
                {"type": "string", "description": "Lines of JSON, each an object as above, ended by a line feed."},
                examples.batch_answer,
            )
        },
        problems=(
            types.INCOMPLETE_BODY,
            types.NOT_ACCEPTABLE,
            types.BODY_TOO_LARGE,
            types.UNSUPPORTED_MEDIA_TYPE,
        ),
        takes_batch=True,
    ),
    *EVENT_OPERATIONS,
    *CHANGE_OPERATIONS,
    *REVIEW_OPERATIONS,
    *SEARCH_OPERATIONS,
    *WEBHOOK_OPERATIONS,
    Operation(
        path="/v1/engine",
        method="get",
        id="describeEngine",
        revalidated=True,
        tag="Engine",
        summary="Describe the engine",
        description="The engine's version and configuration, which every answer repeats, its settings, and the rule of "
        "each facet in words.",
        answer="The engine.",
        contents={"application/json": Content(answers.EngineDescription, examples.engine_answer)},
        problems=(types.NOT_ACCEPTABLE,),
    ),
    Operation(
        path="/livez",
        method="get",
        id="checkLife",
        tag="Health",
        summary="Is the process alive?",
        description="Answers as long as the process serves requests; does no work.",
        answer="It is.",
        contents={"application/json": Content(answers.Health, lambda _: {"status": "alive"})},
        problems=(types.NOT_ACCEPTABLE,),
    ),
    Operation(
        path="/readyz",
        method="get",
        id="checkReadiness",
        tag="Health",
        summary="Can the process compare?",
        description="Runs one tiny comparison, which loads the lexicon and warms the caches, and looks whether events can be kept.",
        answer="It can.",
        contents={"application/json": Content(answers.Readiness, lambda _: {"status": "ready", "storage": "ready"})},
        problems=(types.NOT_ACCEPTABLE, types.UNAVAILABLE),
    ),
    Operation(
        path="/metrics",
        method="get",
        id="readMetrics",
        tag="Health",
        summary="Figures for Prometheus",
        description="How much is asked, how it is answered and how long it takes, over all workers.",
        answer="The figures, in the text format of Prometheus.",
        contents={
            "text/plain": Content(
                {"type": "string", "description": "The text format, version 0.0.4."}, lambda _: examples.METRICS
            )
        },
        problems=(types.NOT_ACCEPTABLE,),
    ),
    Operation(
        path="/openapi.json",
        method="get",
        id="getContractAsJson",
        revalidated=True,
        tag="Documentation",
        summary="This contract, in JSON",
        description="OpenAPI 3.1, generated from what the service checks.",
        answer="The contract.",
        contents={"application/json": _CONTRACT},
        problems=(types.NOT_ACCEPTABLE,),
    ),
    Operation(
        path="/openapi.yaml",
        method="get",
        id="getContractAsYaml",
        revalidated=True,
        tag="Documentation",
        summary="This contract, in YAML",
        description="OpenAPI 3.1, generated from what the service checks.",
        answer="The contract.",
        contents={"application/yaml": _CONTRACT},
        problems=(types.NOT_ACCEPTABLE,),
    ),
    Operation(
        path="/docs",
        method="get",
        id="readDocumentation",
        revalidated=True,
        tag="Documentation",
        summary="This contract, as a page",
        description="Every operation, schema, example and problem, for people; needs no script and no other host.",
        answer="The page.",
        contents={"text/html": _PAGE},
        problems=(types.NOT_ACCEPTABLE,),
    ),
    Operation(
        path="/problems/{slug}",
        method="get",
        id="describeProblem",
        revalidated=True,
        tag="Documentation",
        summary="What a problem's type means",
        description="The `type` of each problem document leads here.",
        answer="The kind of problem.",
        contents={
            "application/json": Content(
                answers.ProblemDescription, lambda _: examples.problem_description(types.INVALID_FIELDS)
            ),
            "text/html": _PAGE,
        },
        problems=(types.NOT_FOUND, types.NOT_ACCEPTABLE),
        parameters=(
            {
                "name": "slug",
                "in": "path",
                "required": True,
                "description": "The last part of a problem's `type`.",
                "schema": {"type": "string", "enum": [kind.slug for kind in PROBLEM_TYPES]},
                "example": types.INVALID_FIELDS.slug,
            },
        ),
    ),
)
