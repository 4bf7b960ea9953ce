"""The optional sentence encoder: which folder the operator names, and how a model is loaded from it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from api.settings import SettingsError, variable

LAYOUT = "modules.json"  # what makes a folder a sentence-transformers model
IDENTITY = {".json", ".txt", ".model", ".safetensors", ".bin"}  # the files that decide what a model answers
DIGITS = 12
BLOCK = 1 << 20


class _Model(Protocol):
    def encode(
        self, sentences: list[str], *, batch_size: int, show_progress_bar: bool, convert_to_numpy: bool
    ) -> NDArray[np.float32]: ...


@dataclass(frozen=True, slots=True)
class LocalEncoder:
    """A model of a local folder. ``name`` is the folder's name and a digest of its files, which tells models apart."""

    name: str
    model: _Model

    def encode(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """One row for each text; what a text has beyond the model's own limit of length is not read."""
        return self.model.encode(list(texts), batch_size=32, show_progress_bar=False, convert_to_numpy=True)


def load_encoder(folder: str) -> LocalEncoder | None:
    """The encoder of the folder that ``COMPARISON_ENCODER`` names; none for an empty name.

    Nothing is fetched: a folder that does not hold a whole model is an error, and so is a missing library. Raises
    SettingsError, so that a service that cannot do what it is told does not start.
    """
    if not folder:
        return None
    path, said = Path(folder), f"{variable('encoder')}: {folder!r}"
    if not path.is_dir():
        raise SettingsError(f"{said} is no folder")
    if not (path / LAYOUT).is_file():
        raise SettingsError(f"{said} holds no {LAYOUT}, so it is no sentence-transformers model")
    try:
        encoder = LocalEncoder(_name(path), _load(path.resolve()))
        probe = encoder.encode(["A", "sentence"])
    except ImportError as error:
        raise SettingsError(
            f"{said} needs a library that is not installed ({error}); install statement-comparison[encoder]"
        ) from error
    except Exception as error:  # whatever the library raises on a broken model: its message is all there is to tell
        raise SettingsError(f"{said} cannot be loaded: {error}") from error
    if probe.ndim != 2 or len(probe) != 2 or not np.isfinite(probe).all():
        raise SettingsError(f"{said} does not give one vector for each text")
    return encoder


def _load(folder: Path) -> _Model:
    # One thread: workers are the service's parallelism, and a model loaded before a fork must own no threads.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    import torch
    from sentence_transformers import SentenceTransformer
    from transformers.utils import logging

    torch.set_num_threads(1)
    cast(Any, logging).disable_progress_bar()  # the library leaves it without types
    return cast(_Model, SentenceTransformer(str(folder), device="cpu", local_files_only=True))


def _name(folder: Path) -> str:
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.suffix in IDENTITY and p.is_file()):
        digest.update(f"{path.relative_to(folder).as_posix()}\n{path.stat().st_size}\n".encode())
        with path.open("rb") as content:
            while block := content.read(BLOCK):
                digest.update(block)
    return f"{folder.resolve().name}@{digest.hexdigest()[:DIGITS]}"
