"""Distance and compulsion, two rules of the facet of framing.

Distance: one side keeps the other's word at arm's length ("under the guise of helping", "the so-called council").
Compulsion: one side has somebody forced to do what on the other side is a decision of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comparison.align.words import WordLink
from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding, Value
from comparison.facets.voice import Spoken, content

DISTANT = 0.6
FORCED = 0.6
LEAST_LINK = 0.6  # strength from which two linked words mean the same
REACH = 4  # tokens after the phrase within which the word stands that it bears on

_DISTANCE = (
    ("under", "pretext", "of"), ("under", "guise", "of"), ("under", "cover", "of"), ("on", "pretext", "of"), ("so", "-", "called"), ("so", "called"),
    ("self", "-", "styled"), ("self", "-", "proclaimed"), ("purported",), ("supposed",),
)  # fmt: skip
_LAST = frozenset(phrase[-1] for phrase in _DISTANCE)
_FORCED = frozenset({"force", "compel", "coerce", "oblige", "pressure"})
_DECIDED = frozenset({"decide", "choose", "opt", "decision", "elect", "voluntarily", "choice"})
# Without any of these lemmas neither rule need be asked.
MARKS_OF_DISTANCE = _FORCED | {
    "pretext", "guise", "cover", "call", "called", "style", "styled", "proclaim", "proclaimed", "purport", "purported",
    "suppose", "supposed",
}  # fmt: skip
_ARTICLES = frozenset({"a", "an", "the"})


def distances(left: Spoken, right: Spoken, words: Sequence[WordLink]) -> Iterator[Finding]:
    """Linked words that one side alone keeps at a distance, or that one side alone has somebody forced to do."""
    for w in words:
        if (
            w.kind == "antonym"
            or w.strength < LEAST_LINK
            or not content(left.tokens[w.left])
            or not content(right.tokens[w.right])
        ):
            continue
        if "other" in {left.voice(w.left), right.voice(w.right)}:
            continue
        for one, other, i, j in ((left, right, w.left, w.right), (right, left, w.right, w.left)):
            found = _distant(one, other, i, j) or _forced(one, other, i, j)
            if found is not None:
                mine, yours, confidence = found
                yield Finding("framing", "different", *((mine, yours) if one is left else (yours, mine)), confidence)
                return


def _distant(one: Spoken, other: Spoken, i: int, j: int) -> tuple[Value, Value, float] | None:
    first = _distance(one, i)
    if first is None or _distance(other, j) is not None:
        return None
    if one.tokens[i].capitalised and not other.tokens[j].capitalised:
        return None  # a name, and a word of it
    return _upto(one, first, _name_end(one, i)), _upto(other, j, _name_end(other, j)), DISTANT


def _name_end(side: Spoken, at: int) -> int:
    """The last word of the name that begins here."""
    while side.tokens[at].capitalised and at + 1 < len(side.tokens) and side.tokens[at + 1].capitalised:
        at += 1
    return at


def _forced(one: Spoken, other: Spoken, i: int, j: int) -> tuple[Value, Value, float] | None:
    forced, decided = _governed(one, i, _FORCED), _governed(other, j, _DECIDED)
    if forced is None or decided is None:
        return None
    return _upto(one, forced, i), _upto(other, decided, j), FORCED


def _upto(side: Spoken, first: int, last: int) -> Value:
    return side.value((side.tokens[first].start, side.tokens[last].end))


def _distance(side: Spoken, at: int) -> int | None:
    """Where a phrase of distance begins whose first word of content this is."""
    for end in range(at, max(0, at - REACH), -1):
        if end < at and content(side.tokens[end]):
            return None
        if side.tokens[end - 1].norm in _LAST or side.tokens[end - 1].norm in _ARTICLES:
            for phrase in _DISTANCE:
                begin = _ends(side.tokens, end, phrase)
                if begin is not None and not (phrase[0] == "so" and side.tokens[end].kind == "sign"):
                    return begin  # 'so-called "double taxation"' introduces a term
    return None


def _ends(tokens: Sequence[Token], end: int, phrase: tuple[str, ...]) -> int | None:
    """Where ``phrase`` begins if it ends just before ``end``, articles passed over."""
    at = end
    for word in reversed(phrase):
        at -= 1
        while at >= 0 and tokens[at].norm in _ARTICLES:
            at -= 1
        if at < 0 or tokens[at].norm != word:
            return None
    return at


def _governed(side: Spoken, at: int, verbs: frozenset[str]) -> int | None:
    """The word of ``verbs`` whose "to" introduces the word, with nothing between but an adverb."""
    if at < 2 or side.tokens[at - 1].norm != "to":
        return None
    before = at - 2
    return before if side.tokens[before].lemma in verbs else None
