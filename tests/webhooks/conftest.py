"""A desk, and a receiver on this machine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.storage.databases import Serve
from tests.webhooks.desk import Desk
from tests.webhooks.receiver import Receiver, receiving


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as running:
        yield running


@pytest.fixture
def desk(serve: Serve) -> Desk:
    return Desk(serve)
