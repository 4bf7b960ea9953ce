"""What words mean to one another: synonyms, derived forms, antonyms, parts, names, titles and loaded naming.

The data under ``data/`` is reviewable text, a family a line; ``load`` compiles it once.
"""

from comparison.lexicon.compile import load
from comparison.lexicon.lexicon import Lexicon, Relation

__all__ = ["Lexicon", "Relation", "load"]
