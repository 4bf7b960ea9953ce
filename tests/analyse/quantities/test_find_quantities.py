"""What find_quantities reads in ordinary news sentences."""

from __future__ import annotations

from math import inf

import pytest

from comparison.analyse.quantities import Quantity, find_quantities
from comparison.analyse.tokens import tokenise


def quantities(text: str) -> tuple[Quantity, ...]:
    return tuple(q for q in find_quantities(tokenise(text), text) if not q.ordinal)


def row(name: str, text: str, *expected: tuple[str, str, float, float]) -> object:
    return pytest.param(text, expected, id=name)


HOUR, DAY = 3600.0, 86400.0

# text; then for each quantity: its words, dimension, and interval in the canonical unit
READ = [
    row("digits", "There were 394 sailings.", ("394", "count", 394, 394)),
    row("grouped digits", "They list 2,300,000 books.", ("2,300,000", "count", 2.3e6, 2.3e6)),
    row("indian grouping", "The state lists 1,50,000 homes.", ("1,50,000", "count", 150000, 150000)),
    row("words", "Twenty-two boats left.", ("Twenty-two", "count", 22, 22)),
    row("hundred and", "A hundred and six homes burned.", ("A hundred and six", "count", 106, 106)),
    row("twelve hundred", "Twelve hundred seats were sold.", ("Twelve hundred", "count", 1200, 1200)),
    row("word and scale", "Two million homes lost power.", ("Two million", "count", 2e6, 2e6)),
    row("mixed scale", "It serves 1.2 billion people.", ("1.2 billion", "count", 1.2e9, 1.2e9)),
    row("half a million", "Half a million homes lost power.", ("Half a million", "count", 5e5, 5e5)),
    row("one and a half", "Two and a half million books came.", ("Two and a half million", "count", 2.5e6, 2.5e6)),
    row("k", "It drew 5k fans.", ("5k", "count", 5000, 5000)),
    row("m is millions before a plural", "It has 5m users.", ("5m", "count", 5e6, 5e6)),
    row("m is metres otherwise", "The wave was 5m high.", ("5m", "length", 5, 5)),
    row("dozen", "A dozen homes burned.", ("A dozen", "count", 12, 12)),
    row("two dozen", "Two dozen homes burned.", ("Two dozen", "count", 24, 24)),
    row("half a dozen", "Half a dozen homes burned.", ("Half a dozen", "count", 6, 6)),
    row("both", "Both bridges fell.", ("Both", "count", 2, 2)),
    row("both and", "Both the north bridge and the weir fell."),
    row("both, and another clause", "Both bridges fell, and the weir held.", ("Both", "count", 2, 2)),
    row("repeated in digits", "It lists twenty-two (22) boats.", ("twenty-two (22)", "count", 22, 22)),
    row("dozens", "Dozens of homes burned.", ("Dozens", "count", 20, 150)),
    row("several hundred", "Several hundred people came.", ("Several hundred", "count", 300, 1000)),
    row("tens of thousands", "Tens of thousands of people came.", ("Tens of thousands", "count", 15000, 200000)),
    row("euro sign", "It costs €7.3 million.", ("€7.3 million", "money", 7.3e6, 7.3e6)),
    row("pound sign bn", "It costs £3bn.", ("£3bn", "money", 3e9, 3e9)),
    row("dollar m", "It costs $1,200m.", ("$1,200m", "money", 1.2e9, 1.2e9)),
    row("code before", "It costs USD 310 million.", ("USD 310 million", "money", 3.1e8, 3.1e8)),
    row("prefixed dollar", "It costs US$5bn.", ("US$5bn", "money", 5e9, 5e9)),
    row("article before a dollar", "Give a $5 million loan.", ("$5 million", "money", 5e6, 5e6)),
    row("rupees", "It costs Rs 500 crore.", ("Rs 500 crore", "money", 5e9, 5e9)),
    row("currency in words", "It costs five thousand dollars.", ("five thousand dollars", "money", 5000, 5000)),
    row("pounds of weight", "They found 40 pounds of explosives.", ("40 pounds", "mass", 18.1436948, 18.1436948)),
    row("percent sign", "Some 66% agreed.", ("Some 66%", "share", 0.6402, 0.6798)),
    row("per cent", "In all 66 per cent of voters agreed.", ("66 per cent", "share", 0.66, 0.66)),
    row("two thirds", "Two thirds of voters agreed.", ("Two thirds", "share", 2 / 3, 2 / 3)),
    row("a quarter of", "A quarter of the fleet sank.", ("A quarter", "share", 0.25, 0.25)),
    row("one in four", "One in four animals was ill.", ("One in four", "share", 0.25, 0.25)),
    row("three out of five", "Three out of every five voters left.", ("Three out of every five", "share", 0.6, 0.6)),
    row("basis points", "The rate rose by 25 basis points.", ("25 basis points", "points", 0.25, 0.25)),
    row("half a point", "The rate rose by half a percentage point.", ("half a percentage point", "points", 0.5, 0.5)),
    row("at least minutes", "It ran for at least 80 minutes.", ("at least 80 minutes", "duration", 4800, inf)),
    row("an hour and minutes", "It took an hour and 35 minutes.", ("an hour and 35 minutes", "duration", 5700, 5700)),
    row("and three quarters", "It ran for an hour and three quarters.",
        ("an hour and three quarters", "duration", 6300, 6300)),
    row("1 h 45", "It took 1 h 45.", ("1 h 45", "duration", 6300, 6300)),
    row("1h45", "It took 1h45.", ("1h45", "duration", 6300, 6300)),
    row("2hrs 30min", "It took 2hrs 30min.", ("2hrs 30min", "duration", 9000, 9000)),
    row("half an hour", "It took half an hour.", ("half an hour", "duration", 1800, 1800)),
    row("attributive days", "They signed a 30-day truce.", ("30-day", "duration", 30 * DAY, 30 * DAY)),
    row("almost an hour", "Almost an hour went by.", ("Almost an hour", "duration", 0.85 * HOUR, HOUR)),
    row("range to", "There were 2,500 to 3,000 people.", ("2,500 to 3,000", "count", 2500, 3000)),
    row("range between", "There were between 10 and 12 cars.", ("between 10 and 12", "count", 10, 12)),
    row("range hyphen", "There were 10-12 cars.", ("10-12", "count", 10, 12)),
    row("range shares its scale", "It will cost $1-2bn.", ("$1-2bn", "money", 1e9, 2e9)),
    row("range with or", "There were two or three shots.", ("two or three", "count", 2, 3)),
    row("more than", "More than 8,000 people came.", ("More than 8,000", "count", 8000, inf)),
    row("fewer than", "Fewer than 2,000 people came.", ("Fewer than 2,000", "count", 0, 2000)),
    row("no more than", "No more than 12 boats left.", ("No more than 12", "count", 0, 12)),
    row("not less than", "It holds not less than 5 tonnes.", ("not less than 5 tonnes", "mass", 5000, inf)),
    row("up to", "The fine is up to $5,000.", ("up to $5,000", "money", 0, 5000)),
    row("maximum fine of", "It brings a maximum fine of $5,000.", ("maximum fine of $5,000", "money", 0, 5000)),
    row("as many as", "As many as 60 buses came.", ("As many as 60", "count", 0, 60)),
    row("about", "About 300 people left.", ("About 300", "count", 270, 330)),
    row("nearly", "Nearly 400 flights left.", ("Nearly 400", "count", 340, 400)),
    row("or more", "Ten or more boats left.", ("Ten or more", "count", 10, inf)),
    row("or so", "The fifty (50) or so boats left.", ("fifty (50) or so", "count", 45, 55)),
    row("handed over is no bound", "They handed over 48 prisoners.", ("48", "count", 48, 48)),
    row("over of a span is no bound", "It was spread over 30 days.", ("30 days", "duration", 30 * DAY, 30 * DAY)),
    row("speed", "Gusts reached 80 kilometres an hour.", ("80 kilometres an hour", "speed", 80 / 3.6, 80 / 3.6)),
    row("mph", "Gusts reached 60 mph.", ("60 mph", "speed", 26.8224, 26.8224)),
    row("celsius", "It was 41°C there.", ("41°C", "temperature", 41, 41)),
    row("fahrenheit", "It was 50 degrees Fahrenheit.", ("50 degrees Fahrenheit", "temperature", 10, 10)),
    row("minus", "It was minus 5 degrees Celsius.", ("minus 5 degrees Celsius", "temperature", -5, -5)),
    row("nautical miles", "It is 10 nautical miles off.", ("10 nautical miles", "length", 18520, 18520)),
    row("square kilometres", "It burned 20 km² of forest.", ("20 km²", "area", 2e7, 2e7)),
    row("feet and inches", "He is 6 feet 2 inches tall.", ("6 feet 2 inches", "length", 1.8796, 1.8796)),
    row("magnitude", "A magnitude 6.1 quake struck.", ("6.1", "magnitude", 6.1, 6.1)),
    row("score", "It passed by 62 votes to 35.", ("62 votes to 35", "score", 62, 62)),
    row("score with a hyphen", "The court voted 9-0.", ("9-0", "score", 9, 9)),
    row("exchange", "They swapped prisoners 250 for 250.", ("250 for 250", "count", 250, 250)),
    row("nobody", "Nobody was hurt.", ("Nobody", "count", 0, 0)),
    row("no arrests", "There were no arrests.", ("no", "count", 0, 0)),
    row("doubled", "Output doubled.", ("doubled", "multiple", 2, 2)),
    row("age in apposition", "Ann Smith, 24, was hurt.", ("24", "age", 24, 24)),
    row("year-old", "A 24-year-old was hurt.", ("24-year-old", "age", 24, 24)),
    row("two in one sentence", "Two died and 16 were hurt.", ("Two", "count", 2, 2), ("16", "count", 16, 16)),
    row("change from to", "It rose from 3 percent to 5 percent.",
        ("3 percent", "share", 0.03, 0.03), ("5 percent", "share", 0.05, 0.05)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), READ)
