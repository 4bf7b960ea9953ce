"""What the sentences after a passage add to it: on what it depends, how far it goes, what it is not.

"The sides agreed to a truce. It can be ended if either breaks it." is one undertaking. A sentence continues a passage when
it begins with a word that stands for what was just said, or refers to it by its number, and limits or denies it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from comparison.analyse.rebuttal import rebuts
from comparison.analyse.statement import Passage, Sentence
from comparison.analyse.tokens import Token

MOST = 1  # following sentences that a passage takes in
LOOKED_AT = 12  # sentences after a numbered item within which a reference to it is looked for
LONGEST = 160  # tokens of a sentence that is taken in: a list of conditions is long, and a paragraph no continuation

LONGEST_REST = 30  # tokens of the rest of a sentence that are taken in

_PRONOUNS = frozenset({"it", "this", "that", "these", "those", "they", "such", "neither"})
_ARTICLES = frozenset({"the", "this", "that", "these", "those", "such"})
_OPENERS = frozenset({"but", "however", "and", "yet", "moreover", "also", "still", ",", "\u2013", "\u2014"})
# What an undertaking is called when it is referred to.
_UNDERTAKINGS = frozenset(
    """agreement deal accord arrangement understanding pact truce ceasefire pause moratorium ban measure commitment pledge
    offer plan proposal decision undertaking suspension exemption permission extension obligation point step order rule
    restriction limit closure containment cordon curfew""".split()
)
# Beside conditions and denials: how long it holds, and how it ends.
_LIMITS = frozenset(
    """only except until unless extend prolong renew expire lapse temporary temporarily limit limited apply lift revoke
    withdraw suspend reverse exclude exempt binding voluntary provisional verify""".split()
)
_NUMBERED = re.compile(r"\b(?:points?|items?|paragraphs?|articles?|clauses?|measures?|steps?) (\d{1,2})(?:\b|$)", re.I)
_NEXT_NUMBER = re.compile(r"(?:, ?| and | or | to |[-\u2013])(\d{1,2})\b")
_LABEL = re.compile(r"^[ \t]{0,4}(?:point|item|paragraph|article|clause|measure|step)? ?(\d{1,2})[.):]", re.I | re.M)
_OPENING = 40  # characters at the beginning of a sentence within which it says to which points it refers


def continuation(sentences: Sequence[Sentence], at: int, passage: Passage) -> tuple[int, ...]:
    """The positions in ``sentences`` of those that continue ``passage``, a window on ``sentences[at]``."""
    first = sentences[at]
    if first.role == "heading" or (passage.end < first.end and not _ends(first, passage)):
        return ()
    following = at + 1
    if following < len(sentences) and _beside(first, sentences[following]):
        second = sentences[following]
        if rebuts(second) or ((_refers(second.tokens, first) or _comes_first(second.tokens)) and _adds(second)):
            return (following,)
    return _numbered(sentences, at)


def to_condition(passage: Passage) -> Passage:
    """``passage`` up to the end of its sentence where that goes on to what it depends on: "…, but the mines come first"."""
    sentence = passage.sentence
    if passage.end >= sentence.end - 1:
        return passage
    rest = [t for t in sentence.tokens if t.start >= passage.end]
    if not rest or len(rest) > LONGEST_REST or not any(t.norm in _OPENERS and t.kind == "word" for t in rest[:2]):
        return passage
    depends = any(
        c.cue[0] >= passage.end and c.kind == "if"
        for a in sentence.assertions
        if a.end > passage.end
        for c in a.conditions
    )
    return Passage(sentence, passage.start, sentence.end) if depends else passage


def _ends(sentence: Sentence, passage: Passage) -> bool:
    """Whether nothing but a sign follows the passage in its sentence."""
    return not any(t.kind != "sign" for t in sentence.tokens if t.start >= passage.end)


def _beside(first: Sentence, second: Sentence) -> bool:
    """Whether the second stands in the first's paragraph."""
    if second.account is not first.account or second.role == "heading" or len(second.tokens) > LONGEST:
        return False
    gap = first.account.text[first.end : second.start]
    return "\n" not in gap.strip(" ")


