"""How well a story's statements are found and handed to their speakers, and how many stories a second.

``python -m benchmarks.attribution DATA_FOLDER`` reads a folder in the form of PolNeAR, the Political News Attribution
Relations corpus (Newell, Margolin and Ruths, 2018): ``text/*.txt`` and ``attributions/*.ann`` (brat standoff: Source, Cue,
Content). Its annotators mark beliefs, intentions and attitudes as well as what is said, so that its recall asks for
more than this project looks for. Printed are

- content overlap: the soft precision, recall and F1 of Johansson and Moschitti (2013), by which each span counts for the
  part of it that the best span of the other side covers;
- exact: F1 of contents that are the same but for marks, stops and a leading "that";
- source right given content: among contents that overlap by half of the longer, how often the words that name the
  speaker overlap, or the names share a word.

Beside them stand the figures that were published for PARC3, the newswire corpus whose scheme PolNeAR follows (content
overlap 0.83, exact 0.59, source overlap 0.85; trained on it), which are a direction rather than a comparison.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from comparison.attribution import Article, Attributed, attribute

Spans = tuple[tuple[int, int], ...]

_WORD = re.compile(r"\w+")
_EDGES = "\"'\u2018\u2019\u201c\u201d.,;:!? \n\t"
_SMALL = frozenset("the of a an mr mrs ms dr his her its their".split())


@dataclass(frozen=True)
class Marked:
    """One attribution of the gold or of ours: where its content stands, and the words that name its source."""

    content: Spans
    source: Spans
    names: frozenset[str]
    cue: str = ""


def gold(path: Path, text: str) -> Iterator[Marked]:
    """The attributions of one file of annotations that have a content."""
    spans: dict[str, Spans] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("T"):
            name, rest, _ = line.split("\t", 2)
            places = rest.split(" ", 1)[1]
            spans[name] = tuple((int(a), int(b)) for a, b in (part.split() for part in places.split(";")))
        elif line.startswith("E"):
            roles = [part.split(":", 1) for part in line.split("\t", 1)[1].split()]
            by_role = {role.rstrip("0123456789"): span for role, span in roles}
            if "Content" not in by_role or by_role["Content"] not in spans:
                continue
            source = spans.get(by_role.get("Source", ""), ())
            cue = " ".join(text[a:b] for a, b in spans.get(by_role.get("Cue", ""), ()))
            yield Marked(spans[by_role["Content"]], source, _names(text, source), cue)


def found(text: str, result: Attributed) -> list[Marked]:
    """What we found, with the runs of an utterance that one cue introduces taken as one, as the gold has them."""
    groups: dict[tuple[str, str], list[tuple[int, int]]] = {}
    sources: dict[tuple[str, str], tuple[Spans, str]] = {}
    for item in result.attributions:
        key = (item.utterance, item.speaker)
        if item.kind != "direct":
            key = (f"{item.utterance}/{item.quote.start}", item.speaker)
        groups.setdefault(key, []).append((item.quote.start, item.quote.end))
        sources[key] = (tuple((m.start, m.end) for m in item.mentions), item.speaker)
    return [
        Marked(
            tuple(spans),
            sources[key][0],
            _names(text, sources[key][0]) | frozenset(_WORD.findall(sources[key][1].lower())),
        )
        for key, spans in groups.items()
    ]


def _names(text: str, spans: Spans) -> frozenset[str]:
    return frozenset(w for a, b in spans for w in _WORD.findall(text[a:b].lower())) - _SMALL


def shared(one: Spans, other: Spans) -> int:
    """How many characters two contents share."""
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)


def size(spans: Spans) -> int:
    return sum(b - a for a, b in spans)


def trimmed(text: str, spans: Spans) -> str:
    joined = " ".join(text[a:b].strip(_EDGES) for a, b in spans)
    return joined.strip(_EDGES).removeprefix("that ").strip(_EDGES)


def score(text: str, ours: list[Marked], theirs: list[Marked]) -> Counter[str]:
    """The sums from which the figures of all files are made."""
    sums: Counter[str] = Counter()
    sums["found"], sums["gold"] = len(ours), len(theirs)
    exact = {trimmed(text, m.content) for m in theirs}
    for mine in ours:
        best = max((shared(mine.content, m.content) for m in theirs), default=0)
        sums["found covered"] += 1000 * best // max(1, size(mine.content))
        sums["exact"] += trimmed(text, mine.content) in exact
    for other in theirs:
        match = max(ours, key=lambda m: shared(m.content, other.content), default=None)
        common = shared(match.content, other.content) if match else 0
        sums["gold covered"] += 1000 * common // max(1, size(other.content))
        if match and other.source and 2 * common >= max(size(match.content), size(other.content)):
            sums["matched"] += 1
            right = shared(match.source, other.source) > 0 or bool(match.names & other.names)
            sums["source right"] += right
    return sums


def main(folder: Path) -> None:
    """Prints the figures for the data in ``folder``."""
    sums: Counter[str] = Counter()
    texts = []
    for path in sorted((folder / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        texts.append(text)
        marked = sorted((folder / "attributions").glob(f"{path.stem}*.ann"))  # the stem, and who annotated it
        theirs = [one for file in marked[:1] for one in gold(file, text)]
        sums += score(text, found(text, attribute(Article(text))), theirs)
    started = perf_counter()
    for text in texts:
        attribute(Article(text))
    seconds = perf_counter() - started
    words = sum(len(text.split()) for text in texts)
    precision, recall = sums["found covered"] / 1000 / sums["found"], sums["gold covered"] / 1000 / sums["gold"]
    exact_p, exact_r = sums["exact"] / sums["found"], sums["exact"] / sums["gold"]
    print(f"{len(texts)} stories, {sums['gold']} attributions marked, {sums['found']} found")
    print(f"{'':28}{'P':>8}{'R':>8}{'F1':>8}   published for PARC3")
    print(f"{'content overlap':28}{precision:8.3f}{recall:8.3f}{_f1(precision, recall):8.3f}   0.83")
    print(f"{'content exact':28}{exact_p:8.3f}{exact_r:8.3f}{_f1(exact_p, exact_r):8.3f}   0.59")
    print(
        f"{'source right given content':28}{'':16}{sums['source right'] / max(1, sums['matched']):8.3f}   0.85 (overlap)"
    )
    print(f"{words / seconds / 600:.0f} stories of 600 words a second ({1e3 * seconds / words * 600:.1f} ms each)")


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


if __name__ == "__main__":
    main(Path(sys.argv[1]))
