"""Words that say how much of a thing is covered: all of it, part of it, nothing but it, all but something.

The classes follow the quantifiers of English as grammars list them (Huddleston and Pullum 2002, ch. 5); the words are
those of news copy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from comparison.analyse.tokens import Token

Extent = Literal["all", "full", "part", "some", "only", "except"]

# Each phrase is a sequence of lemmas, articles apart; longer phrases win. "All" counts things, "full" measures one: a full
# withdrawal is no withdrawal from all provinces. "Some" does not say that there are others, "part" does.
PHRASES: Mapping[Extent, tuple[str, ...]] = MappingProxyType(
    {
        "all": (
            "all", "every", "each", "everyone", "everybody", "everything", "everywhere", "across board", "nationwide",
            "countrywide", "throughout country", "across country", "universal", "without exception", "whoever",
        ),
        "full": (
            "whole", "entire", "entirely", "complete", "completely", "full", "fully", "total", "totally",
            "comprehensive", "in full", "wholesale", "unrestricted", "in its entirety",
        ),
        "part": (
            "part of", "summary of", "extract from", "excerpt from", "excerpt of", "portion of", "partial", "partially", "partly", "most", "most of", "in part", "half of", "majority of",
            "vast majority of", "mostly", "largely", "not all", "not every",
        ),
        "some": (
            "some", "several", "limited", "few", "certain", "many of", "number of", "selected", "localised",
            "localized", "restricted",
        ),
        "only": (
            "only", "alone", "nowhere else", "exclusively", "solely", "nothing but", "restricted to", "limited to",
            "confined to", "confine to", "limit to", "restrict to", "nobody else", "no one else", "nothing else",
        ),
        "except": (
            "except", "except for", "apart from", "other than", "excluding", "exclude", "with exception of", "but for",
            "save for", "not including", "but not", "aside from", "exempt", "exempting",
        ),
    }
)  # fmt: skip
# Each phrase of these classes has one of these words, so that most claims need not be searched.
MARKS_OF_ALL = frozenset(
    "all every each everyone everybody everything everywhere across nationwide countrywide throughout universal whoever "
    "without whole entire entirely complete completely full fully total totally comprehensive wholesale unrestricted "
    "entirety".split()
)
MARKS_OF_LESS = frozenset(
    "of part partial partially partly most half majority mostly largely all every some several limited few certain many number "
    "selected localised localized restricted only alone else exclusively solely nothing restrict confine confined limit "
    "except apart than excluding exclude exception but save including not aside exempt exempting".split()
)
# Phrases that hold one of these words and measure nothing.
NOT_EXTENT = (
    "any more", "at all", "after all", "all right", "above all", "first of all", "each other", "not only",
    "most of all", "at most", "for most part", "all over", "all day", "all night", "all week", "all time", "every day",
    "every week", "every year", "every time", "each day", "each week", "each month", "each year", "each time", "full time", "full stop", "in total", "total of", "with all due",
    "all too", "once and for all", "all along", "all but", "at full", "full name", "full text", "full responsibility",
    "full statement", "full report", "full story", "total number", "more than all", "all together", "most recent",
    "most important", "most recently", "few day", "few hour", "few minute", "few week", "few month", "last few",
    "past few", "next few", "everyone else", "if only", "only child", "only then", "only when", "only if", "only after",
    "only just", "leave alone", "let alone", "all kind", "all sort", "all possible", "every possible", "all party",
    "all side", "every effort", "all our", "all necessary", "every reason", "full support", "full confidence",
    "full cooperation", "complete with", "full swing", "full force",
)  # fmt: skip
_NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty "
    "forty fifty sixty seventy eighty ninety".split()
)
_ARTICLES = frozenset({"a", "an", "the"})
_AFTER_SHARES = frozenset({"from", "in", "with", "at", "for", "by", "to", "and"})
_SUPERLATIVE_ENDINGS = ("ly", "ful", "ous", "ive", "able", "ible", "al", "ent", "ant", "ic", "ed")


@dataclass(frozen=True, slots=True)
class Cue:
    """An extent word or phrase: its class and its tokens' indices, ``first`` to ``last`` inclusive."""

    extent: Extent
    first: int
    last: int


