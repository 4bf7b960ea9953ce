"""What the contract says of each form of a comparison."""

from __future__ import annotations

import json

from api import answer_schema as answers
from api.contract import examples
from api.contract.operation import Content
from api.representations import Representation
from api.representations.web_annotations import PROFILE

_COLLECTION = {
    "type": "object",
    "description": "An AnnotationCollection of the W3C Web Annotation model; `first` is absent where it holds nothing.",
    "required": ["@context", "id", "type", "label", "total"],
    "properties": {
        "@context": {"type": "string", "const": PROFILE},
        "id": {"type": "string", "description": "A URN; the same comparison has the same."},
        "type": {"type": "string", "const": "AnnotationCollection"},
        "label": {"type": "string", "description": "The event's title."},
        "total": {"type": "integer", "minimum": 0, "description": "How many annotations there are."},
        "first": {
            "type": "object",
            "description": "The only page.",
            "required": ["id", "type", "partOf", "startIndex", "items"],
            "properties": {"items": {"type": "array", "minItems": 1, "items": {"type": "object"}}},
        },
    },
}


def form(representation: Representation) -> Content:
    """A comparison as ``representation`` writes it."""
    match representation.name:
        case "json":
            return Content(answers.Comparison, examples.comparison_answer)
        case "ld+json":
            return Content(_COLLECTION, lambda service: json.loads(representation.write(examples.compared(service))))
        case "html":
            return Content({"type": "string", "description": representation.meaning}, lambda _: "<!doctype html>…")
        case "svg":
            return Content({"type": "string", "description": representation.meaning}, lambda _: "<svg …>…</svg>")
        case _:
            return Content(
                {"type": "string", "description": representation.meaning},
                lambda service: representation.write(examples.compared(service)),
            )
