"""Comparisons that have been made, kept by their id, so that reading the same state again costs no computing."""

from __future__ import annotations

import gzip
import json
from contextlib import suppress
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from api.compared import Compared
from api.events.comparison_document import compared_from
from api.representations import json_document
from api.storage.database import Database
from api.storage.failures import StorageError
from api.storage.tables import KeptComparisonRow
from api.wire import Request
from comparison import EngineDescription

_FORM = 1
"""Of the documents that are kept: one higher when ``api.wire.answer`` changes, so that none of an old form is read."""


def kept(session: Session, asked: Request, engine: EngineDescription) -> Compared | None:
    """The comparison that ``asked`` is by ``engine``, if it is kept."""
    chosen = select(KeptComparisonRow.document).where(KeptComparisonRow.id == _name(asked.id(engine)))
    document = session.scalars(chosen).first()
    return None if document is None else compared_from(json.loads(gzip.decompress(document)), asked, engine)


def keep(database: Database, workspace: str, compared: Compared, now: datetime, most: int) -> None:
    """Keeps ``compared``, and of all that ``workspace`` has the ``most`` newest.

    It is a copy of what can be computed: that it cannot be kept, or is there already, is no failure.
    """
    if most == 0:
        return
    document = gzip.compress(json_document.write(compared).encode(), mtime=0)
    with suppress(StorageError, IntegrityError), database.writing(workspace) as session:
        session.add(KeptComparisonRow(id=_name(compared.id), document=document, kept_at=now))
        session.flush()
        newest = select(KeptComparisonRow.kept_at).order_by(KeptComparisonRow.kept_at.desc())
        oldest = session.scalars(newest.offset(most).limit(1)).first()
        if oldest is not None:
            session.execute(delete(KeptComparisonRow).where(KeptComparisonRow.kept_at <= oldest))


def _name(comparison_id: str) -> str:
    return f"{comparison_id}.{_FORM}"
