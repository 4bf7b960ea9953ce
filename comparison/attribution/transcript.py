"""Turns of a transcript: which labels of lines are speakers, and who answers to "A"."""

from __future__ import annotations

from comparison.attribution.claims import find_claims
from comparison.attribution.copy import Paragraph
from comparison.attribution.focus import Speaker
from comparison.attribution.nouns import NOT_NAMES
from comparison.attribution.sentences import Sentence
from comparison.attribution.speakers import Speakers

_ASKS = frozenset("q question interviewer reporter journalist host moderator press".split())
_ANSWERS = frozenset("a answer interviewee".split())
_LONGEST_LABEL = 5  # words of "Dr Ana Ruiz, Colne Hospital:"
_FEWEST_TURNS = 3
_SPOKEN = frozenset("i we you our my us your me".split())
_PRONOUNS = frozenset("he she they it".split())


def turns_of(text: str, paragraphs: tuple[Paragraph, ...]) -> dict[int, tuple[int, int]]:
    """The labels of a transcript's turns, by where their paragraphs begin; empty if the story is none.

    It is one if labels come back, and every third paragraph or more has one.
    """
    labels: dict[str, list[Paragraph]] = {}
    for paragraph in paragraphs:
        if paragraph.label and paragraph.role != "furniture":
            name = text[slice(*paragraph.label)].lower()
            if name.count(" ") < _LONGEST_LABEL:
                labels.setdefault(name, []).append(paragraph)
    repeated = any(len(group) > 1 for group in labels.values())
    turns = sum(len(group) for name, group in labels.items() if len(group) > 1 or _is_turn(text, group[0], name))
    story = sum(paragraph.role != "furniture" for paragraph in paragraphs)
    if not repeated or len(labels) < 2 or turns < _FEWEST_TURNS or turns * 3 < story - 2:
        return {}
    return {p.start: p.label for group in labels.values() for p in group if p.label}


def _is_turn(text: str, paragraph: Paragraph, name: str) -> bool:
    """Whether a label that stands once is a speaker's: in capitals, or one that only transcripts have."""
    return name in _ASKS | _ANSWERS or (paragraph.label is not None and text[slice(*paragraph.label)].isupper())


def who_answers(text: str, label: tuple[int, int], speakers: Speakers) -> tuple[Speaker, ...] | None:
    """The speaker of "A" or "Answer", nobody for "Q"; None where the label is a name."""
    word = text[slice(*label)].lower().rstrip(".")
    if word in _ASKS:
        return ()
    if word in _ANSWERS:
        first = speakers.first_person()
        return (Speaker(first.name, (label,), first.behind, 0.8, first),) if first else ()
    return None


def narrates(group: tuple[Sentence, ...]) -> bool:
    """Whether a paragraph after a turn is the story's own again: somebody named says something, and nobody is "I".

    The one named may do something first, and then say something: "Ruiz laughed. She said …".
    """
    if not group or any(norm in _SPOKEN for norm in group[0].words.norms):
        return False
    first = group[0]
    claims = find_claims(first)
    if claims and claims[0].subject is not None:
        return first.words.norms[claims[0].subject.first] not in _PRONOUNS
    named = first.words.capitalised(first.first) and first.words.norms[first.first] not in NOT_NAMES
    return named and not _speaks(group) and any(find_claims(sentence) for sentence in group[1:])


def _speaks(group: tuple[Sentence, ...]) -> bool:
    return any(norm in _SPOKEN for sentence in group for norm in sentence.words.norms[sentence.first : sentence.last])
