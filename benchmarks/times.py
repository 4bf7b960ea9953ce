"""Expressions of time against public labels: ours and, where installed, dateparser's search.

``python -m benchmarks.times DATA_FOLDER`` with a folder that holds ``aquaint/*.tml`` (TIMEX3: dates and times, with
the document's date) and ``recognizers-DateTimeModel.json`` (rows with a reference time, of dates and times).
A value is right when it is the gold's day, month, year, week or minute; unknown parts ("-XX") count for nothing.
"""

from __future__ import annotations

import html
import importlib
import json
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from comparison.analyse.times import Anchor, find_times
from comparison.analyse.tokens import tokenise


@dataclass(frozen=True)
class Found:
    """A span and every value that the finder gives it."""

    start: int
    end: int
    values: frozenset[str]


@dataclass(frozen=True)
class Labelled:
    """A text, the day that it is read from, and its gold spans with the values that are right."""

    text: str
    base: datetime
    gold: Sequence[Found] = field(default=())


Finder = Callable[[str, datetime], list[Found]]


def ours(text: str, base: datetime) -> list[Found]:
    """The project's own finder, paragraph by paragraph."""
    found = []
    for match in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        for expression in find_times(tokenise(text, match.start(), match.end()), text, Anchor(base)):
            values = {expression.value} if expression.value else set()
            if expression.days is not None:
                values.add(f"({expression.days[0]},{expression.days[1]})")
            found.append(Found(expression.start, expression.end, frozenset(values)))
    return found


def dateparsers() -> Finder | None:
    """dateparser's search, English only, reckoning from the base and preferring the past; None if not installed."""
    try:
        search = importlib.import_module("dateparser.search").search_dates
    except ImportError:
        return None

    def find(text: str, base: datetime) -> list[Found]:
        settings = {"RELATIVE_BASE": base.replace(tzinfo=None), "PREFER_DATES_FROM": "past"}
        found, at = [], 0
        for quote, moment in search(text, languages=["en"], settings=settings) or ():
            start = text.find(quote, at)
            if start >= 0:
                at = start + len(quote)
                day = moment.date().isoformat()
                values = {day, day[:7], day[:4], f"{day}T{moment:%H:%M}", f"T{moment:%H:%M}"}
                found.append(Found(start, at, frozenset(values)))
        return found

    return find


def aquaint(folder: Path) -> Iterator[Labelled]:
    """Documents with TIMEX3 of types DATE and TIME."""
    for path in sorted(folder.glob("*.tml")):
        source = path.read_text(encoding="utf-8", errors="replace")
        base = re.search(r'<DCT>.*?value="([^"]*)"', source, re.DOTALL)
        body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL)
        if base is None or body is None:
            continue
        text, gold, opened = "", [], []
        for part in re.split(r"(<[^>]*>)", body.group(1)):
            if part.startswith("<TIMEX3"):
                opened.append((len(text), dict(re.findall(r'(\w+)="([^"]*)"', part))))
            elif part.startswith("</TIMEX3"):
                start, attributes = opened.pop()
                if attributes["type"] in {"DATE", "TIME"}:
                    gold.append(Found(start, len(text), frozenset({_plain(attributes["value"])})))
            elif not part.startswith("<"):
                text += html.unescape(part)
        yield Labelled(text, datetime.fromisoformat(base.group(1)[:10]), tuple(gold))


def _plain(value: str) -> str:
    """A TIMEX3 value without unknown parts, with weeks of two digits and decades of three."""
    value = re.sub(r"(-XX)+$", "", value)
    value = re.sub(r"-W(\d)$", r"-W0\1", value)
    value = re.sub(r"^(\d{3})X$", r"\1", value)
    return value[:10] if re.fullmatch(r"\d{4}-\d\d-\d\dT[A-Z]{2}", value) else value


def recognizers(path: Path) -> Iterator[Labelled]:
    """Rows that give a reference time; dates, times and both. Spans are left out: ours are two expressions, start and end."""
    for row in json.loads(path.read_text(encoding="utf-8-sig")):
        reference = (row.get("Context") or {}).get("ReferenceDateTime")
        if reference is None:
            continue
        gold = tuple(g for result in row["Results"] if (g := _recognized(result)) is not None)
        if gold or not row["Results"]:
            yield Labelled(row["Input"], datetime.fromisoformat(reference[:19]), gold)


def _recognized(result: dict[str, Any]) -> Found | None:
    candidates = (result.get("Resolution") or {}).get("values") or []
    if not candidates or candidates[0].get("type") not in {"date", "time", "datetime"}:
        return None
    values: set[str] = set()
    for candidate in candidates:
        timex = candidate.get("timex", "")
        values.add(re.sub(r",P[^)]*\)$", ")", timex))
        values.add(re.sub(r"T(\d\d)$", r"T\1:00", timex))
        values.add(candidate.get("value", "").replace(" ", "T")[:16])
    return Found(result["Start"], result["Start"] + len(result["Text"]), frozenset(values - {""}))


def right(gold: Found, found: Found) -> bool:
    """One of the found values is one of the gold's; a part of a day is right by its day."""
    plain = {_plain(v) for v in found.values} | found.values
    clocks = {v[v.index("T") :] for v in gold.values if re.search(r"T\d\d:\d\d$", v) and v.startswith(("T", "XXXX"))}
    return bool(gold.values & plain) or any(v in clocks for v in plain)


def measure(name: str, documents: Sequence[Labelled], finder: Finder) -> str:
    """One line: gold spans, found, right, false, and the time taken."""
    total = hit = correct = false = words = 0
    started = time.perf_counter()
    answers = [finder(d.text, d.base) for d in documents]
    seconds = time.perf_counter() - started
    for document, found in zip(documents, answers, strict=True):
        words += len(document.text.split())
        for gold in document.gold:
            total += 1
            hits = [f for f in found if f.start < gold.end and gold.start < f.end]
            hit += bool(hits)
            correct += any(right(gold, f) for f in hits)
        false += sum(not any(f.start < g.end and g.start < f.end for g in document.gold) for f in found)
    milliseconds = 1000 * seconds * 1500 / max(1, words)
    return (
        f"{name:<12} gold {total:>4}  found {hit / total:.3f}  right {correct / total:.3f}  "
        f"right of found {correct / max(1, hit):.3f}  elsewhere {false:>4}  {milliseconds:8.1f} ms per 1,500 words"
    )


def main(folder: Path) -> None:
    """Print the table."""
    sets = {
        "aquaint": list(aquaint(folder / "aquaint")),
        "recognizers": list(recognizers(folder / "recognizers-DateTimeModel.json")),
    }
    finders: dict[str, Finder | None] = {"ours": ours, "dateparser": dateparsers()}
    for name, documents in sets.items():
        print(name)
        for finder_name, finder in finders.items():
            if finder is None:
                print(f"{finder_name:<12} not installed")
            else:
                print(measure(finder_name, documents, finder))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
