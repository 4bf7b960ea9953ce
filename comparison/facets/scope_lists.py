"""Lists, two rules of the facet of scope: an item that one of two shared lists adds, and two things made into one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comparison.align.weights import FUNCTION_WORDS
from comparison.align.words import WordLink
from comparison.analyse.assertion.words import is_past
from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding
from comparison.facets.matter import shared
from comparison.facets.scope_half import Half, finding
from comparison.facets.voice import content
from comparison.lexicon import load

COORDINATED = 0.85  # "energy and infrastructure" / "energy infrastructure"
COORDINATED_NEAR = 0.65  # … of which one word is only a near one of the other's ("facilities")
ADDED = 0.6
LEAST_COMMON = 2  # items that two lists share before a further one says anything
LONGEST_ITEM = 3
MOST_ITEMS = 12

_COORDINATORS = frozenset({"and", "or", "&", "/", "+"})
_OPENING = frozenset({"under", "over", "non"})
# What opens a list that does not claim to be complete.
_OPEN = frozenset({"include", "including", "like", "especially", "particularly", "notably", "e.g.", "among"})
# Who lists what was talked about, who came or who was thanked, leaves items out without contradicting anybody.
_TALK = frozenset(
    """
    discuss talk review raise touch address view thank praise greet congratulate attend meet visit say stress underline
    emphasize note mention focus speak examine explore condemn welcome join accompany congratulation conversation agenda
    topic issue discussion see tour
    """.split()
)


@dataclass(frozen=True, slots=True)
class _List:
    """A list of the claim: for each item the positions of its words of content, and the span of the whole."""

    items: tuple[tuple[int, ...], ...]
    first: int
    last: int


def coordination(wide: Half, narrow: Half) -> Iterator[Finding]:
    """ "A and B" on one side, the compound "A B" on the other."""
    if wide.words.isdisjoint(_COORDINATORS):
        return
    tokens, others = wide.tokens, narrow.tokens
    for i, token in enumerate(tokens[1:-1], 1):
        if token.lemma not in _COORDINATORS:
            continue
        first, second = wide.links.get(i - 1), wide.links.get(i + 1)
        if first is None or second is None or second != first + 1:
            continue
        if {others[first].lemma, others[second].lemma} & FUNCTION_WORDS or others[first].kind != "word":
            continue
        if "number" in {tokens[i - 1].kind, tokens[i + 1].kind}:
            continue  # "03/2025"
        if others[first].end + 1 != others[second].start or not wide.alike(i - 1) or _compounds(wide, i - 1):
            continue
        confidence = COORDINATED
        if not wide.alike(i + 1):
            clause = narrow.clause(first)
            around = [k for k in wide.clause(i) if k not in (i - 1, i + 1) and wide.links.get(k) in clause]
            if sum(content(tokens[k]) and wide.alike(k) for k in around) < LEAST_COMMON:
                continue
            confidence = COORDINATED_NEAR
        wide_text, narrow_text = _text(wide, i - 1, i + 1), _text(narrow, first, second)
        yield finding(
            wide, narrow, (i - 1, i + 1), (first, second), confidence,
            f'"{wide_text}" covers two things, "{narrow_text}" one',
        )  # fmt: skip


def _compounds(half: Half, at: int) -> bool:
    """Whether the claim has the compound as well, and so speaks of both versions."""
    tokens = half.tokens
    return any(
        t.lemma == tokens[at].lemma and k != at and k + 1 < len(tokens) and content(tokens[k + 1])
        for k, t in enumerate(tokens)
    )


def added(longer: Half, shorter: Half) -> Iterator[Finding]:
    """Two lists with at least two items in common, of which one has an item that the other claim does not know at all."""
    if "," not in longer.words or longer.words.isdisjoint(_COORDINATORS) or shorter.words.isdisjoint(_COORDINATORS):
        return
    for mine in lists(longer.tokens):
        if len(mine.items) <= LEAST_COMMON or _open(longer, mine) or _talked(longer, mine) or _names(longer, mine):
            continue
        for yours in lists(shorter.tokens):
            if _open(shorter, yours) or _talked(shorter, yours):
                continue
            extra = _extra(longer, mine, shorter, yours)
            if extra is not None:
                yield finding(
                    longer, shorter, (mine.first, mine.last), (yours.first, yours.last), ADDED,
                    f'only one side includes "{_text(longer, extra[0], extra[-1])}"',
                )  # fmt: skip
                return


def _extra(longer: Half, mine: _List, shorter: Half, yours: _List) -> tuple[int, ...] | None:
    """The one item that the shorter list lacks, where all the others answer each other."""
    theirs = {j: n for n, item in enumerate(yours.items) for j in item}
    answered: set[int] = set()
    extra: list[tuple[int, ...]] = []
    for item in mine.items:
        homes = {theirs[longer.links[i]] for i in item if longer.alike(i) and longer.links[i] in theirs}
        if homes:
            answered |= homes
        elif any(i in longer.links for i in item) or any(longer.tokens[i].capitalised for i in item):
            return None
        else:
            extra.append(item)
    if len(extra) != 1 or len(answered) < LEAST_COMMON or len(answered) != len(yours.items):
        return None
    if known(longer, extra[0], shorter):
        return None
    common = next(i for item in mine.items for i in item if longer.alike(i) and longer.links[i] in theirs)
    link = WordLink(common, longer.links[common], "exact", 1.0)
    return extra[0] if shared(longer.spoken, shorter.spoken, link) else None


def known(longer: Half, item: Sequence[int], shorter: Half) -> bool:
    """Whether the other claim has a word that is related to the item."""
    lexicon = load()
    return any(
        lexicon.relation(longer.tokens[i].lemma, token.lemma) is not None or longer.tokens[i].stem == token.stem
        for i in item
        for token in shorter.tokens
        if content(token)
    )


def _names(half: Half, found: _List) -> bool:
    """Whether the list is of names or numbers: who was there, how old they are."""
    return any(all(half.tokens[i].capitalised or half.tokens[i].kind == "number" for i in item) for item in found.items)


def _open(half: Half, found: _List) -> bool:
    before = half.tokens[max(0, found.first - 5) : found.first]
    return any(t.lemma in _OPEN or t.norm in _OPEN for t in before) or (
        len(before) > 1 and before[-1].norm == "as" and before[-2].norm == "such"
    )


def _talked(half: Half, found: _List) -> bool:
    """Whether the list says what was talked about, or who was there."""
    clause = half.clause(found.first)
    return any(half.tokens[i].lemma in _TALK for i in clause if i <= found.last)


def lists(tokens: Sequence[Token]) -> Iterator[_List]:
    """The lists "A, B and C" with their items; each has a coordinator before its last item."""
    at = 0
    while at < len(tokens):
        if tokens[at].lemma not in _COORDINATORS:
            at += 1
            continue
        found = _list(tokens, at)
        if found is not None:
            yield found
            at = max(at, found.last)
        at += 1


def _list(tokens: Sequence[Token], coordinator: int) -> _List | None:
    """The list whose last item follows the coordinator."""
    last = _item_after(tokens, coordinator + 1)
    if last is None:
        return None
    items = [last]
    at = coordinator
    while len(items) < MOST_ITEMS:
        end = at - 1 if tokens[at - 1].text == "," and at == coordinator else at
        item = _item_before(tokens, end)
        if item is None:
            break
        items.append(item)
        start = item[0]
        if start > 0 and tokens[start - 1].norm in {"the", "a", "an", "its", "their"}:
            start -= 1
        if start == 0 or tokens[start - 1].text != ",":
            break
        at = start - 1
    if len(items) < LEAST_COMMON:
        return None
    items.reverse()
    return _List(tuple(items), items[0][0], items[-1][-1])


def _item_after(tokens: Sequence[Token], at: int) -> tuple[int, ...] | None:
    found: list[int] = []
    for i in range(at, min(len(tokens), at + LONGEST_ITEM + 1)):
        token = tokens[i]
        if i == at and (token.norm in {"the", "a", "an", "its", "their"} or token.norm in _OPENING):
            if token.norm in _OPENING:
                found.append(i)
            continue
        if len(found) >= LONGEST_ITEM:
            break
        if not (content(token) or (token.kind == "number" and found) or token.text == "-"):
            break
        if token.text != "-":
            found.append(i)
    return tuple(found) or None


def _item_before(tokens: Sequence[Token], end: int) -> tuple[int, ...] | None:
    found: list[int] = []
    for i in range(end - 1, max(-1, end - 1 - LONGEST_ITEM), -1):
        token = tokens[i]
        if not (content(token) or token.kind == "number" or token.text == "-" or token.norm in _OPENING):
            break
        if found and is_past(token):
            break  # the verb before the first item
        if token.text != "-":
            found.append(i)
    return tuple(reversed(found)) or None


def _text(half: Half, first: int, last: int) -> str:
    return half.spoken.claim.account.text[half.tokens[first].start : half.tokens[last].end]
