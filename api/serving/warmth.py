"""Makes an engine ready before the first client waits for it."""

from __future__ import annotations

import gc
from datetime import date

from flask import Flask

from api.pages.environment import environment
from api.service import Service
from comparison import Account, Article, Event
from comparison import Settings as EngineSettings

STORY = Article("The talks are over, Ann Lee said.")
WARM_UP = (
    Account(id="a", party="A", text="The talks in Geneva began at 10 a.m. on Tuesday. At least 12 people took part."),
    Account(id="b", party="B", text="The talks in Vienna started on 7 January at 10:00. Twelve people attended."),
)
"""Together they touch every stage of the engine, and the names of places; the point is that it runs, not what it finds."""


def warm_up(service: Service) -> None:
    """One tiny comparison and one tiny story, so that lexicon and caches are loaded. Raises what the engine raises."""
    service.engine.compare(Event(occurred_on=date(2025, 1, 7), timezone="Europe/London"), WARM_UP, EngineSettings())
    service.engine.attribute(STORY)


def compile_pages(app: Flask) -> None:
    """Compiles the templates, once for all workers: the first report would else take half a second more (measured)."""
    for pages in (app.jinja_env, environment()):
        for name in pages.list_templates():
            pages.get_template(name)


def settle(service: Service) -> None:
    """Warms up, and lets the garbage collector leave alone what is there for good."""
    warm_up(service)
    spare_collector()


def spare_collector() -> None:
    """Lets the garbage collector look at what is new only, and seldom.

    Otherwise it would look through the whole lexicon again and again, which takes as long as the comparisons do, and in
    doing so would copy the memory that forked workers share. What a comparison makes goes with its last reference; looks
    for cycles in the midst of it found none, and each took as long as some stage of it.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG)


YOUNG = 50_000
"""Objects more than have gone since the last look for cycles; Python looks after 700. With 10,000 every fourth comparison
of three accounts met a look, with 50,000 none of twenty; a hundred bytes each, they are 5 MB at most."""
