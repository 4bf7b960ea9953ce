"""Articles among the accounts of a comparison: what they attribute is compared in their place."""

from __future__ import annotations

import io
import json
from itertools import permutations
from typing import Any

import pytest
from flask.testing import FlaskClient

import comparison
from api.app import create_app
from api.engine import Engine
from api.settings import Settings
from comparison import Article, Attributed
from tests.api.articles.stories import QUARRY, UNQUOTED, article, story
from tests.api.requests import A

URL = "/v1/comparisons"
OWNER: dict[str, Any] = {
    "id": "owner",
    "party": "Holm Stone",
    "text": "The quarry will close on 10 May. 40 jobs will be lost.",
}
IDS = ["quarry/holm-council", "quarry/mara-lind", "quarry/stonecutters-union", "quarry/per-voss", "quarry/the-courier"]


def compare(client: FlaskClient, *accounts: Any, **members: Any) -> Any:
    response = client.post(URL, json={"accounts": list(accounts), **members})
    assert response.status_code == 200, response.text
    return response.json


def quotes(answer: Any) -> list[Any]:
    found = [*answer["one_sided"]]
    for point in answer["points"]:
        found += point["passages"]
        found += [quote for each in point["differences"] for side in each["sides"] for quote in side["evidence"]]
    return found


def test_the_parties_stand_in_the_place_of_the_article(shared_client: FlaskClient) -> None:
    accounts = compare(shared_client, OWNER, article())["accounts"]
    assert [account["id"] for account in accounts] == ["owner", *IDS]
    assert [account["party"] for account in accounts] == [
        "Holm Stone", "Holm Council", "Holm Council", "Stonecutters' Union", "Per Voss", "The Courier",
    ]  # fmt: skip
    assert [account.get("quoted_by") for account in accounts] == [None, *["The Courier"] * 4, None]
    assert [account.get("speaker") for account in accounts] == [None, None, "Mara Lind", None, None, None]
    assert [account.get("via") for account in accounts] == [
        None, *[{"account": "quarry", "party": "The Courier"}] * 5,
    ]  # fmt: skip


def test_an_article_alone_can_be_compared(shared_client: FlaskClient) -> None:
    answer = compare(shared_client, article())
    assert [account["id"] for account in answer["accounts"]] == IDS
    (point,) = [each for each in answer["points"] if each["status"] == "divergence"]
    assert [side["value"] for side in point["differences"][0]["sides"]] == ["40 jobs", "60 jobs"]
    assert point["explanation"].count("as quoted by The Courier") == 2


def test_a_claim_at_second_hand_is_compared_with_one_at_first_hand(shared_client: FlaskClient) -> None:
    answer = compare(shared_client, OWNER, article(), event={"occurred_on": "2025-05-01"})
    explanations = [each["explanation"] for each in answer["points"] if each["status"] == "divergence"]
    assert any("Holm Stone: " in each and "Holm Council, as quoted by The Courier: " in each for each in explanations)


def test_offsets_count_in_the_article(shared_client: FlaskClient) -> None:
    answer = compare(shared_client, OWNER, article())
    texts = {"owner": OWNER["text"], **dict.fromkeys(IDS, QUARRY)}
    assert len({quote["account"] for quote in quotes(answer)}) > 2
    for quote in quotes(answer):
        assert texts[quote["account"]][quote["start"] : quote["end"]] == quote["text"]
    for account in answer["accounts"]:
        assert account["passages"]
        numbers = range(1, len(account["passages"]) + 1)
        assert [each["id"] for each in account["passages"]] == [f"{account['id']}/{n}" for n in numbers]
        assert all(each["end"] <= len(texts[account["id"]]) for each in account["passages"])


def test_a_sentence_that_the_article_interrupts_is_quoted_part_by_part(shared_client: FlaskClient) -> None:
    text = (
        "“The bridge over the Holm,” said Ann Lee, the engineer, “will be shut for 12 weeks.”\n"
        "The bridge over the Holm will be shut for 10 weeks, the council said.\n"
    )
    answer = compare(shared_client, article(text=text))
    for quote in quotes(answer):
        assert text[quote["start"] : quote["end"]] == quote["text"]
        assert "said" not in quote["text"]
    (lee,) = [each for each in answer["accounts"] if each["id"] == "quarry/ann-lee"]
    assert [text[each["start"] : each["end"]] for each in lee["passages"]] == [
        "The bridge over the Holm",
        "will be shut for 12 weeks.",
    ]


def test_what_one_denies_diverges_from_what_another_says(shared_client: FlaskClient) -> None:
    text = (
        "The union said that the money for the bridge had run out.\n"
        "“We will mend it,” said Ed Rusk, the mayor.\n"
        "Holm Council denied that the money for the bridge had run out.\n"
    )
    (point,) = [each for each in compare(shared_client, article(text=text))["points"] if each["status"] == "divergence"]
    assert [each["kind"] for each in point["differences"]] == ["polarity"]
    assert [quote["text"] for quote in point["passages"]] == [
        "the money for the bridge had run out",
        "Holm Council denied that the money for the bridge had run out",
    ]


def test_two_articles_are_told_apart(shared_client: FlaskClient) -> None:
    other = article(id="herald", party="The Herald", text=QUARRY.replace("60", "70"))
    answer = compare(shared_client, article(), other)
    assert {account["via"]["account"] for account in answer["accounts"]} == {"quarry", "herald"}
    explanations = " ".join(point["explanation"] for point in answer["points"])
    assert "Stonecutters' Union, as quoted by The Herald" in explanations
    assert "Stonecutters' Union, as quoted by The Courier" in explanations


