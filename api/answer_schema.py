"""What the service answers: schemas for the contract.

Answers are written by ``api.wire`` and not through these schemas, which take too long for that; the
contract tests hold the two together. They are open: a client must expect members to be added.
"""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate

from comparison import CHANNELS, KINDS

_STATUSES = ("agreement", "divergence", "unclear")


def _text(description: str, **kwargs: Any) -> fields.String:
    return fields.String(required=True, metadata={"description": description}, **kwargs)


def _count(description: str) -> fields.Integer:
    return fields.Integer(required=True, validate=validate.Range(min=0), metadata={"description": description})


def _fraction(description: str) -> fields.Float:
    return fields.Float(required=True, validate=validate.Range(min=0, max=1), metadata={"description": description})


def _list(item: Any, description: str, **kwargs: Any) -> fields.List[Any]:
    inner = fields.Nested(item) if isinstance(item, type) and issubclass(item, Schema) else item
    return fields.List(inner, required=True, metadata={"description": description}, **kwargs)


def _accounts(description: str, **kwargs: Any) -> fields.List[Any]:
    return _list(fields.String(metadata={"description": "An account's id."}), description, **kwargs)


class Answer(Schema):
    """Members in the order in which they are answered."""

    class Meta:
        register = False


class Engine(Answer):
    class Meta(Answer.Meta):
        description = "Which engine made an answer; the same signature and the same request give the same answer."

    version = _text("Version of the engine.")
    configuration = _text("Fingerprint of every setting that the comparison ran with.")
    encoder = _text("Sentence encoder, where one is used.", allow_none=True)


class Event(Answer):
    class Meta(Answer.Meta):
        description = "The event as submitted; empty where none was."

    title = fields.String(metadata={"description": "What happened."})
    occurred_on = fields.String(metadata={"description": "The day of the event.", "format": "date"})
    timezone = fields.String(metadata={"description": "IANA name of the event's time zone."})


class Passage(Answer):
    class Meta(Answer.Meta):
        description = "A passage of an account: a sentence or clause."

    id = _text("The account's id, a slash and the passage's number.")
    start = _count("Offset of its first code point.")
    end = _count("Offset after its last code point.")


class Quote(Answer):
    class Meta(Answer.Meta):
        description = "A span of an account and its text; `text` is the submitted text from `start` to `end`."

    account = _text("The account's id.")
    start = _count("Offset of its first code point in the submitted text.")
    end = _count("Offset after its last code point.")
    text = _text("The submitted text between the offsets, character for character.")


class Account(Answer):
    class Meta(Answer.Meta):
        description = "An account as compared. The submitted text is not repeated; its passages are offsets into it."

    id = _text("The id that was submitted, else one made from the party's name.")
    party = _text("Who speaks.")
    channel = _text("Where the text was published.", allow_none=True, validate=validate.OneOf(CHANNELS))
    language = _text("Language of the text.", allow_none=True)
    passages = _list(Passage, "The passages of the text, in its order.")


class Side(Answer):
    class Meta(Answer.Meta):
        description = "Accounts that say the same on one aspect."

    accounts = _accounts("The accounts on this side.", validate=validate.Length(min=1))
    value = _text("What they say, in the reader's terms.")
    evidence = _list(Quote, "Where they say it; empty where an account's silence is what differs.")


class Difference(Answer):
    class Meta(Answer.Meta):
        description = "In what respect the sides of a point differ. An account silent on the aspect is on no side."

    kind = _text("The aspect: `GET /v1/engine` states the rule of each.", validate=validate.OneOf(KINDS))
    confidence = _fraction("Probability that a careful editor would sign the difference.")
    explanation = _text("The difference in a sentence.")
    sides = _list(
        Side, "The sides; two accounts diverge when they are on different ones.", validate=validate.Length(min=2)
    )


