"""What a sentence encoder adds to the alignment: how near two passages are in meaning, in whatever words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from comparison.align.vocabulary import Matrix
from comparison.align.windows import Window

BATCH = 64  # texts encoded between two looks at the deadline
DECIMALS = 4  # a vector's last digits depend on the batch and the processor; none of them may decide
NEAREST = 5  # 3 to 10 do equally well


class Encoder(Protocol):
    """Turns texts into vectors whose cosine says how near they are in meaning.

    ``name`` tells one model from another, for it is part of the engine's signature. ``encode`` gives one row of 32-bit
    floats for each text, the same for the same text.
    """

    @property
    def name(self) -> str: ...

    def encode(self, texts: Sequence[str], /) -> NDArray[np.float32]: ...


def vectors(windows: Sequence[Window], encoder: Encoder, checkpoint: Callable[[], None]) -> Matrix:
    """One vector of unit length for each window; each distinct text is encoded once, in an order of its own.

    ``checkpoint`` may raise to end the work. Raises ``ValueError`` for an encoder that does not keep its promise.
    """
    texts = sorted({w.passage.text for w in windows}, key=lambda text: (len(text), text))
    rows = []
    for start in range(0, len(texts), BATCH):
        checkpoint()
        batch = texts[start : start + BATCH]
        encoded = np.asarray(encoder.encode(batch), dtype=np.float32)
        if encoded.ndim != 2 or len(encoded) != len(batch) or not np.isfinite(encoded).all():
            raise ValueError(f"the encoder {encoder.name!r} must give one row of finite numbers for each text")
        rows.append(encoded)
    found = _unit(np.concatenate(rows))
    at = {text: n for n, text in enumerate(texts)}
    result: Matrix = found[[at[w.passage.text] for w in windows]]
    return result


def cosines(vectors: Matrix) -> Matrix:
    """The cosine of each two vectors of unit length, nothing below 0."""
    result: Matrix = np.round(np.clip(vectors @ vectors.T, 0, 1), DECIMALS)
    return result


@dataclass(frozen=True)
class Meaning:
    """How near windows are in meaning, by the cosines of their vectors.

    ``cosine`` is plain (windows × windows). ``near`` is the cosine as it stands out among those that either window has
    in the other's account: cross-domain similarity local scaling (Conneau et al. 2018), for all passages are about one
    event, and some are near to everything. ``context`` is for each two sentences (sentences × sentences) taken with
    those before and after.
    """

    cosine: Matrix
    near: Matrix
    context: Matrix

    @classmethod
    def of(cls, windows: Sequence[Window], vectors: Matrix) -> Meaning:
        """The nearness of ``windows``, of which some are whole sentences; ``vectors``: one of unit length each."""
        cosine = cosines(vectors)
        account = np.array([w.account for w in windows])
        usual = _usual(windows, cosine)
        near = 2 * cosine - usual[:, account] - usual[:, account].T
        return cls(cosine, near.astype(np.float32), _contexts(windows, vectors))


def _usual(windows: Sequence[Window], cosine: Matrix) -> Matrix:
    """The mean of the ``NEAREST`` best cosines of every window with an account's sentences (windows × accounts)."""
    account = np.array([w.account if w.whole else -1 for w in windows])
    usual = np.zeros((len(windows), int(account.max()) + 1), dtype=np.float32)
    for a in range(usual.shape[1]):
        theirs = np.sort(cosine[:, account == a], axis=1)[:, -NEAREST:]
        if theirs.size:
            usual[:, a] = theirs.mean(axis=1)
    return usual


def _contexts(windows: Sequence[Window], vectors: Matrix) -> Matrix:
    """For each pair of sentences, the cosine of the two taken with the sentences before and after."""
    wholes = {w.sentence: (i, w.account) for i, w in enumerate(windows) if w.whole}
    sums = np.zeros((max(wholes) + 1, vectors.shape[1]), dtype=np.float32)
    for s, (_, account) in wholes.items():
        for t in (s - 1, s, s + 1):
            if t in wholes and wholes[t][1] == account:
                sums[s] += vectors[wholes[t][0]]
    return cosines(_unit(sums))


def _unit(rows: Matrix) -> Matrix:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    result: Matrix = rows / np.maximum(lengths, np.float32(1e-9))
    return result
