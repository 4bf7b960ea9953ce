"""The quantities of a sentence: how much, how many, and of what."""

from comparison.analyse.quantities.finder import find_quantities
from comparison.analyse.quantities.quantity import Bound, Distribution, Interval, Quantity, Role

__all__ = ["Bound", "Distribution", "Interval", "Quantity", "Role", "find_quantities"]
