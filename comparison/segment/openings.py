"""Whether a boundary opens a clause, given the clause collected so far and the words that follow."""

from __future__ import annotations

from typing import NamedTuple

from comparison.segment import heads, verbs
from comparison.segment.boundaries import Boundary, conditional_at
from comparison.segment.collected import Collected
from comparison.segment.grammar import Form, Words, begins_infinitive, begins_verb_phrase, finite
from comparison.segment.propositions import has_subject, may_be_participle, subject_and_verb, verb_after_relative

_DISTANCED = verbs.UNVOUCHED | heads.NEGATIONS
_SHORTEST = 3  # words of a clause, as in "Guns go silent"
_NEAR = 14  # words within which the verb of a clause follows its subject
_FAR = 40  # words of a clause within which its reporting head is looked for
_VERBS_BEFORE = Form.PAST | Form.PARTICIPLE | Form.PRESENT | Form.BASE


class Crossing(NamedTuple):
    """A boundary in its sentence: the clause before it, and the boundaries ``later`` that follow, a few of them.

    ``reach`` is how far the verb of a new clause is looked for, ``stop`` where the next boundary is.
    """

    words: Words
    clause: Collected
    boundary: Boundary
    later: tuple[Boundary, ...]
    reach: int
    stop: int


def crossing(words: Words, clause: Collected, joints: tuple[Boundary, ...], index: int) -> Crossing:
    """The boundary ``joints[index]``, after ``clause``."""
    later = joints[index + 1 : index + 1 + _NEAR]
    stop = later[0].left if later else len(words)
    return Crossing(words, clause, joints[index], later, _reach(words, joints[index], later), stop)


def opening(at: Crossing, *, parenthetical: bool) -> int | None:
    """The word at which the new clause begins, if the boundary opens one; None if it does not.

    ``parenthetical`` says that the sentence has more than one dash, so that they may stand for brackets.
    """
    words, clause, boundary = at.words, at.clause, at.boundary
    left = words.count(clause.first, min(boundary.left, clause.first + 8))
    right = words.count(boundary.right, min(len(words), boundary.right + 8))
    if boundary.joint == "semicolon":
        return _after_semicolon(words, boundary.right) if left > 1 and right > 1 else None
    if right < _SHORTEST:
        return None
    if boundary.joint == "colon":
        return _after_colon(at)
    if left < _SHORTEST or (boundary.conditional and not boundary.comma):
        return None
    if boundary.joint == "comma":
        return _after_comma(at)
    if not clause.main or clause.open:
        return None
    if boundary.joint == "coordinator":
        return _coordinated(at)
    if boundary.joint == "relative":
        return _relative(at)
    if boundary.joint == "dash":
        return boundary.right if not parenthetical and has_subject(words, boundary.right, at.reach) else None
    return _subordinated(at)


def only_introduces(at: Crossing) -> bool:
    """Whether the clause before a colon is a label or a reporting head, and says nothing by itself."""
    if at.boundary.joint != "colon":
        return False
    label = finite(at.words, at.clause.first, at.boundary.left) is None
    return label or heads.is_reporting_head(at.words, at.clause.first, at.boundary.left)


def reports(at: Crossing) -> bool:
    """Whether the clause before reports something, which an "and that" may take up."""
    clause = at.clause
    last = min(at.boundary.left, clause.first + _FAR)
    return clause.reports or heads.content_start(at.words, clause.first, last) > clause.first


def _reach(words: Words, boundary: Boundary, later: tuple[Boundary, ...]) -> int:
    limit = min(len(words), boundary.right + _NEAR)
    splice = boundary.joint == "comma"
    for after in later:
        if after.left >= limit:
            break
        coordinated = after.joint == "coordinator" and after.comma
        if splice or coordinated or after.joint not in {"comma", "relative", "coordinator"}:
            return after.left
    return limit


def _after_semicolon(words: Words, index: int) -> int:
    index += words.norms[index] == "and"
    if words.norms[index] != "that" or heads.is_pronoun(words, index, len(words)):
        return index
    return index + (finite(words, index + 1, min(len(words), index + _NEAR)) is not None)


def _after_colon(at: Crossing) -> int | None:
    words, clause, boundary = at.words, at.clause, at.boundary
    if not has_subject(words, boundary.right, min(len(words), boundary.right + _NEAR)):
        return None
    if finite(words, clause.first, min(boundary.left, clause.first + _FAR)) is not None:
        return boundary.right
    label = clause.first == 0 and words.count(0, min(boundary.left, _NEAR)) <= 5
    return boundary.right if label else None


def _coordinated(at: Crossing) -> int | None:
    words, boundary, reach = at.words, at.boundary, at.reach
    index = boundary.right + 1
    if index >= len(words) or conditional_at(words, index):
        return None
    begin = index if words.norms[boundary.right] == "and" else boundary.right
    norm = words.norms[index]
    if norm == "that":
        return _reported_too(at)
    if not boundary.comma and _unvouched(at):
        return None
    if norm in verbs.OPENERS or norm in verbs.CONTRASTS or norm in verbs.TIMES:
        return None
    if norm == ",":
        index = _past_aside(words, index)
        reach = min(len(words), index + _NEAR)
    elif words.count(index, at.stop) < _SHORTEST:
        reach = min(reach, at.stop)
    verb_before = not boundary.comma and words.forms[boundary.left - 1] & _VERBS_BEFORE
    if not verb_before and not conditional_at(words, at.clause.first) and _verb_phrase_follows(at, index, reach):
        return begin
    found = subject_and_verb(words, index, reach)
    if found is None and boundary.comma:
        found = verb_after_relative(words, index, reach)
    if found is None or (not boundary.comma and may_be_participle(words, found)):
        return None
    return None if _ends_with_speech(words, found) else begin


