"""The words that name a speaker, taken apart: name, role, the body behind them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from comparison.align.weights import is_common
from comparison.attribution.affiliation import (
    body_before_title,
    body_behind,
    is_body_name,
    numeral,
    past_article,
    text_of,
)
from comparison.attribution.governments import governments
from comparison.attribution.nouns import (
    BODIES,
    CROWDS,
    DESCRIBING,
    GENDERS,
    HONORIFICS,
    NAME_LINKS,
    NOT_NAMES,
    OUTSIDERS,
    PAPERS,
    PARTISANS,
    PEOPLE,
    SIGNS,
    SOMEBODY,
    TITLES,
)
from comparison.segment.grammar import Form, Words
from comparison.segment.verbs import NUMBERS

PhraseKind = Literal["person", "body", "name", "role", "group", "pronoun", "paper", "sign", "outsider", "thing"]

_DETERMINERS = frozenset(
    "the a an its his her their our my your this that these those one another some any both".split()
)
_OWNERS = {"his": "he", "its": "it", "their": "they"}  # "his claim that"; "her" is a pronoun as it stands
_CONTRACTIONS = frozenset({"'s", "\u2019s", "re", "ve", "'d", "\u2019d"})
_AT = [[word] for word in "for on to in with at behind".split()]
_FEW = 3  # words of "the Ohio Democrat"
_SOME = frozenset("one another some many several both most all each neither none few".split())
_ENDS = frozenset(".!?")
_TAIL = frozenset("who whom whose which that of for from at in with on to by near about as inside outside behind under "
                  "into over familiar close briefed aware present".split())  # fmt: skip
_PRONOUNS = frozenset("he she it they him her them both".split())
_JOINING = frozenset(
    "friends house sons daughters mothers fathers parents doctors lawyers citizens school conference".split()
)
_CABINET = frozenset("state defense defence energy commerce health education labor labour agriculture transportation "
                     "interior homeland housing veterans treasury war trade".split())  # fmt: skip
_NOUNS = PEOPLE | CROWDS | PAPERS | BODIES
_GUARDED = frozenset("coast national border presidential revolutionary republican home".split())
_DEGREES = frozenset("jr sr ii iii iv phd md qc kc obe mbe cbe".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """What the words ``start`` to ``end`` of the text say about a speaker.

    ``name`` is the proper name without titles ("" if there is none); ``roles`` the nouns of office or kind, in lower
    case; ``behind`` the body spoken for; ``definite`` whether the words point back ("the ministry").
    """

    kind: PhraseKind
    start: int
    end: int
    name: str = ""
    roles: tuple[str, ...] = ()
    behind: str = ""
    gender: str = ""
    definite: bool = False
    plural: bool = False


def read_phrase(words: Words, first: int, last: int) -> Phrase | None:
    """The phrase of the words ``first`` to ``last`` (exclusive), None if they name nobody that could speak."""
    while first < last and words.forms[first] & Form.SIGN and words.norms[first] not in "(":
        first += 1
    if first >= last:
        return None
    start, end = words.starts[first], words.ends[last - 1]
    norm = words.norms[first]
    if first + 1 == last and norm in OUTSIDERS and (norm != "us" or words.text[start : words.ends[first]] != "US"):
        return Phrase("outsider", start, end)
    norm = norm.split("'", 1)[0].split("\u2019", 1)[0] if norm[-2:] in _CONTRACTIONS else norm
    norm = _OWNERS.get(norm, norm) if first + 1 == last else norm
    if first + 1 == last and norm in CROWDS:
        return Phrase("group", start, end, words.text[start:end], (norm,), plural=True)
    if first + 1 == last and norm in _PRONOUNS:
        gender = "m" if norm in {"he", "him"} else "f" if norm in {"she", "her"} else ""
        return Phrase("pronoun", start, end, norm, gender=gender, plural=norm in {"they", "them", "both"})
    body = first
    if words.norms[first + 1 : first + 2] == ["of"] and (norm in _SOME or _counts(words, first)):
        body = past_article(words, first + 2, last)  # "one of the athletes"
    while body < last and (words.norms[body] in _DETERMINERS or _counts(words, body)):
        body += 1
    definite = body > first and words.norms[first] in {
        "the",
        "its",
        "his",
        "her",
        "their",
        "this",
        "that",
        "these",
        "those",
    }
    stop = _core_end(words, body, last)
    core = [i for i in range(body, stop) if not words.forms[i] & Form.SIGN or words.norms[i] == "&"]
    if not core:
        return None
    return _classified(words, core, stop, last, (start, end), definite)


def _core_end(words: Words, body: int, last: int) -> int:
    """Where the head of the phrase ends: before "who", "of", a participle, a bracket."""
    for index in range(body, last):
        norm, form = words.norms[index], words.forms[index]
        if index > body and norm in _TAIL:
            after = past_article(words, index + 1, last)
            joins = norm in {"of", "for"} and after < last and words.capitalised(after)
            if joins and words.capitalised(index - 1) and joins_name(words, index, body):
                continue
            return index
        if norm in {",", "(", "\u2014", "\u2013", ";", ":"}:
            return index
        if index > body and norm == "the" and words.norms[index - 1] in {"of", "for"}:
            continue
        participle = norm.endswith(("ed", "ing")) and form & Form.PARTICIPLE and not words.capitalised(index)
        bidding = (
            norm.endswith("ing") and words.norms[index - 1] in BODIES and words.norms[index + 1 : index + 2] in _AT
        )
        if bidding and index > body:
            return index  # "the consortium bidding for the club"
        if participle and index > body and (words.norms[index - 1] in _NOUNS or words.capitalised(index - 1)):
            return index
    return last


def joins_name(words: Words, index: int, first: int) -> bool:
    """Whether the "of" or "for" at ``index`` is part of a body's name that begins at ``first``, rather than after one."""
    before = words.norms[index - 1]
    if before in PEOPLE:  # "Secretary of State Ana Ruiz"
        named = index + 2 < len(words) and words.capitalised(index + 2) and not words.forms[index + 2] & Form.SIGN
        return named and words.norms[index + 1] in _CABINET
    return before in BODIES or before in CROWDS or before in _JOINING or index - 1 == first