def _index() -> Mapping[str, tuple[tuple[tuple[str, ...], Extent | None], ...]]:
    found: dict[str, list[tuple[tuple[str, ...], Extent | None]]] = {}
    listed: list[tuple[str, Extent | None]] = [(p, extent) for extent, phrases in PHRASES.items() for p in phrases]
    for phrase, extent in [*listed, *((p, None) for p in NOT_EXTENT)]:
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append((words, extent))
    return MappingProxyType({k: tuple(sorted(v, key=lambda e: (-len(e[0]), e[0]))) for k, v in found.items()})


_INDEX = _index()


def cues(tokens: Sequence[Token]) -> tuple[Cue, ...]:
    """The extent cues of a claim, in order; articles inside a phrase are skipped."""
    if not any(t.lemma in _INDEX or t.norm in _INDEX or t.norm == "of" for t in tokens):
        return ()
    found: list[Cue] = []
    twice = _twice(tokens)
    words = [(i, t.lemma, t.norm) for i, t in enumerate(tokens) if t.lemma not in _ARTICLES and i not in twice]
    at = 0
    while at < len(words):
        if _some_of(words, at):
            found.append(Cue("part", _number_from(tokens, words[at][0]), words[at + 1][0]))
            at += 2
            continue
        for phrase, extent in (*_INDEX.get(words[at][1], ()), *(_INDEX.get(words[at][2], ()))):
            held = words[at : at + len(phrase)]
            if len(held) == len(phrase) and all(p in h[1:] for p, h in zip(phrase, held, strict=True)):
                last = held[-1][0]
                if extent is not None and not _counts_otherwise(tokens, phrase, last):
                    found.append(Cue(extent, held[0][0], last))
                at += len(phrase) - 1
                break
        at += 1
    return tuple(found)


def _number_from(tokens: Sequence[Token], last: int) -> int:
    """The first token of the number in words that ends at ``last``: "thirty-one"."""
    while last > 1 and tokens[last - 1].text == "-" and tokens[last - 2].norm in _NUMBERS:
        last -= 2
    return last


def _twice(tokens: Sequence[Token]) -> frozenset[int]:
    """The figures in brackets that repeat a number in words: "twenty-two (22) of the fifty (50)"."""
    return frozenset(
        k
        for i in range(1, len(tokens) - 2)
        if tokens[i].text == "("
        and tokens[i + 1].norm.isdigit()
        and tokens[i + 2].text == ")"
        and tokens[i - 1].norm in _NUMBERS
        for k in (i, i + 1, i + 2)
    )


def _some_of(words: Sequence[tuple[int, str, str]], at: int) -> bool:
    """ "seven of the nine": a number of a number (articles are left out of ``words``)."""
    if at + 2 >= len(words) or words[at + 1][2] != "of":
        return False
    return all(norm.isdigit() or norm in _NUMBERS for norm in (words[at][2], words[at + 2][2]))


def _counts_otherwise(tokens: Sequence[Token], phrase: tuple[str, ...], last: int) -> bool:
    """ "the most serious" is a degree, "three from each" or "10 euros each" a share, neither an extent."""
    if phrase == ("most",):
        return _superlative(tokens, last)
    if phrase == ("each",):
        after = tokens[last + 1] if last + 1 < len(tokens) else None
        return after is None or after.kind == "sign" or after.norm in _AFTER_SHARES
    return False


def _superlative(tokens: Sequence[Token], most: int) -> bool:
    """ "the most serious": a degree, not an extent."""
    after = tokens[most + 1] if most + 1 < len(tokens) else None
    before = tokens[most - 1].norm if most else ""
    return after is None or before in {"the", "at", "its", "our", "their"} or after.norm.endswith(_SUPERLATIVE_ENDINGS)
