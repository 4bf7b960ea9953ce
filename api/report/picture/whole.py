"""The picture as one drawing that stands alone: title, strips, matrix and what the signs mean."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from api.compared import Compared
from api.report.picture.drawing import (
    PAPER,
    QUIET,
    Figure,
    element,
    filled,
    group,
    label,
    patterns,
    short,
)
from api.report.picture.matrix import matrix
from api.report.picture.strips import strips
from api.report.standing import STANDINGS

MARGIN = 24
_TITLE = 64
_HEADING = 34
_KEY = 44


def draw(compared: Compared) -> str:
    """The SVG document, without the submitted texts but for the names of the accounts and the topics of the points."""
    comparison = compared.comparison
    figures = (strips(compared), matrix(compared))
    width = max(figure.width for figure in figures)
    parts: list[Markup] = [patterns()]
    top = float(_TITLE)
    for figure in figures:
        parts.append(label(figure.title, 0, top + 14, font_size=15, font_weight=700))
        top += _HEADING
        parts.append(group([figure.content], transform=f"translate(0 {top})"))
        top += figure.height + 14
    parts.append(group(key(), transform=f"translate(0 {top + 16})"))
    top += _KEY
    title = short(comparison.event.title or "Accounts of one event", 76)
    signed = (
        f"Comparison {compared.id}, engine {compared.engine.version}, configuration {compared.engine.configuration}"
    )
    drawing = group(
        [
            label(title, 0, 24, font_size=20, font_weight=700),
            label(_subtitle(compared), 0, 46, fill=QUIET),
            *parts,
            label(signed, 0, top + 14, font_size=11, fill=QUIET),
        ],
        transform=f"translate({MARGIN} {MARGIN})",
    )
    whole_width, whole_height = width + 2 * MARGIN, top + 24 + 2 * MARGIN
    paper = element("rect", width=whole_width, height=whole_height, fill=PAPER)
    figure = Figure(
        "picture", title, " ".join(each.description for each in figures), whole_width, whole_height, paper + drawing
    )
    return str(figure.svg()) + "\n"


def key() -> Iterator[Markup]:
    """What each look means, on one line from 0, 0."""
    x = 0.0
    for standing in STANDINGS:
        yield element("rect", x=x, y=-11, width=26, height=14, **filled(standing.name))
        words = f"{standing.sign} {standing.word.lower()}"
        yield label(words, x + 34, 0, class_="name")
        x += 70 + 8 * len(words)


def _subtitle(compared: Compared) -> str:
    comparison = compared.comparison
    day = comparison.event.occurred_on
    counted = f"{len(comparison.accounts)} accounts, {len(comparison.points)} points"
    return f"{day.day} {day:%B %Y} · {counted}" if day else counted
