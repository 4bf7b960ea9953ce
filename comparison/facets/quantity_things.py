"""Whether two quantities are about the same thing."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.align.words import LinkKind, WordLink
from comparison.analyse.quantities import Quantity
from comparison.analyse.quantities.fates import FATES, GENERIC_PEOPLE, NOT_PEOPLE, OVERLAPPING
from comparison.analyse.quantities.word_sets import word_set
from comparison.analyse.statement import Pairing
from comparison.analyse.tokens import Token

# How sure two counted nouns are one, by the link of the words.
_LINKED: dict[LinkKind, float] = {
    "exact": 0.9, "inflected": 0.9, "variant": 0.9, "synonym": 0.85, "derived": 0.75, "near": 0.65, "fuzzy": 0.6,
    "part": 0.6,
    "antonym": 0.0,
}  # fmt: skip
_ELIDED = 0.5  # one side leaves the noun out
_ELIDED_PEOPLE = 0.55  # "about 300" beside "several hundred people"
_UNLINKED = 0.2
_CROWD = 0.65  # "a turnout of 3,000" beside "3,000 people"
_COMPOUND = 0.65  # "crew members" beside "crew"
_ELSEWHERE = 0.4  # the noun of one is in the other's sentence, but not counted there
_UNLINKED_SAME_FATE = 0.6
_ELIDED_SAME_FATE = 0.8
_SAME_WORD = frozenset({"exact", "inflected", "variant", "synonym"})
_CROWDED = 100  # from this number on people are a crowd
_HARMED = frozenset(
    {"suffer", "sustain", "treat"}
)  # "suffered cuts": something happened to them, without a word of fates.py
_PERSONS = ("er", "ist", "ant", "ent", "ee", "ian")
_CROWDS = frozenset({"turnout", "attendance", "crowd", "marcher", "protester", "demonstrator", "supporter"})
_PEOPLE = _CROWDS | GENERIC_PEOPLE
_EMPTY = word_set("the a an of to in on at for by with and or from as that this is was were are be have had has it its")


@dataclass(frozen=True)
class Links:
    """The word links of a pairing by the words' offsets, and how many of them join words that carry content."""

    by_offsets: dict[tuple[int, int], WordLink]
    linked: frozenset[tuple[bool, int]]  # (whether on the left, offset)
    content: int
    share: float

    @classmethod
    def of(cls, pairing: Pairing) -> Links:
        """The links of ``pairing``."""
        lefts, rights = pairing.left.tokens, pairing.right.tokens
        by_offsets: dict[tuple[int, int], WordLink] = {}
        content = 0
        for link in pairing.words:
            left, right = lefts[link.left], rights[link.right]
            by_offsets[left.start, right.start] = link
            content += left.kind == "word" and left.norm not in _EMPTY and link.strength >= 0.5
        shorter = min(_content(lefts), _content(rights))
        linked = frozenset({(True, a) for a, _ in by_offsets} | {(False, b) for _, b in by_offsets})
        return cls(by_offsets, linked, content, content / shorter if shorter else 0.0)

    def between(self, left: Token, right: Token) -> LinkKind | None:
        """How the two words are linked; words of the same dictionary form are, even if the alignment chose others."""
        link = self.by_offsets.get((left.start, right.start))
        if link is not None:
            return link.kind
        return "inflected" if left.lemma == right.lemma else None

    def any_between(self, lefts: tuple[Token, ...], rights: tuple[Token, ...]) -> LinkKind | None:
        """The first link between any two of the words; an antonym link goes before all others."""
        kinds = [k for a in lefts for b in rights if (k := self.between(a, b)) is not None]
        return "antonym" if "antonym" in kinds else kinds[0] if kinds else None


def _content(tokens: tuple[Token, ...]) -> int:
    return sum(t.kind == "word" and t.norm not in _EMPTY for t in tokens)


@dataclass(frozen=True, slots=True)
class Kinship:
    """How sure two quantities are about the same thing, and whether a difference between them would mean anything.

    ``apart``: they count the same people or things, but not of the same happening.
    """

    strength: float
    comparable: bool = True
    apart: bool = False


