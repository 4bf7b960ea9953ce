"""Texts that no newsroom sends: one sign, word or figure over and over, as long as a short article.

Each must be compared like any other, in a bounded amount of memory, and in time that grows with its length.
"""

from __future__ import annotations

import resource
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from flask.testing import FlaskClient

LENGTH = 5_000
MEMORY = 2 << 30
SECONDS = 10  # a hundred times what such a text takes: this is no measure of speed, it only ends what would not end

UNITS = [
    "a", "1", "1,", "1 ", '"', "“", ".", ". ", "a. ", "A. ", "A ", "$1 ", "- ", "\n", "a\n", "(", "'", "a'", "not ", "if ",
    "10 ", "twenty ", "and ", "U.S. ", "é", "\u0301a", "1:", "10 a.m. ", "will ", "%", "the the ", "said ", ", ", "Mr. ",
    "1-", "—", "million ", "March ", "2025 ", '"a" ', "http://a.b/ ", "@a ", "#a ", "a-", "A-", "\u200b", "\u202e", "\x00",
    "the meeting ", "It is not. ", "12 people. ", "Yes.\n\n",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _bounded() -> Iterator[None]:
    """Lets an allocation or a loop fail here that would otherwise bring the machine, or the whole run, to a stop."""
    statm = Path("/proc/self/statm")  # where the system has none, the bound only has to be generous
    in_use = int(statm.read_text().split()[0]) * resource.getpagesize() if statm.exists() else 8 << 30
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    previous = signal.signal(signal.SIGALRM, _give_up)
    resource.setrlimit(resource.RLIMIT_AS, (in_use + MEMORY, hard))
    signal.alarm(SECONDS)
    yield
    signal.alarm(0)
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    signal.signal(signal.SIGALRM, previous)


def _give_up(*_: object) -> NoReturn:
    raise TimeoutError(f"not compared in {SECONDS} seconds")


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_is_compared(shared_client: FlaskClient, unit: str) -> None:
    text = (unit * LENGTH)[: LENGTH - 4] + " End"
    accounts = [{"party": "A", "text": text}, {"party": "B", "text": text[1:]}]
    response = shared_client.post("/v1/comparisons", json={"accounts": accounts})
    assert response.status_code == 200, response.text
