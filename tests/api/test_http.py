"""Addresses, methods, media types, headers."""

from __future__ import annotations

import json

import pytest
from flask.testing import FlaskClient

from api.representations import BY_MEDIA_TYPE
from tests.api.requests import request

BODY = json.dumps(request())


@pytest.mark.parametrize(
    "path", ["/v1", "/v1/comparisons/", "/v1/comparison", "/v2/comparisons", "/livez/", "/problems/no"]
)
def test_no_such_address(shared_client: FlaskClient, path: str) -> None:
    response = shared_client.get(path)
    assert response.status_code == 404
    assert response.json["type"] == "/problems/not-found"


@pytest.mark.parametrize(
    ("method", "path", "allow"),
    [
        pytest.param("GET", "/v1/comparisons", {"POST", "OPTIONS"}, id="get-comparisons"),
        pytest.param("PUT", "/v1/comparisons", {"POST", "OPTIONS"}, id="put-comparisons"),
        pytest.param("DELETE", "/v1/engine", {"GET", "HEAD", "OPTIONS"}, id="delete-engine"),
        pytest.param("POST", "/readyz", {"GET", "HEAD", "OPTIONS"}, id="post-readyz"),
        pytest.param("TRACE", "/livez", {"GET", "HEAD", "OPTIONS"}, id="trace"),
        pytest.param("X" * 900, "/livez", {"GET", "HEAD", "OPTIONS"}, id="a-method-of-900-letters"),
    ],
)
def test_other_methods_are_told_the_right_ones(
    shared_client: FlaskClient, method: str, path: str, allow: set[str]
) -> None:
    response = shared_client.open(path, method=method)
    assert response.status_code == 405
    assert set(response.headers["Allow"].split(", ")) == allow
    assert response.json["type"] == "/problems/method-not-allowed"


@pytest.mark.parametrize(
    "content_type",
    [
        pytest.param(None, id="none"),
        pytest.param("", id="empty"),
        pytest.param("text/plain", id="text"),
        pytest.param("application/x-www-form-urlencoded", id="form"),
        pytest.param("application/json; charset=latin-1", id="other-charset"),
        pytest.param("application/json; charset=utf-16", id="utf-16"),
        pytest.param("application/merge-patch+json", id="other-json"),
        pytest.param("application/problem+json", id="problem"),
        pytest.param("application/jsonx", id="prefix"),
    ],
)
def test_other_media_types_are_refused(shared_client: FlaskClient, content_type: str | None) -> None:
    response = shared_client.post("/v1/comparisons", data=BODY, content_type=content_type)
    assert response.status_code == 415
    assert response.json["type"] == "/problems/unsupported-media-type"
    assert response.headers["Accept-Post"] == "application/json"


def test_a_compressed_body_is_refused(shared_client: FlaskClient) -> None:
    headers = {"Content-Encoding": "gzip"}
    response = shared_client.post("/v1/comparisons", data=b"\x1f\x8b", content_type="application/json", headers=headers)
    assert response.status_code == 415


@pytest.mark.parametrize(
    "content_type",
    ["application/json", "Application/JSON", "application/json; charset=utf-8", 'application/json;charset="UTF-8"'],
)
def test_json_is_taken_however_it_is_declared(shared_client: FlaskClient, content_type: str) -> None:
    assert shared_client.post("/v1/comparisons", data=BODY, content_type=content_type).status_code == 200


