"""The closed classes by which phrases and groups of verbs are told apart, and the nouns that name acts."""

from __future__ import annotations

from comparison.analyse.tokens import Token


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


BE = _words("be is are was were been being am 'm 're")
HAVE = _words("have has had having 've")
MODALS = _words("will would shall should can could may might must ought 'll wo ca")
AUXILIARIES = BE | HAVE | MODALS | _words("do does did get gets got getting")
DETERMINERS = _words(
    "a an the this that these those its his her their our my your some any no every each both all another such several "
    "many few most"
)
NOMINATIVES = _words("i we you he she it they")
PRONOUNS = NOMINATIVES | _words(
    "me us him them himself herself itself themselves ourselves who which that whoever nobody someone somebody one both all each others"
)
PREPOSITIONS = _words(
    "of in on at by for with from to into onto about above across after against along among around before behind below "
    "beneath beside between beyond despite during inside near off outside over past per since through throughout toward "
    "towards under until up upon via within without amid than as like concerning regarding including following"
)
# Where a clause ends, as far as its subject is concerned.
JOINTS = _words(
    "that when while because if but although though whereas whether until unless where so yet how why what after before "
    "since as who which whom whose"
)
RELATIVES = _words("who which that")
COORDINATORS = _words("and or &")
PARTICLES = _words("off up down out away back over in on")
ADVERBS = _words(
    "also then now still already only just ever never not n't again soon later once even first too jointly together "
    "yesterday today tomorrow therefore thus indeed instead however ultimately always often directly here there"
)
# Heads that are measured by what follows "of": "a group of miners", "some of the crew".
MEASURES = _words(
    "group number part member members most some many majority one two three half dozen dozens hundreds thousands "
    "crowd handful couple pair all each both none several few column team"
)
# Verbs whose object is to do what "to" introduces.
CAUSATIVES = _words(
    "order ask urge tell force oblige require compel instruct allow direct command call persuade invite request want "
    "enable permit expect authorise authorize bind"
)
# Nouns that name what somebody does, so that "by X", "X's" and, of the first group, "of X" name who does it.
INITIATIVES = _words("initiative request invitation suggestion proposal instigation insistence urging behest bidding")
ACT_NOUNS = INITIATIVES | _words(
    "mistake error fault negligence failure attack strike assault raid shelling bombardment offensive decision order "
    "move violation breach provocation aggression ambush shooting shot goal header penalty bid offer investigation "
    "mediation discovery invention collision manoeuvre maneuver ramming blunder oversight recklessness carelessness "
    "misconduct intervention ruling purchase payment withdrawal discharge leak appointment dismissal resignation veto "
    "condemnation denunciation rejection demand"
)


def is_adverb(token: Token) -> bool:
    norm = token.norm
    return norm in ADVERBS or (norm.endswith("ly") and len(norm) > 4 and not token.capitalised)


def is_break(token: Token) -> bool:
    """Whether no phrase runs on over the sign."""
    return token.kind == "sign" and token.text not in {"-", "\u2010", "\u2011", "'", "\u2019", ".", "/"}
