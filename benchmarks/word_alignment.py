"""Measures the alignment of words on hand-aligned sentence pairs (MSR RTE-2: Brockett 2007).

    python -m benchmarks.word_alignment DATA_FOLDER [-v]

DATA_FOLDER holds ``rte2-dev.json``: a list of {"source", "target", "sureAlign": "0-1 2-3 …"}, token indices of the
space-separated sentences, which are written in the manner of the Penn Treebank ("Italy 's", "-LRB-") and are set as
ordinary text before the engine reads them. Precision and recall are averaged over the pairs, F1 is of the averages, exact match is of the
whole alignment: the protocol of Yao et al. 2013. Beside ours stands a matcher of identical tokens.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from comparison.align.vocabulary import vocabulary
from comparison.align.words import Side, Term, align_words
from comparison.analyse.statement import Sentence
from comparison.analyse.tokens import Token, tokenise
from comparison.lexicon import load
from comparison.model import Account

Links = frozenset[tuple[int, int]]

MARKS = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "--": "\u2014"}
CLITIC = re.compile(r"(?i)'(?:s|re|ll|ve|d|m)|n't")


@dataclass(frozen=True)
class Setting:
    """A sentence as ordinary text, and for every offset the index of the data's token there (-1: a space)."""

    text: str
    word_at: tuple[int, ...]

    @classmethod
    def of(cls, treebank: str) -> Setting:
        """Brackets and quotation marks as such, clitics joined to their word."""
        text, word_at = "", []
        for n, word in enumerate(treebank.split(" ")):
            written = MARKS.get(word, word)
            if n and not CLITIC.fullmatch(written):
                text += " "
                word_at.append(-1)
            text += written
            word_at += [n] * len(written)
        return cls(text, tuple(word_at))


def ours(source: str, target: str) -> Links:
    """The engine's sure links of like with like (no antonyms), between the data's tokens.

    A sign counts only where it is a token of the data, not the full stop of an abbreviation.
    """
    lexicon = load()
    settings = [Setting.of(source), Setting.of(target)]
    sentences = []
    for name, setting in zip(("source", "target"), settings, strict=True):
        account = Account(name, name, setting.text)
        size = len(setting.text)
        sentences.append(Sentence(account, 0, 0, size, ((0, size),), tokenise(setting.text)))
    terms = vocabulary(sentences, lexicon)
    sides = [
        Side(s.tokens, terms.words[n], [Term(p, i) for p, i in terms.terms[n] if len(p) > 1])
        for n, s in enumerate(sentences)
    ]
    found = set()
    for link in align_words(sides[0], sides[1], terms):
        a, b = sentences[0].tokens[link.left], sentences[1].tokens[link.right]
        if link.sure and link.kind != "antonym" and _whole(a, settings[0]) and _whole(b, settings[1]):
            found.add((settings[0].word_at[a.start], settings[1].word_at[b.start]))
    return frozenset(found)


def _whole(token: Token, setting: Setting) -> bool:
    """Whether the token is a word, or a sign that is a token of the data by itself."""
    return token.kind != "sign" or setting.word_at.count(setting.word_at[token.start]) == token.end - token.start


def identical(source: str, target: str) -> Links:
    """Each word linked to the same word, in order of appearance."""
    places: dict[str, list[int]] = {}
    for j, word in enumerate(target.lower().split()):
        places.setdefault(word, []).append(j)
    found = []
    for i, word in enumerate(source.lower().split()):
        if places.get(word):
            found.append((i, places[word].pop(0)))
    return frozenset(found)


def measure(pairs: list[tuple[Links, Links]]) -> tuple[float, float, float, float]:
    """Precision, recall, F1 and exact match of (found, gold) alignments."""
    precision = sum(len(f & g) / len(f) if f else float(not g) for f, g in pairs) / len(pairs)
    recall = sum(len(f & g) / len(g) if g else 1.0 for f, g in pairs) / len(pairs)
    exact = sum(f == g for f, g in pairs) / len(pairs)
    return precision, recall, 2 * precision * recall / (precision + recall), exact


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="the commonest missed and false word pairs")
    arguments = parser.parse_args()
    rows = json.loads((arguments.data / "rte2-dev.json").read_text(encoding="utf-8"))
    gold = [
        frozenset((int(a), int(b)) for a, b in (link.split("-") for link in row["sureAlign"].split())) for row in rows
    ]
    print(f"{'matcher':<20}{'precision':>10}{'recall':>8}{'F1':>7}{'exact':>7}   ({len(rows)} pairs)")
    for name, matcher in (("identical tokens", identical), ("ours", ours)):
        found = [matcher(row["source"], row["target"]) for row in rows]
        figures = measure(list(zip(found, gold, strict=True)))
        print(f"{name:<20}" + "".join(f"{100 * x:>{w}.1f}" for x, w in zip(figures, (10, 8, 7, 7), strict=True)))
    if arguments.verbose:
        missed, false = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
        for row, f, g in zip(rows, found, gold, strict=True):
            a, b = row["source"].split(" "), row["target"].split(" ")
            missed.update((a[i], b[j]) for i, j in g - f)
            false.update((a[i], b[j]) for i, j in f - g)
        print("missed", missed.most_common(80))
        print("false", false.most_common(60))


if __name__ == "__main__":
    main()
