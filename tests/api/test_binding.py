"""Where a service may listen."""

from __future__ import annotations

import pytest

from api.serving.binding import Address, audience, objection
from api.settings import Settings


@pytest.mark.parametrize(
    ("address", "open_to_others"),
    [
        pytest.param(("127.0.0.1", 8000), False, id="loopback"),
        pytest.param(("localhost", 8000), False, id="by-name"),
        pytest.param(("::1", 8000), False, id="loopback-6"),
        pytest.param(("[::1]", 8000), False, id="in-brackets"),
        pytest.param("/run/comparison.sock", False, id="unix-socket"),
        pytest.param(("0.0.0.0", 8000), True, id="every-address"),
        pytest.param(("::", 8000), True, id="every-address-6"),
        pytest.param(("", 8000), True, id="no-address-is-every-address"),
        pytest.param(("10.0.0.5", 8000), True, id="the-office"),
        pytest.param(("comparison.example", 8000), True, id="some-name"),
    ],
)
def test_without_keys_only_this_machine_may_reach_it(address: Address, open_to_others: bool) -> None:
    reason = objection(Settings(), [("127.0.0.1", 1), address])
    assert (reason is not None) is open_to_others
    assert objection(Settings(keys_file="keys.json"), [address]) is None
    assert objection(Settings(allow_anonymous=1), [address]) is None


def test_it_says_whom_it_answers() -> None:
    assert "Only this machine" in audience(Settings())
    assert "Everybody" in audience(Settings(allow_anonymous=1))
    assert "keys.json" in audience(Settings(keys_file="keys.json", allow_anonymous=1))
