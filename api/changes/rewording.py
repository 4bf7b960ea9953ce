"""What a party's text says otherwise than the one before it, as the engine judges the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from api.changes.values import Edit
from api.compared import Compared
from api.points.versions import Stretch, Version, stretches
from api.points.wording import wording
from comparison import PassageRef, Point, Quote

BEFORE, AFTER = "before", "after"
"""The ids of the two texts as accounts of one comparison."""


def edits(compared: Compared) -> tuple[Edit, ...]:
    """What is other in the account AFTER of ``compared`` than in BEFORE, in the order of the text.

    Sentences that are as they were are left out. A sentence that has changed stands with the one that the engine aligns it
    with; where it finds none, what went and what came are said apart.
    """
    texts = {each.id: each.text for each in compared.comparison.accounts}
    before, after = (Version(texts[each], compared.comparison.passages.get(each, ())) for each in (BEFORE, AFTER))
    found: list[Edit] = []
    gone: list[Quote] = []
    came: list[Quote] = []
    order: dict[Quote, tuple[int, float, bool]] = {}
    for number, stretch in enumerate(stretches(before, after)):
        old, new = _quotes(BEFORE, before, stretch.before), _quotes(AFTER, after, stretch.after)
        for quotes in (old, new):
            order |= {each: (number, n / len(quotes), quotes is new) for n, each in enumerate(quotes)}
        if not stretch.worded_alike:
            gone += old
            came += new
        elif _set_otherwise(stretch, old, new):
            found.append(Edit("changed", True, old, new))
    found += _moved(gone, came)
    found += _judged(compared.comparison.points, gone, came)
    found += [Edit("removed", _says_nothing(each), (each,), ()) for each in gone]
    found += [Edit("added", _says_nothing(each), (), (each,)) for each in came]
    return tuple(sorted(found, key=lambda each: order[(each.after or each.before)[0]]))


def _set_otherwise(stretch: Stretch, old: Sequence[Quote], new: Sequence[Quote]) -> bool:
    return len(stretch.before) != len(stretch.after) or any(a.text != b.text for a, b in zip(old, new, strict=True))


def _moved(gone: list[Quote], came: list[Quote]) -> Iterator[Edit]:
    """Takes out of both what only stands in another place."""
    places: dict[tuple[str, ...], list[Quote]] = {}
    for each in reversed(came):
        places.setdefault(wording(each.text), []).append(each)
    for old in tuple(gone):
        same = places.get(wording(old.text))
        if same:
            new = same.pop()
            gone.remove(old)
            came.remove(new)
            yield Edit("moved", True, (old,), (new,))


def _judged(points: Sequence[Point], gone: list[Quote], came: list[Quote]) -> Iterator[Edit]:
    """Takes out of both what the engine finds to be about the same."""
    for point in points:
        old = tuple(each for each in gone if _touched(each, point))
        new = tuple(each for each in came if _touched(each, point))
        if old and new:
            for each in old:
                gone.remove(each)
            for each in new:
                came.remove(each)
            yield Edit("changed", False, old, new, point.status, point.explanation, point.differences)


def _touched(quote: Quote, point: Point) -> bool:
    return any(
        each.account == quote.account and each.start < quote.end and quote.start < each.end for each in point.passages
    )


def _says_nothing(quote: Quote) -> bool:
    return not wording(quote.text)


def _quotes(account: str, version: Version, passages: Sequence[PassageRef]) -> tuple[Quote, ...]:
    return tuple(Quote(account, each.start, each.end, version.quoted(each)) for each in passages)
