"""Finds in a sentence who is said to say what: the cue, the words of its subject, and where what is said stands."""

from __future__ import annotations

from dataclasses import replace

from comparison.attribution.adverbials import past_adverbials
from comparison.attribution.before import Range, before_cue
from comparison.attribution.claim import Claim
from comparison.attribution.contents import finding
from comparison.attribution.cues import Cue, cues
from comparison.attribution.cues import Form as CueForm
from comparison.attribution.fitting import fitting_frame
from comparison.attribution.interrupted import AFTER_STATEMENTS, adds_a_clause, goes_on
from comparison.attribution.nominal import owned_statement
from comparison.attribution.nouns import PAIRS, PAPERS
from comparison.attribution.sentences import QUOTE, Sentence
from comparison.attribution.sourced import quoted_as, turned_round, with_source
from comparison.attribution.statements import After, whole
from comparison.attribution.subjects import Subject, subject_before
from comparison.attribution.usage import APPEARS, HEARD, beside_with, is_participle, is_used, progressive
from comparison.segment.grammar import Form, Words, finite

_JOINTS = frozenset("and but or then while though although whereas".split())
_FINDS = frozenset({"find", "show", "conclude", "establish", "indicate", "suggest"})
_HEARERS = frozenset("court inquiry inquest jury tribunal panel hearing trial enquiry judge committee".split())
_OCCASIONS = frozenset("after as when because since".split())  # "vowed to leave after critics called it “a farce”"
_OPENERS = frozenset({",", ";", ":", "\u2014", "\u2013", "(", QUOTE})
_MAIN_ONLY = frozenset({"matter", "directive", "deed"})  # "when veterans ask for help" hands over nothing
_SUBORDINATORS = frozenset("when if unless until whether where how because whenever".split())


def find_claims(sentence: Sentence) -> tuple[Claim, ...]:
    """The claims of ``sentence``, in the order of their cues."""
    words, known = sentence.words, cues()
    found: list[Claim] = []
    floor = taken = sentence.first
    for index in range(sentence.first, sentence.last):
        if index < taken or words.norms[index] not in known:
            continue
        form = known.at(words.norms, index, sentence.last)
        if form is None:
            continue
        claim = owned_statement(sentence, index)
        if claim is None and not is_used(words, index, form, sentence.first):
            continue
        claim = claim or _claim(sentence, index, form, floor, bool(found))
        if claim is None or not (claim.contents or claim.opens):
            continue
        stated = [(a, b) for a, b in claim.contents if b <= claim.first]
        if claim.before and found and not any(sentence.quoted(i) for a, b in stated for i in range(a, b)):
            claim, found = _outermost(sentence, claim, found)
        holder = next((k for k, c in enumerate(found) if any(a <= claim.first < b for a, b in c.contents)), None)
        if holder is not None:
            cut = _joint_before(words, claim.first, sentence.first)
            if words.norms[claim.first - 1] == "what" and found[holder].cue.frame == "object":
                cut = claim.first - 1
            if words.norms[claim.first - 1] in _OCCASIONS and claim.quotes(sentence):
                cut = claim.first - 1
            if cut is None:
                continue
            found[holder] = _cut(found[holder], cut, words)
        found.append(claim)
        taken = max(index + len(form.words), claim.last)
        floor = max(taken, max((b for _, b in claim.contents), default=0) if claim.before else 0)
    return tuple(claim for claim in found if claim.contents or claim.opens)


def _outermost(sentence: Sentence, claim: Claim, found: list[Claim]) -> tuple[Claim, list[Claim]]:
    """A claim after its statement takes in the claims within that: "Clarke told staff that it was over, sources said"."""
    words = sentence.words
    begin = max((c.last for c in found if c.before), default=sentence.first)
    cuts = [i for i in range(begin, claim.first) if words.norms[i] == ";"]
    begin = cuts[-1] + 1 if cuts else begin
    inside = [c for c in found if begin <= c.first < claim.first]
    showing = all(c.cue.base in _FINDS for c in inside)  # "Video shows the crash, according to police"
    if (
        (claim.cue.frame == "source" and not showing)
        or not inside
        or any(sentence.quoted(i) for i in range(begin, claim.first))
    ):
        return claim, found
    first = begin + 1 if words.norms[begin] in {"and", "but", ","} and begin > sentence.first else begin
    before = [part for part in claim.contents if part[1] <= claim.first]
    rest = [part for part in claim.contents if part[1] > claim.first]
    return replace(claim, contents=((first, before[-1][1]), *rest)), [c for c in found if c not in inside]


