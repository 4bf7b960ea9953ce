"""What stands where in the report, and what it says of a point."""

from __future__ import annotations

from dataclasses import replace

import pytest

from api.compared import Compared
from api.report.names import moment, names
from api.report.quotations import surroundings
from api.report.sections import kinds_found, lonely, sections
from api.report.standing import STANDINGS, doubtful, labels, likelihood, weight
from comparison import Account, Difference, Point, Quote, Side
from comparison.engine import describe
from tests.api.representations.made import ENGINE, OPERATOR, UNION, ferry_talks, quote, second_hand

SIDES = (
    Side(("operator",), "90 minutes", (quote(OPERATOR, "90 minutes"),)),
    Side(("union",), "two hours", (quote(UNION, "two hours"),)),
)


def point(name: str, status: str = "divergence", score: float = 0.8, *confidences: float) -> Point:
    differences = tuple(Difference("time", each, "They differ.", SIDES) for each in confidences)
    return Point(name, "talks", status, score, "", (quote(OPERATOR, "We met."),), (), differences)  # type: ignore[arg-type]


def having(*points: Point) -> Compared:
    made = ferry_talks()
    return replace(made, comparison=replace(made.comparison, points=points))


def test_the_weightiest_comes_first() -> None:
    points = (point("p1", "divergence", 0.9, 0.5), point("p2", "divergence", 0.6, 0.6, 0.95), point("p3", "agreement"))
    found = sections(having(*points))
    assert [[card.point.id for card in section.cards] for section in found] == [["p2", "p1"], [], ["p3"]]
    assert [section.standing for section in found] == list(STANDINGS[:-1])
    assert weight(points[1]) == pytest.approx(0.57)


def test_a_difference_is_told_by_its_sides_and_its_reason_apart() -> None:
    (first, *_), *_ = (section.cards for section in sections(ferry_talks()))
    (contrast,) = first.contrasts
    assert [(voice.accounts, voice.value, voice.literal) for voice in contrast.voices] == [
        ((0,), "90 minutes", True),
        ((1,), "two hours", True),
    ]
    assert [(voice.before, voice.after) for voice in contrast.voices] == [
        ("The talks lasted ", ", as planned"),
        ("The talks lasted ", ""),
    ]
    assert contrast.reason == ""  # the explanation said nothing but the sides
    assert contrast.likelihood == "likely"


@pytest.mark.parametrize(
    ("passage", "value", "before", "after"),
    [
        pytest.param("Pay rose by 3 %.", "3 %", "Pay rose by ", "", id="without-the-full-stop"),
        pytest.param("Did pay rise by 3 % at all?", "3 %", "Did pay rise by ", " at all?", id="a-question"),
        pytest.param("and pay rose", "rose", "… and pay ", "", id="from-within-a-sentence"),
        pytest.param("On two\n\nlines", "On", "", " two lines", id="on-one-line"),
        pytest.param(f"{'word ' * 20}12 more {'word ' * 20}", "12", f"… {'word ' * 11}", f" more {'word ' * 7}…", id="as-much-as-there-is-room-for"),
        pytest.param("Z" * 99 + "12" + "Z" * 99, "12", "… ", " …", id="no-end-of-a-word"),
        pytest.param("\u202eWe saw 12", "12", "\ufffdWe saw ", "", id="nothing-that-turns-the-direction"),
    ],
)  # fmt: skip
def test_a_value_stands_among_its_words(passage: str, value: str, before: str, after: str) -> None:
    whole = Account("a", "A", passage)
    assert surroundings(quote(whole, passage), quote(whole, value)) == (before, after)


def test_a_value_of_several_accounts_stands_alone() -> None:
    both = Side(("operator", "union"), "90 minutes", SIDES[0].evidence)
    made = replace(point("p1"), differences=(Difference("time", 0.9, "", (both, SIDES[1])),))
    first, _ = sections(having(made))[0].cards[0].contrasts[0].voices
    assert (first.before, first.value, first.after) == ("", "90 minutes", "")


def test_points_that_people_have_made_have_numbers_of_their_own() -> None:
    made = [point(name) for name in ("p1", "rev_01.1", "p12", "rev_02.1")]
    assert labels(made) == {"p1": "p1", "rev_01.1": "✎1", "p12": "p12", "rev_02.1": "✎2"}


def test_an_agreement_is_told_in_the_words_of_one_account() -> None:
    passages = (
        quote(OPERATOR, "We met."),
        quote(OPERATOR, "The talks lasted 90 minutes, as planned."),
        quote(UNION, "The talks lasted two hours."),
    )
    made = replace(point("p1", "agreement"), passages=passages)
    (card,) = sections(having(made))[2].cards
    assert (card.gist, card.teller, card.agreeing) == (
        "The talks lasted two hours.",
        1,
        (0,),
    )  # the shortest that says enough
    long = Account("a", "A", "word " * 100)
    cut = replace(made, passages=(quote(long, long.text.strip()),))
    told = replace(having(cut), comparison=replace(having(cut).comparison, accounts=(long, UNION)))
    (card,) = sections(told)[2].cards
    assert card.gist == "word " * 31 + "word …"


