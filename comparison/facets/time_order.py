"""Which came first: "we alerted them before the complaints" and "they told us only after people complained"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.statement import Claim, Pairing, Passage
from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding, Value
from comparison.facets.time_happening import is_verb, links_of
from comparison.lazy import kept

_ORDERS = {"before": "before", "after": "after", "once": "after", "following": "after"}
_SPEAKERS = frozenset({"we", "us", "our", "i", "me"})
_CUTS = frozenset({";", ".", ":", "and", "but"})
_MOST = 4
"""Orders of a claim that are compared: more would only cost time."""
_NOT_ORDER = frozenset({"look", "looks", "looked", "looking", "named", "day", "one"})


@dataclass(frozen=True, slots=True)
class _Ordered:
    """``main`` happens ``order`` ("before", "after") ``other``; both are tokens of one sentence, as is ``cue``."""

    order: str
    main: tuple[Token, ...]
    other: tuple[Token, ...]
    cue: Token


def contrast_order(pairing: Pairing) -> tuple[Finding, ...]:
    """A finding where both claims order the same two happenings; nothing where either does not.

    A claim may hold only the second clause ("before the complaints came in"); its sentence then says what was first.
    """
    left = _orders(pairing.left)
    right = _orders(pairing.right) if left else ()
    for mine in left:
        for yours in right:
            relation = _relation(pairing, mine, yours)
            if relation is None:
                continue
            different = (mine.order != yours.order) if relation == "aligned" else (mine.order == yours.order)
            return (
                Finding(
                    "time",
                    "different" if different else "same",
                    _value(pairing.left, mine),
                    _value(pairing.right, yours),
                    0.8 if different else 0.85,
                    "the accounts order the two happenings oppositely" if different else "",
                ),
            )
    return ()


@kept
def _orders(claim: Claim) -> tuple[_Ordered, ...]:
    if not any(t.norm in _ORDERS or t.norm in {"prior", "ahead", "eve"} for t in claim.tokens):
        return ()
    return tuple(islice((o for passage in claim.passages for o in _orders_of(claim, passage)), _MOST))


def _orders_of(claim: Claim, passage: Passage) -> Iterable[_Ordered]:
    tokens = passage.sentence.tokens
    for index, token in enumerate(tokens):
        order = _order(tokens, index) if passage.start <= token.start < passage.end else None
        if order is None or any(t.start <= token.end + 12 and t.end > token.end for t in claim.times):
            continue  # "before Monday" bounds a time
        main = _content(tokens, range(index - 1, -1, -1))
        other = _content(tokens, range(index + 1, len(tokens)))
        if not main and token.capitalised:  # "After people complained, they told us."
            comma = next((i for i in range(index, len(tokens)) if tokens[i].norm == ","), None)
            if comma is not None:
                other = tuple(t for t in other if t.start < tokens[comma].start)
                main = _content(tokens, range(comma + 1, len(tokens)))
        if main and other:
            yield _Ordered(order, main, other, token)


def _order(tokens: Sequence[Token], index: int) -> str | None:
    word = tokens[index].norm
    before = tokens[index - 1].norm if index else ""
    if (word == "to" and before == "prior") or (word == "of" and before in {"ahead", "eve"}):
        return "before"
    if word == "following" and before in {"the", "a", "is", "are", "was", "were"}:
        return None
    return None if word == "after" and before in _NOT_ORDER else _ORDERS.get(word)


def _content(tokens: Sequence[Token], indices: range) -> tuple[Token, ...]:
    """The content words of the clause that ``indices`` walk through, away from the word of order."""
    found: list[Token] = []
    verb = False
    for i in indices:
        token = tokens[i]
        if token.norm in {";", ":"} or token.norm in _ORDERS or (token.norm in _CUTS and verb):
            break
        if token.kind == "word" and (token.lemma not in FUNCTION_WORDS or token.norm in _SPEAKERS):
            found.append(token)
            verb = verb or is_verb(tokens, i)
    return tuple(found)


def _relation(pairing: Pairing, mine: _Ordered, yours: _Ordered) -> str | None:
    """ "aligned" where main answers main, "crossed" where it answers the other; None where unsure."""
    straight = _answers(pairing, mine.main, yours.main), _answers(pairing, mine.other, yours.other)
    crossed = _answers(pairing, mine.main, yours.other), _answers(pairing, mine.other, yours.main)
    if all(straight) and sum(straight) > sum(crossed):
        return "aligned"
    if all(crossed) and sum(crossed) > sum(straight):
        return "crossed"
    return None


def _answers(pairing: Pairing, left: Sequence[Token], right: Sequence[Token]) -> int:
    mine, yours = _positions(pairing.left), _positions(pairing.right)
    inside_left = [mine[t.start] for t in left if t.start in mine]
    inside_right = [yours[t.start] for t in right if t.start in yours]
    count = len(links_of(pairing).between(inside_left, inside_right))
    if len(inside_left) < len(left) or len(inside_right) < len(right):  # beyond the claim nothing is linked
        stems = {t.stem for t in right if t.norm not in _SPEAKERS}
        count = max(count, sum(t.stem in stems for t in left))
    named = _speaker(pairing.left, left, right) or _speaker(pairing.right, right, left)
    return count + (1 if named else 0)


@kept
def _positions(claim: Claim) -> dict[int, int]:
    return {t.start: i for i, t in enumerate(claim.tokens)}


def _speaker(mine: Claim, tokens: Sequence[Token], others: Sequence[Token]) -> bool:
    """ "us" in one account is the party that the other account names."""
    if not any(t.norm in _SPEAKERS for t in tokens):
        return False
    party = {w for w in mine.account.party.lower().split() if w not in FUNCTION_WORDS and len(w) > 3}
    return bool(party) and sum(t.norm in party for t in others) >= min(2, len(party))


def _value(claim: Claim, ordered: _Ordered) -> Value:
    words = (*ordered.main, *ordered.other, ordered.cue)
    quote = claim.quote(min(t.start for t in words), max(t.end for t in words))
    return Value(quote.text, (quote,))
