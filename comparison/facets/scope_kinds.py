"""Kinds, a rule of the facet of scope: all of a thing on one side, and on the other only those of one kind, or some of them.

"All prisoners" / "the wounded prisoners"; "every company" / "companies with more than 500 staff"; "lift the sanctions" / "lift some of
the sanctions"; "a permanent halt" / "a temporary halt". The things must be linked, and what is said of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from comparison.align.words import WordLink
from comparison.analyse.assertion.words import is_auxiliary, is_past
from comparison.facets.extent import MARKS_OF_ALL
from comparison.facets.finding import Finding
from comparison.facets.matter import shared
from comparison.facets.scope_half import Half, finding
from comparison.facets.voice import content

ONE_KIND = 0.6  # "all" against a kind
SOME_OF = 0.56  # "some of the" against the thing itself: the other may be silent on whether all are meant
LASTING = 0.7
REACH = 3  # tokens from "all" to the thing, from "some of" to the thing, from a qualifier to the thing

_ALL = frozenset({"all", "every", "each"})
# After the thing they say which of them is meant.
_WHICH = frozenset({"with", "who", "whose", "aged", "over", "under", "without", "earning", "employing"})
# Qualifiers that tell no kind.
_NO_KIND = frozenset(
    """all any other such new same own certain key main major important many several various relevant respective entire whole more
    further additional large big least first last next few some remaining total actual very poor brave fellow dear innocent
    local national state public available current existing""".split()
)
_SHARES = frozenset({"some", "part", "half", "few"})
_FOR_GOOD = frozenset("permanent lasting indefinite open-ended unlimited permanently indefinitely".split())
_FOR_NOW = frozenset("temporary provisional interim brief short-term temporarily provisionally time-limited".split())


def kinds(whole: Half, part: Half) -> Iterator[Finding]:
    """``whole`` speaks of all of it, ``part`` of some."""
    yield from _of_one_kind(whole, part)
    yield from _some_of(whole, part)
    yield from _for_now(whole, part)


def _of_one_kind(whole: Half, part: Half) -> Iterator[Finding]:
    if whole.words.isdisjoint(_ALL):
        return
    for i, j in whole.links.items():
        cue = _before(whole, i, _ALL)
        if cue is None or not _thing(whole, i) or not _thing(part, j) or whole.denied(cue) or part.denied(j):
            continue
        if any(content(whole.tokens[k]) for k in range(cue + 1, i)) or not part.words.isdisjoint(MARKS_OF_ALL):
            continue
        if _counted(part, j):
            continue  # "all passengers", "163 ticketed passengers"
        qualified = _qualifier(whole, part, i, j)
        which = qualified or _which(whole, part, i, j)
        if which is not None and (_one_matter(whole, part, i) if qualified else _said_of_both(whole, part, which)):
            yield finding(whole, part, (cue, i), which, ONE_KIND)
            return


def _thing(half: Half, at: int) -> bool:
    token = half.tokens[at]
    return content(token) and half.alike(at) and not (token.capitalised and at) and not is_past(token)


def _before(half: Half, at: int, words: frozenset[str]) -> int | None:
    """Where one of ``words`` stands shortly before the token, in its noun phrase."""
    for k in range(at - 1, max(-1, at - 1 - REACH), -1):
        token = half.tokens[k]
        if token.norm in words:
            return k
        if token.kind == "sign" or is_auxiliary(token):
            return None
    return None


def _qualifier(whole: Half, part: Half, i: int, j: int) -> tuple[int, int] | None:
    """The word before the thing that says of which kind they are, and that the other side does not have."""
    kind = j - 1
    if kind < 0 or not content(part.tokens[kind]) or kind in part.links or part.tokens[kind].capitalised:
        return None
    token = part.tokens[kind]
    if token.kind != "word" or token.lemma in _NO_KIND or token.norm.endswith("ly"):
        return None
    following = i + 1 < len(whole.tokens) and content(whole.tokens[i + 1]) and i + 1 not in whole.links
    return None if following and not is_past(whole.tokens[i + 1]) else (kind, j)


def _which(whole: Half, part: Half, i: int, j: int) -> tuple[int, int] | None:
    """The words after the thing that say which of them are meant: "companies with more than 500 staff"."""
    if j + 1 >= len(part.tokens) or part.tokens[j + 1].norm not in _WHICH:
        return None
    if i + 1 < len(whole.tokens) and whole.tokens[i + 1].norm in _WHICH:
        return None
    last = j + 1
    while last + 1 < len(part.tokens) and part.tokens[last + 1].kind != "sign" and last + 1 not in part.links:
        last += 1
    return (
        (j, last)
        if any(content(part.tokens[k]) or part.tokens[k].kind == "number" for k in range(j + 2, last + 1))
        else None
    )


def _said_of_both(whole: Half, part: Half, which: tuple[int, int]) -> bool:
    """Whether what stands around the things and the words that say which of them are meant is said by both."""
    around = (k for k in range(len(part.tokens)) if not which[0] <= k <= which[1])
    return any(part.alike(k) and content(part.tokens[k]) and not whole.denied(part.links[k]) for k in around)


def _some_of(whole: Half, part: Half) -> Iterator[Finding]:
    if part.words.isdisjoint(_SHARES) or not whole.words.isdisjoint(_SHARES):
        return
    for i, j in whole.links.items():
        if not _thing(whole, i) or not _thing(part, j) or part.tokens[j].norm == part.tokens[j].lemma:
            continue
        of = _before(part, j, frozenset({"of"}))
        if of is None or of == 0 or part.tokens[of - 1].norm not in _SHARES or part.denied(of - 1):
            continue
        if whole.tokens[i].norm != part.tokens[j].norm or _counted(whole, i) or whole.denied(i):
            continue
        if _one_matter(whole, part, i):
            yield finding(whole, part, (i, i), (of - 1, j), SOME_OF, "only one side says that it is not all of them")
            return


def _counted(half: Half, at: int) -> bool:
    return any(q.head is not None and q.head.start == half.tokens[at].start for q in half.spoken.claim.quantities)


def _for_now(lasting: Half, limited: Half) -> Iterator[Finding]:
    if lasting.words.isdisjoint(_FOR_GOOD) or limited.words.isdisjoint(_FOR_NOW):
        return
    for i, j in lasting.links.items():
        cue, other = _near(lasting, i, _FOR_GOOD), _near(limited, j, _FOR_NOW)
        if cue is None or other is None or not content(lasting.tokens[i]) or not lasting.alike(i):
            continue
        if not lasting.denied(cue) and not limited.denied(other):
            yield finding(
                lasting, limited, (min(cue, i), max(cue, i)), (min(other, j), max(other, j)), LASTING
            )  # fmt: skip
            return


def _near(half: Half, at: int, words: frozenset[str]) -> int | None:
    return next(
        (k for k in range(max(0, at - 2), min(len(half.tokens), at + 3)) if k != at and half.tokens[k].norm in words),
        None,
    )


def _one_matter(whole: Half, part: Half, at: int) -> bool:
    """Whether a word besides the things is linked, and the clauses are about the same."""
    return shared(whole.spoken, part.spoken, WordLink(at, whole.links[at], "exact", 1.0)) > 0
