"""Words, numbers and signs of a text, with their offsets and dictionary forms."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple

import simplemma
import Stemmer

from comparison.remembered import Remembered
from comparison.segment.grammar import Words

TokenKind = Literal["word", "number", "sign"]
Form = tuple[str, str, str, TokenKind]
"""A token's norm, lemma, stem and kind."""

_TOKEN = re.compile(
    r"""
      [A-Za-z]{2,}+(?![^\W\d_]|['\u2019])     # most words; what follows would find them too, in twice the time
    | (?:[A-Za-z]\.){2,}                      # U.S. a.m. e.g.
    | \d+(?:[.,:]\d+)*                        # 1,200  2.15  10:30
    | [^\W\d_]+(?:[\u2019'][^\W\d_]+)?        # words, with one apostrophe inside
    | [^\w\s]|_                               # any other sign, one at a time
    """,
    re.VERBOSE,
)
_GLUED = re.compile(r"\.[A-Za-z]")  # the only place where a word's full stop may belong to the token before it
_JOINING = frozenset("'\u2019-")  # a word that one of these follows was too long to be taken whole
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'"})

# Letters of a word by which it is known. No language has longer words, and hostile text whose words are as long as it may
# be would fill every cache that is bounded in words.
LONGEST = 64


class Token(NamedTuple):
    """A word, number or sign of an account's text. (A tuple, because a comparison makes thousands of them.)

    ``start`` and ``end`` are offsets into the submitted text; ``norm`` is the text (at most ``LONGEST`` of it) in lower
    case without diacritics and with straight apostrophes; ``lemma`` is its dictionary form; ``stem`` is the lemma's
    Snowball stem (shared by many derived forms).
    """

    start: int
    end: int
    text: str
    norm: str
    lemma: str
    stem: str
    kind: TokenKind

    @property
    def capitalised(self) -> bool:
        return self.text[:1].isupper()


