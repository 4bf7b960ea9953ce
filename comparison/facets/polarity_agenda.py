"""What was on the agenda, and what has a date: two rules of the facet of polarity.

Agenda: one side says that a topic was not discussed, the other discusses it there. Date: one side says that there is none yet
for what the other gives a date for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comparison.align.words import WordLink
from comparison.analyse.assertion import Span
from comparison.analyse.statement import Pairing
from comparison.facets.finding import Finding, Value
from comparison.facets.voice import Spoken, content_links

NOT_DISCUSSED = 0.62
NO_DATE = 0.62
LEAST_LINK = 0.6  # strength of a link to the topic, where it is the only link
LEAST_OF_SEVERAL = 0.5
REACH = 8  # tokens between a word of talk and the topic

# Said of a topic that was not talked about, after it.
_ABSENT: tuple[tuple[str, ...], ...] = (
    ("not", "on", "the", "agenda"), ("not", "discussed"), ("not", "been", "discussed"), ("not", "raised"), ("not", "touched"),
    ("not", "come", "up"), ("not", "part", "of", "the"), ("not", "a", "subject"), ("not", "a", "topic"), ("never", "discussed"),
    ("never", "came", "up"), ("not", "mentioned"), ("not", "addressed"), ("off", "the", "agenda"), ("never", "raised"),
    ("not", "talked"), ("not", "covered"),
)  # fmt: skip
_TALKING = frozenset(
    "discuss welcome raise address touch review praise exchange stress urge underline emphasize emphasise speak talk express "
    "examine explore consider debate highlight".split()
)
_UNDATED: tuple[tuple[str, ...], ...] = (
    ("no", "date"), ("no", "time"), ("no", "timetable"), ("no", "new", "date"), ("no", "day"), ("date", "not"), ("date", "yet"),
    ("date", "has", "not"), ("dates", "have", "not"), ("no", "schedule"), ("no", "dates"), ("without", "a", "date"),
    ("without", "a", "timetable"),
)  # fmt: skip
# Encounters, of which an account's next one is one, whatever it is called.
_ENCOUNTERS = frozenset(
    "round talks talk meeting meet session table negotiation summit visit hearing vote election ballot trial launch reopening "
    "match game ceremony handover".split()
)


def agenda(left: Spoken, right: Spoken, pairing: Pairing) -> Iterator[Finding]:
    """The findings of the two rules."""
    links = [
        w for w in content_links(left, right, pairing.words) if w.kind != "antonym" and w.strength >= LEAST_OF_SEVERAL
    ]
    if len(links) == 1 and links[0].strength < LEAST_LINK:
        return
    mirrored = [WordLink(w.right, w.left, w.kind, w.strength) for w in links]
    for one, other, turned in ((left, right, False), (right, left, True)):
        for values, confidence in (
            (_not_discussed(one, other, mirrored if turned else links), NOT_DISCUSSED),
            (_undated(one, other, mirrored if turned else links), NO_DATE),
        ):
            if values is not None:
                mine, yours = reversed(values) if turned else values
                yield Finding("polarity", "different", mine, yours, confidence)


def _not_discussed(denying: Spoken, other: Spoken, links: Sequence[WordLink]) -> tuple[Value, Value] | None:
    cue = _phrase(denying, _ABSENT)
    if (
        cue is None
        or denying.voice(cue[0]) == "other"
        or any(t.norm in {"only", "just"} for t in denying.tokens[: cue[1]])
    ):
        return None
    clause = denying.clause(cue[0])
    for w in links:
        if w.left not in clause or w.left >= cue[0]:
            continue
        talking = next(
            (
                j
                for j in range(max(other.clause(w.right).start, w.right - REACH), w.right)
                if other.tokens[j].lemma in _TALKING and _affirmed(other, j)
            ),
            None,
        )
        if talking is not None:
            mine = denying.tokens[w.left].start, denying.tokens[cue[1]].end
            yours = other.tokens[talking].start, other.tokens[w.right].end
            return denying.value(mine), other.value(yours)
    return None


def _affirmed(side: Spoken, at: int) -> bool:
    assertion = side.assertion(at)
    start = side.tokens[at].start
    return (
        assertion is not None
        and assertion.positive(start)
        and assertion.conditional(start) is None
        and side.voice(at) != "other"
    )


def _undated(undated: Spoken, other: Spoken, links: Sequence[WordLink]) -> tuple[Value, Value] | None:
    cue = _phrase(undated, _UNDATED)
    if cue is None or undated.voice(cue[0]) == "other":
        return None
    met = {t.lemma for t in undated.tokens} & _ENCOUNTERS and {t.lemma for t in other.tokens} & _ENCOUNTERS
    if not (met or links):
        return None
    for when in other.claim.times:
        if (when.day is not None or when.weekday is not None) and _to_come(other, when.start):
            return undated.value((undated.tokens[cue[0]].start, _end(undated, cue[1]))), other.value(
                (when.start, when.end)
            )
    return None


def _to_come(side: Spoken, start: int) -> bool:
    """Whether the day is that of something to come."""
    at = side.index.get(start)
    assertion = side.assertion(at) if at is not None else None
    if assertion is None or at is None or side.voice(at) == "other":
        return False
    return assertion.tense == "future" or any(a.grade in {"will", "plan"} for a in assertion.acts)


def _end(side: Spoken, at: int) -> int:
    """The end of the verb that says that none was set."""
    clause = side.clause(at)
    last = at
    while last + 1 < clause.stop and last < at + 4 and not side.tokens[last].norm.endswith(("ed", "set", "en")):
        last += 1
    return side.tokens[last if side.tokens[last].norm.endswith(("ed", "set", "en")) else at].end


def _phrase(side: Spoken, phrases: Sequence[tuple[str, ...]]) -> Span | None:
    """The positions of the first and last token of the first of the phrases that the claim has."""
    norms = [t.norm for t in side.tokens]
    held = frozenset(norms)
    for phrase in phrases:
        if not held.issuperset(phrase):
            continue
        for i in range(len(norms) - len(phrase) + 1):
            if tuple(norms[i : i + len(phrase)]) == phrase:
                return i, i + len(phrase) - 1
    return None
