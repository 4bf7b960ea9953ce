"""Finds what a sentence says is done about an act: wished, discussed, proposed, promised, agreed, ordered.

Each word of commitment governs what follows it, up to the next one; in the passive also its subject. A chain is as
firm as its weakest link: who "agreed to consider" a step considers it.
"""

from __future__ import annotations

from collections.abc import Sequence

from comparison.analyse.assertion.assertion import Act, Negation
from comparison.analyse.assertion.reach import clause_start, stop_after, subject
from comparison.analyse.assertion.words import BE, DETERMINERS, MODALS, PRONOUNS, is_auxiliary, is_gerund, is_past
from comparison.analyse.tokens import Token
from comparison.lexicon.acts import Hit

_PASSIVE = BE | {"be", "been", "being", "got"}

# Words of commitment that are as often nouns: those bind only before what they are about ("a plan to", "the offer of").
_NOUNS = frozenset(
    "order study table plan request demand review draft aim bar float offer proposal agreement decision approval pledge "
    "promise mandate ban hope wish desire debate direct consent guarantee instruction advice decree permit grant".split()
)
_BINDERS = frozenset({"to", "for", "that", "of", "on", "against", "not"})
_WARES = frozenset({"order", "table", "draft", "bar", "float", "permit"})  # "an order for ten buses"
_PLACE_OF_WILL = frozenset({"free", "political", "own", "good", "strong", "last", "at"})  # "free will", "at will"
_BEFORE_A_WILL = _PLACE_OF_WILL | DETERMINERS
_REFUSALS = frozenset(
    {"reject", "refuse", "dismiss", "oppose", "turn", "veto", "rebuff", "decline", "criticise", "criticize"}
)
_CONSENT = 78  # rank of a yes, though only in principle
_FRONTED = 6  # tokens before a word of consent within which it may be qualified
_QUALIFIED = frozenset({"provisionally", "tentatively", "conditionally"})
_MEANWHILE = frozenset({"before", "after", "while"})
_INSTANCES = frozenset({"at", "on", "upon", "by", "with", "under"})
_CHAIN_GAP = 6  # tokens between a word of commitment and the infinitive or noun that it governs


def acts(tokens: Sequence[Token], hits: Sequence[Hit], negations: Sequence[Negation]) -> tuple[Act, ...]:
    """The acts among ``hits`` of the act table, in the order of the text."""
    kept = [hit for hit in hits if not _other_sense(tokens, hit) and not _shares_view(tokens, hit)]
    denied = {start for n in negations if not n.cancelled and n.kind != "ending" for start in n.focus}
    found: list[Act] = []
    for number, hit in enumerate(kept):
        following = kept[number + 1].start if number + 1 < len(kept) else len(tokens)
        end = _before_another(tokens, hit.end, min(stop_after(tokens, hit.end), following))
        cue = (tokens[hit.start].start, tokens[hit.end - 1].end)
        passive = _passive(tokens, hit)
        begin = hit.end
        if passive or hit.cue.kind == "will":
            begin = clause_start(tokens, hit.start)
        grade, rank, tentative = hit.cue.kind, hit.cue.rank, tokens[hit.start].norm == "would"
        governs = found[-1] if found and _governed(tokens, kept[number - 1], hit) else None
        if grade == "agree" and _in_principle(tokens, hit, end):
            grade, rank = "principle", _CONSENT
        if hit.start > 0 and _is_noun(tokens, hit):
            end = min(end, _main_verb(tokens, hit.end, end))
        noun = hit.start > 0 and tokens[hit.start].lemma in _NOUNS and tokens[hit.start - 1].norm in DETERMINERS
        if governs is not None:
            if governs.rank < rank or (noun and governs.rank >= _CONSENT):
                grade, rank = (
                    governs.grade,
                    governs.rank,
                )  # "agreed to propose" proposes, "accepted the offer of" accepts
            tentative = tentative or governs.tentative
        own_subject = _agent(tokens, hit.end, end) if passive else subject(tokens, hit.start)
        if _at_the_instance(tokens, hit):
            own_subject, end = _named(tokens, hit, end), hit.end
        found.append(
            Act(
                grade=grade,
                rank=rank,
                cue=cue,
                scope=(tokens[begin].start, tokens[end - 1].end) if begin < end else (cue[1], cue[1]),
                subject=governs.subject if governs is not None and governs.subject else own_subject,
                negated=(noun and _turned_down(tokens, hit.start))
                or (tokens[hit.start].norm != "not" and any(t.start in denied for t in tokens[hit.start : hit.end]))
                or bool(governs and governs.negated),
                tentative=tentative,
            )
        )
    return tuple(found)


