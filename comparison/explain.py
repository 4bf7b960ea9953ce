"""The sentences in which a judgement is explained to a reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from comparison.contrast import PairFindings
from comparison.facets.finding import Finding, Value
from comparison.model import Account, Difference, Quote

Names = Mapping[str, str]


def display_names(accounts: Sequence[Account]) -> dict[str, str]:
    """What each account is called in explanations: its party; with the channel or the id where a party has several.

    Who spoke for the party, and who quotes it, is said too: "White House, as quoted by The Courier".
    """
    names: dict[str, str] = {}
    for account in accounts:
        own = _speaker(account)
        namesakes = [a for a in accounts if (_speaker(a), a.quoted_by) == (own, account.quoted_by)]
        if len(namesakes) == 1:
            names[account.id] = own
        elif account.channel and [a.channel for a in namesakes].count(account.channel) == 1:
            names[account.id] = f"{own} ({account.channel.replace('_', ' ')})"
        else:
            names[account.id] = f"{own} ({account.id})"
        if account.quoted_by:
            names[account.id] += f", as quoted by {account.quoted_by}"
    return names


def _speaker(account: Account) -> str:
    return f"{account.speaker} for {account.party}" if account.speaker else account.party


def difference(names: Names, found: Difference, reason: str) -> str:
    """Each side's parties and what they say, then why that is a difference where it needs saying."""
    sides = "; ".join(
        f"{_and([names[a] for a in side.accounts])}: {_said(side.value, side.evidence)}" for side in found.sides
    )
    return _sentence(sides) + (f" {_sentence(reason)}" if reason else "")


def uncertainty(names: Names, pair: tuple[str, str], doubt: Finding) -> str:
    """Why the texts support no verdict."""
    why = doubt.reason or f"the texts may differ in {doubt.kind}, but do not support a verdict"
    return f"{_sides(names, pair, doubt)} {_sentence(why)}"


def thinness(names: Names, members: Sequence[str], topic: str) -> str:
    """That the passages share words, but too little to say that they say the same."""
    about = f' ("{topic}")' if topic else ""
    return (
        f"{_and([names[a] for a in members])} may speak of the same thing here{about}, but their passages have too little "
        "in common to say whether they agree."
    )


def agreement(names: Names, members: Sequence[str], findings: PairFindings) -> str:
    """That the parties say the same, and by which conversion where one was needed."""
    who = _and([names[a] for a in members])
    reasons: list[str] = []
    for pair, found in findings.items():
        for each in found:
            if each.relation == "same" and each.reason:
                text = f"{_sides(names, pair, each)} {_sentence(each.reason)}"
                if text not in reasons:
                    reasons.append(text)
    return " ".join([f"{who} say the same on this, as far as each says anything.", *reasons])


def _sides(names: Names, pair: tuple[str, str], found: Finding) -> str:
    values: tuple[Value, Value] = (found.left, found.right)
    return _sentence("; ".join(f"{names[a]}: {_said(v.text, v.evidence)}" for a, v in zip(pair, values, strict=True)))


def _said(value: str, evidence: Sequence[Quote]) -> str:
    return f'"{value}"' if any(q.text.casefold() == value.casefold() for q in evidence) else value


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _sentence(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
