"""What only one account says: passages that are part of no point."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.statement import Sentence
from comparison.model import Account, Point, Quote

Span = tuple[int, int]
_START = itemgetter(0)  # of a token, without a call of Python

COVERED = 0.5  # a clause of which at least this share stands in points is not one-sided


def one_sided(account: Account, sentences: Sequence[Sentence], points: Sequence[Point]) -> list[Quote]:
    """The account's sentences that no point touches, and the untouched clauses of the others, in order."""
    spans = _joined(sorted((q.start, q.end) for p in points for q in p.passages if q.account == account.id))
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    found = []
    for sentence in sentences:
        inside = spans[bisect_right(ends, sentence.start) : bisect_left(starts, sentence.end)]
        parts: Sequence[Span] = sentence.clauses if inside else ((sentence.start, sentence.end),)
        for start, end in parts:
            if _covered(start, end, inside) < COVERED * (end - start) and _says(sentence, start, end):
                found.append(Quote(account.id, start, end, account.text[start:end]))
    return found


def _joined(spans: Iterable[Span]) -> list[Span]:
    """The stretches of text that ``spans``, in order, cover together: in order, without overlap."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _covered(start: int, end: int, spans: Iterable[Span]) -> int:
    return sum(max(0, min(b, end) - max(a, start)) for a, b in spans)


def _says(sentence: Sentence, start: int, end: int) -> bool:
    """Whether there is a word between the offsets that is more than grammar."""
    return any(
        t.kind == "word" and t.lemma not in FUNCTION_WORDS
        for t in sentence.tokens[bisect_left(sentence.tokens, start, key=_START) :]
        if t.end <= end
    )
