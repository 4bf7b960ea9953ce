"""The accounts that an article holds: one for each speaker of each party, and one for its own narration."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.identity import account_ids
from comparison import Article, Attributed, Attribution, PartyAccount

MAX_NAME = 200
"""Characters of a party's name, as in a request."""

_COMMANDS = re.compile("[\u0000-\u001f\u007f-\u009f]")
_NARRATION = "the article"
_BETWEEN = "\n"


@dataclass(frozen=True, slots=True)
class ArticleAccount:
    """What a party says in an article. ``id`` is unique within the article; ``speaker``: who speaks for the party, None
    where it is the party; ``quoted_by``: the outlet, None for its own narration.
    """

    id: str
    party: str
    speaker: str | None
    quoted_by: str | None
    content: PartyAccount


def accounts_of(article: Article, attributed: Attributed) -> tuple[ArticleAccount, ...]:
    """The accounts in ``attributed``, those of one party together, the narration last.

    Speakers of one party have accounts of their own: what a minister and the ministry say can differ.
    """
    outlet = article.outlet or _NARRATION
    named = [
        ((outlet, None, None) if part.narration else (_line(part.party), speaker, outlet), part)
        for account in attributed.accounts
        for speaker, part in _by_speaker(account, attributed.attributions)
        if part.text.strip()
    ]
    ids = account_ids([{"party": speaker or party, "text": part.text} for (party, speaker, _), part in named])
    return tuple(
        ArticleAccount(name, party, speaker, quoted_by, part)
        for name, ((party, speaker, quoted_by), part) in zip(ids, named, strict=True)
    )


def _by_speaker(
    account: PartyAccount, attributions: Sequence[Attribution]
) -> Iterator[tuple[str | None, PartyAccount]]:
    if account.narration:
        yield None, account
        return
    speakers: dict[tuple[int, int], str] = {}
    for item in attributions:
        if not item.denied and (item.on_behalf_of or item.speaker) == account.party:
            speakers.setdefault((item.quote.start, item.quote.end), item.speaker)
    together: dict[str | None, list[int]] = {}
    for number, passage in enumerate(account.passages):
        name = speakers.get(passage, account.party)
        together.setdefault(None if name == account.party else _line(name), []).append(number)
    for speaker, numbers in together.items():
        yield speaker, account if len(together) == 1 else _part(account, numbers)


def _part(account: PartyAccount, numbers: Sequence[int]) -> PartyAccount:
    passages = [account.passages[n] for n in numbers]
    texts = [
        account.text[account.offsets[n] :][: last - first] for n, (first, last) in zip(numbers, passages, strict=True)
    ]
    offsets, length = [], 0
    for text in texts:
        offsets.append(length)
        length += len(text) + len(_BETWEEN)
    return PartyAccount(account.party, _BETWEEN.join(texts), tuple(passages), tuple(offsets))


def _line(name: str) -> str:
    """``name`` as a request may have it: one line, not too long."""
    return " ".join(_COMMANDS.sub(" ", name).split())[:MAX_NAME].strip() or "unnamed"
