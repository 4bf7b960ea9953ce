"""Where in each text the points lie: a strip an account, and a line between the places of each point."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from api.compared import Compared
from api.report.picture.drawing import (
    LINE,
    LOOKS,
    PAPER,
    QUIET,
    Attribute,
    Figure,
    element,
    filled,
    group,
    label,
    number,
    short,
    text,
)
from api.report.standing import BY_NAME, labels
from comparison import Point

WIDTH = 1120
GUTTER = 220
STRIP = 22
STEP = 92
TOP = 16
_LEAST = 3.0  # a place of a few characters in a long text must still be seen
_BACK_TO_FRONT = ("agreement", "unclear", "divergence")


@dataclass(frozen=True, slots=True)
class _Place:
    """A passage on its account's strip, from ``left``, and ``width`` wide."""

    row: int
    left: float
    width: float

    @property
    def middle(self) -> float:
        return self.left + self.width / 2

    @property
    def top(self) -> float:
        return TOP + self.row * STEP

    def rectangle(self) -> Markup:
        return element("rect", x=self.left, y=self.top, width=self.width, height=STRIP)


def strips(compared: Compared) -> Figure:
    """The drawing. Each strip is one text from beginning to end, all equally long whatever their lengths."""
    return _Strips(compared).figure()


class _Strips:
    def __init__(self, compared: Compared) -> None:
        self.comparison = compared.comparison
        self.names = list(compared.parties.values())
        self.labels = labels(self.comparison.points)
        self.rows = {account.id: row for row, account in enumerate(self.comparison.accounts)}
        self.lengths = [max(1, len(account.text)) for account in self.comparison.accounts]

    def figure(self) -> Figure:
        ordered = sorted(self.comparison.points, key=lambda point: _BACK_TO_FRONT.index(point.status))
        return Figure(
            "strips",
            "Where in each text the points lie",
            self.description(),
            WIDTH,
            TOP + (len(self.names) - 1) * STEP + STRIP + TOP,
            group(
                [
                    group(self.line(point) for point in ordered),
                    group(self.strip(row) for row in range(len(self.names))),
                    self.alone(),
                    group(self.places(point) for point in ordered),
                    group(self.sign(point) for point in ordered if point.status != "agreement"),
                ]
            ),
        )

    def description(self) -> str:
        counted = (f"{sum(each.status == name for each in self.comparison.points)} {BY_NAME[name].word.lower()}" for name in reversed(_BACK_TO_FRONT))  # fmt: skip
        return (
            "One strip for each account's text, from its beginning at the left to its end at the right. A passage is marked "
            "at its place; a line joins the passages of one point: "
            + ", ".join(counted)
            + ". The lists of points say the same in words."
        )

    def place(self, account: str, start: int, end: int) -> _Place:
        row = self.rows[account]
        scale = (WIDTH - GUTTER - 2) / self.lengths[row]
        width = max(_LEAST, (end - start) * scale)
        return _Place(row, min(GUTTER + start * scale, WIDTH - 2 - width), width)

    def strip(self, row: int) -> Markup:
        top = TOP + row * STEP
        name = short(self.names[row], 24)
        return group(
            [
                element("rect", x=GUTTER, y=top, width=WIDTH - GUTTER - 2, height=STRIP, fill=PAPER, stroke=LINE, class_="strip"),
                label(name, GUTTER - 12, top + 10, text_anchor="end", font_size=12, font_weight=600, class_="name"),
                label(f"{self.lengths[row]:,} characters", GUTTER - 12, top + 25, text_anchor="end", font_size=11, fill=QUIET, class_="note"),
            ]
        )  # fmt: skip

    def alone(self) -> Markup:
        quotes = self.comparison.one_sided
        return group(
            (self.place(quote.account, quote.start, quote.end).rectangle() for quote in quotes), **filled("alone")
        )

    def places(self, point: Point) -> Markup:
        drawn = [self.place(quote.account, quote.start, quote.end).rectangle() for quote in point.passages]
        return group([self.name(point), *drawn], data_point=point.id, **filled(point.status))

    def line(self, point: Point) -> Markup:
        look = LOOKS[point.status]
        drawn: dict[str, Attribute] = {"stroke": look.stroke, "stroke_width": look.width, "fill": "none"}
        if look.dashes:
            drawn["stroke_dasharray"] = look.dashes
        paths = [element("path", d=_curve(a, b)) for a, b in self.steps(point)]
        return group([self.name(point), *paths], data_point=point.id, class_=f"line {point.status}", **drawn)

    def sign(self, point: Point) -> Markup:
        """The sign and the number of ``point`` on the first of its lines, for who cannot tell the lines apart."""
        look = LOOKS[point.status]
        standing = BY_NAME[point.status]
        steps = list(self.steps(point))
        if not steps:
            return Markup("")
        a, b = steps[0]
        x, y = _point_on(a, b, a.top + STRIP + (STEP - STRIP) / 2)  # between two strips, however far the line goes
        words = f"{standing.sign}\N{NO-BREAK SPACE}{self.labels[point.id].removeprefix('p')}"
        width = 12 + 8 * len(words)
        drawn: dict[str, Attribute] = {"stroke_dasharray": "3 2"} if look.dashes else {}
        return group(
            [
                element("rect", x=x - width / 2, y=y - 10, width=width, height=20, rx=10, fill=PAPER, stroke=look.stroke, stroke_width=1.4, class_=f"tag {point.status}", **drawn),
                label(words, x, y + 4.5, text_anchor="middle", font_weight=700, fill=look.stroke, class_=f"tag-words {point.status}"),
            ],
            data_point=point.id,
        )  # fmt: skip

    def name(self, point: Point) -> Markup:
        return element("title", text(f"{BY_NAME[point.status].word} {self.labels[point.id]}: {short(point.topic, 80)}"))

    def steps(self, point: Point) -> Iterator[tuple[_Place, _Place]]:
        """From each account of ``point`` to the next below, at the first passage of each."""
        first: dict[int, _Place] = {}
        for quote in point.passages:
            place = self.place(quote.account, quote.start, quote.end)
            first.setdefault(place.row, place)
        yield from pairwise(first[row] for row in sorted(first))


def _curve(a: _Place, b: _Place) -> str:
    """A cubic Bézier curve that leaves and arrives upright."""
    top, bottom = a.top + STRIP, b.top
    bend = (bottom - top) / 2
    return f"M{number(a.middle)} {top:.0f}c0 {bend:.0f} {number(b.middle - a.middle)} {bend:.0f} {number(b.middle - a.middle)} {bottom - top:.0f}"


def _point_on(a: _Place, b: _Place, y: float) -> tuple[float, float]:
    """Where that curve is at the height ``y``: found by halving, since its height grows with its parameter."""
    low, high = 0.0, 1.0
    while high - low > 1e-3:
        t = (low + high) / 2
        height = a.top + STRIP + (b.top - a.top - STRIP) * (1.5 * t * (1 - t) + t**3)
        low, high = (t, high) if height < y else (low, t)
    return a.middle + (b.middle - a.middle) * (3 * low**2 - 2 * low**3), y
