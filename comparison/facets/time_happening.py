"""Which happening a time or a place is said of, and whether two claims speak of the same one.

There is no parser: a happening is the nearest verb of the clause and the words outside its prepositional phrases.
That is enough to tell "applications to the fund close" from "payments from the fund go out".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.statement import Claim, Pairing
from comparison.analyse.tokens import Token
from comparison.facets.time_agents import actors_apart, one_person
from comparison.facets.time_words import (
    AUXILIARIES,
    BASE_VERBS,
    BOUNDARIES,
    DETERMINERS,
    EVENT_ENDINGS,
    EVENT_NOUNS,
    HOLLOW,
    IRREGULAR,
    IRREGULAR_NOUNS,
    LIGHT,
    NEGATORS,
    NOMINALS,
    NOT_EMPTY,
    ORDER_WORDS,
    OTHERNESS,
    PREPOSITIONS,
    RECORDING,
    SAYING,
)
from comparison.lazy import kept


@dataclass(frozen=True, slots=True)
class Happening:
    """Indices into the claim's tokens: the verb (if any), the words that carry the happening, all content words."""

    verb: int | None
    core: tuple[int, ...]
    content: tuple[int, ...]
    negated: bool


def happening(claim: Claim, start: int, end: int) -> Happening:
    """The happening that the span ``start`` to ``end`` of the account's text is said of."""
    described = _described(claim.tokens, start, end)
    if described:
        return Happening(None, described, described, negated=False)
    window = _window(claim, start, end)
    timed = [(t.start, t.end) for t in claim.times]
    content, core, verbs = [], [], []
    negated = False
    in_phrase = False
    for index in window:
        token = claim.tokens[index]
        if start <= token.start and token.end <= end:
            in_phrase = False
            continue
        if token.norm in NEGATORS:
            negated = True
        if token.norm in PREPOSITIONS:
            in_phrase = True
            continue
        verbal = is_verb(claim.tokens, index)
        if verbal or token.norm in AUXILIARIES or token.kind == "sign" or token.norm in {"and", "or"}:
            in_phrase = in_phrase and not verbal and token.norm not in AUXILIARIES and token.norm in {"and", "or"}
        if token.kind != "word" or _empty(token) or any(a <= token.start < b for a, b in timed):
            continue
        content.append(index)
        if verbal:
            verbs.append(index)
        if not in_phrase:
            core.append(index)
    return Happening(_nearest(claim.tokens, verbs, start), tuple(core), tuple(content), negated)


def _described(tokens: Sequence[Token], start: int, end: int) -> tuple[int, ...]:
    """The nouns that an attributive time describes: "the June summit", "Friday's stoppage"."""
    before = next((t.norm for t in reversed(tokens) if t.end <= start), "")
    after = next((i for i, t in enumerate(tokens) if t.start >= end), len(tokens))
    if after < len(tokens) and tokens[after].norm in {"'s", "'"}:
        after += 1
    elif before not in DETERMINERS and before != "'s":
        return ()
    found: list[int] = []
    for index in range(after, min(len(tokens), after + 6)):
        token = tokens[index]
        if token.kind == "sign" and token.norm == "-":
            continue
        if token.kind != "word" or token.norm in PREPOSITIONS or _empty(token) or token.norm in AUXILIARIES:
            break
        if found and token.norm in IRREGULAR:
            break
        found.append(index)
    return tuple(found)


def _window(claim: Claim, start: int, end: int) -> list[int]:
    """The tokens of the span's clause, or of the passage where the clause says too little."""
    passage = next((p for p in claim.passages if p.start <= start and end <= p.end), claim.passages[0])
    indices = [i for i, t in enumerate(claim.tokens) if passage.start <= t.start and t.end <= passage.end]
    for first, last in passage.sentence.clauses:
        if first <= start and end <= last:
            clause = [i for i in indices if first <= claim.tokens[i].start < last]
            if sum(not _empty(claim.tokens[i]) and claim.tokens[i].kind == "word" for i in clause) >= 3:
                indices = clause
            break
    left = [i for i in indices if claim.tokens[i].start < start]
    right = [i for i in indices if claim.tokens[i].start >= start]
    kept_left: list[int] = []
    for i in reversed(left):
        if claim.tokens[i].norm in BOUNDARIES and kept_left and _carries(claim.tokens, kept_left):
            break
        kept_left.append(i)
    kept_right: list[int] = []
    for i in right:
        if claim.tokens[i].norm in BOUNDARIES and claim.tokens[i].start >= end:
            break
        kept_right.append(i)
    return kept_left[::-1] + kept_right