def test_reads(text: str, expected: tuple[tuple[str, str, float, float], ...]) -> None:
    found = quantities(text)
    assert [(q.text, q.dimension) for q in found] == [(words, dimension) for words, dimension, _, _ in expected]
    for quantity, (_, _, low, high) in zip(found, expected, strict=True):
        assert quantity.value.low == pytest.approx(low)
        assert quantity.value.high == pytest.approx(high)
        assert text[quantity.start : quantity.end] == quantity.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It began at 14:05 on Friday.", id="24-hour clock"),
        pytest.param("It ended at 2.15pm.", id="clock with a point"),
        pytest.param("It ended at 10 a.m. in Geneva.", id="a.m."),
        pytest.param("It starts at six o'clock.", id="o'clock"),
        pytest.param("It closed by half past three.", id="half past"),
        pytest.param("We meet at 3.30 on Friday.", id="point clock without meridiem"),
        pytest.param("They left at 0735H.", id="military clock"),
        pytest.param("Doors open 6-8pm.", id="clock range"),
        pytest.param("It came on 12 June.", id="day month"),
        pytest.param("It came on June 12, 2025.", id="month day year"),
        pytest.param("Talks ran June 12-14.", id="range of days"),
        pytest.param("It has grown since 2011.", id="year"),
        pytest.param("It came in the 1990s.", id="decade"),
        pytest.param("It came on 12/06/2025.", id="numeric date"),
        pytest.param("It came on 2025-06-12.", id="ISO date"),
        pytest.param("Leaders of the G7 met.", id="G7"),
        pytest.param("Leaders of the G-20 met.", id="G-20"),
        pytest.param("Delegates left COP21.", id="COP21"),
        pytest.param("An F-16 crashed.", id="F-16"),
        pytest.param("Cases of Covid-19 rose.", id="Covid-19"),
        pytest.param("It invoked Article 5 again.", id="article"),
        pytest.param("Under Section 14 it may.", id="section"),
        pytest.param("A Boeing 737 landed.", id="aircraft"),
        pytest.param("Under Resolution 1325 it may.", id="resolution"),
        pytest.param("He left No. 10 early.", id="No."),
        pytest.param("Trains on Line 4 stopped.", id="line"),
        pytest.param("It closed Route 66 there.", id="route"),
        pytest.param("1/5 We have news.", id="thread counter"),
        pytest.param("We have news (3/5)", id="thread counter at the end"),
        pytest.param("Call +44 20 7946 0000 now.", id="telephone"),
        pytest.param("1. We condemn it.", id="enumerator"),
        pytest.param("No one side is to blame.", id="one side"),
        pytest.param("One of the drivers left.", id="one of"),
        pytest.param("It came two days ago.", id="a point in time"),
        pytest.param("There is no longer any doubt.", id="no longer"),
        pytest.param("It came in the third quarter.", id="quarter of a year"),
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert [q.text for q in quantities(text) if q.value.high != 0] == []


