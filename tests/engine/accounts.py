"""Accounts for the tests of the whole engine, written for them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from comparison import Account, Event

EVENT = Event("Call of the leaders", date(2025, 3, 18), "America/New_York")

NORTH = Account(
    "north",
    "Northern Presidency",
    "The two leaders spoke by telephone for more than 90 minutes. They agreed to stop strikes on energy and "
    "infrastructure. The call began at 10 a.m. ET. Technical talks on shipping will start on Tuesday. "
    "The president thanked the crew of the rescue ship.",
    "readout",
    datetime(2025, 3, 18, 18, 0, tzinfo=UTC),
)
SOUTH = Account(
    "south",
    "Southern Government",
    "The telephone conversation of the two leaders lasted an hour and three quarters and began at 17:00 Moscow time. "
    "It was agreed to stop strikes on energy infrastructure for 30 days. "
    "Prisoners will be exchanged tomorrow, 175 for 175.",
    "readout",
    datetime(2025, 3, 18, 19, 30, tzinfo=UTC),
)
POST = Account(
    "post",
    "The President",
    "Great call with the southern leader! We agreed to stop all strikes on ENERGY AND INFRASTRUCTURE. "
    "175 prisoners from each side come home tomorrow 🎉",
    "social_post",
    datetime(2025, 3, 18, 18, 30, tzinfo=UTC),
)
UNRELATED = Account(
    "zoo",
    "City Zoo",
    "A red panda cub was born at the zoo in the early hours. Visitors may see it from May.",
    "statement",
)
ALL = (NORTH, SOUTH, POST)
