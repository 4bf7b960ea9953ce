"""Reads what the desk's form sends, within bounds."""

from __future__ import annotations

from flask import Request
from werkzeug.exceptions import RequestEntityTooLarge

from api.settings import Settings

_PARTS_AN_ACCOUNT = 10
_OTHER_PARTS = 200  # the event, buttons, and files, each of which may become an account


def bound_form(asked: Request, settings: Settings) -> None:
    """Lets the form of ``asked`` be read up to its limits: of bytes in all, of bytes of typed text, of fields and files.

    Files of more than half a megabyte lie in an unnamed temporary file while they are read (Werkzeug). Raises Werkzeug's
    RequestEntityTooLarge where the declared length is too much already; so does reading the form when more comes.
    """
    # One byte more makes a body visible that is cut at the limit; see bound_bodies.
    asked.max_content_length = settings.max_form_bytes + 1
    asked.max_form_memory_size = settings.max_body_bytes
    asked.max_form_parts = _PARTS_AN_ACCOUNT * settings.max_accounts + _OTHER_PARTS
    if (asked.content_length or 0) > settings.max_form_bytes:
        raise RequestEntityTooLarge
