"""Stories made up for the tests of the edge."""

from __future__ import annotations

from typing import Any

QUARRY = (
    "The quarry will close on 3 May, Holm Council said on Tuesday.\n"
    "“40 jobs will be lost,” said Mara Lind, a spokeswoman for Holm Council. “We regret it.”\n"
    "The Stonecutters' Union said that 60 jobs would be lost.\n"
    "The mayor, Per Voss, denied that the council had been warned.\n"
    "The quarry opened in 1931 and lies above the town.\n"
)
UNQUOTED = "The quarry opened in 1931. It lies above the town."


def story(**members: Any) -> dict[str, Any]:
    """A request to read the story of the quarry, with ``members`` set."""
    return {"text": QUARRY, "outlet": "The Courier", **members}


def article(**members: Any) -> dict[str, Any]:
    """The story of the quarry as an account to be expanded, with ``members`` set."""
    return {"id": "quarry", "party": "The Courier", "channel": "article", "expand": True, "text": QUARRY, **members}
