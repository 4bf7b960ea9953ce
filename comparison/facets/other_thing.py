"""Whether two clauses speak of two things, though one word names both: a thing and what belongs to it, one and the next.

"The boy is stable" does not contradict "the boy's sister is not"; nor does "the next train was late" contradict "the train left on time".
"""

from __future__ import annotations

from comparison.align.words import WordLink
from comparison.facets.matter import object_words
from comparison.facets.voice import Spoken, content

_OWNED = 2  # words behind "the boy's"
_BEHIND = 4  # words from "of" to its noun
_NEAR = 2  # tokens from "next" or "other" to what it tells from the rest
# Words that single out one more of a kind.
_ANOTHER = frozenset(
    "next previous other another second third former neighbouring neighboring adjacent rival separate similar deputy vice co assistant first earlier sister".split()
)
# What belongs to a party and speaks or acts for it is the party.
_SPEAKING_FOR = frozenset(
    """spokesman spokeswoman spokesperson representative government ministry minister lawyer leader president office
    statement army military police force troop party board management chairman chief official delegation team court member crew""".split()
)
_PEOPLE = frozenset("resident inhabitant people citizen worker staff rest majority".split())
_OF = frozenset({"near", "from", "beside", "behind", "outside"})
_MARKS = frozenset({"'s", "\u2019s", "'", "\u2019"})
_STAGES = frozenset({"version", "draft", "part", "copy"})
_LEADING = frozenset({"in", "near", "outside", "along", "throughout", "of", "on", "to", "from", "for", "between"})
_ARTICLES = frozenset({"the", "a", "an"})
_ALL = frozenset({"any", "no", "every", "all"})


def other_thing(left: Spoken, right: Spoken, link: WordLink) -> bool:
    """Whether what the opposites or the denial are said of is linked by name only, or is what is found in two places."""
    return (
        _by_name_only(left, link.left, right, link.right)
        or _by_name_only(right, link.right, left, link.left)
        or _told_apart(left, link.left, right, link.right)
        or (link.kind != "antonym" and _other_object(left, link.left, right, link.right))
    )


def _other_object(left: Spoken, at: int, right: Spoken, answer: int) -> bool:
    """Whether it is done to another: "pardoned the poet", "did not pardon the officers who were tried with the poet"."""
    mine, yours = object_words(left, at), object_words(right, answer)
    if not mine or not yours or any(left.links.get(i) in yours for i in mine):
        return False
    return not any(i in left.links for i in mine) or not any(j in right.links for j in yours)


def _by_name_only(side: Spoken, at: int, other: Spoken, answer: int) -> bool:
    for i in side.clause(at):
        j = side.links.get(i)
        if j is None or i == at or j not in other.clause(answer) or not content(side.tokens[i]):
            continue
        if _owns(side, i) and not _followed_by_mark(other, j):
            return True
        if i < at and j < answer and _belongs(side, i) and not _belongs(other, j):
            return True
        if _one_more(side, i) and not _one_more(other, j) and not _all(other, j):
            return True
    return False


def _followed_by_mark(side: Spoken, at: int) -> bool:
    return at + 1 < len(side.tokens) and side.tokens[at + 1].norm in _MARKS


def _owns(side: Spoken, at: int) -> bool:
    """Whether the word only tells whose another thing is, which the other side does not name."""
    if not _followed_by_mark(side, at):
        return False
    owned = next((k for k in range(at + 2, min(at + 2 + _OWNED, len(side.tokens))) if content(side.tokens[k])), None)
    return owned is not None and owned not in side.links and side.tokens[owned].lemma not in _SPEAKING_FOR


def _belongs(side: Spoken, at: int) -> bool:
    """Whether the word only tells where or of what another thing is: "the shops near the station"."""
    tokens = side.tokens
    first = at - 1 if at and tokens[at - 1].norm in _ARTICLES else at
    if first < 2 or tokens[first - 1].norm not in _OF or not content(tokens[first - 2]):
        return False
    head = first - 2
    return head not in side.links and tokens[head].lemma not in _SPEAKING_FOR | _STAGES | _PEOPLE


def _one_more(side: Spoken, at: int) -> bool:
    """Whether one of the words before singles out one more; "any other" means all of them."""
    before = side.tokens[max(0, at - _NEAR) : at]
    if at > _NEAR and before[0].norm == "of" and side.tokens[at - _NEAR - 1].lemma in _STAGES:
        return True
    return any(t.norm in _ANOTHER for t in before) and not _all(side, at)


def _all(side: Spoken, at: int) -> bool:
    return any(t.norm in _ALL for t in side.tokens[max(0, at - _NEAR - 1) : at])


def _told_apart(left: Spoken, at: int, right: Spoken, answer: int) -> bool:
    """Whether a linked word has on both sides what tells it apart, and that is not linked: "bus driver", "car driver"."""
    clause = right.clause(answer)
    for i in left.clause(at):
        j = answer if i == at else left.links.get(i)
        if j is None or j not in clause or not content(left.tokens[i]):
            continue
        if _unlinked(left, _where(left, i)) and _unlinked(right, _where(right, j)) and _alike(left, i, right, j):
            return True
        if (
            (i != at or _is_object(left, i))
            and _unlinked(left, _modifier(left, i))
            and _unlinked(right, _modifier(right, j))
        ):
            return True
    return False


def _unlinked(side: Spoken, at: int | None) -> bool:
    return at is not None and at not in side.links


def _alike(left: Spoken, i: int, right: Spoken, j: int) -> bool:
    return left.tokens[i + 1].norm == right.tokens[j + 1].norm


def _modifier(side: Spoken, at: int) -> int | None:
    """The noun right before a noun, behind an article or at the head of its clause: "the tax bill", "gas prices"."""
    tokens, first = side.tokens, side.clause(at).start
    noun = at - 2 if at > first and tokens[at - 1].norm in _MARKS else at - 1
    if noun < first or not content(tokens[noun]):
        return None
    head = noun - 2 if noun - 2 >= first and tokens[noun - 1].norm == "-" else noun  # "long-distance trains"
    return noun if head == first or tokens[head - 1].norm in _ARTICLES else None


def _is_object(side: Spoken, at: int) -> bool:
    """Whether a word of content stands before the article: "rejects the tax bill", not "the army rejects"."""
    return at > 2 and at - 3 in side.clause(at) and content(side.tokens[at - 3])


def _where(side: Spoken, at: int) -> int | None:
    """The noun behind a preposition right behind the word: "won in the cities", "the road to the coast"."""
    tokens, first = side.tokens, at + 1
    if first + 1 >= len(tokens) or tokens[first].norm not in _LEADING:
        return None
    timed = {t.start for t in side.claim.times}
    noun = next((k for k in range(first + 1, min(first + _BEHIND, len(tokens))) if content(tokens[k])), None)
    return None if noun is None or not timed.isdisjoint(t.start for t in tokens[first : noun + 1]) else noun