def _claim(sentence: Sentence, index: int, form: CueForm, floor: int, follows: bool) -> Claim | None:
    words, end = sentence.words, index + len(form.words)
    if any(cue.frame == "source" for cue in form.cues):
        return with_source(sentence, index, end, form.cues[0], floor)
    if is_participle(form) and words.norms[index - 1] == "as":
        return quoted_as(sentence, index, end, form)
    other = turned_round(sentence, index, end, form, floor) or _after_as(sentence, index, end, form)
    if other is not None:
        return other
    participle = is_participle(form) and not progressive(words, index, sentence.first)
    heard = participle and words.norms[index - 1] in HEARD
    appears = words.norms[index - 1] == "to" and words.norms[index - 2] in APPEARS
    absolute = beside_with(words, index, form, sentence.first) if participle else None
    verb = index - 1 if heard else index - 2 if appears else index
    subject = (
        None if participle and not heard else subject_before(words, verb, _clause_begin(words, index, sentence.first))
    )
    if absolute is not None:
        subject = Subject(absolute, index, absolute)
    if subject is None and not _shares_subject(words, index, form, sentence.first, follows):
        return None
    first = subject.start if subject else index
    cue, after = fitting_frame(sentence, end, form)
    if not after.ranges and subject is not None and _of_paper(words, subject, form):
        cue, after = form.cues[0], finding(sentence, end)
    if not after.ranges and subject is not None and _of_that(words, first, end) and cue.frame in {"clause", "told"}:
        after = whole(sentence, end, end)  # "a setback that scientists warned would leave …"
    if not after.ranges and not after.opens and cue.frame not in AFTER_STATEMENTS:
        cue = next((c for c in form.cues if c.frame in AFTER_STATEMENTS), cue)
    if cue.frame in AFTER_STATEMENTS and subject is not None and not subject.relative:
        past = past_adverbials(sentence, end, cue)
        if (
            first - 1 > floor
            and words.norms[first - 1] == "," == words.norms[min(past, len(words) - 1)]
            and not sentence.quoted(first - 2)
        ):
            rest = goes_on(sentence, (floor, first - 1), past + 1)
            if rest is not None and not after.marked:
                return Claim(cue, index, subject, first, end, (rest,))
        before = before_cue(sentence, first, floor)
        if len(before) == 1 and not after.marked and not sentence.quoted(before[0][1] - 1):
            more = adds_a_clause(sentence, past)
            before = (*before, more) if more is not None and words.norms[first - 1] == "," else before
        if cue.base == "tell" and not after.ranges and words.norms[subject.last - 1] in _HEARERS:
            return None  # "Skipper slept, inquiry told"
        if before:
            return _with_before(sentence, cue, index, subject, end, before, after)
    if cue.frame == "document" and not after.marked:
        return None
    if cue.base == "agree" and subject is not None and _several(words, subject):
        return None  # "the leaders agreed that": something that happened, told by whoever tells it
    if subject is not None and cue.frame in _MAIN_ONLY and words.norms[max(first - 1, 0)] in _SUBORDINATORS:
        return None
    aside = participle and sentence.first < index and words.norms[index - 1] == ","
    if aside or (subject is not None and subject.relative):
        quotes = any(sentence.quoted(i) for a, b in after.ranges for i in range(a, b))
        after = _within_relative(words, after)
        if (
            quotes
            and cue.frame == "object"
            and not any(sentence.quoted(i) for a, b in after.ranges for i in range(a, b))
        ):
            return None  # "welcoming the news, he called it “fine”"
    return Claim(cue, index, subject, first, after.last, after.ranges, opens=after.opens)


def _of_that(words: Words, first: int, end: int) -> bool:
    """Whether a verb follows a cue at once whose subject, at ``first``, stands after "that" or "which"."""
    auxiliary = end < len(words) and words.forms[end] & Form.AUXILIARY
    return bool(auxiliary) and first > 0 and words.norms[first - 1] in {"that", "which"}


def _of_paper(words: Words, subject: Subject, form: CueForm) -> bool:
    """Whether a study, a poll or a record finds or shows something."""
    found = any(cue.base in _FINDS for cue in form.cues) and not subject.relative
    norms = words.norms[subject.first : subject.last]
    return found and any(norm in PAPERS or norm in _HEARERS for norm in norms)


