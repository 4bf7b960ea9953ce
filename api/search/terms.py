"""The terms of the index: the engine's, each marked with the workspace that it belongs to.

The index is one for all workspaces. Because of the mark a query of one meets no term of another: what others have changes
neither what is found nor how long it takes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

_DIGITS = 8  # hexadecimal, of a hash; what could collide is kept apart by the workspace itself in every query
_PARTY = "party0"  # no term of the engine's: a stem is letters, or digits


def of_passage(workspace: str, party_key: str, terms: Iterable[str]) -> str:
    """What the index holds of a passage, with a space between."""
    return " ".join([of_party(workspace, party_key), *sorted(of_word(workspace, each) for each in terms)])


def of_word(workspace: str, term: str) -> str:
    """A term of the engine's, as ``workspace`` has it."""
    return _mark(workspace) + term


def of_party(workspace: str, party_key: str) -> str:
    """The term that all passages of a party have."""
    return _mark(workspace) + _PARTY + hashlib.sha256(party_key.encode()).hexdigest()[: 2 * _DIGITS]


def _mark(workspace: str) -> str:
    return hashlib.sha256(workspace.encode()).hexdigest()[:_DIGITS]
