"""Names as they are compared: without regard to case, width and the like."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from api.identity import slug


def key(text: str) -> str:
    """What two spellings of the same words have in common: caseless matching of Unicode, chapter 3.13."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())


def account_id(party: str, taken: Collection[str]) -> str:
    """An id for an account of ``party`` that is not among those ``taken``: made from its name, with a number if need be."""
    stem = slug(party)
    number, name = 1, stem
    while name in taken:
        number += 1
        name = f"{stem}-{number}"
    return name
