"""Names that depend on what was sent and never on its order: accounts without an id, and the comparison itself."""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

_NO_LETTER = re.compile(r"[^a-z0-9]+")
_SLUG = 48


def account_ids(accounts: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """An id for each account, in their order: its own, else one made from its party's name.

    Of several accounts that would get the same name, the second in canonical order gets "-2" and so on, so that
    the order in which they were sent does not matter.
    """
    taken = {account["id"] for account in accounts if "id" in account}
    ids: dict[int, str] = {index: account["id"] for index, account in enumerate(accounts) if "id" in account}
    nameless = [index for index in range(len(accounts)) if index not in ids]
    for index in sorted(nameless, key=lambda each: canonical(accounts[each])):
        name = stem = slug(accounts[index]["party"])
        number = 1
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        ids[index] = name
    return tuple(ids[index] for index in range(len(accounts)))


def comparison_id(event: Mapping[str, Any], accounts: Sequence[Mapping[str, Any]], signature: Sequence[str]) -> str:
    """128 bits, in hexadecimal digits, of the SHA-256 of the request in canonical form and the engine's signature."""
    ordered = sorted(accounts, key=lambda account: str(account["id"]))
    return _digest({"event": event, "accounts": ordered, "engine": list(signature)})


def article_id(article: Mapping[str, Any], signature: Sequence[str]) -> str:
    """The same of an article."""
    return _digest({"article": article, "engine": list(signature)})


def _digest(value: object) -> str:
    return hashlib.sha256(canonical(value).encode()).hexdigest()[:32]


def canonical(value: object) -> str:
    """``value`` as JSON in its one canonical form: sorted keys, no spaces, dates and times in ISO 8601."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_iso)


def _iso(value: date) -> str:
    return value.isoformat()


def slug(party: str) -> str:
    """What an id is made of for ``party``: at most 48 small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", party).encode("ascii", "ignore").decode().lower()
    return _NO_LETTER.sub("-", plain)[:_SLUG].strip("-") or "account"
