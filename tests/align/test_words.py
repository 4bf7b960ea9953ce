"""The alignment of words, by hand-made pairs with a reason each, by invariants, and beside a naive reference."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison.align.function_words import function_words, signs
from comparison.align.links import WordLink
from comparison.align.short_names import short_names
from comparison.align.vocabulary import vocabulary
from comparison.align.words import Side, Term, align_words
from comparison.analyse.statement import Sentence
from comparison.analyse.tokens import Token, tokenise
from comparison.lexicon import load
from comparison.model import Account

Words = set[tuple[str, str]]


def aligned(left: str, right: str) -> tuple[tuple[Token, ...], tuple[Token, ...], tuple[WordLink, ...]]:
    sentences = [
        Sentence(Account(name, name, text), 0, 0, len(text), ((0, len(text)),), tokenise(text))
        for name, text in (("left", left), ("right", right))
    ]
    terms = vocabulary(sentences, load())
    sides = [
        Side(s.tokens, terms.words[n], [Term(p, i) for p, i in terms.terms[n] if len(p) > 1])
        for n, s in enumerate(sentences)
    ]
    return sentences[0].tokens, sentences[1].tokens, align_words(sides[0], sides[1], terms)


def words(left: str, right: str) -> Words:
    """The linked words, each with its number among equal ones where there are several: "the", "the#2"."""
    mine, yours, links = aligned(left, right)
    a, b = _numbered(mine), _numbered(yours)
    return {(a[link.left], b[link.right]) for link in links}


def _numbered(tokens: tuple[Token, ...]) -> list[str]:
    seen: dict[str, int] = {}
    names = []
    for token in tokens:
        seen[token.text] = seen.get(token.text, 0) + 1
        names.append(token.text if seen[token.text] == 1 else f"{token.text}#{seen[token.text]}")
    return names


@pytest.mark.parametrize(
    ("left", "right", "linked", "apart"),
    [
        pytest.param(
            "The minister opened the bridge.", "The bridge was opened.",
            {("opened", "opened"), ("bridge", "bridge"), ("the", "The")}, {("The", "The")},
            id="determiner-goes-with-its-noun",
        ),
        pytest.param(
            "In March the council met in Turin.", "The council sat in Turin.",
            {("in", "in"), ("Turin", "Turin")}, {("In", "in")},
            id="repeated-preposition-by-its-object",
        ),
        pytest.param(
            "The port was closed and the road was flooded.", "The road was flooded.",
            {("the", "The"), ("was#2", "was"), ("flooded", "flooded")}, {("was", "was"), ("The", "The")},
            id="repeated-auxiliary-by-its-verb",
        ),
        pytest.param(
            "The northern port, unlike the southern port, stayed open.", "The southern port closed.",
            {("southern", "southern"), ("port#2", "port")}, {("port", "port")},
            id="repeated-noun-by-its-neighbour",
        ),
        pytest.param(
            "Ferries are running.", "Ferries were running.", {("are", "were")}, set(),
            id="forms-of-be-between-two-links",
        ),
        pytest.param(
            "The Bank of Utopia's governor resigned.", "The governor of the Bank of Utopia resigned.",
            {("'s", "of"), ("of", "of#2")}, set(),
            id="possessive-answers-of",
        ),
        pytest.param(
            "Anna Lindqvist resigned on Monday.", "On Monday Lindqvist resigned.",
            {("Lindqvist", "Lindqvist"), ("Anna", "Lindqvist")}, set(),
            id="first-name-goes-with-the-surname",
        ),
        pytest.param(
            "Anna Lindqvist met Per Lindqvist.", "Anna Lindqvist came.",
            {("Anna", "Anna"), ("Lindqvist", "Lindqvist")}, {("Per", "Lindqvist"), ("Lindqvist#2", "Lindqvist")},
            id="another-person-of-that-name-is-left-alone",
        ),
        pytest.param(
            "The Utopian Workers Party Congress met.", "The UWPC met.",
            {("Utopian", "UWPC"), ("Workers", "UWPC"), ("Party", "UWPC"), ("Congress", "UWPC")}, set(),
            id="initials-answer-the-name-in-full",
        ),
        pytest.param(
            "The Utopian Workers Party met.", "The UMP met.", {("met", "met")}, {("Utopian", "UMP")},
            id="other-initials-do-not",
        ),
        pytest.param(
            "Turnout rose by 5 percent.", "Turnout rose by 5%.", {("percent", "%"), ("5", "5")}, set(),
            id="percent-sign-answers-the-word",
        ),
        pytest.param(
            "Ships, planes and trains stopped.", "Ships, planes, buses stopped.", {(",", ","), (".", ".")},
            {(",", ",#2")},
            id="commas-beside-linked-words",
        ),
        pytest.param(
            "The soldiers left the village.", "The troops left the village.", {("soldiers", "troops")}, set(),
            id="synonyms-of-the-lexicon",
        ),
        pytest.param(
            "Zelenskyy arrived.", "Zelensky arrived.", {("Zelenskyy", "Zelensky")}, set(),
            id="spellings-of-a-name",
        ),
        pytest.param(
            "The ferry was late.", "A storm hit the coast.", set(), {("was", "hit"), ("The", "the"), ("The", "A")},
            id="function-words-alone-are-no-evidence",
        ),
    ],
)  # fmt: skip
def test_links(left: str, right: str, linked: Words, apart: Words) -> None:
    found = words(left, right)
    assert linked <= found
    assert not apart & found
    assert {(b, a) for a, b in linked} <= words(right, left)


def test_an_antonym_is_linked_as_such() -> None:
    mine, yours, links = aligned("The council approved the plan.", "The council rejected the plan.")
    kinds = {(mine[w.left].text, yours[w.right].text): w.kind for w in links}
    assert kinds["approved", "rejected"] == "antonym"


def test_a_weak_link_is_sure_only_beside_other_content() -> None:
    def sure(left: str, right: str) -> set[bool]:
        _, _, links = aligned(left, right)
        return {w.sure for w in links if w.kind == "near"}

    assert sure("The fuel ran out.", "Nobody sold gasoline.") == {False}
    assert sure("Imported fuel ran out.", "Nobody sold imported gasoline.") == {True}


VOCABULARY = (
    "the a of in to by was is not 's Anna Lindqvist Turin UWPC council agreed accepted rejected soldiers troops "
    "attacked attack killed 12 twelve percent % , . river bridge opened on Monday nuclear weapons cease fire"
).split()
TEXTS = st.lists(st.sampled_from(VOCABULARY), min_size=0, max_size=16).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_a_text_is_aligned_with_itself_word_by_word(text: str) -> None:
    mine, _, links = aligned(text, text)
    content = {
        (i, i)
        for i, t in enumerate(mine)
        if t.text in {"council", "Turin", "river", "bridge", "soldiers", "nuclear", "rejected"}
        and [u.lemma for u in mine].count(t.lemma) == 1
    }
    assert content <= {(w.left, w.right) for w in links}


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_swapping_the_claims_swaps_the_links(left: str, right: str) -> None:
    _, _, there = aligned(left, right)
    _, _, back = aligned(right, left)
    assert {(w.left, w.right) for w in there if w.kind == "exact"} == {
        (w.right, w.left) for w in back if w.kind == "exact"
    }
    assert len(there) == len(back)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_links_are_in_range_and_in_order_and_distinct(left: str, right: str) -> None:
    mine, yours, links = aligned(left, right)
    places = [(w.left, w.right) for w in links]
    assert places == sorted(set(places))
    assert all(0 <= i < len(mine) and 0 <= j < len(yours) for i, j in places)
    assert all(0 < w.strength <= 1 for w in links)


@settings(max_examples=60, deadline=None)
@given(TEXTS, TEXTS)
def test_the_same_word_is_linked_once(left: str, right: str) -> None:
    _, _, links = aligned(left, right)
    plain = [w for w in links if w.kind == "exact"]
    assert len({w.left for w in plain}) == len(plain)
    assert len({w.right for w in plain}) == len(plain)


@settings(max_examples=60, deadline=None)
@given(
    st.permutations(["harbour", "engineers", "tunnel", "valley"]),
    st.permutations(["engineers", "valley", "violin", "harbour"]),
)
def test_distinct_words_are_linked_as_a_naive_matcher_links_them(left: list[str], right: list[str]) -> None:
    """Where no word repeats or resembles another, equality decides, whatever the order."""
    naive = {(i, j) for (i, a), (j, b) in product(enumerate(left), enumerate(right)) if a == b}
    _, _, links = aligned(" ".join(left), " ".join(right))
    assert {(w.left, w.right) for w in links} == naive


def test_nothing_is_linked_where_nothing_is() -> None:
    assert aligned("", "")[2] == ()
    assert aligned("The council met.", "")[2] == ()
    assert function_words((), tokenise("the"), []) == []
    assert signs((), tokenise("."), []) == []
    assert short_names((), tokenise("Anna"), []) == []


@pytest.mark.parametrize(
    "unit",
    ["a ", "the ", ", ", "Anna ", "AAA ", "12 "],
    ids=["letter", "determiner", "sign", "name", "capitals", "number"],
)
def test_a_monotonous_claim_is_aligned_in_bounds(unit: str) -> None:
    """One word over and over is the worst case: every place resembles every other."""
    mine, _, links = aligned(unit * 60, unit * 60)
    assert len(links) <= len(mine) ** 2
