"""Verbs of news and diplomacy, and the words that tell a verb from its namesakes. All in lower case, as data."""

from __future__ import annotations

# Base forms that are hardly ever nouns; their forms in -s, -ed and -ing follow by rule.
VERBS = frozenset(
    """
    accept accuse achieve acknowledge acquire adapt adopt affirm agree allow announce apologise apologize appear apply
    appoint approve argue arrive assert assess assist assure attend authorise authorize avoid become begin believe
    belong bomb bring build carry cease clarify collapse commend commit complain comply conclude condemn confirm
    congratulate consider consist consolidate consult contain continue contribute convene convey cooperate coordinate
    create criticise criticize declare decide decline defend define deliver deny depart deploy deport depend derail
    describe destroy detain deteriorate determine develop die disagree disappear discuss dismiss disperse disrupt
    distribute divert eliminate embrace emerge emphasise emphasize enable encourage endorse enforce engage ensure enter
    escalate establish evacuate examine exceed exclude expand expect expel explain express extend extinguish facilitate
    fall feel finalise finalize finish fly follow forget fulfil fulfill gather get give go
    grow guarantee happen hear help hold identify ignore implement impose improve include inform initiate
    injure inspect insist intend intensify interfere intervene introduce invade invite involve join keep know lay
    leave let liberate lift lose maintain make meet mention mobilise mobilize normalise normalize obey oblige observe
    obtain occupy occur oppose organise organize overcome participate pay persist possess postpone
    praise prepare preserve prevent proceed proclaim prohibit promote propose protect prove provide publish
    pursue put reaffirm realise realize receive recall recognise recognize recommend reconsider recover
    reduce refer refrain refuse regain reiterate reject relate rely remain remember remind remove renew reopen
    repeat replace require rescue resign resolve respond restore restrain restrict resume retain reunite
    reveal sabotage safeguard save say see seek seem send serve settle sign solve speak specify spend
    stabilise stabilize stay strengthen submit succeed suffer suggest supply surrender suspend sustain take tell
    thank threaten transmit treat try underline underscore undertake understand undermine uphold urge use vacate
    verify violate vow want warn weaken withdraw withhold write
    """.split()
)

# Base forms that are as often nouns ("talks", "an order"): verbs only where what stands beside them says so.
NOUN_VERBS = frozenset(
    """
    access act address advance agree aid aim air amount answer appeal approach arm arrest ask assault attack attempt
    award back ban base battle benefit block board border break brief call campaign cancel cause challenge change
    charge check claim clash clean close combat comment complete concern conduct conflict contact control counter cover
    cross cut damage deal debate delay demand demonstrate detail direct dispute doubt draft drive drop ease echo
    effect end equip escort estimate exchange exercise experience export face favor favour fear fight file fine fire
    fix force form free fuel fund gain grant ground guard halt hand harm head highlight hit hope host house hurt
    impact import increase influence injure investigate issue judge kill lack land last launch lead limit link list
    live look march mark matter mean mediate merit monitor move name need negotiate note notice object offer open
    operate order outline own pause permit place plan play pledge point position praise present press probe process
    profit progress project promise protest pull push question raid raise rally range rate reach read rebuild
    recommend record reform refuel regard regret reinforce release relief repair reply report request rescue
    research resort respect rest result resupply retreat return review ring rise risk roll rule run rush search
    secure separate set share shell shift ship show sound stage stand start state stay step stop stress stretch
    strike study support surprise survey talk target tax test time touch trade train transfer transport travel trust
    turn update value view visit voice vote wait walk watch welcome wish witness work wound
    """.split()
)

# Forms in -s of these that are hardly ever plurals.
PRESENTS = frozenset("starts ends covers lasts matters stands leads seeks means wants lacks grants".split())

# Past forms that are no participles: finite wherever they stand.
PASTS = frozenset(
    """
    ate became began blew broke came chose did drank drew drove fell flew forgot froze gave got grew hid knew rang rode
    rose sang sank saw shook shrank spoke stole swam swore threw told took tore undertook underwent was went were
    withdrew woke wore wrote overthrew overtook said
    died arrived remained appeared disappeared happened occurred participated marched survived emerged lasted existed
    stayed responded replied resigned
    """.split()
)

# Past forms that are participles too, beside those in -ed.
PAST_PARTICIPLES = frozenset(
    """
    bound bought brought built burnt caught cost cut dealt felt fought found fled heard held hit hurt kept laid led left
    lent lost made meant met paid put quit read sent set shot shut sought sold spent split spread stood struck taught
    thought understood upheld won
    """.split()
)

# Participles that are never finite by themselves, so that "the crisis begun in May" states nothing.
PARTICIPLES = frozenset("been being begun broken chosen done drawn driven fallen flown given gone grown known seen "
                        "shown spoken stolen sworn taken thrown undertaken withdrawn written".split())  # fmt: skip

