"""Which passages are brought together, on events that the score was not fitted on.

    python -m benchmarks.links DATA_FOLDER
    python -m benchmarks.links DATA_FOLDER --encoder FOLDER

For each event the model is fitted on all others (as ``benchmarks.calibrate`` does), the event is aligned with it, and its
links are counted against the gold: precision, recall and F1 at several thresholds, the share of notable one-sided passages
that no point swallows, the mean F1 over the thresholds, and the average precision of pairs of passages against all
gold pairs, also those that were never candidates. Needs SciPy.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from api.encoder import load_encoder
from benchmarks.calibrate import Fit, Floats, case_examples, fit, similarity_examples
from benchmarks.gold import OVERLAP, Case, Spans, cases
from benchmarks.remembering import Remembering
from comparison import Settings
from comparison.align import AlignedPoint, align, calibration, calibration_encoder
from comparison.align.calibration import Row
from comparison.align.encoder import Encoder
from comparison.align.features import FEATURES, MEANING_FEATURES
from comparison.analyse import analyse
from comparison.lexicon import load

THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4)

Found = tuple[tuple[str, str], tuple[Spans, Spans]]
Notable = tuple[tuple[str, tuple[int, int]], ...]


@contextmanager
def fitted(model: Fit, encoder: Encoder | None) -> Iterator[None]:
    """For the time being, the engine scores with ``model``."""
    module = calibration_encoder if encoder else calibration
    kept = module.ROWS, module.INTERCEPT
    named = FEATURES + (MEANING_FEATURES if encoder else ())
    numbers = zip(named, model.mean.tolist(), model.deviation.tolist(), model.weights.tolist(), strict=True)
    module.ROWS, module.INTERCEPT = tuple(Row(f.name, m, d, w) for f, m, d, w in numbers), model.intercept
    try:
        yield
    finally:
        module.ROWS, module.INTERCEPT = kept


def links(points: tuple[AlignedPoint, ...]) -> list[Found]:
    """The links of an answer, accounts and passages in alphabetical order of the accounts."""
    found = []
    for point in points:
        for pairing in point.pairings:
            claims = sorted((pairing.left, pairing.right), key=lambda c: c.account.id)
            first, second = (tuple((p.start, p.end) for p in claim.passages) for claim in claims)
            found.append(((claims[0].account.id, claims[1].account.id), (first, second)))
    return found


def counts(case: Case, notable: Notable, found: list[Found]) -> Counter[str]:
    """How many links are in gold, found and right (one to one, best overlap first), and one-sided passages kept."""
    couples = []
    for i, link in enumerate(case.links):
        for j, (accounts, passages) in enumerate(found):
            if accounts == link.accounts:
                shares = [jaccard(*sides) for sides in zip(link.passages, passages, strict=True)]
                if all(shares):
                    couples.append((sum(shares), i, j))
    gold, answer = set(), set()
    for _, i, j in sorted(couples, reverse=True):
        if i not in gold and j not in answer:
            gold.add(i)
            answer.add(j)
    kept = 0
    for account, span in notable:
        held = {
            c for ids, sides in found for a, side in zip(ids, sides, strict=True) if a == account for c in letters(side)
        }
        kept += len(held & letters((span,))) < OVERLAP * (span[1] - span[0])
    return Counter(gold=len(case.links), found=len(found), hit=len(gold), notable=len(notable), kept=kept)


def letters(spans: Spans) -> set[int]:
    """The offsets that some passages cover."""
    return {at for start, end in spans for at in range(start, end)}


def jaccard(a: Spans, b: Spans) -> float:
    """The overlap of two sets of passages, 0 unless they have half of the shorter in common."""
    mine, yours = letters(a), letters(b)
    shared = len(mine & yours)
    return shared / len(mine | yours) if shared >= OVERLAP * min(len(mine), len(yours)) else 0.0


def one_sided(case: Case, folder: Path) -> Notable:
    """The passages that annotators found notable and in one account alone."""
    gold = json.loads((folder / "gold" / f"{case.id}.json").read_text(encoding="utf-8"))
    texts = {a.id: a.text for a in case.accounts}
    return tuple(
        (account, (texts[account].index(quote), texts[account].index(quote) + len(quote)))
        for account, quotes in gold["notable_single"].items()
        for quote in quotes
    )


def average_precision(scores: Floats, labels: Floats, gold: int) -> float:
    """Of pairs ranked by score, the mean precision at each gold pair; gold pairs that are missing count as never found."""
    right = labels[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(right) / np.arange(1, len(right) + 1)
    return float((precision * right).sum() / gold)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--encoder", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="each event at the default threshold")
    arguments = parser.parse_args()
    loaded = load_encoder(str(arguments.encoder)) if arguments.encoder else None
    encoder = Remembering(loaded) if loaded else None
    lexicon = load()
    found = list(cases(arguments.data))
    data = [case_examples(case, encoder) for case in found]
    more = similarity_examples(arguments.data / "components" / "similarity", encoder)
    totals = {t: Counter[str]() for t in THRESHOLDS}
    precisions = []
    for k, case in enumerate(found):
        rest = [d for n, d in enumerate(data) if n != k] + [more]
        model = fit(np.concatenate([x for x, _ in rest]), np.concatenate([y for _, y in rest]))
        scores = model.score(data[k][0])
        precisions.append((average_precision(scores, data[k][1], max(1, int(data[k][1].sum()))), data[k][1].sum()))
        ordered = sorted(case.accounts, key=lambda a: (a.text, a.party, a.id))
        sentences = [s for a in ordered for s in analyse(a, case.event)]
        notable = one_sided(case, arguments.data)
        with fitted(model, encoder):
            for threshold, total in totals.items():
                points = align(sentences, case.event, lexicon, Settings(threshold=threshold), lambda: None, encoder)
                n = counts(case, notable, links(points))
                total.update(n)
                if arguments.verbose and threshold == Settings().threshold:
                    print(f"{case.id:42} {line(n)}")
    for threshold, total in totals.items():
        print(f"threshold {threshold:<4} {line(total)}")
    mean = np.mean([f1(total) for total in totals.values()])
    print(f"mean F1 {mean:.3f}; average precision among candidates "
          f"{np.average([p for p, _ in precisions], weights=[w for _, w in precisions]):.3f}")  # fmt: skip


def f1(n: Counter[str]) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * n["hit"] / max(1, n["gold"] + n["found"])


def line(n: Counter[str]) -> str:
    """Precision, recall, F1 and one-sided passages kept."""
    return (
        f"P {n['hit'] / max(1, n['found']):.3f}  R {n['hit'] / max(1, n['gold']):.3f}  F1 {f1(n):.3f}  "
        f"kept {n['kept'] / max(1, n['notable']):.3f}  ({n['hit']} of {n['gold']} found)"
    )


if __name__ == "__main__":
    main()
