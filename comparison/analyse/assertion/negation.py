"""Finds what a sentence denies: the cue, the words that it turns round, and what it leaves alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from comparison.analyse.assertion.as_it_is import as_it_is
from comparison.analyse.assertion.assertion import Negation, NegationKind
from comparison.analyse.assertion.denied import denied_content, gerund, noun_phrase, raised, with_object
from comparison.analyse.assertion.reach import (
    clause_start,
    finite_after,
    noun_head,
    noun_head_before,
    stop_after,
    subject,
    verb_after,
)
from comparison.analyse.assertion.rejection import ENABLING, indirectly, rejected, rejected_before, whose
from comparison.analyse.assertion.words import (
    CLAIM_NOUNS,
    DEFINITE,
    DETERMINERS,
    QUANTIFIERS,
    TRANSPARENT,
    is_auxiliary,
    is_be,
    is_gerund,
    is_past,
    is_stop,
)
from comparison.analyse.tokens import Token
from comparison.lexicon.acts import Hit

_HEADS_OF_INFINITIVES = TRANSPARENT | {"reason"}

_EXCEPTIVE = frozenset({"until", "till", "unless", "without", "except"})
_TABLED = frozenset({"question", "table", "agenda", "negotiable", "discussion"})  # "talks are out of the question"
_FROM = frozenset({"prevent", "ban", "prohibit", "forbid", "bar"})  # "… anybody from doing"
_OF = frozenset({"clear", "acquit", "absolve", "exonerate"})  # "… anybody of a thing"
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday then noon midnight""".split()
)
_BACK = 24  # tokens between "claims that …" and "… are false"


def negations(tokens: Sequence[Token], hits: Sequence[Hit]) -> tuple[Negation, ...]:
    """The negations among ``hits`` of the negation table, in the order of the text."""
    found: list[tuple[Hit, Negation, tuple[int, ...]]] = []
    for hit in hits:
        if hit.cue.kind in _READERS:
            focus = _READERS[hit.cue.kind](tokens, hit)
            found.append((hit, _negation(tokens, hit, focus), focus))
    return _cancel(found)


def _negation(tokens: Sequence[Token], hit: Hit, focus: tuple[int, ...]) -> Negation:
    kind: NegationKind = hit.cue.kind  # type: ignore[assignment]  # the reader's table holds no other
    stop = stop_after(tokens, hit.end)
    rest = [t.norm for t in tokens[hit.end : stop]]
    bounded = not _EXCEPTIVE.isdisjoint(rest) or as_it_is(rest) is not None or _before_a_time(tokens, hit.end, stop)
    first = min((hit.start, *focus))
    further = tuple(i for at in focus for i in indirectly(tokens, at)) if kind in {"adverb", "determiner"} else ()
    if tokens[hit.start].norm == "without" and focus:
        further = whose(tokens, focus[-1])
    if kind == "determiner" and focus and tokens[focus[0]].lemma in ENABLING:
        further = (*focus[1:], *further)
    return Negation(
        kind=kind,
        cue=(tokens[hit.start].start, tokens[hit.end - 1].end),
        focus=tuple(sorted({tokens[i].start for i in (*focus, *further)})),
        indirect=tuple(sorted({tokens[i].start for i in further})),
        scope=(tokens[first].start, tokens[max(stop - 1, hit.end - 1)].end),
        exceptive=bounded and kind != "complement",
        yet="yet" in rest[:6] or tokens[hit.end - 1].norm == "yet" or "so far" in " ".join(rest),
        source=subject(tokens, hit.start) if kind == "denial" else None,
        denies=hit.cue.denies,
        stance=tokens[hit.start].lemma == "rule",
    )


def _before_a_time(tokens: Sequence[Token], at: int, stop: int) -> bool:
    """ "had not been told before Monday", "will not open earlier than Monday" say from when, and deny nothing of Monday.

    "Must not be paid less than 14 euros" says how much.
    """
    return any(
        (t.norm == "before" or (t.norm == "than" and tokens[i - 1].norm in {"earlier", "sooner", "less", "more"}))
        and (tokens[i + 1].kind == "number" or tokens[i + 1].norm in _DAYS)
        for i, t in enumerate(tokens[at : min(stop, len(tokens) - 1)], at)
    )


