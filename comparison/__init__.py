"""The engine: lays several parties' accounts of one event side by side. Pure, deterministic, without I/O."""

from comparison.align import Encoder
from comparison.engine import EngineDescription, FacetRule, compare, describe
from comparison.errors import ComparisonError, DeadlineExceeded, InvalidInput
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
from comparison.settings import Settings
from comparison.version import VERSION

__all__ = [
    "CHANNELS",
    "KINDS",
    "VERSION",
    "Account",
    "Channel",
    "Comparison",
    "ComparisonError",
    "DeadlineExceeded",
    "Difference",
    "Encoder",
    "EngineDescription",
    "Event",
    "FacetRule",
    "InvalidInput",
    "Kind",
    "Notice",
    "PairCount",
    "PassageRef",
    "Point",
    "Quote",
    "Settings",
    "Side",
    "Status",
    "compare",
    "describe",
]
