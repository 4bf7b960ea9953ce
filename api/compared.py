"""A comparison that has been made, with what identifies it: what every representation is written from."""

from __future__ import annotations

from dataclasses import dataclass

from comparison import Comparison, EngineDescription


@dataclass(frozen=True, slots=True)
class Compared:
    """``comparison`` as ``engine`` made it; ``id`` is that of the request and the engine together."""

    id: str
    engine: EngineDescription
    comparison: Comparison

    @property
    def parties(self) -> dict[str, str]:
        """What to call each account, by its id: its party, and the id too where several accounts have that party."""
        accounts = self.comparison.accounts
        names = [account.party for account in accounts]
        return {
            account.id: account.party if names.count(account.party) == 1 else f"{account.party} ({account.id})"
            for account in accounts
        }
