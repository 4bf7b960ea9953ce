"""Statements that go on after their cue: "The bridge, he said, was shut", "It was shut, he said, and the road was too"."""

from __future__ import annotations

from comparison.attribution.before import Range
from comparison.attribution.cues import cues
from comparison.attribution.sentences import Sentence
from comparison.segment.grammar import Form, Words, finite

AFTER_STATEMENTS = frozenset({"clause", "told", "quote", "that", "document"})  # frames whose cue may come last
_LEADING = [[word] for word in "if though although because since unless once".split()]
_EXPLAINING = frozenset({"that's why", "that\u2019s why", "that is", "this is"})  # "That's why, he said, …"


def goes_on(sentence: Sentence, before: Range, at: int) -> Range | None:
    """The rest of a statement that its cue interrupts: "The bridge, he said, | was shut"."""
    words = sentence.words
    if at >= sentence.last or words.norms[at] in {"and", "but", "while", "who", "which", "adding"} | {
        "as",
        "although",
        "though",
    }:
        return None
    form = words.forms[at]
    if not _leads_in(words, before) and (
        words.norms[at].endswith("ing")
        or (finite(words, *before) is not None and not form & (Form.AUXILIARY | Form.PAST))
    ):
        return None
    stop = next((i for i in range(at, sentence.last) if words.norms[i] == ";"), sentence.last)
    while stop > at and words.norms[stop - 1] in {".", "!", "?"}:
        stop -= 1
    return (at, stop) if stop - at > 1 else None


def _leads_in(words: Words, before: Range) -> bool:
    """Whether what stands before a cue is no statement of its own: "Though it was late, | he said, the road …"."""
    first = before[0]
    while first < before[1] and words.norms[first] in {",", ".", "and", "but", "even"}:
        first += 1
    opens = " ".join(words.norms[first : first + 2])
    return words.norms[first : first + 1] in _LEADING or opens in _EXPLAINING


def adds_a_clause(sentence: Sentence, comma: int) -> Range | None:
    """What the speaker goes on to state after "…, he said, and": a clause with a subject and a verb of its own."""
    words, last = sentence.words, sentence.last
    if words.norms[comma : comma + 2] not in ([",", "and"], [",", "but"]):
        return None
    start = comma + 2
    while last > start and words.norms[last - 1] in {".", "!", "?"}:
        last -= 1
    verb = finite(words, start, last)
    told = any(_speaks(words, i) or sentence.quoted(i) for i in range(start, last))
    return (start, last) if verb is not None and verb > start and not told else None


def _speaks(words: Words, index: int) -> bool:
    form = cues().at(words.norms, index, len(words)) if words.norms[index] in cues() else None
    return form is not None and any(cue.frame in AFTER_STATEMENTS for cue in form.cues)
