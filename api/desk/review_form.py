"""The form by which a person says what she thinks of a point: as typed, and as the review that it states.

The name of a field is the JSON pointer to the member of the request to ``POST /v1/events/{event}/reviews`` that it fills in,
but for the values, which are grouped into sides.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from api.desk.messages import AtField, Refusal, in_words, refusal
from api.problems import Fault, Problem
from comparison import Point

REVIEW = "review"
"""What the form does."""

_INTO = "/into/0"
_DIFFERENCE = re.compile(r"/into/0/differences(?:/([0-9]+))?.*")
_LABELS = {"/note": "Note", "/reviewer": "Your name", f"{_INTO}/status": "Status", f"{_INTO}/topic": "Topic"}
_CHANGED = "you have changed the point below: choose “It should be as follows”, or put it back"
_TWO_SIDES = "give what at least two accounts say, each in other words"


@dataclass(frozen=True, slots=True)
class DifferenceDraft:
    """A difference as typed: its kind, empty for none, and what each account of the point says, in their order."""

    kind: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDraft:
    """The form as typed. ``revision`` and ``comparison`` are those that the person has seen."""

    comparison: str
    revision: int
    verdict: str = "confirm"
    status: str = ""
    topic: str = ""
    differences: tuple[DifferenceDraft, ...] = ()
    note: str = ""
    reviewer: str = ""

    @property
    def point(self) -> tuple[object, ...]:
        """What of it says how the point should be."""
        return self.status, self.topic, self.differences


@dataclass(frozen=True, slots=True)
class StatedReview:
    """The members of a review, and the faults that keep the draft from stating all of it."""

    members: dict[str, Any]
    faults: tuple[Fault, ...]


def draft_of_point(point: Point, speaking: Sequence[str], comparison: str, revision: int) -> ReviewDraft:
    """A draft that would leave ``point`` as it is, with room for one difference more; ``speaking``: the accounts that have
    a passage in it."""
    differences = tuple(
        DifferenceDraft(each.kind, tuple(_value(each.sides, account) for account in speaking))
        for each in point.differences
    )
    return ReviewDraft(
        comparison=comparison,
        revision=revision,
        status=point.status,
        topic=_line(point.topic),
        differences=(*differences, DifferenceDraft("", ("",) * len(speaking))),
    )


def typed_review(form: Mapping[str, str], shown: ReviewDraft) -> ReviewDraft:
    """What ``form`` holds; where it has no such field, as when only a button was pressed, what is ``shown``."""
    whole = f"{_INTO}/status" in form
    revision = form.get("revision", "")
    differences = tuple(
        DifferenceDraft(
            form.get(f"{_INTO}/differences/{number}/kind", ""),
            tuple(
                form.get(f"{_INTO}/differences/{number}/values/{index}", "").strip()
                for index in range(len(each.values))
            ),
        )
        for number, each in enumerate(shown.differences)
    )
    return ReviewDraft(
        comparison=form.get("comparison", ""),
        revision=int(revision) if revision.isdecimal() and len(revision) < 10 else shown.revision,
        verdict=form.get("verdict", ""),
        status=form.get(f"{_INTO}/status", shown.status),
        topic=form.get(f"{_INTO}/topic", shown.topic).strip(),
        differences=differences if whole else shown.differences,
        note=form.get("/note", "").replace("\r\n", "\n").strip(),
        reviewer=form.get("/reviewer", "").strip(),
    )


def stated_review(draft: ReviewDraft, shown: ReviewDraft, point: str, speaking: Sequence[str]) -> StatedReview:
    """The review of the point ``point`` that ``draft`` states. What is empty is no member of it.

    Where the point of ``shown`` was changed and nevertheless confirmed, one of the two was not meant.
    """
    members: dict[str, Any] = {
        "verdict": draft.verdict,
        "comparison": draft.comparison,
        "revision": draft.revision,
        "points": [point],
    }
    members |= {name: value for name, value in (("note", draft.note), ("reviewer", draft.reviewer)) if value}
    faults: list[Fault] = []
    if draft.verdict == "confirm" and draft.point != shown.point:
        faults.append(Fault("/verdict", _CHANGED))
    if draft.verdict == "edit":
        into: dict[str, Any] = {"status": draft.status}
        if draft.topic:
            into["topic"] = draft.topic
        if draft.status == "divergence":
            into["differences"] = _stated_differences(draft, speaking, faults)
        members["into"] = [into]
    return StatedReview(members, tuple(faults))


def review_refusal(problem: Problem, draft: ReviewDraft) -> Refusal:
    """``problem`` for the person, at the fields of the form."""
    if not problem.errors:
        return refusal(problem, ())
    return Refusal.at([_at_field(fault, draft) for fault in problem.errors])


def _stated_differences(draft: ReviewDraft, speaking: Sequence[str], faults: list[Fault]) -> list[dict[str, Any]]:
    stated = []
    for number, each in enumerate(draft.differences):
        if not each.kind:
            continue
        sides: dict[str, tuple[str, list[str]]] = {}
        for account, value in zip(speaking, each.values, strict=True):
            if value:
                sides.setdefault(value.casefold(), (value, []))[1].append(account)
        if len(sides) < 2:
            faults.append(Fault(f"{_INTO}/differences/{number}", _TWO_SIDES))
        else:
            both = [{"accounts": accounts, "value": value} for value, accounts in sides.values()]
            stated.append({"kind": each.kind, "sides": both})
    if not stated and not faults:
        faults.append(Fault(f"{_INTO}/differences/0", "choose in what respect they diverge"))
    return stated


def _at_field(fault: Fault, draft: ReviewDraft) -> AtField:
    text = in_words(fault.detail)
    difference = _DIFFERENCE.fullmatch(fault.pointer)
    if difference:
        number = min(int(difference[1] or 0), max(0, len(draft.differences) - 1))
        return AtField(f"{_INTO}/differences/{number}/kind", f"Difference {number + 1}", text)
    if fault.pointer in _LABELS:
        return AtField(fault.pointer, _LABELS[fault.pointer], text)
    return AtField("verdict", "What you say of it", text)


def _value(sides: Sequence[Any], account: str) -> str:
    return next((_line(side.value) for side in sides if account in side.accounts), "")


def _line(text: str) -> str:
    """As a field of one line can hold it."""
    return " ".join(text.split())
