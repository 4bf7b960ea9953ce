"""Finds who is said to say what: the source, the word of saying, what is said, and how the account stands to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comparison.analyse.assertion.assertion import Certainty, Frame, Span, Stance
from comparison.analyse.assertion.reach import clause_start, subject
from comparison.analyse.assertion.words import DETERMINERS, FIRST_PERSON, PREPOSITIONS, is_auxiliary, is_past, is_stop
from comparison.analyse.tokens import Token
from comparison.lexicon.acts import Hit

_STANCES: dict[str, Stance] = {
    "neutral": "neutral",
    "attributed": "neutral",
    "affirm": "affirm",
    "doubt": "doubt",
    "deny": "deny",
    "claim": "neutral",
}
_CERTAINTIES: dict[str, Certainty] = {
    "possible": "possible", "likely": "likely", "unknown": "unknown", "certain": "certain",
}  # fmt: skip
# Words of saying that are as often something else ("adds two seats", "wrote a book"): only before what is said.
_SELECTIVE = frozenset(
    {
        "add",
        "note",
        "report",
        "state",
        "post",
        "claim",
        "charge",
        "maintain",
        "brief",
        "mark",
        "establish",
        "repeat",
        "testify",
        "warn",
        "describe",
        "insist",
    }
)
_SOURCE = 12
_ASIDE = 6  # tokens from "whatever" to the word of saying
_SET_ASIDE = frozenset({"to", "despite", "unlike", "of", "matter"})  # "contrary to what", "no matter what"


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word of certainty and how far it reaches."""

    certainty: Certainty
    cue: Span
    at: int


def hedges(tokens: Sequence[Token], hits: Sequence[Hit]) -> tuple[Hedge, ...]:
    """The words of certainty among ``hits`` of the reporting table."""
    found = []
    for hit in hits:
        certainty = _CERTAINTIES.get(hit.cue.kind)
        if certainty is None:
            continue
        first = tokens[hit.start]
        if _whatever(tokens, hit.start):
            continue
        if first.norm == "may" and (first.text == "May" and (hit.start or _number(tokens, hit.end))):
            continue
        if first.norm in {"suspect", "suspects"} and not _says(tokens, hit):
            continue  # "the suspect is in custody"
        if (
            certainty == "possible"
            and first.norm == "possible"
            and hit.start
            and tokens[hit.start - 1].norm in {"as", "soon"}
        ):
            continue
        found.append(Hedge(certainty, (first.start, tokens[hit.end - 1].end), hit.start))
    return tuple(found)


