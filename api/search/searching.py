"""Finds who has said something before: candidates by full text, put in order by the engine."""

from __future__ import annotations

from dataclasses import replace

from api.events.store import EventStore, workspace
from api.search.candidates import candidates, newest
from api.search.values import Found, Hit, Position, Query
from api.service import Service

SCALE = 10_000
"""Scores are whole numbers of this many parts: beyond the fourth decimal they say nothing, and a cursor has to be exact."""


def search(service: Service, store: EventStore, query: Query, limit: int, after: Position | None) -> Found:
    """At most ``limit`` hits of ``query``, the likeliest first, those of one score the newest first, from ``after`` on.

    The same words in several revisions of an account are one hit: the latest. Scoring is done outside of any transaction
    and waits for its turn. Raises Overloaded and DeadlineExceeded.
    """
    with store.reading() as session:
        upto = newest(session) if after is None else after.newest
        found = candidates(session, workspace(), query, upto)
    hits = _scored(service, query.text, _latest(found))
    if after is not None:
        hits = [each for each in hits if (each.score, each.passage) < (after.score, after.passage)]
    page = tuple(hits[:limit])
    return Found(page, Position(upto, page[-1].score, page[-1].passage) if len(hits) > limit else None)


def _latest(found: tuple[Hit, ...]) -> list[Hit]:
    latest: dict[tuple[str, str, str], Hit] = {}
    for hit in sorted(found, key=lambda each: each.passage):
        latest[hit.event_id, hit.account_id, hit.text] = hit
    return list(latest.values())


def _scored(service: Service, asked: str, hits: list[Hit]) -> list[Hit]:
    texts = tuple(dict.fromkeys(each.text for each in hits))
    if not texts:
        return []
    scores = dict(zip(texts, service.liken(asked, texts), strict=True))
    scored = [replace(each, score=round(scores[each.text] * SCALE)) for each in hits]
    return sorted(scored, key=lambda each: (-each.score, -each.passage))
