"""Reads a story from top to bottom and hands each statement to its speaker."""

from __future__ import annotations

from dataclasses import dataclass, field

from comparison.attribution.cast import Cast
from comparison.attribution.claims import Claim, find_claims
from comparison.attribution.confidence import How
from comparison.attribution.copy import Paragraph
from comparison.attribution.cues import Effect, cues
from comparison.attribution.marks import Run
from comparison.attribution.model import QuoteKind
from comparison.attribution.nouns import NOT_NAMES, PAPERS, PEOPLE, SIGNS
from comparison.attribution.phrases import read_phrase
from comparison.attribution.sentences import QUOTE, Sentence
from comparison.attribution.speakers import Speaker, Speakers
from comparison.attribution.subjects import Subject
from comparison.segment.grammar import Form, Words, read

_CLOSING = ",;:. \t\n\u2014\u2013"
_LEAST_FLOATING = 3  # words of a quotation that counts as speech though no cue is beside it
_LEAST_GOING_ON = 8  # words of one with which a sentence begins, and goes on without marks
_NICKNAMING = frozenset(
    "so-called called named titled entitled dubbed nicknamed known as termed labelled labeled reading".split()
)


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in the making: spans of the text, the speaker, and how it was found."""

    speaker: Speaker
    kind: QuoteKind
    start: int
    end: int
    cue: tuple[int, int] | None
    effect: Effect
    utterance: int
    how: How


@dataclass(frozen=True, slots=True)
class _Voice:
    """Who holds the floor: to whom a quotation without a cue of its own belongs."""

    speakers: tuple[Speaker, ...]
    cue: tuple[int, int] | None
    utterance: int
    effect: Effect = "neutral"


@dataclass(slots=True)
class Story:
    """The reading of one story: its paragraphs and sentences, and what has been found so far."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[tuple[Sentence, ...], ...]
    found: list[Found] = field(default_factory=list)
    _utterances: int = 0
    _unspoken: set[int] = field(default_factory=set)  # runs that a sign or a title holds, by where they begin
    _open: _Voice | None = None  # a colon announced what follows
    _unclosed: _Voice | None = None  # a quotation that its paragraph did not close
    _waiting: tuple[Run, ...] = ()  # runs left open without a speaker: the next paragraph may name one
    _floor: _Voice | None = None  # who spoke last in this paragraph, or at the end of the one before

    def read(self) -> list[Found]:
        """Everything that is handed to a speaker, in the order in which it was found."""
        cast = Cast()
        cast.gather(
            s for p, group in zip(self.paragraphs, self.sentences, strict=True) if p.role != "furniture" for s in group
        )
        speakers = Speakers(cast)
        turns = _transcript(self.text, self.paragraphs)
        turn: _Voice | None = None
        for paragraph, group in zip(self.paragraphs, self.sentences, strict=True):
            if paragraph.role == "furniture":
                continue
            if turns and (label := turns.get(paragraph.start)) is not None:
                turn = self._turn(paragraph, label, speakers)
                continue
            if turn is not None and paragraph.role in {"body", "block"} and turns and not _narrates(group):
                self._direct(turn, paragraph.start, paragraph.end, "layout")
                continue
            if paragraph.role == "block" and self._open is not None:
                self._direct(self._open, paragraph.start, paragraph.end, "layout")
                continue
            self._paragraph(paragraph, group, speakers)
        return self.found

    def _paragraph(self, paragraph: Paragraph, group: tuple[Sentence, ...], speakers: Speakers) -> None:
        opened, self._open = self._open, None
        unclosed, self._unclosed = self._unclosed, None
        previous, self._floor = self._floor, None
        waiting, self._waiting = self._waiting, ()
        if paragraph.label and self._headline(paragraph, group, speakers):
            return
        for position, sentence in enumerate(group):
            if position == 0 and unclosed is not None and sentence.first in sentence.runs:
                run = sentence.runs[sentence.first]
                if run.resumes:
                    self._run(unclosed, run, "continued")
                    self._floor = unclosed
                    if self._unclosed is None and sentence.last - sentence.first == 1:
                        continue
            voices = self._claims(sentence, speakers)
            if voices:
                opened = None
            if position == 0 and waiting and voices and self._floor is not None:
                for run in waiting:
                    self._direct(self._floor, run.start, run.end, "continued")
            self._floating(sentence, group, position, opened, previous, speakers, waiting)
            opened = self._open if position + 1 < len(group) else None
            if position + 1 < len(group):
                self._open = None
        if self._floor is None and speakers.topic is not None and group:
            self._floor = _Voice((speakers.topic,), None, 0)

    def _claims(self, sentence: Sentence, speakers: Speakers) -> bool:
        """Hands out what the cues of a sentence introduce; whether there was any."""
        claims = find_claims(sentence)
        speakers.begin(sentence)
        voice: _Voice | None = None
        words = sentence.words
        for claim in claims:
            who = self._who(sentence, claim, voice, speakers)
            if who is None:
                held = (sentence.runs.get(i) for a, b in claim.contents for i in range(a, b))
                self._unspoken.update(run.start for run in held if run is not None)
                continue
            self._utterances += 1
            voice = _Voice(who, self._cue_span(words, claim), self._utterances, claim.cue.effect)
            for speaker in who:
                speakers.spoke(speaker)
            how: How = "before" if claim.before else "after"
            for first, last in claim.contents:
                self._content(voice, sentence, first, last, how)
            self._floor = voice
            if claim.opens:
                self._open = voice
        return voice is not None

    def _who(
        self, sentence: Sentence, claim: Claim, voice: _Voice | None, speakers: Speakers
    ) -> tuple[Speaker, ...] | None:
        words = sentence.words
        if claim.subject is None:
            if voice is not None:
                return voice.speakers
            return (speakers.topic,) if speakers.topic is not None else None
        if (claim.cue.frame == "document" or (
            claim.cue.base == "read" and claim.subject.last - claim.subject.first == 1
        )) and not self._speaks_from_paper(sentence, claim.subject):
            return None
        who = speakers.resolve(words, claim.subject)
        if who:
            return who
        phrase = read_phrase(words, claim.subject.first, claim.subject.last)
        direct = any(sentence.quoted(i) for a, b in claim.contents for i in range(a, b))
        if not (direct and claim.cue.frame in {"clause", "told"}):
            return None
        if phrase is None and words.norms[claim.subject.first] in {"another", "one"}:
            span = words.starts[claim.subject.first], words.ends[claim.subject.last - 1]
            return (Speaker(words.norms[claim.subject.first], (span,), "", 0.3),)
        if phrase is None or phrase.kind in {"outsider", "sign", "pronoun"}:
            return None
        return (
            Speaker(
                phrase.name or self.text[phrase.start : phrase.end], ((phrase.start, phrase.end),), phrase.behind, 0.4
            ),
        )

    def _speaks_from_paper(self, sentence: Sentence, subject: Subject) -> bool:
        """Whether what "reads" is a paper that somebody put out, rather than a sign on a wall."""
        norms = sentence.words.norms[subject.first : subject.last]
        if any(n in PAPERS for n in norms):
            return True
        if norms not in (["it"], ["this"], ["which"]):
            return False
        before = sentence.words.norms[max(0, sentence.first - 40) : sentence.first]
        papers = max((i for i, n in enumerate(before) if n in PAPERS), default=-1)
        signs = max((i for i, n in enumerate(before) if n in SIGNS), default=-1)
        return papers > signs

    def _cue_span(self, words: Words, claim: Claim) -> tuple[int, int]:
        last = max(claim.last, claim.verb + 1)
        while last > claim.verb + 1 and words.norms[last - 1] in {",", ":"}:
            last -= 1
        return words.starts[min(claim.first, claim.verb)], words.ends[last - 1]

    def _content(self, voice: _Voice, sentence: Sentence, first: int, last: int, how: How) -> None:
        words = sentence.words
        runs = [sentence.runs[i] for i in range(first, last) if i in sentence.runs]
        if runs and all(i in sentence.runs or words.forms[i] & Form.SIGN for i in range(first, last)):
            for run in runs:
                self._run(voice, run, how)
            return
        start, end = words.starts[first], words.ends[last - 1]
        while end > start and self.text[end - 1] in _CLOSING and not _dotted(self.text, end):
            end -= 1
        if start >= end:
            return
        for speaker in voice.speakers:
            self.found.append(
                Found(
                    speaker, "mixed" if runs else "indirect", start, end, voice.cue, voice.effect, voice.utterance, how
                )
            )
        if runs and not runs[-1].closed:
            self._unclosed = voice

    def _run(self, voice: _Voice, run: Run, how: How) -> None:
        self._direct(voice, run.start, run.end, how)
        if not run.closed:
            self._unclosed = voice

    def _direct(self, voice: _Voice, start: int, end: int, how: How) -> None:
        if any(f.start < end and start < f.end for f in self.found[-8:]):
            return
        for speaker in voice.speakers:
            self.found.append(Found(speaker, "direct", start, end, voice.cue, voice.effect, voice.utterance, how))

    def _floating(
        self,
        sentence: Sentence,
        group: tuple[Sentence, ...],
        position: int,
        opened: _Voice | None,
        previous: _Voice | None,
        speakers: Speakers,
        waiting: tuple[Run, ...],
    ) -> None:
        """Quotations of the sentence to which no cue of its own speaks."""
        taken = [(f.start, f.end) for f in self.found[-24:]]
        for index in range(sentence.first, sentence.last):
            run = sentence.runs.get(index)
            if run is None or run.start in self._unspoken or any(a < run.end and run.start < b for a, b in taken):
                continue
            alone = all(
                i in sentence.runs or sentence.words.forms[i] & Form.SIGN for i in range(sentence.first, sentence.last)
            )
            if not alone and not (index == sentence.first and opened) and not self._set_off(sentence, index, run):
                continue
            if opened is not None:
                self._run(opened, run, "announced")
                self._floor = opened
                continue
            dashed = self._dashed(sentence, index, speakers)
            if dashed is not None:
                self._run(dashed, run, "before")
                self._floor = dashed
                continue
            voice, how = self._holder(sentence, group, position, previous, speakers, run)
            if voice is not None:
                self._run(voice, run, how)
                self._floor = voice
            elif not run.closed:
                self._waiting = (*waiting, run)

    def _set_off(self, sentence: Sentence, index: int, run: Run) -> bool:
        """Whether a quotation among words is speech: a sentence of its own after a colon, or before a name and a dash."""
        words = sentence.words
        inner = self.text[run.start : run.end]
        if inner.count(" ") + 1 < _LEAST_FLOATING or not inner[0].isupper():
            return False
        before = words.norms[index - 1] if index > sentence.first else ""
        if index == sentence.first and self._floor is not None and inner.count(" ") + 1 >= _LEAST_GOING_ON:
            return True
        if before in {":", "?"} and inner[-1] in ".!?,\u2026":
            return not any(n in SIGNS or n in _NICKNAMING for n in words.norms[sentence.first : index])
        return index == sentence.first and words.norms[index + 1 : index + 2] in (
            ["\u2014"],
            ["\u2013"],
            ["-"],
            ["\u2015"],
        )

    def _holder(
        self,
        sentence: Sentence,
        group: tuple[Sentence, ...],
        position: int,
        previous: _Voice | None,
        speakers: Speakers,
        run: Run,
    ) -> tuple[_Voice | None, How]:
        if self._floor is not None:
            return self._floor, "continued"
        if position + 1 < len(group) and group[position + 1].first in group[position + 1].runs:
            nxt = find_claims(group[position + 1])
            if nxt and nxt[0].before:
                who = self._who(group[position + 1], nxt[0], None, speakers)
                if who:
                    self._utterances += 1
                    return _Voice(who, self._cue_span(group[position + 1].words, nxt[0]), self._utterances), "continued"
        topic = speakers.topic if position > 0 else None
        if topic is not None:
            self._utterances += 1
            return _Voice((topic,), None, self._utterances), "floating"
        long = self.text.count(" ", run.start, run.end) + 1 >= _LEAST_FLOATING
        if previous is not None and position == 0 and long:
            self._utterances += 1
            return _Voice(previous.speakers, None, self._utterances), "floating"
        return None, "floating"

    def _dashed(self, sentence: Sentence, index: int, speakers: Speakers) -> _Voice | None:
        """The speaker named after a dash: “…” — Ana Ruiz, farmer."""
        words = sentence.words
        if (
            words.norms[index + 1 : index + 2] not in (["\u2014"], ["\u2013"], ["-"], ["\u2015"])
            or index + 2 >= sentence.last
        ):
            return None
        last = index + 2
        while last < sentence.last and words.norms[last] not in {",", ".", QUOTE, "(", ";"}:
            last += 1
        if last - index > 8 or not words.capitalised(index + 2):
            return None
        who = speakers.resolve(words, Subject(index + 2, last, index + 2))
        if not who:
            return None
        self._utterances += 1
        for speaker in who:
            speakers.spoke(speaker)
        return _Voice(who, (words.starts[index + 2], words.ends[last - 1]), self._utterances)

    def _headline(self, paragraph: Paragraph, group: tuple[Sentence, ...], speakers: Speakers) -> bool:
        """A line of the form NAME: TEXT; whether it was one."""
        if paragraph.label is None or paragraph.role != "heading":
            return False
        quoted = any(r.outer_start == paragraph.after_label for s in group for r in s.runs.values())
        who = self._label(paragraph.label, speakers, known=True, quoted=quoted)
        if who is None:
            return False
        start, end = paragraph.after_label, paragraph.end
        runs = [r for s in group for r in s.runs.values() if start <= r.outer_start < end]
        unique = {(r.start, r.end): r for r in runs}
        self._utterances += 1
        voice = _Voice(who, (paragraph.label[0], paragraph.after_label - 1), self._utterances)
        for speaker in who:
            speakers.spoke(speaker)
        only = next(iter(unique.values())) if len(unique) == 1 else None
        if only is not None and only.outer_start == start and only.outer_end >= end - 1:
            self._run(voice, only, "layout")
        else:
            kind: QuoteKind = "mixed" if unique else "direct"
            for speaker in who:
                self.found.append(Found(speaker, kind, start, end, voice.cue, "neutral", voice.utterance, "layout"))
        return True

    def _label(
        self, span: tuple[int, int], speakers: Speakers, *, known: bool, quoted: bool = False
    ) -> tuple[Speaker, ...] | None:
        """Who the label of a line names; with ``known`` only somebody that the story names, or an office, unless
        ``quoted`` words follow."""
        words = read(self.text, *span)
        if (
            not len(words)
            or any(words.norms[i] in cues() and i for i in range(len(words)))
            or words.norms[0] in NOT_NAMES
        ):
            return None
        phrase = read_phrase(words, 0, len(words))
        if phrase is None or phrase.kind not in {"person", "body", "name", "role"}:
            return None
        if (
            known
            and not quoted
            and not (phrase.kind == "role" and set(phrase.roles) & PEOPLE)
            and not speakers.knows(phrase)
        ):
            return None
        return speakers.resolve(words, Subject(0, len(words), 0)) or None

    def _turn(self, paragraph: Paragraph, label: tuple[int, int], speakers: Speakers) -> _Voice | None:
        """A turn of a transcript; a question in it is nobody's account."""
        who = _interviewee(self.text, label, speakers)
        if who is None:
            who = self._label(label, speakers, known=False)
        if not who:
            return None
        self._utterances += 1
        voice = _Voice(who, label, self._utterances)
        for speaker in who:
            speakers.spoke(speaker)
        start, end = paragraph.after_label, paragraph.end
        self._direct(voice, start, end, "layout")
        return voice


