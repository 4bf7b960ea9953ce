"""What stands where in the report: the points in the order in which they are read, as the templates need them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from api.compared import Compared
from api.report.quotations import Excerpt, excerpt, line, surroundings
from api.report.standing import STANDINGS, Standing, doubtful, labels, likelihood, weight
from comparison import Difference, FacetRule, Kind, Point, Quote, Side

_SHORT = 60  # characters of a value that can do with some words around it
_GIST = 160  # characters of a passage that stand for an agreement
_ENOUGH = 4  # words


@dataclass(frozen=True, slots=True)
class Voice:
    """The accounts of one side by their places in the comparison, and what they say; ``literal``: in these words.

    ``before`` and ``after`` are the words around it, where one account alone says it and it is short.
    """

    accounts: tuple[int, ...]
    value: str
    literal: bool
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Contrast:
    """One difference: its sides against each other, why it is one, and how sure that is.

    ``reason``: what the explanation says beyond the sides. ``rule``: that of the kind, in the engine's words.
    """

    kind: Kind
    voices: tuple[Voice, ...]
    reason: str
    rule: str
    confidence: float
    likelihood: str
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage of a point: whose, at which anchor of the texts, and its text with the evidence in it."""

    account: int
    anchor: str
    excerpt: Excerpt


@dataclass(frozen=True, slots=True)
class Card:
    """A point as the page shows it; ``label`` is what it is called there, ``teller`` the account in whose words the ``gist`` of an
    agreement is told."""

    point: Point
    label: str
    contrasts: tuple[Contrast, ...]
    citations: tuple[Citation, ...]
    accounts: tuple[int, ...]
    silent: tuple[int, ...]
    reason: str
    teller: int = 0
    gist: str = ""

    @property
    def agreeing(self) -> tuple[int, ...]:
        """The accounts that agree with the one that is quoted."""
        return tuple(each for each in self.accounts if each != self.teller)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """Of its differences, each once."""
        return tuple(dict.fromkeys(contrast.kind for contrast in self.contrasts))


@dataclass(frozen=True, slots=True)
class Section:
    """The points of one standing, the weightiest first."""

    standing: Standing
    cards: tuple[Card, ...]


def sections(compared: Compared) -> tuple[Section, ...]:
    """The points by their status, in the order of STANDINGS; what one side alone says is ``lonely``'s."""
    maker = _Maker(compared)
    points = sorted(compared.comparison.points, key=weight, reverse=True)
    return tuple(
        Section(standing, tuple(maker.card(point) for point in points if point.status == standing.name))
        for standing in STANDINGS[:-1]
    )


def lonely(compared: Compared) -> tuple[tuple[int, tuple[Citation, ...]], ...]:
    """For each account that says something alone, its place in the comparison and its passages."""
    numbered = [(quote, lonely_anchor(number)) for number, quote in enumerate(compared.comparison.one_sided, 1)]
    gathered = (
        (index, tuple(Citation(index, anchor, excerpt(quote, ())) for quote, anchor in numbered if quote.account == account.id))
        for index, account in enumerate(compared.comparison.accounts)
    )  # fmt: skip
    return tuple((index, citations) for index, citations in gathered if citations)


def anchor(point: Point, number: int) -> str:
    """Where the passage ``number``, from 1, of ``point`` begins in the texts."""
    return f"{point.id}-{number}"


def lonely_anchor(number: int) -> str:
    """Where the passage ``number``, from 1, of those that only one account has begins in the texts."""
    return f"o{number}"


class _Maker:
    def __init__(self, compared: Compared) -> None:
        self.index = {account.id: index for index, account in enumerate(compared.comparison.accounts)}
        self.parties = compared.parties
        self.rules = rules(compared.engine.facets)
        self.labels = labels(compared.comparison.points)

    def card(self, point: Point) -> Card:
        evidence = [quote for difference in point.differences for side in difference.sides for quote in side.evidence]
        gist = brief(point) if point.status == "agreement" else None
        return Card(
            point,
            self.labels[point.id],
            contrasts=tuple(
                self.contrast(point, difference)
                for difference in sorted(point.differences, key=lambda d: -d.confidence)
            ),
            citations=tuple(
                Citation(self.index[quote.account], anchor(point, number), excerpt(quote, evidence))
                for number, quote in enumerate(point.passages, 1)
            ),
            accounts=tuple(sorted({self.index[quote.account] for quote in point.passages})),
            silent=tuple(self.index[account] for account in point.silent),
            reason="" if point.differences else self.agreed(point),
            teller=self.index[gist.account] if gist else 0,
            gist=line(gist.text, _GIST) if gist else "",
        )

    def contrast(self, point: Point, difference: Difference) -> Contrast:
        voices = tuple(self.voice(point, side) for side in difference.sides)
        return Contrast(
            difference.kind,
            voices,
            reason=difference.explanation.removeprefix(self.stated(difference)).strip(),
            rule=self.rules.get(difference.kind, ""),
            confidence=difference.confidence,
            likelihood=likelihood(difference.confidence),
            doubtful=doubtful(point, difference),
        )

    def voice(self, point: Point, side: Side) -> Voice:
        accounts = tuple(self.index[account] for account in side.accounts)
        told = literal(side.value, side.evidence)
        if not told or len(accounts) > 1 or len(side.value) > _SHORT:
            return Voice(accounts, side.value, told)
        said = next(quote for quote in side.evidence if quote.text.casefold() == side.value.casefold())
        within = next((each for each in point.passages if _holds(each, said)), None)
        return (
            Voice(accounts, said.text, told, *surroundings(within, said))
            if within
            else Voice(accounts, side.value, told)
        )

    def stated(self, difference: Difference) -> str:
        """How the engine's explanation begins: what each side says, which the page shows in its own way."""
        said = "; ".join(
            f"{listed([self.parties[account] for account in side.accounts])}: "
            + (f'"{side.value}"' if literal(side.value, side.evidence) else side.value)
            for side in difference.sides
        )
        return f"{said}."

    def agreed(self, point: Point) -> str:
        """The explanation of a point without differences, without the sentence that only names the accounts again."""
        sentence = "say the same on this, as far as each says anything."
        before, found, after = point.explanation.partition(sentence)
        return after.strip() if found and ": " not in before else point.explanation


def brief(point: Point) -> Quote | None:
    """The shortest of its passages that says enough to stand for the point."""
    told = [quote for quote in point.passages if len(quote.text.split()) >= _ENOUGH]
    return min(told or point.passages, key=lambda quote: len(quote.text), default=None)


def _holds(whole: Quote, part: Quote) -> bool:
    return whole.account == part.account and whole.start <= part.start and part.end <= whole.end


def rules(facets: Sequence[FacetRule]) -> dict[str, str]:
    """The rule of each kind of difference."""
    return {facet.kind: facet.rule for facet in facets}


def literal(value: str, evidence: Sequence[Quote]) -> bool:
    """Whether ``value`` is what some account says, word for word, and so may stand in quotation marks."""
    return any(quote.text.casefold() == value.casefold() for quote in evidence)


def listed(names: Sequence[str]) -> str:
    """``names`` in a sentence."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def kinds_found(shown: Sequence[Section]) -> tuple[Kind, ...]:
    """The kinds of difference that some card has, each once, in the order in which they are met."""
    return tuple(dict.fromkeys(_kinds(shown)))


def _kinds(shown: Sequence[Section]) -> Iterator[Kind]:
    for section in shown:
        for card in section.cards:
            yield from card.kinds
