"""What a client may send of an article."""

from __future__ import annotations

from api.fields import Strict, Text
from api.request_schema import LINE, described, language_field, published_at_field, text_field, url_field
from api.settings import Settings


def attribution_request(limits: Settings) -> type[Strict]:
    """The schema of an article to be read within ``limits``."""

    class AttributionRequest(Strict):
        class Meta(Strict.Meta):
            description = f"An article as it was published, in at most {limits.max_body_bytes:,} bytes of body."

        text = text_field(limits)
        title = Text(
            "one line of 1 to 300 characters",
            high=300,
            pattern=LINE,
            metadata=described("Its headline. Nothing is attributed in it.", examples=["Ferry talks end"]),
        )
        published_at = published_at_field()
        url = url_field()
        language = language_field()
        outlet = Text(
            "one line of 1 to 200 characters",
            high=200,
            pattern=LINE,
            metadata=described("Who published it; its narration is this party's account.", examples=["The Courier"]),
        )

    return AttributionRequest