def _carries(tokens: Sequence[Token], indices: Iterable[int]) -> bool:
    return any(is_verb(tokens, i) for i in indices)


def _empty(token: Token) -> bool:
    return token.lemma in FUNCTION_WORDS and token.lemma not in NOT_EMPTY


def is_verb(tokens: Sequence[Token], index: int) -> bool:
    """A guess from form and neighbours: inflected, or after an auxiliary or "to", and not before a noun."""
    token = tokens[index]
    if token.kind != "word" or token.norm in AUXILIARIES or (token.capitalised and index > 0):
        return False
    before = tokens[index - 1].norm if index else ""
    further = tokens[index - 2].norm if index > 1 else ""
    if before in DETERMINERS or before == "'s":
        return False
    if before == "to" or before in AUXILIARIES or (before in {"not", "n't", "be", "been"}):
        return token.norm not in FUNCTION_WORDS or token.lemma in NOT_EMPTY
    if further in AUXILIARIES and before.endswith("ly"):
        return True
    if token.norm in IRREGULAR or _irregular(token):
        return True
    if token.norm.endswith("ed") and token.lemma != token.norm:
        return before not in PREPOSITIONS
    if token.norm.endswith("ing"):
        return before in {"was", "were", "is", "are", "be", "been", ","}
    return token.lemma in BASE_VERBS and before not in PREPOSITIONS and index > 0


def _irregular(token: Token) -> bool:
    """ "withdrew", "sought": a form that its dictionary form does not begin, and no plural nor comparison."""
    if token.lemma == token.norm or token.norm.endswith(("s", "er", "est", "ing", "men", "ed")):
        return False
    return token.norm not in IRREGULAR_NOUNS and len(token.norm) > 3


def _nearest(tokens: Sequence[Token], verbs: Sequence[int], start: int) -> int | None:
    left = [i for i in verbs if tokens[i].start < start]
    return left[-1] if left else verbs[0] if verbs else None


_FIRM = 0.55
"""Below it, linked words are neighbours in meaning ("service", "surgery"), not names of one thing."""


@dataclass(frozen=True)
class Links:
    """The links of a pairing by token, antonyms left out, and the firm ones among them."""

    right_of: dict[int, tuple[int, ...]]
    firm: frozenset[tuple[int, int]]

    def between(self, left: Iterable[int], right: Iterable[int]) -> tuple[tuple[int, int], ...]:
        """The linked pairs with one token in ``left`` and one in ``right``."""
        wanted = frozenset(right)
        return tuple((i, j) for i in left for j in self.right_of.get(i, ()) if j in wanted)


@kept
def links_of(pairing: Pairing) -> Links:
    """The links of ``pairing`` by token."""
    found: dict[int, list[int]] = {}
    for link in pairing.words:
        if link.kind != "antonym":
            found.setdefault(link.left, []).append(link.right)
    firm = frozenset((k.left, k.right) for k in pairing.words if k.kind != "antonym" and k.strength >= _FIRM)
    return Links({i: tuple(js) for i, js in found.items()}, firm)


