"""Focus, a rule of the facet of scope: a talk that was about one thing, by one side, and about several, by the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding
from comparison.facets.scope_half import Half, finding
from comparison.facets.voice import content

ALMOST_ALONE = 0.65  # "almost entirely", "only"
MAINLY = 0.55  # "focused on": the rest may have been small
REACH = 6  # tokens between the word of focus and what is focused on
FEWEST = 2  # further topics of the other side

_FOCUS = frozenset({"focus", "concentrate", "centre", "center", "revolve", "devote", "dedicate", "dominate"})
_ALONE = frozenset({"entirely", "only", "solely", "exclusively", "alone", "wholly", "purely"})
_TALKS = frozenset(
    "conversation call talk talks discussion meeting discuss speak exchange summit session view address raise consultation dialogue".split()
)
_PREPOSITIONS = frozenset({"on", "about", "around", "to", "by"})
_BREAKS = frozenset({"which", "that", "who", "but", "while", "as", "where", "when", "because"})


@dataclass(frozen=True, slots=True)
class _Focus:
    """Positions: the word of focus, the first and last word of what is focused on."""

    cue: int
    first: int
    last: int
    alone: bool


def focus(narrow: Half, wide: Half) -> Iterator[Finding]:
    """``narrow`` has the talk about one thing, ``wide`` about others too."""
    if wide.words.isdisjoint(_TALKS) or narrow.words.isdisjoint(_FOCUS | _ALONE):
        return
    about = _focus(narrow.tokens)
    if about is None or narrow.denied(about.cue) or _focus(wide.tokens) is not None:
        return
    topics = _topics(wide.tokens)
    if topics is None:
        return
    named = {narrow.links[i] for i in range(about.first, about.last + 1) if i in narrow.links}
    further = [topic for topic in topics if named.isdisjoint(topic)]
    if len(topics) < FEWEST or len(further) < FEWEST - (len(further) < len(topics)) or wide.denied(topics[0][0]):
        return
    span = topics[0][0], topics[-1][-1]
    yield finding(narrow, wide, (about.cue, about.last), span, ALMOST_ALONE if about.alone else MAINLY)


def _focus(tokens: Sequence[Token]) -> _Focus | None:
    if not any(t.lemma in _TALKS for t in tokens):
        return None
    for i, token in enumerate(tokens):
        alone = any(t.norm in _ALONE for t in tokens[max(0, i - 3) : i + 4])
        only_about = token.norm in _ALONE and i + 1 < len(tokens) and tokens[i + 1].norm == "about"
        if token.lemma not in _FOCUS and not only_about:
            continue
        at = next((k for k in range(i + 1, min(len(tokens), i + REACH)) if tokens[k].norm in _PREPOSITIONS), None)
        if at is None:
            continue
        last = at
        while last + 1 < len(tokens) and tokens[last + 1].kind != "sign" and tokens[last + 1].norm not in _BREAKS:
            last += 1
        inside = tokens[at + 1 : last + 1]
        if last > at and not any(t.norm in {"and", "as"} for t in inside):
            return _Focus(i, at + 1, last, alone or only_about)
    return None


def _topics(tokens: Sequence[Token]) -> list[list[int]] | None:
    """What was talked about: the parts of the list after a word of talk, each the positions of its words of content."""
    talk = next((i for i, t in enumerate(tokens) if t.lemma in _TALKS), None)
    if talk is None:
        return None
    topics: list[list[int]] = [[]]
    for i in range(talk + 1, len(tokens)):
        token = tokens[i]
        if token.norm in {"including", "include"} or token.text in {".", ";", ":"}:
            break
        if token.text == "," or token.norm in {"and", "or"}:
            topics.append([])
        elif content(token) and token.lemma not in _TALKS:
            topics[-1].append(i)
    return [topic for topic in topics if topic]
