"""How many quantities are read right: ours beside quantulum3 and text2num.

``python benchmarks/quantities.py DATA_FOLDER`` reads the test data of quantulum3 (quantulum3-*.json) and of Microsoft's
Recognizers-Text (recognizers-*Model.json) in DATA_FOLDER and prints, for each file and reader, the share of rows of
which every value with its unit is read and none is read besides, and the time for a row.

The second figure of each reader is for the rows that news could hold: six words or more, and none of: a formula's
sign, talk about numbers as such, a URL, a question, the first person of a shopper or a voice command, a unit that news
does not use. What the data counts and we leave out on purpose (years, clock times, "one" as a pronoun, numbers in
names) counts against us in both.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from math import inf, isclose
from pathlib import Path
from time import perf_counter
from typing import Any

from comparison.analyse.quantities import find_quantities
from comparison.analyse.quantities.units import AFTER, CURRENCIES, Unit
from comparison.analyse.tokens import tokenise

Amount = tuple[str, float, float]  # dimension or currency, low, high in its canonical unit
Reader = Callable[[str], list[Amount]]

_FORMULA = re.compile(r"[\^*=<>±×~\[\]{}|\\]|https?:|\?")
_ARITHMETIC = re.compile(
    r"\b(?:numbers?|range|score|equals?|negative|minus|answer|result|over one|fifths)\b", re.IGNORECASE
)
_SHOPPER = re.compile(r"\b(?:I|I'm|I'd|my|please|book|remind|find|show|buy|need|want)\b", re.IGNORECASE)
_ALIASES = {
    "percentage": "percent", "pound-mass": "lb", "metre": "metres", "degree fahrenheit": "degrees fahrenheit",
    "degree celsius": "degrees celsius", "c": "degrees celsius", "f": "degrees fahrenheit", "rupee": "rupees",
    "mile per hour": "mph", "kilometre per hour": "kph", "kilometer per hour": "kph", "metric ton": "tonne",
    "united states dollar": "usd", "pound sterling": "quid", "british pound": "quid", "gbp": "quid",
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A sentence and the amounts that its annotators read in it; None where news uses no such unit."""

    text: str
    expected: list[Amount] | None

    @property
    def newsworthy(self) -> bool:
        return (
            self.expected is not None
            and len(self.text.split()) >= 6
            and not _FORMULA.search(self.text)
            and not _SHOPPER.search(self.text)
            and not _ARITHMETIC.search(self.text)
        )


def rows(path: Path) -> Iterator[Row]:
    """The rows of one file."""
    for item in json.loads(path.read_text(encoding="utf-8")):
        if "req" in item:
            yield Row(
                item["req"], _listed(_quantulum(r["value"], r["unit"], r.get("uncertainty")) for r in item["res"])
            )
        else:
            model = path.stem.removeprefix("recognizers-").removesuffix("Model")
            yield Row(item["Input"], _listed(_recognized(model, r["Resolution"]) for r in item["Results"]))


def _listed(amounts: Iterable[Amount | None]) -> list[Amount] | None:
    found = list(amounts)
    return None if None in found else [a for a in found if a is not None]


_YEARS = {"year": 1.0, "month": 1 / 12, "week": 7 / 365.25, "day": 1 / 365.25}


def _quantulum(value: float, unit: str, uncertainty: float | None) -> Amount | None:
    spread = uncertainty or 0.0
    return _amount(unit, value - spread, value + spread)


def _recognized(model: str, resolution: dict[str, Any]) -> Amount | None:
    value = resolution.get("value") or ""
    if model == "NumberRange":
        low, _, high = value[1:-1].partition(",")
        return "number", float(low or -inf), float(high or inf)
    try:
        number = float(value.rstrip("%"))
    except ValueError:
        return None
    unit = resolution.get("isoCurrency") or resolution.get("unit", "")
    if model == "Age":
        years = number * _YEARS.get(unit.lower(), 1.0)
        return "age", years, years
    if model == "Dimension" and unit == "Pound":
        unit = "pound-mass"
    unit = {"Number": "dimensionless", "Percent": "percent"}.get(model, unit)
    return _amount(unit, number, number)


def _amount(name: str, low: float, high: float) -> Amount | None:
    """The amount in its canonical unit; None if the unit is not one that news uses."""
    name = name.lower()
    if name == "dimensionless":
        return "number", low, high
    unit = _unit(name)
    if unit is None:
        return None
    dimension = unit.label if unit.dimension in CURRENCIES else unit.dimension
    return dimension, low * unit.factor + unit.offset, high * unit.factor + unit.offset


def _unit(name: str) -> Unit | None:
    name = _ALIASES.get(name, name)
    return AFTER.get(tuple(name.split())) or AFTER.get(tuple(f"{name}s".split()))


def ours(text: str) -> list[Amount]:
    """The amounts that this project reads, as they are stated, without their bounds."""
    return _ours(text, bounded=False)


