"""Whether a word of saying is used as a verb: "the minister claims", but not "the claims" or "to claim"."""

from __future__ import annotations

from comparison.attribution.cues import Form as CueForm
from comparison.attribution.nouns import BODIES, PAPERS, PEOPLE, SOMEBODY
from comparison.attribution.sentences import QUOTE
from comparison.segment.grammar import Form, Words
from comparison.segment.verbs import BE

_MODALS = frozenset(
    "would will may might could can must should cannot not never to did does do refused declined".split()
)
# Forms in -s that are nouns first ("remarks he made", "protests broke out"): verbs only right after their subject.
_NOUNS_FIRST = frozenset(
    """rules charges orders offers holds projects protests remarks comments reports notes claims estimates mentions posts
    blogs tweets questions answers attacks demands calls requests appeals promises pledges threats cries shouts laughs
    smiles texts emails lectures opens begins fears hopes worries bets judges figures directs accepts forecasts stresses
    signals guesses blames brands terms labels casts praises doubts guarantees challenges presses faults puts reads
    goes""".split()
)
_FIGURES = frozenset("forecast estimate report cast charge claim".split())
_SHOWN = frozenset("show suggest indicate find".split())
_SHOWING = frozenset(
    "data figures polls documents records averages studies results statistics surveys emails tests".split()
)
_IN_PAPERS = frozenset("say urge call accuse ask warn announce describe claim demand state declare condemn".split())
_WRITES = frozenset("wrote written writes".split())
_POSTS = frozenset("tweets posts letters".split())
_LOOKED_BACK = 8  # words of "Data from the 2014 household survey"
APPEARS = frozenset("appeared appears seemed seems continued continues".split())
HEARD = frozenset({"heard", "overheard"})  # "Ruiz can be heard saying"
_NEVER_NOUNS = frozenset(
    "say tell argue insist believe think write describe warn maintain acknowledge concede assert".split()
)


def is_used(words: Words, index: int, form: CueForm, begin: int) -> bool:
    """Whether the form at ``index`` is the verb of a clause, or words before a source."""
    frames = {cue.frame for cue in form.cues}
    if "source" in frames:
        return True
    if frames == {"noun"}:
        return False
    before = words.norms[index - 1] if index > begin else ""
    shape = words.forms[index - 1] if index > begin else Form.SIGN
    if is_participle(form):
        return (
            progressive(words, index, begin)
            or _of_paper(words, index, form, begin)
            or beside_with(words, index, form, begin) is not None
            or before in HEARD
            or before == "by"
            or before in {",", "and", "as", "\u2014", "but", QUOTE}
        )
    if (
        words.capitalised(index)
        and index > begin
        and words.norms[index - 1] not in {QUOTE, ":"}
        and not title_case(words, begin)
    ):
        return False
    back = index
    while back > begin and (words.forms[back - 1] & Form.ADVERB or words.norms[back - 1] in {"already", "also"}):
        back -= 1
    helper = words.norms[back - 1] if back > begin else ""
    if helper == "to" and back - 2 >= begin and words.norms[back - 2] in APPEARS:
        return True  # "appeared to suggest that"
    if helper in {"may", "will"} and words.capitalised(back - 1) and back - 1 > begin:
        helper = ""  # "Theresa May", "in May"
    if helper in _MODALS or helper.endswith(("n't", "n\u2019t")) or helper in BE or helper == "being":
        return False
    if form.words == ("told",) and words.norms[index + 1 : index + 2] == ["to"]:
        return False  # "pensioner told to trim his hedge", in a headline
    if before and form.words[0] in _FIGURES and words.norms[index + 1 : index + 2] == ["of"]:
        return False  # "a previous forecast of $2"
    if "past" in form.tenses:
        alone = before in {"another", "one", "others", "some"}
        return alone or not (shape & (Form.DETERMINER | Form.PREPOSITION) and not shape & Form.PRONOUN)
    if shape & (Form.DETERMINER | Form.PREPOSITION | Form.NUMBER) and not shape & Form.PRONOUN:
        return False
    if form.words[0] in _NOUNS_FIRST and len(form.words) == 1:
        return words.capitalised(index - 1) or _speaks(before, shape)
    if "present" in form.tenses:
        return not before.endswith(("'s", "s'")) or not {"matter", "noun"} & frames
    if form.words[0] in _SHOWN and any(
        norm in _SHOWING for norm in words.norms[begin : min(index, begin + _LOOKED_BACK)]
    ):
        return True
    return (not words.forms[index] & Form.NOUN_BASE and form.words[0] in _NEVER_NOUNS) or _plural_before(
        words, index, begin
    )


