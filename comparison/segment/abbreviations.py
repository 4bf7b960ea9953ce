"""Abbreviations, by what a full stop after them may mean, and the words that start a sentence after one.

All in lower case and without the last full stop.
"""

from __future__ import annotations

# A name or a thing always follows.
LEADING = frozenset(
    "mr mrs ms mx messrs mme mlle dr gen lt col maj capt sgt cpl pvt sen rep gov prof rev fr hon pres amb adm cmdr cdr "
    "brig insp supt det sec-gen vs v approx ca cf e.g i.e eg viz lt.-gen maj.-gen lt.-col".split()
)

# A number follows; before anything else the word is a word, or the sentence is over.
NUMBERED = frozenset("no nos art arts fig figs sec para paras p pp vol ch ver est resp res eq ref".split())

# May close a sentence: it does if the next word is one that starts sentences.
CLOSING = frozenset(
    "inc ltd co corp bros plc llc jr sr ph.d phd etc al dept govt univ assn est st ft mt ave blvd rd sq "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun "
    "min mins hr hrs sec secs km kg mi ft lbs m bn mn tn tel ext".split()
)

ALL = (LEADING, NUMBERED, CLOSING)

# After "a.m." and "p.m." these belong to the time.
ZONES_AND_DAYS = frozenset(
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc "
    "bst cet cest eet eest msk ist jst kst aest hkt sgt trt wat cat "
    "eat irst pkt eastern central pacific mountain monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept "
    "oct nov dec mon tue wed thu fri sat sun".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)

# Words that, with a capital, begin a sentence rather than carry on a name.
STARTERS = frozenset(
    "the a an this that these those it he she they we you i his her its their our my your there here what who whose "
    "where when why how which in on at for from with by to as and but or so yet nor if while although though whereas "
    "after before since because until unless despite under during amid however meanwhile instead moreover therefore "
    "thus then also earlier later today yesterday tomorrow tonight both some all no not none nobody nothing more many "
    "most several few each every any one two three four five six "
    "first second third last next another other others neither either according asked "
    "speaking police officials sources witnesses ministers officers talks only even still once again now "
    "let please thank thanks yes".split()
)

# Verbs of speech between a quotation and its speaker: “We won!” Smith said.
SPEECH = frozenset(
    "said says asked asks added adds wrote told replied shouted declared posted tweeted insisted".split()
)
