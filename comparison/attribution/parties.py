"""The two of "both sides", "the two governments": who they are at a point of the story."""

from __future__ import annotations

from comparison.attribution.cast import Cast
from comparison.attribution.focus import PEOPLE_IN_PAIRS, Focus, Speaker
from comparison.attribution.governments import voice_of

_STATES = frozenset("governments countries nations capitals neighbours neighbors".split())

Span = tuple[int, int]


def both(cast: Cast, focus: Focus, span: Span, noun: str) -> tuple[Speaker, ...]:
    """The two parties for whom ``noun`` ("sides", "governments") stands at ``span`` of the text, or as many as are known.

    "Both governments" are the two places of which the story speaks most; "both sides" those who spoke last, or the one
    that spoke and the state whose leader the story names.
    """
    if noun in _STATES:
        places = [e for e in cast.entities if not e.person and " " not in e.name and e.uses > 1 and e.first < span[0]]
        most = sorted(sorted(places, key=lambda e: (-e.uses, e.first))[:2], key=lambda e: e.first)
        if len(most) == 2:
            return tuple(Speaker(e.name, (span,), "", 0.6, e) for e in most)
    found = focus.pair(span, bodies=noun not in PEOPLE_IN_PAIRS)
    return found if len(found) == 2 or noun in PEOPLE_IN_PAIRS else _with_counterpart(cast, found, span)


def _with_counterpart(cast: Cast, found: tuple[Speaker, ...], span: Span) -> tuple[Speaker, ...]:
    """The one side that has spoken, and the state whose leader the story named last: the White House, the Kremlin."""
    leaders = [(e.last_before(span[0]), voice_of(e.roles)) for e in cast.entities if e.person]
    known = {speaker.name for speaker in found}
    for _, name in sorted((item for item in leaders if item[0] >= 0 and item[1]), reverse=True):
        if len(found) < 2 and name not in known:
            found += (Speaker(name, (span,), "", 0.5),)
            known.add(name)
    return found
