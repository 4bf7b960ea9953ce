"""Two versions of a text side by side, passage by passage: what stayed, and what stands where something else stood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from api.points.wording import wording
from comparison import PassageRef

Span = tuple[int, int]
ALIKE = 50
"""Of 100: the least likeness (RapidFuzz's ratio, of words) of a passage to the one in whose place it stands. Half of the
words of both: an edit leaves more, and what is written anew leaves function words."""


@dataclass(frozen=True, slots=True)
class Version:
    """A text, and its passages in their order."""

    text: str
    passages: tuple[PassageRef, ...]

    def quoted(self, passage: PassageRef) -> str:
        """The passage's words as they stand."""
        return self.text[passage.start : passage.end]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Passages of the one version and those of the other that stand in their place; one of the two may be none.

    ``worded_alike``: they differ at most in how they are set.
    """

    before: tuple[PassageRef, ...]
    after: tuple[PassageRef, ...]
    worded_alike: bool


def stretches(before: Version, after: Version) -> Iterator[Stretch]:
    """The whole of both versions, in order, by a longest common subsequence of their passages."""
    old, new = _wordings(before), _wordings(after)
    left: list[PassageRef] = []
    right: list[PassageRef] = []
    for step in LCSseq.opcodes(old, new):
        if step.tag != "equal":
            left += before.passages[step.src_start : step.src_end]
            right += after.passages[step.dest_start : step.dest_end]
            continue
        if left or right:
            yield _stretch(before, after, left, right)
            left, right = [], []
        for one, other in zip(
            before.passages[step.src_start : step.src_end],
            after.passages[step.dest_start : step.dest_end],
            strict=True,
        ):
            yield Stretch((one,), (other,), True)
    if left or right:
        yield _stretch(before, after, left, right)


def _stretch(before: Version, after: Version, left: list[PassageRef], right: list[PassageRef]) -> Stretch:
    """Where a full stop has become a comma the passages are others and the words the same."""
    old, new = ([word for each in part for word in wording(version.quoted(each))]
                for version, part in ((before, left), (after, right)))  # fmt: skip
    return Stretch(tuple(left), tuple(right), bool(left and right) and old == new)


class Carrier:
    """Tells where what stood in one version of a text stands in the other."""

    def __init__(self, before: Version, after: Version) -> None:
        self._same = before.text == after.text
        self._moves: list[tuple[PassageRef, PassageRef, bool]] = []
        if not self._same:
            for stretch in stretches(before, after):
                self._moves += _moves(before, after, stretch)

    def carried(self, span: Span) -> tuple[Span, ...]:
        """The spans of the later version that stand for ``span`` of the earlier; none where it is gone."""
        if self._same:
            return (span,)
        start, end = span
        found = []
        for old, new, literal in self._moves:
            if old.start < end and start < old.end:
                shift = new.start - old.start
                exact = (max(start, old.start) + shift, min(end, old.end) + shift)
                found.append(exact if literal else (new.start, new.end))
        return tuple(found)


def _moves(before: Version, after: Version, stretch: Stretch) -> Iterator[tuple[PassageRef, PassageRef, bool]]:
    if len(stretch.before) == len(stretch.after) == 1 and stretch.worded_alike:
        old, new = stretch.before[0], stretch.after[0]
        yield old, new, before.quoted(old) == after.quoted(new)
        return
    there = [wording(after.quoted(each)) for each in stretch.after]
    for old in stretch.before:
        words = wording(before.quoted(old))
        likeness = [fuzz.ratio(words, other) for other in there]
        if likeness and max(likeness) >= ALIKE:
            yield old, stretch.after[likeness.index(max(likeness))], False


def _wordings(version: Version) -> Sequence[tuple[str, ...]]:
    return [wording(version.quoted(each)) for each in version.passages]
