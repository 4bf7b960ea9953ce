"""One name for each speaker: spellings that differ by a capital, and short names of bodies that have a longer one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from comparison.attribution.ledger import Found
from comparison.attribution.nouns import BODIES, CROWDS, PEOPLE, SETTING_APART

_KINDS = PEOPLE | CROWDS | BODIES


def canonical(found: Sequence[Found]) -> list[Found]:
    """``found`` with one name for each speaker throughout the story.

    Names of persons and of bodies are left as they are: the story's cast has them in their longest form. Kinds of people
    and of bodies are written small ("RESIDENTS", "Campaigners"), and a body without a name ("the council") is the one
    whose longer description ends or begins like that, if there is one only ("the county council").
    """
    chosen = _spelled(
        dict.fromkeys(name for item in found for name in (item.speaker.name, item.speaker.behind) if name)
    )
    longer = _longer(set(chosen.values()))
    names = {name: longer.get(spelled, spelled) for name, spelled in chosen.items()}
    return [
        replace(
            item,
            speaker=replace(
                item.speaker, name=names[item.speaker.name], behind=names.get(item.speaker.behind, item.speaker.behind)
            ),
        )
        for item in found
    ]


def _spelled(names: Iterable[str]) -> Mapping[str, str]:
    """Each name as it is to be written: as it is written first, and small where it is but a kind."""
    first: dict[str, str] = {}
    for name in names:
        spelled = name.lower() if _is_kind(name) else name
        kept = first.setdefault(name.casefold(), spelled)
        if kept.isupper() and not spelled.isupper():
            first[name.casefold()] = spelled
    return {name: first[name.casefold()] for name in names}


def _is_kind(name: str) -> bool:
    """Whether a name is no more than a noun for people or bodies, with the capital of a sentence or a headline."""
    words = name.split()
    shouted = name.isupper() and len(name) > 3
    return words[-1].lower() in _KINDS and ((len(words) == 1 and (shouted or words[0] in _SINGLE)) or shouted)


_SINGLE = frozenset(noun.capitalize() for noun in CROWDS)  # "Dean" is a name too


def _longer(names: set[str]) -> Mapping[str, str]:
    """For each body that is named by its noun alone the one longer description that begins or ends with the noun."""
    small = [name for name in names if name == name.lower()]
    found: dict[str, str] = {}
    for name in small:
        if name not in BODIES:
            continue
        fitting = [
            n
            for n in small
            if n != name
            and n.split()[0] not in SETTING_APART
            and (n.endswith(f" {name}") or n.startswith((f"{name} of ", f"{name} for ")))
        ]
        if len(fitting) == 1:
            found[name] = fitting[0]
    return found
