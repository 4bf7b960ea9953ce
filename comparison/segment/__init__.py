"""An account's text, cut into sentences and the clauses within them.

Three layers, each in its own module: ``layout`` finds headings, items, speaker labels and the lines that belong
together; ``sentences`` cuts what is left at full stops and their like (and ``overlong`` what then still has no end);
``clauses`` finds the shortest passages of a sentence that carry one proposition.

Why no library cuts the sentences: on the table of hard cases in ``tests/segment/test_sentences.py`` (56 texts, of which
the first 28 have no layout to speak of) sentencex 1.0.32 had 28 (19) right, syntok 1.4.4 27 (19), pySBD 0.3.4 26 (16).
Their misses are what accounts of an event are full of: clock times, quotations, threads, lists, posts without capitals.
This package was written against the table and has all of it. 1,500 words take it about as long as tokenising them
(4.8 ms on a shared core on which syntok took 8 ms and pySBD 23 ms for the sentences alone).
"""

from __future__ import annotations

from typing import NamedTuple

from comparison.segment.clauses import split_clauses
from comparison.segment.grammar import Words, read
from comparison.segment.layout import Role, capitalises, split_blocks
from comparison.segment.overlong import shortened
from comparison.segment.sentences import split_sentences

__all__ = ["Role", "Segment", "segment"]


class Segment(NamedTuple):
    """A sentence, a heading, or an item of a list.

    ``start`` and ``end`` are offsets into the text as submitted. ``clauses`` are spans within them, in order, without
    overlap: what lies outside of every clause introduces one ("The ministry said that") or ties two together ("and").
    ``words`` are those by which the clauses were found; a heading has none.
    """

    start: int
    end: int
    clauses: tuple[tuple[int, int], ...]
    role: Role
    words: Words | None = None


def segment(text: str) -> tuple[Segment, ...]:
    """The sentences, headings and items of ``text``, in order, without overlap.

    Every word of ``text`` lies in one of them, but for the marks that layout is made of: bullets, the numbers of a list
    and of a thread. A text without words has none. Linear in the length of ``text``; raises nothing.
    """
    found: list[Segment] = []
    cased = capitalises(text)
    for block in split_blocks(text):
        if block.role == "heading":
            found += (Segment(*part, (part,), "heading") for part in shortened(text, block.start, block.end))
            continue
        for first, last, role in split_sentences(text, block, cased):
            for start, end in shortened(text, first, last):
                if role == "heading":
                    found.append(Segment(start, end, ((start, end),), role))
                else:
                    words = read(text, start, end)
                    found.append(Segment(start, end, split_clauses(words, start, end), role, words))
    return tuple(found)
