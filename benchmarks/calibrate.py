"""Fits the score of a pair of passages on hand-made gold, cross-validated by case.

    python -m benchmarks.calibrate DATA_FOLDER            # prints the curve
    python -m benchmarks.calibrate DATA_FOLDER --write    # and rewrites comparison/align/calibration.py

Needs scikit-learn (the extra "dev").
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.gold import Case, cases, overlap
from comparison.align import calibration
from comparison.align.features import FEATURES, candidates
from comparison.align.vocabulary import vocabulary
from comparison.align.windows import windows
from comparison.analyse import analyse
from comparison.lexicon import load

REGULARISATION = 1.0  # inverse strength (scikit-learn's C); 0.1 to 10 make no difference beyond the third digit


def examples(case: Case) -> tuple[np.ndarray, np.ndarray]:
    """The features of all candidate pairs of a case, and whether gold puts each side by side."""
    lexicon = load()
    ordered = sorted(case.accounts, key=lambda a: (a.text, a.party, a.id))
    sentences = [s for a in ordered for s in analyse(a, case.event, lexicon)]
    terms = vocabulary(sentences, lexicon)
    found = windows(sentences, terms)
    pairs = candidates(found, terms)
    labels = np.zeros(len(pairs.left))
    spans = [(w.passage.account.id, (w.passage.start, w.passage.end)) for w in found]
    for link in case.links:
        sides = [
            np.array([account == link.accounts[k] and overlap(span, link.passages[k]) for account, span in spans])
            for k in (0, 1)
        ]
        labels = np.maximum(
            labels, (sides[0][pairs.left] & sides[1][pairs.right]) | (sides[1][pairs.left] & sides[0][pairs.right])
        )
    return pairs.features, labels


def fit(data: list[tuple[np.ndarray, np.ndarray]]) -> tuple[np.ndarray, np.ndarray, LogisticRegression]:
    """Means, deviations and the fitted regression."""
    x = np.concatenate([f for f, _ in data])
    y = np.concatenate([labels for _, labels in data])
    mean, deviation = x.mean(axis=0), x.std(axis=0) + 1e-9
    return mean, deviation, LogisticRegression(C=REGULARISATION, max_iter=1000).fit((x - mean) / deviation, y)


def curve(data: list[tuple[np.ndarray, np.ndarray]]) -> None:
    """Prints, from held-out cases, the share of gold pairs among the pairs of each range of scores."""
    scores, labels = [], []
    for k in range(len(data)):
        mean, deviation, model = fit([d for n, d in enumerate(data) if n != k])
        scores.append(model.predict_proba((data[k][0] - mean) / deviation)[:, 1])
        labels.append(data[k][1])
    p, y = np.concatenate(scores), np.concatenate(labels)
    print("score      pairs   mean score   share gold")
    for low, high in ((0, 0.05), (0.05, 0.1), (0.1, 0.2), (0.2, 0.3), (0.3, 0.4), (0.4, 0.5), (0.5, 0.7), (0.7, 1.01)):
        inside = (p >= low) & (p < high)
        if inside.any():
            print(
                f"{low:.2f}-{min(high, 1):.2f} {inside.sum():7d}   {p[inside].mean():10.3f}   {y[inside].mean():10.3f}"
            )
    error = np.mean([abs(p[b].mean() - y[b].mean()) * b.mean() for b in _bins(p)]) * len(_bins(p))
    print(
        f"expected calibration error {error:.3f}; Brier score {np.mean((p - y) ** 2):.4f}; pairs {len(y)}, gold {int(y.sum())}"
    )


def _bins(p: np.ndarray) -> list[np.ndarray]:
    edges = np.linspace(0, 1, 11)
    found = [(p >= a) & (p < b if b < 1 else p <= b) for a, b in zip(edges, edges[1:], strict=False)]
    return [b for b in found if b.any()]


def table(mean: np.ndarray, deviation: np.ndarray, model: LogisticRegression, origin: str) -> str:
    """The fitted rows, as the module holds them."""
    rows = "\n".join(
        f'    Row("{name}", {m:.5f}, {d:.5f}, {w:.5f}),'
        for name, m, d, w in zip(FEATURES, mean, deviation, model.coef_[0], strict=True)
    )
    return f"# {origin}\nINTERCEPT = {model.intercept_[0]:.5f}\nROWS: tuple[Row, ...] = (\n{rows}\n)\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    found = list(cases(arguments.data))
    data = [examples(case) for case in found]
    curve(data)
    mean, deviation, model = fit(data)
    links = sum(len(c.links) for c in found)
    rows = table(
        mean,
        deviation,
        model,
        f"Fitted on {len(found)} cases with {links} links, {sum(len(y) for _, y in data)} pairs.",
    )
    print(rows)
    if arguments.write:
        path = Path(calibration.__file__)
        text = path.read_text(encoding="utf-8")
        path.write_text(
            re.sub(r"(?s)(# begin fitted\n).*?(# end fitted)", lambda m: m[1] + rows + m[2], text), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