# text; index of the quantity; counted noun, fate, flags that must hold
COUNTED = [
    pytest.param("Nine people died.", 0, "people", "dead", "", id="verb behind"),
    pytest.param("Six people died and eleven were injured.", 1, None, "hurt", "", id="noun left out"),
    pytest.param("It claimed eleven lives.", 0, "live", "dead", "", id="lives"),
    pytest.param("Six other passengers came with injuries.", 0, "passenger", "hurt", "additional", id="other"),
    pytest.param("It killed 12 people and wounded 30 others.", 1, "other", "hurt", "additional", id="verb before"),
    pytest.param("Two men and a woman were killed.", 0, "man", "dead", "", id="coordinated subject"),
    pytest.param("The death toll rose to 12.", 0, "toll", "dead", "", id="noun before the number"),
    pytest.param("Sixteen people have been arrested.", 0, "people", "held", "", id="passive"),
    pytest.param("At least 18 of our supporters were detained.", 0, "supporter", "held", "part", id="part of"),
    pytest.param("Ten were hurt, two of them nurses.", 1, "nurse", None, "part", id="of them"),
    pytest.param("So far 13 arrests were made.", 0, "arrest", "held", "running", id="so far"),
    pytest.param("The first two cargo holds burned.", 0, "hold", None, "", id="modifier before the noun"),
    pytest.param("It brought 2,300,000 cholera vaccine vials.", 0, "vial", None, "", id="compound noun"),
    pytest.param("Some two feet of cold water stood there.", 0, "water", None, "", id="of a substance"),
    pytest.param("They signed a 30-day truce.", 0, "truce", None, "attributive", id="qualified noun"),
    pytest.param("Dozens of homes were destroyed.", 0, "home", "destroyed", "vague", id="vague class"),
    pytest.param("Growth stood at 2.4 percent.", 0, "growth", None, "", id="subject of a level"),
]


