"""Claims of other forms: turned round ("said the minister"), with a source ("according to"), quoted by another."""

from __future__ import annotations

from dataclasses import replace

from comparison.attribution.before import before_cue, trimmed
from comparison.attribution.claim import Claim
from comparison.attribution.contents import after_cue
from comparison.attribution.cues import Cue
from comparison.attribution.cues import Form as CueForm
from comparison.attribution.fitting import fitting_frame
from comparison.attribution.noun_phrases import is_role, names
from comparison.attribution.phrases import read_phrase
from comparison.attribution.sentences import QUOTE, Sentence
from comparison.attribution.statements import nothing
from comparison.attribution.subjects import Subject, subject_after, subject_before
from comparison.attribution.usage import is_participle
from comparison.segment.grammar import Words, finite
from comparison.segment.verbs import BE

_RELATIVES = frozenset({"who", "which", "whose", "whom", "where"})
_LONGEST_TITLE = 12  # words
_SOURCE_ENDS = frozenset(
    {",", ".", ";", ":", QUOTE, "\u2014", "\u2013", "(", ")", "|", "which", "who", "but", "while", "that"}
)


def turned_round(sentence: Sentence, index: int, end: int, form: CueForm, floor: int) -> Claim | None:
    """“…,” said the minister; "…, says the council"."""
    words = sentence.words
    cue = next((c for c in form.cues if c.frame in {"clause", "quote"}), None)
    if cue is None or is_participle(form) or index == sentence.first:
        return None
    joint = index - 1
    if words.norms[joint] not in {",", QUOTE, "\u2014", "\u2013", "?", "!"}:
        return None
    subject = subject_after(words, end, sentence.last)
    if subject is None:
        return None
    last = subject.beside[1] if subject.beside else subject.last
    if words.norms[last : last + 1] == [":"] and finite(words, last + 1, sentence.last) is not None:
        stated = trimmed(words, last + 1, sentence.last)
        return Claim(cue, index, subject, index, last, (stated,))  # "Not so, argues Ruiz: the dam is safe"
    contents = before_cue(sentence, index, floor)
    if not contents:
        return None
    if not sentence.quoted(contents[-1][1] - 1):
        ended = last >= sentence.last or words.norms[last] == "."
        phrase = read_phrase(words, subject.first, subject.last)
        thing = phrase is None or phrase.kind == "thing"
        if cue.frame == "quote" or thing or not (ended or _states(words, *contents[-1])):
            return None  # "Ana Ruiz, head of the clinic, said parents …"
        rest = last
        if finite(words, end, min(sentence.last, rest + 12)) is not None and words.norms[rest : rest + 1] not in (
            [","],
            ["."],
        ):
            return None
    after = (
        after_cue(sentence, last, replace(cue, frame="quote"))
        if sentence.quoted(contents[-1][1] - 1)
        else nothing(last)
    )
    return Claim(cue, index, subject, index, last, (*contents, *after.ranges), before=True, opens=after.opens)


def _states(words: Words, first: int, last: int) -> bool:
    """Whether the words have a verb of their own, outside of what is added to a name between commas."""
    begin = first
    for index in range(first, last + 1):
        if index < last and words.norms[index] != ",":
            continue
        if index > begin and words.norms[begin] not in _RELATIVES and finite(words, begin, index) is not None:
            return True
        begin = index + 1
    return False


def quoted_as(sentence: Sentence, index: int, end: int, form: CueForm) -> Claim | None:
    """ "The agency quoted Smith as saying that …", "Smith was quoted by the agency as saying that …"."""
    words = sentence.words
    verb = next(
        (
            i
            for i in range(index - 1, max(sentence.first, index - 16) - 1, -1)
            if words.norms[i] in {"quoted", "cited", "quotes", "cites"}
        ),
        None,
    )
    if verb is None:
        return None
    cue, after = fitting_frame(sentence, end, form)
    if words.norms[verb - 1] in BE:
        subject = subject_before(words, verb, sentence.first)
        first = subject.start if subject else verb
    else:
        subject = Subject(verb + 1, index - 1, verb + 1)
        first = verb
    return Claim(cue, index, subject, first, after.last, after.ranges, opens=after.opens) if subject else None


def with_source(sentence: Sentence, index: int, end: int, cue: Cue, floor: int) -> Claim | None:
    """ "…, according to the ministry" and "According to the ministry, …"."""
    words = sentence.words
    stop = end
    while stop < sentence.last and stop - end < 24 and not _ends_source(words, stop):
        stop += 1
    if stop == end:
        return None
    beside = None
    if words.norms[stop : stop + 1] == [","] and index > sentence.first:
        close = next((i for i in range(stop + 1, min(sentence.last, stop + 12)) if _ends_source(words, i)), stop + 1)
        beside = (stop + 1, close) if close > stop + 1 and words.capitalised(stop + 1) else None
    subject = Subject(end, stop, end, beside)
    if index == sentence.first and words.norms[stop : stop + 1] == [","]:
        close = _past_relative(sentence, stop)
        plain = close == stop and read_phrase(words, end, stop)
        close = next((i for i in range(stop + 1, min(sentence.last, stop + 6)) if words.norms[i] == ","), stop)
        if plain and plain.kind in {"role", "thing"} and close > stop + 1 and names(words, stop + 1, close):
            subject, stop = Subject(end, stop, end, (stop + 1, close)), close  # "According to the owner, Ana Ruiz, …"
    if index == sentence.first or (words.norms[index - 1] in {"but", "and"} and index - 1 == sentence.first):
        start = _past_relative(sentence, stop) + 1
        start, close = trimmed(words, start, sentence.last)
        return Claim(cue, index, subject, index, stop, ((start, close),)) if start < close else None
    before = index
    while before > floor and words.norms[before - 1] in {",", "and", "\u2014", "\u2013"}:
        before -= 1
    begin = floor
    while begin < before and words.norms[begin] in {",", "and", "but", ";"} and begin > sentence.first:
        begin += 1
    return Claim(cue, index, subject, index, stop, ((begin, before),), before=True) if before - begin > 1 else None


def _past_relative(sentence: Sentence, comma: int) -> int:
    """The comma after what is added to a source between commas: "port officials, who asked not to be named, …"."""
    words = sentence.words
    close = next(
        (i for i in range(comma + 1, min(sentence.last - 1, comma + _LONGEST_TITLE)) if words.norms[i] == ","), 0
    )
    if close and is_role(words, comma + 1, close) and finite(words, comma + 1, close) is None:
        return close  # "According to Ana Ruiz, head of the clinic, …"
    if words.norms[comma + 1 : comma + 2] not in (["who"], ["which"], ["whose"]):
        return comma
    return next((i for i in range(comma + 2, sentence.last - 1) if words.norms[i] == ","), comma)


def _ends_source(words: Words, index: int) -> bool:
    norm = words.norms[index]
    if norm == "." and index and len(words.norms[index - 1]) <= 3 and words.ends[index - 1] == words.starts[index]:
        return index + 1 >= len(words) or not words.capitalised(index + 1)
    return norm in _SOURCE_ENDS
