"""A comparison as a report in Markdown: divergences first, then what is unclear, what agrees, what only one side says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from api.compared import Compared
from api.representations.legible import legible
from comparison import Difference, Point, Quote, Status

_SECTIONS: tuple[tuple[Status, str], ...] = (
    ("divergence", "Divergences"),
    ("unclear", "Unclear"),
    ("agreement", "Agreements"),
)
# Every sign that starts something inside a line of CommonMark, of GitHub's or of another common dialect (math, marks,
# footnotes, mentions). Signs that only count at the start of a line are left alone: no submitted text stands there.
_SIGNS = str.maketrans({sign: "\\" + sign for sign in "\\`*_{}[]#|~$^=@"} | {"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_LINKED = re.compile(r"(?<=[A-Za-z]):(?=/)|(?<=www)\.", re.IGNORECASE)  # what GitHub makes a link of unasked
_IMAGE = re.compile(r"!(?=\\\[)")


def write(compared: Compared) -> str:
    """The report; a quote's offsets stand in brackets behind it. White space inside quotes is made single spaces."""
    return "\n".join(_lines(compared))


def escaped(text: str) -> str:
    """``text`` so that Markdown shows it as it is, wherever in a line it stands but at its start."""
    shown = legible(text).translate(_SIGNS)
    return _IMAGE.sub(r"\\!", _LINKED.sub(r"\\\g<0>", shown))


def _lines(compared: Compared) -> Iterator[str]:
    comparison, parties = compared.comparison, compared.parties
    yield f"# Comparison: {escaped(comparison.event.title or 'accounts of one event')}"
    yield ""
    yield f"Accounts: {', '.join(escaped(name) for name in parties.values())}."
    yield ""
    if comparison.event.occurred_on is not None:
        yield f"Date of the event: {comparison.event.occurred_on.isoformat()}."
        yield ""
    for notice in comparison.warnings:
        yield f"- **Note:** {escaped(notice.detail)}"
    if comparison.warnings:
        yield ""
    for status, heading in _SECTIONS:
        points = [point for point in comparison.points if point.status == status]
        yield f"## {heading} ({len(points)})"
        yield ""
        for point in points:
            yield from _point(point, parties)
    yield f"## Said by one account only ({len(comparison.one_sided)})"
    yield ""
    for quote in comparison.one_sided:
        yield f"- {_quoted(quote, parties)}"
    if comparison.one_sided:
        yield ""
    yield "---"
    yield ""
    yield (
        f"Comparison `{compared.id}`, engine {escaped(compared.engine.version)} "
        f"(configuration `{compared.engine.configuration}`). In brackets: offsets into the text as submitted, in Unicode "
        "code points."
    )
    yield ""


def _point(point: Point, parties: dict[str, str]) -> Iterator[str]:
    yield f"### {point.id}: {escaped(point.topic)}"
    yield ""
    yield f"Verdict: {escaped(point.explanation)}"
    yield ""
    for difference in point.differences:
        yield f"- **{difference.kind}** (confidence {difference.confidence:.2f})"
        yield from _sides(difference, parties)
    if point.differences:
        yield ""
    passages = [f"> {_quoted(quote, parties)}" for quote in point.passages]
    if point.silent:
        passages.append(f"> Silent: {', '.join(escaped(parties[account]) for account in point.silent)}.")
    yield "\n>\n".join(passages)
    yield ""


def _sides(difference: Difference, parties: dict[str, str]) -> Iterator[str]:
    for side in difference.sides:
        who = ", ".join(escaped(parties[account]) for account in side.accounts)
        quotes = "; ".join(f"“{escaped(quote.text)}” {_offsets(quote)}" for quote in side.evidence)
        yield f"  - **{who}**: {quotes or 'silent on this'}"


def _quoted(quote: Quote, parties: dict[str, str]) -> str:
    return f"**{escaped(parties[quote.account])}**: “{escaped(quote.text)}” {_offsets(quote)}"


def _offsets(quote: Quote) -> str:
    return f"\\[{quote.start}–{quote.end}\\]"