def _cancel(found: Sequence[tuple[Hit, Negation, tuple[int, ...]]]) -> tuple[Negation, ...]:
    """Sets aside each negation that turns round another, and the one that it turns round."""
    at_token = {
        i: number
        for number, (hit, n, focus) in enumerate(found)
        if n.kind not in {"ending", "inner"}
        and (focus or n.kind != "denial")  # "did not dismiss the claim" is no double denial
        for i in range(hit.start, hit.end)
    }
    cancelled: set[int] = set()
    for outer, (_, negation, focus) in enumerate(found):
        if negation.kind == "ending":
            continue
        for inner in {at_token[i] for i in focus if i in at_token} - {outer} - cancelled:
            cancelled |= {outer, inner}
        if negation.exceptive:
            for inner in range(outer + 1, len(found)):
                if found[inner][1].cue[0] >= negation.scope[1]:
                    break
                if found[inner][1].kind == "complement":
                    cancelled.add(inner)
    cancelled |= _needed(found)
    return tuple(replace(n, cancelled=i in cancelled and not n.exceptive) for i, (_, n, _) in enumerate(found))


def _needed(found: Sequence[tuple[Hit, Negation, tuple[int, ...]]]) -> set[int]:
    """A "without" in front and what is denied after it: "without a plan there will be no loan" asks for the plan."""
    if (
        len(found) < 2
        or found[0][0].start
        or found[0][1].kind != "complement"
        or found[0][0].cue.words[0][0] != "without"
    ):
        return set()
    return {0, 1} if found[1][1].kind in {"adverb", "determiner", "pronoun"} else set()


