"""What comparing two times gives, and what is known of the accounts that give them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Verdict = Literal["same", "different", "unclear"]


@dataclass(frozen=True, slots=True)
class Context:
    """Zones in which a side's clock may be read where its words name none, and a day for converting.

    ``apart``: minutes between the zones in which the accounts are dated, 0 where unknown. ``ahead``: both speak of what
    is to come, so that "by" sets a deadline.
    """

    left_zones: tuple[str, ...]
    right_zones: tuple[str, ...]
    day: date | None
    apart: int = 0
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Relation:
    """The verdict, how sure (0 to 1), and a sentence for the reader where the words do not explain it."""

    verdict: Verdict
    certainty: float
    reason: str = ""
