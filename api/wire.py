"""Between the wire and the engine: requests that a schema has checked become values, a comparison becomes an answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from api.compared import Compared
from api.identity import account_ids, comparison_id
from comparison import (
    Account,
    Comparison,
    Difference,
    EngineDescription,
    Event,
    Notice,
    PairCount,
    Point,
    Quote,
    Settings,
)

SCORE_DIGITS = 4
"""Beyond the fourth decimal a score says nothing, and prints differently on different processors."""

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Request:
    """A request in the engine's values, and its members as they enter the comparison's id.

    ``articles``: the ids of the accounts that are to be expanded.
    """

    event: Event
    accounts: tuple[Account, ...]
    settings: Settings
    members: tuple[Json, tuple[Json, ...]]
    articles: frozenset[str] = frozenset()

    def id(self, engine: EngineDescription) -> str:
        """The id of this comparison by ``engine``."""
        event, accounts = self.members
        return comparison_id(event, accounts, (engine.version, engine.configuration, engine.encoder or ""))


def request(loaded: Mapping[str, Any]) -> Request:
    """The request that ``loaded``, the outcome of the request's schema, states."""
    event = dict(loaded.get("event", {}))
    sent = loaded["accounts"]
    stated = [
        {name: value for name, value in account.items() if (name, value) != ("expand", False)} for account in sent
    ]
    accounts = tuple({**account, "id": name} for account, name in zip(stated, account_ids(stated), strict=True))
    return Request(
        event=Event(**event),
        accounts=tuple(
            Account(**{name: value for name, value in account.items() if name != "expand"}) for account in accounts
        ),
        settings=Settings(**loaded.get("options", {})),
        members=(event, accounts),
        articles=frozenset(account["id"] for account in accounts if "expand" in account),
    )


def answer(compared: Compared) -> Json:
    """The body of a 200 answer, its keys in the order in which the contract shows them."""
    comparison = compared.comparison
    return {
        "id": compared.id,
        "engine": signature(compared.engine),
        "event": _event(comparison.event),
        "accounts": [_account(account, compared) for account in comparison.accounts],
        "points": [point(each) for each in comparison.points],
        "one_sided": [_quote(quote) for quote in comparison.one_sided],
        "pairs": [_pair(pair) for pair in comparison.pairs],
        "summary": summary(comparison),
        "warnings": [_notice(notice) for notice in comparison.warnings],
    }


def signature(engine: EngineDescription) -> Json:
    """What an answer says of the engine that made it."""
    return {"version": engine.version, "configuration": engine.configuration, "encoder": engine.encoder}


def description(engine: EngineDescription) -> Json:
    """What the engine says of itself: its signature, its settings, and each facet's rule in words."""
    return {
        **signature(engine),
        "settings": [{"name": name, "value": value, "meaning": meaning} for name, value, meaning in engine.settings],
        "facets": [{"kind": facet.kind, "rule": facet.rule} for facet in engine.facets],
    }


def _event(event: Event) -> Json:
    members = {
        "title": event.title,
        "occurred_on": event.occurred_on and event.occurred_on.isoformat(),
        "timezone": event.timezone,
    }
    return {name: value for name, value in members.items() if value is not None}


def _account(account: Account, compared: Compared) -> Json:
    passages = compared.comparison.passages.get(account.id, ())
    via = compared.via.get(account.id)
    return {
        "id": account.id,
        "party": account.party,
        **({"speaker": account.speaker} if account.speaker else {}),
        **({"quoted_by": account.quoted_by} if account.quoted_by else {}),
        **({"via": {"account": via.account, "party": via.party}} if via else {}),
        "channel": account.channel,
        "language": account.language,
        "passages": [{"id": passage.id, "start": passage.start, "end": passage.end} for passage in passages],
    }


def point(found: Point) -> Json:
    """A point as the contract shows it."""
    return {
        "id": found.id,
        "topic": found.topic,
        "status": found.status,
        "score": round(found.score, SCORE_DIGITS),
        "explanation": found.explanation,
        "passages": [_quote(quote) for quote in found.passages],
        "silent": list(found.silent),
        "differences": [difference(each) for each in found.differences],
    }


def difference(found: Difference) -> Json:
    """A difference as the contract shows it."""
    return {
        "kind": found.kind,
        "confidence": round(found.confidence, SCORE_DIGITS),
        "explanation": found.explanation,
        "sides": [
            {
                "accounts": list(side.accounts),
                "value": side.value,
                "evidence": [_quote(quote) for quote in side.evidence],
            }
            for side in found.sides
        ],
    }


def _quote(quote: Quote) -> Json:
    return {"account": quote.account, "start": quote.start, "end": quote.end, "text": quote.text}


def _pair(pair: PairCount) -> Json:
    return {
        "accounts": list(pair.accounts),
        "points": pair.points,
        "agreements": pair.agreements,
        "divergences": pair.divergences,
        "unclear": pair.unclear,
    }


def summary(comparison: Comparison) -> Json:
    """The comparison in figures."""
    statuses = Counter(point.status for point in comparison.points)
    lonely = Counter(quote.account for quote in comparison.one_sided)
    return {
        "points": len(comparison.points),
        "agreements": statuses["agreement"],
        "divergences": statuses["divergence"],
        "unclear": statuses["unclear"],
        "one_sided": {account.id: lonely[account.id] for account in comparison.accounts},
    }


def _notice(notice: Notice) -> Json:
    return {"code": notice.code, "detail": notice.detail, "account": notice.account}
