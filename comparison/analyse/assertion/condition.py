"""Finds on what a sentence makes an act depend, or that it says it depends on nothing."""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.assertion.as_it_is import as_it_is
from comparison.analyse.assertion.assertion import Condition, ConditionKind, Negation
from comparison.analyse.assertion.reach import finite_after
from comparison.analyse.assertion.words import AUXILIARIES, HARD_STOPS, PRONOUNS, QUOTES, is_auxiliary, is_past, is_stop
from comparison.analyse.tokens import Token
from comparison.lexicon.acts import Hit

_LONGEST = 40  # tokens of a condition
_LONGEST_LIST = 200  # and of a list of them after a colon
_LONGEST_FIRST = 16  # tokens from "must" or "demand" to "first"
_REQUIRED = frozenset({"must", "needs", "need"})
_REQUIRING = frozenset({"demand", "insist", "require", "expect"})
_FUTURE = frozenset({"will", "shall", "would", "'ll", "can", "cannot", "may", "must", "could", "should"})


def conditions(tokens: Sequence[Token], hits: Sequence[Hit], negations: Sequence[Negation]) -> tuple[Condition, ...]:
    """The conditions among ``hits`` of the condition table, in the order of the text."""
    kept = [h for h in hits if h.cue.kind != "idiom" and not _other_sense(tokens, h)]
    found: list[Condition] = []
    for number, hit in enumerate(kept):
        cue = (tokens[hit.start].start, tokens[hit.end - 1].end)
        if hit.cue.kind == "none":
            found.append(Condition("none", cue, None))
            continue
        limit = kept[number + 1].start if number + 1 < len(kept) else len(tokens)
        end = _content_end(tokens, hit, limit)
        if end > hit.end:
            kind: ConditionKind = hit.cue.kind  # type: ignore[assignment]  # the others were dealt with above
            found.append(Condition(kind, cue, (tokens[hit.end].start, tokens[end - 1].end), _under_not(cue, negations)))
    found += _without(tokens, negations) + _after(tokens) + _first(tokens) + _as_it_is(tokens, negations)
    return tuple(sorted(found, key=lambda c: c.cue))


def _under_not(cue: tuple[int, int], negations: Sequence[Negation]) -> bool:
    return any(n.exceptive and n.scope[0] <= cue[0] < n.scope[1] for n in negations)


def _content_end(tokens: Sequence[Token], hit: Hit, limit: int) -> int:
    """Where the content ends: at the comma for one that comes first, else at the stop or the next condition."""
    fronted = _fronted(tokens, hit.start)
    end = hit.end
    if end < len(tokens) and tokens[end].text == ":":  # a list of conditions, to the end of the sentence
        return min(len(tokens) - 1, end + _LONGEST_LIST)
    while end < min(limit, hit.end + _LONGEST):
        token = tokens[end]
        if token.text in HARD_STOPS or token.norm in {"but", "although", "while", "whereas"}:
            break
        if token.text == "," and (fronted or _resumes(tokens, end + 1)):
            break
        end += 1
    while end > hit.end and (is_stop(tokens[end - 1]) or tokens[end - 1].norm in {"and", "or", "but"}):
        end -= 1
    return end


def _fronted(tokens: Sequence[Token], at: int) -> bool:
    """Whether the condition comes before what it conditions: at the beginning, after a stop or a conjunction."""
    while at and tokens[at - 1].norm in {"only", "but", "and", "that", "even"}:
        at -= 1
        if tokens[at].norm != "only":
            return True
    return at == 0 or tokens[at - 1].text in HARD_STOPS or tokens[at - 1].text in QUOTES


def _resumes(tokens: Sequence[Token], at: int) -> bool:
    """Whether the main clause goes on after a comma at ``at`` - 1."""
    following = tokens[at : at + 2]
    return any(t.norm in {"said", "he", "she", "they", "it", "adding", "according", "which"} for t in following)


