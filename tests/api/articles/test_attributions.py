"""POST /v1/attributions with the real engine: form, limits, accounts to be compared; who said what is the engine's tests."""

from __future__ import annotations

import io
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from api.app import create_app
from api.settings import Settings
from tests.api.articles.stories import QUARRY, UNQUOTED, story
from tests.api.requests import B
from tests.api.stand_in import SECRET, broken, late, unread

URL = "/v1/attributions"
MEMBERS = ["id", "engine", "attributions", "accounts", "origins"]


def read(client: FlaskClient, body: Any) -> Any:
    response = client.post(URL, json=body)
    assert response.status_code == 200, response.text
    return response.json


def test_members_stand_in_the_order_of_the_contract(shared_client: FlaskClient) -> None:
    answer = read(shared_client, story())
    assert list(answer) == MEMBERS
    assert list(answer["attributions"][0]) == [
        "speaker", "mentions", "kind", "quote", "cue", "utterance", "on_behalf_of", "effect", "denied", "confidence",
    ]  # fmt: skip


def test_every_excerpt_stands_at_its_offsets(shared_client: FlaskClient) -> None:
    for item in read(shared_client, story())["attributions"]:
        for excerpt in [item["quote"], item["cue"], *item["mentions"]]:
            assert excerpt is None or QUARRY[excerpt["start"] : excerpt["end"]] == excerpt["text"]


@pytest.mark.parametrize(
    ("name", "party", "speaker", "says"),
    [
        pytest.param("holm-council", "Holm Council", None, "The quarry will close on 3 May.", id="a-body"),
        pytest.param("mara-lind", "Holm Council", "Mara Lind", "40 jobs will be lost.\nWe regret it.", id="for-it"),
        pytest.param("stonecutters-union", "Stonecutters' Union", None, "60 jobs would be lost.", id="another"),
    ],
)
def test_each_speaker_has_an_account(
    shared_client: FlaskClient, name: str, party: str, speaker: str | None, says: str
) -> None:
    (account,) = [each for each in read(shared_client, story())["accounts"] if each["id"] == name]
    assert account["party"] == party
    assert account.get("speaker") == speaker
    assert account["quoted_by"] == "The Courier"
    assert account["text"] == says


def test_the_narration_is_the_outlet_s_own(shared_client: FlaskClient) -> None:
    answer = read(shared_client, story())
    (origin,) = [each for each in answer["origins"] if each["narration"]]
    (account,) = [each for each in answer["accounts"] if each["id"] == origin["account"]]
    assert account["party"] == "The Courier"
    assert "quoted_by" not in account
    assert account["text"] == "The quarry opened in 1931 and lies above the town."


def test_what_is_denied_stands_in_the_account_as_a_denial(shared_client: FlaskClient) -> None:
    answer = read(shared_client, story())
    assert [each["speaker"] for each in answer["attributions"] if each["denied"]] == ["Per Voss"]
    (text,) = [account["text"] for account in answer["accounts"] if "warned" in account["text"]]
    assert text == "The mayor, Per Voss, denied that the council had been warned."


def test_origins_lead_from_the_accounts_to_the_article(shared_client: FlaskClient) -> None:
    answer = read(shared_client, story())
    texts = {account["id"]: account["text"] for account in answer["accounts"]}
    assert [origin["account"] for origin in answer["origins"]] == list(texts)
    for origin in answer["origins"]:
        for passage in origin["passages"]:
            quoted = QUARRY[passage["start"] : passage["end"]]
            assert texts[origin["account"]][passage["offset"] :].startswith(quoted)


def test_the_accounts_can_be_compared_as_they_are(shared_client: FlaskClient) -> None:
    given = story(published_at="2025-04-01T09:00:00Z", url="https://courier.example/quarry", language="en")
    accounts = read(shared_client, given)["accounts"]
    response = shared_client.post("/v1/comparisons", json={"accounts": accounts})
    assert response.status_code == 200, response.text
    (point,) = [each for each in response.json["points"] if each["status"] == "divergence"]
    assert "Mara Lind for Holm Council, as quoted by The Courier" in point["explanation"]
    assert [each["id"] for each in response.json["accounts"]] == [each["id"] for each in accounts]


def test_an_article_without_an_outlet_speaks_for_itself(shared_client: FlaskClient) -> None:
    answer = read(shared_client, {"text": UNQUOTED})
    assert answer["attributions"] == []
    assert [each["party"] for each in answer["accounts"]] == ["the article"]


