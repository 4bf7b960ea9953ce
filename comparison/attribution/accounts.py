"""The parties' accounts within a story: what each is said to say, and what the story says itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from comparison.attribution.copy import Paragraph
from comparison.attribution.model import Article, Attribution, Excerpt, PartyAccount
from comparison.attribution.narration import narration
from comparison.attribution.sentences import Sentence
from comparison.segment.grammar import states

_UNNAMED_OUTLET = "the story"
_OWN_WORDS = frozenset({"denying", "promising", "urging", "judging"})  # effects of cues that change what is claimed
_FARTHEST_CUE = 60  # characters between a cue and what it introduces, if they are to be one passage
_FEWEST_WORDS = 5  # of a quotation without a verb that stands in an account
_ENDS = ".!?\u2026"
_CLOSERS = "\"'\u2019\u201d\u00bb\u201c)"
_LOOSE = " \t,;:\u2014\u2013-"
_STOP = ".\n"
_NO_STOP = "\n"
_GOES_ON = " "


@dataclass(frozen=True, slots=True)
class _Passage:
    """A span of the story, and the utterance that it is part of."""

    start: int
    end: int
    utterance: str = ""


def accounts_of(
    article: Article,
    attributions: tuple[Attribution, ...],
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[tuple[Sentence, ...], ...],
) -> tuple[PartyAccount, ...]:
    """One account for each speaker, those of a party together in the order in which they speak; the narration last.

    A party is the speaker, or the body on whose behalf somebody speaks. What is denied, promised, asked for or judged
    stands there with the words that say so: without them a denial would be a claim. What states nothing, a word or two
    that the story quotes in a sentence of its own, stands in no account.
    """
    text = article.text
    parties: dict[str, dict[str | None, list[_Passage]]] = {}
    for item in attributions:
        party = item.on_behalf_of or item.speaker
        passage = _passage(text, item)
        if passage is not None:
            speaker = None if item.speaker == party else item.speaker
            parties.setdefault(party, {}).setdefault(speaker, []).append(passage)
    found = [
        _account(text, party, _whole(text, passages), speaker)
        for party, speakers in parties.items()
        for speaker, passages in speakers.items()
    ]
    narrated = [_Passage(*span) for span in narration(text, attributions, paragraphs, sentences)]
    if narrated:
        found.append(_account(text, article.outlet or _UNNAMED_OUTLET, narrated, narration=True))
    return tuple(account for account in found if account.passages)


def _passage(text: str, item: Attribution) -> _Passage | None:
    """What an attribution adds to its speaker's account; None if it states nothing."""
    end = _trimmed(text, item.quote)
    stated = text[item.quote.start : end]
    if item.effect in _OWN_WORDS or (item.kind != "direct" and not states(stated)):
        if item.cue is not None and _introduces(text, item.cue, item.quote):
            closed = end + 1 if text[end : end + 1] and text[end] in _CLOSERS and item.kind == "direct" else end
            return _Passage(item.cue.start, closed, item.utterance)
        if item.denied:
            return None
    return _Passage(item.quote.start, end, item.utterance) if end > item.quote.start else None


def _trimmed(text: str, quote: Excerpt) -> int:
    end = quote.end
    while end > quote.start and text[end - 1] in _LOOSE:
        end -= 1
    return end


def _introduces(text: str, cue: Excerpt, quote: Excerpt) -> bool:
    """Whether a cue stands right before what it introduces, in the same sentence."""
    between = text[cue.end : quote.start]
    return cue.end <= quote.start <= cue.end + _FARTHEST_CUE and not set(between) & set(".;\n")


def _whole(text: str, passages: Iterable[_Passage]) -> list[_Passage]:
    """The passages without overlap, and without the fragments that state nothing and belong to no sentence."""
    apart: list[_Passage] = []
    for passage in sorted(set(passages), key=lambda p: (p.start, -p.end)):
        if not apart or passage.start >= apart[-1].end:
            apart.append(passage)
    joined = [_goes_on(text, one, other) for one, other in pairwise(apart)]
    return [
        passage
        for passage, before, after in zip(apart, [False, *joined], [*joined, False], strict=False)
        if before or after or not _fragment(text[passage.start : passage.end])
    ]


def _fragment(words: str) -> bool:
    return words.count(" ") + 1 < _FEWEST_WORDS and not states(words)


def _goes_on(text: str, before: _Passage, passage: _Passage) -> bool:
    """Whether a passage is the rest of a sentence that its cue interrupts: “The bridge,” he said, “is shut.”"""
    if before.utterance != passage.utterance or not passage.utterance:
        return False
    return text[before.end - 1] not in _ENDS and text[passage.start].islower()


def _account(
    text: str, party: str, passages: Sequence[_Passage], speaker: str | None = None, *, narration: bool = False
) -> PartyAccount:
    """The account made of the passages, with a full stop after each that has none, so that no two run together."""
    parts: list[str] = []
    offsets: list[int] = []
    length = 0
    for number, passage in enumerate(passages):
        offsets.append(length)
        following = passages[number + 1] if number + 1 < len(passages) else None
        words = text[passage.start : passage.end]
        if following is not None and _goes_on(text, passage, following):
            between = _GOES_ON
        else:
            between = _NO_STOP if narration or words.rstrip(_CLOSERS)[-1:] in _ENDS else _STOP
        parts += [words, between]
        length += len(words) + len(between)
    spans = tuple((passage.start, passage.end) for passage in passages)
    return PartyAccount(party, "".join(parts).removesuffix("\n"), spans, tuple(offsets), narration, speaker)