def test_the_order_of_the_accounts_only_sets_the_order_of_lists(shared_client: FlaskClient) -> None:
    other = article(id="herald", party="The Herald", text=QUARRY.replace("60", "70"))
    answers = [compare(shared_client, *order) for order in permutations([OWNER, article(), other])]
    assert len({answer["id"] for answer in answers}) == 1
    assert len({json.dumps(sorted(map(json.dumps, quotes(answer)))) for answer in answers}) == 1


def test_the_same_request_gives_the_same_bytes(client: FlaskClient, shared_client: FlaskClient) -> None:
    first, second = (each.post(URL, json={"accounts": [article()]}).data for each in (client, shared_client))
    assert first == second


def test_an_expansion_is_another_comparison(shared_client: FlaskClient) -> None:
    left_out = {name: value for name, value in article().items() if name != "expand"}
    ids = [compare(shared_client, OWNER, each)["id"] for each in (article(), article(expand=False), left_out)]
    assert ids[0] != ids[1] == ids[2]


def test_it_is_what_the_attributions_compare_to(shared_client: FlaskClient) -> None:
    accounts = shared_client.post("/v1/attributions", json=story()).json["accounts"]
    posted, expanded = compare(shared_client, *accounts), compare(shared_client, article())
    assert [point["explanation"] for point in posted["points"]] == [
        point["explanation"] for point in expanded["points"]
    ]
    alone = [[each["text"].rstrip(".") for each in answer["one_sided"]] for answer in (posted, expanded)]
    assert alone[0] == alone[1]


@pytest.mark.parametrize(
    "media_type", ["text/markdown", "text/csv", "text/plain", "application/ld+json", "application/json"]
)
def test_every_form_says_that_it_is_second_hand(shared_client: FlaskClient, media_type: str) -> None:
    response = shared_client.post(URL, json={"accounts": [article()]}, headers={"Accept": media_type})
    assert response.status_code == 200
    assert "as quoted by The Courier" in response.text


def test_a_batch_expands_too(shared_client: FlaskClient) -> None:
    line = json.dumps({"accounts": [article()]}) + "\n"
    response = shared_client.post("/v1/comparisons/batch", data=line, content_type="application/x-ndjson")
    assert json.loads(response.text)["comparison"] == compare(shared_client, article())


@pytest.mark.parametrize(
    ("accounts", "pointer", "says"),
    [
        pytest.param([article(channel="statement"), A], "/accounts/0/expand", "the channel article", id="statement"),
        pytest.param(
            [A, {"party": "P", "text": "No.", "expand": True}], "/accounts/1/expand", "the channel article", id="none"
        ),
        pytest.param([article(expand="true"), A], "/accounts/0/expand", "a string", id="string"),
        pytest.param([article(expand=1), A], "/accounts/0/expand", "a number", id="number"),
        pytest.param([article(expand=None), A], "/accounts/0/expand", "null", id="null"),
        pytest.param([article(expand=False)], "/accounts", "received 1", id="alone-and-not-expanded"),
        pytest.param([article(text=UNQUOTED)], "/accounts", "once articles are expanded, received 1", id="no-speaker"),
        pytest.param([{**A, "quoted_by": "a\nb"}, A], "/accounts/0/quoted_by", "one line", id="quoted-by-two-lines"),
        pytest.param([{**A, "speaker": "s" * 201}, A], "/accounts/0/speaker", "201 characters", id="speaker-longer"),
    ],
)
def test_faults_are_named_by_pointer(shared_client: FlaskClient, accounts: Any, pointer: str, says: str) -> None:
    response = shared_client.post(URL, json={"accounts": accounts})
    assert response.status_code == 422, response.text
    (error,) = response.json["errors"]
    assert error["pointer"] == pointer
    assert says in error["detail"]


@pytest.mark.parametrize(
    ("limits", "status"),
    [
        pytest.param({"max_accounts": 5}, 200, id="as-many-accounts-as-may-be"),
        pytest.param({"max_accounts": 4}, 422, id="one-more"),
    ],
)
def test_the_accounts_of_an_article_are_bounded(limits: dict[str, int], status: int) -> None:
    client = create_app(Settings(**limits), log_stream=io.StringIO()).test_client()
    assert client.post(URL, json={"accounts": [article()]}).status_code == status


def repeating(article: Article, deadline: object = None) -> Attributed:
    """An engine that gives all of a text to each of three parties."""
    whole = (0, len(article.text))
    parties = (comparison.PartyAccount(name, article.text, (whole,), (0,)) for name in ("A", "B", "C"))
    return Attributed((), tuple(parties))


@pytest.mark.parametrize(("length", "status"), [(20, 200), (21, 422)])
def test_the_characters_of_expanded_articles_are_bounded(length: int, status: int) -> None:
    engine = Engine(comparison.compare, comparison.describe, repeating)
    settings = Settings(max_account_characters=40, max_total_characters=60)
    client = create_app(settings, engine, io.StringIO()).test_client()
    assert client.post(URL, json={"accounts": [article(text="a" * length)]}).status_code == status


def test_articles_count_for_the_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.deadline.time.monotonic", iter(range(0, 10_000, 100)).__next__)
    client = create_app(Settings(), log_stream=io.StringIO()).test_client()
    response = client.post(URL, json={"accounts": [article()]})
    assert response.status_code == 503
    assert response.json["type"] == "/problems/too-costly"
