"""Nouns by what they name: people by their office or part in an event, bodies, papers; and names' small words."""

from __future__ import annotations

import re

# One person by office, trade or part in the event.
PEOPLE = frozenset(
    """
    president premier minister secretary chancellor senator congressman congresswoman representative lawmaker governor
    mayor councillor councilor deputy mp mep msp ms-p envoy ambassador diplomat consul commissioner official officer
    spokesman spokeswoman spokesperson aide adviser advisor strategist pollster candidate nominee leader whip speaker
    chairman chairwoman chairperson chair chief head director manager boss executive ceo cfo coo founder co-founder owner
    president-elect chairman-designate treasurer trustee partner principal headteacher teacher professor lecturer dean
    provost chancellor rector student pupil graduate scientist researcher biologist hydrologist geologist engineer
    economist analyst expert specialist historian sociologist psychologist epidemiologist virologist climatologist
    meteorologist seismologist ecologist zoologist archaeologist astronomer physicist chemist statistician consultant
    doctor surgeon nurse paramedic gp physician midwife vet veterinarian coroner pathologist dentist pharmacist
    lawyer attorney solicitor barrister prosecutor judge justice magistrate sheriff constable detective inspector
    superintendent sergeant lieutenant captain commander general colonel major admiral marshal brigadier corporal
    soldier sailor pilot driver conductor guard firefighter lifeguard ranger coastguard warden policeman policewoman
    bishop archbishop priest vicar pastor rabbi imam pope cardinal reverend sister monk
    king queen prince princess duke duchess lord lady baron baroness earl emperor sultan emir sheikh
    farmer fisherman skipper baker butcher grocer shopkeeper publican landlord landlady tenant resident villager
    neighbour neighbor homeowner passenger commuter motorist cyclist pedestrian tourist visitor customer shopper
    witness bystander survivor victim suspect defendant plaintiff claimant applicant mother father son daughter brother
    sister-in-law wife husband widow widower uncle aunt cousin nephew niece grandfather grandmother grandson
    granddaughter friend colleague coach player striker goalkeeper midfielder defender batsman bowler referee umpire
    athlete swimmer runner winger boxer jockey trainer singer actor actress author writer novelist poet artist painter
    musician composer filmmaker producer presenter broadcaster journalist reporter correspondent editor columnist
    blogger photographer activist campaigner protester organiser organizer volunteer worker steward organist curator
    librarian archivist clerk registrar accountant auditor banker broker trader investor shareholder developer
    architect surveyor builder electrician plumber carpenter mediator negotiator arbitrator ombudsman regulator
    secretary-general secretary-treasurer undersecretary vice-president vice-chair vice-chairman co-chair co-chairman
    co-author co-owner co-leader shadow predecessor successor rival opponent counterpart incumbent veteran billionaire
    entrepreneur businessman businesswoman mogul magnate tycoon source insider whistleblower member delegate observer
    man woman boy girl teenager pensioner retiree nun caretaker gardener chef waiter waitress cook barman barmaid
    cllr supervisor trooper foreman forewoman legislator assemblyman assemblywoman alderman selectman comptroller
    pal mate ex fiance fiancee boyfriend girlfriend flatmate roommate classmate teammate dad mum mom grandad
    granddad gran nan grandma grandpa
    announcer usher compere paramedic harbourmaster harbormaster postmaster stationmaster groundsman keeper hunter angler hiker climber rescuer
    """.split()
)
# Of these a firm may be one too: "the owner, Halden Line".
FIRMS_TOO = frozenset(
    "owner founder co-founder builder developer landlord publisher producer partner broker banker organiser organizer".split()
)
GENDERS = {
    "mr": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "duke": "m", "baron": "m", "earl": "m", "father": "m",
    "brother": "m", "son": "m", "husband": "m", "widower": "m", "uncle": "m", "nephew": "m", "grandfather": "m", "grandson": "m",
    "man": "m", "boy": "m", "spokesman": "m", "chairman": "m", "congressman": "m", "businessman": "m", "policeman": "m",
    "fisherman": "m", "assemblyman": "m", "alderman": "m", "actor": "m", "landlord": "m", "pope": "m", "cardinal": "m",
    "mrs": "f", "ms": "f", "miss": "f", "dame": "f", "madam": "f", "mme": "f", "lady": "f", "queen": "f", "princess": "f",
    "duchess": "f", "baroness": "f", "mother": "f", "sister": "f", "daughter": "f", "wife": "f", "widow": "f", "aunt": "f",
    "niece": "f", "grandmother": "f", "granddaughter": "f", "woman": "f", "girl": "f", "spokeswoman": "f",
    "chairwoman": "f", "congresswoman": "f", "businesswoman": "f", "policewoman": "f", "assemblywoman": "f",
    "mum": "f", "mom": "f", "gran": "f", "nan": "f", "grandma": "f", "girlfriend": "f", "fiancee": "f", "dad": "m",
    "grandad": "m", "granddad": "m", "grandpa": "m", "boyfriend": "m", "fiance": "m",
    "actress": "f", "landlady": "f", "nun": "f", "midwife": "f", "waitress": "f", "barmaid": "f", "forewoman": "f",
}  # fmt: skip
HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof sir dame lord lady rev revd gen lt col maj capt sgt cpl pvt sen rep gov fr sr amb adm cmdr "
    "cllr cllrs hon mme mlle herr frau monsieur madame señor señora det supt insp pc dc ds di dci rt judge pres st. "
    "msgr sheikh baroness det-insp brig sens reps".split()
)
# Those who speak for somebody else.
SPEAKING_FOR = frozenset("spokesman spokeswoman spokesperson spokespeople spokespersons spokesmen spokeswomen".split())

