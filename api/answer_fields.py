"""What the schemas of answers are made of: fields that are always there and always described."""

from __future__ import annotations

from typing import Any

from marshmallow import Schema, fields, validate


def string(description: str, **kwargs: Any) -> fields.String:
    """A string."""
    return fields.String(required=True, metadata={"description": description}, **kwargs)


def count(description: str) -> fields.Integer:
    """A whole number from 0."""
    return fields.Integer(required=True, validate=validate.Range(min=0), metadata={"description": description})


def fraction(description: str) -> fields.Float:
    """A number from 0 to 1."""
    return fields.Float(required=True, validate=validate.Range(min=0, max=1), metadata={"description": description})


def listed(item: Any, description: str, **kwargs: Any) -> fields.List[Any]:
    """An array of ``item``, a field or a schema."""
    inner = fields.Nested(item) if isinstance(item, type) and issubclass(item, Schema) else item
    return fields.List(inner, required=True, metadata={"description": description}, **kwargs)


class Answer(Schema):
    """Members in the order in which they are answered."""

    class Meta:
        register = False
