"""In what standing a phrase acts: for the state, a firm, its workers, the public … Two standings are two actors.

The table holds heads of noun phrases as news copy names bodies and groups. It is coarse on purpose: the police and the
ministry may both stand for the state, so that they are one standing and no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

_STANDINGS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset(words.split())
        for name, words in {
            "state": "state government ministry minister treasury taxpayer police policeman army military navy soldier court judge "
            "prosecutor regulator council municipality city town mayor coastguard parliament",
            "firm": "company firm operator manufacturer maker employer management shareholder insurer bank contractor "
            "developer airline carrier supplier brewery shipowner landlord board",
            "workers": "union worker striker picket",
            "public": "resident villager citizen passenger customer tenant patient parent fisherman farmer",
            "rebels": "rebel insurgent guerrilla gunman militant militia hijacker kidnapper",
            "criminals": "smuggler trafficker poacher robber burglar gang pirate",
            "protest": "protester demonstrator marcher rioter looter",
            "press": "journalist newspaper reporter broadcaster",
            "experts": "auditor scientist researcher doctor expert academic",
            "players": "player athlete driver rider",
            "sponsors": "sponsor investor donor creditor",
            "organisers": "organiser organizer promoter",
            "federation": "federation league confederation",
        }.items()
    }
)
# Those who may each have done one thing, where only one of them can have: by the scene that they share.
_PARTS: tuple[frozenset[str], ...] = tuple(
    frozenset(words.split())
    for words in (
        "driver motorist cyclist motorcyclist pedestrian passenger",
        "driver signaller dispatcher guard conductor",
        "pilot controller mechanic passenger",
        "captain helmsman pilot lookout stoker",
        "surgeon nurse anaesthetist pharmacist paramedic patient",
        "goalkeeper striker defender midfielder referee coach",
        "landlord tenant",
        "buyer seller",
        "teacher pupil",
        "prosecutor judge",
    )
)
# What one drives; words of one row may be one vehicle.
_VEHICLES = {
    word: row[0]
    for row in (
        ("lorry", "truck", "van"), ("car", "taxi"), ("bus", "coach", "minibus"), ("tram", "train"),
        ("motorcycle", "bicycle", "scooter"), ("tractor",), ("ambulance",),
    )
    for word in row
}  # fmt: skip
_OF_WORD = {word: name for name, words in _STANDINGS.items() for word in words}


def standing(lemmas: Iterable[str]) -> str | None:
    """The standing that a phrase's words name; None where they name none or several ("the police union")."""
    found = {_OF_WORD[lemma] for lemma in lemmas if lemma in _OF_WORD}
    return found.pop() if len(found) == 1 else None


def parts_apart(mine: Sequence[str], yours: Sequence[str]) -> bool:
    """Whether two phrases, by their words, name two that take part in one scene: the driver and the cyclist.

    Two of one kind are told apart by what they drive.
    """
    a, b = set(mine), set(yours)
    for group in _PARTS:
        one, two = a & group, b & group
        if len(one) == len(two) == 1 and one != two and {*one, *two} != {"driver", "motorist"}:
            return True
    driven = [{_VEHICLES[word] for word in words if word in _VEHICLES} for words in (a, b)]
    return len(driven[0]) == len(driven[1]) == 1 and driven[0] != driven[1]