# Titles as they are shortened before a name, and the office that later stands for it.
TITLES = {
    "gov": "governor", "sen": "senator", "rep": "representative", "prof": "professor", "gen": "general", "col": "colonel",
    "capt": "captain", "lt": "lieutenant", "sgt": "sergeant", "det": "detective", "insp": "inspector", "rev": "reverend",
    "supt": "superintendent", "cllr": "councillor", "pres": "president", "amb": "ambassador", "adm": "admiral",
    "maj": "major", "cmdr": "commander", "dr": "doctor", "chairman": "chair", "chairwoman": "chair",
    "chairperson": "chair",
}  # fmt: skip

# Bodies; "the company", "the ministry" may stand for one that has been named.
COMPANIES = frozenset(
    """
    company firm business operator manufacturer maker carmaker retailer supermarket bank insurer lender airline carrier
    contractor supplier developer utility producer brewer publisher broadcaster newspaper paper magazine platform
    startup start-up chain giant group corporation conglomerate consortium applicant brand landlord builder
    distributor refiner miner steelmaker drugmaker chipmaker exchange brokerage fund railway railroad
    """.split()
)
BODIES = (
    frozenset(
        """
    ministry department office agency authority council commission committee board bureau government administration
    cabinet parliament congress senate assembly court tribunal police army navy military force forces guard coastguard
    service corps command embassy consulate mission delegation presidency kremlin palace white house pentagon treasury
    union guild federation confederation association society league alliance coalition party campaign movement front
    church diocese synod mosque temple university college school institute academy laboratory lab centre center
    hospital clinic trust foundation charity organisation organization group ngo network museum library theatre
    regulator watchdog inspectorate ombudsman secretariat body panel inquiry team club side crew port harbour harbor
    airport station brigade district county city town village borough parish municipality state province region
    republic kingdom nation country bloc junta regime militia rebels opposition observatory survey chamber bench
    chapter branch division subsidiary
    media outlet channel station daily tabloid website news times post journal herald tribune gazette courier
    """.split()
    )
    | COMPANIES
)
# What companies are called before their names; none begins with such a noun.
DESCRIBING = frozenset(
    """
    applicant contractor supplier developer operator regulator watchdog retailer insurer manufacturer maker carmaker
    broadcaster publisher landlord airline brewer lender startup start-up utility distributor refiner steelmaker drugmaker
    chipmaker
    """.split()
)
NAME_ENDINGS = frozenset(
    """inc ltd plc llc corp co gmbh ag sa holdings group partners industries systems networks controls bank airlines airways air
    energy water power gas oil rail trains foods pharma motors steel media studios technologies labs solutions services
    international associates brothers & friends citizens alliance initiative project council ministry
    lines estates ferries farms homes properties logistics shipping aerospace chemicals minerals mining resources capital
    securities insurance health care sciences records pictures productions press publishing express buses coaches taxis
    travel tours hotels restaurants stores markets supermarkets brewery dairy textiles telecom mobile software digital
    robotics engineering construction housing developments ventures investments advisors advisers consulting research
    analytics""".split()
)
# What people are called when they speak as one.
CROWDS = frozenset(
    """
    officials officers police campaigners protesters activists residents villagers neighbours neighbors witnesses experts
    analysts economists scientists researchers doctors medics nurses teachers parents students workers strikers unions
    lawyers prosecutors investigators detectives firefighters rescuers authorities critics supporters opponents
    ministers lawmakers mps senators republicans democrats conservatives liberals socialists greens leaders diplomats
    envoys sources aides advisers advisors farmers fishermen growers shopkeepers traders investors bankers businesses
    companies firms retailers manufacturers suppliers organisers organizers volunteers relatives families survivors
    victims passengers commuters drivers motorists locals people others some many rebels militants insurgents
    historians engineers forecasters pollsters observers commentators reporters journalists councillors councilors
    voters respondents viewers readers listeners fans users consumers customers patients pupils women men children percent
    managers executives bosses staff employees members delegates negotiators mediators regulators inspectors
    """.split()
)
PAPERS = frozenset(
    """
    statement letter report readout communique communiqué post tweet message email e-mail memo note document filing
    lawsuit complaint indictment affidavit study paper analysis review survey poll press-release release notice
    announcement speech testimony transcript update blog thread dispatch ruling judgment verdict article editorial
    polls studies surveys work records documents analyses audits slide presentation audit census brochure memoir
    leaflet manifesto petition version readouts reports statements figures data research modelling
    """.split()
)
# Papers whose authors are not whoever spoke last.
SPEAK_FOR_THEMSELVES = frozenset(
    """
    lawsuit complaint indictment affidavit filing study paper survey poll polls studies surveys work census documents records
    """.split()
)
# "The father-of-two", "the 44-year-old": whoever the story is about.
SOMEBODY = re.compile(
    r"(?:\w{2,20}-of-\w{2,12}|\d{1,3}-year-old|man|woman|star|veteran|magnate|tycoon|billionaire|businessman|businesswoman|entrepreneur|novelist|striker|midfielder|goalkeeper|pensioner|politician|lawmaker|author|teenager|"
    r"father|mother|dad|mum|republican|democrat|conservative|player|politician|old)$"
)
PARTISANS = frozenset("democrat republican conservative liberal socialist green independent".split())
# Nouns that name people by what they do, though they are in no list: "the retired welder".
AGENT = re.compile(r"[a-z]{3,20}(?:er|or|ist|ian|eer|ant)")
# Posts on a wall rather than papers: what they read is nobody's speech.
SIGNS = frozenset("sign signs banner banners placard placards poster posters plaque slogan graffiti label t-shirt "
                  "headline caption title notice inscription sticker noticeboard billboard chorus lyrics song motto proverb saying email-subject "
                  "text subtitle tattoo".split())  # fmt: skip
