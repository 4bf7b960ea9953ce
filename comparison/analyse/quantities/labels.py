"""Numbers that count nothing: clock times, dates, and numbers that are part of a name."""

from __future__ import annotations

import re

from comparison.analyse.line import Line
from comparison.analyse.quantities.number_words import MONTHS
from comparison.analyse.quantities.numeral import Numeral, adjacent
from comparison.analyse.quantities.units import BEFORE
from comparison.analyse.quantities.word_sets import word_set

_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_NAMING = word_set(
    "article section resolution no nos number line route boeing airbus flight chapter paragraph phase unit room gate"
    " platform highway interstate channel class level category type model page annex appendix act title clause exit bus"
    " stage band zone sector area district ward case protocol amendment proposition bill order directive regulation"
    " windows iphone vessel ship tier grade version volume item point rule motorway junction terminal reactor building"
    " block apartment flat pier berth runway track schedule formula apollo sputnik"
    " cabin hull squadron brigade division battalion regiment corps checkpoint precinct station box"
    " extension ext tel telephone phone fax isbn episode season series lot plot step option plan agenda target pillar"
    " decree basket signal"
)
_MERIDIEM = frozenset({"am", "pm", "a.m.", "p.m.", "o'clock", "oclock", "gmt", "utc", "cet", "bst", "noon"})
_CLOCK_LEADS = word_set("at by until till before after around from since about past to and til")
_CLOCK_TAILS = word_set(
    "on this in yesterday today tomorrow local when as monday tuesday wednesday thursday friday saturday sunday"
)
_YEAR_LEADS = word_set(
    "in since by until till from of during before after the early late mid to year and between circa fiscal"
)
_SURE_YEAR_LEADS = _YEAR_LEADS - {"of", "the", "and", "to", "from"}
_POINTED_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d\Z")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
_DASHES = frozenset({"-", "\u2013", "\u2014", "/"})
_RANGES = _DASHES | {"to", "and"}


def is_label(tokens: Line, numeral: Numeral, text: str, counted: bool) -> bool:
    """Whether ``numeral`` names, dates or times something.

    ``counted`` says that a unit or a plural noun follows, so that an otherwise doubtful number counts after all.
    """
    first, after = numeral.first, numeral.after
    if _is_clock(tokens, first, after, counted) or _is_date(tokens, first, after, counted):
        return True
    if tokens[first].kind != "number":
        return _is_named_word(tokens, first, after, counted)
    return _is_identifier(tokens, first, after, text, counted)


def _is_clock(tokens: Line, first: int, after: int, counted: bool) -> bool:
    shown, following, before = tokens[first].norm, tokens.norms[after], tokens.norms[first - 1]
    if ":" in shown or following in _MERIDIEM or (following in {"a", "p"} and tokens.norms[after + 1] == "."):
        return True
    if following in _RANGES and tokens.norms[after + 2] in _MERIDIEM:
        return True
    if len(shown) == 4 and shown.isdigit() and following in {"h", "hrs", "hours", "z"} and shown[0] in "012":
        return shown[0] == "0" or (adjacent(tokens, after) or before in _CLOCK_LEADS)
    if before in {"past", "half"} and (tokens.norms[first - 2] in {"half", "quarter"} or before == "half"):
        return True
    if following in {"past", "to"} and tokens.norms[after + 1] in _HOURS and before in _CLOCK_LEADS and not counted:
        return True
    if counted:
        return False
    small = (shown.isdigit() and int(shown[:4]) <= 24) or shown in _HOURS
    if _POINTED_CLOCK.match(shown) and before in _CLOCK_LEADS:
        return following not in {"million", "billion", "trillion"}
    ends = following in _CLOCK_TAILS or not following or following in {".", ",", ";", ")", "ish"}
    return small and before in {"at", "until", "till", "til", "past"} and ends


_HOURS = word_set("one two three four five six seven eight nine ten eleven twelve")


def _is_date(tokens: Line, first: int, after: int, counted: bool) -> bool:
    shown, following, before = tokens[first].norm, tokens.norms[after], tokens.norms[first - 1]
    if _is_month(tokens, after) or (following == "of" and _is_month(tokens, after + 1) and not counted):
        return True
    month = first - 2 if before in {".", ","} else first - 1
    if _is_month(tokens, month) and not counted:
        return True
    if following in _RANGES and (_is_month(tokens, after + 2) or _is_month(tokens, first - 3)):
        return True
    if before in _RANGES and not counted and _is_month(tokens, first - 3):
        return True
    if before in _WEEKDAYS and not counted and shown.isdigit() and int(shown[:4]) <= 31:
        return True
    if following == "s" and adjacent(tokens, after) and shown.isdigit():
        return True  # the 1990s
    if _YEAR.match(shown) and not (counted and before not in _SURE_YEAR_LEADS):
        return before in _YEAR_LEADS or not counted
    return tokens.norms[first - 1] == "the" and following in {"st", "nd", "rd", "th"}


