"""An encoder that encodes each text once in a program's life, many at a time: for fitting on many small comparisons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from comparison import Encoder

BATCH = 64


class Remembering:
    """Answers as ``encoder`` does. It grows with the texts it has seen, so it is for benchmarks only."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._rows: dict[str, NDArray[np.float32]] = {}

    @property
    def name(self) -> str:
        return self._encoder.name

    def encode(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """The rows of ``texts``; those not seen before are encoded now, in batches of like length."""
        self.read(texts)
        return np.stack([self._rows[text] for text in texts])

    def read(self, texts: Iterable[str]) -> None:
        """Encodes what of ``texts`` has not been seen."""
        new = sorted(set(texts) - self._rows.keys(), key=len)
        for start in range(0, len(new), BATCH):
            batch = new[start : start + BATCH]
            self._rows.update(zip(batch, self._encoder.encode(batch), strict=True))