def _whatever(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is only set aside what somebody says: "whatever the minister may say", "contrary to what the firm says"."""
    for index in range(at - 1, max(-1, at - 1 - _ASIDE), -1):
        norm = tokens[index].norm
        if norm == "whatever" or (norm == "what" and index and tokens[index - 1].norm in _SET_ASIDE):
            return True
        if is_stop(tokens[index]):
            break
    return False


def _says(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether the word is a verb: "that" or a clause follows, and no determiner stands before it."""
    before = tokens[hit.start - 1].norm if hit.start else "the"
    return (
        before not in DETERMINERS
        and hit.end < len(tokens)
        and tokens[hit.end].norm in {"that", "he", "she", "it", "they"}
    )


def _number(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "number"


def frames(tokens: Sequence[Token], hits: Sequence[Hit]) -> tuple[Frame, ...]:
    """The frames of reported speech among ``hits`` of the reporting table, in the order of the text."""
    found = []
    for hit in hits:
        stance = _STANCES.get(hit.cue.kind) or ("affirm" if tokens[hit.start].lemma == "confirm" else None)
        if stance is None or _whatever(tokens, hit.start):
            continue
        if hit.cue.kind == "attributed":
            found.append(_according(tokens, hit))
        elif _claim_noun(tokens, hit):
            frame = _claimed(tokens, hit)
            if frame is not None:
                found.append(frame)
        elif hit.cue.kind != "claim" and _speaks(tokens, hit):
            found.append(_said(tokens, hit, stance))
    return tuple(f for f in found if f.content[0] < f.content[1])


def _frame(tokens: Sequence[Token], hit: Hit, content: tuple[int, int], source: Span | None, stance: Stance) -> Frame:
    own = source is not None and any(
        t.norm in FIRST_PERSON for t in tokens if source[0] <= t.start < source[1] and t.kind == "word"
    )
    start, end = content
    worded = any(t.kind == "word" for t in tokens[start : min(end, start + 6)])
    return Frame(
        cue=(tokens[hit.start].start, tokens[hit.end - 1].end),
        content=(tokens[start].start, tokens[end - 1].end) if worded else (tokens[-1].end, tokens[-1].end),
        source=source,
        stance=stance,
        own=own,
    )


def _according(tokens: Sequence[Token], hit: Hit) -> Frame:
    """ "…, according to the ministry" and "According to the ministry, …"."""
    end = hit.end
    while end < min(len(tokens), hit.end + _SOURCE) and not is_stop(tokens[end]):
        end += 1
    source = (tokens[hit.end].start, tokens[end - 1].end) if end > hit.end else None
    content = (0, hit.start) if hit.start > 1 else (end, len(tokens))
    return _frame(tokens, hit, content, source, "neutral")


def _claim_noun(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether the word names what is said: "the firm's claim that …", "reports of …"."""
    if hit.cue.kind == "deny" or hit.end - hit.start > 1 or hit.end >= len(tokens):
        return False
    if tokens[hit.start].lemma not in {
        "claim",
        "report",
        "allegation",
        "assertion",
        "accusation",
        "rumour",
        "rumor",
        "suggestion",
    }:
        return False
    before = tokens[hit.start - 1] if hit.start else None
    named = (
        before is None
        or before.lemma in {"'s", "a", "the", "no", "any", "its", "his", "her", "their"}
        or before.norm in PREPOSITIONS
    )
    verb = before is not None and (is_past(before) or before.lemma in {"deny", "reject", "dismiss", "be"})
    return (named or verb) and tokens[hit.end].norm in {"that", "of", "about"}


def _claimed(tokens: Sequence[Token], hit: Hit) -> Frame | None:
    start = hit.start
    source: Span | None = None
    if start and tokens[start - 1].lemma == "'s":
        begin = max(clause_start(tokens, start - 1), start - 6)
        if begin < start - 1:
            source = (tokens[begin].start, tokens[start - 2].end)
    end = hit.end + 1
    while end < len(tokens) and not (is_stop(tokens[end]) and tokens[end].text != ","):
        end += 1
    return _frame(tokens, hit, (hit.end + 1, end), source, "doubt")


def _speaks(tokens: Sequence[Token], hit: Hit) -> bool:
    first = tokens[hit.start]
    if hit.start and tokens[hit.start - 1].norm in DETERMINERS:
        return False  # "the reported attack"
    if hit.end - hit.start > 1 or first.lemma not in _SELECTIVE:
        return first.norm not in {"say"} or hit.start > 0
    following = tokens[hit.end] if hit.end < len(tokens) else None
    if following is None or following.text == ".":
        return is_past(first)
    return following.norm == "that" or following.text in {",", ":", "“", '"'}


def _said(tokens: Sequence[Token], hit: Hit, stance: Stance) -> Frame:
    before = tokens[hit.start - 1] if hit.start else None
    following = tokens[hit.end] if hit.end < len(tokens) else None
    source = subject(tokens, hit.start)
    begin = clause_start(tokens, hit.start)
    if begin > 1 and _is_comma_or_quote(tokens[begin - 1]) and (following is None or is_stop(following)):
        # "…, the minister said." and "…, the minister said, adding …": what is said came first.
        return _frame(tokens, hit, (0, begin - 1), source, stance)
    if before is not None and _is_comma_or_quote(before) and following is not None and not is_stop(following):
        # "…”, said the minister": the source comes after.
        end = hit.end
        while end < min(len(tokens), hit.end + _SOURCE) and not is_stop(tokens[end]):
            end += 1
        if not any(is_auxiliary(t) or is_past(t) for t in tokens[hit.end : end]):
            return _frame(tokens, hit, (0, hit.start - 1), (tokens[hit.end].start, tokens[end - 1].end), stance)
    start = hit.end
    if (
        following is not None
        and following.norm != "that"
        and tokens[hit.start].lemma in {"tell", "inform", "warn", "brief"}
    ):
        start = next(
            (i + 1 for i in range(hit.end, min(len(tokens), hit.end + 8)) if tokens[i].norm == "that"), hit.end
        )
    end = next((i for i in range(start, len(tokens)) if tokens[i].text == ";"), len(tokens))
    return _frame(tokens, hit, (min(start, len(tokens)), end), source, stance)


def _is_comma_or_quote(token: Token) -> bool:
    return token.text in {",", "”", '"', "’", "—", "–"}
