"""What a browser sends from the desk, and what a page of it holds."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

from tests.api.requests import A, B


def typed(*accounts: dict[str, str], **event: str) -> dict[str, Any]:
    """The fields of a form in which ``accounts`` and the event were typed; a browser sends a blank account's too."""
    fields = {f"/event/{name}": value for name, value in event.items()}
    for index, account in enumerate(accounts or (A, B)):
        fields.update({f"/accounts/{index}/{name}": value for name, value in (account or {"party": ""}).items()})
    return fields


class Page(HTMLParser):
    """The values of a page's fields by their names, the ids of the invalid ones, and its words."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.values: dict[str, str] = {}
        self.invalid: list[str] = []
        self.links: list[str] = []
        self.buttons: list[str] = []
        self.words: list[str] = []
        self._inside = ""
        self._template = 0
        self.feed(text)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._template += tag == "template"
        if self._template:
            return
        name = given.get("name", "")
        if given.get("aria-invalid") == "true":
            self.invalid.append(given["id"])
        if tag == "input" and (given.get("type") != "checkbox" or "checked" in given):
            self.values[name] = given.get("value", "")
        elif tag in {"textarea", "select"}:
            self._inside, self.values[name] = name, ""
            self._first = tag == "textarea"
        elif tag == "option" and "selected" in given:
            self.values[self._inside] = given["value"]
        elif tag == "a":
            self.links.append(given.get("href", ""))
        elif tag == "button":
            self.buttons.append(f"{name}={given.get('value', '')}")

    def handle_endtag(self, tag: str) -> None:
        self._template -= tag == "template"
        if tag in {"textarea", "select"}:
            self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._template:
            return
        if self._inside.endswith(("/text", "/note")):
            # The line end after the tag is none of the text.
            self.values[self._inside] += data.removeprefix("\n") if self._first else data
            self._first = False
        elif not self._inside:
            self.words.append(data)
