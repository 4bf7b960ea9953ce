"""What the accounts are called in the report, piece by piece, so that second-hand words are never taken for the party's own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from api.compared import Compared
from api.report.quotations import shown
from comparison import Account


@dataclass(frozen=True, slots=True)
class Name:
    """``speaker`` speaks for ``party``, as ``quoted_by`` has it; ``mark``: the channel or the id, where others have all that in
    common."""

    party: str
    speaker: str
    quoted_by: str
    mark: str

    @property
    def plain(self) -> str:
        """In one text, for where there is no markup."""
        who = f"{self.speaker} for {self.party}" if self.speaker else self.party
        who += f" ({self.mark})" if self.mark else ""
        return who + (f", as quoted by {self.quoted_by}" if self.quoted_by else "")


def names(compared: Compared) -> tuple[Name, ...]:
    """Those of the accounts, in their order: what ``display_names`` says, piece by piece."""
    accounts = compared.comparison.accounts
    shared = Counter(map(_stated, accounts))
    channels = Counter((_stated(account), account.channel) for account in accounts)
    return tuple(
        Name(
            shown(account.party),
            shown(account.speaker or ""),
            shown(account.quoted_by or ""),
            _mark(account, channels[_stated(account), account.channel]) if shared[_stated(account)] > 1 else "",
        )
        for account in accounts
    )


def facts(account: Account) -> tuple[str, ...]:
    """What else is known of ``account``: its channel and when it was published."""
    channel = account.channel.replace("_", " ").capitalize() if account.channel and account.channel != "other" else ""
    return tuple(fact for fact in (channel, moment(account.published_at) if account.published_at else "") if fact)


def day(date_: date) -> str:
    """``date_`` as it is written in a text: 18 March 2025."""
    return f"{date_.day} {date_:%B %Y}"


def moment(instant: datetime) -> str:
    """``instant`` in the zone in which it was given: 18 March 2025, 14:05 UTC−4."""
    offset = instant.utcoffset()
    if offset is None:
        return f"{day(instant)}, {instant:%H:%M}"
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    zone = f"{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "") if minutes else ""
    return f"{day(instant)}, {instant:%H:%M} UTC{zone}"


def _mark(account: Account, of_channel: int) -> str:
    """What tells ``account`` from its namesakes, of which ``of_channel`` have its channel."""
    return account.channel.replace("_", " ") if account.channel and of_channel == 1 else shown(account.id)


def _stated(account: Account) -> tuple[str, str, str]:
    return account.party, account.speaker or "", account.quoted_by or ""