def _classified(
    words: Words, core: list[int], stop: int, last: int, span: tuple[int, int], definite: bool
) -> Phrase | None:
    norms = [words.norms[i] for i in core]
    norms[-1] = norms[-1].removesuffix("'s")
    capital = [words.capitalised(i) for i in core]
    if len(core) == 2 and norms[0] in {"no", "number"} and numeral(words, core[1]):
        return Phrase("body", *span, text_of(words, core[0], core[1]))  # "No 10"
    owner = next((k for k, n in enumerate(norms[:-1]) if n.endswith(("'s", "s'"))), -1)
    tail = len(core)
    while tail and (
        capital[tail - 1]
        or norms[tail - 1] in NAME_LINKS | {"the", "&", "for"} | _DEGREES
        or numeral(words, core[tail - 1])
    ):
        tail -= 1
    while tail < len(core) and not capital[tail]:
        tail += 1
    titles = [k for k in range(len(core)) if _titled(norms[k]) and (k < len(core) - 1 or len(core) == 1 or k >= tail)]
    spelled = [TITLES.get(n, n) for n in norms]
    roles = tuple(n for n in spelled if n in _NOUNS or n in SIGNS or n in governments().voices)
    gender = next((GENDERS[n] for n in (norm.partition("-")[0] for norm in norms) if n in GENDERS), "")
    behind = body_behind(words, core, stop, last, owner)
    if len(core) > 1 and norms[0] in DESCRIBING and all(capital[:2]):
        tail = max(tail, 1)  # "Applicant Skylark Networks", at the beginning of a sentence
    person_title = [k for k in titles if _titled(norms[k])]
    after_title = max(person_title) + 1 if person_title else 0
    if norms[after_title : after_title + 1] == ["of"] and not _CABINET.isdisjoint(
        norms[after_title + 1 : after_title + 2]
    ):
        after_title += 2
    after_owner = owner + 1
    if len(core) == 1 and (
        norms[0] in CROWDS or norms[0] in PAPERS or (norms[0] in PEOPLE and norms[0] not in HONORIFICS)
    ):
        return _described(words, core, norms[0], roles, behind, gender, span, definite)
    owned = after_owner if owner >= 0 and capital[-1] and not is_body_name(norms[after_owner:]) else 0
    while len(core) > 1 and capital[-1] and norms[-1] in _DEGREES:
        core, norms, capital = core[:-1], norms[:-1], capital[:-1]
    named = max(tail, after_title, owned)
    if definite and 1 < len(core) <= _FEW and norms[-1] in PARTISANS:
        text = text_of(words, core[0], core[-1])  # "the Ohio Democrat"
        return Phrase("role", *span, text, (*roles, "somebody"), behind, gender, definite)
    if named < len(core) and capital[-1]:
        name = text_of(words, core[named], core[-1])
        lead = norms[:named]
        if person_title and not is_body_name(norms[named:]):
            before = body_before_title(words, core, after_title - 1)
            if len(name) == 1 and named:  # "Witness C"
                name = text_of(words, core[named - 1], core[-1])
            return Phrase("person", *span, name, roles, behind or before, gender, definite)
        if is_body_name(norms[named:]) or (lead and lead[-1] in BODIES):
            whole = text_of(words, core[0], core[-1]) if tail == 0 or owner >= 0 else name
            return Phrase("body", *span, whole, roles, "", "", definite)
        return Phrase("name", *span, name, roles, behind, gender, definite)
    head = norms[-1]
    if SOMEBODY.match(head) and not (roles and head not in PEOPLE):
        return Phrase("role", *span, text_of(words, core[0], core[-1]), (*roles, "somebody"), behind, gender, definite)
    return _described(words, core, head, roles, behind, gender, span, definite)


