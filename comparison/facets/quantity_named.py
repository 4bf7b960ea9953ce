"""Counts told otherwise than by a number, a rule of the facet of quantity: by a list of names, or by "both"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comparison.analyse.quantities import Quantity
from comparison.analyse.statement import Claim, Pairing
from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding, Value
from comparison.facets.voice import Spoken, content, content_links, spoken
from comparison.lazy import kept

LIST_AND_NUMBER = 0.6
BOTH_AND_ONE = 0.7
AS_MANY = 0.6
LEAST_LINK = 0.6
_LONGEST = 4  # words of a name
_MOST = 12  # names of a list
_FAR = 3  # tokens from "both" to its noun
# Of what is done to people by law or by vote, all are named; of those who spoke, met or signed, the best known.
_ALL_NAMED = frozenset("charge arrest detain convict sentence acquit suspend sack dismiss elect appoint".split())
_NOT_ALL = frozenset(
    {"include", "such", "like", "among", "especially", "notably", "particularly", "between", "from", "or"}
)


def told_by_names(pairing: Pairing) -> Iterator[Finding]:
    """At most one finding: one side names those of whom the other gives the number, and the same is said of them."""
    for turned in (False, True):
        naming, counting = (pairing.right, pairing.left) if turned else (pairing.left, pairing.right)
        several = [q for q in counting.quantities if _of_several(q)]
        names = _names(naming) if several else None
        if names is None:
            continue
        first, last, number = names
        for quantity in several:
            said = _same_said(pairing, naming, first, last, quantity, turned)
            if said is None:
                continue
            listed = _value(naming, naming.tokens[first].start, naming.tokens[last].end)
            counted = _value(counting, quantity.start, _end(quantity))
            sides = (counted, listed) if turned else (listed, counted)
            if quantity.value.low <= number <= quantity.value.high:
                yield Finding("quantity", "same", *sides, AS_MANY)
            elif number > quantity.value.high or said.lemma in _ALL_NAMED:
                yield Finding("quantity", "different", *sides, LIST_AND_NUMBER, f"{number} are named")
            return


def _of_several(quantity: Quantity) -> bool:
    plain = quantity.dimension == "count" and quantity.exact and quantity.role == "amount" and quantity.per is None
    return plain and not (quantity.part or quantity.whole or quantity.additional) and 2 <= quantity.stated[0] <= _MOST


def _end(quantity: Quantity) -> int:
    """Where the number and what it counts end."""
    return max(quantity.end, quantity.head.end if quantity.head is not None else 0)


def _same_said(
    pairing: Pairing, naming: Claim, first: int, last: int, quantity: Quantity, turned: bool
) -> Token | None:
    """What is said of the counted, where the clause of the names says it right beside them."""
    if any(q.dimension == "count" for q in naming.quantities):
        return None
    starts = {t.start for t in quantity.predicates}
    counting = pairing.left if turned else pairing.right
    clause = naming.clauses[first]
    for w in pairing.words:
        mine, yours = (w.right, w.left) if turned else (w.left, w.right)
        said = counting.tokens[yours].start in starts and content(counting.tokens[yours])
        if said and w.kind != "antonym" and w.strength >= LEAST_LINK and mine in clause and not first <= mine <= last:
            return naming.tokens[mine] if _beside(naming.tokens, first, last, mine) else None
    return None


def _beside(tokens: Sequence[Token], first: int, last: int, at: int) -> bool:
    """Whether no other word of content stands between the names and ``at``."""
    between = tokens[last + 1 : at] if at > last else tokens[at + 1 : first]
    return not any(content(t) for t in between)


@kept
def _names(claim: Claim) -> tuple[int, int, int] | None:
    """The first and last token of the only list of names, and how many there are."""
    tokens = claim.tokens
    found: list[tuple[int, int, int]] = []
    at = 0
    while at < len(tokens):
        listed = _list_at(tokens, at)
        if listed is None:
            at += 1
            continue
        found.append((at, *listed))
        at = listed[0] + 1
    if len(found) != 1:
        return None
    first = found[0][0]
    if first and tokens[first - 1].text == ",":
        return None  # "the mayor, Ann Lee, and Bob Ray": two or three
    return None if any(t.lemma in _NOT_ALL for t in tokens[max(0, first - 2) : first]) else found[0]


def _list_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """The last token and the number of a list "A, B and C" that begins at ``at``; a list ends with "and"."""
    if not tokens[at].capitalised or (at and tokens[at - 1].capitalised):
        return None
    last, number = _name_end(tokens, at), 1
    while number < _MOST:
        after = last + 1
        while after < len(tokens) and tokens[after].text in {",", "and", "&"}:
            after += 1
        if after == last + 1 or after >= len(tokens) or not tokens[after].capitalised:
            return None
        closed = tokens[after - 1].norm in {"and", "&"}
        last, number = _name_end(tokens, after), number + 1
        if closed:
            return last, number
    return None


def _name_end(tokens: Sequence[Token], at: int) -> int:
    last = at
    while last + 1 < len(tokens) and last - at < _LONGEST and tokens[last + 1].capitalised:
        last += 1
    return last


def both_and_one(pairing: Pairing) -> Iterator[Finding]:
    """At most one finding: "both brothers" on one side, "only one of the brothers" on the other."""
    mine, yours = "both" in pairing.left.words, "both" in pairing.right.words
    if mine == yours or "one" not in (pairing.right if mine else pairing.left).words:
        return
    left, right = spoken(pairing)
    whole, part = (left, right) if mine else (right, left)
    at = next(i for i, t in enumerate(whole.tokens) if t.norm == "both")
    noun = next((i for i in range(at + 1, min(at + 1 + _FAR, len(whole.tokens))) if content(whole.tokens[i])), None)
    one = _one_of(part)
    if noun is None or one is None or whole.tokens[noun].lemma != part.tokens[one[1]].lemma:
        return
    said = any(
        w.kind != "antonym" and w.strength >= LEAST_LINK
        and (w.left in left.clause(noun if whole is left else one[1]))
        and (w.right in right.clause(one[1] if whole is left else noun))
        and left.tokens[w.left].lemma != whole.tokens[noun].lemma
        for w in content_links(left, right, pairing.words)
    )  # fmt: skip
    if said and _stated(whole, at) and _stated(part, one[0]):
        a = whole.value((whole.tokens[at].start, whole.tokens[noun].end))
        b = part.value((part.tokens[one[0]].start, part.tokens[one[1]].end))
        yield Finding("quantity", "different", *((a, b) if whole is left else (b, a)), BOTH_AND_ONE)


def _one_of(side: Spoken) -> tuple[int, int] | None:
    """ "one of the brothers", "only one brother": the first token and the noun."""
    tokens = side.tokens
    for i, token in enumerate(tokens):
        if token.norm != "one" or i + 1 >= len(tokens):
            continue
        only = i > 0 and tokens[i - 1].norm in {"only", "just"}
        if tokens[i + 1].norm != "of" and not only:
            continue
        noun = next((k for k in range(i + 1, min(i + 2 + _FAR, len(tokens))) if content(tokens[k])), None)
        if noun is not None and tokens[noun].norm != "two":
            return (i - 1 if only else i), noun
    return None


def _stated(side: Spoken, at: int) -> bool:
    assertion = side.assertion(at)
    if assertion is None or side.voice(at) == "other":
        return False
    head = assertion.predicate
    return not assertion.negated(side.tokens[at].start) and not (head is not None and assertion.negated(head.start))


def _value(claim: Claim, start: int, end: int) -> Value:
    quote = claim.quote(start, end)
    return Value(" ".join(quote.text.split()), (quote,))
