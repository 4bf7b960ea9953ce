"""HEAD, OPTIONS, compression, and answers that a client has already."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from api.compression import LEAST
from api.pages.assets import assets
from api.routes.assets import KEPT_FOR_EVER
from tests.api.requests import request

EXAMPLE = (Path(__file__).parents[2] / "examples" / "march.json").read_bytes()
STYLE = assets()["base.css"].address
KEPT = ["/v1/engine", "/openapi.json", "/openapi.yaml", "/docs", STYLE, "/problems/not-found"]
GZIP = {"Accept-Encoding": "gzip"}


@pytest.mark.parametrize("path", KEPT)
def test_what_a_client_has_is_not_sent_again(shared_client: FlaskClient, path: str) -> None:
    first = shared_client.get(path)
    assert first.headers["Cache-Control"] in {"no-cache", KEPT_FOR_EVER}
    tag = first.headers["ETag"]
    assert tag.startswith('"')
    for sent in (tag, f'"other", {tag}', "*", f"W/{tag}"):
        again = shared_client.get(path, headers={"If-None-Match": sent})
        assert again.status_code == 304
        assert again.data == b""
        assert again.headers["ETag"] == tag
        assert "Content-Type" not in again.headers
    assert shared_client.get(path, headers={"If-None-Match": '"other"'}).data == first.data


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/nowhere"])
def test_what_changes_or_failed_has_no_tag(shared_client: FlaskClient, path: str) -> None:
    response = shared_client.get(path, headers={"If-None-Match": "*"})
    assert response.status_code in {200, 404}
    assert "ETag" not in response.headers
    assert response.headers["Cache-Control"] == "no-store"


def test_a_comparison_has_no_tag_and_is_kept_by_no_cache(shared_client: FlaskClient) -> None:
    response = shared_client.post("/v1/comparisons", json=request(), headers={"If-None-Match": "*"})
    assert response.status_code == 200
    assert "ETag" not in response.headers
    assert response.headers["Cache-Control"] == "no-store"


def test_each_form_has_a_tag_of_its_own(shared_client: FlaskClient) -> None:
    forms = [{"Accept": "application/json"}, {"Accept": "text/html"}]
    assert len({shared_client.get("/problems/not-found", headers=form).headers["ETag"] for form in forms}) == 2
    assert len({shared_client.get("/docs", headers=coding).headers["ETag"] for coding in ({}, GZIP)}) == 2


@pytest.mark.parametrize("path", [*KEPT, "/livez", "/nowhere"])
@pytest.mark.parametrize("headers", [{}, GZIP], ids=["plain", "gzip"])
def test_head_is_get_without_the_body(shared_client: FlaskClient, path: str, headers: dict[str, str]) -> None:
    get, head = (shared_client.open(path, method=method, headers=headers) for method in ("GET", "HEAD"))
    assert head.data == b""
    assert head.status_code == get.status_code
    for name in ("Content-Length", "Content-Type", "ETag", "Content-Encoding", "Vary", "Cache-Control"):
        assert head.headers.get(name) == get.headers.get(name)


def test_head_is_answered_with_304_too(shared_client: FlaskClient) -> None:
    assert shared_client.head("/docs", headers={"If-None-Match": "*"}).status_code == 304


@pytest.mark.parametrize(
    ("path", "allow", "taken"),
    [
        ("/v1/comparisons", {"POST", "OPTIONS"}, "application/json"),
        ("/v1/comparisons/batch", {"POST", "OPTIONS"}, "application/x-ndjson"),
        ("/v1/attributions", {"POST", "OPTIONS"}, "application/json"),
        ("/v1/engine", {"GET", "HEAD", "OPTIONS"}, None),
    ],
)
def test_options_says_what_may_be_done(
    shared_client: FlaskClient, path: str, allow: set[str], taken: str | None
) -> None:
    response = shared_client.options(path)
    assert response.status_code == 200
    assert set(response.headers["Allow"].split(", ")) == allow
    assert response.headers.get("Accept-Post") == taken
    assert response.data == b""


@pytest.mark.parametrize(
    ("accepted", "compressed"),
    [
        pytest.param("gzip", True, id="gzip"),
        pytest.param("GZIP;q=0.5", True, id="weight"),
        pytest.param("br, *", True, id="anything"),
        pytest.param("deflate, gzip;q=1.0, *;q=0.5", True, id="browser"),
        pytest.param(None, False, id="nothing-said"),
        pytest.param("", False, id="empty"),
        pytest.param("br", False, id="another"),
        pytest.param("gzip;q=0", False, id="refused"),
        pytest.param("*, gzip;q=0", False, id="anything-but"),
        pytest.param("identity, gzip;q=0.5", False, id="plain-preferred"),
    ],
)
def test_gzip_for_whoever_accepts_it(shared_client: FlaskClient, accepted: str | None, compressed: bool) -> None:
    headers = {} if accepted is None else {"Accept-Encoding": accepted}
    how = {"data": EXAMPLE, "content_type": "application/json"}
    plain = shared_client.post("/v1/comparisons", **how)
    response = shared_client.post("/v1/comparisons", **how, headers=headers)
    assert {"Accept", "Accept-Encoding"} <= set(response.vary)
    assert (response.headers.get("Content-Encoding") == "gzip") is compressed
    assert response.content_length == len(response.data)
    body = gzip.decompress(response.data) if compressed else response.data
    assert body == plain.data
    assert compressed is (len(response.data) < len(plain.data))


@pytest.mark.parametrize("accept", ["text/markdown", "text/csv", "application/ld+json", "text/plain"])
def test_every_form_is_compressed(shared_client: FlaskClient, accept: str) -> None:
    headers = {"Accept": accept, **GZIP}
    response = shared_client.post("/v1/comparisons", data=EXAMPLE, content_type="application/json", headers=headers)
    assert gzip.decompress(response.data)


def test_tiny_answers_are_not_compressed(shared_client: FlaskClient) -> None:
    response = shared_client.get("/livez", headers=GZIP)
    assert len(response.data) < LEAST
    assert "Content-Encoding" not in response.headers
    assert "Accept-Encoding" not in response.vary


def test_a_large_problem_is_compressed(shared_client: FlaskClient) -> None:
    body = {"accounts": [{"party": 1, "text": 2, "url": 3}] * 20}
    response = shared_client.post("/v1/comparisons", json=body, headers=GZIP)
    assert response.status_code == 422
    assert json.loads(gzip.decompress(response.data))["status"] == 422
