"""Takes forms from this service's own pages only: another site must not have somebody's browser send one (CSRF)."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Request

from api.problem_types import FOREIGN_FORM
from api.problems import Problem

REFERRERS_TO_ITSELF = "same-origin"
"""Referrer-Policy of a page with a form. With ``no-referrer`` a browser sends ``Origin: null`` with forms, as a stranger does."""

_OWN = frozenset({"same-origin", "none"})  # "none": the person did it herself, by loading the answer again, say


def refuse_foreign(asked: Request) -> None:
    """Raises Problem (403) when a browser says that a page of another origin sent ``asked``.

    Browsers say it by Sec-Fetch-Site where the connection is trustworthy, else by Origin. Programs send neither, and have
    no standing of their user's that could be abused.
    """
    site = asked.headers.get("Sec-Fetch-Site")
    if site in _OWN or (site is None and _of_this_host(asked)):
        return
    raise Problem(FOREIGN_FORM, "Open the desk and send the form from there.")


def _of_this_host(asked: Request) -> bool:
    """By the header Origin, but for its scheme: a proxy in front may have taken TLS off."""
    origin = asked.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc.lower() == asked.host.lower()
