"""What a reader should know before trusting a comparison: languages not understood, texts without sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from comparison.analyse.statement import Sentence
from comparison.model import Account, Event, Notice


def notices(
    event: Event, accounts: Sequence[Account], sentences: Mapping[str, Sequence[Sentence]]
) -> tuple[Notice, ...]:
    """The warnings of a comparison, in the order of the accounts."""
    found: list[Notice] = []
    for n, account in enumerate(accounts):
        if account.language and account.language.lower().split("-")[0] != "en":
            found.append(
                Notice(
                    "language",
                    f'the account is marked as "{account.language}"; the engine reads English only, '
                    "so its points are few and its judgements unreliable",
                    account.id,
                )
            )
        if not sentences[account.id]:
            found.append(Notice("no-passages", "the text holds no words that could be compared", account.id))
        for other in accounts[:n]:
            if other.text == account.text:
                found.append(
                    Notice(
                        "same-text",
                        f'the text is the same, character for character, as that of "{other.id}"',
                        account.id,
                    )
                )
                break
        relative = any(t.relative and not t.resolved for s in sentences[account.id] for t in s.times)
        if relative and account.published_at is None and event.occurred_on is None:
            found.append(
                Notice(
                    "unanchored-time",
                    'the text names days like "Tuesday" or "yesterday"; give published_at or event.occurred_on '
                    "to have them compared with dates",
                    account.id,
                )
            )
    return tuple(found)