def _other_sense(tokens: Sequence[Token], hit: Hit) -> bool:
    first = tokens[hit.start]
    single = hit.end - hit.start == 1
    before = tokens[hit.start - 1] if hit.start else None
    if not single or before is None:
        return False
    if first.norm == "once":
        # "was once the largest", "who once led": the adverb. The conjunction begins a clause.
        return (
            before.lemma in AUXILIARIES
            or before.norm in PRONOUNS
            or before.norm in {"at", "than", "all", "only", "was"}
        )
    if first.lemma == "provide":
        return (
            first.norm != "provided"
            or not (before.text == "," or before.norm == "only")
            or finite_after(tokens, hit.end, 10) is None
        )
    if first.norm == "pending":
        return before.lemma in AUXILIARIES or before.norm in {"the", "a", "still"}
    if first.norm == "until":
        return not any(
            t.norm == "not" or t.norm == "no" for t in tokens[max(0, hit.start - 12) : hit.start]
        ) or not _eventful(tokens, hit.end)
    if first.norm == "failing" or first.norm == "assuming":
        return not is_stop(before)
    return False


def _eventful(tokens: Sequence[Token], at: int) -> bool:
    """Whether what begins at ``at`` is a clause, and not a time ("until Friday")."""
    return any(
        is_auxiliary(t) or is_past(t) or t.norm.endswith("s") for t in tokens[at + 1 : at + 8] if t.kind == "word"
    )


def _without(tokens: Sequence[Token], negations: Sequence[Negation]) -> list[Condition]:
    """ "will not sign without guarantees": the guarantees are the condition."""
    found: list[Condition] = []
    outer = [n for n in negations if n.exceptive]
    for inner in negations:
        if inner.cancelled and inner.kind == "complement" and inner.focus and inner.focus[0] > inner.cue[0]:
            around = [n for n in outer if n.scope[0] <= inner.cue[0] < n.scope[1]]
            cue_words = [t for t in tokens if inner.cue[0] <= t.start < inner.cue[1]]
            if around and cue_words[0].norm == "without":
                end = next(t.end for t in tokens if t.start == inner.focus[-1])
                start = next((t.start for t in tokens if t.start >= inner.cue[1]), inner.focus[-1])
                found.append(Condition("if", inner.cue, (start, max(end, start)), True))
    return found


def _after(tokens: Sequence[Token]) -> list[Condition]:
    """ "will reopen after the mines are cleared": an event to come on which a future act waits."""
    found: list[Condition] = []
    future = next((i for i, t in enumerate(tokens) if t.norm in _FUTURE), None)
    if future is None:
        return found
    for at, token in enumerate(tokens):
        if token.norm != "after" or at + 1 >= len(tokens):
            continue
        end = at + 1
        while end < min(len(tokens), at + 15) and not is_stop(tokens[end]):
            end += 1
        present = any(
            t.norm in {"is", "are", "has", "have"} and is_past(tokens[i + 1])
            for i, t in enumerate(tokens[at + 1 : end - 1], at + 1)
        )
        if present:
            found.append(Condition("if", (token.start, token.end), (tokens[at + 1].start, tokens[end - 1].end)))
    return found


def _first(tokens: Sequence[Token]) -> list[Condition]:
    """ "but they demand that the shelling stop first", "the mines must be cleared first": what is to come before all else."""
    last = len(tokens) - 1
    while last > 0 and is_stop(tokens[last]):
        last -= 1
    if last < 3 or tokens[last].norm not in {"first", "beforehand"}:
        return []
    for at in range(last - 2, max(-1, last - _LONGEST_FIRST), -1):
        if tokens[at].norm in _REQUIRED or tokens[at].lemma in _REQUIRING:
            begin = at + 2 if tokens[at + 1].norm in {"that", "to"} else at + 1
            if begin < last:
                return [Condition("if", (tokens[at].start, tokens[at].end), (tokens[begin].start, tokens[last].end))]
        if is_stop(tokens[at]):
            break
    return []


def _as_it_is(tokens: Sequence[Token], negations: Sequence[Negation]) -> list[Condition]:
    """ "will not accept it in its present form": a change is the condition."""
    found: list[Condition] = []
    for negation in negations:
        if not negation.exceptive:
            continue
        within = [i for i, t in enumerate(tokens) if negation.scope[0] <= t.start < negation.scope[1]]
        last = as_it_is([tokens[i].norm for i in within])
        if last is not None and last > 1:
            cue, at = tokens[within[last - 2]], tokens[within[last - 1]]
            found.append(Condition("if", (cue.start, cue.end), (at.start, tokens[within[last]].end), True))
            break
    return found
