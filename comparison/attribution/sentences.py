"""The sentences of a paragraph, with each run of quotation as one word.

What stands between quotation marks has full stops, verbs and names of its own, which say nothing about the sentence
around it. So the paragraph is read with its runs as single words; ``Sentence.run`` gives the run of such a word.
"""

from __future__ import annotations

from dataclasses import dataclass

from comparison.attribution.marks import Run
from comparison.segment.abbreviations import CLOSING, LEADING, NUMBERED
from comparison.segment.grammar import Form, Words, read

_LONGEST = 160  # words; what is longer is no sentence, and is cut so that hostile texts are read in linear time
QUOTE = "\u201c\u201d"
_ENDS = frozenset(".!?\u2026")
STATES = frozenset("ore calif fla mass mich minn miss pa tenn tex va wash wis ariz ark colo conn del ga ill ind kan ky la "
                    "md mont neb nev okla vt wyo ala n.y".split())  # fmt: skip
_ABBREVIATED = LEADING | NUMBERED | CLOSING | STATES | frozenset({"cllr", "reps", "sens", "gens", "al", "v"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words ``first`` to ``last`` (exclusive) of ``words``; ``runs`` gives the run of each word that stands for one."""

    words: Words
    runs: dict[int, Run]
    first: int
    last: int

    def quoted(self, index: int) -> bool:
        """Whether the word stands for a run of quotation."""
        return index in self.runs

    @property
    def start(self) -> int:
        """Where the sentence begins in the text."""
        return self.words.starts[self.first]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.words.ends[self.last - 1]


def read_sentences(text: str, start: int, end: int, runs: tuple[Run, ...]) -> tuple[Sentence, ...]:
    """The sentences of the paragraph ``text[start:end]``, whose runs are ``runs``."""
    starts: list[int] = []
    ends: list[int] = []
    written: list[str] = []
    norms: list[str] = []
    forms: list[int] = []
    held: dict[int, Run] = {}
    at = start
    for run in (*runs, None):
        stop = run.outer_start if run else end
        if stop > at:
            words = read(text, at, stop)
            starts += words.starts
            ends += words.ends
            written += words.written
            norms += words.norms
            forms += words.forms
        if run:
            held[len(norms)] = run
            starts.append(run.outer_start)
            ends.append(run.outer_end)
            written.append(QUOTE)
            norms.append(QUOTE)
            forms.append(Form.SIGN)
            at = run.outer_end
    words = Words(text, starts, ends, written, norms, forms)
    found: list[Sentence] = []
    first = 0
    for index in range(len(norms)):
        if index + 1 == len(norms) or index + 1 - first >= _LONGEST or _ends(words, held, index):
            if any(forms[i] != Form.SIGN or i in held for i in range(first, index + 1)):
                found.append(Sentence(words, held, first, index + 1))
            first = index + 1
    return tuple(found)


def _ends(words: Words, held: dict[int, Run], index: int) -> bool:
    """Whether a sentence ends with the word ``index``, which is not the last."""
    norm, text = words.norms[index], words.text
    if index in held:
        return _quotation_ends(words, held, index)
    if norm not in _ENDS:
        return False
    after = index + 1
    if words.norms[after] in ")]" and words.starts[after] == words.ends[index]:
        return False
    if words.starts[after] == words.ends[index]:
        return False
    if norm == "." and index and words.norms[index - 1] == "me" and words.capitalised(index - 1):
        return False  # "Me. Aline Roux", of a French lawyer
    if norm == "." and index:
        before = words.norms[index - 1]
        touching = words.ends[index - 1] == words.starts[index]
        if after in held and touching and len(before) == 1 and index > 1 and words.norms[index - 2] == "on":
            return True  # "posted on X."
        numbered = before not in NUMBERED or text[words.starts[after]].isdigit()  # "he said no."
        if (
            touching
            and numbered
            and (before in _ABBREVIATED or (len(before) == 1 and before.isalpha() and before != "i"))
        ):
            if before in LEADING or before in NUMBERED or len(before) == 1:
                return (
                    before in {"m"}
                    and words.capitalised(after)
                    and not text[words.starts[after] : words.ends[after]].isupper()
                )
            return after in held or (words.capitalised(after) and before in CLOSING and words.norms[after] in _STARTERS)
    first = text[words.starts[after]]
    return (
        after in held
        or first.isupper()
        or first.isdigit()
        or first in "([\u2014$\u00a3\u20ac"
        or not words.norms[after].isalpha()
    )


_STARTERS = frozenset("the a an this that these those it he she they we you i his her its their in on at for but and as "
                      "when while after before if".split())  # fmt: skip


def _quotation_ends(words: Words, held: dict[int, Run], index: int) -> bool:
    run = held[index]
    last = words.text[run.end - 1]
    after = index + 1
    if last not in _ENDS:
        return False
    if after in held:
        return True
    if words.forms[after] & Form.SIGN and words.norms[after] not in "([\u2014\u2013":
        return False
    first = words.text[words.starts[after]]
    if last == ".":
        return first.isupper() or first.isdigit() or first == "("
    return first.isupper() and not _speaks_next(words, after)


def _speaks_next(words: Words, after: int) -> bool:
    """Whether what follows “...!” begins with a speaker and a verb: 'Smith said', 'the Prime Minister asked'."""
    for index in range(after, min(len(words), after + 7)):
        if words.norms[index] in SPEECH:
            return ":" not in words.norms[index : index + 5]
        if words.forms[index] & Form.SIGN or words.forms[index] & (Form.AUXILIARY | Form.PAST):
            return False
    return False


SPEECH = frozenset("said says say asked asks added adds wrote told tells replied shouted declared posted tweeted insisted "
                   "continued demanded wondered joked quipped cried".split())  # fmt: skip