def _interviewee(text: str, label: tuple[int, int], speakers: Speakers) -> tuple[Speaker, ...] | None:
    """Who answers: "A" and "Answer" stand for the person whom the story named first, "Q" for nobody."""
    word = text[label[0] : label[1]].lower().rstrip(".")
    if word in {"q", "question", "interviewer", "reporter", "journalist", "host", "moderator", "press"}:
        return ()
    if word in {"a", "answer", "interviewee"}:
        first = speakers.first_person()
        return (Speaker(first.name, (label,), first.behind, 0.8, first),) if first else ()
    return None


def _transcript(text: str, paragraphs: tuple[Paragraph, ...]) -> dict[int, tuple[int, int]]:
    """The labels of a transcript's turns, by where their paragraphs begin; empty if the story is none."""
    labels: dict[str, list[Paragraph]] = {}
    for paragraph in paragraphs:
        if paragraph.label and paragraph.role != "furniture":
            name = text[paragraph.label[0] : paragraph.label[1]].lower()
            if name.count(" ") < 5:
                labels.setdefault(name, []).append(paragraph)
    repeated = [name for name, group in labels.items() if len(group) > 1]
    turns = sum(len(labels[name]) for name in repeated)
    if len(labels) < 2 or turns < 3 or not repeated or turns * 3 < sum(p.role != "furniture" for p in paragraphs) - 2:
        return {}
    return {p.start: p.label for group in labels.values() for p in group if p.label}


def _narrates(group: tuple[Sentence, ...]) -> bool:
    """Whether a paragraph after a turn is the story's own again: somebody is named who says something, and nobody is "I"."""
    if not group:
        return False
    words = group[0].words
    if any(norm in {"i", "we", "you", "our", "my", "us", "your", "me"} for norm in words.norms):
        return False
    claims = find_claims(group[0])
    return (
        bool(claims)
        and claims[0].subject is not None
        and words.norms[claims[0].subject.first] not in {"he", "she", "they", "it"}
    )


def _dotted(text: str, end: int) -> bool:
    """Whether the full stop before ``end`` belongs to an abbreviation: "at 10 a.m."."""
    return text[end - 1] == "." and end > 3 and text[end - 3] == "." and text[end - 2].isalpha()
