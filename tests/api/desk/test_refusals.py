"""What the desk does not do: it says why, at the field where there is one, and the form is as it was."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.app import create_app
from api.settings import Settings
from tests.api.desk.forms import Page, typed
from tests.api.keyed import TOKENS, bearer, keyed
from tests.api.requests import A, B
from tests.api.stand_in import SECRET, broken, client_of, crowded, late

MARK = "a sentence that nobody wants to type again"


@pytest.mark.parametrize(
    ("fields", "invalid", "says"),
    [
        pytest.param(typed({"party": "A"}, B), ["/accounts/0/text"], "Account 1, text : is missing", id="no-text"),
        pytest.param(typed(A, {"text": "x"}), ["/accounts/1/party"], "Account 2, party : is missing: give one line", id="no-party"),
        pytest.param(typed(A, {}), ["/accounts/1/party", "/accounts/1/text"], "2 things need mending", id="one-account"),
        pytest.param(typed({}, {}), [f"/accounts/{n}/{m}" for n in (0, 1) for m in ("party", "text")], "4 things", id="nothing"),
        pytest.param(typed(A, {}, {}, {"party": "B"}), ["/accounts/3/text"], "Account 4, text", id="blank-ones-between"),
        pytest.param(typed(A, {**B, "channel": "tweet"}), ["/accounts/1/channel"], "give one of statement", id="channel"),
        pytest.param(typed(A, {**B, "url": "ferries"}), ["/accounts/1/url"], "give an http or https address", id="url"),
        pytest.param(typed(A, {**B, "expand": "true"}), ["/accounts/1/expand"], "channel article", id="expand"),
        pytest.param(typed(A, {**B, "published_at": "2025-05-13T18:00"}), ["/accounts/1/zone"], "needs its time zone", id="no-zone"),
        pytest.param(typed(A, {**B, "published_at": "2025-05-13T18:00", "zone": "Mars"}), ["/accounts/1/zone"], "IANA", id="unknown-zone"),
        pytest.param(typed(A, {**B, "published_at": "yesterday"}), ["/accounts/1/published_at"], "date and time", id="no-time"),
        pytest.param(typed(A, {**B, "published_at": "2025-02-30T18:00", "zone": "UTC"}), ["/accounts/1/published_at"], "", id="no-such-day"),
        pytest.param(typed(A, B, timezone="london"), ["/event/timezone"], "IANA", id="zone-of-the-event"),
        pytest.param(typed(A, {**B, "published_at": "2025-05-13T18:00"}, timezone="x"), ["/event/timezone"], "IANA", id="zone-said-once"),
        pytest.param(typed(A, B, occurred_on="13 May"), ["/event/occurred_on"], "2025-03-18", id="day"),
        pytest.param(typed(A, B, title="x" * 301), ["/event/title"], "1 to 300 characters", id="title"),
        pytest.param(typed(A, {**B, "text": "x" * 50_001}), ["/accounts/1/text"], "this is a string of 50,001 characters", id="long-text"),
        pytest.param(typed(*({"party": "P", "text": "x" * 45_000} for _ in range(5))), [], "Accounts : give at most 200,000", id="long-in-all"),
        pytest.param(typed(*(A for _ in range(101))), [], "give 2 to 100 accounts; this is 101", id="too-many"),
    ],
)  # fmt: skip
def test_at_the_field(shared_client: FlaskClient, fields: dict[str, str], invalid: list[str], says: str) -> None:
    response = shared_client.post("/", data=fields)
    page = Page(response.get_data(as_text=True))
    assert response.status_code == 422
    assert page.invalid == invalid
    assert says in page.text
    for name, value in fields.items():
        assert page.values.get(name) == value or name.endswith("/channel")  # which is chosen, not typed
    for name in invalid:
        assert f"#{name}" in page.links


def key(sent: str | None) -> Any:
    def ask(folder: Path) -> Any:
        client, _ = keyed(folder)
        return client.post("/", data={**typed(A, {**B, "text": MARK}), **({"key": sent} if sent is not None else {})})

    return ask


def engine(compare: Any) -> Any:
    return lambda _: client_of(compare)[0].post("/", data=typed(A, {**B, "text": MARK}))


def twice(_: Path) -> Any:
    client = create_app(Settings(quota_per_address=1), log_stream=io.StringIO()).test_client()
    fields = typed(A, {**B, "text": MARK})
    client.post("/", data=fields)
    return client.post("/", data=fields)


def foreign(headers: dict[str, str]) -> Any:
    return lambda _: client_of(broken)[0].post("/", data=typed(A, {**B, "text": MARK}), headers=headers)


@pytest.mark.parametrize(
    ("ask", "status", "says", "invalid"),
    [
        pytest.param(key(None), 401, "give the key that you have", ["key"], id="no-key"),
        pytest.param(key("nonsense"), 401, "no key of this service", ["key"], id="wrong-key"),
        pytest.param(key(TOKENS["past"]), 401, "has expired", ["key"], id="expired-key"),
        pytest.param(key(TOKENS["figures"]), 403, "not good for this", ["key"], id="other-scope"),
        pytest.param(twice, 429, "try again in", [], id="quota"),
        pytest.param(engine(crowded), 503, "Too many requests are waiting", [], id="overloaded"),
        pytest.param(engine(late), 503, "stopped after 10 seconds", [], id="too-costly"),
        pytest.param(engine(broken), 500, "defect", [], id="defect"),
        pytest.param(foreign({"Sec-Fetch-Site": "cross-site"}), 403, "sent by another site", [], id="another-site"),
        pytest.param(foreign({"Sec-Fetch-Site": "same-site"}), 403, "another site", [], id="a-neighbour"),
        pytest.param(foreign({"Origin": "https://elsewhere.example"}), 403, "another site", [], id="another-origin"),
        pytest.param(foreign({"Origin": "null"}), 403, "another site", [], id="a-hidden-origin"),
        pytest.param(foreign({"Origin": "http://localhost:81"}), 403, "another site", [], id="another-port"),
    ],
)
def test_the_form_is_as_it_was(tmp_path: Path, ask: Any, status: int, says: str, invalid: list[str]) -> None:
    response = ask(tmp_path)
    text = response.get_data(as_text=True)
    page = Page(text)
    assert response.status_code == status
    assert response.mimetype == "text/html"
    assert response.headers["Cache-Control"] == "no-store"
    assert page.values["/accounts/1/text"] == MARK
    assert says in page.text
    assert page.invalid == invalid
    assert SECRET not in text
    assert not any(token in text for token in TOKENS.values())
    assert ("Retry-After" in response.headers) == (status in {429, 503})


@pytest.mark.parametrize(
    "headers",
    [{}, {"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {"Origin": "http://localhost"}, {"Origin": "https://localhost"}],
)  # fmt: skip
def test_its_own_page_and_programs_are_heard(shared_client: FlaskClient, headers: dict[str, str]) -> None:
    assert shared_client.post("/", data=typed(), headers=headers).status_code == 200


@pytest.mark.parametrize("how", [{"data": {"key": TOKENS["desk"]}}, {"headers": bearer("desk")}])
def test_a_key_lets_in(tmp_path: Path, how: dict[str, Any]) -> None:
    client, log = keyed(tmp_path)
    response = client.post("/", data={**typed(), **how.get("data", {})}, headers=how.get("headers"))
    assert response.status_code == 200
    assert TOKENS["desk"] not in response.get_data(as_text=True)
    assert TOKENS["desk"] not in log.getvalue()
    assert '"key": "desk"' in log.getvalue()


def test_only_what_takes_work_needs_a_key(tmp_path: Path) -> None:
    client, _ = keyed(tmp_path)
    assert client.get("/").status_code == 200
    assert client.post("/", data={**typed(), "do": "add"}).status_code == 200
    assert client.post("/", data={"do": "add", "files": (io.BytesIO(b"x"), "x.txt")}).status_code == 401
    assert client.post("/desk/texts", data={"document": (io.BytesIO(b"x"), "x.txt")}).status_code == 401
    sent = {"document": (io.BytesIO(b"It is so."), "x.txt")}
    assert client.post("/desk/texts", data=sent, headers=bearer("desk")).json == {"party": "X", "text": "It is so."}


@pytest.mark.parametrize(
    ("host", "status"),
    [
        pytest.param("localhost:8000", 200, id="name"),
        pytest.param("127.0.0.1:8000", 200, id="address"),
        pytest.param("[::1]:8000", 200, id="address-6"),
        pytest.param("desk.localhost", 200, id="below"),
        pytest.param("rebound.example:8000", 401, id="a-name-that-leads-here"),
        pytest.param("localhost.example", 401, id="a-name-that-looks-like-it"),
        pytest.param("203.0.113.9", 401, id="another-address"),
    ],
)
@pytest.mark.parametrize("path", ["/", "/v1/comparisons"])
def test_a_service_without_keys_answers_under_its_machines_names_only(
    shared_client: FlaskClient, path: str, host: str, status: int
) -> None:
    how: dict[str, Any] = {"data": typed()} if path == "/" else {"json": {"accounts": [A, B]}}
    assert shared_client.post(path, headers={"Host": host}, **how).status_code == status


def test_too_much_is_refused_whole() -> None:
    client = create_app(Settings(max_form_bytes=5_000), log_stream=io.StringIO()).test_client()
    response = client.post("/", data=typed(A, {**B, "text": "x" * 6_000}))
    assert response.status_code == 413
    assert response.mimetype == "text/html"


def test_a_form_must_say_how_long_it_is(shared_client: FlaskClient) -> None:
    response = shared_client.post(
        "/",
        input_stream=io.BytesIO(b"a=b"),
        content_type="application/x-www-form-urlencoded",
        headers={"Transfer-Encoding": "chunked"},
        environ_overrides={"wsgi.input_terminated": True},
    )
    assert response.status_code == 400


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        pytest.param("multipart/form-data", b"x", id="no-boundary"),
        pytest.param("multipart/form-data; boundary=x", b"--x\r\nfoo", id="no-end"),
        pytest.param("application/json", b"{}", id="json"),
        pytest.param("application/x-www-form-urlencoded", b"%ff=%ff&/accounts/0/text=%ed%a0%80", id="no-utf-8"),
        pytest.param("application/x-www-form-urlencoded", b"/accounts/999/text=x&/accounts/-1/text=x", id="odd-places"),
        pytest.param(
            "application/x-www-form-urlencoded", b"/accounts/0/blank=x&/accounts/0/members=x", id="no-such-fields"
        ),
        pytest.param("application/x-www-form-urlencoded", b"&".join(b"a=b" for _ in range(9_000)), id="many-fields"),
    ],
)
def test_odd_forms_are_refused_and_nothing_breaks(shared_client: FlaskClient, kind: str, body: bytes) -> None:
    response = shared_client.post("/", data=body, content_type=kind)
    assert response.status_code in {413, 422}
    assert response.mimetype == "text/html"


def test_no_word_is_logged(tmp_path: Path) -> None:
    client, log = client_of(broken)
    client.post("/", data={**typed(A, {**B, "text": MARK}), "files": (io.BytesIO(MARK.encode()), "secret-plan.txt")})
    client.post("/desk/texts", data={"document": (io.BytesIO(b"%PDF " + MARK.encode()), "secret-plan.pdf")})
    assert log.getvalue()
    for word in (MARK, "secret-plan", SECRET):
        assert word not in log.getvalue()