def _before_another(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where the matter ends at another deed: "debated the bill | before passing it"."""
    return next(
        (i for i in range(at, end - 1) if tokens[i].norm in _MEANWHILE and is_gerund(tokens[i + 1])),
        end,
    )


def _at_the_instance(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether what follows is who did it, and not what was done: "at the suggestion of the mayor"."""
    if hit.start < 2 or tokens[hit.start - 1].norm != "the" or tokens[hit.start - 2].norm not in _INSTANCES:
        return False
    return tokens[hit.end - 1].norm == "of" or (hit.end < len(tokens) and tokens[hit.end].norm == "of")


def _named(tokens: Sequence[Token], hit: Hit, end: int) -> tuple[int, int] | None:
    first = hit.end if tokens[hit.end - 1].norm == "of" else hit.end + 1
    return (tokens[first].start, tokens[min(end, first + _CHAIN_GAP) - 1].end) if first < end else None


def _in_principle(tokens: Sequence[Token], hit: Hit, end: int) -> bool:
    """Whether the yes is one in principle: "In principle, they agreed to …", "approved the loan in principle"."""
    around = tokens[max(0, hit.start - _FRONTED) : end]
    return any(t.norm == "in" and around[i + 1].norm == "principle" for i, t in enumerate(around[:-1])) or (
        hit.start > 0 and tokens[hit.start - 1].norm in _QUALIFIED
    )


_BARE = frozenset({"be", "been", "being", "have", "having"})
_VIEWS = frozenset({"agree", "agreement", "accept", "consensus"})
_DUTY = frozenset({"has", "have", "must", "is", "are", "was", "were", "needs", "need", "remains", "can", "could"})


def _shares_view(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether "agreed that" is followed by what is or must be, and not by what somebody will do: a view that is shared."""
    if tokens[hit.end - 1].lemma not in _VIEWS or hit.end >= len(tokens) or tokens[hit.end].norm != "that":
        return False
    finite = next((t for t in tokens[hit.end + 1 : hit.end + 12] if t.norm in _DUTY or t.lemma in MODALS), None)
    return finite is not None and finite.norm in _DUTY


def _is_noun(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether the word of commitment is a noun with its determiner ("the proposal to …")."""
    return tokens[hit.start].lemma in _NOUNS and tokens[hit.start - 1].norm in DETERMINERS


def _main_verb(tokens: Sequence[Token], at: int, end: int) -> int:
    """Where the noun's phrase ends: at the verb of its own clause ("the proposal to lift the ban | was rejected")."""
    return next(
        (i for i in range(at + 1, end) if tokens[i].lemma in {"be", "have"} and tokens[i].norm not in _BARE), end
    )


def _turned_down(tokens: Sequence[Token], at: int) -> bool:
    return any(t.lemma in _REFUSALS for t in tokens[max(0, at - 5) : at])


def _other_sense(tokens: Sequence[Token], hit: Hit) -> bool:
    first = tokens[hit.start]
    before = tokens[hit.start - 1] if hit.start else None
    if first.lemma == "will" and hit.end - hit.start == 1:
        return before is not None and before.norm in _BEFORE_A_WILL
    if first.lemma in _NOUNS and hit.end - hit.start == 1 and not (is_past(first) or is_gerund(first)):
        acting = before is not None and (before.norm in PRONOUNS or before.norm == "to" or is_auxiliary(before))
        binder = tokens[hit.end].norm if hit.end < len(tokens) else ""
        return not acting and (binder not in _BINDERS or (first.lemma in _WARES and binder in {"for", "of", "on"}))
    if first.norm == "be" or (first.lemma == "be" and hit.cue.kind == "plan" and hit.end - hit.start == 2):
        # "is to meet" plans; "was to blame", "the aim is to" do not.
        return first.norm not in {"is", "are"} or (before is not None and before.lemma in {"purpose", "task", "it"})
    return first.lemma == "go" and first.norm != "going"


def _passive(tokens: Sequence[Token], hit: Hit) -> bool:
    """Whether the words that the act is about stand before it: "a truce was agreed", "is under discussion"."""
    first = tokens[hit.start]
    if first.norm in {"under", "in"} or (first.lemma == "be" and hit.cue.kind == "consider"):
        return True
    if not is_past(first):
        return False
    for index in range(hit.start - 1, max(-1, hit.start - 4), -1):
        if tokens[index].norm in _PASSIVE:
            return True
        if not (
            is_auxiliary(tokens[index]) or tokens[index].norm.endswith("ly") or tokens[index].norm in {"not", "also"}
        ):
            return False
    return False


def _agent(tokens: Sequence[Token], at: int, end: int) -> tuple[int, int] | None:
    """The stretch after "by" that names who acts, in the passive."""
    for index in range(at, min(end, at + 8)):
        if tokens[index].norm == "by" and index + 1 < end:
            stop = min(end, index + 6)
            return (tokens[index + 1].start, tokens[stop - 1].end)
    return None


def _governed(tokens: Sequence[Token], earlier: Hit, hit: Hit) -> bool:
    """Whether the later word of commitment is itself what the earlier one is about ("hopes to agree")."""
    first = tokens[hit.start]
    between = tokens[earlier.end : hit.start]
    if len(between) > _CHAIN_GAP or any(t.kind == "sign" for t in between) or _at_the_instance(tokens, earlier):
        return False
    if is_past(first) and not any(t.norm in {"be", "been", "have"} for t in between):
        return False
    return not any(t.lemma in MODALS or t.norm in {"and", "but", "or"} for t in between)
