"""Whom the subject of a verb of saying stands for: names, roles, pronouns, papers and pairs."""

from __future__ import annotations

from dataclasses import replace

from comparison.attribution.cast import Cast, Entity
from comparison.attribution.cues import cues
from comparison.attribution.focus import Focus, Speaker
from comparison.attribution.mouthpieces import body_name, identify, paper_speaker
from comparison.attribution.noun_phrases import names
from comparison.attribution.nouns import (
    AGENT,
    BODIES,
    CROWDS,
    FIRMS_TOO,
    PAIRS,
    PEOPLE,
)
from comparison.attribution.offices import office, owner_of
from comparison.attribution.parties import both
from comparison.attribution.phrases import Phrase, read_phrase
from comparison.attribution.pronouns import crowd_before, pronoun
from comparison.attribution.sentences import Sentence
from comparison.attribution.subjects import Subject, subject_before
from comparison.segment.grammar import Form, Words, finite

_ANOTHER = frozenset("another one second third fourth".split())
_SHORTEST_APPOSED = 5  # words of "The two national coaches"
_LONGEST_OPENING = 9  # words of "Former Halden manager Ed Rusk"
_FEW = 3  # words of "both energy ministers"
_LONGEST_CLAUSE = 24  # words
_DOING = Form.PAST | Form.PARTICIPLE | Form.PRESENT
_SHORT = 30  # characters of "the two presidents"
_PAIRED = frozenset({"sides", "governments", "parties", "countries", "leaders", "companies", "teams", "men", "women", "ministries",
                     "two", "both", "camps", "capitals", "neighbours", "neighbors", "nations", "clubs", "groups"})  # fmt: skip