_APART = Kinship(0.0, comparable=False)
_ROLES_APART = frozenset({
    frozenset({"change", "result"}), frozenset({"change", "origin"}), frozenset({"origin", "result"}),
})  # fmt: skip


def kinship(left: Quantity, right: Quantity, links: Links, sole: bool) -> Kinship:
    """Whether ``left`` and ``right`` are about the same thing.

    ``sole`` says that neither claim has another quantity of the dimension.
    """
    if frozenset({left.role, right.role}) in _ROLES_APART or "deadline" in {left.role, right.role}:
        return _APART
    if _fates_apart(left, right) or links.any_between(left.modifiers, right.modifiers) == "antonym":
        return _APART
    predicates = links.any_between(left.predicates, right.predicates)
    measured = _measured(left) or _measured(right)
    heads = _heads(left, right, links)
    strength = heads + _company(left, right, links, predicates, measured)
    if sole:
        strength += _alone(links, measured)
    elif links.content >= 4:
        strength += 0.05
    strength = min(strength, _cap(left, right, links, heads, measured, sole))
    return Kinship(strength, _comparable(left, right, predicates, links), _one_fared(left, right, predicates))


def _fates_apart(left: Quantity, right: Quantity) -> bool:
    """Whether the two count what happened otherwise: the dead and the injured."""
    if left.fate is None or right.fate is None or left.fate == right.fate:
        return False
    return "mixed" not in {left.fate, right.fate} and frozenset({left.fate, right.fate}) not in OVERLAPPING


def _one_fared(left: Quantity, right: Quantity, predicates: LinkKind | None) -> bool:
    """Whether only one counts those to whom something happened: how many were hurt, and how many were on duty."""
    if left.dimension != "count" or (left.fate is None) == (right.fate is None) or predicates is not None:
        return False
    unsaid = left if left.fate is None else right
    return _HARMED.isdisjoint(t.lemma for t in unsaid.predicates)


def _comparable(left: Quantity, right: Quantity, predicates: LinkKind | None, links: Links) -> bool:
    """Whether other numbers for what seems the same thing would conflict."""
    if predicates == "antonym" or (left.fate and right.fate and left.fate != right.fate):
        return False
    if left.remaining != right.remaining or left.elsewhen != right.elsewhen:
        return False
    if (left.role == "origin") != (right.role == "origin"):
        return False  # what it was before, and what it is
    if left.period and right.period and not left.period & right.period:
        return False
    if "both" in {left.text.lower(), right.text.lower()}:
        return False
    same_fate = left.fate is not None and left.fate == right.fate
    if any(q.value.high == 0 and q.head is None for q in (left, right)) and not same_fate:
        return False  # "nobody" is none of the people only
    if left.part and right.part:  # which part of the whole, the predicate says
        return same_fate or predicates is not None
    if left.part or right.part:
        return (left.fate or right.fate) is not None and _exceeds(left, right)
    if left.whole != right.whole:
        return same_fate
    if (
        left.listed != right.listed and left.dimension == "count" and not _crowd(left, right)
    ):  # "a driver and two guards" beside "three people"
        return left.head is not None and right.head is not None and links.between(left.head, right.head) in _SAME_WORD
    return True


def _measured(quantity: Quantity) -> bool:
    return quantity.unit is not None or quantity.dimension in {"share", "score", "age", "multiple"}


def _company(left: Quantity, right: Quantity, links: Links, predicates: LinkKind | None, measured: bool) -> float:
    """What the words around the counted noun add or take away."""
    weight = 0.0
    if predicates is not None:
        weight += 0.2 if measured else 0.1
    elif any((True, t.start) in links.linked for t in left.predicates) or any(
        (False, t.start) in links.linked for t in right.predicates
    ):
        weight += 0.05
    elif left.predicates and right.predicates and not (left.fate and left.fate == right.fate):
        weight -= 0.05
    if left.additional != right.additional:
        weight -= 0.05
    if (left.role == "delay") != (right.role == "delay"):
        weight -= 0.05
    if left.distribution != right.distribution:
        weight -= 0.05
    if any(_narrowed(left, right, links)):
        weight -= 0.05
    return weight