def test_the_reason_is_what_the_explanation_says_beyond_the_sides() -> None:
    explanation = 'Northern Ferries: "90 minutes"; Seafarers\' Union: "two hours". Two hours are 120 minutes.'
    difference = Difference("time", 0.9, explanation, SIDES)
    made = replace(point("p1"), differences=(difference,))
    (card,) = sections(having(made))[0].cards
    assert card.contrasts[0].reason == "Two hours are 120 minutes."


def test_an_explanation_that_begins_otherwise_is_kept_whole() -> None:
    (card,) = sections(having(replace(point("p1"), differences=(Difference("time", 0.9, "As they say.", SIDES),))))[
        0
    ].cards
    assert card.contrasts[0].reason == "As they say."


def test_what_nobody_says_word_for_word_stands_in_no_quotation_marks() -> None:
    silent = (SIDES[0], Side(("union",), "no condition stated", ()))
    made = replace(point("p1"), differences=(Difference("condition", 0.9, "", silent),))
    (card,) = sections(having(made))[0].cards
    assert [voice.literal for voice in card.contrasts[0].voices] == [True, False]


def test_each_kind_has_its_rule() -> None:
    made = having(
        *(replace(point("p1"), differences=(Difference(rule.kind, 0.9, "", SIDES),)) for rule in describe().facets)
    )
    found = sections(replace(made, engine=describe()))
    assert all(contrast.rule for card in found[0].cards for contrast in card.contrasts)
    assert set(kinds_found(found)) == {rule.kind for rule in describe().facets}
    assert not any(
        contrast.rule for card in sections(replace(made, engine=ENGINE))[0].cards for contrast in card.contrasts
    )


def test_what_one_side_says_is_gathered_by_account() -> None:
    found = lonely(ferry_talks())
    assert [(index, [citation.anchor for citation in citations]) for index, citations in found] == [(1, ["o1"])]


@pytest.mark.parametrize(
    ("confidence", "score", "doubt"),
    [
        pytest.param(0.9, 0.9, False, id="sure"),
        pytest.param(0.66, 0.5, False, id="just-sure-enough"),
        pytest.param(0.65, 0.9, True, id="perhaps-no-difference"),
        pytest.param(0.9, 0.49, True, id="perhaps-not-about-one-thing"),
    ],
)
def test_what_is_doubtful(confidence: float, score: float, doubt: bool) -> None:
    made = point("p1", "divergence", score, confidence)
    assert doubtful(made, made.differences[0]) is doubt


@pytest.mark.parametrize(
    ("probability", "words"),
    [(1.0, "very likely"), (0.9, "very likely"), (0.7, "likely"), (0.5, "about as likely as not"), (0.1, "unlikely")],
)
def test_probabilities_in_words(probability: float, words: str) -> None:
    assert likelihood(probability) == words


def test_names_say_who_speaks_and_who_quotes() -> None:
    assert [name.plain for name in names(second_hand())] == list(second_hand().parties.values())
    twins = tuple(Account(name, "City Council", "One.") for name in ("a", "b"))
    made = ferry_talks()
    twice = replace(made, comparison=replace(made.comparison, accounts=twins))
    assert [name.plain for name in names(twice)] == ["City Council (a)", "City Council (b)"]
    channels = tuple(
        replace(each, channel=channel) for each, channel in zip(twins, ("statement", "press_briefing"), strict=True)
    )
    told = replace(made, comparison=replace(made.comparison, accounts=channels))
    assert [name.plain for name in names(told)] == ["City Council (statement)", "City Council (press briefing)"]
    assert [name.plain for name in names(told)] == list(told.parties.values())


@pytest.mark.parametrize(
    ("instant", "words"),
    [
        ("2025-03-18T14:05:00-04:00", "18 March 2025, 14:05 UTC−4"),
        ("2025-03-18T14:05:00+05:30", "18 March 2025, 14:05 UTC+5:30"),
        ("2025-03-08T09:00:00+00:00", "8 March 2025, 09:00 UTC"),
    ],
)
def test_moments_keep_the_zone_they_were_given_in(instant: str, words: str) -> None:
    from datetime import datetime

    assert moment(datetime.fromisoformat(instant)) == words


def test_evidence_is_marked_within_a_quote() -> None:
    (first, *_), *_ = (section.cards for section in sections(ferry_talks()))
    runs = [(run.text, run.evidence) for run in first.citations[0].excerpt]
    assert runs == [("The talks lasted ", False), ("90 minutes", True), (", as planned.", False)]
    assert first.citations[0].anchor == f"{first.point.id}-1"
    assert isinstance(first.point.passages[0], Quote)
