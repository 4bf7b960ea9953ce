"""What the neighbours of a time say of it: before or after, start or end, about, past or future."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from comparison.analyse.times.expression import Modifier, Role
from comparison.analyse.times.numerals import norm
from comparison.analyse.times.piece import Piece
from comparison.analyse.times.vocabulary import FUTURE_CUES, PAST_CUES, words
from comparison.analyse.tokens import Token

Tokens = Sequence[Token]

_PREPOSITIONS: dict[str, Modifier] = {
    "before": "before", "after": "after", "following": "after", "past": "after", "by": "by", "until": "until",
    "til": "until", "till": "until", "through": "until", "since": "since", "about": "about", "around": "about",
    "roughly": "about", "approximately": "about", "circa": "about", "abt": "about", "nearly": "about",
    "almost": "about", "approx": "about", "towards": "about", "within": "within",
}  # fmt: skip
_EDGE_MODIFIERS: dict[str, Modifier] = {"early": "early", "mid": "mid", "late": "late", "start": "early", "end": "late"}
_SKIPPED = words("the on of in at a as some from for shortly just soon early late mid - , only not")
_CLOSELY = frozenset({"shortly", "just", "soon", "immediately", "minutes", "moments", "right", "straight"})

_ROLE_VERBS: dict[str, Role] = {
    **dict.fromkeys(words("begin start commence open launch kick"), "start"),
    **dict.fromkeys(words("end finish close conclude lift expire adjourn cease terminate wrap"), "end"),
    **dict.fromkeys(words("resume reopen restart"), "resumption"),
}
_FORCE = frozenset({"force", "effect"})
_BOUNDARY = frozenset({";", ":", "(", ")", "\u201c", "\u201d", '"'})
_BE = frozenset({"be", "is", "are", "was", "were", "being", "been", "'s", "'re"})
_INTENTIONS = words(
    "plan agree vow intend hope expect pledge promise decide prepare want schedule aim propose offer undertake"
)
_DEFERRALS = words("postpone extend delay defer remand adjourn put give have suspend close shut")
# A plain present of these is a timetable: "it starts on Thursday", "applications close on 12 May".
_SCHEDULED = words("start begin end open close resume enter expire lapse depart arrive")
_REACH_LEFT = 10
_REACH_RIGHT = 5


class Cues(NamedTuple):
    """The modifiers and the role of a time, and its direction from the anchor (-1 past, 1 future, 0 unknown)."""

    modifiers: tuple[Modifier, ...]
    role: Role
    direction: int


def read_cues(tokens: Tokens, piece: Piece) -> Cues:
    """The cues around ``piece``."""
    modifiers = _modifiers(tokens, piece)
    direction = _direction(tokens, piece)
    if direction == 0 and ("until" in modifiers or "by" in modifiers):
        direction = 1  # bounds are mostly set ahead
    return Cues(modifiers, _role(tokens, piece, modifiers), direction)


def _modifiers(tokens: Tokens, piece: Piece) -> tuple[Modifier, ...]:
    found: list[Modifier] = []
    edge = _EDGE_MODIFIERS.get(piece.edge or "")
    if edge is not None:
        found.append(edge)
    index = piece.first - 1
    for _ in range(5):
        word = norm(tokens, index)
        if word in {"than"} and norm(tokens, index - 1) in {"later", "earlier"}:
            found.append("by" if norm(tokens, index - 1) == "later" else "since")
            index -= 2
            continue
        if word == "to" and norm(tokens, index - 1) == "prior":
            word, index = "before", index - 1
        if word == "of" and norm(tokens, index - 1) == "ahead":
            word, index = "before", index - 1
        modifier = _PREPOSITIONS.get(word)
        if modifier is not None:
            if modifier in {"before", "after"} and norm(tokens, index - 1) in _CLOSELY:
                modifier = "just-before" if modifier == "before" else "just-after"
            found.append(modifier)
        elif word not in _SKIPPED:
            break
        index -= 1
    if {"before", "until"} & set(found) and _denied(tokens, index):
        found = ["not-before", *(m for m in found if m not in {"before", "until"})]
    if norm(tokens, piece.last) == "onwards" or norm(tokens, piece.last) == "onward":
        found.append("since")
    return tuple(dict.fromkeys(found))


def _denied(tokens: Tokens, index: int) -> bool:
    """ "will not reopen before", "did not begin until": the bound is the first time that it may be."""
    for i in range(index, max(-1, index - 5), -1):
        if tokens[i].norm in {"not", "n't", "never"}:
            return True
        if tokens[i].norm in _BOUNDARY or tokens[i].norm in {",", "and", "but"}:
            return False
    return False


def _role(tokens: Tokens, piece: Piece, modifiers: tuple[Modifier, ...]) -> Role:
    if "until" in modifiers:
        return "end"
    before = norm(tokens, piece.first - 1)
    before = norm(tokens, piece.first - 2) if before in {"the", "about", "around", "at", "on"} else before
    if "since" in modifiers or before in {"from", "starting", "beginning", "effective"}:
        return "start"
    if before in {"to", "-", "\u2013"} and any(t.norm == "from" for t in tokens[max(0, piece.first - 9) : piece.first]):
        return "end"
    verb = _nearest_role_verb(tokens, piece)
    if verb is not None:
        return verb
    return "deadline" if "by" in modifiers or "within" in modifiers else "point"


def _nearest_role_verb(tokens: Tokens, piece: Piece) -> Role | None:
    for index in range(piece.first - 1, max(-1, piece.first - 1 - _REACH_LEFT), -1):
        token = tokens[index]
        if token.norm in _BOUNDARY:
            break
        if token.lemma in _ROLE_VERBS and _verbal(tokens, index):
            return _ROLE_VERBS[token.lemma]
        if token.norm in _FORCE and norm(tokens, index - 1) in {"into", "in", "take", "takes", "took", "taking"}:
            return "start"
    for index in range(piece.last, min(len(tokens), piece.last + _REACH_RIGHT)):
        token = tokens[index]
        if token.norm in _BOUNDARY or token.norm == ",":
            break
        if token.lemma in _ROLE_VERBS and _verbal(tokens, index):
            return _ROLE_VERBS[token.lemma]
    return None


def _verbal(tokens: Tokens, index: int) -> bool:
    """Not the noun ("the end of", "a close by") nor the adverb or adjective ("close to", "open letter")."""
    before, after = norm(tokens, index - 1), norm(tokens, index + 1)
    if before in {"the", "a", "an", "this", "that", "its", "their", "very", "early", "late"}:
        return False
    return not (tokens[index].norm in {"close", "end", "start", "open"} and after in {"of", "to"})


def _direction(tokens: Tokens, piece: Piece) -> int:
    for index in range(piece.first - 1, max(-1, piece.first - 1 - 2 * _REACH_LEFT), -1):
        if tokens[index].norm in {";", "\u201c", "\u201d"}:
            break
        cue = _tense(tokens, index)
        if cue:
            return cue
    for index in range(piece.last, min(len(tokens), piece.last + 2 * _REACH_LEFT)):
        if tokens[index].norm in {";", "\u201c", "\u201d"}:
            break
        cue = _tense(tokens, index)
        if cue:
            return cue
    return 0


def _present(lemma: str) -> tuple[str, str, str]:
    return lemma, f"{lemma}s", f"{lemma}es"


def _tense(tokens: Tokens, index: int) -> int:
    word = tokens[index].norm
    before = norm(tokens, index - 1)
    if word == "to":
        intends = tokens[index - 1].lemma in _INTENTIONS if index else False
        return 1 if before in {"is", "are", "due", "set", "going", "'s", "'re"} or intends else 0
    if word in {"soon", "early"} and before == "as" and norm(tokens, index + 1) == "as":
        return 1
    if word in {"until", "till"} and any(t.lemma in _DEFERRALS for t in tokens[max(0, index - 6) : index]):
        return 1
    if word in {"due", "scheduled"}:
        return 1
    if word in {"set", "expected", "planned"} and (before in _BE or before == ","):
        return 1
    if word in FUTURE_CUES or (tokens[index].lemma in _SCHEDULED and word in _present(tokens[index].lemma)):
        return 1
    past = word in PAST_CUES or word == "set" or (word.endswith("ed") and tokens[index].lemma != word)
    if past and not tokens[index].capitalised:
        return 0 if before in {"be", "to", "is", "are"} else -1
    return 0
