"""A comparison as a table in CSV (RFC 4180): a row a quote."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from api.compared import Compared
from api.wire import SCORE_DIGITS
from comparison import Difference, Point, Quote, Side

COLUMNS = (
    "comparison", "point", "topic", "status", "score", "difference", "kind", "confidence", "side", "side_accounts",
    "value", "account", "party", "start", "end", "quote", "explanation",
    "speaker", "quoted_by",
)  # fmt: skip

_FORMULA = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")  # also in full width, which Excel reads alike
_CONTROLS = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]")  # a NUL ends the file for some readers

Row = dict[str, object]


def write(compared: Compared) -> str:
    """The table with its header, lines ended by CRLF.

    A side that has no quote (an account that is silent on a condition, say) has a row without offsets. Control
    characters are replaced by U+FFFD, and ``guarded`` is applied to every text.
    """
    written = io.StringIO()
    out = csv.DictWriter(written, COLUMNS, lineterminator="\r\n", restval="")
    out.writeheader()
    for row in _rows(compared):
        out.writerow({name: guarded(value) if isinstance(value, str) else value for name, value in row.items()})
    return written.getvalue()


def guarded(text: str) -> str:
    """``text`` as a spreadsheet will show it: an apostrophe is put before what would be evaluated as a formula.

    The threat is a statement that begins with ``=HYPERLINK(…)`` and is opened by a colleague.
    """
    safe = _CONTROLS.sub("\ufffd", text)
    return "'" + safe if _FORMULA.match(safe) else safe


def _rows(compared: Compared) -> Iterator[Row]:
    accounts = {account.id: account for account in compared.comparison.accounts}

    def quoted(quote: Quote) -> Row:
        account = accounts[quote.account]
        return {
            "account": quote.account,
            "party": account.party,
            "speaker": account.speaker or "",
            "quoted_by": account.quoted_by or "",
            "start": quote.start,
            "end": quote.end,
            "quote": quote.text,
        }

    whole: Row = {"comparison": compared.id}
    for point in compared.comparison.points:
        about = {**whole, **_point(point)}
        for number, difference in enumerate(point.differences, 1):
            for index, side in enumerate(difference.sides, 1):
                said = {**about, **_side(difference, number, side, index)}
                yield from ({**said, **quoted(quote)} for quote in side.evidence) if side.evidence else [said]
        if not point.differences:
            yield from ({**about, "explanation": point.explanation, **quoted(quote)} for quote in point.passages)
    yield from ({**whole, "status": "one_sided", **quoted(quote)} for quote in compared.comparison.one_sided)


def _point(point: Point) -> Row:
    return {
        "point": point.id,
        "topic": point.topic,
        "status": point.status,
        "score": round(point.score, SCORE_DIGITS),
    }


def _side(difference: Difference, number: int, side: Side, index: int) -> Row:
    return {
        "difference": number,
        "kind": difference.kind,
        "confidence": round(difference.confidence, SCORE_DIGITS),
        "side": index,
        "side_accounts": " ".join(side.accounts),
        "value": side.value,
        "explanation": difference.explanation,
    }