def _reported_too(at: Crossing) -> int | None:
    """Where the second thing reported begins: "said that ... and that ..."."""
    words, index = at.words, at.boundary.right + 1
    if heads.is_pronoun(words, index, at.reach) or finite(words, index + 1, at.reach) is None:
        return None
    before = words.norms[max(at.clause.first, at.boundary.left - _FAR) : at.boundary.left]
    return index + 1 if ("that" in before and not _unvouched(at)) or reports(at) else None


def _unvouched(at: Crossing) -> bool:
    """Whether the clause so far is under a "that" which the sentence denies, hopes for or demands."""
    norms, first = at.words.norms, at.clause.first
    for index in range(at.boundary.left - 1, max(first, at.boundary.left - _FAR), -1):
        if norms[index] == "that":
            before = norms[max(first, index - 4) : index]
            return not _DISTANCED.isdisjoint(before)
    return False


def _verb_phrase_follows(at: Crossing, index: int, reach: int) -> bool:
    words, clause = at.words, at.clause
    if words.count(index, min(reach, index + _SHORTEST + 2)) < _SHORTEST:
        return False
    if begins_verb_phrase(words, index, reach) is not None:
        return True
    if words.norms[index] in verbs.RESULTS:
        return words.norms[clause.first] in verbs.RESULTS
    if not clause.lists or any(conditional_at(words, i) for i in range(index, min(reach, index + _NEAR))):
        return False  # "halt the flights and open the road if": the condition may go for both
    return begins_infinitive(words, index, reach) is not None


def _after_comma(at: Crossing) -> int | None:
    words, clause, index, reach = at.words, at.clause, at.boundary.right, at.reach
    norm = words.norms[index]
    if clause.fronted and not clause.main:
        return index if not clause.conditional and clause.recent and has_subject(words, index, reach) else None
    if not clause.main:
        return None
    if norm in verbs.REPORTS and norm.endswith("ing"):
        return _after_participle(words, index, reach)
    if norm in verbs.RESULTS:
        return index
    if not clause.recent or at.boundary.conditional:
        return None
    return index if _listed(at, index) or _spliced(words, index, reach) else None


def _listed(at: Crossing, index: int) -> bool:
    """Whether the words are a middle member of a list of verb phrases, which an "and" concludes."""
    words = at.words
    infinitive = at.clause.lists and begins_infinitive(words, index, at.reach) is not None
    phrase = begins_verb_phrase(words, index, at.reach) is not None and words.norms[index + 1] != "by"
    return (infinitive or phrase) and any(
        b.joint == "coordinator" and _verb_phrase_follows(at, b.right + 1, len(words)) for b in at.later[:6]
    )


def _spliced(words: Words, index: int, reach: int) -> bool:
    """Whether a clause of its own follows a mere comma."""
    found = subject_and_verb(words, index, reach)
    if found is None or found - index > _NEAR // 2 or may_be_participle(words, found):
        return False
    if _ends_with_speech(words, found) or _says_nothing(words, found, reach):
        return False
    noun = found == index + 1 and not words.forms[index] & ~Form.NUMBER
    return noun or words.capitalised(index) or bool(words.forms[index] & (Form.PRONOUN | Form.DETERMINER))


def _ends_with_speech(words: Words, verb: int) -> bool:
    """Whether the sentence is over with the verb: "..., teachers and parents said", "..., critics have alleged"."""
    return not any(words.norms[i].isalnum() for i in range(verb + 2, min(len(words), verb + 4)))


def _says_nothing(words: Words, verb: int, reach: int) -> bool:
    return words.norms[verb] in verbs.SAYS and finite(words, verb + 2, reach) is None


def _after_participle(words: Words, index: int, reach: int) -> int | None:
    """Where that which ", adding that" or ", saying" introduces begins."""
    for position in range(index + 1, min(reach, index + 5)):
        if words.norms[position] == "that":
            return position + 1 if finite(words, position + 1, reach) is not None else None
    return index + 1 if finite(words, index + 1, reach) is not None else None


def _relative(at: Crossing) -> int | None:
    words, right = at.words, at.boundary.right
    if finite(words, right, at.stop) is None:
        return None
    closed = bool(at.later) and at.later[0].joint == "comma"
    if closed and begins_verb_phrase(words, at.later[0].right, len(words)) is not None:
        return None  # embedded: "the road, which was cut, will reopen"
    return right


def _subordinated(at: Crossing) -> int | None:
    words, index = at.words, at.boundary.right
    if at.boundary.joint == "time":
        measured = words.norms[index - 1] in verbs.MEASURED
        if measured or (not at.boundary.comma and (words.norms[index] not in {"after", "before"} or at.clause.lists)):
            return None
    begin = index + (2 if words.norms[index] in {"so", "even"} else 1)
    return index if has_subject(words, begin, at.reach) else None


def _past_aside(words: Words, index: int) -> int:
    """The word after an aside between commas that begins at ``index``: "and, without waiting, ordered"."""
    for position in range(index + 1, min(len(words) - 1, index + 7)):
        if words.norms[position] == ",":
            return position + 1
    return index
