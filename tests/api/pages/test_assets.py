"""What the pages load: kept for ever at addresses that change with the bytes, and nothing from elsewhere."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from api.pages.assets import assets
from api.response_headers import DATA_POLICY, PAGE_POLICY
from api.routes.assets import KEPT_FOR_EVER

ALL = list(assets().values())


@pytest.mark.parametrize("asset", ALL, ids=lambda asset: asset.name)
def test_each_is_served_to_be_kept(shared_client: FlaskClient, asset) -> None:
    response = shared_client.get(asset.address)
    assert response.status_code == 200
    assert response.mimetype == asset.media_type
    assert response.data == asset.body
    assert response.headers["Cache-Control"] == KEPT_FOR_EVER
    assert response.headers["Content-Security-Policy"] == DATA_POLICY


@pytest.mark.parametrize("asset", ALL, ids=lambda asset: asset.name)
def test_another_version_has_another_address(shared_client: FlaskClient, asset) -> None:
    older = replace(asset, body=asset.body + b"\n")
    assert older.address != asset.address
    assert shared_client.get(older.address).status_code == 404


@pytest.mark.parametrize("asset", ALL, ids=lambda asset: asset.name)
def test_none_loads_anything(asset) -> None:
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org/)", asset.text)


@pytest.mark.parametrize("path", ["/docs", "/problems/not-found"])
def test_a_page_may_load_from_this_service_only(shared_client: FlaskClient, path: str) -> None:
    page = shared_client.get(path, headers={"Accept": "text/html"})
    assert page.headers["Content-Security-Policy"] == PAGE_POLICY
    text = page.get_data(as_text=True)
    loaded = re.findall(r'(?:src|href)="(/assets/[^"]+)"', text)
    assert loaded
    assert all(shared_client.get(address).status_code == 200 for address in loaded)
    assert "<style" not in text
    assert " style=" not in text
