"""The clause that is being collected, part by part, and what is known of it so far."""

from __future__ import annotations

from dataclasses import dataclass

from comparison.segment import verbs
from comparison.segment.boundaries import Boundary, conditional_at
from comparison.segment.grammar import Words, begins_infinitive, begins_verb_phrase
from comparison.segment.propositions import has_main_verb, is_open, shares_verb

_INVERTED = frozenset({"should", "had"})  # "Should the talks fail, ..."
_FRONTED = verbs.CONTRASTS | verbs.TIMES | {"even"}


@dataclass(slots=True)
class Collected:
    """A clause from word ``first``, up to the boundary that is looked at.

    ``main``: it has a finite verb of its own, so that it could end here. ``lists``: an infinitive or a modal that other
    verb phrases may share. ``fronted``: it began with a subordinate clause, ``conditional`` or not. ``reports``: it, or
    a clause before it, reports something. ``open``: it ends in a subordinate clause that lacks its verb. ``recent``:
    the part collected last has a finite verb of its own.
    """

    first: int
    main: bool = False
    lists: bool = False
    fronted: bool = False
    conditional: bool = False
    reports: bool = False
    open: bool = False
    recent: bool = False

    def take(self, words: Words, boundary: Boundary, stop: int) -> None:
        """Add the words from ``boundary`` up to ``stop``: the boundary opened no clause."""
        phrase = boundary.joint in {"comma", "dash"} and begins_verb_phrase(words, boundary.right, stop) is not None
        self.recent = phrase or has_main_verb(words, boundary.right, stop)
        self.open = is_open(words, boundary.right, stop) or (self.open and not self.recent)
        subordinate = boundary.joint == "relative" or (boundary.joint in {"contrast", "time"} and not self.main)
        if self.recent and not subordinate and (boundary.comma or not self.fronted):
            self.main = True
        self.lists = self.lists or shares_verb(words, boundary.left, stop)


def sentence_start(words: Words, stop: int) -> Collected:
    """The first clause of a sentence, up to its first boundary."""
    clause = _from(words, 0, stop)
    norm = words.norms[0]
    # "As far as we know" hedges what follows: "as" in front goes with its main clause, like a condition.
    clause.conditional = conditional_at(words, 0) or norm in _INVERTED or norm == "as"
    clause.fronted = clause.conditional or norm in _FRONTED
    clause.main = clause.recent and not clause.fronted
    return clause


def opened(words: Words, first: int, stop: int, *, reports: bool) -> Collected:
    """The clause that a boundary opened, up to the next boundary."""
    clause = _from(words, first, stop)
    clause.reports = reports
    clause.main = (
        clause.recent
        or words.norms[first] in verbs.RESULTS
        or begins_verb_phrase(words, first, stop) is not None
        or begins_infinitive(words, first, stop) is not None
    )
    return clause


def _from(words: Words, first: int, stop: int) -> Collected:
    return Collected(
        first,
        recent=has_main_verb(words, first, stop),
        open=is_open(words, first, stop),
        lists=shares_verb(words, first, stop),
    )
