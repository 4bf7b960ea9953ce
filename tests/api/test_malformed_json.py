"""Bodies that are no JSON, or JSON whose meaning is not certain."""

from __future__ import annotations

import json
from contextlib import suppress

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from api.json_text import MAX_DEPTH, MAX_DIGITS, MalformedJson, parse

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("body", "says"),
    [
        pytest.param(b"", "empty", id="nothing"),
        pytest.param(b" \r\n\t", "empty", id="white-space"),
        pytest.param(b"{", "line 1, column 2", id="cut-off"),
        pytest.param(b'{"a": 1,}', "line 1, column", id="trailing-comma"),
        pytest.param(b"{'a': 1}", "double quotes", id="single-quotes"),
        pytest.param(b"{} {}", "Extra data", id="two-values"),
        pytest.param(b'{"a": 1, "a": 1}', '"a" stands twice', id="duplicate-key-same-value"),
        pytest.param(b'{"x": [{"b": 1, "b": 2}]}', '"b" stands twice', id="duplicate-key-nested"),
        pytest.param(b'{"a": 1, "\\u0061": 2}', '"a" stands twice', id="duplicate-key-escaped"),
        pytest.param(b'{"\\ud800": 1, "\\ud800": 2}', "stands twice", id="duplicate-key-no-character"),
        pytest.param(b'{"a": NaN}', "NaN", id="nan"),
        pytest.param(b'{"a": Infinity}', "Infinity", id="infinity"),
        pytest.param(b'{"a": -Infinity}', "-Infinity", id="minus-infinity"),
        pytest.param(b'{"a": 1e999}', "too large", id="overflow-to-infinity"),
        pytest.param(b"[" + b"9" * (MAX_DIGITS + 1) + b"]", "digits", id="huge-integer"),
        pytest.param(b"[" + b"9" * 100_000 + b"]", "digits", id="integer-that-python-refuses"),
        pytest.param(b"[0." + b"9" * MAX_DIGITS + b"]", "characters", id="huge-fraction"),
        pytest.param(b'{"a": "\\ud800"}', "/a has a lone surrogate", id="lone-high-surrogate"),
        pytest.param(b'{"a": ["x", "\\udc00"]}', "/a/1 has a lone surrogate", id="lone-low-surrogate"),
        pytest.param(b'"\\udc00\\ud800"', "top has a lone surrogate", id="surrogates-in-the-wrong-order"),
        pytest.param(b'{"\\udfff": 1}', "key", id="lone-surrogate-in-a-key"),
        pytest.param(b'{"a": "\xff"}', "UTF-8", id="no-utf-8"),
        pytest.param(b'{"a": "\xed\xa0\x80"}', "UTF-8", id="surrogate-in-utf-8"),
        pytest.param('{"a": 1}'.encode("utf-16"), "UTF-8", id="utf-16"),
        pytest.param(b"\xef\xbb\xbf{}", "byte order mark", id="byte-order-mark"),
        pytest.param(b'{"a": "\x00"}', "control character", id="bare-control-character"),
        pytest.param(b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1), "levels", id="too-deep"),
        pytest.param(b"[" * 1_000_000, "levels", id="a-megabyte-of-brackets"),
        pytest.param(b'{"a":' * 100_000, "levels", id="objects-that-never-close"),
    ],
)
def test_refused_with_a_sentence(shared_client: FlaskClient, body: bytes, says: str) -> None:
    response = shared_client.post("/v1/comparisons", data=body, content_type="application/json")
    assert response.status_code == 400
    assert response.mimetype == "application/problem+json"
    assert response.json["type"] == "/problems/malformed-json"
    assert says in response.json["detail"]


@pytest.mark.parametrize(
    ("body", "value"),
    [
        pytest.param(b'"\\ud83d\\ude00"', "\U0001f600", id="surrogate-pair"),
        pytest.param(b'"[[[[{{{{"', "[[[[{{{{", id="brackets-in-a-string"),
        pytest.param(b'"\\"[\\\\"', '"[\\', id="escaped-quote-and-backslash"),
        pytest.param(b"[" * MAX_DEPTH + b"]" * MAX_DEPTH, None, id="as-deep-as-may-be"),
        pytest.param(b"9" * MAX_DIGITS, int("9" * MAX_DIGITS), id="as-many-digits-as-may-be"),
    ],
)
def test_taken(body: bytes, value: object) -> None:
    assert value is None or parse(body) == value


@given(JSON)
def test_reads_what_json_writes(value: object) -> None:
    assert parse(json.dumps(value).encode()) == value
    assert parse(json.dumps(value, ensure_ascii=False).encode()) == value


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(body: bytes) -> None:
    with suppress(MalformedJson):
        parse(body)


@pytest.mark.parametrize("unit", [b'"', b'\\"', b'"\\', b"\\", b"[", b'{"', b",", b"9"])
def test_a_megabyte_of_one_sign_takes_linear_time(unit: bytes) -> None:
    with pytest.raises(MalformedJson):
        parse(b'"' + unit * 500_000)
