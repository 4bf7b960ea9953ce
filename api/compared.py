"""A comparison that has been made, with what identifies it: what every representation is written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from comparison import Comparison, EngineDescription, display_names


@dataclass(frozen=True, slots=True)
class Via:
    """The article by which an account has come to us: the submitted account's id and party."""

    account: str
    party: str


@dataclass(frozen=True, slots=True)
class Compared:
    """``comparison`` as ``engine`` made it; ``id`` is that of the request and the engine together.

    ``via``: for the accounts that were taken from an article, which. Their text in ``comparison`` is the article's.
    """

    id: str
    engine: EngineDescription
    comparison: Comparison
    via: Mapping[str, Via] = field(default_factory=dict)

    @property
    def parties(self) -> dict[str, str]:
        """What to call each account, by its id, as the explanations do."""
        return display_names(self.comparison.accounts)
