"""What an operator may set, read from the environment and validated as a whole."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import Field, dataclass, field, fields
from typing import Any

PREFIX = "COMPARISON_"


class SettingsError(ValueError):
    """Settings that cannot be served with; the message lists every fault at once."""


def _setting(default: float, low: float, high: float, meaning: str) -> float:
    value: float = field(default=default, metadata={"low": low, "high": high, "meaning": meaning})
    return value


def _count(default: int, low: int, high: int, meaning: str) -> int:
    value: int = field(default=default, metadata={"low": low, "high": high, "meaning": meaning})
    return value


def _text(pattern: str, form: str, meaning: str, default: str = "", **more: str) -> str:
    value: str = field(
        default=default,
        metadata={"pattern": re.compile(pattern), "form": form, "meaning": meaning, **more},
        repr=False,  # a URL may hold a password
    )
    return value


_ORIGIN = r"https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The limits of one service, whom it serves, and where it keeps events. Characters are Unicode code points; the environment
    variable of ``max_accounts`` is ``COMPARISON_MAX_ACCOUNTS``, and so on; of ``database_url`` it is ``DATABASE_URL``, as
    platforms set it.

    Raises SettingsError when a value is out of its range or two values exclude each other.
    """

    max_accounts: int = _count(100, 2, 100, "accounts in one comparison")
    max_account_characters: int = _count(50_000, 1, 1_000_000, "characters in one account's text")
    max_total_characters: int = _count(200_000, 2, 4_000_000, "characters in all accounts' texts together")
    max_body_bytes: int = _count(2_097_152, 1_024, 67_108_864, "bytes of a request's body")
    max_batch_lines: int = _count(1_000, 1, 100_000, "lines in one batch")
    max_batch_bytes: int = _count(16_777_216, 1_024, 1_073_741_824, "bytes of a batch")
    max_form_bytes: int = _count(16_777_216, 1_024, 1_073_741_824, "bytes that the desk sends at once, files included")
    batch_seconds: float = _setting(30.0, 0.001, 3_600.0, "seconds that a batch may take")
    deadline_seconds: float = _setting(10.0, 0.001, 25.0, "seconds that a comparison may take")
    retry_after_seconds: int = _count(5, 1, 3_600, "seconds after which a client told 503 may try again")
    max_waiting: int = _count(32, 0, 10_000, "requests of one worker that may wait for their turn to be compared")
    keys_file: str = _text(r".{1,4096}", "a path", "file of the keys that clients must send")
    allow_anonymous: int = _count(0, 0, 1, "1 lets the service be reached from elsewhere without keys")
    quota_per_key: int = _count(1_200, 0, 1_000_000, "requests a minute with one key; 0 for any number")
    quota_per_address: int = _count(60_000, 0, 1_000_000, "requests a minute without a key from one address; 0 for any")
    limits_url: str = _text(
        r"rediss?://[!-~]{1,1000}", "a URL redis://… or rediss://…", "Redis that counts for several machines together"
    )
    database: str = _text(
        r".{1,4096}", "a path", "file of the events, where there is no DATABASE_URL", "comparison.sqlite3"
    )
    database_url: str = _text(
        r"postgres(ql)?://[!-~]{1,2000}",
        "a URL postgresql://…",
        "PostgreSQL that keeps the events",
        variable="DATABASE_URL",
    )
    migrate: int = _count(0, 0, 1, "1 brings the tables of the database up to date at the start")
    kept_comparisons: int = _count(1_000, 0, 1_000_000, "comparisons of events kept for each workspace; 0 for none")
    deliver_webhooks: int = _count(1, 0, 1, "0 leaves delivering webhooks to a process of its own")
    webhook_attempts: int = _count(10, 1, 20, "attempts to deliver a message before it is given up")
    webhook_timeout_seconds: float = _setting(10.0, 0.05, 60.0, "seconds that a receiver of webhooks may take")
    webhook_private_addresses: int = _count(0, 0, 1, "1 lets webhooks lead to private addresses, and go without TLS")
    trusted_proxies: int = _count(0, 0, 10, "proxies in front whose X-Forwarded-For is believed")
    encoder: str = _text(r".{1,4096}", "a path", "folder of a sentence encoder by which meanings are compared too")
    cors_origins: str = _text(
        rf"{_ORIGIN}( {_ORIGIN}){{0,99}}",
        "origins like https://desk.example with a space between",
        "whose pages may ask",
    )

    def __post_init__(self) -> None:
        faults = [fault for each in fields(self) if (fault := _fault(each, getattr(self, each.name)))]
        if not self.database:
            faults.append(f"{variable('database')} must be a path")
        if self.max_total_characters < self.max_account_characters:
            faults.append(f"{variable('max_total_characters')} must not be below {variable('max_account_characters')}")
        if faults:
            raise SettingsError("; ".join(faults))

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Settings:
        """The settings that ``environment`` holds, the defaults for the rest.

        Raises SettingsError, naming every variable that is unknown, no number, or out of range.
        """
        known = {variable(each.name): each for each in fields(cls)}
        faults = [
            f"{name} is not a setting of this service"
            for name in sorted(environment)
            if name.startswith(PREFIX) and name not in known
        ]
        values: dict[str, float | str] = {}
        for name, each in known.items():
            written = environment.get(name)
            if written is None:
                continue
            if isinstance(each.default, str):
                values[each.name] = written
                continue
            whole = isinstance(each.default, int)
            try:
                values[each.name] = int(written) if whole else float(written)
            except ValueError:
                faults.append(f"{name} must be a {'whole number' if whole else 'number'}")
        try:
            settings = cls(**values)  # type: ignore[arg-type]  # int() above for every field that is an int
        except SettingsError as error:
            faults.append(str(error))
        if faults:
            raise SettingsError("; ".join(faults))
        return settings


def _fault(each: Field[Any], value: Any) -> str | None:
    if isinstance(each.default, str):
        sound = not value or each.metadata["pattern"].fullmatch(value)
        return None if sound else f"{variable(each.name)} must be {each.metadata['form']}"
    low, high = each.metadata["low"], each.metadata["high"]
    return None if low <= value <= high else f"{variable(each.name)} must be from {low} to {high}"


def variable(name: str) -> str:
    """The environment variable of the setting ``name``."""
    own = {each.name: each.metadata.get("variable") for each in fields(Settings)}
    return own.get(name) or PREFIX + name.upper()
