"""Settings from the environment, validated as a whole."""

from __future__ import annotations

from dataclasses import fields

import pytest

from api.settings import Settings, SettingsError, variable


def test_nothing_set_gives_the_defaults() -> None:
    assert Settings.from_environment({"PATH": "/bin", "PORT": "1"}) == Settings()


def test_what_is_set_is_taken() -> None:
    settings = Settings.from_environment({"COMPARISON_MAX_ACCOUNTS": "5", "COMPARISON_DEADLINE_SECONDS": "2.5"})
    assert (settings.max_accounts, settings.deadline_seconds) == (5, 2.5)


@pytest.mark.parametrize(
    ("environment", "says"),
    [
        pytest.param({"COMPARISON_MAX_ACOUNTS": "5"}, "COMPARISON_MAX_ACOUNTS is not a setting", id="misspelt"),
        pytest.param({"COMPARISON_MAX_ACCOUNTS": "many"}, "COMPARISON_MAX_ACCOUNTS must be a whole number", id="word"),
        pytest.param(
            {"COMPARISON_MAX_ACCOUNTS": "5.5"}, "COMPARISON_MAX_ACCOUNTS must be a whole number", id="fraction"
        ),
        pytest.param({"COMPARISON_MAX_ACCOUNTS": ""}, "COMPARISON_MAX_ACCOUNTS must be a whole number", id="empty"),
        pytest.param({"COMPARISON_MAX_ACCOUNTS": "1"}, "COMPARISON_MAX_ACCOUNTS must be from 2 to 100", id="too-few"),
        pytest.param(
            {"COMPARISON_MAX_ACCOUNTS": "101"}, "COMPARISON_MAX_ACCOUNTS must be from 2 to 100", id="too-many"
        ),
        pytest.param({"COMPARISON_DEADLINE_SECONDS": "nan"}, "COMPARISON_DEADLINE_SECONDS must be from", id="nan"),
        pytest.param({"COMPARISON_DEADLINE_SECONDS": "inf"}, "COMPARISON_DEADLINE_SECONDS must be from", id="infinity"),
        pytest.param({"COMPARISON_DEADLINE_SECONDS": "x"}, "COMPARISON_DEADLINE_SECONDS must be a number", id="letter"),
        pytest.param({"COMPARISON_LIMITS_URL": "memcached://x"}, "LIMITS_URL must be a URL", id="other-store"),
        pytest.param({"DATABASE_URL": "mysql://db.example/events"}, "DATABASE_URL must be a URL", id="other-database"),
        pytest.param({"COMPARISON_DATABASE": ""}, "COMPARISON_DATABASE must be a path", id="no-file"),
        pytest.param(
            {"COMPARISON_DATABASE_URL": "postgresql://db.example/events"}, "is not a setting", id="other-name"
        ),
        pytest.param({"COMPARISON_CORS_ORIGINS": "*"}, "CORS_ORIGINS must be origins", id="every-origin"),
        pytest.param({"COMPARISON_CORS_ORIGINS": "https://a.example/page"}, "must be origins", id="origin-with-a-path"),
        pytest.param({"COMPARISON_ALLOW_ANONYMOUS": "yes"}, "must be a whole number", id="yes"),
        pytest.param({"COMPARISON_MAX_TOTAL_CHARACTERS": "9"}, "must not be below", id="less-in-all-than-in-one"),
    ],
)
def test_refused(environment: dict[str, str], says: str) -> None:
    with pytest.raises(SettingsError, match=says):
        Settings.from_environment(environment)


def test_texts_are_taken() -> None:
    origins = "https://desk.example http://127.0.0.1:3000"
    address = "postgresql://desk:secret@db.example/events?sslmode=require"
    settings = Settings.from_environment(
        {"COMPARISON_CORS_ORIGINS": origins, "COMPARISON_KEYS_FILE": "/etc/keys.json", "DATABASE_URL": address}
    )
    assert (settings.cors_origins, settings.keys_file, settings.database_url) == (origins, "/etc/keys.json", address)
    assert "secret" not in repr(settings)


def test_every_fault_is_named_at_once() -> None:
    with pytest.raises(SettingsError) as caught:
        Settings.from_environment(
            {"COMPARISON_X": "1", "COMPARISON_MAX_ACCOUNTS": "0", "COMPARISON_MAX_BODY_BYTES": "lots"}
        )
    assert all(name in str(caught.value) for name in ("COMPARISON_X", "MAX_ACCOUNTS", "MAX_BODY_BYTES"))


@pytest.mark.parametrize("each", fields(Settings), ids=lambda each: each.name)
def test_defaults_are_within_their_range_and_explained(each: object) -> None:
    if isinstance(each.default, str):
        assert each.default == "" or each.metadata["pattern"].fullmatch(each.default)
        assert each.metadata["form"]
    else:
        assert each.metadata["low"] <= each.default <= each.metadata["high"]
    assert each.metadata["meaning"]
    own = {"database_url": "DATABASE_URL"}
    assert variable(each.name) == own.get(each.name, "COMPARISON_" + each.name.upper())
