"""What a side is shown to say: the word that is compared, with what denies it or leads to it."""

from __future__ import annotations

from comparison.analyse.assertion import Negation, Span
from comparison.analyse.assertion.words import DETERMINERS, is_auxiliary, is_past
from comparison.facets.finding import Value
from comparison.facets.voice import Spoken, content

LED = 4  # words between a noun and what leads to it
OBJECT = 30  # characters between a verb and its object within which the two are shown together
_PARTICLES = frozenset({"down", "out", "off", "up", "away", "back", "ahead", "forward"})


def stated(side: Spoken, at: int, negations: tuple[Negation, ...]) -> Value:
    """The word with what negates it, as one quotation where they stand together, else as two."""
    token = side.tokens[at]
    cues = [n.cue for n in negations]
    assertion = side.assertion(at)
    head = assertion.predicate if assertion else None
    if not cues and head is not None and head.end < token.start <= head.end + OBJECT and head.start in side.index:
        between = side.tokens[side.index[head.start] + 1 : at]
        verbal = side.tokens[side.index[head.start]].kind == "word"
        cues = [(head.start, head.end)] if verbal and all(t.norm in DETERMINERS or content(t) for t in between) else []
    cues = cues or _led(side, at)
    if not cues and assertion is not None:
        cues = [n.cue for n in assertion.negations if n.cancelled and token.start in n.focus]
        cues += [n.cue for n in assertion.negations if n.cancelled and n.cue[1] <= token.start and cues]
    start = min([side.verb_group(at)[0] if not cues else token.start, *(c[0] for c in cues)])
    end = max([token.end, *(c[1] for c in cues)])
    end = _particle(side, at, end)
    if head is not None and head.start in side.index and _subject_of(side, at, side.index[head.start]):
        end = max(end, head.end)  # "solvents leaked", "no solvent had escaped"
    if end - start <= 80 and (assertion is None or start >= assertion.start - 40):
        quote = side.quote((start, end))
        return Value(quote.text, (quote,))
    quotes = (*(side.quote(c) for c in sorted(set(cues))), side.quote((token.start, token.end)))
    return Value(" … ".join(q.text for q in quotes), quotes)


def _subject_of(side: Spoken, at: int, verb: int) -> bool:
    """Whether nothing but auxiliaries stands between the noun and the verb behind it."""
    between = side.tokens[at + 1 : verb]
    return at < verb <= at + LED and is_past(side.tokens[verb]) and all(is_auxiliary(t) for t in between)


def _led(side: Spoken, at: int) -> list[Span]:
    """What leads to a noun: the verb of "to start talks", and who "inspected by the commission" names."""
    tokens, first = side.tokens, at
    while first and (content(tokens[first - 1]) or tokens[first - 1].norm in DETERMINERS) and at - first < LED:
        first -= 1
    if first and first < at and tokens[first - 1].norm == "to":
        return [(tokens[first].start, tokens[first].end)]
    if first > 1 and tokens[first - 1].norm == "by" and is_past(tokens[first - 2]):
        return [(tokens[first - 2].start, tokens[first - 1].end)]
    if first + 1 < at and tokens[first].norm in DETERMINERS and not is_past(tokens[at]):
        return [(tokens[first + 1].start, tokens[first + 1].end)]  # "a complete halt"
    return []


def _particle(side: Spoken, at: int, end: int) -> int:
    """The end of a phrasal verb ("turned down")."""
    following = at + 1
    phrasal = _PARTICLES | {"on"} if side.tokens[at].lemma in {"go", "carry", "move"} else _PARTICLES
    if following < len(side.tokens) and side.tokens[following].norm in phrasal:
        return max(end, side.tokens[following].end)
    return end
