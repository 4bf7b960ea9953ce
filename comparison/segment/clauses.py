"""The clauses of a sentence: the shortest passages of it that carry one proposition each.

A boundary is taken only where the words on both sides look like a proposition (``propositions``), or are members of one
list of verb phrases (``openings``). Conditions stay with what they condition; lists of nouns and relative clauses that
are needed to know what is meant stay whole. Where in doubt the sentence is not cut: a passage too long is still right.
"""

from __future__ import annotations

from comparison.segment import heads
from comparison.segment.boundaries import boundaries
from comparison.segment.collected import opened, sentence_start
from comparison.segment.grammar import Words
from comparison.segment.openings import crossing, only_introduces, opening, reports

_TAIL = 14  # words and signs of ", the mayor of Harrow and two aides told reporters on Thursday."
_TIES = frozenset(",:")  # before a label's or a speaker's end
_UNCUT = 60  # characters; a shorter sentence stays whole: overlap with hand-made passages 0.747, at 24 it was 0.744


def split_clauses(words: Words, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The clauses of the sentence of ``words``, from ``start`` to ``end`` of its text, as offsets into that, in order; at
    least one.
    """
    found = []
    for first, last in _ranges(words, cut=end - start >= _UNCUT):
        begin = heads.content_start(words, first, last)
        if begin == 0 and last == len(words):
            return ((start, end),)
        begin, closed = heads.trimmed(words, begin, last)
        if closed > begin:
            found.append((words.starts[begin], end if last == len(words) else words.ends[closed - 1]))
    return tuple(found) or ((start, end),)


def _ranges(words: Words, *, cut: bool) -> list[tuple[int, int]]:
    """The clauses as ranges of words; without ``cut`` only labels and speakers come off."""
    joints = boundaries(words) if cut or not _TIES.isdisjoint(words.norms) else ()
    if not joints:
        return [(0, len(words))]
    found: list[tuple[int, int]] = []
    clause = sentence_start(words, joints[0].left)
    parenthetical = sum(b.joint == "dash" for b in joints) > 1
    comma = 0  # where the words after the clause's last comma begin, which may be its speaker
    for index, boundary in enumerate(joints):
        at = crossing(words, clause, joints, index)
        closes = boundary.joint == "comma" and len(words) - boundary.right <= _TAIL and clause.main
        if closes and heads.is_tail(words, boundary.right, len(words)):
            found.append((clause.first, boundary.right))
            return found
        begin = opening(at, parenthetical=parenthetical) if cut or boundary.joint == "colon" else None
        if begin is None:
            clause.take(words, boundary, at.stop)
            comma = boundary.right if boundary.comma else comma
            continue
        if clause.first < comma < boundary.left <= comma + _TAIL and heads.is_tail(words, comma, boundary.left):
            found.append((clause.first, comma))
        elif not only_introduces(at):
            # Up to ``right``, so that a quotation mark after the comma stays with the words it closes.
            found.append((clause.first, boundary.right if boundary.joint == "comma" else boundary.left))
        clause = opened(words, begin, at.stop, reports=reports(at))
    found.append((clause.first, len(words)))
    return found
