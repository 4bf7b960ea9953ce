"""The form by which a person joins a point with others or separates its passages: as typed, and as the review that it states."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from api.desk.messages import AtField, Refusal, in_words, refusal
from api.desk.review_form import StatedReview
from api.problems import Fault, Problem
from comparison import KINDS, Difference, Point, Quote

JOIN = "join"
SEPARATE = "separate"
PARTS = ("first", "second")
"""What the passages of a point are separated into."""

WHOLE = "whole"
"""What it is joined to."""

_INTO = re.compile(r"/into/([01])(?:/([a-z]+))?.*")
_LABELS = {"/note": "Note", "/reviewer": "Your name"}
_NAMES = {WHOLE: "The joined point", "first": "The first point", "second": "The second point"}
_NO_OTHER = "tick at least one point to join it with"
_NOTHING_MOVED = "every passage stays where it is: give some to the second point, or to neither"
_TWO_ACCOUNTS = "a point needs passages of at least two accounts"
_NO_DIFFERENCE = "none of the differences that were found is left in it: choose another status"


@dataclass(frozen=True, slots=True)
class PartDraft:
    """A point that there should be, as typed."""

    status: str
    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegroupingDraft:
    """The form as typed. ``revision`` and ``comparison`` are those that the person has seen.

    ``others``: the ids of the points that are ticked. ``places``: for each passage the one of PARTS that it goes to, or empty.
    ``points``: WHOLE and PARTS by their names.
    """

    comparison: str
    revision: int
    others: frozenset[str]
    places: tuple[str, ...]
    points: Mapping[str, PartDraft]
    note: str = ""
    reviewer: str = ""


def draft_of_grouping(point: Point, comparison: str, revision: int) -> RegroupingDraft:
    """A draft that would leave ``point`` as it is."""
    as_it_is = PartDraft(point.status, " ".join(point.topic.split()))
    return RegroupingDraft(
        comparison=comparison,
        revision=revision,
        others=frozenset(),
        places=(PARTS[0],) * len(point.passages),
        points=dict.fromkeys((WHOLE, *PARTS), as_it_is),
    )


def typed_regrouping(form: Mapping[str, str], others: Iterable[str], shown: RegroupingDraft) -> RegroupingDraft:
    """What ``form`` holds, with the ids of the ``others`` that are ticked in it; what it has no field for is as ``shown``."""
    revision = form.get("revision", "")
    return RegroupingDraft(
        comparison=form.get("comparison", ""),
        revision=int(revision) if revision.isdecimal() and len(revision) < 10 else shown.revision,
        others=frozenset(others),
        places=tuple(form.get(f"places/{number}", place) for number, place in enumerate(shown.places)),
        points={
            name: PartDraft(
                form.get(f"{name}/status", shown.points[name].status),
                form.get(f"{name}/topic", shown.points[name].topic).strip(),
            )
            for name in (WHOLE, *PARTS)
        },
        note=form.get("/note", "").replace("\r\n", "\n").strip(),
        reviewer=form.get("/reviewer", "").strip(),
    )


def stated_regrouping(draft: RegroupingDraft, act: str, point: Point, points: Iterable[Point]) -> StatedReview:
    """The review that ``draft`` states: ``point`` joined with others of ``points``, or its passages separated.

    The differences are those that were found, as far as their sides speak in what becomes of them.
    """
    faults: list[Fault] = []
    if act == JOIN:
        chosen = [point, *(each for each in points if each.id in draft.others and each.id != point.id)]
        if len(chosen) == 1:
            faults.append(Fault("/points", _NO_OTHER))
        passages = dict.fromkeys(quote for each in chosen for quote in each.passages)
        groups = {WHOLE: tuple(passages)}
    else:
        chosen = [point]
        placed = list(zip(point.passages, draft.places, strict=True))
        groups = {name: tuple(quote for quote, place in placed if place == name) for name in PARTS}
        groups = {name: quotes for name, quotes in groups.items() if quotes or name == PARTS[0]}
        if groups[PARTS[0]] == point.passages:
            faults.append(Fault("/places", _NOTHING_MOVED))
    differences = [difference for each in chosen for difference in each.differences]
    into = [
        _stated_point(number, draft.points[name], quotes, differences, faults)
        for number, (name, quotes) in enumerate(groups.items())
    ]
    members: dict[str, Any] = {
        "verdict": "edit",
        "comparison": draft.comparison,
        "revision": draft.revision,
        "points": [each.id for each in chosen],
        "into": into,
    }
    members |= {name: value for name, value in (("note", draft.note), ("reviewer", draft.reviewer)) if value}
    return StatedReview(members, tuple(faults))


def regrouping_refusal(problem: Problem, act: str) -> Refusal:
    """``problem`` for the person, at the fields of the form."""
    if not problem.errors:
        return refusal(problem, ())
    return Refusal.at(list(dict.fromkeys(_at_field(fault, act) for fault in problem.errors)))


def _stated_point(
    number: int, part: PartDraft, quotes: Sequence[Quote], found: Sequence[Difference], faults: list[Fault]
) -> dict[str, Any]:
    speaking = {quote.account for quote in quotes}
    stated: dict[str, Any] = {
        "status": part.status,
        "passages": [{"account": each.account, "start": each.start, "end": each.end} for each in quotes],
    }
    if part.topic:
        stated["topic"] = part.topic
    if len(speaking) < 2:
        faults.append(Fault(f"/into/{number}/passages", _TWO_ACCOUNTS))
    elif part.status == "divergence":
        stated["differences"] = [each for kind in KINDS if (each := _difference(kind, found, speaking))]
        if not stated["differences"]:
            faults.append(Fault(f"/into/{number}/status", _NO_DIFFERENCE))
    return stated


def _difference(kind: str, found: Sequence[Difference], speaking: set[str]) -> dict[str, Any] | None:
    """The differences of ``kind`` as one, between the accounts that are ``speaking``; None where no two sides are left."""
    sides: dict[str, tuple[str, list[str]]] = {}
    placed: set[str] = set()
    for side in (side for each in found if each.kind == kind for side in each.sides):
        value = " ".join(side.value.split())
        accounts = [each for each in side.accounts if each in speaking and each not in placed]
        if accounts and value:
            sides.setdefault(value.casefold(), (value, []))[1].extend(accounts)
            placed |= set(accounts)
    if len(sides) < 2:
        return None
    return {"kind": kind, "sides": [{"accounts": accounts, "value": value} for value, accounts in sides.values()]}


def _at_field(fault: Fault, act: str) -> AtField:
    text = in_words(fault.detail)
    found = _INTO.fullmatch(fault.pointer)
    if found:
        name = WHOLE if act == JOIN else PARTS[int(found[1])]
        if found[2] == "passages" and act == SEPARATE:
            return AtField("places", _NAMES[name], text)
        return AtField(f"{name}/{'topic' if found[2] == 'topic' else 'status'}", _NAMES[name], text)
    if fault.pointer in _LABELS:
        return AtField(fault.pointer, _LABELS[fault.pointer], text)
    return AtField("places", "Its passages", text) if act == SEPARATE else AtField("others", "Other points", text)