def beside_with(words: Words, index: int, form: CueForm, begin: int) -> int | None:
    """Where the subject of a participle begins after "with": "…, with the mayor saying … and | the guild saying …"."""
    if form.cues[0].base not in _IN_PAPERS or index == begin:
        return None
    start = index
    while start > begin and index - start < _LOOKED_BACK and words.norms[start - 1] not in {"with", "and"}:
        if words.forms[start - 1] & (Form.SIGN | Form.AUXILIARY | Form.PAST | Form.JOINT):
            return None
        start -= 1
    opens = words.norms[start - 1] if start > begin else ""
    before = words.norms[begin : start - 1]
    if start == index or not ((opens == "with" and before[-1:] == [","]) or (opens == "and" and _with_saying(before))):
        return None
    return start


def _with_saying(before: list[str]) -> bool:
    return "with" in before and "saying" in before[before.index("with") :]


def _of_paper(words: Words, index: int, form: CueForm, begin: int) -> bool:
    """Whether a participle says what a paper does that somebody put out: "sent a letter to the board | urging them …"."""
    if form.cues[0].base not in _IN_PAPERS:
        return False
    for back in range(index - 1, max(begin, index - _LOOKED_BACK), -1):
        if words.forms[back] & Form.SIGN:
            return False
        if words.norms[back] in _WRITES and index - back > 2:
            return True  # "has written to the mayor asking why"
        if words.norms[back] in PAPERS or words.norms[back] in _POSTS:
            return back - 1 > begin and bool(words.forms[back - 1] & (Form.DETERMINER | Form.PREPOSITION))
    return False


def progressive(words: Words, index: int, begin: int) -> bool:
    """Whether a form in -ing makes a verb with "is" or "was": "is once again warning"."""
    back = index
    while (
        back > begin and index - back < 4 and (words.forms[back - 1] & Form.ADVERB or words.norms[back - 1] in _AGAIN)
    ):
        back -= 1
    contracted = index > begin and words.norms[index - 1] in _CONTRACTED
    return contracted or (back > begin and words.norms[back - 1] in BE)


_CONTRACTED = frozenset("he's she's it's they're he\u2019s she\u2019s it\u2019s they\u2019re".split())
_AGAIN = frozenset("once again also still now already just".split())


def is_participle(form: CueForm) -> bool:
    """Whether the form ends in -ing, though it may be a noun too: "warning", "meaning"."""
    return "ing" in form.tenses and form.words[0].endswith("ing")


def title_case(words: Words, begin: int) -> bool:
    """Whether the sentence is a headline With Capitals Like This."""
    plain = [
        i
        for i in range(begin, min(len(words), begin + 24))
        if not words.forms[i] & Form.SIGN and len(words.norms[i]) > 3
    ]
    return len(plain) > 3 and all(words.capitalised(i) for i in plain)


def _speaks(norm: str, form: int) -> bool:
    pronoun = form & Form.PRONOUN and not form & Form.DETERMINER
    return (
        bool(pronoun or form & Form.ADVERB)
        or norm in {",", ")", "both"}
        or norm in PEOPLE
        or norm in BODIES
        or norm in PAPERS
        or SOMEBODY.fullmatch(norm) is not None
    )


def _plural_before(words: Words, index: int, begin: int) -> bool:
    """Whether a form that is as often a noun or an infinitive follows a plural subject."""
    if index == begin:
        return False
    before = words.norms[index - 1]
    if before in {"they", "we", "i", "you", "who", "now", "also", "both", "police", "some", "many", "people"}:
        return True
    return before.endswith("s") and len(before) > 3 and not before.endswith(("'s", "ss", "s'"))
