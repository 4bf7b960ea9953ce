"""The words that hand a statement to its speaker, compiled from the lexicon's ``cues.txt``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from comparison.lexicon.compile import lines

Effect = Literal["neutral", "affirming", "doubting", "denying", "promising", "urging", "judging"]
Frame = Literal[
    "clause", "that", "told", "quote", "object", "deed", "directive", "matter", "document", "source", "noun", "question"
]
Tense = Literal["base", "present", "past", "participle", "ing"]

EFFECTS: tuple[Effect, ...] = get_args(Effect)
FRAMES: tuple[Frame, ...] = get_args(Frame)


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of the lexicon: its dictionary form, what it does to a statement, and what may follow it."""

    base: str
    effect: Effect
    frame: Frame


@dataclass(frozen=True, slots=True)
class Form:
    """One inflected form of a cue, as words in lower case; ``tenses`` are what the form may be."""

    words: tuple[str, ...]
    tenses: frozenset[Tense]
    cues: tuple[Cue, ...]


class Cues:
    """Finds the cues of a sentence. Immutable once built."""

    __slots__ = ("_forms",)

    def __init__(self, cues: Sequence[tuple[Cue, tuple[str, ...]]]) -> None:
        gathered: dict[tuple[str, ...], tuple[set[Tense], dict[Cue, None]]] = {}
        for cue, irregular in cues:
            for words, tense in _inflected(cue, irregular):
                tenses, known = gathered.setdefault(words, (set(), {}))
                tenses.add(tense)
                known[cue] = None
        self._forms: dict[str, tuple[Form, ...]] = {}
        for words, (tenses, known) in sorted(gathered.items(), key=lambda item: -len(item[0])):
            form = Form(words, frozenset(tenses), tuple(known))
            self._forms[words[0]] = (*self._forms.get(words[0], ()), form)

    def __contains__(self, norm: str) -> bool:
        return norm in self._forms

    def __len__(self) -> int:
        return len({cue for forms in self._forms.values() for form in forms for cue in form.cues})

    def at(self, norms: Sequence[str], index: int, last: int) -> Form | None:
        """The longest form that begins at the word ``index`` and ends before ``last``; None if there is none."""
        for form in self._forms.get(norms[index], ()):
            end = index + len(form.words)
            if end <= last and (end == index + 1 or tuple(norms[index:end]) == form.words):
                return form
        return None


@cache
def cues() -> Cues:
    """The cues that are shipped with the engine."""
    return Cues(read())


def read() -> tuple[tuple[Cue, tuple[str, ...]], ...]:
    """Every cue of ``cues.txt`` with the irregular forms of its first word.

    Raises ``ValueError`` for a line of unknown kind.
    """
    irregular: dict[str, tuple[str, ...]] = {}
    found: list[Cue] = []
    for line in lines(files("comparison.lexicon") / "data" / "cues.txt"):
        head, _, rest = line.partition(":")
        effects = [e for e in EFFECTS if head.split()[:1] == [e]]
        frames = [f for f in FRAMES if head.split()[1:] == [f]]
        if not (effects and frames):
            raise ValueError(f"cues.txt: no effect and frame in {line!r}")
        for part in rest.split("|"):
            base, _, bracket = part.strip().partition(" (")
            found.append(Cue(base, effects[0], frames[0]))
            if bracket:
                irregular[base.split()[0]] = tuple(bracket.removesuffix(")").split())
    return tuple((cue, irregular.get(cue.base.split()[0], ())) for cue in found)


def _inflected(cue: Cue, irregular: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Tense]]:
    first, *rest = cue.base.split()
    tail = tuple(rest)
    yield (first, *tail), "base"
    if cue.frame == "source":
        return
    yield (_present(first), *tail), "present"
    if cue.frame == "noun":
        return
    past = [form for form in irregular if not form.endswith("ing")] or [_past(first)]
    for form in past:
        if form == past[0] or form.endswith("ed"):
            yield (form, *tail), "past"
        if form == past[-1] or form.endswith("ed"):
            yield (form, *tail), "participle"
    yield (next((form for form in irregular if form.endswith("ing")), _ing(first)), *tail), "ing"


def _present(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeiou" else base + "ed"


def _ing(base: str) -> str:
    return base[:-1] + "ing" if base.endswith("e") and not base.endswith(("ee", "oe")) else base + "ing"
