"""The report as one file: what it may do is stated in it, and its style sheet and script are all that it may do."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from flask.testing import FlaskClient

from api.report import Button, Link, body, standalone, standalone_policy
from tests.api.representations.made import empty, ferry_talks, saying, second_hand
from tests.api.requests import request


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


@pytest.mark.parametrize("made", [ferry_talks, empty, second_hand], ids=lambda made: made.__name__)
def test_its_policy_names_its_own_style_and_script_only(made) -> None:
    page = standalone(made())
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    policy = standalone_policy()
    assert f"style-src 'sha256-{digest(style)}'" in policy
    assert f"script-src 'sha256-{digest(script)}'" in policy
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none';")
    assert not re.search(r"\s(style|on\w+)=", page.split("</style>")[1].split("<script>")[0])


def test_the_service_sends_the_policy_too(shared_client: FlaskClient) -> None:
    answer = shared_client.post("/v1/comparisons", json=request(), headers={"Accept": "text/html"})
    assert answer.headers["Content-Security-Policy"] == standalone_policy()
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    picture = shared_client.post("/v1/comparisons", json=request(), headers={"Accept": "image/svg+xml"})
    assert picture.headers["Content-Security-Policy"].startswith("default-src 'none'; base-uri")


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x onerror=y>', "</style>"])
def test_what_was_submitted_is_text(text: str) -> None:
    assert standalone(saying(text)).count(text) == standalone(saying("x")).count(text)


def test_what_was_submitted_is_no_template() -> None:
    assert "{{ 7 * 7 }}" in body(saying("{{ 7 * 7 }}"))


def test_the_caller_says_how_it_is_taken_away() -> None:
    shown = body(
        ferry_talks(),
        [Link("CSV", "/events/1.csv", "event.csv"), Button("SVG", "again", "format", "svg")],
        permalink="/events/1",
    )
    assert '<a class="button" href="/events/1.csv" download="event.csv">CSV</a>' in shown
    assert '<button type="submit" form="again" name="format" value="svg" data-picture>SVG</button>' in shown
    assert '<a class="button" href="/events/1">Permanent link</a>' in shown
    assert body(ferry_talks()).count("data-picture") == 0