class Speakers:
    """Resolves subjects in the order of the story, remembering of whom it spoke last."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self.focus = Focus()

    @property
    def topic(self) -> Speaker | None:
        """Of whom the sentence read last speaks."""
        return self.focus.topic

    def spoke(self, speaker: Speaker) -> None:
        """Notes that ``speaker`` has spoken."""
        self.focus.turn_to(speaker)
        self.focus.history.append(speaker)

    def begin(self, sentence: Sentence) -> None:
        """Notes of whom the sentence speaks, before its claims are resolved."""
        words = sentence.words
        verb = finite(words, sentence.first, sentence.last)
        if verb is None and sentence.first in sentence.runs:
            return  # nothing but a quotation: who was spoken of may be its speaker
        subject = subject_before(words, verb, sentence.first) if verb is not None else None
        subject = _before_relative(sentence) or subject
        found = self.resolve(words, subject, quiet=True) if subject is not None else ()
        if not found:
            found = self._loosely(sentence)
        found = self._apposed(sentence) or found
        if found and _acts_on_another(sentence):
            return  # "When Ruiz pressed him, he conceded": "he" is whom the story spoke of before
        if found:
            self.focus.two = found if len(found) == 2 else ()
        self.focus.topic = found[0] if len(found) == 1 else None
        for speaker in found[:2]:
            self.focus.turn_to(speaker)
        if len(found) == 2:
            self.focus.history += found
        self.focus.topics += found

    def _apposed(self, sentence: Sentence) -> tuple[Speaker, ...]:
        """The two whom an opening noun stands for: "The coaches, Ana Ruiz and Ed Rusk, …"."""
        words = sentence.words
        commas = [i for i in range(sentence.first, min(sentence.last, sentence.first + 16)) if words.norms[i] == ","]
        if len(commas) < 2 or commas[0] - sentence.first > _SHORTEST_APPOSED:
            return ()
        first, last = commas[0] + 1, commas[1]
        joint = next((i for i in range(first, last) if words.norms[i] == "and"), None)
        if joint is None or not (names(words, first, joint) and names(words, joint + 1, last)):
            return ()
        plural = words.norms[first - 2].endswith("s") and not words.capitalised(first - 2)
        return self._joint(words, Subject(first, last, first)) if plural else ()

    def _loosely(self, sentence: Sentence) -> tuple[Speaker, ...]:
        """The subject of a sentence whose verb is in no list, if it is somebody with a name: "His wife, Noor, nodded"."""
        words = sentence.words
        for index in range(sentence.first + 1, min(sentence.last, sentence.first + 16)):
            form = words.forms[index]
            if index in sentence.runs or form & (Form.AUXILIARY | Form.PAST):
                break
            gesture = words.norms[index] in cues()  # "Ruiz shrugs."
            verbal = gesture or form & (Form.PARTICIPLE | Form.PRESENT | Form.NOUN_PRESENT)
            if not verbal or words.titled(index):
                continue
            subject = subject_before(words, index, sentence.first)
            phrase = read_phrase(words, *(subject.beside or (subject.first, subject.last))) if subject else None
            if subject is not None and phrase is not None and phrase.kind in {"person", "name", "pronoun"}:
                return self.resolve(words, subject, quiet=True)
        return ()

    def opening(self, sentence: Sentence) -> tuple[Speaker, ...]:
        """The name with which a sentence opens whose verb is in no list, or may be a noun: "Halden Foods (HLD.N) cut …"."""
        words, last = sentence.words, sentence.first
        while last < sentence.last and not words.forms[last] & Form.SIGN and words.capitalised(last):
            last += 1
        phrase = read_phrase(words, sentence.first, last) if last - sentence.first > 1 else None
        if phrase is None or phrase.kind not in {"person", "body", "name"}:
            return ()
        return self.resolve(words, Subject(sentence.first, last, sentence.first), quiet=True)

    def named(self, words: Words, first: int, last: int) -> tuple[Speaker, ...]:
        """The owner whom the words ``first`` to ``last`` name: "Ruiz's"."""
        start, end = words.starts[first], words.ends[last - 1]
        name = words.text[start:end].removesuffix("'s").removesuffix("\u2019s").rstrip("'\u2019")
        entity = self._cast.find(Phrase("name", start, end, name))
        return (Speaker(entity.name, ((start, end),), entity.behind, 0.9, entity),) if entity else ()

    def knows(self, phrase: Phrase) -> bool:
        """Whether the story names somebody for whom the phrase may stand, besides these words."""
        entity = self._cast.by_role(phrase, phrase.start) if phrase.kind == "role" else self._cast.find(phrase)
        return entity is not None and (entity.uses > 1 or any(abs(at - phrase.start) > 1 for at in entity.seen))

    def first_person(self) -> Entity | None:
        """The person whom the story names first by a full name."""
        return self._cast.first_person()

    def resolve(self, words: Words, subject: Subject, *, quiet: bool = False) -> tuple[Speaker, ...]:
        """The speakers for whom ``subject`` stands: none if nobody can be meant, two for "both sides".

        ``quiet``: a subject that is new and nameless is nobody.
        """
        pair = self._joint(words, subject)
        called = read_phrase(words, *subject.beside) if pair and subject.beside else None
        if called is not None and called.kind in {"person", "name"} and words.norms[subject.first] == "one":
            return identify(self._cast, called, ((called.start, called.end),))  # "one of them, Ana Ruiz,"
        if pair:
            return pair
        head = read_phrase(words, subject.first, subject.last)
        if head is None:
            return ()
        span = (words.starts[subject.first], words.ends[subject.last - 1])
        if subject.beside:
            beside = read_phrase(words, *subject.beside)
            if (
                beside is not None
                and beside.kind in {"name", "person", "body"}
                and head.kind in {"role", "group", "thing"}
            ):
                behind = (
                    head.behind or beside.behind or owner_of(self.focus, words.norms[subject.first], head, beside.name)
                )
                merged = Phrase(
                    "person" if set(head.roles) & (PEOPLE - FIRMS_TOO) else "body" if set(head.roles) & BODIES else beside.kind, beside.start, beside.end, beside.name,
                    (*head.roles, *beside.roles), behind, head.gender or beside.gender,
                )  # fmt: skip
                return identify(self._cast, merged, (span, (beside.start, beside.end)))
            if beside is not None and head.kind == "name" and beside.kind == "role":
                head = Phrase("person" if set(beside.roles) & PEOPLE else "name", head.start, head.end, head.name,
                              (*head.roles, *beside.roles), head.behind or beside.behind, head.gender or beside.gender)  # fmt: skip
        return self._phrase(words, subject, head, span, quiet)

    def _phrase(
        self, words: Words, subject: Subject, head: Phrase, span: tuple[int, int], quiet: bool
    ) -> tuple[Speaker, ...]:
        if head.kind in {"person", "body", "name"}:
            unknown = quiet and head.kind == "name" and self._cast.find(head) is None
            if head.kind == "person" and not head.behind:
                head = replace(head, behind=owner_of(self.focus, words.norms[subject.first], head, head.name))
            return () if unknown else identify(self._cast, head, (span,))
        if head.kind == "pronoun":
            crowd = crowd_before(words, subject.first, span) if head.plural else ()
            return crowd or pronoun(self._cast, self.focus, head, span)
        if head.kind == "group":
            return self._group(head, span)
        if head.kind == "paper":
            return paper_speaker(self._cast, self.focus, words, subject, head, span)
        if head.kind == "role":
            return office(self._cast, self.focus, words, subject, head, span, quiet)
        if head.kind == "thing" and head.definite:
            known = self._cast.by_noun(head, span[0])
            if known is None and not quiet and AGENT.fullmatch(head.name.rsplit(" ", 1)[-1]):
                known = self.focus.person
                if self.focus.group is not None:
                    one = head.name if self.focus.group.name == f"{head.name}s" else self.focus.group.name
                    return (replace(self.focus.group, name=one, mentions=(span,), sure=0.6),)
            if known is not None:
                return (Speaker(known.name, (span,), body_name(self._cast, known.behind), 0.6, known),)
        if head.kind == "thing" and not quiet and (head.behind or head.plural):  # a noun in no list
            return (Speaker(head.name, (span,), head.behind, 0.3),)
        return ()

    def _group(self, head: Phrase, span: tuple[int, int]) -> tuple[Speaker, ...]:
        last = head.name.lower().split()[-1]
        alone = " " not in head.name or head.definite or head.name.lower().startswith("both")
        if (last in PAIRS and last not in CROWDS and alone) or (
            last in _PAIRED and head.definite and head.end - head.start < _SHORT
        ):
            return both(self._cast, self.focus, span, last)
        return (Speaker(head.name, (span,), body_name(self._cast, head.behind), 0.8),)

    def _joint(self, words: Words, subject: Subject) -> tuple[Speaker, ...]:
        """The two of "Veldt and Orland said", "both sides said", "the two agree"."""
        first, last = subject.first, subject.last
        span = (words.starts[first], words.ends[last - 1])
        norms = words.norms[first:last]
        if norms == ["each"]:
            return self.focus.pair(span)
        if norms[:1] in (["each"], ["neither"]) and len(norms) == 2 and f"{norms[1]}s" in _PAIRED | {"countrys"}:
            return both(self._cast, self.focus, span, f"{norms[1]}s")
        if self.focus.group is not None and norms[-1] in _ANOTHER and last - first <= 2:
            group = self.focus.group  # "a third", of diplomats without names
            return (Speaker(group.name.removesuffix("s"), (span,), group.behind, 0.5),)
        if norms[1:] == ["of", "them"] and self.focus.group is not None:
            group = self.focus.group  # "one of them", of diplomats without names
            return (Speaker(group.name, (*group.mentions[:1], span), group.behind, 0.6, group.entity),)
        owner = norms[1].rstrip("'\u2019") if len(norms) > 1 else ""
        if norms[0] == "both" and owner in PAIRS and last - first <= 4:
            return both(self._cast, self.focus, span, owner)
        two = norms[0] in {"both", "neither", "two"} or norms[:2] == ["the", "two"]
        if two and norms[-1] in _PAIRED and last - first <= 4:
            return both(self._cast, self.focus, span, norms[-1])
        if norms[0] == "both" and norms[-1] in CROWDS and last - first <= _FEW:
            return self.focus.pair(span)  # "both ministers"
        joint = next((i for i in range(first + 1, last - 1) if words.norms[i] == "and"), None)
        if joint is None or any(words.norms[i] in {"who", "of", "for", "which"} for i in range(first, last)):
            return ()
        left, right = read_phrase(words, first, joint), read_phrase(words, joint + 1, last)
        if left is None or right is None or {left.kind, right.kind} & {"pronoun", "outsider", "paper", "thing", "sign"}:
            return ()
        found: list[Speaker] = []
        for phrase, begin, end in ((left, first, joint), (right, joint + 1, last)):
            part = self._phrase(
                words, Subject(begin, end, begin), phrase, (words.starts[begin], words.ends[end - 1]), False
            )
            if len(part) != 1:
                return ()
            found.append(Speaker(part[0].name, (span,), part[0].behind, 0.8, part[0].entity))
        return tuple(found)


def _before_relative(sentence: Sentence) -> Subject | None:
    """The name with which a sentence opens, if a clause about it follows: "Manager Ed Rusk, whose side are last, …"."""
    words, first = sentence.words, sentence.first
    comma = next(
        (i for i in range(first + 1, min(sentence.last - 1, first + _LONGEST_OPENING)) if words.norms[i] == ","), None
    )
    if comma is None or words.norms[comma + 1] not in {"who", "whose", "whom"}:
        return None
    phrase = read_phrase(words, first, comma)
    return Subject(first, comma, first) if phrase is not None and phrase.kind in {"person", "name"} else None


def _acts_on_another(sentence: Sentence) -> bool:
    """Whether a sentence opens with what somebody does to "him" or "her", who then goes on to speak."""
    words, first = sentence.words, sentence.first
    if words.norms[first] not in {"when", "after", "as", "once", "while"}:
        return False
    comma = next((i for i in range(first, min(sentence.last, first + _LONGEST_CLAUSE)) if words.norms[i] == ","), first)
    return any(words.norms[i] in {"him", "her"} and words.forms[i - 1] & _DOING for i in range(first + 2, comma))
