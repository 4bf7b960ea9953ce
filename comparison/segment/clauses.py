"""The clauses of a sentence: the shortest passages of it that carry one proposition each.

A boundary is taken only where the words on both sides look like a proposition (``grammar.finite``), or are members of
one list of verb phrases. Conditions stay with what they condition; lists of nouns and relative clauses that are needed
to know what is meant stay whole. Where in doubt the sentence is not cut: a passage too long is still quoted right.
"""

from __future__ import annotations

from dataclasses import dataclass

from comparison.segment import heads, verbs
from comparison.segment.boundaries import Boundary, boundaries, conditional_at
from comparison.segment.grammar import Form, Words, begins_infinitive, begins_verb_phrase, finite, read

_SHORTEST = 3  # words of a clause, as in "Guns go silent"
_NEAR = 14  # words within which the verb of a clause follows its subject
_PERSONAL = frozenset("i we you he she they it".split())
_SUBORDINATE = verbs.OPENERS | verbs.CONDITIONS | verbs.CONTRASTS | (verbs.TIMES - {"as"})
_UNCUT = 60  # characters; a shorter sentence is quoted whole: overlap with hand-made passages 0.744, against 0.740 at 0


def split_clauses(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The clauses of the sentence ``text[start:end]``, as offsets into ``text``, in order; at least one."""
    words = read(text, start, end)
    ranges = _ranges(words, cut=end - start >= _UNCUT)
    found = []
    for first, last in ranges:
        begin = heads.content_start(words, first, last)
        if begin == 0 and last == len(words):
            return ((start, end),)
        begin, closed = heads.trimmed(words, begin, last)
        if closed > begin:
            found.append((words.starts[begin], end if last == len(words) else words.ends[closed - 1]))
    return tuple(found) or ((start, end),)


@dataclass(slots=True)
class _Clause:
    """The clause being collected, from word ``first``.

    ``main``: it has a finite verb of its own, so that it could end here. ``lists``: an infinitive or a modal that other
    verb phrases may share. ``fronted``: it began with a subordinate clause, conditional or not. ``reports``: it holds
    "that" after a verb, which an "and that" may take up.
    """

    first: int
    main: bool = False
    lists: bool = False
    fronted: bool = False
    conditional: bool = False
    reports: bool = False
    open: bool = False  # it ends in a subordinate clause that lacks its verb
    recent: bool = False  # the part collected last has a finite verb of its own


def _ranges(words: Words, *, cut: bool) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    joints = boundaries(words)
    stops = [b.left for b in joints[1:]] + [len(words)]
    clause = _begun(words, 0, joints[0].left if joints else len(words))
    dashes = sum(1 for b in joints if b.joint == "dash")
    for index, (boundary, stop) in enumerate(zip(joints, stops, strict=False)):
        if boundary.joint == "comma" and stop == len(words) and clause.main and heads.is_tail(words, boundary.right, stop):
            found.append((clause.first, boundary.right))
            return found
        begin = _accepted(words, clause, boundary, joints, index, dashes) if cut or boundary.joint == "colon" else None
        if begin is None:
            _extend(words, clause, boundary, stop)
            continue
        if not _only_introduces(words, clause, boundary):
            found.append((clause.first, boundary.right if boundary.joint == "comma" else boundary.left))
        reports = clause.reports
        clause = _begun(words, begin, stop, whole=True)
        clause.reports = clause.reports or reports
    found.append((clause.first, len(words)))
    return found


def _begun(words: Words, first: int, last: int, *, whole: bool = False) -> _Clause:
    clause = _Clause(first)
    if first < len(words) and not whole:
        norm = words.norms[first]
        clause.conditional = conditional_at(words, first) or norm in {"should", "had"}
        clause.conditional = clause.conditional or norm == "as"
        clause.fronted = norm in verbs.CONTRASTS | verbs.TIMES | {"even"} or clause.conditional
    has_verb = _main_verb(words, first, last)
    phrase = whole and (
        begins_verb_phrase(words, first, last) is not None
        or begins_infinitive(words, first, last) is not None
        or words.norms[first] in verbs.RESULTS
    )
    clause.main = phrase or (has_verb and not clause.fronted)
    clause.recent = has_verb
    clause.open = _is_open(words, first, last)
    clause.lists = _shares_verb(words, first, last)
    clause.reports = _reports(words, first, last)
    return clause


def _extend(words: Words, clause: _Clause, boundary: Boundary, stop: int) -> None:
    clause.recent = _main_verb(words, boundary.right, stop)
    clause.open = _is_open(words, boundary.right, stop) or (clause.open and not clause.recent)
    if boundary.joint != "relative" and not (boundary.joint in {"contrast", "time"} and not clause.main):
        closes = boundary.comma or not clause.fronted
        clause.main = clause.main or (clause.recent and closes)
    clause.lists = clause.lists or _shares_verb(words, boundary.left, stop)
    clause.reports = clause.reports or _reports(words, boundary.right, stop)


def _reports(words: Words, first: int, last: int) -> bool:
    return any(words.norms[i] == "that" or words.norms[i] in verbs.REPORTS for i in range(first, last))


def _main_verb(words: Words, first: int, last: int) -> bool:
    """Whether the words hold a finite verb, beside one that only reports what follows it."""
    found = finite(words, first, last)
    if found is None:
        return False
    if _is_open(words, first, last):
        return False
    if any(_opens(words, i) for i in range(first + 1, found)):
        found = finite(words, found + 1, last, first)  # "anybody who was hurt": its verb is still to come
        if found is None:
            return False
    if words.norms[found] in {"said", "says", "say"} and found + 2 < last:
        return finite(words, found + 1, last) is not None
    return True


def _is_open(words: Words, first: int, last: int) -> bool:
    """Whether the words end in a subordinate clause that lacks its verb: "said that the envoys"."""
    opened = next((i for i in range(last - 1, first - 1, -1) if _opens(words, i)), None)
    return opened is not None and finite(words, opened + 1, last) is None


def _opens(words: Words, index: int) -> bool:
    if words.norms[index] not in verbs.OPENERS:
        return False
    return not (words.norms[index] == "that" and index > 0 and words.forms[index - 1] & Form.PREPOSITION)


def _shares_verb(words: Words, first: int, last: int) -> bool:
    bases = Form.BASE | Form.NOUN_BASE
    for index in range(first, last - 1):
        norm = words.norms[index]
        if (norm == "to" and words.forms[index + 1] & bases) or norm in verbs.MODALS:
            return True
    return begins_infinitive(words, first, last) is not None


def _accepted(
    words: Words, clause: _Clause, boundary: Boundary, joints: tuple[Boundary, ...], index: int, dashes: int
) -> int | None:
    """The word at which the new clause begins, if the boundary is one; None if it is not."""
    left = words.count(clause.first, min(boundary.left, clause.first + 8))
    right = words.count(boundary.right, min(len(words), boundary.right + 8))
    if boundary.joint == "semicolon":
        return _past_coordinator(words, boundary.right) if left > 1 and right > 1 else None
    if right < _SHORTEST:
        return None
    if boundary.joint == "colon":
        return _after_colon(words, clause, boundary)
    if left < _SHORTEST or (boundary.conditional and not boundary.comma):
        return None
    reach = _reach(words, joints, index)
    if boundary.joint == "comma":
        return _after_comma(words, clause, boundary, reach, joints[index + 1 :])
    if not clause.main or clause.open:
        return None
    if boundary.joint == "coordinator":
        stop = joints[index + 1].left if index + 1 < len(joints) else len(words)
        return _coordinated(words, clause, boundary, reach, stop)
    if boundary.joint == "relative":
        return _relative(words, boundary, joints[index + 1 : index + 2])
    if boundary.joint == "dash":
        return boundary.right if dashes == 1 and _has_subject(words, boundary.right, reach) else None
    return _subordinated(words, clause, boundary, reach)


def _reach(words: Words, joints: tuple[Boundary, ...], index: int) -> int:
    """How far the verb of the clause that may begin at a boundary is looked for."""
    limit = min(len(words), joints[index].right + _NEAR)
    splice = joints[index].joint == "comma"
    for later in joints[index + 1 : index + _NEAR]:
        if later.left >= limit:
            break
        if splice or later.joint not in {"comma", "relative", "coordinator"} or (
            later.joint == "coordinator" and later.comma
        ):
            return later.left
    return limit


def _only_introduces(words: Words, clause: _Clause, boundary: Boundary) -> bool:
    if boundary.joint != "colon":
        return False
    label = finite(words, clause.first, boundary.left) is None
    return label or heads.is_reporting_head(words, clause.first, boundary.left)


def _past_coordinator(words: Words, index: int) -> int:
    index += words.norms[index] == "and"
    that = words.norms[index] == "that" and not heads.is_pronoun(words, index, len(words))
    return index + (that and finite(words, index + 1, min(len(words), index + _NEAR)) is not None)


def _after_colon(words: Words, clause: _Clause, boundary: Boundary) -> int | None:
    if not _has_subject(words, boundary.right, min(len(words), boundary.right + _NEAR)):
        return None
    label = finite(words, clause.first, boundary.left) is None
    if label:
        return boundary.right if words.count(clause.first, boundary.left) <= 5 and clause.first == 0 else None
    return boundary.right


def _coordinated(words: Words, clause: _Clause, boundary: Boundary, reach: int, stop: int) -> int | None:
    index = boundary.right + 1
    if index >= len(words) or conditional_at(words, index):
        return None
    begin = index if words.norms[boundary.right] == "and" else boundary.right
    norm = words.norms[index]
    if norm == "that" and clause.reports and not heads.is_pronoun(words, index, reach) and finite(words, index + 1, reach) is not None:
        return index + 1
    if norm in verbs.OPENERS or norm in verbs.CONTRASTS or norm in verbs.TIMES:
        return None
    if norm == ",":
        index = _past_aside(words, index, reach)
    elif words.count(index, stop) < _SHORTEST:
        reach = min(reach, stop)
    verb_before = not boundary.comma and words.forms[boundary.left - 1] & (Form.PAST | Form.PARTICIPLE | Form.PRESENT | Form.BASE)
    if not verb_before and _verb_phrase_follows(words, clause, index, reach):
        return begin
    found = _subject_and_verb(words, index, reach)
    if found is None and boundary.comma:
        found = _after_relative(words, index, reach)
    if found is None or (not boundary.comma and _may_be_participle(words, found)):
        return None
    return begin


def _verb_phrase_follows(words: Words, clause: _Clause, index: int, reach: int) -> bool:
    if words.count(index, min(reach, index + _SHORTEST + 2)) < _SHORTEST:
        return False
    if begins_verb_phrase(words, index, reach) is not None:
        return True
    return clause.lists and begins_infinitive(words, index, reach) is not None


def _after_comma(
    words: Words, clause: _Clause, boundary: Boundary, reach: int, later: tuple[Boundary, ...]
) -> int | None:
    index = boundary.right
    norm = words.norms[index]
    if clause.fronted and not clause.main:
        return index if not clause.conditional and clause.recent and _has_subject(words, index, reach) else None
    if not clause.main:
        return None
    if norm in verbs.REPORTS and norm.endswith("ing"):
        return _after_participle(words, index, reach)
    if norm in verbs.RESULTS:
        return index
    if not clause.recent or boundary.conditional:
        return None
    listed = any(b.joint == "coordinator" and _verb_phrase_follows(words, clause, b.right + 1, len(words)) for b in later[:6])
    if listed and clause.lists and begins_infinitive(words, index, reach) is not None:
        return index
    if listed and begins_verb_phrase(words, index, reach) is not None and words.norms[index + 1] != "by":
        return index
    found = _subject_and_verb(words, index, reach)
    if found is None or found - index > 7:
        return None
    if words.norms[found] in verbs.SAYS and finite(words, found + 2, reach) is None:
        return None
    subject = words.forms[index] & (Form.PRONOUN | Form.DETERMINER) or words.capitalised(index) or (
        found == index + 1 and not words.forms[index]
    )
    return index if subject and not _may_be_participle(words, found) else None


def _after_participle(words: Words, index: int, reach: int) -> int | None:
    """Where that which ", adding that" or ", saying" introduces begins."""
    for position in range(index + 1, min(reach, index + 5)):
        if words.norms[position] == "that":
            return position + 1 if finite(words, position + 1, reach) is not None else None
    return index + 1 if finite(words, index + 1, reach) is not None else None


def _relative(words: Words, boundary: Boundary, later: tuple[Boundary, ...]) -> int | None:
    stop = later[0].left if later else len(words)
    if finite(words, boundary.right, stop) is None:
        return None
    embedded = later and later[0].joint == "comma" and begins_verb_phrase(words, later[0].right, len(words)) is not None
    return None if embedded else boundary.right


def _subordinated(words: Words, clause: _Clause, boundary: Boundary, reach: int) -> int | None:
    index = boundary.right
    if not boundary.comma and boundary.joint == "time":
        if words.norms[index] not in {"after", "before"} or clause.lists:
            return None
    begin = index + (2 if words.norms[index] in {"so", "even"} else 1)
    return index if _has_subject(words, begin, reach) else None


def _past_aside(words: Words, index: int, reach: int) -> int:
    """The word after an aside between commas that begins at ``index``: "and, without waiting, ordered"."""
    for position in range(index + 1, min(reach, index + 7)):
        if words.norms[position] == ",":
            return position + 1
    return index


def _has_subject(words: Words, first: int, last: int) -> bool:
    return _subject_and_verb(words, first, last) is not None


def _subject_and_verb(words: Words, first: int, last: int) -> int | None:
    """The finite verb of a clause that begins with its subject, at ``first`` or after an opening quotation mark."""
    while first < last and words.norms[first] in heads.QUOTES:
        first += 1
    found = finite(words, first, last)
    if found is None or found == first:
        return None
    if words.forms[first] & (Form.PAST | Form.PARTICIPLE | Form.AUXILIARY | Form.PRESENT):
        return None
    between = words.norms[first + 1 : found]
    if not _SUBORDINATE.isdisjoint(between):
        return None
    contact = found - 1 > first and words.norms[found - 1] in _PERSONAL
    if contact and not words.forms[first] & (Form.PREPOSITION | Form.ADVERB):
        return None  # "the route we had asked for"
    if words.norms[found - 1] in verbs.COORDINATORS:
        return None
    if words.norms[found - 1] == "," and between.count(",") == 1:
        return None  # "lasting and fair, must hold" has its subject before
    return found


def _after_relative(words: Words, first: int, last: int) -> int | None:
    """The verb of a subject with a relative clause: "every boat that asked for fuel received it"."""
    inner = finite(words, first, last)
    if inner is None or inner <= first + 1 or words.norms[inner - 1] not in {"that", "who", "which"}:
        return None
    found = finite(words, inner + 1, last, first)
    return found if found is not None and "," not in words.norms[inner:found] else None


def _may_be_participle(words: Words, index: int) -> bool:
    if not words.forms[index] & Form.PARTICIPLE:
        return False
    if words.forms[index - 1] & Form.PRONOUN and not words.forms[index - 1] & Form.DETERMINER:
        return False
    after = words.forms[index + 1] if index + 1 < len(words) else Form.SIGN
    return not after & Form.DETERMINER
