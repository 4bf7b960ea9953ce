"""The parties' accounts within a story: what each is said to say, and what the story says itself."""

from __future__ import annotations

from comparison.attribution.copy import Paragraph
from comparison.attribution.model import Article, Attribution, PartyAccount
from comparison.attribution.sentences import Sentence

_UNNAMED_OUTLET = "the story"
_BETWEEN = "\n"


def accounts_of(
    article: Article,
    attributions: tuple[Attribution, ...],
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[tuple[Sentence, ...], ...],
) -> tuple[PartyAccount, ...]:
    """One account for each party, in the order in which they first speak; the story's own narration last.

    A party is the speaker, or the body on whose behalf somebody speaks. What a party denies is no part of its account:
    it would stand there as if it had said so.
    """
    spans: dict[str, list[tuple[int, int]]] = {}
    for item in attributions:
        if not item.denied:
            spans.setdefault(item.on_behalf_of or item.speaker, []).append((item.quote.start, item.quote.end))
    found = [_account(article.text, party, _disjoint(passages)) for party, passages in spans.items()]
    narrated = _narration(attributions, paragraphs, sentences)
    if narrated:
        found.append(_account(article.text, article.outlet or _UNNAMED_OUTLET, narrated, narration=True))
    return tuple(found)


def _account(text: str, party: str, passages: list[tuple[int, int]], *, narration: bool = False) -> PartyAccount:
    parts: list[str] = []
    offsets: list[int] = []
    length = 0
    for start, end in passages:
        offsets.append(length)
        parts.append(text[start:end])
        length += end - start + len(_BETWEEN)
    return PartyAccount(party, _BETWEEN.join(parts), tuple(passages), tuple(offsets), narration)


def _disjoint(passages: list[tuple[int, int]]) -> list[tuple[int, int]]:
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(passages)):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept


def _narration(
    attributions: tuple[Attribution, ...],
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[tuple[Sentence, ...], ...],
) -> list[tuple[int, int]]:
    """The sentences of the story that hand nothing to anybody."""
    taken = sorted((item.quote.start, item.quote.end) for item in attributions)
    found: list[tuple[int, int]] = []
    position = 0
    for paragraph, group in zip(paragraphs, sentences, strict=True):
        if paragraph.role == "furniture":
            continue
        for sentence in group:
            while position < len(taken) and taken[position][1] <= sentence.start:
                position += 1
            if position == len(taken) or taken[position][0] >= sentence.end:
                found.append((sentence.start, sentence.end))
    return found
