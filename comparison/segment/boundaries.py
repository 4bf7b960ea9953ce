"""The places in a sentence where a new clause may begin, before anything is known of what stands on either side."""

from __future__ import annotations

from typing import Literal, NamedTuple

from comparison.segment import verbs
from comparison.segment.grammar import Form, Words

Joint = Literal["semicolon", "colon", "dash", "coordinator", "relative", "contrast", "time", "comma"]

_WORTH_A_LOOK = Form.SIGN | Form.JOINT
_CLOSING = frozenset("\"'\u2019\u201d\u00bb")
_DOTS = frozenset(".…")
_DASHES = frozenset("—–-")
_COORDINATOR: Joint = "coordinator"
_CONTRAST: Joint = "contrast"
_TIME: Joint = "time"
_WORDS: dict[str, Joint] = (
    dict.fromkeys(verbs.COORDINATORS - {"&"}, _COORDINATOR)
    | dict.fromkeys(verbs.CONTRASTS, _CONTRAST)
    | dict.fromkeys(verbs.TIMES - {"as"}, _TIME)
)


class Boundary(NamedTuple):
    """A clause may begin at word ``right``; what is before it ends at word ``left`` (exclusive).

    ``comma`` says that a comma stands between; ``conditional`` that a condition was opened before and no comma has
    closed it.
    """

    left: int
    right: int
    joint: Joint
    comma: bool
    conditional: bool


def boundaries(words: Words) -> tuple[Boundary, ...]:
    """The boundaries of a sentence, in order; none within brackets, none where a condition begins."""
    found: list[Boundary] = []
    depth, condition, comma, taken = 0, -1, -1, -1
    norms = words.norms
    for index, form in enumerate(words.forms):
        if not form & _WORTH_A_LOOK:
            continue
        norm = norms[index]
        if form & Form.SIGN:
            if norm in "([":
                depth += 1
            elif norm in ")]":
                depth = max(0, depth - 1)
        elif conditional_at(words, index):
            condition = index
            taken = max(taken, index + 1)
            continue
        if depth or index <= taken:
            continue
        open_condition = condition > comma
        if norm == ",":
            right = index + 1
            while right < len(words) and norms[right] in _CLOSING and words.starts[right] == words.ends[right - 1]:
                right += 1
            comma = index
            joint = _joint_after_comma(words, right)
            if joint and right < len(words):
                found.append(Boundary(index, right, joint, True, open_condition))
                taken = right
        elif joint := _joint(words, index):
            right = index + (1 if joint in {"semicolon", "colon", "dash"} else 0)
            if right < len(words):
                left = index + 1 if norm in _DOTS else index
                found.append(Boundary(left, right, joint, False, open_condition))
                taken = right if right > index else index
            if joint in {"semicolon", "dash"}:
                comma = index
    return tuple(found)


def conditional_at(words: Words, index: int) -> bool:
    """Whether a condition begins at word ``index``: "if", "unless", "only if", "subject to", "in exchange for"."""
    norm = words.norms[index]
    if norm in verbs.CONDITIONS:
        return not (norm == "once" and index > 0 and words.norms[index - 1] == "at")
    pair = verbs.CONDITION_PAIRS.get(norm)
    return bool(pair) and index + 1 < len(words) and words.norms[index + 1] in (pair or ())


def _joint_after_comma(words: Words, right: int) -> Joint | None:
    if right >= len(words) or conditional_at(words, right):
        return None
    norm = words.norms[right]
    if norm in verbs.RELATIVES:
        return "relative"
    return _worded(words, right) or "comma"


def _joint(words: Words, index: int) -> Joint | None:
    norm = words.norms[index]
    if norm == ";":
        return "semicolon"
    if norm == ":":
        return "colon"
    if norm in _DASHES:
        return "dash" if _stands_apart(words, index) else None
    if norm in _DOTS:
        ellipsis = norm == "…" or (index > 1 and norms_are_dots(words, index))
        return "dash" if ellipsis and index + 1 < len(words) else None
    return _worded(words, index)


def _worded(words: Words, index: int) -> Joint | None:
    norm = words.norms[index]
    after = words.norms[index + 1] if index + 1 < len(words) else ""
    if norm == "so" and after == "that":
        return "contrast"
    if norm == "even" and after in {"though", "as"}:
        return "contrast"
    if norm in {"so", "yet"} and (index == 0 or words.norms[index - 1] != ","):
        return None
    if norm == "because" and after == "of":
        return None
    return _WORDS.get(norm)


def norms_are_dots(words: Words, index: int) -> bool:
    """Whether the full stop at ``index`` is the last of three."""
    after = words.norms[index + 1] if index + 1 < len(words) else ""
    return words.norms[index - 2 : index + 1] == [".", ".", "."] and after != "."


def _stands_apart(words: Words, index: int) -> bool:
    text, start, end = words.text, words.starts[index], words.ends[index]
    if words.norms[index] == "—":
        return index > 0
    return start > 0 and end < len(text) and text[start - 1].isspace() and text[end].isspace() and index > 0
