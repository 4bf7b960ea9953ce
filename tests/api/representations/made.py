"""Comparisons made by hand, to be written in every form."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from api.compared import Compared, Via
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
    Side,
)

ENGINE = EngineDescription(version="0.1.0", configuration="abc", encoder=None, settings=(), facets=())
OPERATOR = Account(
    id="operator",
    party="Northern Ferries",
    text="We met. The talks lasted 90 minutes, as planned.",
    url="https://ferries.example/news?id=7",
    published_at=datetime.fromisoformat("2025-05-13T18:00:00+01:00"),
    language="en",
)
UNION = Account(id="union", party="Seafarers' Union", text="The talks lasted two hours. Pay was not discussed.")


def quote(account: Account, text: str) -> Quote:
    """The first ``text`` in ``account``."""
    start = account.text.index(text)
    return Quote(account.id, start, start + len(text), text)


def ferry_talks() -> Compared:
    """One divergence, one agreement, one passage of the union's own."""
    difference = Difference(
        "time",
        0.87654,
        'Northern Ferries: "90 minutes"; Seafarers\' Union: "two hours".',
        (
            Side(("operator",), "90 minutes", (quote(OPERATOR, "90 minutes"),)),
            Side(("union",), "two hours", (quote(UNION, "two hours"),)),
        ),
    )
    passages = (
        quote(OPERATOR, "The talks lasted 90 minutes, as planned."),
        quote(UNION, "The talks lasted two hours."),
    )
    met = (quote(OPERATOR, "We met."), quote(UNION, "The talks lasted two hours."))
    return Compared(
        "0" * 32,
        ENGINE,
        Comparison(
            event=Event(title="Ferry talks", occurred_on=date(2025, 5, 13)),
            accounts=(OPERATOR, UNION),
            passages={},
            points=(
                Point("p1", "met", "agreement", 0.9, "Both met.", met, (), ()),
                Point("p2", "talks lasted", "divergence", 0.8, difference.explanation, passages, (), (difference,)),
            ),
            one_sided=(quote(UNION, "Pay was not discussed."),),
            pairs=(PairCount(("operator", "union"), 2, 1, 1, 0),),
            warnings=(Notice("language", "One text may not be English.", "union"),),
        ),
    )


def saying(text: str) -> Compared:
    """A comparison in which everything that a client can submit, and everything made from it, is ``text``."""
    accounts = tuple(Account(id=name, party=text, text=text, speaker=text, quoted_by=text) for name in ("a", "b"))
    one, other = (Quote(account.id, 0, len(text), text) for account in accounts)
    difference = Difference("scope", 0.5, text, (Side(("a",), text, (one,)), Side(("b",), text, ())))
    return Compared(
        "0" * 32,
        ENGINE,
        Comparison(
            event=Event(title=text),
            accounts=accounts,
            passages={},
            points=(Point("p1", text, "divergence", 0.8, text, (one, other), ("a",), (difference,)),),
            one_sided=(one,),
            pairs=(),
            warnings=(Notice("language", text, "a"),),
        ),
    )


def second_hand() -> Compared:
    """The union's account as a newspaper has it."""
    made = ferry_talks()
    quoted = replace(UNION, speaker="Ann Reid", quoted_by="The Courier")
    return replace(
        made,
        comparison=replace(made.comparison, accounts=(OPERATOR, quoted)),
        via={"union": Via("story", "The Courier")},
    )


def empty() -> Compared:
    """Accounts that share nothing."""
    return Compared(
        "0" * 32, ENGINE, Comparison(Event(), (OPERATOR, UNION), {}, points=(), one_sided=(), pairs=(), warnings=())
    )
