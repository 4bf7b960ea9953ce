"""In what standing a phrase acts: for the state, a firm, its workers, the public … Two standings are two actors.

The table holds heads of noun phrases as news copy names bodies and groups. It is coarse on purpose: the police and the
ministry may both stand for the state, so that they are one standing and no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

_STANDINGS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset(words.split())
        for name, words in {
            "state": "state government ministry minister treasury taxpayer police policeman army military navy soldier court judge "
            "prosecutor regulator council municipality city town mayor coastguard parliament",
            "firm": "company firm operator manufacturer maker employer management shareholder insurer bank contractor "
            "developer airline carrier supplier brewery shipowner landlord",
            "workers": "union worker striker picket",
            "public": "resident villager citizen passenger customer tenant patient parent fisherman farmer",
            "rebels": "rebel insurgent guerrilla gunman militant militia hijacker kidnapper",
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
_OF_WORD = {word: name for name, words in _STANDINGS.items() for word in words}


def standing(lemmas: Iterable[str]) -> str | None:
    """The standing that a phrase's words name; None where they name none or several ("the police union")."""
    found = {_OF_WORD[lemma] for lemma in lemmas if lemma in _OF_WORD}
    return found.pop() if len(found) == 1 else None