def _adverb(tokens: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    word = tokens[hit.start].norm
    if hit.end < len(tokens) and tokens[hit.end].norm in QUANTIFIERS:
        return (hit.end,)
    if word == "nor" and any(t.norm == "neither" for t in tokens[max(0, hit.start - 10) : hit.start]):
        first = verb_after(tokens, hit.end)
        return (first,) if first is not None and is_past(tokens[first]) else ()
    if word == "neither" and not (hit.start and is_auxiliary(tokens[hit.start - 1])):
        return _neither(tokens, hit)
    at = verb_after(tokens, hit.end, through_pronouns=word in {"nor", "never", "neither"})
    if at is None:
        return ()
    passed = tuple(i for i in range(hit.end, at) if tokens[i].lemma in TRANSPARENT and tokens[i + 1].norm == "to")
    return (*passed, *with_object(tokens, at), *raised(tokens, at))


def _neither(tokens: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    """ "neither confirmed nor …" bears on the verb after it, "neither A nor B came" on the verb after both."""
    first = verb_after(tokens, hit.end)
    if first is not None and is_past(tokens[first]):
        return (first,)
    for at in range(hit.end, min(len(tokens), hit.end + 10)):
        if tokens[at].norm == "nor":
            finite = finite_after(tokens, at + 1)
            verb = None if finite is None else verb_after(tokens, finite)
            return () if verb is None else (verb,)
    return () if first is None else (first,)


def _determiner(tokens: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    head = noun_head(tokens, hit.end)
    if head is None:
        return ()
    if head + 1 < len(tokens) and tokens[head + 1].norm == "to" and tokens[head].lemma in _HEADS_OF_INFINITIVES:
        verb = verb_after(tokens, head + 1)
        return (head,) if verb is None else (head, verb)
    return (head,)


def _pronoun(tokens: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    """Nobody and nothing in the subject turn round the predicate; in the object ("saw nothing") the verb before."""
    finite = finite_after(tokens, _after_relative(tokens, hit.end))
    present = _present(tokens, hit.end, len(tokens) if finite is None else finite)
    if present is not None:
        return (present,)
    if finite is not None:
        verb = verb_after(tokens, finite)
        return () if verb is None else with_object(tokens, verb)
    if hit.start and not is_auxiliary(tokens[hit.start - 1]) and is_past(tokens[hit.start - 1]):
        return (hit.start - 1,)
    return ()


def _after_relative(tokens: Sequence[Token], at: int) -> int:
    """Past a relative clause: "nobody who was on board has been found"."""
    if at >= len(tokens) or tokens[at].norm not in {"who", "that"}:
        return at
    first = finite_after(tokens, at + 1, 4)
    for index in range(at if first is None else first + 2, min(len(tokens), at + 14)):
        if is_auxiliary(tokens[index]) and not is_auxiliary(tokens[index - 1]):
            return index
    return at


def _present(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """A verb in the present: an "-s" form before a determiner or "that" ("nothing prevents the city …")."""
    for index in range(at, min(end, at + 8, len(tokens) - 1)):
        token = tokens[index]
        if token.norm.endswith("s") and token.norm != token.lemma and tokens[index + 1].norm in DETERMINERS:
            return index
    return None


def _complement(tokens: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    last = tokens[hit.end - 1]
    if last.norm == "to" or (hit.end < len(tokens) and tokens[hit.end].norm == "to"):
        verb = verb_after(tokens, hit.end)
        return () if verb is None else with_object(tokens, verb)
    if last.norm in _TABLED:
        head = noun_head(tokens, clause_start(tokens, hit.start))
        return () if head is None else (head,)
    if tokens[hit.start].lemma in _OF:
        of = next((i for i in range(hit.end, min(len(tokens), hit.end + 8)) if tokens[i].norm in {"of", "from"}), None)
        return () if of is None else noun_phrase(tokens, of + 1, len(tokens))
    if tokens[hit.start].lemma in _FROM:
        for at in range(hit.end, min(len(tokens) - 1, hit.end + 8)):
            if tokens[at].norm == "from" and is_gerund(tokens[at + 1]):
                return with_object(tokens, at + 1)
        if tokens[hit.start].lemma != "prevent" and gerund(tokens, hit.end) is None:
            return ()  # "banned the march": whether it took place is another matter
    if tokens[hit.start].lemma == "refuse" and hit.end < len(tokens) and tokens[hit.end].norm in DEFINITE:
        return ()
    verb = gerund(tokens, hit.end)
    if verb is not None:
        return with_object(tokens, verb)
    head = noun_head(tokens, hit.end)
    if head is None:
        head = noun_head_before(tokens, hit.start)
    return () if head is None else (head,)


def _denial(tokens: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    return denied_content(tokens, hit.end, len(tokens))


def _excess(tokens: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    for at in range(hit.end, min(len(tokens), hit.end + 10)):
        if is_stop(tokens[at]):
            break
        if tokens[at].norm == "to":
            verb = verb_after(tokens, at)
            return () if verb is None else (verb,)
    return ()


def _false(tokens: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    last = tokens[hit.end - 1].norm
    if last in {"that", "of", "in", "to", "for"} or (hit.end < len(tokens) and tokens[hit.end].norm == "that"):
        return denied_content(tokens, hit.end, len(tokens))
    for at in range(hit.start - 1, max(-1, hit.start - _BACK), -1):
        if tokens[at].lemma in CLAIM_NOUNS and at + 1 < hit.start:
            following = tokens[at + 1].norm
            if following in {"that", "of", "about"}:
                end = hit.start
                while end > at and is_auxiliary(tokens[end - 1]):
                    end -= 1
                return denied_content(tokens, at + 2, end)
    return ()


def _ending(tokens: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    """What is ended: the object of "halt", or all of the subject where it has none ("the raids must cease")."""
    verb = gerund(tokens, hit.end)
    head = verb if verb is not None else noun_head(tokens, hit.end)
    if head is not None:
        return (head - 2, head) if head >= 2 and tokens[head - 1].text == "-" else (head,)
    return tuple(i for i in range(clause_start(tokens, hit.start), hit.start) if tokens[i].kind == "word")


def _rejection(tokens: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    passive = hit.start > 0 and any(is_be(t) for t in tokens[max(0, hit.start - 2) : hit.start])
    return rejected_before(tokens, hit.start) if passive else rejected(tokens, hit.end)


def _inner(tokens: Sequence[Token], hit: Hit) -> tuple[int, ...]:
    return ()


_READERS = {
    "adverb": _adverb,
    "determiner": _determiner,
    "pronoun": _pronoun,
    "complement": _complement,
    "denial": _denial,
    "excess": _excess,
    "false": _false,
    "inner": _inner,
    "ending": _ending,
    "rejection": _rejection,
}
