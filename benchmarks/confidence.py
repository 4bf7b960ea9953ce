"""Fits how sure a difference is, from what supports it, on hand-made gold; prints how well that holds on events left out.

    python -m benchmarks.confidence DATA_FOLDER            # prints the bands
    python -m benchmarks.confidence DATA_FOLDER --write    # and rewrites comparison/facets/confidence.py

DATA_FOLDER holds ``cases/`` and ``gold/``. Every difference that a facet finds between the passages of a gold link counts once: it is right
where gold has a difference of that kind there. A logistic regression whose weights have the sign that their meaning gives them, and start from what they mean: a
sample this small would undo the order of the facets' own grades (Brier score on events left out 0.118 without that start, 0.120 with
it; the grades as they are, 0.170). Needs SciPy.
"""

from __future__ import annotations

import argparse
import re
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.facets import judged
from benchmarks.gold import cases
from comparison.facets import confidence
from comparison.facets.confidence import FEATURES, SURE, features

Floats = NDArray[np.float64]

BANDS = (0.5, 0.7, 0.8, 0.9, 1.01)


def examples(folder: Path) -> list[tuple[Floats, Floats]]:
    """For each case the features of its differences, and whether gold has one of that kind there."""
    found = []
    for case in cases(folder):
        rows = [(features(f), f.kind in each.link.kinds) for each in judged(case, SURE) for f in each.findings]
        found.append((np.array([x for x, _ in rows]).reshape(-1, len(FEATURES)), np.array([float(y) for _, y in rows])))
    return found


def fit(x: Floats, y: Floats) -> Floats:
    """The weights, and the intercept as the last."""
    prior, firmness = np.array([f.prior for f in FEATURES]), np.array([f.firmness for f in FEATURES])

    def loss(b: Floats) -> tuple[float, Floats]:
        odds = x @ b[:-1] + b[-1]
        error = 1 / (1 + np.exp(-odds)) - y
        value = (np.logaddexp(0, odds) - y * odds).sum() + (firmness * (b[:-1] - prior) ** 2).sum() / 2
        return float(value), np.append(x.T @ error + firmness * (b[:-1] - prior), error.sum())

    bounds = [(0, None) if f.sign > 0 else (None, 0) for f in FEATURES] + [(None, None)]
    weights: Floats = minimize(loss, np.zeros(len(bounds)), jac=True, bounds=bounds, method="L-BFGS-B").x
    return weights


def score(x: Floats, b: Floats) -> Floats:
    """The probability of each difference."""
    result: Floats = 1 / (1 + np.exp(-(x @ b[:-1] + b[-1])))
    return result


def curve(data: list[tuple[Floats, Floats]]) -> None:
    """Prints, from cases left out, how often differences of each band are right, beside the facets' own confidence."""
    p, own = [], []
    for k, (x, _) in enumerate(data):
        rest = [d for n, d in enumerate(data) if n != k]
        p.append(score(x, fit(np.concatenate([d[0] for d in rest]), np.concatenate([d[1] for d in rest]))))
        own.append(1 / (1 + np.exp(-x[:, 0])))
    y = np.concatenate([labels for _, labels in data])
    for name, each in (("the facets' own", np.concatenate(own)), ("fitted, events left out", np.concatenate(p))):
        print(
            f"\n{name}: Brier score {np.mean((each - y) ** 2):.3f}\n{'confidence':<12}{'found':>6}{'mean':>7}{'right':>7}"
        )
        for low, high in pairwise(BANDS):
            inside = (each >= low) & (each < high)
            if inside.any():
                means = f"{each[inside].mean():>7.2f}{y[inside].mean():>7.2f}"
                print(f"{low:.2f}-{min(high, 1):.2f}   {inside.sum():>6}{means}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    data = examples(arguments.data)
    curve(data)
    b = fit(np.concatenate([x for x, _ in data]), np.concatenate([y for _, y in data]))
    rows = "\n".join(f'        "{f.name}": {w:.4f},' for f, w in zip(FEATURES, b, strict=False))
    number = sum(len(y) for _, y in data)
    text = (
        f"# Fitted on {number} differences of {len(data)} events.\nINTERCEPT = {b[-1]:.4f}\n"
        f"WEIGHTS: Mapping[str, float] = MappingProxyType(\n    {{\n{rows}\n    }}\n)\n"
    )
    print("\n" + text)
    if arguments.write:
        path = Path(confidence.__file__)
        old = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"(?s)(# begin fitted\n).*?(# end fitted)", lambda m: m[1] + text + m[2], old), "utf-8")


if __name__ == "__main__":
    main()
