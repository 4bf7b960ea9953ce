"""Who stands before or after a verb of saying, as words: the subject, with what is set off by commas beside it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from comparison.attribution.noun_phrases import (
    COORDINATORS,
    CUTS,
    LEADS,
    NOT_SUBJECTS,
    STOPS,
    abbreviates,
    adjacent,
    is_role,
    names,
    opening_bracket,
)
from comparison.attribution.nouns import CROWDS, NAME_ENDINGS, NOT_NAMES, PEOPLE
from comparison.attribution.sentences import QUOTE, STATES
from comparison.segment.grammar import Form, Words, finite

_BETWEEN = frozenset(
    "also long has have had then later now previously earlier already still again further meanwhile once twice recently never "
    "always often each all both first last even just only simply soon since today yesterday tonight himself herself "
    "itself themselves did does is was are were be been being would will may must can should could might said later "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_PLACED = frozenset("based headquartered born located in of from near outside".split())
_RELATIVES = frozenset("who whom whose which".split())
_SPANS = frozenset(
    "week month year morning afternoon evening monday tuesday wednesday thursday friday saturday sunday".split()
)
_ASIDES = frozenset("one another who whom whose which where when a an the of at in now then speaking writing formerly both also "
                    "however too meanwhile though in for".split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """Words ``first`` to ``last``; ``beside`` is a phrase set off by commas after them, ``start`` where all begins.

    ``relative``: the verb stands in a clause with "who", so that its sentence goes on after what is said.
    """

    first: int
    last: int
    start: int
    beside: tuple[int, int] | None = None
    relative: bool = False


def subject_before(words: Words, verb: int, begin: int) -> Subject | None:
    """The subject of the verb at ``verb`` in a sentence that begins at ``begin``; None if it has none of its own."""
    end = _past_helpers(words, verb, begin)
    if end <= begin:
        return None
    before = words.norms[end - 1]
    if before in {"who", "which"}:
        stop = end - 2 if words.norms[end - 2 : end - 1] == [","] else end - 1
        stop = _before_participle(words, stop, begin) if stop == end - 2 else stop
        first = _antecedent(words, stop, begin)
        named = adjacent(words, first - 1, begin) if first - 1 > begin and words.norms[first - 1] == "," else None
        if named is not None and names(words, *named) and is_role(words, first, stop):
            return Subject(*named, named[0], beside=(first, stop), relative=True)  # "Ana Ruiz, a nurse who …"
        return Subject(first, stop, first, relative=True) if first < stop else None
    if before == ",":
        return _before_aside(words, end - 1, begin)
    if before == ")":
        opening = opening_bracket(words, end - 1, begin)
        end = opening if opening is not None and opening > begin else end
    found = adjacent(words, end, begin)
    if found is None:
        return None
    first, last = found
    if first - 2 >= begin and words.norms[first - 1] == "," and names(words, first, last):
        role = adjacent(words, first - 1, begin)
        apart = role and (role[0] == begin or words.forms[role[0] - 1] & Form.SIGN or words.norms[role[0] - 1] in LEADS)
        if role and apart and is_role(words, *role) and words.norms[role[1] - 1] not in CROWDS:
            return Subject(role[0], role[1], role[0], beside=(first, last))
    return Subject(first, last, first)


def _before_participle(words: Words, stop: int, begin: int) -> int:
    """Where the words end to which "who" belongs, before an aside: "a report, | released in May, which found"."""
    comma = next((i for i in range(stop - 1, max(begin, stop - 9), -1) if words.norms[i] == ","), None)
    aside = comma is not None and words.forms[comma + 1] & Form.PARTICIPLE and words.norms[comma + 1].endswith("ed")
    return comma if comma is not None and aside else stop


def _antecedent(words: Words, stop: int, begin: int) -> int:
    """Where the phrase begins to which "who" belongs."""
    first = stop
    while first > begin and stop - first < 10:
        norm, form = words.norms[first - 1], words.forms[first - 1]
        if norm == "." and abbreviates(words, first - 1):
            first -= 1
            continue
        named = first + 1 if words.norms[first] == "the" and first + 1 < stop else first
        linked = norm in {"of", "for"} and words.capitalised(named)
        linked = linked or (
            first - 2 >= begin and words.norms[first - 2] in PEOPLE | CROWDS | {"familiar", "close", "briefed"}
        )
        verbal = form & (Form.AUXILIARY | Form.PAST | Form.SIGN | Form.JOINT | Form.OPENER)
        if verbal or (form & Form.PREPOSITION and not linked):
            break
        first -= 1
        if form & Form.DETERMINER and not (first > begin and words.forms[first - 1] & Form.PREPOSITION):
            break
    return first


def _past_helpers(words: Words, verb: int, begin: int) -> int:
    end = verb
    while end > begin:
        norm = words.norms[end - 1]
        adverb = (words.forms[end - 1] & Form.ADVERB or norm in _BETWEEN) and not words.titled(end - 1)
        if norm in _SPANS and words.norms[end - 2] in {"this", "last", "early", "late"} and end - 2 > begin:
            end -= 2
            continue
        if norm == "both" and (
            end - 1 == begin or words.forms[end - 2] & Form.SIGN or words.norms[end - 2] in COORDINATORS
        ):
            break
        if not adverb:
            break
        end -= 1
    return end


def _before_aside(words: Words, comma: int, begin: int) -> Subject | None:
    """The subject before the asides between commas, the last of which ends at ``comma``."""
    parts = _with_places([_unbracketed(words, *part) for part in _between_commas(words, comma, begin)], words)
    best: tuple[int, int] | None = None
    named: tuple[int, int] | None = None
    for aside, part in pairwise(parts):
        if not (_is_aside(words, *aside) or _adds(words, part, aside)) or (
            best and not (names(words, *aside) or is_role(words, *aside))
        ):
            break
        if words.norms[part[0]] in _RELATIVES:
            alias = _alias(words, *aside)
            named = alias if named is None and names(words, *alias) else named
            continue  # "a mother, who gave her first name only, Ana, said"
        if words.norms[part[0]] in NOT_SUBJECTS or words.forms[part[0]] & Form.NUMBER or words.norms[part[0]] in STATES:
            if best:
                break
            continue
        head = adjacent(words, part[1], part[0])
        if head is None or (best and not (names(words, *head) or is_role(words, *head))):
            break
        alias = _alias(words, *aside)
        called = names(words, *alias) or _role_and_name(words, *alias)
        if named is None and called and words.norms[alias[0]] not in STATES:
            named = alias
        best = head
    return Subject(best[0], best[1], best[0], None if best == named else named) if best else None


def _with_places(parts: list[tuple[int, int]], words: Words) -> list[tuple[int, int]]:
    """``parts`` (from right to left) with a place of two parts as one: "based in Lund, Skåne"."""
    found: list[tuple[int, int]] = []
    for first, last in parts:
        placed = words.norms[first] in _PLACED and last - first > 1 and words.capitalised(last - 1)
        if placed and found and names(words, *found[-1]):
            found[-1] = (first, found[-1][1])
        else:
            found.append((first, last))
    return found


def _adds(words: Words, name: tuple[int, int], aside: tuple[int, int]) -> bool:
    """Whether words without a verb follow a full name: "Ana Ruiz, senior associate for parks at the institute,"."""
    return name[1] - name[0] > 1 and names(words, *name) and finite(words, *aside) is None


def _role_and_name(words: Words, first: int, last: int) -> bool:
    """Whether the words are an office and a full name: "former judge Ana Ruiz"."""
    full = last - first > 2 and words.capitalised(last - 1) and words.capitalised(last - 2)
    plain = full and not words.forms[first] & Form.DETERMINER and words.norms[last - 1] not in PEOPLE
    return plain and is_role(words, first, last - 2) and finite(words, first, last) is None


def _alias(words: Words, first: int, last: int) -> tuple[int, int]:
    """The name in "identified only as Witness C", else the words as they are."""
    if words.norms[first] in {"identified", "named", "known"} and "as" in words.norms[first : min(last, first + 4)]:
        return words.norms.index("as", first) + 1, last
    return first, last


def _unbracketed(words: Words, first: int, last: int) -> tuple[int, int]:
    """The words without the bracket at their end: "Cllr Ana Ruiz (Ind)"."""
    opening = opening_bracket(words, last - 1, first) if words.norms[last - 1] == ")" else None
    return (first, opening) if opening is not None and opening > first else (first, last)


def _between_commas(words: Words, comma: int, begin: int) -> list[tuple[int, int]]:
    """The stretches between the commas before ``comma``, from right to left, at most five."""
    found: list[tuple[int, int]] = []
    last = comma
    index = comma - 1
    while index >= begin and comma - index < 60 and len(found) < 5:
        norm = words.norms[index]
        if norm in {";", ":", QUOTE, "\u2014", "|"}:
            break
        if norm == ",":
            found.append((index + 1, last))
            last = index
        index -= 1
    found.append((index + 1, last))
    return [part for part in found if part[0] < part[1]]


def _is_aside(words: Words, first: int, last: int) -> bool:
    """Whether the words between two commas add to a name rather than state something: "a Democrat", "who ...", "19"."""
    if first >= last:
        return False
    norm, form = words.norms[first], words.forms[first]
    if norm in {"and", "but"}:
        return words.norms[first + 1] in {"who", "which", "whose"} if first + 1 < last else False
    if norm in _ASIDES or form & (Form.NUMBER | Form.DETERMINER | Form.PREPOSITION | Form.ADVERB | Form.PARTICIPLE):
        return True
    if norm.endswith(("ing", "'s")) or norm in NAME_ENDINGS:
        return True
    return names(words, first, last) or is_role(words, first, last)


def subject_after(words: Words, verb_end: int, last: int) -> Subject | None:
    """The subject of an inverted verb: "said Ana Ruiz, president of the guild", "says parish chair"."""
    if verb_end >= last:
        return None
    norm, form = words.norms[verb_end], words.forms[verb_end]
    if norm in CUTS or norm in {",", "."} or norm in STOPS:
        return None
    if form & Form.PREPOSITION or (
        norm in NOT_NAMES and not form & (Form.DETERMINER | Form.PRONOUN) and norm not in {"one", "another"}
    ):
        return None
    end = verb_end
    while end < last and end - verb_end < 16:
        norm, form = words.norms[end], words.forms[end]
        if norm in CUTS or norm in {",", "?", "!"} or (norm == "." and not abbreviates(words, end)):
            break
        if end > verb_end and norm in STOPS | {"who", "which", "in", "on", "during", "at", "but", "to", "with"}:
            break
        if norm == "and" and not (end + 1 < last and words.capitalised(end + 1)):
            break
        if norm in {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "today"}:
            break
        verbal = form & (Form.AUXILIARY | Form.PAST | Form.BASE | Form.PRESENT) or (
            form & Form.PARTICIPLE and not norm.endswith("ed")
        )
        if end > verb_end and verbal and not words.capitalised(end) and norm not in PEOPLE:
            return None
        end += 1
    if end == verb_end:
        return None
    beside = None
    if end + 1 < last and words.norms[end] == "," and not words.norms[end + 1].endswith("ing"):
        stop = end + 1
        while (
            stop < last
            and stop - end < 14
            and (
                words.norms[stop] not in {",", ".", QUOTE, ";", ":", "who", "which"}
                or (words.norms[stop] == "." and abbreviates(words, stop))
            )
        ):
            stop += 1
        if stop > end + 1 and (is_role(words, end + 1, stop) or names(words, end + 1, stop)):
            beside = (end + 1, stop)
    return Subject(verb_end, end, verb_end, beside)
