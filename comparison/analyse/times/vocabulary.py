"""The words of time: what names a month, a weekday, a part of the day, a unit, a zone."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of ``text``, which a table lists with spaces between them."""
    return frozenset(text.split())


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
# Month names that are also ordinary words or first names: they need a date's company.
DOUBTFUL_MONTHS = frozenset({"march", "mar", "may", "april", "june", "august", "jun", "dec", "sep", "jan", "apr"})

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed weds",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        ),
        start=1,
    )
    for name in names.split()
}
SHORT_WEEKDAYS = frozenset(name for name in WEEKDAYS if not name.endswith("day"))

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}

# Minutes after midnight. Generous on both sides: speakers disagree on when an afternoon ends.
PARTS: dict[str, tuple[str, int, int]] = {
    "dawn": ("TDA", 240, 480), "daybreak": ("TDA", 240, 480), "sunrise": ("TDA", 240, 480),
    "morning": ("TMO", 240, 750), "forenoon": ("TMO", 360, 750), "am": ("TMO", 0, 750), "a.m.": ("TMO", 0, 750),
    "lunchtime": ("TMI", 690, 870), "afternoon": ("TAF", 705, 1140), "teatime": ("TAF", 900, 1110),
    "evening": ("TEV", 990, 1470), "dusk": ("TEV", 930, 1320), "sunset": ("TEV", 930, 1320),
    "nightfall": ("TEV", 960, 1350), "night": ("TNI", 1050, 1860), "overnight": ("TNI", 1200, 1920),
    "pm": ("TAF", 720, 1440), "p.m.": ("TAF", 720, 1440),
}  # fmt: skip
NAMED_HOURS = {"noon": 720, "midday": 720, "midnight": 1440}
HALVES = {"am": 0, "a.m.": 0, "pm": 720, "p.m.": 720}

UNITS = {
    "second": "S", "minute": "MIN", "min": "MIN", "hour": "H", "hr": "H", "day": "D", "night": "D", "week": "W",
    "fortnight": "FN", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "weekend": "WE",
}  # fmt: skip
UNIT_MINUTES = {
    "S": 1 / 60, "MIN": 1.0, "H": 60.0, "D": 1440.0, "W": 10080.0, "FN": 20160.0, "M": 43830.0, "Q": 131490.0,
    "Y": 525960.0, "DE": 5259600.0, "CE": 52596000.0,
}  # fmt: skip

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
CARDINALS = {w: n for n, w in enumerate(_ONES, 1)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
ORDINALS = {
    w: n
    for n, w in enumerate(
        (
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ),
        start=1,
    )
} | {"thirtieth": 30}
ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
VAGUE_COUNTS = frozenset({"several", "few", "some", "many"})

DASHES = frozenset({"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014"})

# Which way "last", "next", "this" move.
STEPS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "this": 0, "current": 0, "next": 1, "coming": 1,
    "upcoming": 1, "following": 1,
}  # fmt: skip
DEICTIC_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "recently": "PAST_REF", "previously": "PAST_REF",
    "formerly": "PAST_REF", "soon": "FUTURE_REF", "nowadays": "PRESENT_REF",
}  # fmt: skip

EDGES = {
    "early": "early", "mid": "mid", "late": "late", "beginning": "start", "start": "start", "middle": "mid",
    "end": "end", "earlier": "within", "later": "within",
}  # fmt: skip

