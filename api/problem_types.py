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
INVALID_PARAMETERS = ProblemType(
    "invalid-parameters",
    400,
    "Some parameters are not valid",
    "A parameter of the address, or a header, is not what the contract asks for, or is unknown. `parameters` names each and "
    "says what was expected.",
)
MISSING_KEY = ProblemType(
    "missing-key",
    401,
    "A key is needed",
    "Send `Authorization: Bearer` with the token of a key, which the operator of the service gives out. A service that "
    "has no keys answers only the machine that it runs on.",
)
INVALID_KEY = ProblemType(
    "invalid-key",
    401,
    "The key is not valid",
    "The header `Authorization` does not hold the token of a key of this service: it may be mistyped, or revoked.",
)
EXPIRED_KEY = ProblemType(
    "expired-key",
    401,
    "The key has expired",
    "Ask the operator of the service for a new key.",
)
MISSING_SCOPE = ProblemType(
    "missing-scope",
    403,
    "The key is not good for this",
    "The key is valid, but lacks the scope that this address needs, which `WWW-Authenticate` names. Ask the operator of "
    "the service for a key that has it.",
)
FOREIGN_FORM = ProblemType(
    "foreign-form",
    403,
    "The form was sent by another site",
    "What the desk's page sends is taken only from that page, so that no other site can have a browser send it unasked. Open "
    "the desk and send it from there; programs use `POST /v1/comparisons`.",
)
NOT_FOUND = ProblemType(
    "not-found",
    404,
    "There is nothing at this address",
    "Check the path against the documentation at `/docs`; paths have no trailing slash. What belongs to another workspace "
    "than that of the key does not exist for it.",
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
INCOMPLETE_BODY = ProblemType(
    "incomplete-body",
    408,
    "The body did not arrive",
    "The connection delivered fewer bytes than `Content-Length` announced, or delivered them too slowly.",
)
EVENT_ARCHIVED = ProblemType(
    "event-archived",
    409,
    "The event is archived",
    "An archived event takes in nothing more. `PATCH` it with `archived` false first.",
)
EVENT_FULL = ProblemType(
    "event-full",
    409,
    "The event cannot hold more",
    "The event's accounts are as many, or have as much text, as can be compared at once. Withdraw one that is not needed; "
    "its history is kept.",
)
ACCOUNT_EXISTS = ProblemType(
    "account-exists",
    409,
    "The event has an account of this id",
    "Ids are used once in an event, also those of withdrawn accounts. Choose another, leave `id` out, or add a revision to "
    "the account that is there.",
)
ACCOUNT_WITHDRAWN = ProblemType(
    "account-withdrawn",
    409,
    "The account is withdrawn",
    "A withdrawn account takes in no revisions. Add the text as a new account.",
)
NOT_COMPARABLE = ProblemType(
    "not-comparable",
    409,
    "The accounts cannot be compared",
    "A comparison needs two accounts that stand, or an article to be expanded in which two speak, and no more than can be "
    "compared at once. `detail` says what there is.",
)
COMPARISON_CHANGED = ProblemType(
    "comparison-changed",
    409,
    "The comparison is another by now",
    "The points of `points` are numbered in the comparison that `comparison` names, and the event's accounts, or the engine, have "
    "changed since. Read the comparison again, or send with `revision` the revision of the event that was read.",
)
LIMIT_REACHED = ProblemType(
    "limit-reached",
    409,
    "There are as many as there may be",
    "`detail` says of what, and how many. What is deleted makes room; the history of reviews is kept, and has none to give.",
)
PRECONDITION_FAILED = ProblemType(
    "precondition-failed",
    412,
    "It has changed since it was read",
    "`If-Match` names another version than the one that is there: somebody else was faster. Read it again, look at what "
    "is different, and send the change with the new `ETag`.",
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
IDEMPOTENCY_KEY_REUSED = ProblemType(
    "idempotency-key-reused",
    422,
    "The Idempotency-Key belongs to another request",
    "The key was used for a request with another address or body within the last day. Make a new key for each request, and "
    "send the same one only to repeat it.",
)
PRECONDITION_REQUIRED = ProblemType(
    "precondition-required",
    428,
    "The change needs If-Match",
    "Send `If-Match` with the `ETag` of the version that you have read, so that nobody's change is lost; `*` for any.",
)
UNREADABLE_DOCUMENT = ProblemType(
    "unreadable-document",
    422,
    "No text can be taken from the document",
    "The file or page is damaged, too large once unpacked, or of a kind that is not read. `detail` says which. Text files, web "
    "pages and .docx files are read; the text can always be pasted itself.",
)
TOO_MANY_REQUESTS = ProblemType(
    "too-many-requests",
    429,
    "The quota is used up",
    "A key, and an address that sends none, may make so many requests a minute. `RateLimit-Policy` states how many, "
    "`RateLimit` how many are left; `Retry-After` says in how many seconds there are new ones.",
)
OVERLOADED = ProblemType(
    "overloaded",
    503,
    "Too many requests are waiting",
    "Others are waiting to be compared, and this request would wait too long. Nothing is wrong with it: send it again "
    "after the seconds that `Retry-After` says.",
)
TOO_COSTLY = ProblemType(
    "too-costly",
    503,
    "The comparison took too much",
    "The comparison, or the reading of an article, was stopped because it took more time or memory than the service allows. Send shorter texts or fewer "
    "accounts, or, where the service may have been busy, the same again after the seconds that `Retry-After` says.",
)
UNAVAILABLE = ProblemType(
    "unavailable",
    503,
    "The service cannot answer now",
    "The engine does not complete a comparison. The header `Retry-After` says in how many seconds to try again.",
)
STORAGE_NOT_MIGRATED = ProblemType(
    "storage-not-migrated",
    503,
    "The database is not that of this version",
    "Events cannot be kept or read until the operator has run `flask --app wsgi storage upgrade`, or has started the service "
    "with `COMPARISON_MIGRATE=1`. Comparisons that keep nothing work.",
)
STORAGE_UNAVAILABLE = ProblemType(
    "storage-unavailable",
    503,
    "The database does not answer",
    "Send the request again after the seconds that `Retry-After` says, a `POST` with the same `Idempotency-Key`: it is not "
    "certain whether it was stored.",
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
    INVALID_PARAMETERS,
    MISSING_KEY,
    INVALID_KEY,
    EXPIRED_KEY,
    MISSING_SCOPE,
    FOREIGN_FORM,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    NOT_ACCEPTABLE,
    INCOMPLETE_BODY,
    EVENT_ARCHIVED,
    EVENT_FULL,
    ACCOUNT_EXISTS,
    ACCOUNT_WITHDRAWN,
    NOT_COMPARABLE,
    COMPARISON_CHANGED,
    LIMIT_REACHED,
    PRECONDITION_FAILED,
    BODY_TOO_LARGE,
    UNSUPPORTED_MEDIA_TYPE,
    INVALID_FIELDS,
    IDEMPOTENCY_KEY_REUSED,
    PRECONDITION_REQUIRED,
    UNREADABLE_DOCUMENT,
    TOO_MANY_REQUESTS,
    OVERLOADED,
    TOO_COSTLY,
    UNAVAILABLE,
    STORAGE_NOT_MIGRATED,
    STORAGE_UNAVAILABLE,
    INTERNAL,
)
