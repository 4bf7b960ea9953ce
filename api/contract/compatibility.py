"""What a newer contract takes away from the clients of an older one.

The well-known checkers either do not read OpenAPI 3.1 or are programs that no package registry of this project's languages
has, so this one compares the parts that this contract uses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Node = Mapping[str, Any]

_LOWER = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_UPPER = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")


def breaking_changes(released: Node, current: Node) -> list[str]:
    """Each change from ``released`` to ``current``, two OpenAPI documents, that can break a client, in a sentence.

    What clients send may only be taken more widely, what they are answered may only be more certain: a request must not
    need, and an answer must not lack, what it did not before. Members may be added to answers, which are open.
    """
    return list(_Comparison(released, current).paths())


class _Comparison:
    def __init__(self, released: Node, current: Node) -> None:
        self._old, self._new = released, current

    def paths(self) -> Iterator[str]:
        for path, operations in self._old["paths"].items():
            for method, old in operations.items():
                new = self._new["paths"].get(path, {}).get(method)
                where = f"{method.upper()} {path}"
                if new is None:
                    yield f"{where} is gone"
                    continue
                yield from self._parameters(where, old, new)
                yield from self._body(where, old.get("requestBody"), new.get("requestBody"))
                yield from self._answers(where, old["responses"], new["responses"])
                if _open_to_all(old) and not _open_to_all(new):
                    yield f"{where} needs a key"

    def _parameters(self, where: str, old: Node, new: Node) -> Iterator[str]:
        before = {_key(each): each for each in self._listed(self._old, old)}
        after = {_key(each): each for each in self._listed(self._new, new)}
        for key, each in after.items():
            name = f"{where}, {key[0]} parameter {key[1]}"
            if each.get("required") and not before.get(key, {}).get("required"):
                yield f"{name} is newly required"
            if key in before:
                yield from self._narrower(name, before[key]["schema"], each["schema"])
        for key in before.keys() - after.keys():
            yield f"{where}, {key[0]} parameter {key[1]} is gone"

    def _listed(self, document: Node, operation: Node) -> list[Node]:
        return [_resolved(document, each) for each in operation.get("parameters", ())]

    def _body(self, where: str, old: Node | None, new: Node | None) -> Iterator[str]:
        if old is None or new is None:
            if old is not None:
                yield f"{where} takes no body"
            elif new is not None and new.get("required"):
                yield f"{where} needs a body"
            return
        if new.get("required") and not old.get("required"):
            yield f"{where} needs a body"
        for media_type, content in old["content"].items():
            if media_type not in new["content"]:
                yield f"{where} no longer takes {media_type}"
            else:
                yield from self._narrower(f"{where}, body", content["schema"], new["content"][media_type]["schema"])

    def _answers(self, where: str, old: Node, new: Node) -> Iterator[str]:
        for status, before in old.items():
            if status not in new:
                yield f"{where} no longer answers {status}"
                continue
            was, now = _resolved(self._old, before), _resolved(self._new, new[status])
            for name in was.get("headers", {}):
                if name not in now.get("headers", {}):
                    yield f"{where}, {status} has no header {name}"
            for media_type, content in was.get("content", {}).items():
                if media_type not in now.get("content", {}):
                    yield f"{where}, {status} is no longer offered as {media_type}"
                else:
                    schema = now["content"][media_type]["schema"]
                    yield from self._wider(f"{where}, {status}", content["schema"], schema)

    def _narrower(self, where: str, old: Node, new: Node) -> Iterator[str]:
        """How ``new`` refuses a request's value that ``old`` took."""
        old, new = _resolved(self._old, old), _resolved(self._new, new)
        for kind in sorted(_kinds(old) - _kinds(new)):
            yield f"{where} no longer takes {kind}"
        for value in sorted(_values(old) - _values(new)):
            yield f"{where} no longer takes {value}"
        if "enum" in new and "enum" not in old:
            yield f"{where} takes only certain values"
        for bound in _LOWER:
            if bound in new and new[bound] > old.get(bound, float("-inf")):
                yield f"{where} has a higher {bound}"
        for bound in _UPPER:
            if bound in new and new[bound] < old.get(bound, float("inf")):
                yield f"{where} has a lower {bound}"
        for form in ("pattern", "format", "const"):
            if form in new and new[form] != old.get(form):
                yield f"{where} has another {form}"
        for member in sorted(set(new.get("required", ())) - set(old.get("required", ()))):
            yield f"{where}/{member} is newly required"
        members = new.get("properties", {})
        for member, schema in old.get("properties", {}).items():
            if member in members:
                yield from self._narrower(f"{where}/{member}", schema, members[member])
            elif new.get("additionalProperties") is False:
                yield f"{where}/{member} is no longer taken"
        if "items" in old and "items" in new:
            yield from self._narrower(f"{where}/*", old["items"], new["items"])

    def _wider(self, where: str, old: Node, new: Node) -> Iterator[str]:
        """How a value that ``new`` allows in an answer is none that ``old`` allowed."""
        old, new = _resolved(self._old, old), _resolved(self._new, new)
        for kind in sorted(_kinds(new) - _kinds(old)):
            yield f"{where} may be {kind}"
        for value in sorted(_values(old) ^ _values(new)):
            yield f"{where} has {'a new value' if value in _values(new) else 'no longer the value'} {value}"
        for form in ("pattern", "format", "const"):
            if form in old and old[form] != new.get(form):
                yield f"{where} has another {form}"
        members, required = new.get("properties", {}), new.get("required", ())
        for member, schema in old.get("properties", {}).items():
            if member not in members:
                yield f"{where}/{member} is gone"
            else:
                if member in old.get("required", ()) and member not in required:
                    yield f"{where}/{member} is no longer certain"
                yield from self._wider(f"{where}/{member}", schema, members[member])
        for inner in ("items", "additionalProperties"):
            if isinstance(old.get(inner), Mapping) and isinstance(new.get(inner), Mapping):
                yield from self._wider(f"{where}/*", old[inner], new[inner])


def _resolved(document: Node, node: Node) -> Node:
    while "$ref" in node:
        found: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step]
        node = found
    return node


def _key(parameter: Node) -> tuple[str, str]:
    return parameter["in"], parameter["name"]


def _kinds(schema: Node) -> set[str]:
    """The types that a value may have; any, if nothing is said. Whoever takes a number takes a whole one."""
    stated = schema.get("type", ("array", "boolean", "null", "number", "object", "string"))
    kinds = {stated} if isinstance(stated, str) else set(stated)
    return kinds | {"integer"} if "number" in kinds else kinds


def _values(schema: Node) -> set[str]:
    return {repr(value) for value in schema.get("enum", ())}


def _open_to_all(operation: Node) -> bool:
    return {} in operation.get("security", [{}])
