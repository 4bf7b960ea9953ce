"""Stances, rules of the facet of framing: how each side judges what was done, in whatever words it tells it.

Each rule sets words of one stance on the one side against those of its opposite on the other (``OPPOSITES``): praise against
blame, a slight thing against harm, a warm talk against a frank one, a pretext against a purpose, a crisis against an unprovoked
war. The words need not be linked, but something else must be, and neither side may have words of the other's stance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from comparison.align.words import WordLink
from comparison.analyse.tokens import Token
from comparison.facets.finding import Finding, Value
from comparison.facets.framing_words import BLAME, PRAISE
from comparison.facets.voice import Spoken, content

LEAST_LINK = 0.5  # strength of a link that shows that both speak of one thing
MOST_WORDS = 80  # tokens of a claim; in a longer one praise and blame need not be of the same
SHOWN = 3  # words on either side that are shown with the one that tells


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Forms or lemmas, each of which tells the stance by itself in news copy.
STANCES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "praise": PRAISE | _words(
            """proportionately professionally lawfully legally responsibly peacefully calmly restrained proud pride standard
            accordance humanitarian lifesaving self-defence self-defense defensive swift swiftly skilful skilfully commendable
            tireless historic triumph achievement breakthrough streamline modernise modernize rationalise optimise
            milestone landmark precise targeted dignified orderly disciplined liberate reunite reunification statesman
            volunteer overdue prudently carefully courteous exemplary adapt respectful valiant gallant heroically bravely
            bravery courage courageously defend defender resettle safety cheers legal"""
        ),
        "blame": BLAME | _words(
            """disproportionately unlawfully illegally recklessly brutally brutality violently savagely provocation provocatively
            unprovoked grave crime criminally atrocity coercion harassment bully bullying intimidation intimidate trap kettle
            cowardice shame scandal disgrace fiasco shambles blunder negligence negligent negligently callous callously heartless
            bungle botch botched ruthless ruthlessly condemn deplore betrayal betray plunder loot ransack massacre slaughter violence threaten abuse insult
            farce sham charade mockery rig rigged thug mob dump poison evict humiliate humiliation punish punitive
            stubborn stubbornly intransigence intransigent pigheaded obstinate invade annex besiege crush dictator tyrant
            junta extremist terrorise terrorize jeers pointless futile waste cynical cynically abandon barbarity
            barbarically robbery greed greedy theft rob starve"""
        ),
        "slight": _words(
            """scrape bump scratch graze nudge minor slight slightly negligible marginal isolated brief briefly precaution
            precautionary routine verbal technical small glitch hiccup malfunction teething localised localized superficial inconvenience"""
        ),
        "harm": _words(
            """ram ramming strike hit smash shatter tear hole gash wreck destroy destruction damage injure injury wound maim kill
            spill release gush flood crush burn explode explosion gallon gal litre liter tonne ton barrel crack buckle blast serious severe massive devastating catastrophic catastrophe
            chaos havoc mayhem misery collapse"""
        ),
        "warm": _words("friendly warm cordial excellent great wonderful tremendous amazing fantastic amicable constructive productive fruitful positive"),
        "cool": _words("frank businesslike candid tense difficult tough heated blunt pointed acrimonious stormy strained icy fruitless unproductive hard"),
        "pretext": _words("pretext guise"),
        "purpose": _words("humanitarian supply supplies food fuel aid relief help rescue medicine deliver bring distribute"),
        "crisis": _words("crisis situation conflict operation events tension"),
        "aggression": _words("unprovoked invasion aggression unjustified full-scale"),
    }
)  # fmt: skip
# Of these adjectives a matter is only made light where they stand before a mishap ("a small leak", but "a small crowd").
_LIGHT = _words(
    "minor slight small brief isolated routine technical superficial localised localized marginal negligible verbal"
)
_MISHAPS = _words(
    """accident incident leak fire blaze damage injury problem fault disruption explosion collision spill quake crash contact event
    breach delay mishap malfunction warning scuffle clash bruise delay loss issue hitch hiccup"""
)
# Of these a talk is only told as warm or cool where they stand beside a word for it ("a difficult meeting", "the mood was tense").
_OF_TALKS = _words("constructive productive fruitful positive difficult tough hard fruitless unproductive")
_TALKS = _words(
    "talk meeting conversation discussion call exchange dialogue dialog atmosphere tone mood negotiation round summit session visit"
)
_BESIDE_TALKS = 4  # tokens
# The two stances, how sure their opposition is, and what it says.
OPPOSITES: tuple[tuple[str, str, float, str], ...] = (
    ("praise", "blame", 0.62, "one side approves of what the other condemns"),
    ("slight", "harm", 0.58, "one side plays down what the other tells as harm"),
    ("warm", "cool", 0.58, "one side calls it warmer than the other"),
    ("pretext", "purpose", 0.62, "one side calls a pretext what the other gives as the purpose"),
    ("crisis", "aggression", 0.56, "one side leaves open who is to blame, the other does not"),
)
_OF_WORD: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        word: frozenset(name for name, words in STANCES.items() if word in words)
        for words in STANCES.values()
        for word in words
    }
)
STANCE_WORDS = frozenset(_OF_WORD)  # without any of them no rule need be asked


def stances(left: Spoken, right: Spoken, words: Sequence[WordLink]) -> Iterator[Finding]:
    """The oppositions of the two claims, at most one a rule."""
    if max(len(left.tokens), len(right.tokens)) > MOST_WORDS:
        return
    mine, yours = _taken(left), _taken(right)
    for first, second, confidence, reason in OPPOSITES:
        for one, other in ((first, second), (second, first)):
            i, j = mine.get(one), yours.get(other)
            if i is None or j is None or one in yours or (other in mine and "pretext" not in {one, other}):
                continue
            if _one_thing(left, right, words, i, j):
                yield Finding("framing", "different", _shown(left, i), _shown(right, j), confidence, reason)


def _taken(side: Spoken) -> dict[str, int]:
    """The first word of each stance that the account takes itself."""
    found: dict[str, int] = {}
    for i, token in enumerate(side.tokens):
        names = _OF_WORD.get(token.norm) or _OF_WORD.get(token.lemma)
        if not names or (token.capitalised and i and side.tokens[i - 1].capitalised):
            continue
        assertion = side.assertion(i)
        if assertion is None or side.voice(i) == "other" or assertion.negated(token.start):
            continue
        light = not _LIGHT.isdisjoint({token.norm, token.lemma})
        if light and _MISHAPS.isdisjoint(t.lemma for t in side.tokens[i + 1 : i + 1 + SHOWN]):
            continue
        if not _OF_TALKS.isdisjoint({token.norm, token.lemma}) and _TALKS.isdisjoint(
            t.lemma for t in side.tokens[max(0, i - _BESIDE_TALKS) : i + _BESIDE_TALKS + 1]
        ):
            names = names - {"warm", "cool"}
        if assertion.conditional(token.start) is None:
            for name in names:
                found.setdefault(name, i)
    return found


def _shown(side: Spoken, at: int) -> Value:
    """The word with the words of content beside it: "minor" alone tells a reader nothing."""
    clause = side.clause(at)
    first = last = at
    while first > max(clause.start, at - SHOWN) and _tells(side.tokens[first - 1]):
        first -= 1
    while last + 1 < min(clause.stop, at + SHOWN + 1) and _tells(side.tokens[last + 1]):
        last += 1
    return side.value((side.tokens[first].start, side.tokens[last].end))


def _tells(token: Token) -> bool:
    return content(token) or token.kind == "number"


def _one_thing(left: Spoken, right: Spoken, words: Sequence[WordLink], i: int, j: int) -> bool:
    """Whether something else of the two claims is linked, and neither word answers another that the other side has too."""
    if i in left.links and left.links[i] != j:
        return False
    if j in right.links and right.links[j] != i:
        return False
    return any(
        w.kind != "antonym"
        and w.strength >= LEAST_LINK
        and w.left != i
        and w.right != j
        and content(left.tokens[w.left])
        and content(right.tokens[w.right])
        for w in words
    )