WORDS = [
    "“",
    "”",
    '"',
    " said ",
    "the mayor",
    "Ann Lee",
    ", ",
    ". ",
    "\n",
    "It rains",
    "\u0085",
    "Mr ",
    "é",
    "\U0001f600",
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map("".join).filter(str.strip))
@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
def test_whatever_is_read_can_be_compared(shared_client: FlaskClient, text: str) -> None:
    accounts = read(shared_client, {"text": text})["accounts"]
    response = shared_client.post("/v1/comparisons", json={"accounts": [*accounts, {**B, "id": "z"}, {**B, "id": "y"}]})
    assert response.status_code == 200, response.text


@pytest.mark.parametrize(
    ("body", "pointer", "says"),
    [
        pytest.param({}, "/text", "is required", id="no-text"),
        pytest.param([], "", "an object", id="no-object"),
        pytest.param({"text": " \n"}, "/text", "white space only", id="blank"),
        pytest.param(story(text=1), "/text", "a number", id="text-number"),
        pytest.param(story(title="a\nb"), "/title", "one line", id="title-of-two-lines"),
        pytest.param(story(outlet=""), "/outlet", "an empty string", id="no-outlet"),
        pytest.param(story(published_at="2025-03-18"), "/published_at", "offset from UTC", id="day-only"),
        pytest.param(story(url="ftp://a.example"), "/url", "http", id="url"),
        pytest.param(story(language="English!"), "/language", "language tag", id="language"),
        pytest.param(story(party="x"), "/party", "is not a field", id="unknown"),
        pytest.param(story(title=None), "/title", "null", id="null"),
    ],
)
def test_faults_are_named_by_pointer(shared_client: FlaskClient, body: Any, pointer: str, says: str) -> None:
    response = shared_client.post(URL, json=body)
    assert response.status_code == 422
    (error,) = response.json["errors"]
    assert error["pointer"] == pointer
    assert says in error["detail"]


@pytest.mark.parametrize(
    ("member", "length", "status"),
    [
        pytest.param("text", 50_000, 200, id="text-longest"),
        pytest.param("text", 50_001, 422, id="text-longer"),
        pytest.param("title", 300, 200, id="title-longest"),
        pytest.param("title", 301, 422, id="title-longer"),
        pytest.param("outlet", 200, 200, id="outlet-longest"),
        pytest.param("outlet", 201, 422, id="outlet-longer"),
    ],
)
def test_each_member_is_bounded(shared_client: FlaskClient, member: str, length: int, status: int) -> None:
    assert shared_client.post(URL, json=story(**{member: "é" * length})).status_code == status


@pytest.mark.parametrize(("size", "status"), [(2_000, 200), (2_001, 413)])
def test_the_body_is_bounded(size: int, status: int) -> None:
    client = create_app(Settings(max_body_bytes=2_000), log_stream=io.StringIO()).test_client()
    body = b'{"text":"It rains."}'.ljust(size)
    assert client.post(URL, data=body, content_type="application/json").status_code == status


def test_the_same_article_gives_the_same_bytes(client: FlaskClient, shared_client: FlaskClient) -> None:
    first, second = (each.post(URL, json=story()) for each in (client, shared_client))
    assert first.data == second.data
    assert first.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(story(text=QUARRY + " "), id="text"),
        pytest.param(story(outlet="The Herald"), id="outlet"),
        pytest.param(story(title="Quarry to close"), id="title"),
        pytest.param(story(published_at="2025-04-01T09:00:00Z"), id="published-at"),
    ],
)
def test_another_article_has_another_id(shared_client: FlaskClient, other: Any) -> None:
    assert read(shared_client, other)["id"] != read(shared_client, story())["id"]


def test_nothing_of_the_text_is_logged() -> None:
    log = io.StringIO()
    client = create_app(Settings(), log_stream=log).test_client()
    client.post(URL, json=story(title="Quarry to close"))
    assert '"attributions": 5' in log.getvalue()
    assert "uarry" not in log.getvalue()


def test_what_takes_too_long_is_stopped() -> None:
    client, _ = unread(late)
    response = client.post(URL, json=story())
    assert response.status_code == 503
    assert response.json["type"] == "/problems/too-costly"
    assert response.headers["Retry-After"]


def test_a_defect_quotes_nothing() -> None:
    client, log = unread(broken)
    response = client.post(URL, json=story())
    assert response.status_code == 500
    assert SECRET not in response.text + log.getvalue()
