"""The documentation page: complete, and self-contained."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from flask.testing import FlaskClient

from api.pages.assets import assets
from api.problem_types import PROBLEM_TYPES


class Page(HTMLParser):
    """Which ids a page has, what it links to and loads, and whether its tags close."""

    VOID = frozenset({"meta", "link", "br", "img", "input"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href" and tag == "a":
                self.links.append(value or "")
            elif name in {"href", "src"}:
                self.loads.append(value or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def text(shared_client: FlaskClient) -> str:
    return shared_client.get("/docs").get_data(as_text=True)


def test_it_names_everything(text: str, shared_client: FlaskClient) -> None:
    contract = shared_client.get("/openapi.json").json
    ids = Page(text).ids
    assert len(set(ids)) == len(ids)
    for methods in contract["paths"].values():
        for operation in methods.values():
            assert operation["operationId"] in ids
    for name in contract["components"]["schemas"]:
        assert f"schema-{name}" in ids
    for kind in PROBLEM_TYPES:
        assert kind.uri in Page(text).links


def test_its_tags_close_and_its_links_lead_somewhere(text: str, shared_client: FlaskClient) -> None:
    page = Page(text)
    assert not page.open
    for link in page.links:
        if link.startswith("#"):
            assert link[1:] in page.ids, link
        else:
            assert shared_client.get(link, follow_redirects=True).status_code == 200, link


def test_it_needs_no_other_host_and_no_script(text: str) -> None:
    assert set(Page(text).loads) <= {asset.address for asset in assets().values()}
    assert "<script" not in text


def test_the_root_leads_to_it(shared_client: FlaskClient) -> None:
    assert "/docs" in Page(shared_client.get("/").get_data(as_text=True)).links
