"""A comparison for a reader at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from api.compared import Compared
from api.representations.legible import legible
from comparison import Point

WIDTH = 100
_COLOURS = {"agreement": "32", "divergence": "31", "unclear": "33", "title": "1", "quiet": "2"}


def write(compared: Compared, *, width: int = WIDTH, colour: bool = False) -> str:
    """The points in order, in lines of at most ``width`` characters, in ``colour`` where the terminal has it."""
    return "\n".join(_Page(width, colour).lines(compared)) + "\n"


@dataclass(frozen=True, slots=True)
class _Page:
    width: int
    colour: bool

    def lines(self, compared: Compared) -> Iterator[str]:
        comparison = compared.comparison
        parties = {account: legible(name) for account, name in compared.parties.items()}
        statuses = [point.status for point in comparison.points]
        yield self.paint("title", "═" * self.width)
        yield from self.wrapped(legible(comparison.event.title or "Accounts of one event"), "", "title")
        yield from self.wrapped(", ".join(parties.values()), "")
        yield (
            f"Points: {len(statuses)} (agreement {statuses.count('agreement')}, "
            f"divergence {statuses.count('divergence')}, unclear {statuses.count('unclear')})"
        )
        for point in comparison.points:
            yield from self.point(point, parties)
        yield ""
        alone = [quote.account for quote in comparison.one_sided]
        counted = ", ".join(f"{parties[account.id]} {alone.count(account.id)}" for account in comparison.accounts)
        yield from self.wrapped(f"Passages that no other account addresses: {counted}", "", "quiet")
        for notice in comparison.warnings:
            yield from self.wrapped(f"Note: {legible(notice.detail)}", "", "unclear")

    def point(self, point: Point, parties: dict[str, str]) -> Iterator[str]:
        yield ""
        yield self.paint("title", "─" * self.width)
        yield f"{self.paint(point.status, point.status.upper())} {self.paint('title', legible(point.topic))}"
        yield from self.wrapped(legible(point.explanation), "")
        for quote in point.passages:
            where = f"{quote.start}–{quote.end}"
            yield from self.wrapped(f"{parties[quote.account]} ({where}): “{legible(quote.text)}”", "  ")
        for difference in point.differences:
            sides = "  /  ".join(
                f"{', '.join(parties[account] for account in side.accounts)}: {legible(side.value) or '(silent)'}"
                for side in difference.sides
            )
            yield from self.wrapped(f"≠ {difference.kind} ({difference.confidence:.0%}): {sides}", "  ", "unclear")

    def wrapped(self, text: str, indent: str, style: str = "") -> Iterator[str]:
        lines = textwrap.wrap(text, self.width, initial_indent=indent, subsequent_indent=indent + "  ")
        yield from (self.paint(style, line) for line in lines) if style else lines

    def paint(self, style: str, text: str) -> str:
        return f"\033[{_COLOURS[style]}m{text}\033[0m" if self.colour else text
