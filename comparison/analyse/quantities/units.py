"""Units of measure and currencies, as data.

Each unit has a dimension and the factor that turns it into that dimension's canonical unit. The factors are written out
rather than read from Pint at run time: importing Pint takes some 250 ms and a megabyte of definitions for the sixty
units that news uses. A test compares every factor with Pint's.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """``amount`` of this unit is ``amount * factor + offset`` of the dimension's canonical unit.

    ``label`` is how an explanation writes it.
    """

    dimension: str
    label: str
    factor: float = 1.0
    offset: float = 0.0


_HOUR = 3600.0
_DAY = 86400.0
_YEAR = 365.25 * _DAY

# dimension, label, factor, offset: surfaces (lower case, without diacritics; words separated by single spaces).
# Surfaces are written as the tokeniser parts them ("km / h"). Canonical units: second, metre, kilogram, square metre,
# litre, metre a second, degree Celsius, joule, watt, byte, and the fraction of one for shares. A month is a twelfth of
# a year.
_MEASURES: tuple[tuple[str, str, float, float, str], ...] = (
    ("duration", "seconds", 1.0, 0.0, "second|seconds|sec|secs"),
    ("duration", "minutes", 60.0, 0.0, "minute|minutes|min|mins"),
    ("duration", "hours", _HOUR, 0.0, "hour|hours|hr|hrs"),
    ("duration", "days", _DAY, 0.0, "day|days"),
    ("duration", "days", _DAY, 0.0, "calendar day|calendar days"),
    ("duration", "nights", _DAY, 0.0, "night|nights"),
    ("duration", "weeks", 7 * _DAY, 0.0, "week|weeks|wk|wks"),
    ("duration", "fortnights", 14 * _DAY, 0.0, "fortnight|fortnights"),
    ("duration", "months", _YEAR / 12, 0.0, "month|months"),
    ("duration", "years", _YEAR, 0.0, "year|years|yr|yrs"),
    ("duration", "decades", 10 * _YEAR, 0.0, "decade|decades"),
    ("duration", "centuries", 100 * _YEAR, 0.0, "century|centuries"),
    ("length", "mm", 0.001, 0.0, "mm|millimetre|millimetres|millimeter|millimeters"),
    ("length", "cm", 0.01, 0.0, "cm|cms|centimetre|centimetres|centimeter|centimeters"),
    ("length", "metres", 1.0, 0.0, "metre|metres|meter|meters"),
    ("length", "km", 1000.0, 0.0, "km|kms|kilometre|kilometres|kilometer|kilometers"),
    ("length", "inches", 0.0254, 0.0, "inch|inches"),
    ("length", "feet", 0.3048, 0.0, "foot|feet|ft"),
    ("length", "yards", 0.9144, 0.0, "yard|yards|yd|yds"),
    ("length", "miles", 1609.344, 0.0, "mile|miles|mi"),
    ("length", "nautical miles", 1852.0, 0.0, "nautical mile|nautical miles|nmi|sea mile|sea miles"),
    ("mass", "grams", 0.001, 0.0, "gram|grams|gramme|grammes"),
    ("mass", "kg", 1.0, 0.0, "kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes"),
    ("mass", "tonnes", 1000.0, 0.0, "tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes"),
    ("mass", "tons", 1000.0, 0.0, "ton|tons"),  # news rarely says which ton; the rounding below covers the short one
    ("mass", "pounds", 0.45359237, 0.0, "lb|lbs"),
    ("mass", "ounces", 0.028349523125, 0.0, "ounce|ounces|oz"),
    ("area", "square metres", 1.0, 0.0, "m2|m 2|square metre|square metres|square meter|square meters|sq m"),
    ("area", "sq km", 1e6, 0.0, "km2|km 2|square kilometre|square kilometres|square kilometer|square kilometers|sq km"),
    ("area", "square feet", 0.09290304, 0.0, "square foot|square feet|sq ft"),
    ("area", "square miles", 2589988.110336, 0.0, "square mile|square miles|sq mi"),
    ("area", "hectares", 1e4, 0.0, "hectare|hectares"),
    ("area", "acres", 4046.8564224, 0.0, "acre|acres"),
    ("volume", "litres", 1.0, 0.0, "litre|litres|liter|liters"),
    ("volume", "ml", 0.001, 0.0, "ml|millilitre|millilitres|milliliter|milliliters"),
    ("volume", "cubic metres", 1000.0, 0.0, "m3|m 3|cubic metre|cubic metres|cubic meter|cubic meters|cu m"),
    ("volume", "cubic km", 1e12, 0.0, "km3|km 3|cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers"),
    ("volume", "cubic feet", 28.316846592, 0.0, "cubic foot|cubic feet|cu ft"),
    ("volume", "gallons", 3.785411784, 0.0, "gallon|gallons"),
    ("volume", "barrels", 158.987294928, 0.0, "barrel|barrels|bbl|bbls"),
    ("speed", "m/s", 1.0, 0.0, "m / s|metres per second|meters per second"),
    ("speed", "km/h", 1 / 3.6, 0.0, "km / h|km / hr|kph|kmh|kmph"),
    ("speed", "mph", 0.44704, 0.0, "mph"),
    ("speed", "knots", 1852 / 3600, 0.0, "knot|knots|kt|kts"),
    ("temperature", "°C", 1.0, 0.0,
     "degree celsius|degrees celsius|degree centigrade|degrees centigrade|celsius|° c|degrees c"),
    ("temperature", "°F", 5 / 9, -160 / 9,
     "degree fahrenheit|degrees fahrenheit|fahrenheit|° f|degrees f"),
    ("degree", "degrees", 1.0, 0.0, "degree|degrees|°"),
    ("energy", "kWh", 3.6e6, 0.0, "kwh|kilowatt hour|kilowatt hours|kilowatt - hour|kilowatt - hours"),
    ("energy", "MWh", 3.6e9, 0.0, "mwh|megawatt hour|megawatt hours|megawatt - hour|megawatt - hours"),
    ("energy", "GWh", 3.6e12, 0.0, "gwh|gigawatt hour|gigawatt hours|gigawatt - hour|gigawatt - hours"),
    ("energy", "TWh", 3.6e15, 0.0, "twh|terawatt hour|terawatt hours|terawatt - hour|terawatt - hours"),
    ("energy", "joules", 1.0, 0.0, "joule|joules"),
    ("power", "watts", 1.0, 0.0, "watt|watts"),
    ("power", "kW", 1e3, 0.0, "kw|kilowatt|kilowatts"),
    ("power", "MW", 1e6, 0.0, "mw|megawatt|megawatts"),
    ("power", "GW", 1e9, 0.0, "gw|gigawatt|gigawatts"),
    ("data", "kilobytes", 1e3, 0.0, "kb|kilobyte|kilobytes"),
    ("data", "megabytes", 1e6, 0.0, "mb|megabyte|megabytes"),
    ("data", "gigabytes", 1e9, 0.0, "gb|gigabyte|gigabytes"),
    ("data", "terabytes", 1e12, 0.0, "tb|terabyte|terabytes"),
    ("share", "percent", 0.01, 0.0, "%|percent|per cent|pct|pc"),
    ("points", "percentage points", 1.0, 0.0,
     "percentage point|percentage points|percent point|percent points|pp|% points|% point"),
    ("points", "basis points", 0.01, 0.0, "basis point|basis points|bp|bps"),
    ("magnitude", "magnitude", 1.0, 0.0, "magnitude"),
)  # fmt: skip

# code, label, signs that stand before the amount, words that stand after it. "dollar" is the dollar that is not named.
_CURRENCIES: tuple[tuple[str, str, str, str], ...] = (
    ("dollar", "dollars", "$", "dollar|dollars|buck|bucks"),
    ("USD", "US dollars", "us $|u.s. $|usd|usd $",
     "us dollar|us dollars|u.s. dollar|u.s. dollars|usd|american dollars"),
    ("CAD", "Canadian dollars", "c $|ca $|cad|cad $|cdn $", "canadian dollar|canadian dollars|cad"),
    ("AUD", "Australian dollars", "a $|au $|aud|aud $", "australian dollar|australian dollars|aud"),
    ("NZD", "New Zealand dollars", "nz $|nzd", "new zealand dollar|new zealand dollars|nzd"),
    ("HKD", "Hong Kong dollars", "hk $|hkd", "hong kong dollar|hong kong dollars|hkd"),
    ("SGD", "Singapore dollars", "s $|sgd", "singapore dollar|singapore dollars|sgd"),
    ("TWD", "Taiwan dollars", "nt $|twd", "taiwan dollar|taiwan dollars|twd"),
    ("EUR", "euros", "€|eur", "euro|euros|eur|€"),
    ("GBP", "pounds", "£|gbp", "pound sterling|pounds sterling|gbp|quid|british pounds"),
    ("JPY", "yen", "¥|jpy", "yen|japanese yen|jpy"),
    ("CNY", "yuan", "rmb|cny", "yuan|renminbi|rmb|cny|chinese yuan"),
    ("INR", "Indian rupees", "₹|inr", "indian rupee|indian rupees|inr"),
    ("PKR", "Pakistani rupees", "pkr", "pakistani rupee|pakistani rupees|pkr"),
    ("rupee", "rupees", "rs|rs .|re .", "rupee|rupees"),
    ("RUB", "roubles", "₽|rub", "rouble|roubles|ruble|rubles|rub"),
    ("UAH", "hryvnias", "₴|uah", "hryvnia|hryvnias|uah"),
    ("KRW", "won", "₩|krw", "korean won|south korean won|krw"),
    ("TRY", "lira", "₺", "lira|liras|turkish lira|turkish liras"),
    ("ILS", "shekels", "₪|nis|ils", "shekel|shekels|new shekels|ils"),
    ("CHF", "Swiss francs", "chf|sfr", "swiss franc|swiss francs|chf"),
    ("franc", "francs", "ff", "franc|francs|french franc|french francs"),
    ("SEK", "Swedish kronor", "sek", "swedish krona|swedish kronor|swedish crowns|sek"),
    ("NOK", "Norwegian kroner", "nok", "norwegian krone|norwegian kroner|norwegian crowns|nok"),
    ("DKK", "Danish kroner", "dkk", "danish krone|danish kroner|danish crowns|dkk"),
    ("krone", "crowns", "kr", "krona|kronor|krone|kroner|crown|crowns"),
    ("PLN", "zlotys", "pln", "zloty|zlotys|zlotych|pln"),
    ("CZK", "Czech crowns", "czk", "koruna|korunas|czech crown|czech crowns|czk"),
    ("HUF", "forints", "huf", "forint|forints|huf"),
    ("DEM", "marks", "dm", "german mark|german marks|deutsche marks|deutschmarks|d - marks"),
    ("FIM", "Finnish markkas", "fim", "markka|markkas|finnish markka|finnish markkas"),
    ("ITL", "Italian lire", "itl", "lire|italian lire"),
    ("BRL", "reais", "r $|brl", "reais|brl"),
    ("MXN", "Mexican pesos", "mex $|mxn|mxn $", "mexican peso|mexican pesos|mxn"),
    ("peso", "pesos", "₱|php", "peso|pesos|philippine peso|philippine pesos"),
    ("ZAR", "rand", "zar", "rand|rands|zar"),
    ("NGN", "naira", "₦|ngn", "naira|nairas|ngn"),
    ("KES", "Kenyan shillings", "ksh|kes", "kenyan shilling|kenyan shillings|kes"),
    ("EGP", "Egyptian pounds", "egp", "egyptian pound|egyptian pounds|egp"),
    ("SDG", "Sudanese pounds", "sdg", "sudanese pound|sudanese pounds|sdg"),
    ("SAR", "Saudi riyals", "sar", "saudi riyal|saudi riyals|sar"),
    ("IRR", "rials", "irr", "rial|rials|iranian rial|iranian rials"),
    ("AED", "dirhams", "aed|dhs", "dirham|dirhams|uae dirham|uae dirhams|aed"),
    ("BDT", "taka", "৳|tk|bdt", "taka|takas|bdt"),
    ("IDR", "rupiah", "rp|idr", "rupiah|rupiahs|idr"),
    ("THB", "baht", "฿|thb", "baht|thb"),
    ("VND", "dong", "₫|vnd", "dong|vnd"),
    ("BTC", "bitcoin", "₿|btc", "bitcoin|bitcoins|btc"),
)  # fmt: skip

# One or two letters mean a unit only right behind the number: "30m" but not "30 m …" of a list.
_ADJACENT: dict[str, Unit] = {
    "m": Unit("length", "metres"),
    "g": Unit("mass", "grams", 0.001),
    "t": Unit("mass", "tonnes", 1000.0),
    "h": Unit("duration", "hours", _HOUR),
    "s": Unit("duration", "seconds"),
    "d": Unit("duration", "days", _DAY),
    "l": Unit("volume", "litres"),
    "c": Unit("temperature", "°C"),
    "f": Unit("temperature", "°F", 5 / 9, -160 / 9),
    "w": Unit("power", "watts"),
    "p": Unit("GBP", "pounds", 0.01),
    "in": Unit("length", "inches", 0.0254),
    "ha": Unit("area", "hectares", 1e4),
}

POUND_MONEY = Unit("GBP", "pounds")
POUND_MASS = Unit("mass", "pounds", 0.45359237)
CURRENCIES = frozenset(code for code, *_ in _CURRENCIES)

Surfaces = dict[tuple[str, ...], Unit]


def _surfaces() -> tuple[Surfaces, Surfaces]:
    after: Surfaces = {}
    before: Surfaces = {}
    for dimension, label, factor, offset, names in _MEASURES:
        for name in names.split("|"):
            after[tuple(name.split())] = Unit(dimension, label, factor, offset)
    for code, label, signs, names in _CURRENCIES:
        unit = Unit(code, label)
        for name in signs.split("|"):
            before[tuple(name.split())] = unit
        for name in names.split("|"):
            after[tuple(name.split())] = unit
    after["pound",] = after["pounds",] = POUND_MONEY
    return after, before


AFTER, BEFORE = _surfaces()
ADJACENT = _ADJACENT
MEASURES = _MEASURES
LONGEST_AFTER = max(map(len, AFTER))
LONGEST_BEFORE = max(map(len, BEFORE))
FIRST_AFTER = frozenset(surface[0] for surface in AFTER)
LAST_BEFORE = frozenset(surface[-1] for surface in BEFORE)

# The denominators of a rate, and the seconds in those that are times.
PER_TIME = {
    "second": 1.0, "minute": 60.0, "hour": _HOUR, "day": _DAY, "night": _DAY, "week": 7 * _DAY,
    "fortnight": 14 * _DAY, "month": _YEAR / 12, "quarter": _YEAR / 4, "year": _YEAR,
}  # fmt: skip
PER_OTHER = frozenset({
    "share", "barrel", "head", "person", "capita", "tonne", "ton", "household", "passenger", "pupil", "student",
    "family", "ounce", "litre", "liter", "gallon", "kilo", "kg", "bushel", "unit", "night", "employee", "worker",
    "child",
    "patient", "ticket", "vote", "dose", "hectare", "acre", "mile", "km", "kilometre",
})  # fmt: skip
PER_ADVERB = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "quarterly": "quarter",
    "annually": "year", "yearly": "year", "annual": "year",
}  # fmt: skip
