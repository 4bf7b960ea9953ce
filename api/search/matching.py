"""How each database looks up terms: the selects that find passages which have them, the newest first.

Terms are letters and digits of ASCII (``api.search.terms``): nothing that a client sends is an operator of a query.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, column, literal_column, or_, select, table, text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Session

from api.search.tables import INDEX, VECTOR, PassageRow

Alternatives = tuple[str, ...]

_WORDS = table(INDEX, column("rowid"), column(INDEX))
_RECENT = 500
"""Passages among which PostgreSQL first looks without its index: what many have is found there at once, and the index, which
knows no order, would list all of them."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """What is looked through: passages up to ``upto``; of the events ``few`` alone, unless that is None."""

    session: Session
    upto: int
    few: Sequence[str] | None

    def ways(self, chosen: Select[Any], wanted: Sequence[Alternatives]) -> Iterator[Select[Any]]:
        """What ``chosen`` selects, of the passages that have one of each of ``wanted``. A later way finds what a former did not."""
        if self.few is not None:
            yield _newest(chosen.where(PassageRow.event_id.in_(self.few), _has(wanted)), self.upto)
        elif self.session.get_bind().dialect.name == "sqlite":
            yield self._sqlite(chosen, wanted)
        else:
            yield from self._postgresql(chosen, wanted)

    def _sqlite(self, chosen: Select[Any], wanted: Sequence[Alternatives]) -> Select[Any]:
        asked = " AND ".join("(" + " OR ".join(f'"{word}"' for word in each) + ")" for each in wanted)
        return (
            # The plus has SQLite go through what the index finds and look up each passage, not through all passages and
            # ask the index of each.
            chosen.join(_WORDS, PassageRow.id == literal_column(f"+{INDEX}.rowid"))
            .where(_WORDS.c[INDEX].op("MATCH")(asked), _WORDS.c.rowid <= self.upto)
            .order_by(_WORDS.c.rowid.desc())
        )

    def _postgresql(self, chosen: Select[Any], wanted: Sequence[Alternatives]) -> Iterator[Select[Any]]:
        asked = " & ".join("(" + " | ".join(f"'{word}'" for word in each) + ")" for each in wanted)
        vector: ColumnElement[object] = literal_column(f"({VECTOR})", TSVECTOR)
        has = vector.op("@@")(text(":asked ::tsquery").bindparams(asked=asked))
        ids = select(PassageRow.id).where(PassageRow.id <= self.upto)
        for among in (ids.order_by(PassageRow.id.desc()).limit(_RECENT), ids.where(has)):
            # Found first and by itself: the planner, which takes words for independent, would read all passages in order.
            found = among.cte().prefix_with("MATERIALIZED")
            yield _newest(chosen.join(found, found.c.id == PassageRow.id).where(has), self.upto)


def _newest(chosen: Select[Any], upto: int) -> Select[Any]:
    return chosen.where(PassageRow.id <= upto).order_by(PassageRow.id.desc())


def _has(wanted: Sequence[Alternatives]) -> ColumnElement[bool]:
    padded = " " + PassageRow.words + " "
    return and_(*(or_(*(padded.contains(f" {word} ") for word in each)) for each in wanted))
