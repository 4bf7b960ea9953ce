"""What the desk answers when it compares: a report that holds its request, and the same in other forms."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from api.desk.downloads import TAKEAWAYS
from api.representations import BY_NAME
from api.response_headers import PAGE_POLICY
from tests.api.desk.forms import Page, typed
from tests.api.requests import A, B, request


def test_the_report_holds_its_request(shared_client: FlaskClient) -> None:
    fields = typed({**A, "text": "Line one.\r\n\r\nThe talks <b>began</b> at 2 p.m."}, {}, B, title="Ferry talks")
    response = shared_client.post("/", data=fields)
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert response.headers["Content-Security-Policy"] == PAGE_POLICY
    page = Page(response.get_data(as_text=True))
    assert page.values["/accounts/0/text"] == "Line one.\n\nThe talks <b>began</b> at 2 p.m."
    assert page.values["/accounts/1/party"] == B["party"]
    held = {name: value for name, value in page.values.items() if name.startswith("/")}
    edited = Page(shared_client.post("/", data={**held, "do": "edit"}).get_data(as_text=True))
    assert {name: edited.values[name] for name in held} == held


@pytest.mark.parametrize("name", TAKEAWAYS)
def test_every_form_can_be_taken_away(shared_client: FlaskClient, name: str) -> None:
    kind = BY_NAME[name]
    file = shared_client.post("/", data={**typed(), "as": name})
    assert file.status_code == 200
    assert file.headers["Content-Disposition"].startswith('attachment; filename="comparison-')
    assert file.headers["Content-Disposition"].endswith(f'.{TAKEAWAYS[name].suffix}"')
    direct = shared_client.post("/v1/comparisons", json=request(), headers={"Accept": kind.media_type})
    assert file.headers["Content-Type"] == direct.headers["Content-Type"]
    assert file.headers["Content-Security-Policy"] == direct.headers["Content-Security-Policy"]
    assert file.data == direct.data


def test_an_unknown_form_is_the_report(shared_client: FlaskClient) -> None:
    assert "data-report" in shared_client.post("/", data={**typed(), "as": "xls"}).get_data(as_text=True)


def test_a_time_is_of_the_zone_beside_it_or_of_the_event(shared_client: FlaskClient) -> None:
    fields = typed(
        {**A, "published_at": "2025-05-13T18:00"}, {**B, "published_at": "2025-05-13T18:00", "zone": "+3"},
        timezone="Europe/London",
    )  # fmt: skip
    answer = shared_client.post("/", data={**fields, "as": "json"}).json
    stated = request(event={"timezone": "Europe/London"})
    stated["accounts"][0]["published_at"] = "2025-05-13T18:00:00+01:00"
    stated["accounts"][1]["published_at"] = "2025-05-13T18:00:00+03:00"
    assert answer["id"] == shared_client.post("/v1/comparisons", json=stated).json["id"]


def test_hostile_words_are_shown_as_words(shared_client: FlaskClient) -> None:
    evil = "<script>alert(1)</script>"
    fields = typed({**A, "party": evil}, {**B, "text": evil + " The talks lasted 90 minutes."}, title=evil)
    for more in ({}, {"do": "edit"}):
        assert evil not in shared_client.post("/", data={**fields, **more}).get_data(as_text=True)
