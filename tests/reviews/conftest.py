"""A desk at which one event is reviewed."""

from __future__ import annotations

import pytest

from tests.events.ferry_talks import SetClock
from tests.reviews.reviewer import Desk
from tests.storage.databases import Serve


@pytest.fixture
def desk(serve: Serve) -> Desk:
    return Desk(serve(now=SetClock()))
