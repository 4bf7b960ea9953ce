"""The policy as a table: each facet, and in a reader's words what it believes. ``GET /v1/engine`` serves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from comparison.analyse.statement import Pairing
from comparison.facets import actor, commitment, condition, framing, place, polarity, quantity, scope, time
from comparison.facets.finding import Finding
from comparison.model import Kind


@dataclass(frozen=True, slots=True)
class Facet:
    """One respect in which claims are compared: ``contrast`` does it, ``rule`` says in words how."""

    kind: Kind
    rule: str
    contrast: Callable[[Pairing], tuple[Finding, ...]]


FACETS: tuple[Facet, ...] = (
    Facet(
        "quantity",
        "How much or how many, of the same thing: units are converted, stated precision and bounds are respected "
        '("at least 90 minutes" / "an hour and three quarters"), a part is not the total, killed is not injured. '
        "Rates are held against totals over a term, a list of names against a number; a list that is shorter than the number is a "
        'difference only where all are usually named (charged, elected). "Both" is not "one of the two".',
        quantity.contrast,
    ),
    Facet(
        "time",
        "When: dates, weekdays, clock times with their zones and parts of the day, of the same happening. Granularities "
        'that are compatible agree ("March" / "18 March"), and so do times that are one instant in two zones; '
        '"closed until" a day and "reopens" on it are one.',
        time.contrast,
    ),
    Facet(
        "place",
        "Where the same happening was: towns, countries, kinds of site and directions. A place within the other "
        '("Geneva" / "Switzerland") agrees, and so do two names of one place. '
        "Routes are compared by where they lead from and to: a route and its reverse are two.",
        place.contrast,
    ),
    Facet(
        "actor",
        "Who did it: the roles are reversed, or an act that excludes a second agent (caused, asked for, paid, found first) "
        "is put down to two that cannot be one and the same (two governments, a firm and its workers); or one side has it "
        "brokered, inquired into by outsiders or said "
        'jointly, and the other done directly, from inside or by one alone; or names a cause of another kind (a storm, a fault, an attack). "We" is the account\'s own party, a capital is '
        "its government; whoever is left open, or may be meant by both descriptions, is no difference.",
        actor.contrast,
    ),
    Facet(
        "scope",
        "What is covered: a qualifier or an item of a list that one side adds or drops, where it changes the substance "
        '("energy and infrastructure" / "energy infrastructure", "all" / "most", "all prisoners" / "wounded prisoners"), the term or area of a truce, ban or '
        "permission, or a talk that was about one thing alone. Mere detail that both could sign is no difference.",
        scope.contrast,
    ),
    Facet(
        "commitment",
        "How firm: what one side reports as done, ordered or agreed, the other as proposed, discussed or hoped for. "
        "Words of neighbouring firmness agree (pledged / committed).",
        commitment.contrast,
    ),
    Facet(
        "condition",
        "On what it depends: one side makes the same act conditional, and the other reports it as settled, or depends "
        "on something else; what must come first, and what is refused only as it stands, are conditions too.",
        condition.contrast,
    ),
    Facet(
        "polarity",
        "Whether it is so: one side affirms what the other denies, by a negation or by a word of opposite sense, of the same thing at the "
        "same time and place. "
        "A denial is its speaker's; who reports a claim does not make it, and who adds that it is false denies it.",
        polarity.contrast,
    ),
    Facet(
        "framing",
        "In what light: the same thing under names of opposite colour, or under a strongly loaded and a neutral one "
        '("terrorists" / "fighters"), approved of by one side and condemned by the other, kept at a distance ("so-called") or '
        'given a milder name throughout ("incident" / "attack"), or told as a slight matter and as harm ("scrape" / "rammed"). Plain synonyms ("protesters" / "demonstrators") are no '
        "difference.",
        framing.contrast,
    ),
)
