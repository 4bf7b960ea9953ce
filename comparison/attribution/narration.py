"""What a story says itself: the sentences that hand nothing to anybody and state something."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.attribution.copy import Paragraph
from comparison.attribution.model import Attribution
from comparison.attribution.sentences import Sentence
from comparison.attribution.transcript import turns_of

Span = tuple[int, int]

_ANNOUNCES = ":"
_ASKS = "?"


def narration(
    text: str,
    attributions: Sequence[Attribution],
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[tuple[Sentence, ...], ...],
) -> list[Span]:
    """The sentences in the story's own voice, in order.

    Those that only announce a quotation or ask something are left out, and the turns of a transcript; headings are too
    where there is anything else, since they say again what stands below them.
    """
    taken = sorted((item.quote.start, item.quote.end) for item in attributions)
    turns = turns_of(text, paragraphs)
    told: list[Span] = []
    headings: list[Span] = []
    position = 0
    for paragraph, group in zip(paragraphs, sentences, strict=True):
        if paragraph.role == "furniture" or paragraph.start in turns:
            continue
        for sentence in group:
            while position < len(taken) and taken[position][1] <= sentence.start:
                position += 1
            handed = position < len(taken) and taken[position][0] < sentence.end
            if not handed and text[sentence.end - 1] not in _ANNOUNCES + _ASKS:
                (headings if paragraph.role == "heading" else told).append((sentence.start, sentence.end))
    return told or headings
