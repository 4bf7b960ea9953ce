"""How firmly the same act is undertaken, and how sure the same fact is held to be."""

from __future__ import annotations

from itertools import pairwise

import pytest

from comparison.facets.commitment import PAIRS, contrast
from comparison.lexicon.acts import read
from tests.facets.pairing import mirrored, pair, swapped

DIFFERENT = [
    pytest.param("The leaders agreed to a truce.", "The leaders discussed a truce.", id="agreed, discussed"),
    pytest.param("The leaders agreed to a truce.", "The leaders proposed a truce.", id="agreed, proposed"),
    pytest.param("The leaders agreed to a truce.", "The leaders agreed in principle to a truce.", id="agreed, in principle"),
    pytest.param("The leaders agreed to a truce.", "The leaders agreed to consider a truce.", id="agreed, to consider"),
    pytest.param("The treaty was signed on Friday.", "The treaty was initialled on Friday.", id="signed, initialled"),
    pytest.param("The council will build 200 homes.", "The council is considering building 200 homes.", id="will, considering"),
    pytest.param("The council will build 200 homes.", "The council hopes to build 200 homes.", id="will, hopes"),
    pytest.param("The council will build 200 homes.", "The council may build 200 homes.", id="will, may"),
    pytest.param("Residents were ordered to boil water.", "Residents were advised to boil water.", id="ordered, advised"),
    pytest.param("The brewery promised to cut its use of water.", "It is the brewery's aspiration to cut its use of water.", id="promise, aspiration"),
    pytest.param(
        "The general ordered a pause in raids on bridges.",
        "The general promised to study a pause in raids on bridges.",
        id="ordered, to study",
    ),
    pytest.param("The ministry reopened the border.", "The ministry offered to reopen the border.", id="done, offered"),
    pytest.param("The border was reopened.", "The ministers discussed reopening the border.", id="done, discussed"),
    pytest.param("The fire was started on purpose.", "The fire may have been started on purpose.", id="a fact, a possibility"),
    pytest.param("The toll has been confirmed by doctors.", "The toll has not been verified by doctors.", id="confirmed, not verified"),
    pytest.param("A broken rail caused the derailment.", "It is unclear what caused the derailment.", id="caused, unclear what caused"),
    pytest.param("The crash was caused by a broken rail.", "It is too early to say what caused the crash.", id="caused, too early to say"),
]  # fmt: skip
SAME = [
    pytest.param("The leaders agreed to a truce.", "The leaders accepted a truce.", id="two words for a yes"),
    pytest.param(
        "The firm pledged to cut emissions.", "The firm committed itself to cutting emissions.", id="two for a promise"
    ),
    pytest.param("The firm plans to close the mill.", "The firm intends to close the mill.", id="two for a plan"),
    pytest.param("The ministers discussed grain.", "The ministers exchanged views on grain.", id="two for talk"),
    pytest.param("A truce was agreed by the leaders.", "The leaders agreed on a truce.", id="passive and active"),
]
NOTHING = [
    pytest.param("The council will build 200 homes.", "The council plans to build 200 homes.", id="will, plans: near"),
    pytest.param("The council will build 200 homes.", "The council promised to build 200 homes.", id="will, promised: near"),
    pytest.param("The leaders agreed to a truce.", "There will be a truce.", id="what was agreed will be"),
    pytest.param("The leaders agreed to a truce.", "The leaders met.", id="one side says nothing of it"),
    pytest.param("The city sent two buses.", "The city plans to send two buses.", id="time may have passed"),
    pytest.param("Iran proposed a truce.", "Iraq agreed to a truce.", id="two actors, two deeds"),
    pytest.param("The leaders agreed to a truce.", "The leaders discussed fish.", id="two matters"),
    pytest.param("The leaders agreed to a truce.", "The leaders did not agree to a truce.", id="denied: polarity's"),
    pytest.param("The union called for a ballot.", "The city held a ballot.", id="who asked may have been heeded"),
    pytest.param("The leaders agreed on an inquiry.", "The leaders agreed that experts would study the wreck.", id="a study as the matter"),
    pytest.param("The leaders discussed a truce.", "The envoy proposed a truce to the leaders.", id="talked of, proposed there"),
    pytest.param("The vote is on May 3.", "The vote was held on 3 May.", id="the month of May"),
    pytest.param("The pass is impossible to cross.", "It is not impossible to cross the pass.", id="not impossible: polarity's"),
    pytest.param("Those who wish to leave may leave the town.", "Families have left the town.", id="those who wish to"),
    pytest.param("The order for ten buses was placed.", "The city may buy ten buses.", id="an order for goods"),
]  # fmt: skip


def relations(left: str, right: str) -> list[str]:
    return [f.relation for f in contrast(pair(left, right))]


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different(left: str, right: str) -> None:
    assert relations(left, right) == ["different"]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_same(left: str, right: str) -> None:
    assert relations(left, right) == ["same"]


@pytest.mark.parametrize(("left", "right"), NOTHING)
def test_no_difference(left: str, right: str) -> None:
    assert "different" not in relations(left, right)


@pytest.mark.parametrize(("left", "right"), [*DIFFERENT, *SAME, *NOTHING])
def test_sides_may_be_exchanged(left: str, right: str) -> None:
    pairing = pair(left, right)
    assert contrast(swapped(pairing)) == mirrored(contrast(pairing))


def test_values_quote_the_words_of_commitment() -> None:
    (finding,) = contrast(pair("The leaders agreed to a truce.", "The leaders discussed a truce."))
    assert (finding.left.text, finding.right.text) == ("agreed", "discussed")


def test_the_further_apart_the_surer() -> None:
    """Ordered, against what lies ever nearer to it."""
    order = "The general ordered a halt to strikes."
    weaker = [f"The general {words} a halt to strikes." for words in ("discussed", "proposed", "planned", "agreed on")]
    confidences = [contrast(pair(order, text))[0].confidence for text in weaker]
    assert all(a >= b for a, b in pairwise(confidences))
    assert confidences[0] > confidences[-1]


def test_exceptions_name_grades_of_the_lexicon() -> None:
    grades = {cue.kind for cue in read() if cue.table == "act"}
    assert {grade for exception in PAIRS for grade in exception} <= grades


def test_what_the_other_is_said_to_have_promised_is_contested_and_what_it_is_said_to_claim_is_not() -> None:
    parties = ("Rebels", "Army")
    right = "We are considering handing over the town."
    (finding,) = contrast(pair("The army said it would hand over the town.", right, parties=parties))
    assert finding.relation == "different"
    assert contrast(pair("The army claims that it will hand over the town.", right, parties=parties)) == ()
