"""The values that say what a clause asserts, denies, undertakes, conditions and attributes.

All offsets count code points of the account's text. Tokens are named by their ``start``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Tense = Literal["done", "ongoing", "present", "future", "hypothetical", "none"]
Certainty = Literal["unmarked", "certain", "likely", "possible", "unknown"]
NegationKind = Literal[
    "adverb", "determiner", "pronoun", "complement", "excess", "denial", "false", "inner", "ending", "rejection"
]
ConditionKind = Literal["if", "unless", "exchange", "none"]
Stance = Literal["neutral", "affirm", "doubt", "deny"]


@dataclass(frozen=True, slots=True)
class Predicate:
    """The head of the clause: the index of its token in the sentence, and its span."""

    token: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Negation:
    """One thing that says no.

    ``focus`` are the starts of the tokens that it turns round: the predicate, or the head of the noun phrase.
    ``scope`` is the stretch within which it reaches. ``cancelled``: another negation turns it round ("did not rule
    out"), so that it denies nothing and affirms no more than a possibility. ``exceptive``: it only says from when
    or on what ("not … until", "not … without"). ``yet``: it only speaks of the time of writing. ``source`` is who
    denies, where the clause names one. ``denies`` is the positive word of an inner negation ("unharmed": "harm").
    An "ending" ("halt strikes") denies nothing, but agrees with who says that there is none. A "rejection" says no to
    what another wants. ``indirect`` are those of ``focus`` that are denied only by what the denial makes likely: the
    meeting of which one "has not been informed", the talks on which there is "no decision". ``stance``: whoever
    denies it says what shall not be ("ruled out an amnesty"), and need not be its subject.
    """

    kind: NegationKind
    cue: Span
    focus: tuple[int, ...]
    scope: Span
    cancelled: bool = False
    exceptive: bool = False
    yet: bool = False
    source: Span | None = None
    denies: str = ""
    indirect: tuple[int, ...] = ()
    stance: bool = False


@dataclass(frozen=True, slots=True)
class Act:
    """What is done about an act, and its rank on the scale of commitment (lexicon/data/acts.txt).

    ``scope`` is what the act is about; ``rank`` and ``grade`` are those of the weakest link of the chain
    ("agreed to consider" considers). ``subject`` is the stretch in which the text names who acts, if it does.
    ``negated``: the act's own word is denied.
    ``tentative``: the word is "would", which may report a promise or imagine a case.
    """

    grade: str
    rank: int
    cue: Span
    scope: Span
    subject: Span | None = None
    negated: bool = False
    tentative: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """What an act depends on. ``content`` is None for an explicit absence of conditions.

    ``exceptive``: the cue stands under a negation ("not until", "not without").
    """

    kind: ConditionKind
    cue: Span
    content: Span | None
    exceptive: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Who is said to say it. ``own``: in the first person. ``content`` is what is said."""

    cue: Span
    content: Span
    source: Span | None
    stance: Stance
    own: bool = False


@dataclass(frozen=True, slots=True)
class Assertion:
    """What the clause ``start`` to ``end`` asserts. The operators are those that reach into the clause."""

    start: int
    end: int
    predicate: Predicate | None = None
    tense: Tense = "none"
    certainty: Certainty = "unmarked"
    certainty_cue: Span | None = None
    negations: tuple[Negation, ...] = ()
    acts: tuple[Act, ...] = ()
    conditions: tuple[Condition, ...] = ()
    frames: tuple[Frame, ...] = ()

    def negated(self, token: int) -> tuple[Negation, ...]:
        """The negations in force that turn round the token that starts at ``token``.

        Words for "false" that follow each other ("untrue and baseless") say it once.
        """
        found = [
            n
            for n in self.negations
            if token in n.focus and not n.exceptive and n.kind != "ending" and (not n.cancelled or self._rejects(token))
        ]
        false = [n for n in found if n.kind == "false"]
        return tuple(n for n in found if n.kind != "false" or n is false[0])

    def _rejects(self, token: int) -> bool:
        """Whether the token is itself a word of rejection: "nobody objected" affirms the plan, and denies the objection."""
        return any(n.kind == "rejection" and n.cue[0] == token for n in self.negations)

    def ended(self, token: int) -> bool:
        """Whether what the token names is said to end or to be called off: neither affirmed nor denied."""
        return any(n.kind == "ending" and token in n.focus for n in self.negations)

    def positive(self, token: int) -> bool:
        """Whether an even number of negations bears on the token that starts at ``token``."""
        return len(self.negated(token)) % 2 == 0

    def act_over(self, token: int) -> Act | None:
        """The act whose scope holds the token that starts at ``token``: the nearest on its left, or else right."""
        before = [a for a in self.acts if a.cue[1] <= token < a.scope[1]]
        if before:
            return max(before, key=lambda a: a.cue)
        after = [a for a in self.acts if a.scope[0] <= token < a.cue[0]]
        return min(after, key=lambda a: a.cue) if after else None

    def conditional(self, token: int) -> Condition | None:
        """The condition in whose content the token that starts at ``token`` lies, if it lies in one."""
        for condition in self.conditions:
            if condition.content is not None and condition.content[0] <= token < condition.content[1]:
                return condition
        return None

    def framed(self, token: int) -> Frame | None:
        """The innermost frame in whose content the token that starts at ``token`` lies, if it lies in one."""
        around = [f for f in self.frames if f.content[0] <= token < f.content[1]]
        return min(around, key=lambda f: f.content[1] - f.content[0]) if around else None
