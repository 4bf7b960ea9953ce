"""Compares what an article attributes: its parties take its place among the accounts, and evidence is led back to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from marshmallow import ValidationError

from api.articles.accounts import accounts_of
from api.compared import Via
from api.engine import Attribute
from api.settings import Settings
from comparison import (
    Account,
    Article,
    Comparison,
    Difference,
    PartyAccount,
    PassageRef,
    Point,
    Quote,
)


@dataclass(frozen=True, slots=True)
class Expansion:
    """``accounts`` to compare; ``via`` for those that come from articles."""

    accounts: tuple[Account, ...]
    via: Mapping[str, Via]
    _origins: Mapping[str, tuple[PartyAccount, str]] = field(repr=False)

    def led_back(self, comparison: Comparison) -> Comparison:
        """``comparison`` with every offset of an article's account counted in the article, whose text it then has.

        A span that joins several passages of the article becomes a quote of each.
        """
        if not self._origins:
            return comparison
        return replace(
            comparison,
            accounts=tuple(self._whole(account) for account in comparison.accounts),
            passages={name: self._passages(name, found) for name, found in comparison.passages.items()},
            points=tuple(self._point(point) for point in comparison.points),
            one_sided=self._quotes(comparison.one_sided),
        )

    def _whole(self, account: Account) -> Account:
        origin = self._origins.get(account.id)
        return replace(account, text=origin[1]) if origin else account

    def _passages(self, name: str, found: tuple[PassageRef, ...]) -> tuple[PassageRef, ...]:
        if name not in self._origins:
            return found
        spans = [span for each in found for span in self._spans(name, each.start, each.end)]
        return tuple(PassageRef(f"{name}/{n}", start, end) for n, (start, end) in enumerate(spans, 1))

    def _point(self, point: Point) -> Point:
        differences = tuple(self._difference(each) for each in point.differences)
        return replace(point, passages=self._quotes(point.passages), differences=differences)

    def _difference(self, difference: Difference) -> Difference:
        sides = tuple(replace(side, evidence=self._quotes(side.evidence)) for side in difference.sides)
        return replace(difference, sides=sides)

    def _quotes(self, quotes: Iterable[Quote]) -> tuple[Quote, ...]:
        return tuple(each for quote in quotes for each in self._quote(quote))

    def _quote(self, quote: Quote) -> Iterator[Quote]:
        if quote.account not in self._origins:
            yield quote
            return
        text = self._origins[quote.account][1]
        for start, end in self._spans(quote.account, quote.start, quote.end):
            yield Quote(quote.account, start, end, text[start:end])

    def _spans(self, name: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
        return self._origins[name][0].origin(start, end)


def expand(
    accounts: tuple[Account, ...],
    articles: frozenset[str],
    attribute: Attribute,
    limits: Settings,
    late: Callable[[], bool],
) -> Expansion:
    """``accounts`` with those named in ``articles`` replaced by what they attribute.

    Raises marshmallow's ValidationError where that makes fewer or more accounts or characters than may be compared, and
    DeadlineExceeded when ``late``, which is asked now and then.
    """
    expanded: list[Account] = []
    via: dict[str, Via] = {}
    origins: dict[str, tuple[PartyAccount, str]] = {}
    for account in accounts:
        if account.id not in articles:
            expanded.append(account)
            continue
        for part in _parts(account, attribute, late):
            expanded.append(part[0])
            via[part[0].id] = Via(account.id, account.party)
            origins[part[0].id] = part[1], account.text
    if articles:
        _check(expanded, limits)
    return Expansion(tuple(expanded), via, origins)


def _parts(account: Account, attribute: Attribute, late: Callable[[], bool]) -> Iterator[tuple[Account, PartyAccount]]:
    article = Article(
        account.text,
        published_at=account.published_at,
        url=account.url,
        language=account.language,
        outlet=account.party,
    )
    for each in accounts_of(article, attribute(article, late)):
        yield (
            replace(
                account,
                id=f"{account.id}/{each.id}",
                party=each.party,
                text=each.content.text,
                speaker=each.speaker,
                quoted_by=each.quoted_by,
            ),
            each.content,
        )


def _check(expanded: list[Account], limits: Settings) -> None:
    def refuse(expected: str, received: int) -> Any:
        raise ValidationError({"accounts": [f"expected {expected} once articles are expanded, received {received:,}"]})

    if not 2 <= len(expanded) <= limits.max_accounts:
        refuse(f"2 to {limits.max_accounts} accounts", len(expanded))
    total = sum(len(account.text) for account in expanded)
    if total > limits.max_total_characters:
        refuse(f"at most {limits.max_total_characters:,} characters of text in all", total)