class Point(Answer):
    class Meta(Answer.Meta):
        description = "One proposition that at least two accounts address, with the passages of each."

    id = _text("Names the point within this answer.")
    topic = _text("What the point is about, in a few words.")
    status = _text(
        "`agreement`, `divergence`, or `unclear`: the same subject, but the texts support no verdict.",
        validate=validate.OneOf(_STATUSES),
    )
    score = _fraction("How sure the engine is that the passages are about the same point.")
    explanation = _text("The verdict in a sentence, with what each side says.")
    passages = _list(Quote, "The passages of all accounts that address the point.", validate=validate.Length(min=2))
    silent = _accounts("The accounts that do not address the point.")
    differences = _list(Difference, "In what respects the accounts differ; empty for an agreement.")


class Pair(Answer):
    class Meta(Answer.Meta):
        description = "How two accounts stand on the points that both address."

    accounts = _accounts("The two accounts.", validate=validate.Length(equal=2))
    points = _count("Points that both address.")
    agreements = _count("Points on which the two agree.")
    divergences = _count("Points on which some difference has them on different sides.")
    unclear = _count("Points on which the texts support no verdict.")


class Summary(Answer):
    class Meta(Answer.Meta):
        description = "The answer in figures."

    points = _count("Points in all.")
    agreements = _count("Points whose status is agreement.")
    divergences = _count("Points whose status is divergence.")
    unclear = _count("Points whose status is unclear.")
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

    code = _text("Stable name of the warning.")
    detail = _text("The warning in a sentence.")
    account = _text("The account that it is about, or null.", allow_none=True)


class Comparison(Answer):
    class Meta(Answer.Meta):
        description = "A comparison of accounts."

    id = _text("Hash of the request in canonical form and the engine's signature: the same comparison, the same id.")
    engine = fields.Nested(Engine, required=True)
    event = fields.Nested(Event, required=True)
    accounts = _list(Account, "The accounts, in the order in which they were submitted.")
    points = _list(Point, "What at least two accounts address.")
    one_sided = _list(Quote, "Passages that no other account addresses: an omission elsewhere, never a divergence.")
    pairs = _list(Pair, "Every two accounts that share a point.")
    summary = fields.Nested(Summary, required=True)
    warnings = _list(Notice, "What to know about this comparison.")


class Setting(Answer):
    class Meta(Answer.Meta):
        description = "A setting of the engine."

    name = _text("Its name.")
    value = fields.Raw(required=True, metadata={"description": "Its value."})
    meaning = _text("What it does.")


class Facet(Answer):
    class Meta(Answer.Meta):
        description = "One respect in which accounts can differ, and the rule by which the engine decides it."

    kind = _text("The kind of difference.", validate=validate.OneOf(KINDS))
    rule = _text("The rule in words.")


class EngineDescription(Engine):
    class Meta(Answer.Meta):
        description = "The engine: its signature, its settings, its rules."

    settings = _list(Setting, "The settings that a comparison runs with when a request sets no options.")
    facets = _list(Facet, "Each facet's rule.")


class Health(Answer):
    class Meta(Answer.Meta):
        description = "How the process is."

    status = _text("`alive` or `ready`.", validate=validate.OneOf(("alive", "ready")))


class Fault(Answer):
    class Meta(Answer.Meta):
        description = "One invalid field."

    pointer = _text("JSON pointer (RFC 6901) to the field; empty for the body as a whole.")
    detail = _text("What was expected and what kind of value was received; never the value itself.")


class Problem(Answer):
    class Meta(Answer.Meta):
        description = "Why a request could not be served (RFC 9457)."

    type = _text("Reference to a page that describes this kind of problem; stable.", validate=validate.Length(min=1))
    title = _text("The kind of problem in a few words.")
    status = fields.Integer(
        required=True, validate=validate.Range(min=400, max=599), metadata={"description": "The HTTP status."}
    )
    detail = _text("What is wrong with this request, and what to change.")
    instance = _text("The request's id, which is also in the header `X-Request-ID`.")
    errors = fields.List(fields.Nested(Fault), metadata={"description": "The invalid fields, where there are any."})


class ProblemDescription(Answer):
    class Meta(Answer.Meta):
        description = "A kind of problem."

    type = _text("Its URI reference, as problem documents hold it.")
    title = _text("The kind of problem in a few words.")
    status = fields.Integer(required=True, metadata={"description": "The HTTP status."})
    description = _text("What it means and what to do.")
