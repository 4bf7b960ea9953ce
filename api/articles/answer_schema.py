"""What the service answers about an article: schemas for the contract."""

from __future__ import annotations

from typing import get_args

from marshmallow import fields, validate

from api.answer_fields import Answer, count, fraction, listed, string
from api.answer_schema import Engine
from comparison import CHANNELS, QuoteKind

_EFFECTS = ("neutral", "affirming", "doubting", "denying", "promising", "urging", "judging")


class Excerpt(Answer):
    class Meta(Answer.Meta):
        description = "A span of the article; `text` is the submitted text from `start` to `end`."

    start = count("Offset of its first code point in the submitted text.")
    end = count("Offset after its last code point.")
    text = string("The submitted text between the offsets, character for character.")


class Attribution(Answer):
    class Meta(Answer.Meta):
        description = "A statement that the article hands to a speaker."

    speaker = string("The speaker, in the fullest name that the article uses.")
    mentions = listed(Excerpt, "Where the article names the speaker of this statement.")
    kind = string(
        "`direct`: the speaker's words, in quotation marks or set apart; `indirect`: the article's words; `mixed`: some "
        "of both.",
        validate=validate.OneOf(get_args(QuoteKind)),
    )
    quote = fields.Nested(Excerpt, required=True, metadata={"description": "What is said."})
    cue = fields.Nested(
        Excerpt,
        required=True,
        allow_none=True,
        metadata={"description": "The words that hand it over (“said”); null where the layout does."},
    )
    utterance = string("Shared by the parts of one utterance that the article interrupts.")
    on_behalf_of = string("The organisation for which the speaker speaks, or null.", allow_none=True)
    effect = string(
        "What the cue does to the statement: `denying` and `doubting` say it is not, or may not be, so; `promising`, "
        "`urging` and `judging` say what sort of statement it is.",
        validate=validate.OneOf(_EFFECTS),
    )
    denied = fields.Boolean(
        required=True,
        metadata={"description": "Whether the speaker says that it is not so."},
    )
    confidence = fraction("Probability that the speaker and the words are right.")


class AttributedAccount(Answer):
    class Meta(Answer.Meta):
        description = (
            "What a party says in the article, as an account that `POST /v1/comparisons` takes as it is. Its passages "
            "stand in the order of the article, a sentence each: a full stop is put after one that has none. Denials, "
            "promises, demands and judgements stand there with the words that make them such."
        )

    id = string("Made from the name of whoever speaks; unique in this answer.")
    party = string("The speaker, or the organisation for which somebody speaks; of the narration the outlet.")
    speaker = fields.String(metadata={"description": "Who speaks for the party; absent where it is the party."})
    quoted_by = fields.String(metadata={"description": "The outlet; absent for its own narration."})
    channel = string("`article`: that is where it was published.", validate=validate.OneOf(CHANNELS))
    published_at = fields.String(metadata={"description": "As submitted.", "format": "date-time"})
    url = fields.String(metadata={"description": "As submitted."})
    language = fields.String(metadata={"description": "As submitted."})
    text = string("What the party says.")


class OriginPassage(Answer):
    class Meta(Answer.Meta):
        description = "A passage of the article in an account: `text[offset:offset + end - start]` of the account."

    start = count("Offset of its first code point in the article.")
    end = count("Offset after its last code point in the article.")
    offset = count("Offset in the account's text at which it begins.")


class Origin(Answer):
    class Meta(Answer.Meta):
        description = "Where the parts of an account stand in the article."

    account = string("The account's id.")
    narration = fields.Boolean(
        required=True,
        metadata={"description": "Whether this is the article's own voice: what it attributes to nobody."},
    )
    passages = listed(OriginPassage, "The parts of the account, in order.")


class Attributions(Answer):
    class Meta(Answer.Meta):
        description = "Who says what in an article."

    id = string("Hash of the request in canonical form and the engine's signature: the same article, the same id.")
    engine = fields.Nested(Engine, required=True)
    attributions = listed(Attribution, "The statements, in the order of the text.")
    accounts = listed(AttributedAccount, "The same as accounts: each speaker's, those of one party together.")
    origins = listed(Origin, "For each account, where its parts stand in the article.")
