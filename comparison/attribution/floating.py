"""Quotations to which no cue of their own sentence speaks: whose they are, or that they are nobody's speech."""

from __future__ import annotations

from comparison.attribution.claims import find_claims
from comparison.attribution.confidence import How
from comparison.attribution.ledger import Ledger, Voice
from comparison.attribution.marks import Run
from comparison.attribution.nouns import SIGNS
from comparison.attribution.sentences import QUOTE, Sentence
from comparison.attribution.speakers import Speakers
from comparison.attribution.subjects import Subject
from comparison.segment.grammar import Form

_FEWEST_WORDS = 3  # of a quotation that counts as speech though no cue is beside it
_FEWEST_GOING_ON = 8  # of one with which a sentence begins that goes on without marks
_LONGEST_TITLE = 8  # words
_NICKNAMING = frozenset(
    "so-called called named titled entitled dubbed nicknamed known as termed labelled labeled reading".split()
)
_LOOKED_BACK = 6  # quotations
_NEAR = 4  # line feeds from one turn to the one after next
_PAUSES = frozenset({"\u2014", "\u2013", "-", "\u2015"})
_DASHES = (["\u2014"], ["\u2013"], ["-"], ["\u2015"])


def hand_out_floating(
    ledger: Ledger, speakers: Speakers, group: tuple[Sentence, ...], position: int, announced: Voice | None
) -> None:
    """Hands the runs of sentence ``position`` of a paragraph that nobody has to whoever holds the floor.

    ``announced``: whom the sentence before announced with a colon.
    """
    sentence = group[position]
    alone = all(i in sentence.runs or sentence.words.forms[i] & Form.SIGN for i in range(sentence.first, sentence.last))
    for index in range(sentence.first, sentence.last):
        run = sentence.runs.get(index)
        if run is None or run.start in ledger.unspoken or ledger.taken(run.start, run.end):
            continue
        opens = index == sentence.first and announced is not None
        if not (alone or opens or _is_speech(ledger, sentence, index, run)):
            continue
        if alone and len(group) == 1 and announced is None and _is_title(ledger.text[run.start : run.end]):
            continue
        voice, how = _holder(ledger, speakers, group, position, index, announced)
        if voice is not None:
            ledger.run(voice, run, how)
            ledger.floor = voice
        elif not run.closed:
            ledger.waiting = (*ledger.waiting, run)


def _turn(ledger: Ledger, group: tuple[Sentence, ...], run: Run) -> Voice | None:
    """The other of two who talk, a paragraph each: “Were you late?” she asked. “No,” he said. | “Not at all?”"""
    alone = len(group) == 1 or all(sentence.first in sentence.runs for sentence in group)
    said = [found for found in ledger.found[-_LOOKED_BACK:] if found.kind == "direct"]
    if not alone or not said or ledger.floor is not None:
        return None
    last = said[-1]
    answering = ledger.text[last.end - 1] == "?" and last.cue is not None and "asked" in ledger.text[slice(*last.cue)]
    if answering and ledger.text[run.end - 1] != "?" and ledger.text.count("\n", last.end, run.start) <= _NEAR:
        question = ledger.text[last.start : last.end]
        others = [f.speaker for f in reversed(ledger.found) if f.speaker.name != last.speaker.name and f.speaker.person]
        asked = next((s for s in others if s.name.split()[-1] in question), others[0] if others else None)
        return Voice((asked,), None, last.utterance + 1) if asked is not None else None
    before = next((found for found in reversed(said) if found.speaker.name != last.speaker.name), None)
    if before is None:
        return None
    asks = ledger.text[before.end - 1] == "?" and ledger.text[run.end - 1] == "?"
    answers = ledger.text[last.end - 1] == "?" and ledger.text[before.end - 1] != "?"
    if not (asks or answers) or ledger.text.count("\n", before.end, run.start) > _NEAR:
        return None
    return Voice((before.speaker,), before.cue, before.utterance)


def _is_title(inner: str) -> bool:
    """Whether a quotation alone in its paragraph is a heading: 'All Bets Are Off'."""
    words = [word for word in inner.split() if len(word) > 3]
    return len(words) > 1 and inner.count(" ") < _LONGEST_TITLE and all(word[0].isupper() for word in words)


