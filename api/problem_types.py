"""Every problem this service answers with: a table of what went wrong and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ProblemType:
    """One kind of problem. ``slug`` is stable and makes its URI; ``description`` says what to change."""

    slug: str
    status: int
    title: str
    description: str

    @property
    def uri(self) -> str:
        """Reference to the page that describes the problem, relative to the service."""
        return f"/problems/{self.slug}"


MALFORMED_JSON = ProblemType(
    "malformed-json",
    400,
    "The body is not acceptable JSON",
    "The body must be one JSON value in UTF-8 whose meaning is certain: no duplicate keys, no NaN or Infinity, no "
    "lone surrogate escapes, no deep nesting, no numbers beyond a double. `detail` says what was found and, where it is "
    "known, where.",
)
BAD_REQUEST = ProblemType(
    "bad-request",
    400,
    "The request cannot be understood",
    "The request line or a header is not valid HTTP for this service.",
)
NOT_FOUND = ProblemType(
    "not-found",
    404,
    "There is nothing at this address",
    "Check the path against the documentation at `/docs`; paths have no trailing slash.",
)
METHOD_NOT_ALLOWED = ProblemType(
    "method-not-allowed",
    405,
    "The address does not take this method",
    "The header `Allow` lists the methods that it takes.",
)
NOT_ACCEPTABLE = ProblemType(
    "not-acceptable",
    406,
    "No representation suits the Accept header",
    "`detail` lists the media types that the address offers; send one of them, or `*/*`, in `Accept`.",
)
BODY_TOO_LARGE = ProblemType(
    "body-too-large",
    413,
    "The body is too large",
    "The body has more bytes than one request may have. Shorten the texts or compare fewer accounts at once.",
)
UNSUPPORTED_MEDIA_TYPE = ProblemType(
    "unsupported-media-type",
    415,
    "The body is not declared as JSON",
    "Send `Content-Type: application/json`, with no charset but UTF-8, and no `Content-Encoding`.",
)
INVALID_FIELDS = ProblemType(
    "invalid-fields",
    422,
    "Some fields are not valid",
    "The body is JSON, but not what the contract asks for. `errors` names each field by a JSON pointer and says what "
    "was expected and what kind of value was received.",
)
UNAVAILABLE = ProblemType(
    "unavailable",
    503,
    "The service cannot answer now",
    "The comparison took more time or memory than the service allows, or the engine is not ready. The header "
    "`Retry-After` says in how many seconds to try again; a comparison that took too much needs shorter texts or fewer "
    "accounts.",
)
INTERNAL = ProblemType(
    "internal",
    500,
    "The service has a defect",
    "Nothing in the request should cause this. Please report it with the request's id, which is in `instance`.",
)

PROBLEM_TYPES: tuple[ProblemType, ...] = (
    MALFORMED_JSON,
    BAD_REQUEST,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    BODY_TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    INVALID_FIELDS,
    UNAVAILABLE,
    INTERNAL,
)