def tokenise(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]``; offsets count from the beginning of ``text``.

    A possessive ending ("'s") and contracted "n't", "'re", "'ll", "'ve", "'d", "'m" are tokens of their own.
    """
    found: list[Token] = []
    make, known = tuple.__new__, _FORMS  # Token(...) would call Python once more for each of thousands
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        word = match.group()
        form = known[word]
        if form is not None:
            norm, lemma, stem, kind = form
            found.append(make(Token, (match.start(), match.end(), word, norm, lemma, stem, kind)))
        else:
            for first, last in _pieces(word, match.start()):
                piece = text[first:last]
                norm, lemma, stem, kind = _form(piece[:LONGEST])
                found.append(make(Token, (first, last, piece, norm, lemma, stem, kind)))
    return tuple(found)


def tokens_of(words: Words, start: int, end: int) -> tuple[Token, ...]:
    """What ``tokenise(words.text, start, end)`` gives, where ``words`` are all that segmentation found there.

    So a sentence is searched once, not twice. Where a word's end may lie within a token ("U.S.") it is searched again.
    """
    text = words.text
    if _GLUED.search(text, start, end):
        return tokenise(text, start, end)
    found: list[Token] = []
    make, known = tuple.__new__, _FORMS
    for first, last, word in zip(words.starts, words.ends, words.written, strict=True):
        form = known[word]
        if form is not None:
            norm, lemma, stem, kind = form
            found.append(make(Token, (first, last, word, norm, lemma, stem, kind)))
        elif last < end and text[last] in _JOINING:
            return tokenise(text, start, end)
        else:
            found += tokenise(text, first, last)
    return tuple(found)


def _pieces(text: str, start: int) -> tuple[tuple[int, int], ...]:
    end = start + len(text)
    lowered = text.translate(_APOSTROPHES).lower()
    if lowered.endswith("n't") and len(lowered) > 3:
        return ((start, end - 3), (end - 3, end))
    apostrophe = lowered.rfind("'")
    if apostrophe > 0 and lowered[apostrophe:] in {"'s", "'re", "'ll", "'ve", "'d", "'m"}:
        return ((start, start + apostrophe), (start + apostrophe, end))
    return ((start, end),)


def _form_or_none(word: str) -> Form | None:
    """The form of a word that is one token; with an apostrophe, a hyphen or several underscores it may be more."""
    several = "'" in word or "\u2019" in word or (len(word) > 1 and ("-" in word or "_" in word))
    return None if several else _form(word[:LONGEST])


def _form(text: str) -> Form:
    norm = fold(text)
    if text in _CASED:
        return norm, text, text, "word"
    if norm.endswith(".") and len(norm) > 1 and norm not in {"a.m.", "p.m."}:
        initials = norm.replace(".", "").upper()
        return norm, initials, initials, "word"
    if norm[:1].isdigit():
        return norm, norm, norm, "number"
    if not norm[:1].isalpha() and norm not in _CLITICS:
        return norm, norm, norm, "sign"
    lemma = _CLITICS.get(norm) or _LEMMAS.get(norm) or _lemma(norm)
    return norm, lemma, _STEMMER.stemWord(lemma), "word"


# Written so, these are names, not the pronouns and adverbs they look like in lower case.
_CASED = frozenset({"US", "WHO", "IT", "AIDS", "ICE", "UN", "EU", "PM", "MP", "AI", "SOS", "Fed"})
# Contracted forms, and words that the general dictionary resolves to another word than news means.
_CLITICS = {"'s": "'s", "n't": "not", "'re": "be", "'ll": "will", "'ve": "have", "'d": "would", "'m": "be"}
_LEMMAS = {
    "ca": "can", "wo": "will", "sha": "shall", "media": "media", "data": "data", "left": "leave",
    "better": "better", "best": "best", "us": "us", "its": "its", "meeting": "meeting", "fighting": "fighting",
    "building": "building", "led": "lead", "an": "a", "people": "people", "police": "police",
    "further": "further", "dead": "dead", "wounded": "wounded", "injured": "injured",
    # British doubled consonants
    "cancelled": "cancel", "cancelling": "cancel", "canceled": "cancel", "signalled": "signal",
    "signalling": "signal", "travelled": "travel", "travelling": "travel", "labelled": "label",
    "labelling": "label", "levelled": "level", "modelled": "model", "totalled": "total", "fuelled": "fuel",
    "channelled": "channel", "counselled": "counsel", "quarrelled": "quarrel", "rivalled": "rival",
    # past forms that are words of their own elsewhere
    "rose": "rise", "shot": "shoot", "bore": "bear", "broke": "break", "won": "win", "felt": "feel",
    "shook": "shake", "thought": "think", "bound": "bind", "swore": "swear", "drenched": "drench", "wives": "wife", "midwives": "midwife",
    # senses that the singular loses
    "goods": "goods", "damages": "damages", "arms": "arms", "customs": "customs", "missing": "missing",
    "pending": "pending", "remains": "remain", "outlay": "outlay", "greed": "greed", "wales": "wales", "lasting": "lasting",
    "worse": "worse", "later": "later", "latest": "latest", "earlier": "earlier", "lower": "lower", "higher": "higher",
    # forms that the dictionary takes back to a word that does not exist
    "thanked": "thank", "thanking": "thank", "aided": "aid", "aiding": "aid", "developed": "develop",
    "annexed": "annex", "fixed": "fix", "fixing": "fix", "fixes": "fix", "growing": "grow", "playing": "play",
    "guarded": "guard", "guarding": "guard", "determining": "determine", "proclaiming": "proclaim",
    "severed": "sever", "severing": "sever", "swearing": "swear", "unfolded": "unfold", "unfolding": "unfold",
    "crosses": "cross", "routing": "rout", "emphasise": "emphasize", "emphasised": "emphasize",
    "emphasising": "emphasize", "mps": "mp", "pms": "pm", "ngos": "ngo", "bloke": "bloke",
}  # fmt: skip
_STEMMER = Stemmer.Stemmer("english")


def _lemma(norm: str) -> str:
    return simplemma.lemmatize(norm, lang="en").lower()


def fold(text: str) -> str:
    """``text`` in lower case, without diacritics, with straight apostrophes; for keys, never for offsets."""
    lowered = text.translate(_APOSTROPHES).lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


_FORMS: Remembered[Form | None] = Remembered(_form_or_none, 1 << 16)  # some ten megabytes; a newsroom's vocabulary fits
