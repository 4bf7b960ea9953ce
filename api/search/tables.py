"""The tables by which passages and events are found: derived from what is kept, and made anew from it at will."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey, ForeignKeyConstraint, Index, Integer, String, Text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.base import Base, InWorkspace

_Number = BigInteger().with_variant(Integer, "sqlite")

INDEX = "passage_words"
"""The index of full text over ``words``: in SQLite a table of FTS5, in PostgreSQL an index of the kind GIN."""

EVENT_INDEX = "event_word_index"
"""The same for the words of events."""

VECTOR = "array_to_tsvector(string_to_array(words, ' '))"
"""What PostgreSQL indexes: the terms as they are, which nothing is to take apart."""


class PassageRow(InWorkspace, Base):
    """A sentence of a revision: where it stands in the text, and its terms with a space between. Later ones have greater ids."""

    __tablename__ = "passages"
    __table_args__ = (
        Index(None, "workspace", "id"),
        Index(None, "workspace", "event_id"),
        ForeignKeyConstraint(
            ["event_id", "account_id", "number"],
            ["revisions.event_id", "revisions.account_id", "revisions.number"],
        ),
    )

    id: Mapped[int] = mapped_column(_Number, primary_key=True)
    event_id: Mapped[str] = mapped_column(String(40))
    account_id: Mapped[str] = mapped_column(String(64))
    number: Mapped[int]
    start: Mapped[int]
    stop: Mapped[int]
    words: Mapped[str] = mapped_column(Text)


class EventWordsRow(InWorkspace, Base):
    """An event as its words have it: the terms of its title, its parties and their texts, each once. Later events have greater
    ids. PostgreSQL keeps the terms as it looks them up: the words of an event are too many to be taken apart for each query.
    """

    __tablename__ = "event_words"
    __table_args__ = (
        Index(None, "workspace", "id"),
        Index(None, "event_id", unique=True),
    )

    id: Mapped[int] = mapped_column(_Number, primary_key=True)
    event_id: Mapped[str] = mapped_column(ForeignKey("events.id"))
    words: Mapped[str] = mapped_column(Text().with_variant(TSVECTOR(), "postgresql"))
