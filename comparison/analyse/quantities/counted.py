"""What a number counts: the noun, the words that narrow it, what happens to it, and whether it is a part of another.

There is no parser: a noun phrase is read forward to its first plural, which is where English puts the counted noun.
"""

from __future__ import annotations

from typing import NamedTuple

from comparison.analyse.line import Line
from comparison.analyse.quantities.fates import BACKGROUND, FATES
from comparison.analyse.quantities.number_words import NOBODY, SMALL
from comparison.analyse.quantities.numeral import adjacent
from comparison.analyse.quantities.word_sets import word_set
from comparison.analyse.tokens import Token

_DETERMINERS = word_set("the a an our its their his her my your this that these those all both such said same 's or so")
_BEFORE_PART = {"(", ")"} | _DETERMINERS | SMALL.keys()
_STOPS = word_set(
    "of in on at to for from by with within without under over into onto near off up down out about after before"
    " since until"
    " during between among against across through per as than that which who whom whose when where while because if"
    " and or"
    " but nor so yet is was are were be been being has have had do does did will would can could may might must shall"
    " should it he she they we i you them him us there here not n't"
)
_NO_NOUNS = _STOPS | _DETERMINERS
_AUXILIARIES = word_set(
    "is was are were be been being has have had do does did will would can could may might must shall should not n't"
    " also already now then still since later all both reportedly were each who which that 've 're 's"
)
_SKIPPED = _AUXILIARIES | _NO_NOUNS
_PRONOUNS = frozenset({"them", "whom", "us", "which", "those", "these"})
_LEADS_OF_PART = _DETERMINERS | _PRONOUNS
_INVARIANT = word_set(
    "people police crew staff personnel aircraft sheep fish cattle poultry dead wounded injured missing men women"
    " children crewmen servicemen servicewomen policemen firefighters offspring spacecraft species series headquarters"
    " lice geese mice feet teeth oxen data media criteria phenomena troops crossroads barracks dice deer livestock"
)
_NOT_PLURAL = word_set(
    "is was has does says as this its his hers theirs ours yours us yes thus plus perhaps besides always across less"
    " afterwards towards besides minus versus class press pass loss process address access success business gas bus"
    " congress witness mass glass campus virus status crisis basis analysis focus bonus census chaos news rabies"
    " measles diabetes politics"
)
_PARTICIPLES = frozenset({"dead", "wounded", "injured", "missing"})
_ADDITIONAL = frozenset({"other", "others", "more", "additional", "further", "extra", "another", "fresh"})


class Counted(NamedTuple):
    """The noun (``head``) with its modifiers and predicates; ``after`` is the token behind the noun phrase."""

    head: Token | None
    modifiers: tuple[Token, ...]
    predicates: tuple[Token, ...]
    fate: str | None
    after: int
    part: bool
    additional: bool


def is_plural(token: Token) -> bool:
    """Whether ``token`` looks like a plural noun."""
    word = token.norm
    if token.kind != "word" or word in _NOT_PLURAL:
        return False
    if word in _INVARIANT:
        return True
    return (word.endswith("s") and not word.endswith("ss") and len(word) > 3) or (
        token.lemma != word and word.endswith("men")
    )


def plural_follows(tokens: Line, i: int, reach: int = 4) -> bool:
    """Whether a plural noun follows within ``reach`` words that may stand between a number and its noun."""
    for token in tokens[i : i + reach]:
        if token.norm in _STOPS or (token.kind == "sign" and token.norm not in {"-", '"', "\u201c"}):
            return False
        if token.kind == "number":
            return False
        if is_plural(token) and token.norm not in _PARTICIPLES:
            return True
        if token.norm in FATES:
            return True
    return False


_GATHERINGS = frozenset({"group", "crowd", "contingent", "delegation", "mob", "gathering", "column"})


