"""The facets: in what respects two claims can differ, each in its own module, and the table of all."""

from comparison.facets.policy import FACETS, Facet

__all__ = ["FACETS", "Facet"]
