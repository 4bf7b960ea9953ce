"""The engine as the edge sees it: three functions, so that a test can put others in their place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

import comparison
from comparison import Account, Article, Attributed, Comparison, Encoder, EngineDescription, Event, Settings


class Compare(Protocol):
    """Lays the accounts of one event side by side; ``deadline()`` is true once time is up."""

    def __call__(
        self,
        event: Event,
        accounts: Sequence[Account],
        settings: Settings,
        deadline: Callable[[], bool] | None = None,
    ) -> Comparison: ...


class Attribute(Protocol):
    """Takes an article apart; ``deadline()`` is true once time is up."""

    def __call__(self, article: Article, deadline: Callable[[], bool] | None = None) -> Attributed: ...


class Liken(Protocol):
    """How surely each of ``sentences`` is about the same point as ``asked``; ``deadline()`` is true once time is up."""

    def __call__(
        self, asked: str, sentences: Sequence[str], deadline: Callable[[], bool] | None = None
    ) -> tuple[float, ...]: ...


@dataclass(frozen=True, slots=True)
class Engine:
    """What a service compares with."""

    compare: Compare
    describe: Callable[[Settings], EngineDescription]
    attribute: Attribute = comparison.attribute
    liken: Liken = comparison.likeness


def installed(encoder: Encoder | None = None) -> Engine:
    """The engine of this project, with a sentence encoder if one is given."""
    return Engine(partial(comparison.compare, encoder=encoder), partial(comparison.describe, encoder=encoder))
