"""The style sheets, scripts and images of the pages, each at an address that holds the hash of its bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType

MEDIA_TYPES = {"css": "text/css", "js": "text/javascript", "svg": "image/svg+xml"}
"""By the suffix of a file in ``static``; no other file is served."""

_DIGITS = 16
"""Of SHA-256: two versions of one file never share an address in practice."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of ``static``."""

    name: str
    body: bytes

    @property
    def media_type(self) -> str:
        """Of its answer, by its suffix."""
        return MEDIA_TYPES[self.name.rpartition(".")[2]]

    @property
    def address(self) -> str:
        """Where it is served: another address whenever its bytes are others, so it may be kept for ever."""
        stem, _, suffix = self.name.rpartition(".")
        return f"/assets/{stem}.{hashlib.sha256(self.body).hexdigest()[:_DIGITS]}.{suffix}"

    @property
    def text(self) -> str:
        """Its text, to be written into a page that must stand alone."""
        return self.body.decode()


@cache  # the package's own files, which do not change while it runs
def assets() -> MappingProxyType[str, Asset]:
    """Every asset by its name, such as ``base.css``."""
    return MappingProxyType({asset.name: asset for asset in _read()})


def _read() -> Iterator[Asset]:
    for file in resources.files("api").joinpath("pages/static").iterdir():
        if file.name.rpartition(".")[2] in MEDIA_TYPES:
            yield Asset(file.name, file.read_bytes())
