"""Words by which a happening is told: what bounds its clause, what is a verb of it, what only places it in time."""

from __future__ import annotations

from comparison.analyse.times.vocabulary import words

NOT_EMPTY = words("come go make take get let")
BOUNDARIES = words(
    "; : which who whom whose where when while whereas because although though but that after before until once"
) | {"\u201c", "\u201d", '"', "\u2014"}
PREPOSITIONS = words(
    """of in on at by for with from to into onto about above across after against along among around before behind below
    beneath beside between beyond during inside near off outside over past through throughout toward towards under via
    within without despite concerning regarding following amid upon"""
)
AUXILIARIES = words("will would shall should can could may might must do did does have has had be is are was were been")
DETERMINERS = words("a an the this that these those its their his her our my your some any no every each")
NEGATORS = words("not n't never no")
IRREGULAR = words(
    """went came took began met left made gave held told spoke became got saw struck hit broke fell sent shot fought won
    lost rose ran put set brought led found kept stood said blew flew drove sank swept rang sat wrote woke bore chose
    drew ate threw wore stole swore tore sprang sought taught caught bought thought built cut shut dealt fled heard laid
    lay paid read rode sold slid spent split spread burst cast cost grew knew hung"""
)
IRREGULAR_NOUNS = words("children people feet teeth mice geese worse criteria phenomena media data fewer")
BASE_VERBS = words(
    """begin start open close end finish resume expire arrive leave depart take enter come go run meet gather convene vote
    sign reopen return last strike hit reach sail land launch hold stop cease"""
)
# Verbs that only place a happening in time; what happened is their subject or object.
LIGHT = words(
    """be have happen occur take come hold begin start commence end finish conclude open close last hear record register
    log report note see feel detect observe find confirm identify discover spot diagnose notice hold follow date fall stand set schedule make run place resume expire"""
)
# Those of them that say nothing of what happened.
HOLLOW = words(
    "be have happen occur take come hold make run set place go begin start commence end finish conclude resume"
)
# Verbs of finding out: what they report is the happening, whichever of them is used.
RECORDING = words(
    "record register log report detect find confirm identify discover spot note see observe diagnose hear feel notice"
)
# A verb and the nouns that name what it does, where they share no stem.
NOMINALS = {
    **dict.fromkeys(words("speak talk phone telephone ring confer converse"), words("call conversation talk telephone")),
    "meet": words("meeting talk summit session"), "sit": words("meeting talk session"),
}  # fmt: skip
SAYING = words("say add note state declare explain write post tweet comment stress claim insist argue reply")
ORDER_WORDS = words(
    """first second third fourth fifth sixth last next previous earlier later another other new final latest initial
    subsequent original follow-up"""
)
OTHERNESS = words("second third fourth fifth sixth another other next subsequent previous")
EVENT_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ing", "age", "ure", "al")
EVENT_NOUNS = words(
    """call talk meeting blast explosion crash collision attack strike raid vote ballot visit arrival departure quake
    earthquake fire fight truce ceasefire exchange release march protest rally walkout trial hearing summit race launch
    death murder robbery flight outage blackout storm flood landslide accident incident impact siege speech case delivery
    payment convoy sitting session ceremony election inspection rescue search operation transfer evacuation match game
    alarm alert emergency order round handover withdrawal shooting fighting signing sentencing"""
)
# What figures do over a period.
TRENDS = words(
    """rise fall increase decrease grow shrink decline drop climb jump slow ease stand total average contract expand gain
    lose slip surge plunge tumble edge amount earn sell produce export import"""
)
# Offices and bodies: two of different kinds that nothing links are two actors.
ACTORS = words(
    """president minister chancellor king queen prince mayor governor council government parliament senate ambassador envoy
    spokesman spokeswoman general commander secretary chairman chairwoman director judge court police army navy union
    company delegation team bishop pope emir sultan senator deputy prosecutor coroner inspector chief opposition cabinet
    commission board bank regulator agency association"""
)
