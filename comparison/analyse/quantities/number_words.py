"""The words of English numbers, as data."""

from __future__ import annotations

from math import inf

from comparison.analyse.quantities.word_sets import word_set

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"

UNITS = {word: value for value, word in enumerate(_UNITS.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
SMALL = UNITS | TENS
SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "quadrillion": 1e15,
    "k": 1e3, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
# Letters that mean a scale only right behind a digit, and only where no unit is meant ("$5m", "5m people").
SCALE_LETTERS: dict[str, float] = {"m": 1e6, "b": 1e9, "k": 1e3, "t": 1e12}
ABBREVIATED_SCALES = frozenset({"k", "mn", "mln", "mio", "bn", "bln", "tn", "trn"})

DOZENS: dict[str, float] = {"dozen": 12.0, "couple": 2.0, "pair": 2.0, "trio": 3.0, "quartet": 4.0, "score": 20.0}

DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
}  # fmt: skip

ORDINALS = {word: value for value, word in enumerate(_ORDINALS.split(), 1)}
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})

# Classes that name no number: the phrase, and the values that copy uses it for. "Dozens" starts at two dozen,
# "hundreds" at two hundred; the upper end is where the next class would have been used, with room, because writers are
# generous.
VAGUE: dict[tuple[str, ...], tuple[float, float]] = {
    ("a", "handful"): (2, 10),
    ("handful",): (2, 10),
    ("a", "few"): (2, 12),
    ("several",): (3, 20),
    ("dozens",): (20, 150),
    ("scores",): (30, 250),
    ("several", "dozen"): (30, 130),
    ("a", "few", "dozen"): (24, 80),
    ("hundreds",): (150, 2000),
    ("several", "hundred"): (300, 1000),
    ("several", "hundreds"): (300, 1000),
    ("a", "few", "hundred"): (200, 700),
    ("a", "couple", "of", "hundred"): (180, 300),
    ("a", "couple", "hundred"): (180, 300),
    ("thousands",): (1500, 20000),
    ("several", "thousand"): (2500, 10000),
    ("several", "thousands"): (2500, 10000),
    ("many", "thousands"): (3000, 100000),
    ("a", "few", "thousand"): (2000, 7000),
    ("a", "couple", "of", "thousand"): (1800, 3000),
    ("a", "couple", "thousand"): (1800, 3000),
    ("tens", "of", "thousands"): (15000, 200000),
    ("hundreds", "of", "thousands"): (150000, 2000000),
    ("millions",): (1500000, 100000000),
    ("several", "million"): (2500000, 10000000),
    ("a", "few", "million"): (2000000, 7000000),
    ("tens", "of", "millions"): (15000000, 200000000),
    ("hundreds", "of", "millions"): (150000000, 2000000000),
    ("billions",): (1500000000, inf),
    ("several", "billion"): (2500000000, 10000000000),
}
LONGEST_VAGUE = max(map(len, VAGUE))

# "doubled", "threefold": how many times as much.
MULTIPLES = {
    "doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5, "twofold": 2.0, "threefold": 3.0,
    "fourfold": 4.0, "fivefold": 5.0, "sixfold": 6.0, "tenfold": 10.0,
}  # fmt: skip

NOBODY = frozenset({"nobody", "none"})

STARTERS = frozenset(
    {*SMALL, *DENOMINATORS, *(phrase[0] for phrase in VAGUE if phrase[0] != "a"), *MULTIPLES, *NOBODY}
    | {"hundred", "thousand", "million", "billion", "dozen", "both", "no", "twice", *ORDINALS}
)
AFTER_ARTICLE = frozenset(
    {"hundred", "thousand", "million", "billion", "trillion", "dozen", "couple", "pair", "trio", "quartet", "half",
     "third", "quarter", "fifth", "tenth", "handful", "few", "single"}
)  # fmt: skip

MONTHS = word_set(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sep sept oct nov dec"
)
