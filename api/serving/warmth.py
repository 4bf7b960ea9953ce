"""Makes an engine ready before the first client waits for it."""

from __future__ import annotations

import gc
from datetime import date

from api.service import Service
from comparison import Account, Article, Event
from comparison import Settings as EngineSettings

STORY = Article("The talks are over, Ann Lee said.")
WARM_UP = (
    Account(id="a", party="A", text="The talks began at 10 a.m. on Tuesday. At least 12 people took part."),
    Account(id="b", party="B", text="The meeting started on 7 January at 10:00. Twelve people attended."),
)
"""Together they touch every stage of the engine; the point is that it runs, not what it finds."""


def warm_up(service: Service) -> None:
    """One tiny comparison and one tiny story, so that lexicon and caches are loaded. Raises what the engine raises."""
    service.engine.compare(Event(occurred_on=date(2025, 1, 7), timezone="Europe/London"), WARM_UP, EngineSettings())
    service.engine.attribute(STORY)


def settle(service: Service) -> None:
    """Warms up, and lets the garbage collector leave alone what is there for good.

    Otherwise it would look through the whole lexicon again and again, which takes as long as the comparisons do, and in
    doing so would copy the memory that forked workers share.
    """
    warm_up(service)
    gc.collect()
    gc.freeze()