def _refers(tokens: Sequence[Token], first: Sentence) -> bool:
    at = 0
    while at < min(3, len(tokens)) and tokens[at].norm in _OPENERS:
        at += 1
    if at + 1 >= len(tokens):
        return False
    if tokens[at].norm in _PRONOUNS and tokens[at + 1].norm in _VERBAL:
        return not _impersonal(tokens[at : at + 6])
    if tokens[at].norm == "there" and tokens[at + 1].norm in _VERBAL:
        return any(t.norm == "none" for t in tokens[at + 2 : at + 5])  # "There has been none yet."
    if tokens[at].norm not in _ARTICLES:
        return False
    named = {t.lemma for t in first.tokens}
    noun = next((t for t in tokens[at + 1 : at + 4] if t.lemma in _UNDERTAKINGS), None)
    return noun is not None and (noun.lemma in named or tokens[at].norm != "the" or _names_one(named))


def _comes_first(tokens: Sequence[Token]) -> bool:
    """Whether the sentence says what must come before all else: "But the mines must be cleared first."."""
    last = len(tokens) - 1
    while last > 0 and tokens[last].kind == "sign":
        last -= 1
    return last > 0 and (tokens[last].norm in {"first", "beforehand"} or _must_first(tokens))


def _must_first(tokens: Sequence[Token]) -> bool:
    return any(b.norm == "first" and a.norm == "must" for a, b in pairwise(tokens))


def _impersonal(opening: Sequence[Token]) -> bool:
    """ "It was noted that …", "It is for such a reason that …": the "it" stands for nothing."""
    return opening[0].norm == "it" and any(t.norm in {"that", "reason"} for t in opening[2:])


def _names_one(lemmas: set[str]) -> bool:
    return not lemmas.isdisjoint(_UNDERTAKINGS) or not lemmas.isdisjoint({"agree", "undertake", "commit", "decide"})


_VERBAL = frozenset(
    """is are was were will would can could may might must should shall do does did has have had 's 'll only applies
    apply depends depend expires lapses ends lasts enters remains requires covers excludes takes""".split()
)


def _adds(sentence: Sentence) -> bool:
    """Whether the sentence limits or denies: no mere detail."""
    if any(
        a.conditions or any(n.kind not in {"ending", "inner"} and not n.cancelled for n in a.negations)
        for a in sentence.assertions
    ):
        return True
    return any(t.lemma in _LIMITS for t in sentence.tokens)


def _numbered(sentences: Sequence[Sentence], at: int) -> tuple[int, ...]:
    """A later sentence that speaks of the numbered item in which this one stands ("Points 1 and 2 apply only if …")."""
    number = _item(sentences[at])
    if number is None:
        return ()
    for later in range(at + 1, min(len(sentences), at + 1 + LOOKED_AT)):
        sentence = sentences[later]
        if sentence.account is not sentences[at].account:
            break
        if number in _referred(sentence) and len(sentence.tokens) <= LONGEST and _adds(sentence):
            return (later,)
    return ()


def _item(sentence: Sentence) -> int | None:
    """The number of the item, on a line of its own beginning, in which the sentence stands."""
    text = sentence.account.text
    line = max(text.rfind("\n", 0, sentence.start), text.rfind("\r", 0, sentence.start)) + 1
    label = _LABEL.match(text, line, sentence.start + _OPENING)
    return int(label.group(1)) if label else None


def _referred(sentence: Sentence) -> frozenset[int]:
    opening = sentence.account.text[sentence.start : min(sentence.end, sentence.start + _OPENING)]
    found = _NUMBERED.search(opening)
    if found is None or _LABEL.match(opening):
        return frozenset()
    numbers, end = [int(found.group(1))], found.end()
    while (more := _NEXT_NUMBER.match(opening, end)) is not None:
        joined = opening[end : more.start(1)].strip()
        last = int(more.group(1))
        numbers += range(numbers[-1] + 1, last) if joined in {"to", "-", "\u2013"} else ()
        numbers.append(last)
        end = more.end()
    return frozenset(numbers)
