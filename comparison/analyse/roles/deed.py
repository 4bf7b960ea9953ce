"""The values that say who does what. Tokens are named by their index in the sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DeedForm = Literal["active", "passive", "noun", "governed", "copula"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, ``first`` to ``last`` inclusive, with the index of its head: "the harbour board's pilot"."""

    first: int
    last: int
    head: int


@dataclass(frozen=True, slots=True)
class Deed:
    """An act and those who have a part in it; None for whoever the sentence does not name.

    ``act`` is the verb or the noun. ``agent`` acts, ``patient`` is acted upon. A "governed" deed is what somebody is
    asked, ordered or has agreed to do ("ordered the owner to repair"). ``first``: its agent was the first.
    ``source``: the act noun through which the agent is named ("a mistake by the driver caused": the mistake).
    """

    act: int
    form: DeedForm
    agent: Phrase | None
    patient: Phrase | None
    first: bool = False
    source: int | None = None
