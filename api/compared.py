"""A comparison that has been made, with what identifies it: what every representation is written from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from comparison import Account, Comparison, EngineDescription


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
        """What to call each account, by its id: who speaks, and the id too where several accounts have that speaker."""
        accounts = self.comparison.accounts
        names = [_name(account) for account in accounts]
        return {
            account.id: name if names.count(name) == 1 else f"{name} ({account.id})"
            for account, name in zip(accounts, names, strict=True)
        }


def _name(account: Account) -> str:
    """Its party, with who spoke for it and who quotes it."""
    speaker = f"{account.speaker} for {account.party}" if account.speaker else account.party
    return f"{speaker}, as quoted by {account.quoted_by}" if account.quoted_by else speaker
