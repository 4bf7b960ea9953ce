"""The engine: lays several parties' accounts of one event side by side. Pure, deterministic, without I/O."""

from comparison.align import Encoder
from comparison.attribution import Article, Attributed, Attribution, Excerpt, PartyAccount, QuoteKind, attribute
from comparison.engine import EngineDescription, FacetRule, compare, count_pairs, describe
from comparison.errors import ComparisonError, DeadlineExceeded, InvalidInput
from comparison.explain import display_names
from comparison.model import (
    CHANNELS,
    KINDS,
    Account,
    Channel,
    Comparison,
    Difference,
    Event,
    Kind,
    Notice,
    PairCount,
    PassageRef,
    Point,
    Quote,
    Side,
    Status,
)
from comparison.retrieval import index_terms, likeness, name_terms, query_terms, sentences
from comparison.settings import Settings
from comparison.version import VERSION

__all__ = [
    "CHANNELS",
    "KINDS",
    "VERSION",
    "Account",
    "Article",
    "Attributed",
    "Attribution",
    "Channel",
    "Comparison",
    "ComparisonError",
    "DeadlineExceeded",
    "Difference",
    "Encoder",
    "EngineDescription",
    "Event",
    "Excerpt",
    "FacetRule",
    "InvalidInput",
    "Kind",
    "Notice",
    "PairCount",
    "PartyAccount",
    "PassageRef",
    "Point",
    "Quote",
    "QuoteKind",
    "Settings",
    "Side",
    "Status",
    "attribute",
    "compare",
    "count_pairs",
    "describe",
    "display_names",
    "index_terms",
    "likeness",
    "name_terms",
    "query_terms",
    "sentences",
]
