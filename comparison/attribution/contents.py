"""Where in a sentence that which a cue introduces stands: after the cue, or before it."""

from __future__ import annotations

from comparison.attribution.adverbials import (
    LOOKED_AHEAD,
    SUBJECTS,
    adverbial,
    past_days_and_places,
    past_object,
    time_dot,
)
from comparison.attribution.cues import Cue
from comparison.attribution.judged import judged
from comparison.attribution.sentences import QUOTE, Sentence
from comparison.attribution.statements import After, nothing, statement, whole
from comparison.segment.grammar import Form, Words, finite

_BACK = frozenset("it this that them these those him her everything anything".split())
_COUNTED = frozenset(
    "expect predict forecast report put estimate claim allege".split()
)  # their noun counts if it holds a number
_NO_STATEMENT = frozenset(
    "and but so or as to while when where after before because since until than whether of for".split()
)
_WITH_PARTICIPLE = frozenset({"deny", "propose", "recommend", "suggest", "admit"})  # "denied firing shells"
_SURELY_STATES = frozenset({"say", "tell", "think", "believe"})
_VERBAL = Form.AUXILIARY | Form.PAST | Form.PARTICIPLE | Form.PRESENT | Form.BASE | Form.NOUN_PRESENT | Form.NOUN_BASE
_ASKS = frozenset("whether if why how where when who what which".split())  # they open what is asked
_LONGEST_ASIDE = 14  # words
_LONGEST_ADVERBIAL = 8  # words between a cue and the quotation that it introduces without a comma


def after_cue(sentence: Sentence, at: int, cue: Cue) -> After:
    """What follows the cue whose words end at ``at``, by the cue's frame."""
    words, last = sentence.words, sentence.last
    if cue.frame == "object":
        return judged(sentence, at, cue)
    if words.norms[at : at + 1] == ["of"] and cue.frame != "matter":
        comma = next((i for i in range(at + 1, min(last - 1, at + _LONGEST_ADVERBIAL)) if words.norms[i] == ","), at)
        return (
            _from(sentence, comma + 1, comma) if comma > at and sentence.quoted(comma + 1) else nothing(at)
        )  # "says of it, “…”"
    if cue.frame == "told":
        if at < last and words.forms[at] & Form.PREPOSITION:
            return nothing(at)  # "an envoy informed of the plan"
        at = past_object(words, at, last)
    if cue.frame == "question":
        start = (
            at
            if words.norms[at : at + 1] != [","] and words.norms[at : at + 1] and words.norms[at] in _ASKS
            else past_object(words, at, last)
        )
        return (
            whole(sentence, start, at)
            if words.norms[start : start + 1] and words.norms[start] in _ASKS
            else nothing(at)
        )
    marked = _marked(sentence, at, cue)
    if marked is not None:
        stated = marked.ranges and not sentence.quoted(marked.ranges[0][0])
        return nothing(at) if cue.frame == "quote" and stated else marked
    if cue.base in _WITH_PARTICIPLE and at < last and words.norms[at].endswith("ing"):
        return whole(sentence, at, at)
    if cue.frame in {"clause", "told"}:
        return _clause(sentence, at, sure=cue.base in _SURELY_STATES)
    if cue.frame == "deed":
        start = at + 1 if at < last and words.norms[at] == "," else at
        if start < last and words.norms[start] == "to":
            return whole(sentence, start, at)
    if cue.frame == "directive" and words.norms[at : at + 1] != ["not"]:
        for index in range(at, min(last, at + 12)):
            norm = words.norms[index]
            if norm == "to" and index > at and index + 1 < last and not words.forms[index + 1] & Form.DETERMINER:
                return whole(sentence, at, at)
            if norm == "," and _past_aside(words, index, last) is not None:
                return whole(sentence, at, at)
            if norm in {",", ";", ".", QUOTE}:
                break
    if cue.frame == "matter" and at < last and not words.forms[at] & Form.SIGN and not _only_when(words, at, last):
        numbered = any(words.forms[i] & Form.NUMBER for i in range(at, min(last, at + 12)))
        if cue.base == "deny" and (words.norms[at] in _BACK or _claimed(words, at, last) or _says_so(words, at, last)):
            return nothing(at)
        if _as_saying(words, at, last):
            return nothing(at)  # "cited an adviser as saying that"
        if cue.base == "expect" and words.norms[at] == "to":
            return nothing(at)  # an intention
        if cue.base not in _COUNTED or (numbered and (cue.base != "put" or "at" in words.norms[at : at + 12])):
            return whole(sentence, at, at)
    return nothing(at)