def _after_as(sentence: Sentence, index: int, end: int, form: CueForm) -> Claim | None:
    """ "As many experts have pointed out, | the law is old"."""
    words = sentence.words
    begin = _clause_begin(words, index, sentence.first)
    cue = next((c for c in form.cues if c.frame == "clause"), None)
    past = past_adverbials(sentence, end, cue) if cue is not None else end
    if cue is None or words.norms[begin] != "as" or words.norms[past : past + 1] != [","] or index - begin > 14:
        return None
    stop = next((i for i in range(begin + 1, index) if words.norms[i] == "," or words.forms[i] & Form.AUXILIARY), index)
    last = sentence.last
    while last > past and words.norms[last - 1] in {".", "!", "?"}:
        last -= 1
    if stop == begin + 1 or finite(words, past + 1, last) is None:
        return None
    return Claim(cue, index, Subject(begin + 1, stop, begin + 1), begin, past, ((past + 1, last),))


def _several(words: Words, subject: Subject) -> bool:
    """Whether the subject is two or more who speak as one: "the two leaders", "Veldt and Orland"."""
    norms = words.norms[subject.first : subject.last]
    return norms[-1] in PAIRS or norms[-1] in {"two", "both"} or "and" in norms


def _within_relative(words: Words, after: After) -> After:
    """What follows "who said", up to the comma after which the sentence goes on with its own verb."""
    ranges = []
    for first, last in after.ranges:
        stop = next(
            (i for i in range(first, last - 1) if words.norms[i] == "," and _verb(words, i + 1)),
            last,
        )
        ranges.append((first, stop))
    return replace(after, ranges=tuple(ranges))


def _verb(words: Words, index: int) -> bool:
    return (
        bool(words.forms[index] & (Form.AUXILIARY | Form.PAST | Form.PARTICIPLE | Form.PRESENT))
        or words.norms[index] in cues()
    )


def _with_before(
    sentence: Sentence, cue: Cue, index: int, subject: Subject, end: int, before: tuple[Range, ...], after: After
) -> Claim | None:
    """A claim whose subject is preceded by something that may be what is said."""
    quoted = sentence.quoted(before[-1][1] - 1)
    first = subject.start
    if after.marked:
        if not quoted:
            ranges = after.ranges
            if ranges and sentence.quoted(ranges[0][0]) and sentence.words.norms[ranges[0][0] - 1] == ",":
                told = (
                    finite(sentence.words, sentence.first, before[-1][1]) is not None
                    and sentence.words.norms[first - 1] == ","
                )
                ranges = (*before, *ranges) if told else ranges  # "It was shut, she said, “as usual”"
            return Claim(
                cue, index, subject, first, after.last, ranges, before=ranges is not after.ranges, opens=after.opens
            )
        both = after.ranges and sentence.quoted(after.ranges[0][0])
        if both or after.opens:
            return Claim(
                cue, index, subject, first, after.last, (*before, *after.ranges), before=True, opens=after.opens
            )
        return Claim(cue, index, subject, first, after.last, (*before, *after.ranges), before=True)
    if after.ranges and not quoted:
        return Claim(cue, index, subject, first, after.last, after.ranges)
    if quoted and cue.frame == "that":
        return None
    if cue.frame in {"quote", "document"} and not quoted:
        return None
    return Claim(cue, index, subject, first, max(end, after.last), before, before=True)


def _clause_begin(words: Words, index: int, begin: int) -> int:
    for back in range(index - 1, begin - 1, -1):
        if words.norms[back] in {";", ":", QUOTE, "|"}:
            return back + 1
    return begin


def _shares_subject(words: Words, index: int, form: CueForm, begin: int, follows: bool) -> bool:
    """Whether the verb goes on with the subject of the verb before it: "and added that", ", noting that"."""
    back = index
    while back > begin and (
        words.forms[back - 1] & Form.ADVERB or words.norms[back - 1] in {"has", "have", "had", "is", "was"}
    ):
        back -= 1
    before = words.norms[back - 1] if back > begin else ""
    if is_participle(form):
        return True
    return before in {"and", "but", "or", "then"} or (before == "," and follows)


def _joint_before(words: Words, first: int, begin: int) -> int | None:
    """Where the statement before ends if the clause that begins at ``first`` is set off from it; None if it is inside."""
    cut = first
    while cut > begin and (
        words.norms[cut - 1] in _JOINTS or words.norms[cut - 1] in {",", ";", "\u2014", "\u2013", ":"}
    ):
        cut -= 1
    return cut if cut < first else None


def _cut(claim: Claim, at: int, words: Words) -> Claim:
    kept = []
    for first, last in claim.contents:
        stop = min(last, at)
        while stop > first and words.norms[stop - 1] in {",", ";", ".", "and", "but"}:
            stop -= 1
        if stop > first:
            kept.append((first, stop))
    return replace(claim, contents=tuple(kept))