def ours_bounded(text: str) -> list[Amount]:
    """The same, with the bounds of "more than" and the like: what a file of ranges asks for."""
    return _ours(text, bounded=True)


def _ours(text: str, bounded: bool) -> list[Amount]:
    found: list[Amount] = []
    for q in find_quantities(tokenise(text), text):
        if q.dimension in {"ordinal", "multiple"}:
            continue
        if q.dimension == "score":
            found.extend(("number", n, n) for n in q.stated)
            continue
        dimension = q.dimension if q.unit is not None or q.dimension == "age" else "number"
        if q.dimension == "money" and q.unit is not None:
            dimension = q.unit.label
        factor, offset = (q.unit.factor, q.unit.offset) if q.unit else (1.0, 0.0)
        low, high = (n * factor + offset for n in q.stated)
        if bounded and q.bound in {"at least", "more than", "at most", "less than"}:
            low, high = q.value.low, q.value.high
        found.append((dimension, low, high))
    return found


def quantulum3() -> Reader:
    """quantulum3's parser as a reader, without its classifier, whose model loads with one scikit-learn only."""
    import_module("quantulum3.classifier").USE_CLF = False  # type: ignore[attr-defined]
    parser = import_module("quantulum3.parser")

    def read(text: str) -> list[Amount]:
        found = []
        for q in parser.parse(text):
            amount = _quantulum(q.value, q.unit.name, q.uncertainty)
            found.append(amount or (q.unit.name, q.value, q.value))
        return found

    return read


def text2num() -> Reader:
    """text2num's numbers as a reader; it knows no units."""
    convert = import_module("text_to_num").alpha2digit

    def read(text: str) -> list[Amount]:
        numbers = re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", convert(text, "en"))
        return [("number", float(n.replace(",", "")), float(n.replace(",", ""))) for n in numbers]

    return read


def right(found: list[Amount], row: Row, dimensions: set[str] | None) -> bool:
    """Whether ``found`` is what the row expects, leaving aside what the file does not annotate."""
    kept = [a for a in found if dimensions is None or a[0] in dimensions]
    expected = list(row.expected or [])
    if len(kept) != len(expected):
        return False
    return all(_close(a, b) for a, b in zip(sorted(kept), sorted(expected), strict=True))


def _close(a: Amount, b: Amount) -> bool:
    ends = [(a[1], b[1]), (a[2], b[2])]
    bounded = [(x, y) for x, y in ends if not (x in (0.0, -inf) and y in (0.0, -inf))]
    return a[0] == b[0] and all(isclose(x, y, rel_tol=1e-3, abs_tol=1e-9) for x, y in bounded)


_MONEY = {unit.label for unit in AFTER.values() if unit.dimension in CURRENCIES}
_ANNOTATED: dict[str, set[str]] = {
    "recognizers-AgeModel": {"age"},
    "recognizers-CurrencyModel": _MONEY,
    "recognizers-DimensionModel": {"length", "mass", "area", "volume", "speed", "data", "temperature"},
    "recognizers-NumberModel": {"number"},
    "recognizers-NumberRangeModel": {"number"},
    "recognizers-PercentModel": {"share"},
}  # what each of the files marks; the others mark every quantity


def readers() -> dict[str, Reader]:
    """Ours and the installed libraries'; a line for one that is missing."""
    found: dict[str, Reader] = {"ours": ours}
    for name, make in (("quantulum3", quantulum3), ("text2num", text2num)):
        try:
            found[name] = make()
        except ImportError:
            print(f"{name} is not installed and is left out.")
    return found


def main(folder: Path) -> None:
    """Prints the table for the data in ``folder``."""
    chosen = readers()
    print(f"{'file':32}{'rows':>6}{'news':>6}" + "".join(f"{name:>26}" for name in chosen))
    for path in sorted(folder.glob("*.json")):
        if not path.stem.startswith(("quantulum3-", "recognizers-")):
            continue
        items = list(rows(path))
        news = [row for row in items if row.newsworthy]
        line = f"{path.stem:32}{len(items):>6}{len(news):>6}"
        for name, reader in chosen.items():
            read = ours_bounded if name == "ours" and "Range" in path.stem else reader
            started = perf_counter()
            hits = {id(row): right(_safe(read, row.text), row, _ANNOTATED.get(path.stem)) for row in items}
            each = (perf_counter() - started) / max(len(items), 1)
            every = sum(hits.values()) / max(len(items), 1)
            ones = sum(hits[id(row)] for row in news) / max(len(news), 1)
            line += f"{every:>8.2f}{ones:>8.2f}{each * 1e3:>8.2f}ms"
        print(line)


def _safe(read: Reader, text: str) -> list[Amount]:
    """What ``read`` finds; a reader that fails on a row has read nothing there."""
    try:
        return read(text)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return []


if __name__ == "__main__":
    main(Path(sys.argv[1]))
