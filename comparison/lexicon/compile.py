"""Compiles the lexicon's text files. The format of each file is described at its top."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from comparison.analyse.tokens import tokenise
from comparison.lexicon.lexicon import ARTICLES, Lexicon, Membership, Role

DERIVED_FACTOR = 0.85  # a synonym of a derived form stands a little further off than a synonym

Family = tuple[str, tuple[tuple[Role, tuple[str, ...]], ...]]


def key(member: str) -> tuple[str, ...]:
    """The lemmas under which a member of a family is looked up."""
    return tuple(t.lemma for t in tokenise(member) if t.kind != "sign" and t.lemma not in ARTICLES)


@cache
def load() -> Lexicon:
    """The lexicon that is shipped with the engine."""
    return build(families(files("comparison.lexicon") / "data"))


def build(found: Iterator[Family]) -> Lexicon:
    """A lexicon of the given families."""
    kinds: list[str] = []
    memberships: dict[str, list[Membership]] = {}
    phrases: set[tuple[str, ...]] = set()
    derived: dict[str, set[str]] = {}
    for kind, groups in found:
        family = len(kinds)
        kinds.append(kind)
        terms: set[str] = set()
        for role, members in groups:
            own_membership = Membership(family, role, 1.0)
            for member in members:
                lemmas = key(member)
                if not lemmas:
                    continue
                if len(lemmas) > 1:
                    phrases.add(lemmas)
                terms.add(" ".join(lemmas))
                memberships.setdefault(" ".join(lemmas), []).append(own_membership)
        if kind == "derived":
            for term in terms:
                derived.setdefault(term, set()).update(terms - {term})
    own = {term: tuple(found) for term, found in memberships.items()}
    shared: dict[Membership, Membership] = {}
    for term in sorted(derived):
        for other in sorted(derived[term]):
            for m in own.get(other, ()):
                if kinds[m.family] in {"synonyms", "antonyms", "parts"}:
                    # One object for all who share it: there are 50,000, and the garbage collector visits each.
                    held = Membership(m.family, m.role, DERIVED_FACTOR)
                    memberships[term].append(shared.setdefault(held, held))
    return Lexicon(kinds, memberships, phrases)


def families(data: Traversable) -> Iterator[Family]:
    """The families of every file under ``data``, in a stable order."""
    for folder, kind in (
        ("synonyms", "synonyms"),
        ("derived", "derived"),
        ("antonyms", "antonyms"),
        ("parts", "parts"),
    ):
        directory = data / folder
        if directory.is_dir():
            for file in sorted(directory.iterdir(), key=lambda f: f.name):
                for line in lines(file):
                    yield kind, _groups(kind, line)
    for name, kind in (
        ("names/governments.txt", "governments"),
        ("names/acronyms.txt", "variants"),
        ("names/variants.txt", "variants"),
        ("names/spelling.txt", "variants"),
        ("titles.txt", "titles"),
        ("framing.txt", "framing"),
    ):
        file = data.joinpath(*name.split("/"))
        if file.is_file():
            for line in lines(file):
                yield kind, _groups(kind, line)


def lines(file: Traversable) -> Iterator[str]:
    """The lines of a data file that are neither blank nor comments."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


def _groups(kind: str, line: str) -> tuple[tuple[Role, tuple[str, ...]], ...]:
    if kind == "synonyms":
        return _roles(line, "~", ("core", "near"))
    if kind == "antonyms":
        return _roles(line, "<>", ("this", "that"))
    if kind == "parts":
        return _roles(line, ">", ("whole", "part"))
    if kind == "governments":
        return _roles(line, ";", ("name", "demonym", "capital", "body"))
    if kind == "framing":
        loaded = line.replace(" -", "").replace(" +", "")
        return _roles(loaded, ":", ("core", "near"))
    return (("core", _members(line.replace(" = ", " | "))),)


def _roles(line: str, separator: str, roles: tuple[Role, ...]) -> tuple[tuple[Role, tuple[str, ...]], ...]:
    return tuple(zip(roles, (_members(part) for part in line.split(separator)), strict=False))


def _members(part: str) -> tuple[str, ...]:
    return tuple(member.strip() for member in part.split("|") if member.strip())