# Abbreviations and common names; "X time" for a city or a country is looked up in the gazetteer.
ZONES = {
    "gmt": "Etc/GMT", "utc": "Etc/UTC", "zulu": "Etc/UTC", "z": "Etc/UTC", "cet": "Europe/Paris", "cest": "Europe/Paris",
    "bst": "Europe/London", "wet": "Europe/Lisbon", "west": "Europe/Lisbon", "eet": "Europe/Kyiv",
    "eest": "Europe/Kyiv", "msk": "Europe/Moscow", "et": "America/New_York", "est": "America/New_York",
    "edt": "America/New_York", "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
    "mt": "America/Denver", "mst": "America/Denver", "mdt": "America/Denver", "pt": "America/Los_Angeles",
    "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles", "akst": "America/Anchorage",
    "akdt": "America/Anchorage", "hst": "Pacific/Honolulu", "jst": "Asia/Tokyo", "kst": "Asia/Seoul",
    "hkt": "Asia/Hong_Kong", "sgt": "Asia/Singapore", "ist": "Asia/Kolkata", "pkt": "Asia/Karachi",
    "pht": "Asia/Manila", "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "acst": "Australia/Adelaide",
    "acdt": "Australia/Adelaide", "awst": "Australia/Perth", "nzst": "Pacific/Auckland", "nzdt": "Pacific/Auckland",
    "sast": "Africa/Johannesburg", "eat": "Africa/Nairobi", "wat": "Africa/Lagos", "cat": "Africa/Maputo",
    "trt": "Europe/Istanbul", "irst": "Asia/Tehran", "wib": "Asia/Jakarta", "brt": "America/Sao_Paulo",
}  # fmt: skip
NAMED_ZONES = {
    "eastern": "America/New_York", "central european": "Europe/Paris", "eastern european": "Europe/Kyiv",
    "central": "America/Chicago", "mountain": "America/Denver", "pacific": "America/Los_Angeles",
    "greenwich mean": "Etc/GMT", "british summer": "Europe/London", "indian": "Asia/Kolkata", "indian standard":
    "Asia/Kolkata", "japan standard": "Asia/Tokyo", "korea standard": "Asia/Seoul", "china standard": "Asia/Shanghai",
    "beijing": "Asia/Shanghai", "western european": "Europe/Lisbon", "israel": "Asia/Jerusalem",
    "universal": "Etc/UTC", "coordinated universal": "Etc/UTC", "moscow": "Europe/Moscow", "kyiv": "Europe/Kyiv",
    "kiev": "Europe/Kyiv", "london": "Europe/London", "uk": "Europe/London", "new york": "America/New_York",
    "washington": "America/New_York", "us eastern": "America/New_York", "eastern standard": "America/New_York",
    "eastern daylight": "America/New_York", "central standard": "America/Chicago", "central daylight":
    "America/Chicago", "mountain standard": "America/Denver", "pacific standard": "America/Los_Angeles",
    "pacific daylight": "America/Los_Angeles", "us pacific": "America/Los_Angeles", "arabian standard": "Asia/Riyadh",
    "gulf standard": "Asia/Dubai", "tehran": "Asia/Tehran", "pakistan standard": "Asia/Karachi",
    "central africa": "Africa/Maputo", "east africa": "Africa/Nairobi", "west africa": "Africa/Lagos",
    "australian eastern": "Australia/Sydney", "turkish": "Europe/Istanbul", "ukrainian": "Europe/Kyiv",
    "russian": "Europe/Moscow", "iranian": "Asia/Tehran", "israeli": "Asia/Jerusalem", "chinese": "Asia/Shanghai",
    "japanese": "Asia/Tokyo", "korean": "Asia/Seoul", "german": "Europe/Berlin", "french": "Europe/Paris",
    "central european summer": "Europe/Paris", "eastern european summer": "Europe/Kyiv", "western european summer":
    "Europe/Lisbon", "israel daylight": "Asia/Jerusalem", "israel standard": "Asia/Jerusalem", "moscow standard":
    "Europe/Moscow", "australian eastern standard": "Australia/Sydney", "australian eastern daylight":
    "Australia/Sydney", "singapore standard": "Asia/Singapore", "hong kong": "Asia/Hong_Kong",
    "british": "Europe/London", "italian": "Europe/Rome", "spanish": "Europe/Madrid", "polish": "Europe/Warsaw",
}  # fmt: skip

FUTURE_CUES = words("will wo 'll 'd shall would could may might should plans plan expects hopes intends upcoming going")
PAST_CUES = words("""was were had did said says went came took began met left made gave held told spoke became got saw struck hit
    broke fell sent shot fought won lost rose ran put brought led been found kept stood""")
