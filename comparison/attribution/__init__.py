"""Who said what: takes a story apart into the accounts of its speakers, by exact offsets."""

from comparison.attribution.attribute import attribute
from comparison.attribution.model import Article, Attributed, Attribution, Excerpt, PartyAccount, QuoteKind

__all__ = ["Article", "Attributed", "Attribution", "Excerpt", "PartyAccount", "QuoteKind", "attribute"]
