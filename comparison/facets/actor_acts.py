"""Acts that one agent does to the exclusion of others, so that two agents of the same act make a difference.

Who welcomed, said, met or attended something need not be the only one; who caused, asked for, paid, won or first found it
is. Each class lists, as lemmas, words that may stand for each other when what is acted upon is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

# Classes whose words answer each other without being linked themselves ("at the initiative of", "was requested by").
INTERCHANGEABLE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        name: frozenset(words.split())
        for name, words in {
            "ask": "ask request propose proposal initiative initiate invite invitation suggestion instigate instigation behest insistence urging",
            "cause": "cause trigger provoke spark responsible responsibility blame fault mistake error negligence blunder unleash precipitate",
            "find": "discover detect spot find identify observe discovery detection see notice report warn",
            "pay": "pay bear cover foot fund finance reimburse compensate shoulder payment",
            "broker": "broker mediate facilitate mediation",
            "break": "violate breach break violation",
            "hold": "hold control occupy capture seize",
        }.items()
    }
)
# Words whose agents exclude each other only where the words themselves are linked.
EXCLUSIVE = frozenset(
    """
    attack strike shell bomb shoot kill injure wound ram hit raid ambush assault torpedo sink murder stab poison
    win score invent found establish build design write paint compose create develop
    begin start order authorise authorize appoint arrest detain fine convict cancel postpone veto approve
    dismiss sack disengage switch host chair organise organize convene lead command operate own buy sell
    deploy launch open close abduct kidnap arm supply deliver sabotage destroy rescue save evacuate extinguish
    """.split()
)
# What one asks for of which an event mostly has no more than one.
ENCOUNTERS = frozenset(
    "call conversation meeting meet speak talk talks session visit summit contact committee council debate hearing phone telephone exchange swap".split()
)
# Classes in which only who was first excludes others: many may report a thing.
FIRST_ONLY = frozenset({"find"})
# Verbs that mean little without their object, and objects that only one can give, take or make.
LIGHT = frozenset("give make take issue launch hold".split())
SOLE = frozenset(
    "order decision command instruction permission warrant attack offensive blow lead mistake error".split()
)
# What one side says against something; that both say it jointly is another matter.
STANCES = frozenset("condemn condemnation denounce denunciation reject rejection demand deplore oppose".split())
# Acts by which one of those who take part ends it: that both do so is not what two accounts mean that each name another.
PARTING = frozenset("walk quit abandon leave withdraw pull break".split())
# Acts that both sides do to each other: who is subject and who object says nothing.
MUTUAL = frozenset(
    """
    meet talk speak agree marry fight clash collide join accompany resemble equal border face meet negotiate cooperate
    discuss exchange share match meet join link connect follow precede tie draw trade
    """.split()
)


# Words that hold somebody responsible, and harm that somebody is responsible for.
_BLAME = frozenset("responsibility responsible blame fault".split())
_HARM = frozenset(
    "ram ramming hit strike attack collide collision shell shelling bomb fire shoot kill injure sink crash destroy damage "
    "violate breach break provoke assault raid ambush".split()
)


def blames(blame: str, harm: str) -> bool:
    """Whether the one word holds somebody responsible for what the other names."""
    return blame in _BLAME and harm in _HARM


def may_blame(mine: Iterable[str], yours: Iterable[str]) -> bool:
    """Whether one side's words hold somebody responsible and the other's name harm."""
    a, b = frozenset(mine), frozenset(yours)
    return bool((a & _BLAME and b & _HARM) or (b & _BLAME and a & _HARM))


def compared(lemma: str) -> bool:
    """Whether the act's word may answer one that it is not linked with."""
    return lemma in _CLASS or lemma in _BLAME or lemma in _HARM


def act_class(lemma: str) -> str | None:
    """The interchangeable class of an act's word, if it has one."""
    return _CLASS.get(lemma)


_CLASS = {word: name for name, words in INTERCHANGEABLE.items() for word in words}
