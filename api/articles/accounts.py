"""The accounts that an article holds: one for each speaker of each party, and one for its own narration."""

from __future__ import annotations

import re
from dataclasses import dataclass

from api.identity import account_ids
from comparison import Article, Attributed, PartyAccount

MAX_NAME = 200
"""Characters of a party's name, as in a request."""

_COMMANDS = re.compile("[\u0000-\u001f\u007f-\u009f]")
_NARRATION = "the article"


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
        (
            (outlet, None, None)
            if part.narration
            else (_line(part.party), part.speaker and _line(part.speaker), outlet),
            part,
        )
        for part in attributed.accounts
        if part.text.strip()
    ]
    ids = account_ids([{"party": speaker or party, "text": part.text} for (party, speaker, _), part in named])
    return tuple(
        ArticleAccount(name, party, speaker, quoted_by, part)
        for name, ((party, speaker, quoted_by), part) in zip(ids, named, strict=True)
    )


def _line(name: str) -> str:
    """``name`` as a request may have it: one line, not too long."""
    return " ".join(_COMMANDS.sub(" ", name).split())[:MAX_NAME].strip() or "unnamed"
