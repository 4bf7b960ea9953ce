"""The templates for what is written without a request at hand: the same files as the application's, with no context."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


@cache  # the package's own templates, which do not change while it runs
def environment() -> Environment:
    """Escapes everything that is not markup already; an undefined name is an error, not an empty text."""
    return Environment(
        loader=PackageLoader("api", "pages/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
