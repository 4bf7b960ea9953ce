"""What the facets find where the passages are right: recall and precision of differences, a kind a row; then reliability.

    python -m benchmarks.facets DATA_FOLDER        # the table
    python -m benchmarks.facets DATA_FOLDER -v     # and every link that is judged otherwise than in gold

DATA_FOLDER holds ``cases/`` and ``gold/``. Each gold link's own passages are aligned word by word and set before the facets, so
that what is measured is the comparison alone, apart from whether the engine would have found the passages.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

from benchmarks.gold import Case, Link, Spans, cases
from comparison.align.sides import held_terms, side
from comparison.align.vocabulary import Vocabulary, vocabulary
from comparison.align.words import align_words
from comparison.analyse import analyse
from comparison.analyse.statement import Claim, Pairing, Passage, Sentence
from comparison.facets import FACETS
from comparison.facets.finding import Finding
from comparison.lexicon import load
from comparison.model import KINDS
from comparison.settings import Settings


@dataclass(frozen=True)
class Judged:
    """A gold link, its two claims, and the differences that the facets are sure enough of."""

    case: str
    link: Link
    pairing: Pairing
    findings: tuple[Finding, ...]

    @property
    def kinds(self) -> frozenset[str]:
        return frozenset(f.kind for f in self.findings)


def judged(case: Case, certainty: float) -> Iterator[Judged]:
    """Every gold link of a case, with the differences found at ``certainty`` or above."""
    analysed = [analyse(account, case.event) for account in case.accounts]
    terms = vocabulary([s for sentences in analysed for s in sentences], load())
    firsts = dict(zip((a.id for a in case.accounts), accumulate(map(len, analysed), initial=0), strict=False))
    sentences = {a.id: each for a, each in zip(case.accounts, analysed, strict=True)}
    for link in case.links:
        held = [_held(sentences[a], firsts[a], spans) for a, spans in zip(link.accounts, link.passages, strict=True)]
        pairing = _pairing(held, terms, case)
        found = (f for facet in FACETS for f in facet.contrast(pairing))
        sure = tuple(f for f in found if f.relation == "different" and f.confidence >= certainty)
        yield Judged(case.id, link, pairing, sure)


def _held(sentences: Sequence[Sentence], first: int, spans: Spans) -> list[tuple[int, Passage]]:
    """The parts of the account's sentences that lie in the gold passages, in the order of the text."""
    return [
        (number, Passage(s, max(s.start, start), min(s.end, end)))
        for start, end in sorted(spans)
        for number, s in enumerate(sentences, first)
        if s.start < end and start < s.end
    ]


def _pairing(held: Sequence[list[tuple[int, Passage]]], terms: Vocabulary, case: Case) -> Pairing:
    left, right = (Claim(tuple(passage for _, passage in each)) for each in held)
    words = align_words(*(side(each, held_terms(each, terms), terms) for each in held), terms)
    return Pairing(left, right, words, case.event)


def _print_table(found: Sequence[Judged]) -> None:
    print(f"{'kind':<12}{'gold':>6}{'found':>7}{'right':>7}{'P':>7}{'R':>7}{'missed':>8}")
    for kind in KINDS:
        gold = sum(kind in each.link.kinds for each in found)
        given = sum(kind in each.kinds for each in found)
        right = sum(kind in each.kinds & each.link.kinds for each in found)
        # A link that another kind already shows to diverge is not lost to the reader.
        missed = sum(kind in each.link.kinds and not each.kinds for each in found)
        print(_row(kind, gold, given, right) + f"{missed:>8}")
    gold, given = (sum(bool(kinds) for kinds in column) for column in
                   ([e.link.kinds for e in found], [e.kinds for e in found]))  # fmt: skip
    right = sum(bool(e.kinds and e.link.kinds) for e in found)
    print(_row("divergence", gold, given, right) + f"{gold - right:>8}")


def _row(name: str, gold: int, found: int, right: int) -> str:
    return f"{name:<12}{gold:>6}{found:>7}{right:>7}{right / max(found, 1):>7.2f}{right / max(gold, 1):>7.2f}"


BANDS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9, 1.01)


def _print_reliability(found: Sequence[Judged]) -> None:
    """How often a difference of each band of confidence is of a kind that gold has, and how often gold has any there."""
    print(f"\n{'confidence':<12}{'found':>7}{'mean':>7}{'kind right':>12}{'diverges':>10}")
    findings = [(f.confidence, f.kind in e.link.kinds, bool(e.link.kinds)) for e in found for f in e.findings]
    for low, high in pairwise(BANDS):
        inside = [f for f in findings if low <= f[0] < high]
        if inside:
            mean, kind, diverges = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            print(f"{low:.2f}-{min(high, 1):.2f}   {len(inside):>7}{mean:>7.2f}{kind:>12.2f}{diverges:>10.2f}")


def _print_errors(found: Sequence[Judged]) -> None:
    marks: Counter[str] = Counter()
    for each in found:
        gold, kinds = each.link.kinds, each.kinds
        if bool(gold) == bool(kinds) and (not gold or gold & kinds):
            continue
        mark = "missed" if not kinds else "false" if not gold else "other kind"
        marks[mark] += 1
        print(f"{mark} {each.case} {'/'.join(each.link.accounts)}: gold {sorted(gold)}, found {sorted(kinds)}")
        for claim in (each.pairing.left, each.pairing.right):
            print("   " + " … ".join(" ".join(p.text.split()) for p in claim.passages))
        for f in each.findings:
            print(f"   -> {f.kind} {f.confidence}: {f.left.text!r} | {f.right.text!r} {f.reason}")
    print(dict(marks))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    arguments = parser.parse_args()
    found = [each for case in cases(arguments.data) for each in judged(case, Settings().certainty)]
    if arguments.verbose:
        _print_errors(found)
    _print_table(found)
    _print_reliability(found)


if __name__ == "__main__":
    main()
