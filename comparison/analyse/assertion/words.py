"""Closed classes of English words and cheap guesses at word class, for finding predicates and noun phrases.

No tagger: a guess is only used where a wrong one costs a missed finding, not a false one.
"""

from __future__ import annotations

from comparison.analyse.tokens import Token

BE = frozenset({"be", "'m", "'re", "am", "is", "are", "was", "were", "been", "being"})
MODALS = frozenset({"will", "would", "shall", "should", "can", "could", "may", "might", "must", "ought", "cannot"})
AUXILIARIES = MODALS | {"be", "have", "do", "get"}
NEGATORS = frozenset({"not", "never", "nor", "neither"})
DETERMINERS = frozenset(
    "a an the this that these those any some each every its his her their our my your all both such another".split()
)
PRONOUNS = frozenset("i we you he she it they them him us me this that these those who which".split())
FIRST_PERSON = frozenset({"i", "we", "us", "our", "my", "me"})
PREPOSITIONS = frozenset(
    "of in on at by for with from to into onto about against after before between during under over through until "
    "within without upon near along across amid among towards toward via per than as since despite beyond".split()
)
CONJUNCTIONS = frozenset("and or but while whereas although though because since when where if unless so that".split())
ADVERSATIVES = frozenset({"but", "while", "whereas", "although", "though", "however", "because", "yet"})
ADVERBS = frozenset(
    "yet ever even also still just now then so very too already only again once soon here there today tomorrow "
    "yesterday further together always often later first however therefore thus instead".split()
)
# Verbs that mean little without their object: the object is what "not" turns round ("did not take part").
LIGHT_VERBS = frozenset(
    "have make take give get hold reach find see receive issue cause bring carry set put play suffer hear".split()
)
# Verbs whose denial denies the act too ("did not agree to leave").
CONSENTS = frozenset("agree consent manage choose decide promise pledge commit undertake vote bother".split())
# Verbs that pass a negation on to the verb they govern ("is not going to leave", "does not plan to sign").
TRANSPARENT = frozenset(
    "go able plan intend due set expect want wish ready willing seem aim seek try mean like need attempt intention".split()
)
# Words that say "all" or "some": a "not" before one bears on it alone ("not all of them came").
QUANTIFIERS = frozenset(
    {"all", "every", "everyone", "everybody", "everything", "both", "always", "entirely", "fully", "many", "much"}
)
# Objects with these are there whether or not the act took place ("refused the offer").
DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "it", "them", "him", "us"}
)
CLAIM_NOUNS = frozenset(
    "claim report allegation assertion accusation suggestion rumour rumor story statement charge notion idea".split()
)
_NOT_PAST = frozenset(
    {"men", "women", "children", "feet", "teeth", "mice", "an", "these", "those", "people", "more", "most"}
)
QUOTES = frozenset("\"'“”‘’«»")
HARD_STOPS = frozenset({";", ":", "—", "–", "(", ")", ".", "?", "!", "…"})


_NOT_GERUND = frozenset("during morning evening nothing something anything everything ceiling spring string".split())


def is_past(token: Token) -> bool:
    """Whether the word looks like a past tense or a past participle."""
    norm = token.norm
    return (
        token.kind == "word"
        and norm != token.lemma
        and norm not in _NOT_PAST
        and not token.capitalised  # a name ("United"), or a participle that opens the sentence and is not finite
        and not norm.endswith(("s", "ing", "er", "est", "ly"))
        and token.lemma not in AUXILIARIES
    )


def is_gerund(token: Token) -> bool:
    """Whether the word looks like a verb's "-ing" form."""
    return token.norm.endswith("ing") and len(token.norm) > 5 and token.norm not in _NOT_GERUND


def is_auxiliary(token: Token) -> bool:
    return token.lemma in AUXILIARIES


def is_adverb(token: Token) -> bool:
    norm = token.norm
    return norm in ADVERBS or (
        norm.endswith("ly") and len(norm) > 4 and norm not in {"family", "supply", "reply", "july"}
    )


def is_stop(token: Token) -> bool:
    """Whether no phrase runs on over the token."""
    return token.kind == "sign" and token.text not in QUOTES and token.text not in {"-", "'"}


def is_be(token: Token) -> bool:
    return token.lemma == "be"