def read_counted(tokens: Line, first: int, after: int, singular: bool, measured: bool) -> Counted:
    """What the expression of tokens ``first`` to ``after`` counts.

    ``singular`` for one of a thing; ``measured`` where a unit is part of the expression, so that only "of" leads on
    to a thing.
    """
    i, part, lenient = after, False, False
    if tokens.norms[i] == "of":
        i += 1
        lenient = not measured and tokens.norms[i] in _LEADS_OF_PART
        part = lenient
    elif measured:
        return _behind_measure(tokens, first, after)
    elif tokens.norms[first - 1] in {"including", "whom", "which"} or tokens.norms[first - 2] in {"including"}:
        part = True
    while tokens.norms[i] in _DETERMINERS or (lenient and tokens.norms[i] in _PRONOUNS):
        i += 1
    if lenient:
        while tokens.norms[i] in _BEFORE_PART or (i < len(tokens) and tokens[i].kind == "number"):
            i += 1
    pronoun = i == after and (
        tokens.norms[after - 1] in NOBODY or (tokens.norms[after - 2], tokens.norms[after - 1]) == ("no", "one")
    )
    phrase_end = i if pronoun else _phrase_end(tokens, i)
    head = _head(tokens, i, phrase_end, singular or measured)
    behind = i if head is None else head + 1
    modifiers = tuple(
        t
        for t in tokens[i : head if head is not None else i]
        if t.kind == "word" and t.norm not in _ADDITIONAL and t.norm not in _DETERMINERS
    )
    additional = any(t.norm in _ADDITIONAL for t in tokens[i : min(behind + 1, len(tokens))])
    noun = tokens[head] if head is not None else None
    if noun is None and not part:
        noun = _gathered(tokens, first) or _subject(tokens, first)
    predicates, fate = _fate(tokens, first, behind, noun, modifiers)
    return Counted(noun, modifiers, predicates, fate, behind if head is not None else after, part, additional)


def _gathered(tokens: Line, first: int) -> Token | None:
    """The noun of "a group of about 200", which counts the people in it."""
    if first < 2 or tokens.norms[first - 1] != "of" or tokens[first - 2].lemma not in _GATHERINGS:
        return None
    return tokens[first - 2]


def _phrase_end(tokens: Line, i: int) -> int:
    end = i
    while end < len(tokens) and end - i < 7:
        token = tokens[end]
        if (
            token.norm in _STOPS
            or token.kind == "number"
            or (token.norm in {"a", "an", "the", "each", "every"} and end > i)
        ):
            break
        if token.kind == "sign" and not (token.norm in {"-", '"', "\u201c", "\u2019"} and end > i):
            break
        end += 1
    return end


def _head(tokens: Line, i: int, end: int, singular: bool) -> int | None:
    for k in range(i, end):
        if not is_plural(tokens[k]) or tokens[k].norm in _PARTICIPLES:
            continue
        beyond = tokens.norms[k + 1]
        if k > i and (beyond in _DETERMINERS or beyond[:1].isdigit() or beyond in SMALL):
            return k - 1  # "the 82-metre dam holds 30 …": a verb
        last = k
        while last + 1 < end and is_plural(tokens[last + 1]) and tokens[last + 1].norm not in FATES:
            last += 1  # "sports halls"
        return last
    if not singular:
        return None
    for k in range(i, end):
        word = tokens[k]
        if word.kind == "word" and (k + 1 == end or _verbal(tokens[k + 1])) and word.norm not in _PARTICIPLES:
            return None if word.norm in _ADDITIONAL or (word.norm in FATES and word.norm.endswith("ed")) else k
    return None


def _verbal(token: Token) -> bool:
    return token.norm.endswith("ed") or token.norm in FATES or token.norm in _PAST_TENSES


def _subject(tokens: Line, first: int) -> Token | None:
    """The counted noun before the number: "the death toll rose to 12", "estimated the crowd at 3,000"."""
    level = _level_subject(tokens, first)
    if tokens.norms[first - 1] not in {"to", "at", "of", "is", "was", "were", "are", ":", "reached", "stood", "stands"}:
        return level
    for k in range(first - 2, max(first - 9, -1), -1):
        word = tokens[k].norm
        if word in {".", ";", ",", "!", "?"} or tokens[k].kind == "number":
            return level
        if word == "of" and tokens.norms[k - 1] == "number" and k + 1 < first:
            return tokens[k + 1]
        if word in _COUNT_NOUNS:
            return tokens[k]
    return level


def _level_subject(tokens: Line, first: int) -> Token | None:
    k = first - 1
    if tokens.norms[k] == "to":
        k = _origin(tokens, k)
    if tokens.norms[k] in {"at", "to", "by", "from"}:
        k -= 1
    if k < 1 or tokens[k].lemma not in _LEVELS:
        return None
    while k > 0 and (tokens[k].lemma in _LEVELS or tokens[k].norm in _AUXILIARIES or tokens[k].norm.endswith("ly")):
        k -= 1
    noun = tokens[k]
    return noun if noun.kind == "word" and noun.norm not in _NO_NOUNS and noun.lemma not in _LEVELS else None


