"""On what the same act depends."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from comparison.facets.condition import SILENT, contrast
from tests.facets.pairing import Extra, mirrored, pair, swapped

DIFFERENT = [
    pytest.param("The union will end the strike.", "The union will end the strike if pay rises.", [], id="settled, if"),
    pytest.param("The leaders agreed to a truce.", "The leaders agreed to a truce on condition that troops leave.", [], id="agreed, on condition"),
    pytest.param("The union will end the strike unconditionally.", "The union will end the strike if pay rises.", [], id="unconditionally, if"),
    pytest.param("The aid comes without preconditions.", "The aid depends on reforms.", [], id="without preconditions, depends on"),
    pytest.param("The village is evacuated unless the dam holds.", "The village is evacuated if the dam holds.", [], id="unless, if"),
    pytest.param("The strike ends if pay rises.", "The strike ends if pay does not rise.", [], id="if, if not"),
    pytest.param("The strike ends if pay rises.", "The strike ends once the sacked drivers return.", [], id="two conditions"),
    pytest.param("The coach stays if the club is promoted.", "The coach stays if his pay is doubled.", [], id="two conditions for one act"),
    pytest.param("The sale goes ahead, subject to approval.", "The sale goes ahead in any case, no matter what.", [], id="subject to, no matter what"),
]  # fmt: skip
SAME = [
    pytest.param("The strike ends if pay rises.", "If pay rises, the strike ends.", [], id="in either order"),
    pytest.param("The strike ends if pay rises.", "The strike ends provided that pay rises.", [], id="if, provided that"),
    pytest.param("The village is evacuated unless the dam holds.", "The village is evacuated if the dam does not hold.", [], id="unless, if not"),
    pytest.param("The strike ends if pay rises.", "The strike will not end unless pay rises.", [], id="if, not unless"),
    pytest.param("The truce starts once the hostages are free.", "The truce will not start until the hostages are free.", [], id="once, not until"),
    pytest.param("We stay if the talks go on.", "We leave unless the talks go on.", [("stay", "leave", "antonym")], id="stays if, leaves unless"),
    pytest.param("Iran frees the sailors in exchange for the tanker.", "Panama returns the tanker in exchange for the sailors.", [], id="one exchange from both ends"),
    pytest.param("They accepted unconditionally.", "They accepted without preconditions.", [], id="both without"),
]  # fmt: skip
NOTHING = [
    pytest.param("The strike ends on Monday.", "The strike ends on Monday at noon.", [], id="no condition at all"),
    pytest.param("The union met.", "The union will end the strike if pay rises.", [], id="the act is not there"),
    pytest.param("The mayor thanked the union.", "The mayor will go if the union asks.", [], id="another act"),
    pytest.param("The union may end the strike.", "The union will end the strike if pay rises.", [], id="not settled either"),
    pytest.param("The union discussed ending the strike.", "The union will end the strike if pay rises.", [], id="only discussed"),
    pytest.param("The union will end the strike.", "The union is urged to end the strike if pay rises.", [], id="only urged"),
    pytest.param("The union will end the strike and pay rises.", "The union will end the strike if pay rises.", [], id="speaks of the matter"),
    pytest.param("The march goes ahead.", "The march goes ahead even if it rains.", [], id="even if"),
    pytest.param("Reporters asked the mayor.", "Reporters asked if the mayor would go.", [], id="an indirect question"),
    pytest.param("The city will send help.", "The city will send help if possible.", [], id="if possible"),
    pytest.param("The shop will be open.", "The shop will be open until Friday.", [], id="until a day"),
]  # fmt: skip


def relations(left: str, right: str, links: Sequence[Extra]) -> list[str]:
    return [f.relation for f in contrast(pair(left, right, links))]


@pytest.mark.parametrize(("left", "right", "links"), DIFFERENT)
def test_different(left: str, right: str, links: Sequence[Extra]) -> None:
    assert relations(left, right, links) == ["different"]


@pytest.mark.parametrize(("left", "right", "links"), SAME)
def test_same(left: str, right: str, links: Sequence[Extra]) -> None:
    assert relations(left, right, links) == ["same"]


@pytest.mark.parametrize(("left", "right", "links"), NOTHING)
def test_nothing(left: str, right: str, links: Sequence[Extra]) -> None:
    assert relations(left, right, links) == []


@pytest.mark.parametrize(("left", "right", "links"), [*DIFFERENT, *SAME, *NOTHING])
def test_sides_may_be_exchanged(left: str, right: str, links: Sequence[Extra]) -> None:
    pairing = pair(left, right, links)
    assert contrast(swapped(pairing)) == mirrored(contrast(pairing))


def test_the_silent_side_says_so_and_has_no_evidence() -> None:
    (finding,) = contrast(pair("The union will end the strike.", "The union will end the strike if pay rises."))
    assert finding.left == SILENT
    assert finding.left.evidence == ()
    assert finding.right.text == "if pay rises"


def test_an_explicit_absence_is_surer_than_a_silence() -> None:
    conditional = "The union will end the strike if pay rises."
    (explicit,) = contrast(pair("The union will end the strike unconditionally.", conditional))
    (silent,) = contrast(pair("The union will end the strike.", conditional))
    assert explicit.confidence > silent.confidence