def _are_people(left: Token, right: Token) -> bool:
    """Whether one noun is of people in general, and the other another that may be of people."""
    lemmas = {left.lemma, right.lemma}
    return len(lemmas) == 2 and bool(lemmas & GENERIC_PEOPLE) and not lemmas & NOT_PEOPLE


# Whatever else speaks for them, quantities with these traits are not sure enough to differ, only to agree.
_UNDECIDED = 0.55


def _cap(left: Quantity, right: Quantity, links: Links, heads: float, measured: bool, sole: bool) -> float:
    if all(_narrowed(left, right, links)):
        return _UNDECIDED  # "armed men" beside "wounded men"
    if not measured and (heads == _ELSEWHERE or (heads in {_ELIDED, _ELIDED_PEOPLE} and not sole)):
        return _UNDECIDED  # "four by car" beside "two cars"
    if heads in {_UNLINKED, _UNLINKED_SAME_FATE}:
        if measured:
            return 0.4  # exports and imports may both grow by 6 percent
        return 0.65 if sole and links.content >= 4 and links.share >= 0.5 else _UNDECIDED
    return 1.0


def _alone(links: Links, measured: bool) -> float:
    """What it adds that neither claim has another quantity of the kind, by how well the claims are aligned.

    A measure has little else to be about; counts of people and things crowd an event.
    """
    if links.content >= 3 or links.share >= 0.5:
        return 0.25 if measured else 0.2
    if links.content == 2:
        return 0.15 if measured else 0.1
    return 0.1 if measured and links.content else 0.0


def _heads(left: Quantity, right: Quantity, links: Links) -> float:
    same_fate = left.fate is not None and left.fate == right.fate
    if left.head is None or right.head is None:
        head = left.head or right.head
        if head is not None and head.lemma in NOT_PEOPLE and 0 in {left.value.high, right.value.high}:
            return -1.0  # "nobody", "three streets"
        people = head is not None and head.lemma in GENERIC_PEOPLE
        return _ELIDED_SAME_FATE if same_fate else _ELIDED_PEOPLE if people else _ELIDED
    kind = links.between(left.head, right.head)
    if kind == "antonym":
        return -1.0
    if kind is not None:
        return _LINKED[kind]
    if same_fate and (
        _are_people(left.head, right.head) or left.fate in {FATES.get(left.head.norm), FATES.get(right.head.norm)}
    ):
        return _ELIDED_SAME_FATE  # "11 arrests" counts those arrested, whoever they are
    if same_fate:
        return _UNLINKED_SAME_FATE
    if _crowd(left, right):
        return _CROWD
    lemmas = {left.head.lemma, right.head.lemma}
    if _are_people(left.head, right.head):
        return _CROWD if lemmas & _CROWDS else _ELIDED
    if links.any_between((left.head, *left.modifiers), (right.head, *right.modifiers)) not in {None, "antonym"}:
        return _COMPOUND
    if (True, left.head.start) in links.linked or (False, right.head.start) in links.linked:
        return _ELSEWHERE
    return _UNLINKED


def _crowd(left: Quantity, right: Quantity) -> bool:
    """Whether both count those who came, under whatever name: "400 protesters", "1,500 dockers and their families"."""
    if left.head is None or right.head is None or not {left.fate, right.fate} <= {None, "present"}:
        return False
    lemmas = {left.head.lemma, right.head.lemma}
    people = all(lemma in _PEOPLE or lemma.endswith(_PERSONS) for lemma in lemmas)
    return people and not lemmas.isdisjoint(_CROWDS) and min(left.stated[0], right.stated[0]) >= _CROWDED


def _narrowed(left: Quantity, right: Quantity, links: Links) -> tuple[bool, bool]:
    """For either side, whether it narrows the counted thing by a word that the other has not."""
    around_left = (*left.modifiers, *((left.head,) if left.head else ()), *left.predicates)
    around_right = (*right.modifiers, *((right.head,) if right.head else ()), *right.predicates)
    return (
        any(links.any_between((m,), around_right) is None for m in left.modifiers),
        any(links.any_between(around_left, (m,)) is None for m in right.modifiers),
    )


def _exceeds(left: Quantity, right: Quantity) -> bool:
    """Whether the part is more than the whole it is set against, which no part can be."""
    part, whole = (left, right) if left.part else (right, left)
    return part.value.low > whole.value.high
