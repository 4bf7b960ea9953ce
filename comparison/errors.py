"""What can go wrong in a comparison.

ComparisonError
├── InvalidInput        the accounts, the event or the settings cannot be compared: which field, and why
└── DeadlineExceeded    the comparison took longer than the caller allows
"""

from __future__ import annotations


class ComparisonError(Exception):
    """The root of every error that the engine raises on purpose."""


class InvalidInput(ComparisonError):
    """A value that the engine cannot work with. ``field`` is a path like "accounts/1/id"."""

    def __init__(self, field: str, detail: str) -> None:
        super().__init__(f"{field}: {detail}")
        self.field = field
        self.detail = detail


class DeadlineExceeded(ComparisonError):
    """The caller's deadline passed before the comparison was done."""