def _past_aside(words: Words, comma: int, last: int) -> int | None:
    """The deed after what is added to whoever is to do it: "asked Ed Rusk, the owner, | to mend it"."""
    close = next((i for i in range(comma + 1, min(last - 2, comma + _LONGEST_ASIDE)) if words.norms[i] == ","), None)
    deed = close is not None and words.norms[close + 1] == "to" and not words.forms[close + 2] & Form.DETERMINER
    return close if deed else None


def _as_saying(words: Words, at: int, last: int) -> bool:
    stop = next((i for i in range(at, min(last - 1, at + _LONGEST_ASIDE)) if words.norms[i] == "as"), None)
    return stop is not None and words.norms[stop + 1] in {"saying", "telling", "warning", "calling"}


def _claimed(words: Words, at: int, last: int) -> bool:
    """Whether what is denied is named as a claim, without what it says: "denied the allegations"."""
    return any(statement(words, i) for i in range(at, min(last, at + 4)) if not words.forms[i] & Form.SIGN)


def _says_so(words: Words, at: int, last: int) -> bool:
    """Whether what is denied is only that it was said or done: "denied under oath ever saying so"."""
    stop = last - 1 if words.norms[last - 1] == "." else last
    return words.norms[stop - 1] in {"so", "that", "it"} and any(
        words.norms[i] in {"saying", "doing", "making"} for i in range(at, stop)
    )


def _only_when(words: Words, at: int, last: int) -> bool:
    """Whether nothing but a day or a place follows: "confirmed on Monday", "reported in March"."""
    past = past_days_and_places(words, at, last)
    return past > at and (past >= last or bool(words.forms[past] & Form.SIGN))


def finding(sentence: Sentence, at: int) -> After:
    """What a paper finds or shows, without "that": a statement, or a thing."""
    last = sentence.last
    if at >= last or sentence.words.forms[at] & (Form.SIGN | Form.PREPOSITION | Form.JOINT):
        return nothing(at)
    return whole(sentence, at, at)


def _marked(sentence: Sentence, at: int, cue: Cue) -> After | None:
    """What "that", a colon or a quotation marks, past adverbials and asides."""
    words, last = sentence.words, sentence.last
    index = at
    stop = min(last, at + LOOKED_AHEAD)
    depth = 0
    while index < stop:
        norm, form = words.norms[index], words.forms[index]
        if sentence.quoted(index):
            joined = words.norms[index - 1] in {"and", "but"} and words.norms[index - 2] == ","
            close = index == at or joined or words.norms[index - 1] in {",", ":"}
            if (
                words.norms[index - 1] == ","
                and index - at > 2
                and words.forms[at] & Form.PRONOUN
                and finite(words, at, index) is not None
            ):
                return None  # "she laughed, “and then I cried”"
            close = close or (index - at <= _LONGEST_ADVERBIAL and adverbial(words, at, index))
            return _from(sentence, index, index) if close else None
        if norm == ":":
            if index + 1 >= last:
                return After((), True, True, index)
            return _from(sentence, index + 1, index)
        if norm == "that" and (index == at or depth == 0 or words.norms[index - 1] == ","):
            after = words.norms[index + 1] if index + 1 < last else ""
            if (
                after
                and words.forms[index + 1] & Form.SIGN
                and not sentence.quoted(index + 1)
                and not (after == "," and "," in words.norms[index + 2 : last])  # "that, like him, she …"
                and after not in "$\u00a3\u20ac(#@"
            ):
                return None
            if cue.frame == "that" and finite(words, index + 1, last) is None:
                return None  # "rejected that version"
            if index + 1 < last and words.forms[index + 1] & (Form.AUXILIARY | Form.PAST):
                return _from(sentence, index, index) if index == at else None
            if index > at and not (
                adverbial(words, at, index) or words.norms[index - 1] == "," or _takes_statement(words, index - 1, cue)
            ):
                return None
            return _from(sentence, index + 1, index)
        if norm in {".", ";", "!", "?"} and not time_dot(words, index):
            return None
        if norm == ",":
            if not _aside_closes(words, index, stop, sentence):
                return None
            depth += 1
        elif (
            depth == 0
            and index > at
            and norm in SUBJECTS
            and words.norms[index + 1 : index + 2] not in ([":"], ["week"])
        ) or (depth == 0 and form & (Form.AUXILIARY | Form.PAST)):
            return None
        index += 1
    return None


def _takes_statement(words: Words, noun: int, cue: Cue) -> bool:
    """Whether what a noun states is said, or denied, by the subject of the cue before it, and by nobody else.

    "Rejected the union's claims that", "gave a warning that"; not "said the demands that", "asked about her claim that".
    """
    if not statement(words, noun) or cue.base in _SURELY_STATES:
        return False
    owned = noun and (words.norms[noun - 1].endswith(("'s", "s'")) or words.norms[noun - 1] in {"his", "her", "their"})
    return cue.effect == "denying" or not owned