AUXILIARIES = frozenset(
    """
    am is are was were has have had does do did will would shall should can could may might must cannot
    isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't
    couldn't mustn't i'm we're you're they're we've you've they've i've i'll we'll you'll he'll she'll it'll they'll
    it's that's he's she's there's what's who's here's let's i'd we'd you'd he'd she'd they'd
    isnt arent wasnt werent dont didnt doesnt wont cant ought
    """.split()
)
MODALS = frozenset(
    "will would shall should can could may might must cannot won't wouldn't shouldn't can't couldn't i'll we'll you'll "
    "he'll she'll it'll they'll".split()
)
BE = frozenset("be am is are was were been being isn't aren't wasn't weren't i'm we're you're they're it's".split())

# Words in -ed that are no verbs.
NOT_PAST = frozenset(
    "need indeed speed seed feed breed exceed proceed succeed hundred sacred wicked rugged naked kindred united "
    "so-called unprecedented limited aforementioned bed red shed sled wed unmanned armed".split()
)

# Reporting verbs that leave what they report as it is: their head may stay outside of the clause. Verbs that change it
# (deny, agree, propose, demand, warn, hope) are no part of this list.
REPORTS = frozenset(
    """
    say says said saying state states stated stating note notes noted noting add adds added adding stress stresses
    stressed stressing emphasise emphasises emphasised emphasising emphasize emphasizes emphasized emphasizing
    underline underlines underlined underlining underscore underscores underscored underscoring reiterate reiterates
    reiterated reiterating recall recalls recalled recalling explain explains explained explaining report reports
    reported reporting declare declares declared declaring
    points pointed pointing announce announces announced announcing inform informs
    informed informing tell tells told telling confirm confirms confirmed confirming reaffirm reaffirms reaffirmed
    reaffirming wrote writes observe observes observed repeat repeats repeated
    """.split()
)
ATTITUDES = frozenset("claim claims hope hopes fear fears pledge pledges promise promises".split())  # nouns, too
SAYS = frozenset("said says say adds added told tells wrote".split())  # they report without "that", too

# After a comma these state what the main clause led to.
RESULTS = frozenset(
    "killing injuring wounding leaving causing damaging destroying forcing prompting triggering disrupting affecting "
    "displacing closing halting bringing raising cutting stranding trapping accusing urging calling describing warning "
    "pledging vowing demanding ordering".split()
)

INTENTIONS = frozenset("plans aims hopes needs pledges promises wishes moves".split())  # before "to"
# Verbs whose "that" is not vouched for: what it introduces must not be quoted without them.
UNVOUCHED = frozenset(
    form
    for base in "deny doubt hope want demand warn fear propose suggest threaten refuse promise pledge vow urge reject "
    "dispute wish require ask".split()
    for form in (base, base + "s", base + "ed", base + "d", base[:-1] + "ied", base[:-1] + "ies", base + "ing")
) | {"proposing", "denying"}

COORDINATORS = frozenset("and but or yet nor so &".split())
RELATIVES = frozenset("which who whose whom where".split())
CONDITIONS = frozenset("if unless provided providing until till once lest".split())
# Two-word markers of a condition, by their first word.
CONDITION_PAIRS = {"only": {"if", "when", "after", "once"}, "even": {"if"}, "subject": {"to"}, "as": {"long", "soon"},
                   "so": {"long"}, "in": {"exchange", "return", "case", "event"}, "on": {"condition"},
                   "contingent": {"on", "upon"}, "conditional": {"on", "upon"}, "dependent": {"on"}, "except": {"if"},
                   "assuming": {"that"}, "not": {"until", "before"}}  # fmt: skip
CONTRASTS = frozenset("while whereas although though because".split())
TIMES = frozenset("after before since when as".split())
# Words that measure how long after or before: "hours after".
MEASURED = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years shortly soon just "
    "immediately long right only even well until from".split()
)
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday".split())
# What these open has a verb of its own, which is not the verb of the clause around it.
OPENERS = frozenset("that which who whose whom where how whether what why whoever whatever whichever".split())

DETERMINERS = frozenset(
    "a an the this that these those its his her their our my your any some no each every all both such another".split()
)
PRONOUNS = frozenset(
    "i we you he she it they there this that these those "
    "who which what nobody nothing everyone each both all some none many most".split()
)
OBJECTS = frozenset("me us you him her it them himself herself itself themselves".split())
PLURAL_PRONOUNS = frozenset("i we you they who".split())
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty thirty forty "
    "fifty sixty seventy eighty ninety hundred hundreds thousand thousands million dozen dozens".split()
)
PREPOSITIONS = frozenset(
    "of to in on at by for with from into onto "
    "over under about against between among amid during through towards toward "
    "upon within without via per than despite regarding concerning including following as after before since".split()
)
ADVERBS = frozenset(
    "also then not never now still already only just thus therefore hence often again once immediately at later soon "
    "subsequently instead even first finally always further both together separately jointly".split()
)
