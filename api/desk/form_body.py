"""Reads what the desk's form sends, within bounds."""

from __future__ import annotations

from flask import Request
from werkzeug.exceptions import LengthRequired, RequestEntityTooLarge

from api.settings import Settings

_PARTS_AN_ACCOUNT = 10
_OTHER_PARTS = 200  # the event, buttons, and files, each of which may become an account


def bound_form(asked: Request, settings: Settings) -> None:
    """Lets the form of ``asked`` be read up to its limits: of bytes in all, of bytes of typed text, of fields and files.

    Files of more than half a megabyte lie in an unnamed temporary file while they are read (Werkzeug). Raises Werkzeug's
    LengthRequired where no length is declared, as every browser does: a form without one would be cut at the limit without a
    word. Raises its RequestEntityTooLarge; so does reading the form.
    """
    if asked.content_length is None:
        raise LengthRequired
    asked.max_content_length = settings.max_form_bytes
    asked.max_form_memory_size = settings.max_body_bytes
    asked.max_form_parts = _PARTS_AN_ACCOUNT * settings.max_accounts + _OTHER_PARTS
    if asked.content_length > settings.max_form_bytes:
        raise RequestEntityTooLarge
