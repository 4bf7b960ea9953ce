"""The part of an address that names something kept."""

from __future__ import annotations

from werkzeug.routing import BaseConverter

from api.request_schema import ID


class Identifier(BaseConverter):
    """``<id:name>`` in a rule: what could be no id, such as one with control characters, is never looked up."""

    regex = ID.strip("^$")
