"""Fits the score of a pair of passages on hand-made gold, cross-validated by case.

    python -m benchmarks.calibrate DATA_FOLDER            # prints the curve
    python -m benchmarks.calibrate DATA_FOLDER --write    # and rewrites comparison/align/calibration.py
    python -m benchmarks.calibrate DATA_FOLDER --encoder FOLDER --write    # comparison/align/calibration_encoder.py

DATA_FOLDER holds ``cases/`` and ``gold/``, and in ``components/similarity`` sentence pairs with human judgements, of which the
first 400 of each file are left for measuring. A logistic regression whose weights may only have the sign that the
feature's meaning gives them: what speaks for a pair can never count against it, whatever the sample. Needs SciPy.
"""

from __future__ import annotations

import argparse
import csv
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from api.encoder import load_encoder
from benchmarks.gold import Case, cases, overlap
from benchmarks.remembering import Remembering
from comparison import Account, Event
from comparison.align import calibration, calibration_encoder
from comparison.align.encoder import Encoder, vectors
from comparison.align.features import FEATURES, MEANING_FEATURES, candidates
from comparison.align.vocabulary import vocabulary
from comparison.align.windows import windows
from comparison.analyse import analyse
from comparison.lexicon import load

Floats = NDArray[np.float64]

REGULARISATION = 1.0  # L2 on standardised weights; 0.1 to 10 make no difference beyond the third digit
MEASURED = 400  # rows of a similarity file that are never fitted on
PARAPHRASES = 500  # of the paraphrase file's other rows, so that it does not outweigh the rest
PARAPHRASE_LABELS = {0.0: 0.3, 1.0: 0.85}  # its pairs share most of their words, so a "no" is still close


@dataclass(frozen=True)
class Fit:
    """Standardisation, weights and intercept."""

    mean: Floats
    deviation: Floats
    weights: Floats
    intercept: float

    def score(self, features: Floats) -> Floats:
        """The probability of each pair."""
        result: Floats = 1 / (1 + np.exp(-((features - self.mean) / self.deviation @ self.weights + self.intercept)))
        return result


def fit(x: Floats, y: Floats) -> Fit:
    """A sign-constrained, L2-regularised logistic regression; labels may be probabilities."""
    named = (FEATURES + MEANING_FEATURES)[: x.shape[1]]
    mean, deviation = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = (x - mean) / deviation

    def loss(b: Floats) -> tuple[float, Floats]:
        odds = z @ b[:-1] + b[-1]
        error = 1 / (1 + np.exp(-odds)) - y
        value = (np.logaddexp(0, odds) - y * odds).sum() + REGULARISATION / 2 * (b[:-1] ** 2).sum()
        return float(value), np.append(z.T @ error + REGULARISATION * b[:-1], error.sum())

    bounds = [{1: (0, None), -1: (None, 0), 0: (None, None)}[f.sign] for f in named] + [(None, None)]
    found = minimize(loss, np.zeros(len(named) + 1), jac=True, bounds=bounds, method="L-BFGS-B")
    return Fit(mean, deviation, found.x[:-1], float(found.x[-1]))


def case_examples(case: Case, encoder: Encoder | None = None) -> tuple[Floats, Floats]:
    """The features of all candidate pairs of a case, and whether gold puts each side by side."""
    lexicon = load()
    ordered = sorted(case.accounts, key=lambda a: (a.text, a.party, a.id))
    sentences = [s for a in ordered for s in analyse(a, case.event)]
    terms = vocabulary(sentences, lexicon)
    found = windows(sentences, terms)
    pairs = candidates(found, terms, vectors(found, encoder, lambda: None) if encoder else None)
    labels = np.zeros(len(pairs.left))
    spans = [(w.passage.account.id, (w.passage.start, w.passage.end)) for w in found]
    for link in case.links:
        first, second = (
            np.array([account == link.accounts[k] and overlap(span, link.passages[k]) for account, span in spans])
            for k in (0, 1)
        )
        labels = np.maximum(
            labels, (first[pairs.left] & second[pairs.right]) | (second[pairs.left] & first[pairs.right])
        )
    return pairs.features, labels


