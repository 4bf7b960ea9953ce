"""The verb of this package: a story in, its attributions and accounts out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from comparison.attribution.accounts import accounts_of
from comparison.attribution.canonical import canonical
from comparison.attribution.confidence import confidence
from comparison.attribution.copy import Paragraph, read_copy
from comparison.attribution.ledger import Found
from comparison.attribution.marks import Run, find_runs
from comparison.attribution.model import Article, Attributed, Attribution, Excerpt
from comparison.attribution.sentences import Sentence, read_sentences
from comparison.attribution.story import read_story
from comparison.errors import DeadlineExceeded


def attribute(article: Article, deadline: Callable[[], bool] | None = None) -> Attributed:
    """Who said what in ``article``, and the same as accounts of the parties, ready to be compared.

    Attributions come in the order of the text. Direct quotations of different utterances never overlap; a statement
    that two parties share is listed once for each. A text without statements has no attributions, and one account, the
    story's own. ``deadline`` is asked now and then whether time is up; then ``DeadlineExceeded`` is raised.
    """

    def checkpoint() -> None:
        if deadline is not None and deadline():
            raise DeadlineExceeded("the article took longer to read than it may")

    text = article.text
    checkpoint()
    paragraphs = read_copy(text)
    checkpoint()
    runs = find_runs(text, [(p.start, p.end) for p in paragraphs])
    sentences = tuple(_sentences(text, paragraphs, runs, checkpoint))
    found = _distinct(canonical(read_story(text, paragraphs, sentences, checkpoint)))
    checkpoint()
    outlet = (article.outlet or "").casefold()
    attributions = _numbered(text, [f for f in found if f.speaker.name.casefold() != outlet])  # its own voice
    return Attributed(attributions, accounts_of(article, attributions, paragraphs, sentences))


def _sentences(
    text: str, paragraphs: tuple[Paragraph, ...], runs: tuple[tuple[Run, ...], ...], checkpoint: Callable[[], None]
) -> Iterator[tuple[Sentence, ...]]:
    for paragraph, inside in zip(paragraphs, runs, strict=True):
        checkpoint()
        yield read_sentences(text, paragraph.start, paragraph.end, inside)


def _distinct(found: list[Found]) -> list[Found]:
    """What was found in the order of the text, without what lies inside another, or again with the same speaker."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end, f.utterance)):
        overlapping = [k for k in kept[-6:] if k.start < item.end and item.start < k.end]
        if any(k.speaker.name == item.speaker.name or k.utterance != item.utterance for k in overlapping):
            continue
        kept.append(item)
    return kept


def _numbered(text: str, found: list[Found]) -> tuple[Attribution, ...]:
    numbers: dict[int, str] = {}
    attributions = []
    for item in found:
        name = numbers.setdefault(item.utterance, f"u{len(numbers) + 1}")
        speaker = item.speaker
        attributions.append(
            Attribution(
                speaker=speaker.name,
                mentions=tuple(Excerpt(a, b, text[a:b]) for a, b in dict.fromkeys(speaker.mentions)),
                kind=item.kind,
                quote=Excerpt(item.start, item.end, text[item.start : item.end]),
                cue=Excerpt(*item.cue, text[slice(*item.cue)]) if item.cue else None,
                utterance=name,
                on_behalf_of=speaker.behind or None,
                effect=item.effect,
                denied=item.effect == "denying",
                confidence=confidence(item.kind, item.how, speaker.sure),
            )
        )
    return tuple(attributions)
