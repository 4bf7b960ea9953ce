"""What a sentence asserts: what it denies, how firmly it commits, on what condition, and in whose name."""

from comparison.analyse.assertion.assertion import (
    Act,
    Assertion,
    Certainty,
    Condition,
    Frame,
    Negation,
    Predicate,
    Span,
    Tense,
)
from comparison.analyse.assertion.find import MOST_CUES, find_assertions

__all__ = [
    "MOST_CUES",
    "Act",
    "Assertion",
    "Certainty",
    "Condition",
    "Frame",
    "Negation",
    "Predicate",
    "Span",
    "Tense",
    "find_assertions",
]
