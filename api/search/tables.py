"""The table of the passages that can be searched: derived from the texts that are kept, and made anew from them at will."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from api.storage.base import Base, InWorkspace

INDEX = "passage_words"
"""The index of full text over ``words``: in SQLite a table of FTS5, in PostgreSQL an index of the kind GIN."""

TITLES = "title_words"
"""An index of SQLite, by which events are listed by words of their titles."""

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

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    event_id: Mapped[str] = mapped_column(String(40))
    account_id: Mapped[str] = mapped_column(String(64))
    number: Mapped[int]
    start: Mapped[int]
    stop: Mapped[int]
    words: Mapped[str] = mapped_column(Text)