def _origin(tokens: Line, to: int) -> int:
    """The "from" of "from 1.2 million to", or ``to`` where none is near."""
    return next((k for k in range(to - 2, max(to - 6, -1), -1) if tokens.norms[k] == "from"), to)


_PAST_TENSES = word_set(
    "died said fell rose left came went took made gave got struck hit began broke built bought brought burnt burst"
    " caught"
    " cut drove fled flew found fought grew held kept knew laid led lost met paid put ran reached saw sent set shot"
    " sold"
    " spent stood swept took told took voted won wrote told lay sank sought spoke drew"
)
# "growth stood at 2.4 percent", "the toll has risen to 12": the noun before these is what the number measures.
_LEVELS = word_set(
    "stand stood rose fell grew be rise fall remain reach grow drop climb increase decrease total number peak"
    " average stay hit exceed jump widen"
    " narrow shrink slip put estimate"
)
_COUNT_NOUNS = word_set("toll turnout attendance crowd deaths fatalities casualties arrests injuries strength")


def _behind_measure(tokens: Line, first: int, after: int) -> Counted:
    predicates, _ = _fate(tokens, first, after, None, ())
    noun = _level_subject(tokens, first)
    return Counted(noun, (), predicates, None, after, False, tokens.norms[after] in {"more", "extra"})


def _fate(
    tokens: Line, first: int, behind: int, noun: Token | None, modifiers: tuple[Token, ...]
) -> tuple[tuple[Token, ...], str | None]:
    """The predicates nearest to the number, and the class of what happened to the counted."""
    following = _after(tokens, behind)
    preceding = _before(tokens, first)
    predicates = tuple(
        t for t in (*following[:1], *preceding[: 1 + (noun is None)]) if t.lemma not in _LEVELS and t is not noun
    )
    background: tuple[tuple[Token, ...], str] | None = None
    for token in (*((noun,) if noun else ()), *modifiers, *following, *preceding):
        fate = FATES.get(token.norm) or FATES.get(token.lemma)
        if fate:
            found = (token, *(p for p in predicates if p is not token)), _mixed(tokens, token, first, behind, fate)
            if fate not in BACKGROUND:
                return found
            background = background or found
    return background or (predicates, None)


def _mixed(tokens: Line, token: Token, first: int, behind: int, fate: str) -> str:
    """``fate``, or "mixed" where the word is joined to another class's: "killed or wounded"."""
    for k in range(max(0, first - 6), min(len(tokens) - 2, behind + 9)):
        if tokens[k] is token and tokens[k + 1].norm in {"or", "and"}:
            other = FATES.get(tokens[k + 2].norm, fate)
            beyond = tokens.norms[k + 3]
            if other != fate and not (beyond[:1].isdigit() or beyond in SMALL or beyond in {"at", "more", "about"}):
                return "mixed"
    return fate


def _after(tokens: Line, i: int) -> tuple[Token, ...]:
    words: list[Token] = []
    if tokens.norms[i] == "and":  # "two men and a woman were killed"
        for k in range(i + 1, min(i + 6, len(tokens))):
            if tokens[k].kind == "sign":
                break
            if tokens[k].norm in {"were", "are", "have", "died", "had"}:
                i = k
                break
    relative = tokens.norms[i] == "of" or tokens.norms[i] in {"who", "that", "which"}
    for token in tokens[i : i + 9]:
        if token.kind != "word" or token.norm in {"and", "but", "or", "while", "when", "after", "before"}:
            if token.norm == "," and relative and not words:
                continue
            break
        if token.norm not in _SKIPPED and not token.norm.endswith("ly"):
            words.append(token)
    return tuple(words)


def _before(tokens: Line, first: int) -> tuple[Token, ...]:
    words: list[Token] = []
    for k in range(first - 1, max(first - 6, -1), -1):
        token = tokens[k]
        if token.kind != "word" or token.norm in {"and", "but", "or", "while", "which", "who"}:
            break
        if token.norm not in _SKIPPED and not token.norm.endswith("ly"):
            words.append(token)
    return tuple(words)


def hyphen_noun(tokens: Line, i: int) -> int:
    """The token behind a hyphen that is joined on both sides at ``i``, else ``i``."""
    return i + 1 if tokens.norms[i] in {"-", "\u2011"} and adjacent(tokens, i) and adjacent(tokens, i + 1) else i