def _aside_closes(words: Words, comma: int, stop: int, sentence: Sentence) -> bool:
    """Whether an aside opens or closes at ``comma``, after which "that" or a quotation follows."""
    if comma + 1 < stop and (sentence.quoted(comma + 1) or words.norms[comma + 1] == "that"):
        return True
    if comma + 2 < stop and words.norms[comma + 1] in {"and", "but"} and sentence.quoted(comma + 2):
        return True
    for index in range(comma + 1, stop - 1):
        if words.norms[index] == ",":
            return sentence.quoted(index + 1) or words.norms[index + 1] == "that"
        if sentence.quoted(index) or (words.norms[index] in {".", ";"} and not time_dot(words, index)):
            return False
    return False


def _clause(sentence: Sentence, at: int, *, sure: bool) -> After:
    """A statement without "that"; ``sure``: after these verbs hardly anything else stands there."""
    words, last = sentence.words, sentence.last
    start = past_days_and_places(words, at, last)
    if start >= last or (
        words.forms[start] & Form.SIGN and not sentence.quoted(start) and words.norms[start] not in "($\u00a3\u20ac"
    ):
        return nothing(start)
    contracted = "'" in words.norms[start]  # "he'd": subject and verb in one
    if (words.forms[start] & (Form.AUXILIARY | Form.PAST) and not contracted) or words.norms[start] in _NO_STATEMENT:
        return nothing(at)
    if words.norms[start] == "what" and not sure:
        return nothing(at)  # "explained what had happened"
    verb = finite(words, start, last)
    if verb is None or (verb == start and not contracted):
        subject = words.capitalised(start) or words.forms[start] & (Form.DETERMINER | Form.PRONOUN | Form.NUMBER)
        subject = subject or (sure and not words.forms[start] & (Form.PREPOSITION | Form.ADVERB | Form.SIGN))
        verbal = any(sentence.quoted(i) or (sure and _may_state(words, i)) for i in range(start + 1, last))
        if not (subject and verbal):
            return nothing(at)
        return whole(sentence, start, start)
    if not sure and (_hangs(words, start, verb) or words.norms[verb - 1] in {"and", "but"}):
        return nothing(at)
    return whole(sentence, start, start)


def _hangs(words: Words, start: int, verb: int) -> bool:
    """Whether the verb belongs to a relative clause or comes after a comma: "her support of the raid that killed"."""
    if any(words.norms[i] == "," for i in range(start, verb)):
        return not words.forms[start] & Form.PREPOSITION or words.norms[start] in {"of", "by", "from", "to", "with"}
    return any(words.norms[i] in {"that", "which", "who"} for i in range(start + 1, verb))


def _may_state(words: Words, index: int) -> bool:
    norm = words.norms[index]
    ending = norm.endswith(("s", "ed")) and len(norm) > 3 and not words.capitalised(index)
    return bool(words.forms[index] & _VERBAL) or ending


def _shares_verb(words: Words, start: int, last: int) -> bool:
    """Whether a quotation is half of the subject of a statement: "“reforms” and the tax | would pay for them"."""
    verb = finite(words, start, last)
    opens = (
        start < last
        and words.forms[start] & (Form.DETERMINER | Form.NOUN_BASE)
        and not words.forms[start] & Form.PRONOUN
    )
    return verb is not None and verb > start and bool(opens) and bool(words.forms[verb] & Form.AUXILIARY)


def _from(sentence: Sentence, start: int, cue_end: int) -> After:
    """From a mark: a whole quotation, or a statement to its end."""
    words, last = sentence.words, sentence.last
    if start >= last:
        return nothing(cue_end)
    if sentence.quoted(start) and words.norms[start - 1 : start] != ["that"]:
        stop = start + 1
        while stop < last and sentence.quoted(stop):
            stop += 1
        inner = words.text[sentence.runs[start].start]
        introduced = words.norms[start - 1] in {":", ","} or inner.isupper()
        if not introduced and words.norms[stop : stop + 1] == ["and"] and _shares_verb(words, stop + 1, last):
            found = whole(sentence, start, cue_end)
            return After(found.ranges, True, found.opens, cue_end)
        if (
            introduced
            or stop >= last
            or words.forms[stop] & Form.SIGN
            or words.norms[stop] in {"and", "but", "as", "in", "on"}
        ):
            return After(((start, stop),), True, False, cue_end)
    found = whole(sentence, start, cue_end)
    return After(found.ranges, True, found.opens, cue_end)