def _described(
    words: Words,
    core: list[int],
    head: str,
    roles: tuple[str, ...],
    behind: str,
    gender: str,
    span: tuple[int, int],
    definite: bool,
) -> Phrase | None:
    """A phrase without a name at its end: "the ministry", "Veldt's coast guard", "a Western diplomat"."""
    text = text_of(words, core[0], core[-1])
    opens = core[0] == 0 or words.norms[core[0] - 1] in _ENDS
    proper = any(
        words.capitalised(i)
        for i in core
        if words.norms[i] not in NOT_NAMES and not (opens and i == core[0] and is_common(words.norms[i]))
    )
    if head in PEOPLE and not (head == "guard" and len(core) > 1 and words.norms[core[-2]] in _GUARDED):
        return Phrase("role", *span, text, roles, behind, gender, definite)
    if head in BODIES and proper and not (len(core) == 1 and not words.capitalised(core[0])):
        return Phrase("body", *span, text, roles, "", "", definite)
    if head in SIGNS and head not in PAPERS:
        return Phrase("sign", *span, text, roles)
    if head in PAPERS:
        return Phrase("paper", *span, text, roles, behind, "", definite)
    if head in CROWDS or head in {"sides", "governments", "parties", "countries"}:
        return Phrase("group", *span, text, roles, behind, "", definite, plural=True)
    if head in BODIES:
        return Phrase("role", *span, text + _field(words, core[-1] + 1), roles, behind, "", definite)
    if proper and words.capitalised(core[-1]):
        return Phrase("name", *span, text, roles, behind, gender, definite)
    return Phrase("thing", *span, text, roles, behind, "", definite, plural=head.endswith("s"))


def _field(words: Words, at: int) -> str:
    """What an office without a name is there for: " of transport"."""
    if at + 1 >= len(words) or words.norms[at] != "of" or words.capitalised(at + 1):
        return ""
    plain = not words.forms[at + 1] & ~(Form.NOUN_BASE | Form.NOUN_PRESENT)
    return words.text[words.ends[at - 1] : words.ends[at + 1]] if plain else ""


def _titled(norm: str) -> bool:
    return norm in PEOPLE or norm in HONORIFICS or (norm.partition("-")[0] in PEOPLE and "-of-" in norm)


def _counts(words: Words, index: int) -> bool:
    return bool(words.forms[index] & Form.NUMBER) or words.norms[index].split("-", 1)[0] in NUMBERS
