"""The forms in which the desk lets a comparison be taken away."""

from __future__ import annotations

from dataclasses import dataclass

from api.representations import BY_NAME, Representation

FORM = "request"
"""The id of the report page's form that holds the request."""


@dataclass(frozen=True, slots=True)
class Takeaway:
    """A representation, what its button says, and how its file ends."""

    label: str
    representation: Representation
    suffix: str


TAKEAWAYS = {
    each.representation.name: each
    for each in (
        Takeaway("HTML", BY_NAME["html"], "html"),
        Takeaway("Markdown", BY_NAME["markdown"], "md"),
        Takeaway("CSV", BY_NAME["csv"], "csv"),
        Takeaway("JSON", BY_NAME["json"], "json"),
        Takeaway("SVG", BY_NAME["svg"], "svg"),
    )
}
"""By the name of the representation, in the order of the buttons."""
