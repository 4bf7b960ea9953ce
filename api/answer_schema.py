"""What the service answers: schemas for the contract.

Answers are written by ``api.wire`` and not through these schemas, which take too long for that; the
contract tests hold the two together. They are open: a client must expect members to be added.
"""

from __future__ import annotations

from typing import Any

from marshmallow import fields, validate

from api.answer_fields import Answer, count, fraction, listed, string
from comparison import CHANNELS, KINDS

STATUSES = ("agreement", "divergence", "unclear")


def _accounts(description: str, **kwargs: Any) -> fields.List[Any]:
    return listed(fields.String(metadata={"description": "An account's id."}), description, **kwargs)


class Engine(Answer):
    class Meta(Answer.Meta):
        description = "Which engine made an answer; the same signature and the same request give the same answer."

    version = string("Version of the engine.")
    configuration = string("Fingerprint of every setting that the comparison ran with.")
    encoder = string("Sentence encoder, where one is used.", allow_none=True)


class Event(Answer):
    class Meta(Answer.Meta):
        description = "The event as submitted; empty where none was."

    title = fields.String(metadata={"description": "What happened."})
    occurred_on = fields.String(metadata={"description": "The day of the event.", "format": "date"})
    timezone = fields.String(metadata={"description": "IANA name of the event's time zone."})


class Passage(Answer):
    class Meta(Answer.Meta):
        description = "A passage of an account: a sentence or clause."

    id = string("The account's id, a slash and the passage's number.")
    start = count("Offset of its first code point.")
    end = count("Offset after its last code point.")


class Quote(Answer):
    class Meta(Answer.Meta):
        description = (
            "A span of an account and its text; `text` is the submitted text from `start` to `end`. Where the account has "
            "`via`, that is the text of the article; a passage that joins several parts of it is quoted part by part."
        )

    account = string("The account's id.")
    start = count("Offset of its first code point in the submitted text.")
    end = count("Offset after its last code point.")
    text = string("The submitted text between the offsets, character for character.")


class Via(Answer):
    class Meta(Answer.Meta):
        description = "The article that an account was taken from: what it quotes is second-hand."

    account = string("The id of the submitted account; offsets count in its text.")
    party = string("Its party: the outlet.")


class Account(Answer):
    class Meta(Answer.Meta):
        description = (
            "An account as compared. The submitted text is not repeated; its passages are offsets into it. In the place "
            "of an article that was to be expanded stand the accounts of those whom it quotes, then its own narration."
        )

    id = string(
        "The id that was submitted, else one made from the party's name. Of an expanded article: its id, a slash and a "
        "name made from the speaker's."
    )
    party = string("Who speaks.")
    speaker = fields.String(metadata={"description": "Who spoke for the party; absent where nobody was named."})
    quoted_by = fields.String(
        metadata={"description": "Who reports what the party said; absent where it is first-hand."}
    )
    via = fields.Nested(Via, metadata={"description": "Absent where the account was submitted as such."})
    channel = string("Where the text was published.", allow_none=True, validate=validate.OneOf(CHANNELS))
    language = string("Language of the text.", allow_none=True)
    passages = listed(Passage, "The passages of the text, in its order.")


class Side(Answer):
    class Meta(Answer.Meta):
        description = "Accounts that say the same on one aspect."

    accounts = _accounts("The accounts on this side.", validate=validate.Length(min=1))
    value = string("What they say, in the reader's terms.")
    evidence = listed(Quote, "Where they say it; empty where an account's silence is what differs.")


class Difference(Answer):
    class Meta(Answer.Meta):
        description = "In what respect the sides of a point differ. An account silent on the aspect is on no side."

    kind = string("The aspect: `GET /v1/engine` states the rule of each.", validate=validate.OneOf(KINDS))
    confidence = fraction("Probability that a careful editor would sign the difference.")
    explanation = string("The difference in a sentence.")
    sides = listed(
        Side, "The sides; two accounts diverge when they are on different ones.", validate=validate.Length(min=2)
    )


class Point(Answer):
    class Meta(Answer.Meta):
        description = "One proposition that at least two accounts address, with the passages of each."

    id = string("Names the point within this answer.")
    topic = string("What the point is about, in a few words.")
    status = string(
        "`agreement`, `divergence`, or `unclear`: the same subject, but the texts support no verdict.",
        validate=validate.OneOf(STATUSES),
    )
    score = fraction("How sure the engine is that the passages are about the same point.")
    explanation = string("The verdict in a sentence, with what each side says.")
    passages = listed(Quote, "The passages of all accounts that address the point.", validate=validate.Length(min=2))
    silent = _accounts("The accounts that do not address the point.")
    differences = listed(Difference, "In what respects the accounts differ; empty for an agreement.")


