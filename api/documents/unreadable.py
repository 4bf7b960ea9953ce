"""The one way in which reading a document fails."""

from __future__ import annotations


class Unreadable(ValueError):
    """A document from which no text can be taken; the message says what to do instead, and quotes nothing of it."""
