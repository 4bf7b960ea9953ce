"""Finds in a sentence who is said to say what: the cue, the words of its subject, and where what is said stands."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comparison.attribution.contents import After, Range, after_cue, before_cue, nothing, past_adverbials
from comparison.attribution.cues import Cue, cues
from comparison.attribution.cues import Form as CueForm
from comparison.attribution.nouns import BODIES, PAPERS, PEOPLE
from comparison.attribution.sentences import QUOTE, Sentence
from comparison.attribution.subjects import Subject, subject_after, subject_before
from comparison.segment.grammar import Form, Words, finite
from comparison.segment.verbs import BE

_MODALS = frozenset(
    "would will may might could can must should cannot not never to did does do refused declined".split()
)
_JOINTS = frozenset("and but or then while though although whereas".split())
_SOURCE_ENDS = frozenset(
    {",", ".", ";", ":", QUOTE, "\u2014", "\u2013", "(", ")", "|", "which", "who", "but", "while", "that"}
)
_OPENERS = frozenset({",", ";", ":", "\u2014", "\u2013", "(", QUOTE})
# Forms in -s that are nouns first ("remarks he made", "protests broke out"): verbs only right after their subject.
_NOUNS_FIRST = frozenset(
    """rules charges orders offers holds projects protests remarks comments reports notes claims estimates mentions posts
    blogs tweets questions answers attacks demands calls requests appeals promises pledges threats cries shouts laughs
    smiles texts emails lectures opens begins fears hopes worries bets judges figures directs accepts forecasts stresses
    signals guesses blames brands terms labels casts praises doubts guarantees challenges presses faults puts reads
    goes""".split()
)
_NEVER_NOUNS = frozenset(
    "say tell argue insist believe think write describe warn maintain acknowledge concede assert".split()
)
_AFTER_STATEMENTS = frozenset({"clause", "told", "quote", "that", "document"})  # frames whose cue may come last
_FRAMES = ("told", "clause", "that", "deed", "directive", "object", "matter", "quote", "document")


@dataclass(frozen=True, slots=True)
class Claim:
    """A cue of a sentence. ``subject`` is None where the words have none ("and added that"): the one before holds.

    ``first`` to ``last`` are the words of subject and cue; ``contents`` are ranges of words, which stand ``before``
    the cue or after it; ``opens``: what is said follows in the next sentence or paragraph.
    """

    cue: Cue
    verb: int
    subject: Subject | None
    first: int
    last: int
    contents: tuple[Range, ...]
    before: bool = False
    opens: bool = False

    def span(self, words: Words) -> tuple[int, int]:
        """Where subject and cue stand in the text."""
        last = max(self.last, self.verb + 1)
        while last > self.verb + 1 and words.norms[last - 1] in {",", ":"}:
            last -= 1
        return words.starts[min(self.first, self.verb)], words.ends[last - 1]

    def quotes(self, sentence: Sentence) -> bool:
        """Whether any of what is said stands between quotation marks."""
        return any(sentence.quoted(i) for a, b in self.contents for i in range(a, b))


def find_claims(sentence: Sentence) -> tuple[Claim, ...]:
    """The claims of ``sentence``, in the order of their cues."""
    words, known = sentence.words, cues()
    found: list[Claim] = []
    floor = taken = sentence.first
    for index in range(sentence.first, sentence.last):
        if index < taken or words.norms[index] not in known:
            continue
        form = known.at(words.norms, index, sentence.last)
        if form is None or not _is_used(words, index, form, sentence.first):
            continue
        claim = _claim(sentence, index, form, floor, bool(found))
        if claim is None or not (claim.contents or claim.opens):
            continue
        if claim.before and found and not any(sentence.quoted(i) for a, b in claim.contents for i in range(a, b)):
            claim, found = _outermost(sentence, claim, found)
        holder = next((k for k, c in enumerate(found) if any(a <= claim.first < b for a, b in c.contents)), None)
        if holder is not None:
            cut = _joint_before(words, claim.first, sentence.first)
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
    if claim.cue.frame == "source" or not inside or any(sentence.quoted(i) for i in range(begin, claim.first)):
        return claim, found
    first = begin + 1 if words.norms[begin] in {"and", "but", ","} and begin > sentence.first else begin
    return replace(claim, contents=((first, claim.contents[-1][1]),)), [c for c in found if c not in inside]


def _is_used(words: Words, index: int, form: CueForm, begin: int) -> bool:
    """Whether the form at ``index`` is the verb of a clause, or words before a source."""
    frames = {cue.frame for cue in form.cues}
    if "source" in frames:
        return True
    if frames == {"noun"}:
        return False
    before = words.norms[index - 1] if index > begin else ""
    shape = words.forms[index - 1] if index > begin else Form.SIGN
    if form.tenses == {"ing"}:
        return before in BE or before == "by" or before in {",", "and", "as", "\u2014", "but", QUOTE}
    if (
        words.capitalised(index)
        and index > begin
        and words.norms[index - 1] not in {QUOTE, ":"}
        and not _title_case(words, begin)
    ):
        return False
    back = index
    while back > begin and (words.forms[back - 1] & Form.ADVERB or words.norms[back - 1] in {"already", "also"}):
        back -= 1
    helper = words.norms[back - 1] if back > begin else ""
    if helper in _MODALS or helper.endswith(("n't", "n\u2019t")) or helper in BE or helper == "being":
        return False
    if "past" in form.tenses:
        alone = before in {"another", "one", "others", "some"}
        return alone or not (shape & (Form.DETERMINER | Form.PREPOSITION) and not shape & Form.PRONOUN)
    if shape & (Form.DETERMINER | Form.PREPOSITION | Form.NUMBER) and not shape & Form.PRONOUN:
        return False
    if form.words[0] in _NOUNS_FIRST and len(form.words) == 1:
        return words.capitalised(index - 1) or _speaks(before, shape)
    if "present" in form.tenses:
        return not before.endswith(("'s", "s'")) or not {"matter", "noun"} & frames
    return (not words.forms[index] & Form.NOUN_BASE and form.words[0] in _NEVER_NOUNS) or _plural_before(
        words, index, begin
    )


def _title_case(words: Words, begin: int) -> bool:
    """Whether the sentence is a headline With Capitals Like This."""
    plain = [
        i
        for i in range(begin, min(len(words), begin + 24))
        if not words.forms[i] & Form.SIGN and len(words.norms[i]) > 3
    ]
    return len(plain) > 3 and all(words.capitalised(i) for i in plain)


def _speaks(norm: str, form: int) -> bool:
    pronoun = form & Form.PRONOUN and not form & Form.DETERMINER
    return (
        bool(pronoun or form & Form.ADVERB)
        or norm in {",", ")", "both"}
        or norm in PEOPLE
        or norm in BODIES
        or norm in PAPERS
    )


def _plural_before(words: Words, index: int, begin: int) -> bool:
    """Whether a form that is as often a noun or an infinitive follows a plural subject."""
    if index == begin:
        return False
    before = words.norms[index - 1]
    if before in {"they", "we", "i", "you", "who", "now", "also", "both", "police", "some", "many", "people"}:
        return True
    return before.endswith("s") and len(before) > 3 and not before.endswith(("'s", "ss", "s'"))


def _claim(sentence: Sentence, index: int, form: CueForm, floor: int, follows: bool) -> Claim | None:
    words, end = sentence.words, index + len(form.words)
    if any(cue.frame == "source" for cue in form.cues):
        return _sourced(sentence, index, end, form.cues[0], floor)
    if form.tenses == {"ing"} and words.norms[index - 1] == "as":
        return _quoted_as(sentence, index, end, form)
    inverted = _inverted(sentence, index, end, form, floor)
    if inverted is not None:
        return inverted
    participle = form.tenses == {"ing"} and words.norms[index - 1] not in BE
    subject = None if participle else subject_before(words, index, _clause_begin(words, index, sentence.first))
    if subject is None and not _shares_subject(words, index, form, sentence.first, follows):
        return None
    first = subject.start if subject else index
    cue, after = _after(sentence, end, form)
    if not after.ranges and not after.opens and cue.frame not in _AFTER_STATEMENTS:
        cue = next((c for c in form.cues if c.frame in _AFTER_STATEMENTS), cue)
    if cue.frame in _AFTER_STATEMENTS and subject is not None and not subject.relative:
        past = past_adverbials(sentence, end, cue)
        if (
            first - 1 > floor
            and words.norms[first - 1] == "," == words.norms[min(past, len(words) - 1)]
            and not sentence.quoted(first - 2)
        ):
            rest = _goes_on(sentence, (floor, first - 1), past + 1)
            if rest is not None and not after.marked:
                return Claim(cue, index, subject, first, end, (rest,))
        before = before_cue(sentence, first, floor)
        if before:
            return _with_before(sentence, cue, index, subject, end, before, after)
    if cue.frame == "document" and not after.marked:
        return None
    if subject is not None and subject.relative:
        after = _within_relative(words, after)
    return Claim(cue, index, subject, first, after.last, after.ranges, opens=after.opens)


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
            return Claim(cue, index, subject, first, after.last, after.ranges, opens=after.opens)
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


def _goes_on(sentence: Sentence, before: Range, at: int) -> Range | None:
    """The rest of a statement that its cue interrupts: "The firm, she added, | had been told"."""
    words = sentence.words
    if at >= sentence.last or words.norms[at] in {"and", "but", "while", "who", "which", "adding"} | {
        "as",
        "although",
        "though",
    }:
        return None
    form = words.forms[at]
    if words.norms[at].endswith("ing") or (
        finite(words, *before) is not None and not form & (Form.AUXILIARY | Form.PAST)
    ):
        return None
    stop = sentence.last
    while stop > at and words.norms[stop - 1] in {".", "!", "?"}:
        stop -= 1
    return (at, stop) if stop - at > 1 else None


def _after(sentence: Sentence, end: int, form: CueForm) -> tuple[Cue, After]:
    """What follows the cue under the first of its frames that something fits."""
    ordered = sorted(form.cues, key=lambda cue: _FRAMES.index(cue.frame) if cue.frame in _FRAMES else len(_FRAMES))
    for cue in ordered:
        if cue.frame == "noun":
            continue
        after = after_cue(sentence, end, cue)
        if after.ranges or after.opens:
            return cue, after
    return ordered[0], nothing(end)


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
    if form.tenses == {"ing"}:
        return True
    return before in {"and", "but", "or", "then"} or (before == "," and follows)


def _inverted(sentence: Sentence, index: int, end: int, form: CueForm, floor: int) -> Claim | None:
    """“…,” said the minister; "…, says the council"."""
    words = sentence.words
    cue = next((c for c in form.cues if c.frame in {"clause", "quote"}), None)
    if cue is None or form.tenses == {"ing"} or index == sentence.first:
        return None
    joint = index - 1
    if words.norms[joint] not in {",", QUOTE, "\u2014", "\u2013", "?", "!"}:
        return None
    subject = subject_after(words, end, sentence.last)
    if subject is None:
        return None
    last = subject.beside[1] if subject.beside else subject.last
    contents = before_cue(sentence, index, floor)
    if not contents:
        return None
    if not sentence.quoted(contents[-1][1] - 1):
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


def _quoted_as(sentence: Sentence, index: int, end: int, form: CueForm) -> Claim | None:
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
    cue, after = _after(sentence, end, form)
    if words.norms[verb - 1] in BE:
        subject = subject_before(words, verb, sentence.first)
        first = subject.start if subject else verb
    else:
        subject = Subject(verb + 1, index - 1, verb + 1)
        first = verb
    return Claim(cue, index, subject, first, after.last, after.ranges, opens=after.opens) if subject else None


def _sourced(sentence: Sentence, index: int, end: int, cue: Cue, floor: int) -> Claim | None:
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
    if index == sentence.first or (words.norms[index - 1] in {"but", "and"} and index - 1 == sentence.first):
        start = stop + 1
        close = sentence.last
        while close > start and words.norms[close - 1] in {".", ","}:
            close -= 1
        return Claim(cue, index, subject, index, stop, ((start, close),)) if start < close else None
    before = index
    while before > floor and words.norms[before - 1] in {",", "and", "\u2014", "\u2013"}:
        before -= 1
    begin = floor
    while begin < before and words.norms[begin] in {",", "and", "but", ";"} and begin > sentence.first:
        begin += 1
    return Claim(cue, index, subject, index, stop, ((begin, before),), before=True) if before - begin > 1 else None


def _ends_source(words: Words, index: int) -> bool:
    norm = words.norms[index]
    if norm == "." and index and len(words.norms[index - 1]) <= 3 and words.ends[index - 1] == words.starts[index]:
        return index + 1 >= len(words) or not words.capitalised(index + 1)
    return norm in _SOURCE_ENDS


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