class Pair(Answer):
    class Meta(Answer.Meta):
        description = "How two accounts stand on the points that both address."

    accounts = _accounts("The two accounts.", validate=validate.Length(equal=2))
    points = count("Points that both address.")
    agreements = count("Points on which the two agree.")
    divergences = count("Points on which some difference has them on different sides.")
    unclear = count("Points on which the texts support no verdict.")


class Summary(Answer):
    class Meta(Answer.Meta):
        description = "The answer in figures."

    points = count("Points in all.")
    agreements = count("Points whose status is agreement.")
    divergences = count("Points whose status is divergence.")
    unclear = count("Points whose status is unclear.")
    one_sided = fields.Dict(
        keys=fields.String(),
        values=fields.Integer(validate=validate.Range(min=0)),
        required=True,
        metadata={"description": "For each account, its passages that no other account addresses."},
    )


class Notice(Answer):
    class Meta(Answer.Meta):
        description = (
            "Something to know about the comparison, such as a text in a language that the engine does not read."
        )

    code = string("Stable name of the warning.")
    detail = string("The warning in a sentence.")
    account = string("The account that it is about, or null.", allow_none=True)


class Comparison(Answer):
    class Meta(Answer.Meta):
        description = "A comparison of accounts."

    id = string("Hash of the request in canonical form and the engine's signature: the same comparison, the same id.")
    engine = fields.Nested(Engine, required=True)
    event = fields.Nested(Event, required=True)
    accounts = listed(Account, "The accounts, in the order in which they were submitted.")
    points = listed(Point, "What at least two accounts address.")
    one_sided = listed(Quote, "Passages that no other account addresses: an omission elsewhere, never a divergence.")
    pairs = listed(Pair, "Every two accounts that share a point.")
    summary = fields.Nested(Summary, required=True)
    warnings = listed(Notice, "What to know about this comparison.")


class Setting(Answer):
    class Meta(Answer.Meta):
        description = "A setting of the engine."

    name = string("Its name.")
    value = fields.Raw(required=True, metadata={"description": "Its value."})
    meaning = string("What it does.")


class Facet(Answer):
    class Meta(Answer.Meta):
        description = "One respect in which accounts can differ, and the rule by which the engine decides it."

    kind = string("The kind of difference.", validate=validate.OneOf(KINDS))
    rule = string("The rule in words.")


class EngineDescription(Engine):
    class Meta(Answer.Meta):
        description = "The engine: its signature, its settings, its rules."

    settings = listed(Setting, "The settings that a comparison runs with when a request sets no options.")
    facets = listed(Facet, "Each facet's rule.")


class Health(Answer):
    class Meta(Answer.Meta):
        description = "How the process is."

    status = string("`alive` or `ready`.", validate=validate.OneOf(("alive", "ready")))


class Readiness(Health):
    class Meta(Answer.Meta):
        description = "How the process is, and the database of its events."

    storage = string(
        "`ready`; `not-migrated` where its tables are not those of this version; `unavailable` where it does not answer. "
        "Events are served only when it is ready, comparisons always.",
        validate=validate.OneOf(("ready", "not-migrated", "unavailable")),
    )


class Fault(Answer):
    class Meta(Answer.Meta):
        description = "One invalid field."

    pointer = string("JSON pointer (RFC 6901) to the field; empty for the body as a whole.")
    detail = string("What was expected and what kind of value was received; never the value itself.")


class Misread(Answer):
    class Meta(Answer.Meta):
        description = "One invalid parameter."

    name = string("The name of a parameter of the address, or of a header.")
    detail = string("What was expected; never what was sent.")


class Problem(Answer):
    class Meta(Answer.Meta):
        description = "Why a request could not be served (RFC 9457)."

    type = string("Reference to a page that describes this kind of problem; stable.", validate=validate.Length(min=1))
    title = string("The kind of problem in a few words.")
    status = fields.Integer(
        required=True, validate=validate.Range(min=400, max=599), metadata={"description": "The HTTP status."}
    )
    detail = string("What is wrong with this request, and what to change.")
    instance = string("The request's id, which is also in the header `X-Request-ID`.")
    errors = fields.List(fields.Nested(Fault), metadata={"description": "The invalid fields, where there are any."})
    parameters = fields.List(
        fields.Nested(Misread), metadata={"description": "The invalid parameters, where there are any."}
    )


class ProblemDescription(Answer):
    class Meta(Answer.Meta):
        description = "A kind of problem."

    type = string("Its URI reference, as problem documents hold it.")
    title = string("The kind of problem in a few words.")
    status = fields.Integer(required=True, metadata={"description": "The HTTP status."})
    description = string("What it means and what to do.")