def _is_speech(ledger: Ledger, sentence: Sentence, index: int, run: Run) -> bool:
    """Whether a quotation among words is speech: a sentence of its own after a colon, or before a name and a dash."""
    words = sentence.words
    inner = ledger.text[run.start : run.end]
    length = inner.count(" ") + 1
    if _after_pause(sentence, index):
        return True
    if not inner[0].isupper() or (length < _FEWEST_WORDS and words.norms[index - 1] != ":"):
        return False
    if index == sentence.first and index + 1 < sentence.last and words.forms[index + 1] & Form.AUXILIARY:
        return False  # "“Keep out” had been painted on the door"
    if index == sentence.first:
        going_on = ledger.floor is not None and length >= _FEWEST_GOING_ON
        return going_on or words.norms[index + 1 : index + 2] in _DASHES
    if words.norms[index - 1] not in {":", "?"} or inner[-1] not in ".!?,\u2026":
        return False
    return not any(norm in SIGNS or norm in _NICKNAMING for norm in words.norms[sentence.first : index])


def _after_pause(sentence: Sentence, index: int) -> bool:
    """Whether a quotation goes on after what its speaker did meanwhile: “It is” – she paused – “the end.”"""
    norms = sentence.words.norms
    if index < 2 or norms[index - 1] not in _PAUSES:
        return False
    before = next((i for i in range(index - 2, sentence.first - 1, -1) if sentence.quoted(i)), None)
    return before is not None and norms[before + 1] in _PAUSES and before + 2 < index - 1


def _holder(
    ledger: Ledger, speakers: Speakers, group: tuple[Sentence, ...], position: int, index: int, announced: Voice | None
) -> tuple[Voice | None, How]:
    sentence = group[position]
    if announced is not None:
        return announced, "announced"
    words_of = _in_the_words(ledger, speakers, sentence, index)
    if words_of is not None:
        return words_of, "after"
    if index > sentence.first and sentence.words.norms[index - 1] == ":" and speakers.topic is not None:
        return ledger.voice(speakers, (speakers.topic,), None), "announced"
    signed = _signed(ledger, speakers, sentence, index)
    if signed is not None:
        return signed, "before"
    other = _turn(ledger, group, sentence.runs[index])
    if other is not None:
        return other, "continued"
    if ledger.floor is not None:
        return ledger.floor, "continued"
    ahead = _ahead(ledger, speakers, group, position)
    if ahead is not None:
        return ahead, "continued"
    if position > 0 and speakers.topic is not None:
        return ledger.voice(speakers, (speakers.topic,), None), "floating"
    run = sentence.runs[index]
    long = ledger.text.count(" ", run.start, run.end) + 1 >= _FEWEST_WORDS
    if position == 0 and long and ledger.before is not None:
        return ledger.voice(speakers, ledger.before.speakers, None), "floating"
    return None, "floating"


def _ahead(ledger: Ledger, speakers: Speakers, group: tuple[Sentence, ...], position: int) -> Voice | None:
    """Who speaks in the next sentence, if that goes on with a quotation: “It is shut.” “All week,” Ruiz said."""
    if position + 1 >= len(group) or group[position + 1].first not in group[position + 1].runs:
        return None
    following = group[position + 1]
    claims = find_claims(following)
    if not claims or not claims[0].before or claims[0].subject is None:
        return None
    who = speakers.resolve(following.words, claims[0].subject)
    return ledger.voice(speakers, who, claims[0].span(following.words)) if who else None


def _in_the_words(ledger: Ledger, speakers: Speakers, sentence: Sentence, index: int) -> Voice | None:
    """Whose words a quotation is after "In Ruiz's words:"."""
    words, first = sentence.words, sentence.first
    if words.norms[first] != "in" or index - first < 3 or words.norms[index - 2] not in {"words", "view", "phrase"}:
        return None
    owner = words.norms[index - 3]
    if not owner.endswith(("'s", "s'")):
        return None
    who = speakers.named(words, first + 1, index - 2)
    return ledger.voice(speakers, who, (words.starts[first], words.ends[index - 2])) if who else None


def _signed(ledger: Ledger, speakers: Speakers, sentence: Sentence, index: int) -> Voice | None:
    """The speaker named after a dash: “…” — Ana Ruiz, farmer."""
    words = sentence.words
    first = last = index + 2
    if words.norms[index + 1 : first] not in _DASHES or first >= sentence.last or not words.capitalised(first):
        return None
    while last < sentence.last and words.norms[last] not in {",", ".", QUOTE, "(", ";"}:
        last += 1
    if last - first > 6:
        return None
    who = speakers.resolve(words, Subject(first, last, first))
    return ledger.voice(speakers, who, (words.starts[first], words.ends[last - 1])) if who else None
