"""What a client may send to subscribe: the schema, made for what one service allows."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from marshmallow import ValidationError, validates_schema

from api.fields import Choice, Items, Strict, Text
from api.request_schema import described
from api.settings import Settings
from api.storage.ids import EVENT, pattern
from api.webhooks.addresses import is_address, public
from api.webhooks.values import TYPES

_URL = r"^https?://[!-~]+$"


def webhook_request(limits: Settings) -> type[Strict]:
    """The schema of a subscription."""

    class WebhookRequest(_checked(limits)):  # type: ignore[misc]  # which is a class, made for these limits
        class Meta(Strict.Meta):
            description = "Where to tell what."

        url = _url(required=True)
        types = _types("Of what to tell. Left out: of everything.")
        event = Text(
            "the id of an event",
            high=40,
            pattern=pattern(EVENT),
            metadata=described("Of which event to tell. Left out: of all of the workspace."),
        )

    return WebhookRequest


def webhook_update(limits: Settings) -> type[Strict]:
    """The schema of what is to be different about one."""

    class WebhookUpdateRequest(_checked(limits)):  # type: ignore[misc]
        class Meta(Strict.Meta):
            description = "What is to be different about the webhook; what is left out stays as it is."

        url = _url()
        types = _types("Of what to tell from now on; null: of everything.", allow_none=True)

    return WebhookUpdateRequest


def _checked(limits: Settings) -> type[Strict]:
    private = bool(limits.webhook_private_addresses)

    class Checked(Strict):
        @validates_schema
        def _check_url(self, data: dict[str, Any], **kwargs: Any) -> None:
            fault = _fault(data.get("url", "https://desk.example"), private)
            if fault:
                raise ValidationError({"url": [fault]})

    return Checked


def _url(**options: Any) -> Text:
    return Text(
        "an address of at most 2,048 characters that begins with https:// and has no user, password or fragment",
        high=2048,
        pattern=_URL,
        metadata=described(
            "Where messages are posted: `https`, and a machine that all of the internet can reach, unless the operator has "
            "allowed others. Redirections are not followed.",
            examples=["https://desk.example/hooks/comparison"],
        ),
        **options,
    )


def _types(description: str, **options: Any) -> Items:
    return Items(
        Choice("one of " + ", ".join(TYPES), TYPES),
        f"an array of 1 to {len(TYPES)} types",
        1,
        len(TYPES),
        metadata=described(description, examples=[["account.revised"]]),
        **options,
    )


def _fault(url: str, private: bool) -> str | None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return "expected an address, received one whose host or port cannot be"
    if not host or "@" in parts.netloc or "#" in url:
        return "expected an address with a host, and without a user, password or fragment"
    if private:
        return None
    if parts.scheme != "https":
        return "expected an address that begins with https://"
    local = host == "localhost" or host.endswith(".localhost")
    return "expected the address of a public machine" if local or (is_address(host) and not public(host)) else None