@pytest.mark.parametrize(("text", "index", "head", "fate", "flag"), COUNTED)
def test_counted(text: str, index: int, head: str | None, fate: str | None, flag: str) -> None:
    quantity = quantities(text)[index]
    assert (quantity.head.lemma if quantity.head else None) == head
    assert quantity.fate == fate
    if flag:
        assert getattr(quantity, flag)


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        pytest.param("Each side handed over 48 prisoners.", "distribution", "each", id="each side"),
        pytest.param("It freed 24 prisoners from each side.", "distribution", "each", id="from each side"),
        pytest.param("In total, 48 prisoners left.", "distribution", "total", id="in total"),
        pytest.param("It pays 40 dollars a barrel.", "per", "barrel", id="a barrel"),
        pytest.param("It pumps 12,000 barrels per day.", "per", "day", id="per day"),
        pytest.param("There are 300 daily flights.", "per", "day", id="daily"),
        pytest.param("The rate was cut by 2 percent.", "role", "change", id="by"),
        pytest.param("The rate was cut to 2 percent.", "role", "result", id="to"),
        pytest.param("He left nine minutes after the crash.", "role", "delay", id="after"),
        pytest.param("Answer within 24 hours.", "role", "deadline", id="within"),
        pytest.param("It won by a margin of 31 votes.", "role", "margin", id="margin"),
    ],
)
def test_flags(text: str, field: str, expected: str) -> None:
    assert getattr(quantities(text)[0], field) == expected


def test_places_in_a_series_are_set_apart() -> None:
    text = "The third round lasted two hours."
    found = find_quantities(tokenise(text), text)
    assert [(q.text, q.ordinal) for q in found] == [("third", True), ("two hours", False)]
