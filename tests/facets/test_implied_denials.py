"""Contradictions without a denied word: what was not on the agenda, what has no date, and what each calls its own."""

from __future__ import annotations

import pytest

from comparison.facets.polarity import contrast
from tests.facets.analysed import pair
from tests.facets.pairing import mirrored, swapped

PARTIES = ("Japan, foreign ministry", "South Korea, presidency")

DIFFERENT = [
    pytest.param("The pipeline was not on the agenda.", "The minister welcomed the progress on the pipeline.", id="not on the agenda, welcomed"),
    pytest.param("The question of the pipeline did not come up.", "They discussed the pipeline at length.", id="did not come up, discussed"),
    pytest.param("The fishing quotas were not raised at the talks.", "The prime minister raised the fishing quotas.", id="not raised, raised"),
    pytest.param("No date has been set for the next round of talks.", "The next round of talks will be held on 3 May.", id="no date, a date"),
    pytest.param("The teams will meet again in Oslo on 3 May.", "No date has been fixed for another meeting.", id="a date, no date"),
    pytest.param("The boat was well within our exclusive economic zone.", "The boat had entered South Korea's territorial sea.", id="our zone, their sea"),
    pytest.param("Our sovereignty over the islets is beyond doubt.", "The islets belong to South Korea alone.", id="our sovereignty, belong to us"),
    pytest.param("The board was not aware of the payments.", "The board was told about the payments in writing.", id="not aware of, told about"),
    pytest.param("Staff were warned about the gas.", "Staff were never informed about the gas.", id="warned about, never informed"),
    pytest.param("Officers detained the speaker for insulting a guard.", "The speaker was detained for no reason at all.", id="for insulting, for no reason"),
    pytest.param("The club has apologised to its supporters.", "The club has yet to apologise to its supporters.", id="has yet to"),
]  # fmt: skip
NOTHING = [
    pytest.param("The pipeline was not the only topic on the agenda.", "They discussed the pipeline.", id="not the only topic"),
    pytest.param("The pipeline was not on the agenda.", "They discussed the bridge.", id="another topic"),
    pytest.param("The pipeline was not on the agenda.", "They did not discuss the pipeline.", id="neither discussed it"),
    pytest.param("No date has been set for the next round.", "The last round was held on 3 May.", id="the last round"),
    pytest.param("No date has been set for the next round.", "The next round will be held in spring.", id="no day either"),
    pytest.param("The boat was in our territorial waters.", "The boat was in Japan's territorial waters.", id="both say whose"),
    pytest.param("Our navy patrols the sea.", "Korean ships patrol the sea.", id="nobody claims the sea"),
    pytest.param("The ministers discussed fishing rights.", "They discussed the rights of crews.", id="rights as a topic"),
    pytest.param("The board was not aware of the payments.", "The board was told about the merger.", id="told of something else"),
    pytest.param("Residents were not told about the gas.", "The mayor said that residents must be told about the gas.", id="must be told"),
    pytest.param("The board did not know of the payments.", "The auditor knew of the payments.", id="another knew"),
    pytest.param("The council postponed the vote to 25 May.", "The vote will now be held on 25 May.", id="postponed, to be held"),
    pytest.param("The speaker was detained for no reason.", "The guard was insulted because of his accent.", id="a reason for something else"),
]  # fmt: skip


def relations(left: str, right: str) -> list[str]:
    return [f.relation for f in contrast(pair(left, right, parties=PARTIES))]


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_different(left: str, right: str) -> None:
    assert relations(left, right) == ["different"]


@pytest.mark.parametrize(("left", "right"), NOTHING)
def test_nothing(left: str, right: str) -> None:
    assert "different" not in relations(left, right)


@pytest.mark.parametrize(("left", "right"), [*DIFFERENT, *NOTHING])
def test_sides_may_be_exchanged(left: str, right: str) -> None:
    pairing = pair(left, right, parties=PARTIES)
    assert contrast(swapped(pairing)) == mirrored(contrast(pairing))
