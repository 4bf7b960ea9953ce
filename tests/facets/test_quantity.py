"""When two claims' quantities agree, differ, or are not about the same thing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparison.align.words import LinkKind, WordLink
from comparison.analyse.quantities import find_quantities
from comparison.analyse.statement import Claim, Pairing, Passage, Sentence
from comparison.analyse.tokens import tokenise
from comparison.facets.finding import Finding
from comparison.facets.quantity import contrast
from comparison.model import Account, Event

Extra = tuple[str, str, LinkKind]
_EMPTY = frozenset(
    "a an the of to in on at for by with and or from that this is was were are be have had has".split(" ")
)


def claim(name: str, text: str) -> Claim:
    tokens = tokenise(text)
    sentence = Sentence(
        account=Account(name, name, text),
        index=0,
        start=0,
        end=len(text),
        clauses=((0, len(text)),),
        tokens=tokens,
        quantities=find_quantities(tokens, text),
    )
    return Claim((Passage(sentence, 0, len(text)),))


def pair(left: str, right: str, *extra: Extra, score: float = 1.0) -> Pairing:
    """Two claims with their equal and inflected words linked, and those of ``extra``."""
    lefts, rights = claim("left", left), claim("right", right)
    links: list[WordLink] = []
    taken: set[int] = set()
    for i, a in enumerate(lefts.tokens):
        for j, b in enumerate(rights.tokens):
            if j in taken or a.kind != "word" or b.kind != "word" or a.norm in _EMPTY:
                continue
            kinds: list[LinkKind] = [kind for x, y, kind in extra if (x, y) == (a.norm, b.norm)]
            kinds += ["exact"] if a.norm == b.norm else ["inflected"] if a.lemma == b.lemma else []
            if kinds:
                links.append(WordLink(i, j, kinds[0], 0.9))
                taken.add(j)
                break
    return Pairing(lefts, rights, tuple(links), Event(), score)


def relations(findings: tuple[Finding, ...]) -> list[str]:
    return sorted(f.relation for f in findings)


DIFFERENT = [
    pytest.param("Nine people died in the fire.", "Twelve people died in the fire.", (), id="two tolls"),
    pytest.param("About 41,000 kettles failed.", "Around 46,500 kettles failed.", (), id="both roughly, but finely stated"),
    pytest.param("Nine people died in the fire.", "The fire claimed thirteen lives.", (), id="toll in other words"),
    pytest.param("The bridges will cost €7.3 million.", "The bridges will cost 7.3 billion euros.", (), id="scale"),
    pytest.param("Gusts peaked at 80 kilometres an hour.", "Gusts peaked at 80 miles per hour.", (), id="unit"),
    pytest.param("Fewer than 3,000 people marched.", "At least 7,000 people marched.", (), id="bounds that exclude"),
    pytest.param("More than 8,000 people marched.", "3,000 people marched.", (), id="below a lower bound"),
    pytest.param("Dozens of homes burned.", "Five homes burned.", (), id="dozens are not five"),
    pytest.param("The rate rose by half a percentage point.", "The rate rose by 25 basis points.", (), id="points"),
    pytest.param("The motion passed by 62 votes to 35.", "The motion passed by a margin of 37 votes.", (),
                 id="margin of a score"),
    pytest.param("The motion passed by 62 votes to 35.", "The motion passed by 61 votes to 35.", (), id="scores"),
    pytest.param("In total, 48 prisoners were freed.", "Each side freed 48 prisoners.", (), id="total against each"),
    pytest.param("8 people were arrested.", "At least 11 of our members were detained.",
                 (("arrested", "detained", "synonym"),), id="a part above the whole"),
    pytest.param("The first two floors burned.", "The first four floors burned.", (), id="floors"),
    pytest.param("The talks lasted almost three hours.", "The talks lasted 95 minutes.", (), id="durations"),
    pytest.param("They agreed a 30-day truce.", "They agreed a ten-day truce.", (), id="attributive durations"),
    pytest.param("The fine is up to $5,000.", "The fine is up to $10,000.", (), id="other limits"),
    pytest.param("No arrests were made.", "Nineteen arrests were made.", (), id="none against some"),
    pytest.param("Turnout was 61 percent.", "Turnout was 48 percent.", (), id="percentages"),
    pytest.param("There were 2,500 to 3,000 people.", "More than 6,000 people were there.", (), id="above a range"),
    pytest.param("They freed 31 sailors.", "They freed 32 sailors.", (), id="neighbouring counts"),
    pytest.param("The hall held 412 registered delegates.", "The hall held 418 delegates.", (), id="narrowed noun"),
    pytest.param("The loan is 5 million euros.", "The loan is 5 million dollars.", (),
                 id="same number, other currency"),
    pytest.param("It handles 2,000 flights a month.", "It handles 2,000 flights a year.", (),
                 id="same number, other rate"),
    pytest.param("The truce holds for 30 days.", "The truce holds for 31 days.", (), id="days are counted"),
    pytest.param("A magnitude 6.1 quake struck.", "A magnitude 6.6 quake struck.", (), id="magnitudes"),
    pytest.param("Nearly 400 flights were cancelled.", "750 flights were cancelled.", (), id="far above nearly"),
]  # fmt: skip

SAME = [
    pytest.param("Nine people died.", "9 people died.", (), id="words and digits"),
    pytest.param("The fund holds $1.2 billion.", "The fund holds $1,200 million.", (), id="scales"),
    pytest.param("60 centimetres of rain fell.", "About two feet of rain fell.", (), id="converted length"),
    pytest.param("Gusts reached 50 mph.", "Gusts reached 80 km/h.", (), id="converted speed"),
    pytest.param("It is 8.2 nautical miles off.", "It is some 15 kilometres off.", (), id="nautical miles"),
    pytest.param("One in four animals was ill.", "25 percent of animals were ill.", (), id="one in four"),
    pytest.param("Two thirds of voters agreed.", "66 percent of voters agreed.", (), id="two thirds, rounded down"),
    pytest.param("Two thirds of voters agreed.", "67 percent of voters agreed.", (), id="two thirds, rounded up"),
    pytest.param("Nearly 400 flights were cancelled.", "394 flights were cancelled.", (), id="nearly"),
    pytest.param("About 400 flights were cancelled.", "394 flights were cancelled.", (), id="about"),
    pytest.param("400 flights were cancelled.", "394 flights were cancelled.", (), id="rounded"),
    pytest.param("About 40,000 kettles failed.", "About 43,000 kettles failed.", (), id="both roughly, to ten thousands"),
    pytest.param("Thousands of people marched.", "9,000 people marched.", (), id="thousands"),
    pytest.param("At least 7 people were killed.", "7 people were killed.", (), id="bound touched"),
    pytest.param("At least 7 people were killed.", "9 people were killed.", (), id="bound respected"),
    pytest.param("The call lasted at least 80 minutes.", "The call lasted an hour and 35 minutes.", (), id="call"),
    pytest.param("So far 16 people have been arrested.", "21 people have been arrested.", (), id="running count"),
    pytest.param("The fine is up to $7,000.", "The maximum fine is seven thousand dollars.", (), id="limits"),
    pytest.param("It has 2,500 to 3,000 members.", "It has 2,800 members.", (), id="within a range"),
    pytest.param("Each side freed 24 prisoners.", "In total, 48 prisoners were freed.", (), id="each of two sides"),
    pytest.param("The bill passed by 71 votes to 40.", "The bill passed by a margin of 31.", (), id="margin"),
    pytest.param("The rate rose by half a percentage point.", "The rate rose by 50 basis points.", (), id="50 points"),
    pytest.param("Three people died.", "Two officers and one driver died.", (), id="numbers that add up"),
    pytest.param("Five navy ships, four tugs and a ferry came.", "Nine ships came.", (),
                 id="a run of a list adds up"),
    pytest.param("Ten people were hurt, two of them nurses.", "Two nurses were hurt.", (), id="same part"),
    pytest.param("More than 30 people were hurt.", "34 people were taken to hospital.", (), id="overlapping classes"),
    pytest.param("The limit is 45 mph.", "The limit is 45.", (), id="unit left out"),
    pytest.param("They agreed a 30-day truce.", "They agreed a truce for 30 days.", (), id="days in two places"),
    pytest.param("It lasted two weeks.", "It lasted a fortnight.", (), id="fortnight"),
    pytest.param("It makes 12 flights a year.", "It makes one flight a month.", (), id="converted rate"),
    pytest.param("No one was hurt.", "Nobody was hurt.", (), id="nobody"),
]  # fmt: skip

NOT_DIFFERENT = [
    pytest.param("Three porters were injured.", "Only eleven porters were on duty.", (), id="hurt and on duty"),
    pytest.param("Nine people died.", "Thirteen people were injured.", (), id="killed is not injured"),
    pytest.param("Nine people died.", "Thirteen people are missing.", (), id="killed is not missing"),
    pytest.param("Ten people were hurt.", "Two of them were children.", (), id="part of the total"),
    pytest.param("Ten people were hurt.", "Two of the passengers were hurt.", (), id="a smaller part"),
    pytest.param("It sold 400 tickets.", "It seats 900 people.", (), id="tickets are not people"),
    pytest.param("It pumps 200 barrels a day.", "It pumps 50,000 barrels.", (), id="a rate is no total"),
    pytest.param("The rate was cut by 2 percent.", "The rate was cut to 5 percent.", (), id="change is no level"),
    pytest.param("Nine officers were hurt.", "Twelve marchers were hurt.", (), id="other people"),
    pytest.param("It left 40 armed men behind.", "It left 25 wounded men behind.", (), id="each narrowed otherwise"),
    pytest.param("Nearly 400 flights were cancelled.", "407 flights were cancelled.", (), id="just above nearly"),
    pytest.param("Exports stood at 7.2 percent.", "Imports stood at 4.1 percent.", (), id="other rates"),
    pytest.param("It is 400 metres long.", "It weighs 90 tonnes.", (), id="other dimensions"),
    pytest.param("It costs 5 million euros.", "It costs 5.5 million dollars.", (), id="other currencies"),
    pytest.param("Answer within 24 hours.", "Answer within three days.", (), id="deadlines are times"),
    pytest.param("The third round ended.", "The fourth round ended.", (), id="places in a series"),
    pytest.param("It happened in 2024.", "It happened in 2025.", (), id="years"),
    pytest.param("We invoked Article 5.", "We invoked Article 4.", (), id="numbers in names"),
    pytest.param("At least 7 people were killed.", "More than 7 people were killed.", (), id="two lower bounds"),
    pytest.param("Two people died.", "The mayor spoke.", (), id="nothing on the other side"),
    pytest.param("It admits inbound 40 cars.", "It admits outbound 60 cars.", (("inbound", "outbound", "antonym"),),
                 id="opposed modifiers"),
    pytest.param("Police freed 6 of the 17 people arrested.", "Police arrested 17 people.", (),
                 id="part of a named total"),
    pytest.param("About 200 people came.", "210 people came.", (), id="within about"),
    pytest.param("The walk took an hour.", "The walk took 58 minutes.", (), id="a rounded hour"),
    pytest.param("There were four arrests last year.", "Nine arrests were made.", (), id="another occasion"),
    pytest.param("Three people remain in custody.", "Nine people were arrested.", (), id="those who are left"),
    pytest.param("It needs the consent of both firms.", "One firm objects.", (), id="both is no count"),
    pytest.param("Six of the crew went home.", "Two of the crew are in prison.", (), id="two parts of a whole"),
    pytest.param("A driver and two guards were killed.", "Three people were killed.", (), id="item of a list"),
    pytest.param("The driver and one guard died.", "We confirm two deaths.", (), id="one of a list"),
    pytest.param("Nobody hits the grid.", "They shot down 90 drones near the grid.", (), id="nobody is no thing"),
    pytest.param("Two cars burned.", "Nine came by coach and four by car.", (), id="noun left out of a list"),
    pytest.param("Two million people need aid.", "2.1 million people need aid.", (), id="a round number of millions"),
    pytest.param("We had 17 calls in May and 23 in June.", "There were 23 calls in June.", (), id="each its month"),
    pytest.param("Each of the four units has 300 guards.", "The four units have 1,200 guards in all.", (), id="times four"),
    pytest.param("Two thirds of the 300 seats were filled.", "Some 200 seats were filled.", (), id="a share of a whole"),
    pytest.param("The fair drew 27 leaders.", "Leaders of 25 firms came.", (), id="noun linked elsewhere"),
    pytest.param("Two guards were killed.", "Seven guards were killed or wounded.", (), id="classes put together"),
    pytest.param("Exports grew 3.2 percent in May.", "Exports grew 2.9 percent in April.", (), id="other months"),
    pytest.param("Some 3,000 people were evacuated.", "Some 800 families were evacuated.", (), id="families"),
    pytest.param("Nine of the 13 members voted in favour.", "Four members voted against.", (), id="the other part"),
    pytest.param("They freed 50 hostages.", "The first 13 hostages were freed.", (), id="the first of them"),
    pytest.param("It holds 5 tonnes.", "It holds 5,040 kg.", (), id="a rounded weight"),
    pytest.param("The gate has 58 sensors.", "If one sensor fails, the gate stays shut.", (), id="only supposed"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right", "extra"), DIFFERENT)
def test_different(left: str, right: str, extra: tuple[Extra, ...]) -> None:
    findings = contrast(pair(left, right, *extra))
    assert relations(findings) == ["different"]
    assert findings[0].kind == "quantity"
    assert 0.5 <= findings[0].confidence <= 0.95


@pytest.mark.parametrize(("left", "right", "extra"), SAME)
def test_same(left: str, right: str, extra: tuple[Extra, ...]) -> None:
    assert relations(contrast(pair(left, right, *extra))) == ["same"]


@pytest.mark.parametrize(("left", "right", "extra"), NOT_DIFFERENT)
def test_never_different(left: str, right: str, extra: tuple[Extra, ...]) -> None:
    assert "different" not in relations(contrast(pair(left, right, *extra)))


def test_numbers_attached_the_other_way_round_differ() -> None:
    findings = contrast(
        pair("Six people died and eleven were injured.", "It claimed eleven lives; six passengers were injured.")
    )
    assert relations(findings) == ["different", "different"]


def test_a_conversion_is_explained() -> None:
    finding = contrast(pair("Gusts peaked at 80 km/h.", "Gusts peaked at 80 mph."))[0]
    assert finding.reason == "\u201c80 mph\u201d is 129 km/h."


def test_the_surer_pairing_is_the_more_confident() -> None:
    linked = contrast(pair("Nine people died.", "Twelve people died."))[0]
    unlinked = contrast(pair("We confirm four fatalities.", "Five people died."))[0]
    assert linked.confidence > unlinked.confidence


@pytest.mark.parametrize(("left", "right", "extra"), [*DIFFERENT, *SAME, *NOT_DIFFERENT])
def test_swapping_the_sides_swaps_the_findings(left: str, right: str, extra: tuple[Extra, ...]) -> None:
    there = contrast(pair(left, right, *extra))
    back = contrast(pair(right, left, *((b, a, kind) for a, b, kind in extra)))
    assert sorted((f.relation, f.confidence, f.left.text, f.right.text, f.reason) for f in there) == sorted(
        (f.relation, f.confidence, f.right.text, f.left.text, f.reason) for f in back
    )


@pytest.mark.parametrize(("left", "right", "extra"), [*DIFFERENT, *SAME])
def test_evidence_quotes_the_accounts(left: str, right: str, extra: tuple[Extra, ...]) -> None:
    for finding in contrast(pair(left, right, *extra)):
        for value, text in ((finding.left, left), (finding.right, right)):
            for quote in value.evidence:
                assert text[quote.start : quote.end] == quote.text


_UNITS = [
    ("metres", "centimetres", 100),
    ("hours", "minutes", 60),
    ("tonnes", "kilograms", 1000),
    ("days", "hours", 24),
]


@settings(deadline=None)
@given(st.integers(min_value=2, max_value=500), st.sampled_from(_UNITS))
def test_another_unit_never_makes_a_difference(amount: int, units: tuple[str, str, int]) -> None:
    large, small, factor = units
    findings = contrast(pair(f"It measured {amount} {large}.", f"It measured {amount * factor:,} {small}."))
    assert relations(findings) == ["same"]


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=999), st.sampled_from([("million", 10**6), ("thousand", 10**3)]))
def test_another_scale_never_makes_a_difference(amount: int, scale: tuple[str, int]) -> None:
    word, factor = scale
    findings = contrast(pair(f"It cost ${amount} {word}.", f"It cost ${amount * factor:,}."))
    assert relations(findings) == ["same"]


@settings(deadline=None)
@given(st.integers(min_value=1000, max_value=10**7))
def test_rounding_never_makes_a_difference(count: int) -> None:
    rounded = round(count, 2 - len(str(count)))
    findings = contrast(pair(f"About {rounded:,} homes burned.", f"{count:,} homes burned."))
    assert "different" not in relations(findings)
