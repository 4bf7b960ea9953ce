"""What whoever shows a report has to say of its points."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Remark:
    """``markup`` stands at the end of a point's card. ``by_person``: a person says what the card does, not the engine, so
    that no rule and no probability is behind it."""

    markup: Markup
    by_person: bool = False