def sameness(pairing: Pairing, left: Happening, right: Happening, share_role: bool = False) -> float:
    """How surely both are one happening: 0 (not shown) to 1. ``share_role``: both are its start, or its end."""
    mine, yours = pairing.left.tokens, pairing.right.tokens
    links = links_of(pairing)
    shared = links.between(left.content, right.content)
    if links.firm.isdisjoint(shared) or _told_apart(mine, yours, shared):
        return 0.0
    if _saying(mine, left) or _saying(yours, right) or actors_apart(mine, left, yours, right, links):
        return 0.0
    cores = links.between(left.core, right.core)
    verbs = left.verb is not None and right.verb is not None and right.verb in links.right_of.get(left.verb, ())
    halfway = [p for p in shared if (p[0] in left.core) != (p[1] in right.core) and p != (left.verb, right.verb)]
    recorded = _verb_in(mine, left, RECORDING) and _verb_in(yours, right, RECORDING)
    if verbs and not (_light(mine, left) and _light(yours, right)):
        others = [pair for pair in shared if pair != (left.verb, right.verb)]
        if others:
            return 0.9 if any(pair in cores for pair in others) else 0.8
        alone = _bare(left) or _bare(right) or one_person(mine, left, yours, right)
        return 0.7 if alone else 0.0
    if any(_named(mine, left, i) and j == right.verb for i, j in cores) or any(
        i == left.verb and _named(yours, right, j) for i, j in cores
    ):
        return 0.8  # "spoke" and "the call began": one's verb is the other's noun
    if _nominal(mine, left, yours, right) or _nominal(yours, right, mine, left):
        return 0.8
    nouns = [(i, j) for i, j in cores if i != left.verb and j != right.verb and (i, j) in links.firm]
    eventful = [(i, j) for i, j in nouns if _eventful(mine[i]) or _eventful(yours[j])]
    light = _light(mine, left), _light(yours, right)
    if eventful and any(light):
        return 0.8 if all(light) else 0.7
    if nouns and all(light) and (verbs or recorded or share_role):
        return 0.8 if verbs or recorded else 0.75
    if verbs and halfway and not _verb_in(mine, left, HOLLOW):
        return 0.7  # "the hall was opened", "the doors of the hall were opened"
    return 0.0


def linked(pairing: Pairing, left: Happening, right: Happening) -> bool:
    """The two share a content word at all."""
    return bool(links_of(pairing).between(left.content, right.content))


def _nominal(mine: Sequence[Token], verbal: Happening, yours: Sequence[Token], named: Happening) -> bool:
    """ "they spoke" and "the call began"; that they share a word is known."""
    nouns = NOMINALS.get(mine[verbal.verb].lemma) if verbal.verb is not None else None
    return bool(nouns) and _light(yours, named) and any(yours[i].lemma in nouns for i in named.core if nouns)


def _verb_in(tokens: Sequence[Token], happening: Happening, verbs: frozenset[str]) -> bool:
    return happening.verb is not None and tokens[happening.verb].lemma in verbs


def _named(tokens: Sequence[Token], happening: Happening, index: int) -> bool:
    """The word at ``index`` is a noun that names the happening, whose verb only places it."""
    return index != happening.verb and _light(tokens, happening) and not is_verb(tokens, index)


def _light(tokens: Sequence[Token], happening: Happening) -> bool:
    return happening.verb is None or tokens[happening.verb].lemma in LIGHT


def _saying(tokens: Sequence[Token], happening: Happening) -> bool:
    return happening.verb is not None and tokens[happening.verb].lemma in SAYING and len(happening.core) < 6


def _bare(happening: Happening) -> bool:
    return len(happening.content) <= 1


def _eventful(token: Token) -> bool:
    return token.lemma in EVENT_NOUNS or (len(token.lemma) > 6 and token.lemma.endswith(EVENT_ENDINGS))


def _told_apart(mine: Sequence[Token], yours: Sequence[Token], shared: Sequence[tuple[int, int]]) -> bool:
    """ "the first blast" and "a second blast", "another meeting": the same word for two happenings."""
    for i, j in shared:
        left, right = _order(mine, i), _order(yours, j)
        if left and right and not left & right:
            return True
        if bool(left) != bool(right) and (left | right) & OTHERNESS:
            return True
    return False


def _order(tokens: Sequence[Token], index: int) -> frozenset[str]:
    return frozenset(t.norm for t in tokens[max(0, index - 2) : index] if t.norm in ORDER_WORDS)
