"""Which accounts agree on how much: a cell for each two, with the shares of their points as one bar."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from api.compared import Compared
from api.report.picture.drawing import LINE, PAPER, QUIET, Figure, element, filled, group, label, number, short, text
from api.report.standing import BY_NAME
from comparison import PairCount

GUTTER = 220
HEAD = 26
_SHARES = ("divergence", "unclear", "agreement")


@dataclass(frozen=True, slots=True)
class _Cells:
    """How cells are drawn where there are at most so many accounts: their size, that of the bar in each, and the counts of
    which shares it has room for."""

    accounts: int
    width: float
    height: float
    bar: float
    inset: float
    counted: tuple[str, ...]


_SIZES = (
    _Cells(6, 150, 58, 14, 12, _SHARES),
    _Cells(24, 46, 34, 8, 6, _SHARES[:1]),
    _Cells(1_000_000, 24, 16, 8, 3, ()),
)


@dataclass(frozen=True, slots=True)
class _Cell:
    """Where the cell of ``pair`` stands: in which column and row, and its upper left corner."""

    pair: PairCount
    column: int
    row: int
    left: float
    top: float


def matrix(compared: Compared) -> Figure:
    """The drawing: the half below the diagonal, since a pair has no direction. Accounts are numbered in their order.

    A hundred accounts have 4,950 cells: what all have in common is said once, for the group that they are in.
    """
    return _Matrix(compared).figure()


class _Matrix:
    def __init__(self, compared: Compared) -> None:
        self.names = list(compared.parties.values())
        self.size = next(each for each in _SIZES if len(self.names) <= each.accounts)
        index = {account.id: index for index, account in enumerate(compared.comparison.accounts)}
        self.cells = [
            self.placed(pair, *sorted(index[each] for each in pair.accounts)) for pair in compared.comparison.pairs
        ]

    def figure(self) -> Figure:
        count = len(self.names)
        grounds = group((self.ground(each) for each in self.cells), fill=PAPER, stroke=LINE, class_="strip")
        drawn = ((name, "".join(self.bars(name))) for name in _SHARES)
        bars = [element("path", d=bars, pointer_events="none", **filled(name)) for name, bars in drawn if bars]
        counts = group(
            (words for each in self.cells for words in self.counts(each)),
            font_size=13 if self.size.counted == _SHARES else 11,
            text_anchor="middle",
            class_="count",
            pointer_events="none",
        )
        return Figure(
            "matrix",
            "Which accounts agree on how much",
            "For each two accounts, the points that both address: how many diverge, are unclear and agree. "
            "The table of pairs says the same in figures.",
            max(GUTTER + (count - 1) * self.size.width + 4, 420),
            HEAD + (count - 1) * self.size.height + 6,
            group([group(self.heads(), font_size=12, font_weight=600, class_="name"), grounds, *bars, counts]),
        )

    def heads(self) -> Iterator[Markup]:
        worded = self.size.counted == _SHARES
        for index, name in enumerate(self.names):
            if index:
                middle = HEAD + (index - 0.5) * self.size.height + 4
                yield label(short(f"{index + 1} {name}", 24), GUTTER - 12, middle, text_anchor="end")
            if index < len(self.names) - 1:
                head = short(f"{index + 1} {name}", 18) if worded else str(index + 1)
                yield label(head, GUTTER + (index + 0.5) * self.size.width, 16, text_anchor="middle")

    def placed(self, pair: PairCount, column: int, row: int) -> _Cell:
        return _Cell(pair, column, row, GUTTER + column * self.size.width, HEAD + (row - 1) * self.size.height)

    def ground(self, cell: _Cell) -> Markup:
        """The paper of ``cell``; its title is what is said of the two where there is a mouse."""
        words = f"{self.names[cell.column]} and {self.names[cell.row]}: {_counted(cell.pair)}"
        gap = 2 if self.size.counted else 0
        return element(
            "rect",
            element("title", text(short(words, 160))),
            x=cell.left + gap,
            y=cell.top + gap,
            width=self.size.width - 2 * gap,
            height=self.size.height - 2 * gap,
        )

    def bars(self, share: str) -> Iterator[str]:
        """The part of ``share`` in the bar of each cell."""
        before = _SHARES.index(share)
        room = self.size.width - 2 * self.size.inset
        top = 8 if self.size.counted else (self.size.height - self.size.bar) / 2
        for cell in self.cells:
            counts = (cell.pair.divergences, cell.pair.unclear, cell.pair.agreements)
            if counts[before]:
                at = cell.left + self.size.inset + room * sum(counts[:before]) / cell.pair.points
                width = number(room * counts[before] / cell.pair.points)
                yield f"M{number(at)} {number(cell.top + top)}h{width}v{number(self.size.bar)}h-{width}z"

    def counts(self, cell: _Cell) -> Iterator[Markup]:
        middle = cell.left + self.size.width / 2
        if not self.size.counted:
            return
        if not cell.pair.points:
            yield label("–", middle, cell.top + self.size.height / 2 + 4, fill=QUIET, class_="note")
            return
        found = dict(zip(_SHARES, (cell.pair.divergences, cell.pair.unclear, cell.pair.agreements), strict=True))
        words = " · ".join(f"{BY_NAME[name].sign}\N{NO-BREAK SPACE}{found[name]}" for name in self.size.counted)
        yield label(words, middle, cell.top + self.size.height - 10)


def _counted(pair: PairCount) -> str:
    return f"{pair.divergences} diverge, {pair.unclear} unclear, {pair.agreements} agree"
