"""One reader's visit: a page of a browser, watched for what no page of this project may do."""

from __future__ import annotations

from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request, Route
from werkzeug.wrappers import Response

HERE = "http://report.test"
"""Where pages stand that come from no socket; no such host exists (RFC 6761)."""

_GRAVE = {"serious", "critical"}


class Visit:
    """``page``, and in ``faults`` every script error, every breach of a policy and every request to another host."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.faults: list[str] = []
        self.host = ""
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("request", self._requested)

    def show(self, answer: Response, fragment: str = "") -> Page:
        """The page with ``answer``, an answer of the service, as if it had come from HERE: its headers are in force."""

        def fulfil(route: Route) -> None:
            if route.request.url.split("#")[0] == f"{HERE}/":
                route.fulfill(status=answer.status_code, headers=dict(answer.headers), body=answer.data)
            else:
                route.abort()

        self.page.route("**/*", fulfil)
        return self.open(f"{HERE}/{fragment}")

    def open(self, address: str) -> Page:
        """The page at ``address``, whose host is the only one that it may ask."""
        self.host = urlsplit(address).netloc
        self.page.goto(address)
        return self.page

    def grave_violations(self) -> list[str]:
        """What axe finds on the page as it is now that is serious or critical, each with where it stands."""
        found = Axe().run(self.page).response["violations"]
        return [
            f"{each['id']}: {each['help']}: {node['target']} {node['failureSummary']}"
            for each in found
            if each["impact"] in _GRAVE
            for node in each["nodes"]
        ]

    def overflow(self) -> int:
        """By how many pixels the page is wider than the window."""
        width: int = self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        return width

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"console: {message.text}")

    def _requested(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme not in {"blob", "data", "about"} and address.netloc != self.host:
            self.faults.append(f"request to another host: {request.url}")
