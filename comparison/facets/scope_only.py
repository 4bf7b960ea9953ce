"""Only, a rule of the facet of scope: one side says that nothing but a part is covered, the other names something else or more.

"All" against "only" is the business of ``scope_extent``; here the other side has no word of extent: "names and addresses" /
"only the names", "visitors may enter" / "only members may enter".
"""

from __future__ import annotations

from collections.abc import Iterator

from comparison.analyse.assertion.words import is_past
from comparison.facets.finding import Finding
from comparison.facets.scope_half import Half, finding
from comparison.facets.voice import content

MORE = 0.65  # the other side adds an item to what is said to be alone
OTHERS = 0.6  # it says the same of others
LEAST_SHARED = 2  # linked words that say the same of both
REACH = 5  # tokens between "only" and what it lets in, and between that and a further item

_ONLY = frozenset({"only", "solely", "exclusively"})
_ALONE = "alone"  # after the thing: "the islands alone"
_CUES = _ONLY | {_ALONE}
# "Left alone", "acted alone" are said of somebody without company.
_LONELY = frozenset("be leave act live go come travel stand walk work let he she it they we i you not".split())
_AND = frozenset({"and", "or", "&"})
# "Only" of time, condition and measure is no extent.
_NOT_EXTENT = frozenset(
    "if when after once then until yesterday today recently now by because in on at one two three for as just not to last next this each".split()
)
_OPENING = frozenset({"the", "a", "an", "our", "its", "their"})


def only(narrow: Half, wide: Half) -> Iterator[Finding]:
    """``narrow`` says that it is only that, ``wide`` that it is more, or others."""
    if narrow.words.isdisjoint(_CUES) or not wide.words.isdisjoint(_CUES):
        return
    for cue, token in enumerate(narrow.tokens):
        behind = token.norm == _ALONE or _ends(narrow, cue)
        if token.norm not in _CUES or narrow.denied(cue) or (not behind and _elsewhere(narrow, cue)):
            continue
        things = _things_before(narrow, cue) if behind else _things(narrow, cue)
        if not things:
            continue
        last = things[-1]
        more = _more(narrow, wide, things)
        if more is not None and _led_to(narrow, wide, things, more) and _said_of_both(narrow, wide, cue, things) >= 1:
            yield finding(narrow, wide, (min(cue, things[0]), max(cue, last)), more, MORE)
            return
        if behind:
            continue
        others = _others(narrow, wide, cue, things)
        if others is not None:
            yield finding(narrow, wide, (cue, last), others, OTHERS)
            return


def _ends(half: Half, cue: int) -> bool:
    """Whether "only" comes after the thing: "at sea only."."""
    return cue + 1 == len(half.tokens) or half.tokens[cue + 1].text in {".", ",", ";", "!", ")"}


def _elsewhere(half: Half, cue: int) -> bool:
    after = half.tokens[cue + 1] if cue + 1 < len(half.tokens) else None
    return after is None or after.kind != "word" or after.norm in _NOT_EXTENT


def _things(half: Half, cue: int) -> list[int]:
    """The words of content right after "only", up to a verb, preposition or sign."""
    found: list[int] = []
    for i in range(cue + 1, min(len(half.tokens), cue + 1 + REACH)):
        token = half.tokens[i]
        if content(token):
            found.append(i)
        elif found or token.kind != "word":
            break
    return found


def _things_before(half: Half, cue: int) -> list[int]:
    """The words of content right before "alone"; none where somebody is or acts alone."""
    found: list[int] = []
    for i in range(cue - 1, max(-1, cue - 1 - REACH), -1):
        token = half.tokens[i]
        hyphened = token.text == "-" or (token.kind == "word" and half.tokens[i + 1].text == "-")
        if not (hyphened or content(token)) or (found and token.norm.endswith("s")):
            break  # "covers houses": the verb before the thing
        if token.text != "-":
            found.append(i)
    if found and (half.tokens[found[0]].lemma in _LONELY or is_past(half.tokens[found[0]])):
        return []
    return found[::-1]


def _more(narrow: Half, wide: Half, things: list[int]) -> tuple[int, int] | None:
    """The thing and a further item that is coordinated with it on the wide side, and unknown to the narrow one."""
    for i in things:
        j = narrow.links.get(i)
        if j is None or not narrow.alike(i):
            continue
        before = _added_before(wide, j)
        if before is not None:
            return before
        following = next(
            (k for k in range(j + 1, min(len(wide.tokens), j + REACH)) if wide.tokens[k].norm in _AND), None
        )
        comma = j + 1 < len(wide.tokens) and wide.tokens[j + 1].text == ","
        if comma and not wide.words.isdisjoint(_AND):
            following = j + 1
        if following is None or any(wide.tokens[k].kind == "sign" for k in range(j, following)):
            continue
        further = [k for k in range(following + 1, min(len(wide.tokens), following + REACH)) if content(wide.tokens[k])]
        if further and further[0] not in wide.links and wide.clause(j) == wide.clause(further[0]):
            return j, further[-1] if further[-1] - further[0] == len(further) - 1 else further[0]
    return None


def _added_before(wide: Half, at: int) -> tuple[int, int] | None:
    """The further item where it stands first: "flats and houses", "houses alone"."""
    first = at - 2
    if first < 0 or wide.tokens[at - 1].norm not in _AND or first in wide.links:
        return None
    named = content(wide.tokens[first]) and not is_past(wide.tokens[first])
    return (first, at) if named and wide.clause(first) == wide.clause(at) else None


def _led_to(narrow: Half, wide: Half, things: list[int], more: tuple[int, int]) -> bool:
    """Whether the same word leads to both: "covers names and addresses", "covers the names alone"."""
    near = range(more[0] - REACH, more[0])
    return any(
        narrow.alike(i) and content(narrow.tokens[i]) and narrow.links[i] in near
        for i in range(max(0, things[0] - REACH), things[0])
    )


def _said_of_both(narrow: Half, wide: Half, cue: int, things: list[int]) -> int:
    clause = narrow.clause(cue)
    return sum(narrow.alike(i) and content(narrow.tokens[i]) for i in clause if i not in things)


def _others(narrow: Half, wide: Half, cue: int, things: list[int]) -> tuple[int, int] | None:
    """What the wide side says it of instead, where "only" opens the clause: its subject, of which no word is linked."""
    clause = narrow.clause(cue)
    if cue > clause.start + 1 or any(i in narrow.links for i in things):
        return None
    shared = [i for i in clause if i > things[-1] and narrow.alike(i) and content(narrow.tokens[i])]
    if len(shared) < LEAST_SHARED:
        return None
    first = min(narrow.links[i] for i in shared)
    subject = [k for k in wide.clause(first) if k < first and content(wide.tokens[k])]
    if not subject or any(k in wide.links for k in subject) or wide.denied(first):
        return None
    counted = any(q.start <= wide.tokens[subject[0]].start < q.end for q in wide.spoken.claim.quantities)
    if counted or any(wide.tokens[k].norm not in _OPENING for k in range(wide.clause(first).start, subject[0])):
        return None  # "three of each party" may be members
    return subject[0], subject[-1]
