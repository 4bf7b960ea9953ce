"""What only one account says: passages that are part of no point."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.align.weights import FUNCTION_WORDS
from comparison.analyse.statement import Passage, Sentence
from comparison.model import Account, Point, Quote

COVERED = 0.5  # a clause of which at least this share stands in points is not one-sided


def one_sided(account: Account, sentences: Sequence[Sentence], points: Sequence[Point]) -> list[Quote]:
    """The account's sentences that no point touches, and the untouched clauses of the others, in order."""
    spans = sorted((q.start, q.end) for p in points for q in p.passages if q.account == account.id)
    found = []
    for sentence in sentences:
        inside = [(max(a, sentence.start), min(b, sentence.end)) for a, b in spans]
        inside = [(a, b) for a, b in inside if a < b]
        parts: Sequence[tuple[int, int]] = sentence.clauses if inside else ((sentence.start, sentence.end),)
        for start, end in parts:
            if _covered(start, end, inside) < COVERED * (end - start) and _says(Passage(sentence, start, end)):
                found.append(Quote(account.id, start, end, account.text[start:end]))
    return found


def _covered(start: int, end: int, spans: Sequence[tuple[int, int]]) -> int:
    return len({i for a, b in spans for i in range(max(a, start), min(b, end))})


def _says(passage: Passage) -> bool:
    return any(t.kind == "word" and t.lemma not in FUNCTION_WORDS for t in passage.tokens)
