"""The compiled lexicon: which families a word or phrase belongs to, and how two of them are related."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from comparison.analyse.tokens import Token

RelationKind = Literal["variant", "synonym", "derived", "near", "part", "antonym"]
Role = Literal["core", "near", "whole", "part", "this", "that", "name", "demonym", "capital", "body"]

ARTICLES = frozenset({"a", "the"})


class Relation(NamedTuple):
    """How two terms are related, and how far the one may stand for the other (0 to 1)."""

    kind: RelationKind
    strength: float


# The policy: the two members' roles in a family, and what that makes of them. A pair that is not here is not related
# (two parts of one whole are different things). Strengths were chosen on the development cases; see benchmarks/README.md.
RELATIONS: Mapping[tuple[str, Role, Role], Relation] = MappingProxyType(
    {
        ("synonyms", "core", "core"): Relation("synonym", 0.8),
        ("synonyms", "core", "near"): Relation("near", 0.5),
        ("synonyms", "near", "near"): Relation("near", 0.4),
        ("derived", "core", "core"): Relation("derived", 0.9),
        ("antonyms", "that", "this"): Relation("antonym", 0.7),
        ("antonyms", "this", "this"): Relation("near", 0.4),
        ("antonyms", "that", "that"): Relation("near", 0.4),
        ("parts", "part", "whole"): Relation("part", 0.35),
        ("variants", "core", "core"): Relation("variant", 0.98),
        ("governments", "name", "name"): Relation("variant", 0.98),
        ("governments", "demonym", "name"): Relation("variant", 0.95),
        ("governments", "demonym", "demonym"): Relation("variant", 0.95),
        ("governments", "capital", "name"): Relation("near", 0.75),
        ("governments", "capital", "demonym"): Relation("near", 0.7),
        ("governments", "body", "name"): Relation("near", 0.7),
        ("governments", "body", "demonym"): Relation("near", 0.7),
        ("governments", "body", "capital"): Relation("near", 0.7),
        ("governments", "body", "body"): Relation("near", 0.6),
        ("titles", "core", "core"): Relation("synonym", 0.85),
        ("framing", "core", "near"): Relation("near", 0.8),
        ("framing", "near", "near"): Relation("near", 0.7),
    }
)


@dataclass(frozen=True, slots=True)
class Membership:
    """That a term is in a family, in which role; ``factor`` is below 1 where it is so by a derived form only."""

    family: int
    role: Role
    factor: float


_NONE: tuple[frozenset[str], Mapping[str, Relation]] = (frozenset(), MappingProxyType({}))


class Lexicon:
    """Answers which terms a sentence holds and how two terms are related. Says the same for ever once built."""

    __slots__ = ("_kinds", "_members", "_memberships", "_neighbours", "_numbers", "_phrases", "_related")

    def __init__(
        self,
        kinds: Sequence[str],
        memberships: Mapping[str, Sequence[Membership]],
        phrases: Iterable[tuple[str, ...]],
    ) -> None:
        self._kinds = tuple(kinds)
        self._memberships = {key: tuple(found) for key, found in memberships.items()}
        self._members: dict[int, list[tuple[str, Membership]]] = {}
        for key, held in self._memberships.items():
            for membership in held:
                self._members.setdefault(membership.family, []).append((key, membership))
        self._related: dict[str, tuple[frozenset[str], Mapping[str, Relation]]] = {}
        self._numbers = {key: n for n, key in enumerate(self._memberships)}
        self._neighbours: dict[str, NDArray[np.int32]] = {}
        starts: dict[tuple[str, str], list[tuple[str, ...]]] = {}
        for phrase in set(phrases):
            starts.setdefault((phrase[0], phrase[1]), []).append(phrase)
        self._phrases = {k: tuple(sorted(v, key=lambda p: (-len(p), p))) for k, v in starts.items()}

    @property
    def families(self) -> int:
        """How many families there are."""
        return len(self._kinds)

    def memberships(self, key: str) -> tuple[Membership, ...]:
        """The families that the term ``key`` belongs to."""
        return self._memberships.get(key, ())

    def kind(self, family: int) -> str:
        """The table that a family stands in: "synonyms", "antonyms", …"""
        return self._kinds[family]

    def others(self, key: str) -> frozenset[str]:
        """The terms of the lexicon that are related to the term ``key``."""
        return self._related[key][0] if key in self._related else self._reckoned(key)[0]

    def related(self, key: str) -> Mapping[str, Relation]:
        """These terms, each with the strongest of its relations to ``key``."""
        return self._related[key][1] if key in self._related else self._reckoned(key)[1]

    def related_among(self, keys: Sequence[str]) -> list[tuple[int, int, Relation]]:
        """The places (later, earlier) in ``keys`` of every two that are related, in order, and how they are.

        All at once, by numbers: a comparison has hundreds of keys, each with tens of others in the lexicon, and of these
        pairs one in a hundred is among the keys.
        """
        numbers, neighbours = self._numbers, self._neighbours
        known = [i for i, key in enumerate(keys) if key in numbers]
        if not known:
            return []
        place = np.full(len(numbers), len(keys), dtype=np.intp)  # of each term of the lexicon; none is behind all
        place[[numbers[keys[i]] for i in known]] = known
        others = [neighbours[key] if key in neighbours else self._numbered(key) for key in map(keys.__getitem__, known)]
        later = np.repeat(known, list(map(len, others)))
        earlier = place[np.concatenate(others)]
        held = earlier < later
        later, earlier = later[held], earlier[held]
        order = np.lexsort((earlier, later))
        return [
            (i, j, self._related[keys[i]][1][keys[j]])
            for i, j in zip(later[order].tolist(), earlier[order].tolist(), strict=True)
        ]

    def _numbered(self, key: str) -> NDArray[np.int32]:
        """The terms that ``key`` is related to, by their numbers: kept once asked for."""
        found = np.array([self._numbers[other] for other in self.others(key)], dtype=np.int32)
        self._neighbours[key] = found
        return found

    def _reckoned(self, key: str) -> tuple[frozenset[str], Mapping[str, Relation]]:
        """What ``key`` is related to, kept once reckoned: some nine terms for each of the lexicon's, whatever is asked."""
        memberships = self._memberships.get(key)
        if memberships is None:
            return _NONE
        best: dict[str, Relation] = {}
        for mine in memberships:
            for other, yours in self._members[mine.family]:
                relation = self._relate(mine, yours) if other != key else None
                if relation is not None and (other not in best or relation.strength > best[other].strength):
                    best[other] = relation
        found = self._related[key] = frozenset(best), MappingProxyType(best)
        return found

    def _relate(self, a: Membership, b: Membership) -> Relation | None:
        """What two memberships of one family make of their terms."""
        roles = (a.role, b.role) if a.role <= b.role else (b.role, a.role)
        relation = RELATIONS.get((self._kinds[a.family], *roles))
        if relation is None or a.factor * b.factor == 1.0:
            return relation
        return Relation(relation.kind, relation.strength * a.factor * b.factor)

    def relation(self, a: str, b: str) -> Relation | None:
        """The strongest relation between two terms, or None. Terms are keys as ``terms`` gives them."""
        return self.related(a).get(b)

    def terms(self, tokens: Sequence[Token]) -> list[tuple[tuple[int, ...], str]]:
        """The terms of a sentence: each the indices of its tokens, and its key.

        The longest phrase of the lexicon wins; articles inside a phrase are skipped; signs are no terms.
        """
        words = [(i, t.lemma) for i, t in enumerate(tokens) if t.kind != "sign" and t.lemma not in ARTICLES]
        lemmas = [lemma for _, lemma in words]
        phrases = self._phrases
        found: list[tuple[tuple[int, ...], str]] = []
        end = 0
        for n, start in enumerate(zip(lemmas, [*lemmas[1:], ""], strict=False)):
            if n < end:
                continue
            end = n + 1
            if start in phrases:
                for phrase in phrases[start]:
                    if tuple(lemmas[n : n + len(phrase)]) == phrase:
                        end = n + len(phrase)
                        break
            if end == n + 1:
                found.append(((words[n][0],), lemmas[n]))
            else:
                found.append((tuple(i for i, _ in words[n:end]), " ".join(lemmas[n:end])))
        return found
