"""Which came first: "we alerted them before the complaints" and "they told us only after people complained"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.statement import Claim, Pairing
from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding, Value
from comparison.facets.time_happening import is_verb, links_of

_ORDERS = {"before": "before", "after": "after", "once": "after", "following": "after"}
_SPEAKERS = frozenset({"we", "us", "our", "i", "me"})
_CUTS = frozenset({";", ".", ":", "and", "but"})
_LEAST_CONTENT = 1


@dataclass(frozen=True, slots=True)
class _Ordered:
    """``main`` happens before or after ``other`` (indices of content words); ``cue`` is the word that says so."""

    order: str
    main: tuple[int, ...]
    other: tuple[int, ...]
    cue: int


def contrast_order(pairing: Pairing) -> tuple[Finding, ...]:
    """A finding where both claims order the same two happenings; nothing where either does not."""
    left = _orders(pairing.left)
    right = _orders(pairing.right) if left else ()
    for mine in left:
        for yours in right:
            relation = _relation(pairing, mine, yours)
            if relation is not None:
                different = mine.order != yours.order if relation == "aligned" else mine.order == yours.order
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


def _orders(claim: Claim) -> tuple[_Ordered, ...]:
    found = []
    for index, token in enumerate(claim.tokens):
        order = _order(claim.tokens, index)
        if order is None or any(t.start <= token.end + 12 and t.end > token.end for t in claim.times):
            continue  # "before Monday" bounds a time
        passage = next((p for p in claim.passages if p.start <= token.start < p.end), None)
        if passage is None:
            continue
        main = _content(claim.tokens, range(index - 1, -1, -1), passage.start, passage.end)
        other = _content(claim.tokens, range(index + 1, len(claim.tokens)), passage.start, passage.end)
        if not main and token.capitalised:  # "After people complained, they told us."
            comma = next((i for i in range(index, len(claim.tokens)) if claim.tokens[i].norm == ","), None)
            if comma is not None:
                other = tuple(i for i in other if i < comma)
                main = _content(claim.tokens, range(comma + 1, len(claim.tokens)), passage.start, passage.end)
        if len(main) >= _LEAST_CONTENT and len(other) >= _LEAST_CONTENT:
            found.append(_Ordered(order, main, other, index))
    return tuple(found)


def _order(tokens: Sequence[Token], index: int) -> str | None:
    word = tokens[index].norm
    if word == "to" and index and tokens[index - 1].norm == "prior":
        return "before"
    if word == "of" and index and tokens[index - 1].norm == "ahead":
        return "before"
    if word == "following" and index and tokens[index - 1].norm in {"the", "a", "is", "are", "was", "were"}:
        return None
    if word == "after" and index and tokens[index - 1].norm in {"look", "looks", "looked", "looking", "named", "day"}:
        return None
    return _ORDERS.get(word)


def _content(tokens: Sequence[Token], indices: range, start: int, end: int) -> tuple[int, ...]:
    found: list[int] = []
    for i in indices:
        token = tokens[i]
        if not start <= token.start < end or token.norm in {";", ":"}:
            break
        if token.norm in _CUTS and any(is_verb(tokens, j) for j in found):
            break
        if token.norm in _ORDERS:
            break
        if token.kind == "word" and (token.lemma not in FUNCTION_WORDS or token.norm in _SPEAKERS):
            found.append(i)
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


def _answers(pairing: Pairing, left: tuple[int, ...], right: tuple[int, ...]) -> int:
    count = len(links_of(pairing.words).between(left, right))
    named = _speaker(pairing.left, left, pairing.right, right) or _speaker(pairing.right, right, pairing.left, left)
    return count + (1 if named else 0)


def _speaker(mine: Claim, indices: tuple[int, ...], yours: Claim, others: tuple[int, ...]) -> bool:
    """ "us" in one account is the party that the other account names."""
    if not any(mine.tokens[i].norm in _SPEAKERS for i in indices):
        return False
    party = {w for w in mine.account.party.lower().split() if w not in FUNCTION_WORDS and len(w) > 3}
    named = [yours.tokens[i].norm for i in others]
    return bool(party) and sum(word in party for word in named) >= min(2, len(party))


def _value(claim: Claim, ordered: _Ordered) -> Value:
    first = claim.tokens[min(ordered.main[0], ordered.main[-1])].start
    last = claim.tokens[max((*ordered.main, *ordered.other))].end
    first = min(first, claim.tokens[min(ordered.other)].start, claim.tokens[ordered.cue].start)
    quote = claim.quote(first, last)
    return Value(quote.text, (quote,))
