"""Reads a story from top to bottom and hands each statement to its speaker."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from comparison.attribution.cast import Cast
from comparison.attribution.claim import Claim
from comparison.attribution.claims import find_claims
from comparison.attribution.copy import Paragraph
from comparison.attribution.cues import cues
from comparison.attribution.floating import hand_out_floating
from comparison.attribution.focus import Speaker
from comparison.attribution.headings import hand_out_headings
from comparison.attribution.ledger import Found, Ledger, Voice
from comparison.attribution.nouns import BODIES, NOT_NAMES, PEOPLE, SPEAK_FOR_THEMSELVES
from comparison.attribution.papers import author, is_paper
from comparison.attribution.phrases import read_phrase
from comparison.attribution.sentences import Sentence
from comparison.attribution.speakers import Speakers
from comparison.attribution.subjects import Subject, subject_before
from comparison.attribution.transcript import narrates, turns_of, who_answers
from comparison.segment.grammar import finite, read

_PEOPLE_ONLY = frozenset({"say", "tell", "testify", "recall", "add"})  # what papers and signs may say is "read", "show"
_EXPERT = re.compile(r"[A-Z][a-z]{3,20}(?:ologist|ician|ecutive)")  # "Volcanologist: it may go on"
_NOBODY_ELSE = frozenset({"another", "one"})  # "Another wrote: “…”": somebody, if not who


def read_story(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[tuple[Sentence, ...], ...],
    checkpoint: Callable[[], None],
) -> list[Found]:
    """Everything that the story hands to a speaker, in the order in which it was found.

    ``sentences`` are those of each of ``paragraphs``. ``checkpoint`` is called at each of them and may raise.
    """
    told = [(p, group) for p, group in zip(paragraphs, sentences, strict=True) if p.role != "furniture"]
    cast = Cast()
    cast.gather(_each(told, checkpoint))
    speakers, ledger = Speakers(cast), Ledger(text)
    turns = turns_of(text, paragraphs)
    turn: Voice | None = None
    for paragraph, group in told:
        label = turns.get(paragraph.start)
        if label is not None:
            turn = _turn(ledger, speakers, paragraph, label)
        elif turn is not None and paragraph.role != "heading" and not narrates(group):
            ledger.direct(turn, paragraph.start, paragraph.end, "layout")
        elif paragraph.role == "block" and ledger.announced is not None:
            ledger.direct(ledger.announced, paragraph.start, paragraph.end, "layout")
        elif _announced_block(ledger, paragraph, group):
            announced, ledger.announced = ledger.announced, None
            if announced is not None:
                ledger.direct(announced, paragraph.start, paragraph.end, "layout")
        else:
            turn = None
            _paragraph(ledger, speakers, paragraph, group, checkpoint)
    hand_out_headings(ledger, told)
    return ledger.found


def _announced_block(ledger: Ledger, paragraph: Paragraph, group: tuple[Sentence, ...]) -> bool:
    """Whether a paragraph without marks is what a colon at the end of the one before announced: "The mayor added:"."""
    if ledger.announced is None or paragraph.role != "body" or paragraph.label is not None or not paragraph.gap:
        return False
    listed = ledger.text[paragraph.start - 2 : paragraph.start - 1] in "-*\u2022\u00b7"
    return not listed and not any(sentence.runs for sentence in group) and not any(find_claims(s) for s in group)


def _each(told: list[tuple[Paragraph, tuple[Sentence, ...]]], checkpoint: Callable[[], None]) -> Iterator[Sentence]:
    for _, group in told:
        for sentence in group:
            checkpoint()
            yield sentence


def _paragraph(
    ledger: Ledger,
    speakers: Speakers,
    paragraph: Paragraph,
    group: tuple[Sentence, ...],
    checkpoint: Callable[[], None],
) -> None:
    announced, ledger.announced = ledger.announced, None
    unclosed, ledger.unclosed = ledger.unclosed, None
    waiting, ledger.waiting = ledger.waiting, ()
    ledger.before, ledger.floor = ledger.floor, None
    if paragraph.role == "heading":
        ledger.before = None  # nobody goes on speaking in a heading
    if _headline(ledger, speakers, paragraph, group):
        return
    for position, sentence in enumerate(group):
        checkpoint()
        if position == 0 and unclosed is not None and (run := sentence.runs.get(sentence.first)) and run.resumes:
            ledger.run(unclosed, run, "continued")
            ledger.floor = unclosed
        ledger.announced = None
        if _claims(ledger, speakers, sentence):
            announced = None
            if position == 0 and ledger.floor is not None:
                for run in waiting:
                    ledger.direct(ledger.floor, run.start, run.end, "continued")
        hand_out_floating(ledger, speakers, group, position, announced)
        announced = ledger.announced
    if ledger.floor is None and speakers.topic is not None:
        ledger.floor = Voice((speakers.topic,), None, 0)


def _claims(ledger: Ledger, speakers: Speakers, sentence: Sentence) -> bool:
    """Hands out what the cues of a sentence introduce; whether there was any."""
    speakers.begin(sentence)
    voice: Voice | None = None
    previous: Claim | None = None
    for claim in find_claims(sentence):
        who = _who(ledger.text, speakers, sentence, claim, voice, previous)
        previous = claim
        if not who:
            held = (sentence.runs.get(i) for a, b in claim.contents for i in range(a, b))
            ledger.unspoken.update(run.start for run in held if run is not None)
            continue
        voice = ledger.floor = ledger.voice(speakers, who, claim.span(sentence.words), claim.cue.effect)
        for first, last in claim.contents:
            ledger.content(voice, sentence, first, last, "before" if claim.before else "after")
        if claim.opens:
            ledger.announced = voice
    return voice is not None


def _who(
    text: str, speakers: Speakers, sentence: Sentence, claim: Claim, voice: Voice | None, previous: Claim | None
) -> tuple[Speaker, ...]:
    """Who says what a claim introduces; nobody if no party can be meant: a sign, the writer, a pronoun without a name."""
    words, subject = sentence.words, claim.subject
    if subject is None:
        if voice is not None:
            within = previous is not None and previous.subject is not None and previous.subject.relative
            apart = within or (previous is not None and previous.cue.frame == "noun")
            adds = apart and words.norms[claim.first - 1] == "," and words.norms[claim.verb].endswith("ing")
            return (_main_subject(speakers, sentence, claim) if adds else ()) or voice.speakers
        if speakers.topic is not None:
            return (speakers.topic,)
        return _main_subject(speakers, sentence, claim) or speakers.opening(sentence)
    if claim.cue.frame == "document":
        if not is_paper(sentence, subject):
            return ()
        written = author(sentence, speakers)
        if written:
            return written
    who = speakers.resolve(words, subject)
    if not who and claim.cue.base in _PEOPLE_ONLY and not claim.quotes(sentence):
        return _somebody(speakers, sentence, subject)
    spoken = claim.cue.frame in {"clause", "told"} or (claim.cue.frame == "quote" and claim.before)
    if who or not spoken or not claim.quotes(sentence):
        return who
    span = (words.starts[subject.first], words.ends[subject.last - 1])
    phrase = read_phrase(words, subject.first, subject.last)
    if phrase is None:
        norm = words.norms[subject.first]
        return (Speaker(norm, (span,), "", 0.3),) if norm in _NOBODY_ELSE else ()
    if phrase.kind in {"outsider", "sign", "pronoun"}:
        return ()
    return (Speaker(phrase.name or text[slice(*span)], (span,), phrase.behind, 0.4),)


def _somebody(speakers: Speakers, sentence: Sentence, subject: Subject) -> tuple[Speaker, ...]:
    """A new person of a kind that is in no list: "A deckhand testified that …"."""
    words = sentence.words
    phrase = read_phrase(words, subject.first, subject.last)
    new = words.norms[subject.first] in {"a", "an", "one", "another"}
    if phrase is None or phrase.kind != "thing" or not new:
        return ()
    span = (words.starts[subject.first], words.ends[subject.last - 1])
    if subject.beside is not None:
        return speakers.resolve(words, Subject(*subject.beside, subject.beside[0]))
    return (Speaker(phrase.name, (span,), phrase.behind, 0.3),)


def _main_subject(speakers: Speakers, sentence: Sentence, claim: Claim) -> tuple[Speaker, ...]:
    """Who acts in the sentence, where a participle says what they say: "Several groups left, saying that …"."""
    words = sentence.words
    verb = finite(words, sentence.first, claim.first)
    subject = subject_before(words, verb, sentence.first) if verb is not None else None
    phrase = read_phrase(words, subject.first, subject.last) if subject is not None else None
    people = phrase is not None and (phrase.kind in {"group", "role"} or phrase.plural)
    return speakers.resolve(words, subject) if subject is not None and people else ()


def _headline(ledger: Ledger, speakers: Speakers, paragraph: Paragraph, group: tuple[Sentence, ...]) -> bool:
    """Hands out a line of the form NAME: TEXT; whether it was one."""
    if paragraph.label is None or paragraph.role != "heading":
        return False
    start, end = paragraph.after_label, paragraph.end
    runs = {r.start: r for s in group for r in s.runs.values() if r.outer_start >= start}
    first = min(runs.values(), key=lambda r: r.start, default=None)
    quoted = first is not None and first.outer_start == start
    who = _labelled(ledger.text, speakers, paragraph.label, headline=not quoted)
    if not who:
        return False
    voice = ledger.voice(speakers, who, (paragraph.label[0], paragraph.after_label - 1))
    if first is not None and quoted and first.outer_end >= end - 1:
        ledger.run(voice, first, "layout")
    else:
        ledger.span(voice, "mixed" if runs else "direct", start, end, "layout")
    return True


def _labelled(text: str, speakers: Speakers, label: tuple[int, int], *, headline: bool) -> tuple[Speaker, ...]:
    """Whom the label of a line names; in a ``headline`` only somebody that the story names, or an office."""
    words = read(text, *label)
    if not len(words) or words.norms[0] in NOT_NAMES or any(words.norms[i] in cues() for i in range(1, len(words))):
        return ()
    phrase = read_phrase(words, 0, len(words))
    if phrase is not None and phrase.name.lower() in SPEAK_FOR_THEMSELVES and headline:
        return (Speaker(phrase.name.lower(), (label,), "", 0.6),)  # "Poll: most want the bridge"
    if phrase is None or phrase.kind not in {"person", "body", "name", "role", "group"}:
        return ()
    office = phrase.kind == "role" and bool(set(phrase.roles) & (PEOPLE | BODIES))
    office = office or phrase.kind == "group"  # "Observers: polls orderly"
    office = office or phrase.name.lower() in BODIES  # "Union: warnings were ignored"
    office = office or _EXPERT.fullmatch(phrase.name) is not None
    if headline and not office and not speakers.knows(phrase):
        return ()
    return speakers.resolve(words, Subject(0, len(words), 0))


def _turn(ledger: Ledger, speakers: Speakers, paragraph: Paragraph, label: tuple[int, int]) -> Voice | None:
    """Hands out a turn of a transcript; a question in it is nobody's account."""
    who = who_answers(ledger.text, label, speakers)
    if who is None:
        who = _labelled(ledger.text, speakers, label, headline=False)
    if not who:
        return None
    voice = ledger.voice(speakers, who, label)
    ledger.direct(voice, paragraph.after_label, paragraph.end, "layout")
    return voice
