"""Whom "he", "she", "it", "they" and "both" stand for."""

from __future__ import annotations

from dataclasses import replace

from comparison.attribution.cast import Cast
from comparison.attribution.cues import cues
from comparison.attribution.focus import Focus, Speaker
from comparison.attribution.mouthpieces import body_name
from comparison.attribution.nouns import CROWDS
from comparison.attribution.phrases import Phrase
from comparison.segment.grammar import Form, Words

_NEAR = 24  # words between a crowd and "they"


def pronoun(cast: Cast, focus: Focus, head: Phrase, span: tuple[int, int]) -> tuple[Speaker, ...]:
    """The speaker for whom the pronoun ``head`` at ``span`` stands; both for "both", nobody if nobody was named."""
    at = span[0]
    if head.name == "both":
        return focus.pair(span)
    if head.plural:
        if focus.group is not None:
            return (
                Speaker(
                    focus.group.name,
                    (*focus.group.mentions[:1], span),
                    focus.group.behind,
                    0.7,
                    focus.group.entity,
                ),
            )
        known = focus.body or focus.person
        return (Speaker(known.name, (span,), known.behind, 0.5, known),) if known else ()
    if head.gender:
        mouth = focus.mouth
        if mouth is not None and mouth[0] in {"", head.gender}:
            return (replace(mouth[1], mentions=(span,), sure=0.8),)
        entity = focus.person
        if entity is None or (entity.gender and entity.gender != head.gender):
            entity = cast.recent(at, person=True, gender=head.gender)
        if entity is None:
            return ()
        entity.gender = entity.gender or head.gender
        return (Speaker(entity.name, (span,), body_name(cast, entity.behind), 0.85, entity),)
    focus.take_last_for_body(at)
    entity = focus.body or cast.recent(at, person=False)
    if focus.group is not None and (entity is None or not focus.group.person):
        return (Speaker(focus.group.name, (span,), "", 0.5),)
    return (Speaker(entity.name, (span,), "", 0.75, entity),) if entity else ()


def crowd_before(words: Words, at: int, span: tuple[int, int]) -> tuple[Speaker, ...]:
    """The crowd that does something in the same sentence: "officials were looking for a man whom they called …"."""
    for index in range(at - 2, max(0, at - _NEAR), -1):
        if words.norms[index] in {".", "?", "!"} or words.norms[index + 1] in cues():
            return ()
        acts = words.forms[index + 1] & Form.AUXILIARY
        if acts and words.norms[index] in CROWDS and not words.forms[index - 1] & Form.PREPOSITION:
            return (Speaker(words.norms[index], (span,), "", 0.5),)
    return ()
