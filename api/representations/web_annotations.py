"""A comparison as annotations of the W3C Web Annotation data model (https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from urllib.parse import quote as percent_encoded

from api.compared import Compared
from api.representations.json_document import compact
from api.wire import Json
from comparison import Account, Quote

PROFILE = "http://www.w3.org/ns/anno.jsonld"
CONTEXT = 32
"""Characters before and after a quote, by which it is found again in a page whose offsets are others."""

_NAMES = uuid.UUID("6f3d0f6a-3f4c-5b58-9d4b-0b8f6d0c1a5e")  # names in URNs are hashed with it; any fixed value would do
_IN_ADDRESSES = "!#$%&'()*+,/:;=?@[]~"


def write(compared: Compared) -> str:
    """One line of JSON-LD: an AnnotationCollection whose one page holds an annotation a quote.

    An account without an address is named by a URN that only this comparison gives it. The offsets count code points of
    the text as submitted, whatever stands at the address.
    """
    items = list(_items(compared))
    own = _urn(compared.id)
    collection: Json = {
        "@context": PROFILE,
        "id": own,
        "type": "AnnotationCollection",
        "label": compared.comparison.event.title or "Accounts of one event",
        "generator": {
            "type": "Software",
            "name": "statement-comparison",
            "schema:softwareVersion": compared.engine.version,
        },
        "total": len(items),
    }
    if items:  # a page is there to hold annotations; an empty collection has none
        collection["first"] = {"id": _urn(compared.id, "page"), "type": "AnnotationPage", "partOf": own,
                               "startIndex": 0, "items": items}  # fmt: skip
    return compact(collection) + "\n"


def _items(compared: Compared) -> Iterator[Json]:
    """An annotation for every passage of a point, every piece of evidence, and every passage of one account only."""
    accounts = {account.id: account for account in compared.comparison.accounts}

    def annotation(quote: Quote, name: str, purpose: str, *bodies: Json) -> Json:
        account = accounts[quote.account]
        via = compared.via.get(account.id)
        source = _source(account, via.account if via else account.id, compared.id)
        return {
            "id": _urn(compared.id, name),
            "type": "Annotation",
            "motivation": purpose,
            "body": [_claim(quote, account, source, _urn(compared.id, name, "claim")), *bodies],
            "target": {"type": "SpecificResource", "source": source, "selector": _selectors(quote, account.text)},
        }

    for point in compared.comparison.points:
        about = [_tag(point.id), _tag(point.status), _description(point.explanation)]
        for number, quote in enumerate(point.passages, 1):
            yield annotation(quote, f"{point.id}/passage/{number}", "identifying", *about)
        for number, difference in enumerate(point.differences, 1):
            tags = [_tag(point.id), _tag(difference.kind), _description(difference.explanation)]
            sides = [(side, quote) for side in difference.sides for quote in side.evidence]
            for index, (_, quote) in enumerate(sides, 1):
                yield annotation(quote, f"{point.id}/difference/{number}/{index}", "classifying", *tags)
    for number, quote in enumerate(compared.comparison.one_sided, 1):
        yield annotation(quote, f"one_sided/{number}", "identifying", _tag("one_sided"))


def _claim(quote: Quote, account: Account, source: str, name: str) -> Json:
    appearance: Json = {"id": source, "type": "schema:CreativeWork"}
    if account.published_at is not None:
        appearance["schema:datePublished"] = account.published_at.isoformat()
    if account.language is not None:
        appearance["schema:inLanguage"] = account.language
    if account.quoted_by is not None:
        appearance["schema:publisher"] = {"schema:name": account.quoted_by}
    return {
        "id": name,
        "type": "schema:Claim",
        "schema:text": quote.text,
        "schema:author": {"schema:name": account.party},  # whether a person or an organisation, nobody has said
        "schema:appearance": appearance,
    }


def _selectors(quote: Quote, text: str) -> list[Json]:
    return [
        {"type": "TextPositionSelector", "start": quote.start, "end": quote.end},
        {
            "type": "TextQuoteSelector",
            "exact": quote.text,
            "prefix": text[max(0, quote.start - CONTEXT) : quote.start],
            "suffix": text[quote.end : quote.end + CONTEXT],
        },
    ]


def _tag(value: str) -> Json:
    return {"type": "TextualBody", "purpose": "tagging", "value": value}


def _description(value: str) -> Json:
    return {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": value}


def _source(account: Account, submitted: str, comparison: str) -> str:
    """Where the text stands; ``submitted`` is the id of the account as it was sent, which an article's accounts share."""
    if account.url is None:
        return _urn(comparison, "account", submitted)
    return percent_encoded(account.url, safe=_IN_ADDRESSES)


def _urn(*names: str) -> str:
    return uuid.uuid5(_NAMES, "\n".join(names)).urn
