"""The deeds that a claim tells in its own account's name, as the positions of its tokens, with whom they name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from comparison.analyse.assertion import Span
from comparison.analyse.roles import Deed, Phrase, deeds
from comparison.analyse.roles.phrases import phrase_at
from comparison.analyse.statement import Passage, Sentence
from comparison.analyse.tokens import Token
from comparison.facets.actor_who import FIRST_PERSON, Who, party, who
from comparison.facets.voice import Spoken, content
from comparison.lazy import kept

_QUOTES = frozenset('"\u201c\u201d\u201e\u00ab\u00bb')
_ASSAULTS = frozenset({"fire", "attack", "assault", "raid", "strike", "offensive", "ambush"})
OPEN_RANK = 50  # an act no firmer than this leaves open whether what it governs comes about ("asked X to …")


@dataclass(frozen=True, slots=True)
class Told:
    """A deed of a claim. Positions are indices into the claim's tokens, spans are offsets into the account's text.

    ``matter`` are the other words of content in the deed's clause, outside of its agent.
    """

    deed: Deed
    act: int
    agent: Who | None
    named: frozenset[int]
    span: Span | None
    patient: frozenset[int]
    acted_on: Who | None
    acted_on_span: Span | None
    matter: frozenset[int]
    first: bool


def told(side: Spoken, relevant: Callable[[int], bool]) -> list[Told]:
    """The deeds of the claim that it affirms itself, as far as the position of the act is ``relevant``."""
    found: list[Told] = []
    base = 0
    for passage in side.claim.passages:
        shift = next((i for i, t in enumerate(passage.sentence.tokens) if t.start >= passage.start), 0)
        for deed in _deeds(passage.sentence):
            act = deed.act - shift + base
            if base <= act < base + len(passage.tokens) and relevant(act) and _affirmed(side, act):
                found.append(_told(side, passage, deed, act, base - shift))
        base += len(passage.tokens)
    return found


@kept
def _deeds(sentence: Sentence) -> tuple[Deed, ...]:
    return deeds(sentence.text)


def _told(side: Spoken, passage: Passage, deed: Deed, act: int, offset: int) -> Told:
    tokens = passage.sentence.tokens
    named = _positions(side, deed.agent, offset)
    span = _span(tokens, deed.agent, deed)
    patient = _target(tokens, deed) or deed.patient
    matter = frozenset(i for i in side.clause(act) if i != act and i not in named and content(side.tokens[i]))
    first = deed.first or any(t.norm == "first" for t in side.tokens[max(0, act - 2) : act])
    return Told(
        deed, act, _who(side, tokens, deed.agent), named, span,
        _positions(side, patient, offset), _who(side, tokens, patient), _span(tokens, patient, None),
        matter, first,
    )  # fmt: skip


def _target(tokens: tuple[Token, ...], deed: Deed) -> Phrase | None:
    """Whom "opened fire on" and "launched an attack against" act upon."""
    if deed.patient is None or tokens[deed.patient.last].lemma not in _ASSAULTS:
        return None
    at = deed.patient.last + 1
    if at >= len(tokens) or tokens[at].norm not in {"on", "against", "at"}:
        return None
    return phrase_at(tokens, at + 1, len(tokens), frozenset())


def _affirmed(side: Spoken, act: int) -> bool:
    assertion = side.assertion(act)
    start = side.tokens[act].start
    if assertion is None or side.voice(act) == "other" or assertion.conditional(start) is not None:
        return False
    over = assertion.act_over(start)
    if over is not None and over.cue[1] <= start and (over.rank <= OPEN_RANK or over.negated):
        return False
    return not assertion.negated(start) and not assertion.ended(start)


def _positions(side: Spoken, phrase: Phrase | None, offset: int) -> frozenset[int]:
    """The words of content and the numbers of a phrase: an article that is linked makes nobody the same."""
    if phrase is None:
        return frozenset()
    inside = range(max(0, phrase.first + offset), min(len(side.tokens), phrase.last + offset + 1))
    return frozenset(i for i in inside if content(side.tokens[i]) or side.tokens[i].kind == "number")


def _who(side: Spoken, tokens: tuple[Token, ...], phrase: Phrase | None) -> Who | None:
    """Whom the phrase names; the first person is the account's own party."""
    if phrase is None:
        return None
    found = who(tokens, phrase)
    if not found.own:
        return found
    if _quoted(side, tokens, phrase):
        return replace(found, own=False, open=True)  # somebody's "we", who need not be the account's party
    speaker = party(side.claim.account.party)
    return replace(found, keys=found.keys | speaker.keys, governments=found.governments | speaker.governments)


def _quoted(side: Spoken, tokens: tuple[Token, ...], phrase: Phrase) -> bool:
    """Whether the phrase stands in quotation marks, or in what somebody else is said to have said."""
    if sum(t.text in _QUOTES for t in tokens[: phrase.first]) % 2:
        return True
    start = tokens[phrase.first].start
    return any(
        frame.source is not None and not frame.own and frame.content[0] <= start < frame.content[1]
        for assertion in side.claim.assertions
        for frame in assertion.frames
    )


def _span(tokens: tuple[Token, ...], phrase: Phrase | None, deed: Deed | None) -> Span | None:
    if phrase is None:
        return None
    last = phrase.last
    if deed is not None and deed.form == "noun" and tokens[last].norm in FIRST_PERSON and last < deed.act <= last + 3:
        last = deed.act  # "our request": the pronoun alone would tell a reader nothing
    return tokens[phrase.first].start, tokens[last].end