@pytest.mark.parametrize(
    ("path", "accept", "status"),
    [
        pytest.param("/v1/engine", "*/*", 200, id="anything"),
        pytest.param("/v1/engine", "", 200, id="nothing-said"),
        pytest.param("/v1/engine", "application/*", 200, id="any-application"),
        pytest.param("/v1/engine", "text/html, application/json;q=0.1", 200, id="json-if-need-be"),
        pytest.param("/v1/engine", "text/html", 406, id="html-only"),
        pytest.param("/v1/engine", "application/json;q=0", 406, id="json-refused"),
        pytest.param("/v1/comparisons", "application/xml", 406, id="xml"),
        pytest.param("/openapi.yaml", "application/json", 406, id="yaml-as-json"),
        pytest.param("/docs", "application/json", 406, id="page-as-json"),
        pytest.param("/problems/not-found", "text/html", 200, id="problem-as-page"),
        pytest.param("/problems/not-found", "image/png", 406, id="problem-as-image"),
        pytest.param("/livez", "text/csv", 406, id="health-as-csv"),
    ],
)
def test_accept_is_heeded(shared_client: FlaskClient, path: str, accept: str, status: int) -> None:
    how = {"method": "POST", "data": BODY, "content_type": "application/json"} if path == "/v1/comparisons" else {}
    response = shared_client.open(path, headers={"Accept": accept}, **how)
    assert response.status_code == status
    if status == 406:
        assert response.json["type"] == "/problems/not-acceptable"


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        pytest.param(None, "application/json", id="nothing-said"),
        pytest.param("*/*", "application/json", id="anything"),
        pytest.param("text/csv", "text/csv", id="csv"),
        pytest.param("TEXT/CSV", "text/csv", id="case"),
        pytest.param("text/*", "text/markdown", id="first-of-a-kind"),
        pytest.param("text/*;q=0.5, text/csv", "text/csv", id="specific-above-range"),
        pytest.param("text/csv;q=0.4, text/markdown;q=0.5", "text/markdown", id="weights"),
        pytest.param("*/*, application/json;q=0", "text/markdown", id="anything-but-json"),
        pytest.param("text/*, text/markdown;q=0, text/csv;q=0", "text/plain", id="exclusions"),
        pytest.param("application/json;charset=utf-8", "application/json", id="charset"),
        pytest.param(
            'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"', "application/ld+json", id="profile"
        ),
        pytest.param("application/ld+json, application/json;q=0.9, */*;q=0.1", "application/ld+json", id="linked-data"),
        pytest.param("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html", id="browser"),
        pytest.param("image/*", "image/svg+xml", id="picture"),
        pytest.param("image/png", None, id="image"),
        pytest.param("*/*;q=0", None, id="nothing-at-all"),
        pytest.param("json", None, id="no-media-type"),
        pytest.param("*/json", None, id="range-of-no-kind"),
        pytest.param(", ".join(f"a/b{n}" for n in range(5_000)), None, id="five-thousand-ranges"),
    ],
)
def test_accept_chooses_the_form_of_a_comparison(
    shared_client: FlaskClient, accept: str | None, chosen: str | None
) -> None:
    headers = {} if accept is None else {"Accept": accept}
    response = shared_client.post("/v1/comparisons", data=BODY, content_type="application/json", headers=headers)
    assert "Accept" in response.vary
    if chosen is None:
        assert response.status_code == 406
        assert all(media_type in response.json["detail"] for media_type in BY_MEDIA_TYPE)
        return
    assert response.status_code == 200
    assert response.mimetype == chosen
    assert response.headers["Content-Type"] == BY_MEDIA_TYPE[chosen].content_type
    assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        pytest.param("a1b2-C3_d4.e5~f6", True, id="sane"),
        pytest.param("x" * 128, True, id="longest"),
        pytest.param("x" * 129, False, id="longer"),
        pytest.param("", False, id="empty"),
        pytest.param("a b", False, id="space"),
        pytest.param("../x", False, id="path"),
        pytest.param('{"a":1}', False, id="json"),
        pytest.param("<script>", False, id="markup"),
        pytest.param("é", False, id="no-ascii"),
    ],
)
def test_a_sane_request_id_is_kept(shared_client: FlaskClient, sent: str, kept: bool) -> None:
    response = shared_client.get("/nowhere", headers={"X-Request-ID": sent})
    answered = response.headers["X-Request-ID"]
    assert (answered == sent) is kept
    assert response.json["instance"] == answered
    assert answered


def test_request_ids_differ(shared_client: FlaskClient) -> None:
    ids = {shared_client.get("/livez").headers["X-Request-ID"] for _ in range(20)}
    assert len(ids) == 20


@pytest.mark.parametrize("path", ["/livez", "/docs", "/nowhere", "/v1/comparisons", "/openapi.yaml"])
def test_browsers_are_kept_from_doing_more(shared_client: FlaskClient, path: str) -> None:
    headers = shared_client.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_statements_are_not_cached(shared_client: FlaskClient) -> None:
    response = shared_client.post("/v1/comparisons", data=BODY, content_type="application/json")
    assert response.headers["Cache-Control"] == "no-store"
