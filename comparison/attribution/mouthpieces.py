"""Those for whom others speak: the body behind a name, a spokesperson, a statement."""

from __future__ import annotations

from comparison.attribution.cast import Cast
from comparison.attribution.focus import Focus, Speaker
from comparison.attribution.nouns import NOT_NAMES, SPEAK_FOR_THEMSELVES
from comparison.attribution.phrases import Phrase, read_phrase
from comparison.attribution.subjects import Subject
from comparison.segment.grammar import Words


def identify(cast: Cast, phrase: Phrase, spans: tuple[tuple[int, int], ...]) -> tuple[Speaker, ...]:
    """The speaker whom a phrase with a name stands for; ``spans`` are the words that name it."""
    entity = cast.note(phrase)
    behind = phrase.behind or entity.behind
    return (Speaker(entity.name, spans, body_name(cast, behind), 1.0, entity),)


def body_name(cast: Cast, behind: str) -> str:
    """The full name of the body that ``behind`` names."""
    if not behind:
        return ""
    found = cast.find(Phrase("body", 0, 0, behind))
    return found.name if found else behind


def spokesperson(
    cast: Cast, focus: Focus, words: Words, subject: Subject, head: Phrase, span: tuple[int, int]
) -> tuple[Speaker, ...]:
    """An unnamed spokesperson speaks for the body named with the role, or for the one named last."""
    if head.behind:
        entity = cast.note(Phrase("body", head.start, head.end, head.behind))
        return (Speaker(entity.name, (span,), entity.name, 0.95, entity),)
    for index in range(subject.first + 1, subject.last - 1):
        if words.norms[index] in {"for", "of", "at", "from"}:
            inner = read_phrase(words, index + 1, subject.last)
            found = cast.by_role(inner, span[0]) if inner is not None and inner.kind == "role" else None
            if found is not None:
                return (Speaker(found.name, (span,), found.name, 0.85, found),)
            if inner is not None and inner.name:
                return (Speaker(inner.name, (span,), inner.name, 0.7),)
    owner = focus.person if words.norms[subject.first] in {"his", "her"} else None
    if owner is not None:
        return (Speaker(owner.name, (span,), owner.name, 0.8, owner),)
    modifiers = head.name.split()[:-1]
    if modifiers:
        inner = Phrase("role", *span, " ".join(modifiers))
        found = cast.by_role(inner, span[0])
        if found is not None:
            return (Speaker(found.name, (span,), found.name, 0.85, found),)
        return (Speaker(" ".join(modifiers), (span,), " ".join(modifiers), 0.7),)
    body = focus.body or cast.recent(span[0], person=False)
    if body is not None:
        return (Speaker(body.name, (span,), body.name, 0.75, body),)
    return (Speaker(head.name, (span,), "", 0.4),)


def paper_speaker(
    cast: Cast, focus: Focus, words: Words, subject: Subject, head: Phrase, span: tuple[int, int]
) -> tuple[Speaker, ...]:
    """A statement, a report: its author where it is given, else the body that spoke or was named last."""
    for index in range(subject.first + 1, subject.last - 1):
        if words.norms[index] in {"by", "from", "of"}:
            inner = read_phrase(words, index + 1, subject.last)
            if inner is not None and inner.kind in {"person", "body", "name"} and not inner.name.isdigit():
                return identify(cast, inner, (span,))
            if inner is not None and inner.kind == "role":
                found = cast.by_role(inner, span[0])
                if found:
                    return (Speaker(found.name, (span,), "", 0.7, found),)
    if head.behind:
        return identify(cast, Phrase("body", head.start, head.end, head.behind), (span,))
    author = _by_adjective(cast, head, span)
    if author:
        return author
    own = head.name.lower().split()[-1:]
    if own == ["paper"]:
        paper = cast.by_role(Phrase("role", *span, "newspaper"), span[0])
        if paper is not None and "journal" not in paper.roles | paper.words:
            return (Speaker(paper.name, (span,), "", 0.7, paper),)
    house = head.name.rsplit(" ", 1)[0].split() if " " in head.name else []
    if house and all(word[:1].isupper() and word.lower() not in NOT_NAMES for word in house):
        return (Speaker(" ".join(house), (span,), "", 0.6),)  # "a Pentagon report"
    if own and own[0] in SPEAK_FOR_THEMSELVES:
        return (Speaker(own[0], (span,), "", 0.6),)
    if head.definite or words.norms[subject.first] == words.norms[subject.last - 1]:
        known = focus.history[-1] if focus.history else None
        entity = focus.body or (known.entity if known else None)
        if entity is not None:
            return (Speaker(entity.name, (span,), "", 0.7, entity),)
    return (Speaker(head.name, (span,), "", 0.5),)


def _by_adjective(cast: Cast, head: Phrase, span: tuple[int, int]) -> tuple[Speaker, ...]:
    """Whose "the Ruritanian version" is: a name that the adjective is made of."""
    first = head.name.split()[0].lower()
    if not head.name[:1].isupper() or len(first) < 5:
        return ()
    for entity in cast.entities:
        name = entity.name.lower()
        if (
            not entity.person
            and len(name) >= 4
            and (first.startswith(name) or first[: len(first) - 2] == name[: len(first) - 2])
        ):
            return (Speaker(entity.name, (span,), "", 0.6, entity),)
    return ()
