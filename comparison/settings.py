"""Everything that can be set about a comparison, in one frozen value."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields

from comparison.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Settings:
    """The engine's settings. Raises ``InvalidInput`` for a value out of range."""

    threshold: float = field(
        default=0.3,
        metadata={"meaning": "the least score (a probability) at which passages become a point"},
    )
    agreement: float = field(
        default=0.4,
        metadata={
            "meaning": "the least score at which passages that differ in nothing are said to agree; else unclear"
        },
    )
    certainty: float = field(
        default=0.5,
        metadata={"meaning": "the least confidence at which a difference is reported; below it a point is unclear"},
    )

    def __post_init__(self) -> None:
        for each in fields(self):
            value = getattr(self, each.name)
            if not 0 <= value <= 1:
                raise InvalidInput(f"settings/{each.name}", f"must be a number from 0 to 1, not {value!r}")

    @property
    def fingerprint(self) -> str:
        """Twelve hexadecimal digits that differ whenever a setting differs."""
        return self.fingerprint_with(None)

    def fingerprint_with(self, encoder: str | None) -> str:
        """The same, of the settings together with the encoder of that name."""
        stated = {**asdict(self), **({} if encoder is None else {"encoder": encoder})}
        return hashlib.sha256(json.dumps(stated, sort_keys=True).encode()).hexdigest()[:12]

    def described(self) -> tuple[tuple[str, float, str], ...]:
        """Each setting's name, value and meaning."""
        return tuple((f.name, getattr(self, f.name), f.metadata["meaning"]) for f in fields(self))
