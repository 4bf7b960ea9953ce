"""Which accounts agree on how much: a cell for each two, with the shares of their points as one bar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from api.compared import Compared
from api.report.picture.drawing import LINE, PAPER, QUIET, Figure, element, filled, group, label, short, text
from api.report.standing import BY_NAME
from comparison import PairCount

GUTTER = 220
HEAD = 26
_FEW = 6
_SHARES = ("divergence", "unclear", "agreement")


@dataclass(frozen=True, slots=True)
class _Cells:
    """The size of a cell; ``worded``: whether it has room for all counts, else only for that of divergences."""

    width: float
    height: float
    worded: bool


def matrix(compared: Compared) -> Figure:
    """The drawing: the half below the diagonal, since a pair has no direction. Accounts are numbered in their order."""
    return _Matrix(compared).figure()


class _Matrix:
    def __init__(self, compared: Compared) -> None:
        self.names = list(compared.parties.values())
        self.pairs = compared.comparison.pairs
        self.index = {account.id: index for index, account in enumerate(compared.comparison.accounts)}
        few = len(self.names) <= _FEW
        self.cells = _Cells(150, 58, True) if few else _Cells(46, 34, False)

    def figure(self) -> Figure:
        count = len(self.names)
        return Figure(
            "matrix",
            "Which accounts agree on how much",
            "For each two accounts, the points that both address: how many diverge, are unclear and agree. "
            "The table of pairs says the same in figures.",
            max(GUTTER + (count - 1) * self.cells.width + 4, 420),
            HEAD + (count - 1) * self.cells.height + 6,
            group(
                [
                    group(self.heads(), font_size=12, font_weight=600, class_="name"),
                    group(
                        (self.cell(pair) for pair in self.pairs),
                        font_size=13 if self.cells.worded else 11,
                        text_anchor="middle",
                        class_="count",
                    ),
                ]
            ),
        )

    def heads(self) -> Iterator[Markup]:
        for index, name in enumerate(self.names):
            if index:
                middle = HEAD + (index - 0.5) * self.cells.height + 4
                yield label(short(f"{index + 1} {name}", 24), GUTTER - 12, middle, text_anchor="end")
            if index < len(self.names) - 1:
                head = short(f"{index + 1} {name}", 18) if self.cells.worded else str(index + 1)
                yield label(head, GUTTER + (index + 0.5) * self.cells.width, 16, text_anchor="middle")

    def cell(self, pair: PairCount) -> Markup:
        column, row = sorted(self.index[account] for account in pair.accounts)
        left, top = GUTTER + column * self.cells.width, HEAD + (row - 1) * self.cells.height
        ground = element("rect", x=left + 2, y=top + 2, width=self.cells.width - 4, height=self.cells.height - 4, fill=PAPER, stroke=LINE, class_="strip")  # fmt: skip
        words = f"{self.names[column]} and {self.names[row]}: {_counted(pair)}"
        return group([element("title", text(short(words, 160))), ground, *self.content(pair, left, top)])

    def content(self, pair: PairCount, left: float, top: float) -> Iterator[Markup]:
        middle = left + self.cells.width / 2
        if not pair.points:
            yield label("–", middle, top + self.cells.height / 2 + 4, fill=QUIET, class_="note")
            return
        bar, inset = (14.0, 12.0) if self.cells.worded else (8.0, 6.0)
        at, room = left + inset, self.cells.width - 2 * inset
        counts = (pair.divergences, pair.unclear, pair.agreements)
        for name, count in zip(_SHARES, counts, strict=True):
            if count:
                width = room * count / pair.points
                yield element("rect", x=at, y=top + 8, width=width, height=bar, **filled(name))
                at += width
        shown = zip(_SHARES, counts, strict=True) if self.cells.worded else [("divergence", pair.divergences)]
        words = " · ".join(f"{BY_NAME[name].sign}\N{NO-BREAK SPACE}{count}" for name, count in shown)
        yield label(words, middle, top + self.cells.height - 10)


def _counted(pair: PairCount) -> str:
    return f"{pair.divergences} diverge, {pair.unclear} unclear, {pair.agreements} agree"
