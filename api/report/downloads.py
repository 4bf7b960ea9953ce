"""How a reader takes a report away: what the caller of the page offers beside printing and the picture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """A form of the comparison at an address, to be saved as ``filename``."""

    label: str
    href: str
    filename: str


@dataclass(frozen=True, slots=True)
class Button:
    """A form of the comparison that a form of the page asks for: submits the form whose id is ``form`` with ``name=value``."""

    label: str
    form: str
    name: str
    value: str


Download = Link | Button
