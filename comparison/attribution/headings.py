"""Headings made of words that somebody says in the story: 'We walked all night': villagers tell of the flood."""

from __future__ import annotations

import re

from comparison.attribution.copy import Paragraph
from comparison.attribution.ledger import Found, Ledger
from comparison.attribution.sentences import Sentence

_WORD = re.compile(r"[^\W_]+")
_FEWEST_WORDS = 3  # of a quotation that is told again; two words may be anybody's


def hand_out_headings(ledger: Ledger, told: list[tuple[Paragraph, tuple[Sentence, ...]]]) -> None:
    """Hands each quotation of a heading that nobody has to whom the story lets say the same words."""
    said = [(f" {_plain(ledger.text[f.start : f.end])} ", f) for f in ledger.found if f.kind != "indirect"]
    for paragraph, group in told:
        if paragraph.role != "heading":
            continue
        for run in (run for sentence in group for run in sentence.runs.values()):
            words = _plain(ledger.text[run.start : run.end])
            inside = paragraph.start <= run.start < paragraph.end
            if words.count(" ") + 1 < _FEWEST_WORDS or not inside or _taken(ledger, run.start, run.end):
                continue
            source = next((found for plain, found in said if f" {words} " in plain), None)
            if source is not None:
                ledger.utterances += 1
                ledger.found.append(
                    Found(source.speaker, "direct", run.start, run.end, None, "neutral", ledger.utterances, "layout")
                )


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def _taken(ledger: Ledger, start: int, end: int) -> bool:
    return any(found.start < end and start < found.end for found in ledger.found)