def _is_month(tokens: Line, i: int) -> bool:
    return tokens.norms[i] in MONTHS and tokens[i].capitalised


def _is_named_word(tokens: Line, first: int, after: int, counted: bool) -> bool:
    """ "Phase two", "Group of Seven": a number in words as part of a name."""
    before = tokens.norms[first - 1]
    if counted:
        return False
    named = before in _NAMING and before not in {"no", "to"}
    return named or (tokens[first].capitalised and first > 0 and tokens[first - 1].norm == "of")


def _is_identifier(tokens: Line, first: int, after: int, text: str, counted: bool) -> bool:
    start, shown = tokens[first].start, tokens[first].norm
    before = tokens[first - 1] if first else None
    behind = text[start - 1 : start]
    if behind in {"_", "@", "#", "=", "&"}:
        return True
    if shown.count(".") > 1 or _is_serial(tokens, first, after):
        return True
    if len(shown) > 1 and shown[0] == "0" and shown.isdigit():
        return True
    neighbours = [
        tokens[k].kind == "number" and tokens[k].norm.isdigit() for k in (first - 1, after) if 0 <= k < len(tokens)
    ]
    if after == first + 1 and shown.isdigit() and any(neighbours) and not counted:
        return True
    if first == 0 or (first == 1 and tokens.norms[0] == "("):
        return _is_enumerator(tokens, first, after)
    if before is None:
        return False
    if before.kind == "word" and before.end == start:
        return (before.norm,) not in BEFORE  # G7, COP28
    if before.norm in {"-", "\u2011", "/"} and before.end == start and first >= 2:
        prior = tokens[first - 2]
        if prior.kind == "word" and prior.end == before.start and (prior.text.isupper() or prior.capitalised):
            return True  # F-16, Covid-19
    if before.norm == "." and tokens.norms[first - 2] in {"no", "nos", "art", "sec", "res"} and not counted:
        return True
    if counted or before.kind != "word":
        return before.kind == "word" and before.norm in {"resolution", "boeing", "airbus", "flight"} and not counted
    if before.norm in _NAMING:
        return True
    capital = before.capitalised and (first > 1 or before.text.isupper()) and before.norm not in _WEEKDAYS
    bare = tokens.norms[after] in {
        "",
        ".",
        ",",
        ";",
        ")",
        "and",
        "'s",
        "in",
        "on",
        "at",
        "with",
        "was",
        "is",
        "to",
        "for",
    }
    return capital and bare and before.norm not in {"us", "usd", "eur", "gbp", "i"} and (before.norm,) not in BEFORE


def _is_serial(tokens: Line, first: int, after: int) -> bool:
    """Whether the number is a piece of a longer one: 1/5 of a thread, 24/7, a telephone number, 18/03/2025."""
    joined = {"-", "/", "\u2013", "."}
    left = tokens.norms[first - 1] in joined and adjacent(tokens, first) and adjacent(tokens, first - 1)
    right = tokens.norms[after] in joined and adjacent(tokens, after) and adjacent(tokens, after + 1)
    left = left and tokens[first - 2].kind == "number"
    right = right and after + 1 < len(tokens) and tokens[after + 1].kind == "number"
    if left and right:
        return True
    if tokens.norms[first - 1] == "+" and adjacent(tokens, first) and (right or len(tokens[first].norm) > 3):
        return True
    chain = 2 if right and tokens.norms[after + 2] in joined and adjacent(tokens, after + 3) else 0
    if chain and after + 3 < len(tokens) and tokens[after + 3].kind == "number":
        return True
    if (
        left
        and tokens.norms[first - 1] == "-"
        and tokens.norms[first - 3] in {"-", "/"}
        and adjacent(tokens, first - 2)
    ):
        return True
    return (right and tokens.norms[after] == "/") or (left and tokens.norms[first - 1] == "/")


def _is_enumerator(tokens: Line, first: int, after: int) -> bool:
    """ "1." or "(2)" at the head of a sentence, "3/5" of a thread."""
    following = tokens.norms[after]
    if following in {".", ")"} and adjacent(tokens, after) and after < len(tokens) - 1:
        return tokens[first].norm.isdigit() and len(tokens[first].norm) <= 2
    return following == "/"