def similarity_examples(folder: Path, encoder: Remembering | None = None) -> tuple[Floats, Floats]:
    """Sentence pairs on their own: the features of the best whole sentences, and the human judgement as a probability."""
    features, labels = [], []
    for path in sorted(folder.glob("*.tsv")):
        with path.open(encoding="utf-8") as lines:
            rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))[MEASURED:]
        if {float(row[0]) for row in rows} <= {0.0, 1.0}:
            judged = [(PARAPHRASE_LABELS[float(label)], a, b) for label, a, b in rows[:PARAPHRASES]]
        else:
            judged = [(float(label) / 5, a, b) for label, a, b in rows]
        if encoder:
            encoder.read(text for row in judged for text in row[1:])
        for label, a, b in judged:
            best = _best_pair(a, b, encoder)
            if best is not None:
                features.append(best)
                labels.append(label)
    return np.array(features), np.array(labels)


def _best_pair(a: str, b: str, encoder: Encoder | None) -> Floats | None:
    """The features of the two sentences of two short texts that have most in common."""
    sentences = [s for account in (Account("a", "A", a), Account("b", "B", b)) for s in analyse(account, Event())]
    terms = vocabulary(sentences, load())
    found = windows(sentences, terms)
    if len({w.account for w in found}) < 2:
        return None
    pairs = candidates(found, terms, vectors(found, encoder, lambda: None) if encoder else None)
    if not len(pairs.left):
        return None
    whole = np.array([w.whole for w in found])
    shared = pairs.features[:, [f.name for f in FEATURES].index("lone_weight")]
    best: Floats = pairs.features[(shared + (whole[pairs.left] & whole[pairs.right])).argmax()]
    return best


def curve(data: list[tuple[Floats, Floats]], more: tuple[Floats, Floats]) -> None:
    """Prints, from held-out cases, the share of gold pairs among the pairs of each range of scores."""
    scores = []
    for k in range(len(data)):
        rest = [d for n, d in enumerate(data) if n != k] + [more]
        model = fit(np.concatenate([x for x, _ in rest]), np.concatenate([y for _, y in rest]))
        scores.append(model.score(data[k][0]))
    p, y = np.concatenate(scores), np.concatenate([labels for _, labels in data])
    print("score      pairs   mean score   share gold")
    edges = (0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1.01)
    error = 0.0
    for low, high in pairwise(edges):
        inside = (p >= low) & (p < high)
        if inside.any():
            error += inside.mean() * abs(p[inside].mean() - y[inside].mean())
            print(
                f"{low:.2f}-{min(high, 1):.2f} {inside.sum():7d}   {p[inside].mean():10.3f}   {y[inside].mean():10.3f}"
            )
    print(f"expected calibration error {error:.4f}; Brier score {np.mean((p - y) ** 2):.4f}; "
          f"{len(y)} pairs, {int(y.sum())} in gold")  # fmt: skip


def table(model: Fit, origin: str) -> str:
    """The fitted rows, as the module holds them."""
    rows = "\n".join(
        f'    Row("{feature.name}", {m:.5f}, {d:.5f}, {w:.5f}),'
        for feature, m, d, w in zip(
            FEATURES + MEANING_FEATURES, model.mean, model.deviation, model.weights, strict=False
        )
    )
    return f"# {origin}\nINTERCEPT = {model.intercept:.5f}\nROWS: tuple[Row, ...] = (\n{rows}\n)\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--encoder", type=Path, help="fit the model for use with the sentence encoder of this folder")
    arguments = parser.parse_args()
    encoder = None
    if arguments.encoder:
        loaded = load_encoder(str(arguments.encoder))
        encoder = Remembering(loaded) if loaded else None
    found = list(cases(arguments.data))
    data = [case_examples(case, encoder) for case in found]
    more = similarity_examples(arguments.data / "components" / "similarity", encoder)
    curve(data, more)
    model = fit(np.concatenate([x for x, _ in [*data, more]]), np.concatenate([y for _, y in [*data, more]]))
    links, pairs = sum(len(c.links) for c in found), sum(len(y) for _, y in data)
    rows = table(
        model, f"Fitted on {len(found)} events with {links} links ({pairs} pairs) and {len(more[1])} lone pairs."
    )
    print(rows)
    if arguments.write:
        path = Path((calibration_encoder if encoder else calibration).__file__)
        text = path.read_text(encoding="utf-8")
        path.write_text(
            re.sub(r"(?s)(# begin fitted\n).*?(# end fitted)", lambda m: m[1] + rows + m[2], text), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
