"""Whether two clauses are about the same matter apart from one pair of words that is to be compared.

"No charges were brought against the driver" does not contradict "charges were brought against the owner": the words
around the compared pair must be linked too, and no name, object or participant may stand alone on both sides.
"""

from __future__ import annotations

from collections.abc import Sequence

from comparison.align.words import WordLink
from comparison.analyse.assertion.words import DETERMINERS, is_past
from comparison.facets.voice import Spoken, content, names_government

_NAMING = DETERMINERS | {"no", "any"}

BESIDE = 6  # tokens on either side of an antonym within which some other word must be linked
FEW_SHARED = 0.85  # factor where less than half of the shorter clause is shared
LEAST_SHARED = 0.3  # share of the shorter clause's other content that must be linked
LEAST_SHARED_ANTONYM = 0.4  # more for an antonym, which may answer another sense
LEAST_SHARED_STANCE = 0.15  # less where one side rejects it: what surrounds the two has little in common
_FIRST_PERSON = frozenset({"we", "our", "i", "my", "us"})
_OBJECT_ENDS = frozenset(
    "of in on at by for with from to into about against after before that and or but as until when if".split()
)
# Prepositions that name who is concerned: two that lead to unlinked words make two different propositions.
_PARTICIPANT = frozenset({"against", "of", "for", "from", "with", "to", "by", "at", "into"})

_TOPIC = frozenset({"on", "about", "over", "regarding", "concerning"})  # right behind "agreement", "talks", "report"


def shared(left: Spoken, right: Spoken, link: WordLink, *, stance: bool = False) -> float:
    """How far the two clauses are about the same thing apart from the linked word: a factor, 0 where they are not.

    ``stance``: one side says no to what the other wants or does, so that the two may well have different subjects.
    """
    mine = [i for i in left.clause(link.left) if i != link.left and content(left.tokens[i])]
    yours = [j for j in right.clause(link.right) if j != link.right and content(right.tokens[j])]
    if not mine or not yours:
        return FEW_SHARED
    found = [i for i in mine if i in left.links] or [j for j in yours if j in right.links]
    linked = max(sum(i in left.links for i in mine), sum(j in right.links for j in yours))
    if not found and (_speaker_named(left, link.left, right, yours) or _speaker_named(right, link.right, left, mine)):
        found, linked = mine, 1  # "our members" are the union's that the other account names
    share = linked / min(len(mine), len(yours))
    if (
        not found
        or share < _least(link, stance)
        or (link.kind == "antonym" and not _linked_nearby(left, right, link))
        or _other_participants(left, right, link, stance=stance)
    ):
        return 0.0
    subjects = (_subject_words(left, link.left, mine), _subject_words(right, link.right, yours))
    for a, b in (([], []) if stance else subjects, (object_words(left, link.left), object_words(right, link.right))):
        if a and b and not any(i in left.links for i in a) and not any(j in right.links for j in b):
            return 0.0
    a, b = object_words(left, link.left), object_words(right, link.right)
    if any(i not in left.links for i in a) and any(j not in right.links for j in b):
        return 0.0  # "income tax", "fuel tax"
    return 1.0 if share >= 0.5 else FEW_SHARED


def _least(link: WordLink, stance: bool) -> float:
    if link.kind == "antonym":
        return LEAST_SHARED_ANTONYM
    return LEAST_SHARED_STANCE if stance else LEAST_SHARED


def _speaker_named(side: Spoken, at: int, other: Spoken, words: Sequence[int]) -> bool:
    """Whether the clause speaks in the first person, and the other clause names its account's party."""
    if not any(side.tokens[i].norm in _FIRST_PERSON for i in side.clause(at)):
        return False
    party = {w for w in side.claim.account.party.lower().split() if len(w) > 3}
    return any(other.tokens[j].norm in party for j in words)


def _linked_nearby(left: Spoken, right: Spoken, link: WordLink) -> bool:
    """Whether words beside the two are linked to each other, so that they may answer each other."""
    mine = range(max(0, link.left - BESIDE), link.left + BESIDE + 1)
    yours = range(link.right - BESIDE, link.right + BESIDE + 1)
    return any(
        i in left.links and left.links[i] in yours and content(left.tokens[i]) for i in mine if i < len(left.tokens)
    )


def _subject_words(side: Spoken, at: int, words: Sequence[int]) -> list[int]:
    """The content words before the predicate in its clause; none where the account speaks of itself."""
    before = [i for i in words if i < at]
    earlier = [i for i in side.clause(at) if i < at]
    if any(side.tokens[i].norm in _FIRST_PERSON for i in earlier):
        return []
    if any(side.tokens[i].norm == "there" and side.tokens[i + 1].lemma == "be" for i in earlier):
        return []  # "there is no plan to hold talks" names nobody
    counted = [(q.start, q.end) for q in side.claim.quantities]
    before = [
        i
        for i in before
        if (i == 0 or side.tokens[i - 1].norm != "neither")
        and not any(start <= side.tokens[i].start < end for start, end in counted)
    ]
    modifiers = _modifiers(side, at)
    before = [i for i in before if i not in modifiers]
    return before


def _modifiers(side: Spoken, at: int) -> range:
    """The words between a determiner and the noun ("no final decision"): they name no subject."""
    first = at
    while first and content(side.tokens[first - 1]):
        first -= 1
    named = first and side.tokens[first - 1].norm in _NAMING
    return range(first, at) if named and not is_past(side.tokens[at]) else range(at, at)


def object_words(side: Spoken, at: int) -> list[int]:
    """The content words that directly follow the predicate, up to a preposition or sign."""
    found: list[int] = []
    for i in side.clause(at):
        if i <= at:
            continue
        token = side.tokens[i]
        if token.kind == "sign" or token.norm in _OBJECT_ENDS:
            break
        if content(token):
            found.append(i)
    return found


def _other_participants(left: Spoken, right: Spoken, link: WordLink, *, stance: bool) -> bool:
    """Whether the clauses name different participants: names linked to nothing on both sides, or the same preposition.

    ``stance``: whose stance it is says nothing, so that names before the word do not count.
    """
    if _unlinked_names(left, link.left, after=stance) and _unlinked_names(right, link.right, after=stance):
        return True
    mine, yours = _participants(left, link.left), _participants(right, link.right)
    return any(mine[p] not in left.links and yours[p] not in right.links for p in mine.keys() & yours.keys())


def _unlinked_names(side: Spoken, at: int, *, after: bool) -> bool:
    clause = range(at, side.clause(at).stop) if after else side.clause(at)
    return any(
        side.tokens[i].capitalised and content(side.tokens[i]) and i not in side.links
        for i in clause
        if i != at and (i != clause.start or names_government(side.tokens[i].lemma))
    )


def _leads_to_topic(side: Spoken, at: int, i: int) -> bool:
    """Whether ``i`` is a preposition that says what the word or its object is about: "questions about the rent"."""
    if side.tokens[i].norm not in _TOPIC:
        return False
    return i == at + 1 or (i - 1 in side.links and content(side.tokens[i - 1]))


def _participants(side: Spoken, at: int) -> dict[str, int]:
    found: dict[str, int] = {}
    clause = side.clause(at)
    for i in clause:
        if i > at and (side.tokens[i].norm in _PARTICIPANT or _leads_to_topic(side, at, i)):
            after = next((k for k in range(i + 1, min(i + 4, clause.stop)) if content(side.tokens[k])), None)
            if after is not None and side.tokens[after].start not in {t.start for t in side.claim.times}:
                norm = side.tokens[i].norm
                found.setdefault("about" if norm in _TOPIC else norm, after)
    return found