PAIRS = frozenset(
    "both sides governments parties countries leaders companies teams camps men women ministries officials".split()
)
NAME_LINKS = frozenset("de del der den di da do dos van von bin ibn al el la le du of y e".split())

# What tells one body of a kind from another of the story.
SETTING_APART = frozenset("national international local regional rival other foreign neighbouring neighboring".split())

OUTSIDERS = frozenset({"i", "we", "you", "me", "us"})
GENERIC_BODIES = frozenset(
    "organisation organization group body institution agency authority firm company business".split()
)

# Words with a capital that are no names: they open sentences, or name days, months and times.
NOT_NAMES = frozenset(
    """
    the a an this that these those it he she they we you i his her its their our my your there here what who whose where
    when why how which in on at for from with by to as and but or so yet nor if while although though whereas after
    before since because until unless despite under during amid among however meanwhile instead moreover therefore thus
    then also earlier later today yesterday tomorrow tonight both some all no not none nobody nothing more many most
    several few each every any one two three four five six seven eight nine ten first second third last next another
    other others neither either according asked speaking only even still once again now let please yes last about around
    nearly almost over than like unlike through against between without within across near just perhaps maybe such
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec citing responding writing quoting
    outside inside elsewhere abroad overseas upstairs downstairs
    pressed reached questioned challenged addressing referring describing calling noting adding
    """.split()
)
