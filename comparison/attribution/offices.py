"""Whom an office or a kind of body stands for: "the minister", "the firm", "its lawyers", "a spokesman"."""

from __future__ import annotations

from comparison.attribution.cast import Cast, Entity
from comparison.attribution.focus import Focus, Speaker
from comparison.attribution.mouthpieces import body_name, spokesperson
from comparison.attribution.nouns import BODIES, COMPANIES, GENERIC_BODIES, PEOPLE, SPEAKING_FOR
from comparison.attribution.phrases import Phrase
from comparison.attribution.subjects import Subject
from comparison.segment.grammar import Words

_OWNED = frozenset("office team campaign".split())


def office(
    cast: Cast, focus: Focus, words: Words, subject: Subject, head: Phrase, span: tuple[int, int], quiet: bool
) -> tuple[Speaker, ...]:
    """The speaker whom an office or a kind of body names ("the minister", "its lawyers"), ``head`` of ``subject``.

    ``quiet``: one that is new and nameless is nobody.
    """
    spoken = set(head.roles) & SPEAKING_FOR
    if spoken:
        found = spokesperson(cast, focus, words, subject, head, span)
        focus.mouth = (head.gender, found[0])
        return found
    indefinite = words.norms[subject.first] in {"a", "an", "one", "another", "some"}
    if "somebody" in head.roles and not indefinite:
        known = focus.person or cast.first_person()
        if known is not None and not (head.gender and known.gender and head.gender != known.gender):
            known.gender = known.gender or head.gender
            return (Speaker(known.name, (span,), body_name(cast, known.behind), 0.6, known),)
    last = head.name.lower().split()[-1]
    owner = _owner(focus, words.norms[subject.first])
    if owner is not None and last in _OWNED:
        return (Speaker(f"{owner.name}'s {head.name}", (span,), "", 0.7),)
    entity = _generic(focus, head) or _headlined(cast, head, indefinite) or cast.by_role(head, span[0])
    if entity is not None and not indefinite:
        return (Speaker(entity.name, (span,), body_name(cast, head.behind or entity.behind), 0.85, entity),)
    if not indefinite and (last in GENERIC_BODIES or last in COMPANIES or last in BODIES) and last not in PEOPLE:
        known = cast.company(head, span[0]) if last in COMPANIES else focus.body or cast.recent(span[0], person=False)
        if known is not None and head.definite and (last in GENERIC_BODIES or last in COMPANIES):
            return (Speaker(known.name, (span,), "", 0.6, known),)
    if quiet and not indefinite and (last in PEOPLE or " " not in words.text[slice(*span)].removeprefix("The ")):
        return ()
    if last in PEOPLE:
        made = cast.note(Phrase("person", *span, head.name, head.roles, head.behind, head.gender))
        return (Speaker(made.name, (span,), body_name(cast, head.behind), 0.6, made),)
    return (Speaker(head.name, (span,), "", 0.6),)


def _headlined(cast: Cast, head: Phrase, indefinite: bool) -> Entity | None:
    """The company for which a noun without an article stands in a headline: the one of which the story speaks most."""
    last = head.name.lower().split()[-1]
    if head.definite or indefinite or last not in COMPANIES or cast.has_role(last):
        return None
    return cast.company(head, head.start)


def owner_of(focus: Focus, norm: str, head: Phrase, name: str) -> str:
    """For whom "its director" or "her spokesman" speaks."""
    roles = set(head.roles)
    speaks = roles & SPEAKING_FOR if norm in {"his", "her"} else roles & PEOPLE
    if not speaks or {"former", "ex"} & set(head.name.lower().split()):
        return ""
    if norm == "its":
        focus.take_last_for_body()
    owner = _owner(focus, norm)
    return owner.name if owner is not None and owner.name != name else ""


def _owner(focus: Focus, norm: str) -> Entity | None:
    """Whose "her office" or "its lawyers" are."""
    return focus.person if norm in {"his", "her"} else focus.body if norm == "its" else None


def _generic(focus: Focus, head: Phrase) -> Entity | None:
    """Whom "the firm" stands for: the body of which the story spoke last, if it may be one."""
    last = head.name.lower().split()[-1]
    if last in COMPANIES and head.definite:
        focus.take_for_body(head.start)
    if last not in COMPANIES or last in {"bank", "paper", "newspaper", "broadcaster", "exchange"} or focus.body is None:
        return None
    nouns = focus.body.words | focus.body.roles
    return None if nouns & (BODIES - COMPANIES) and last not in nouns else focus.body
