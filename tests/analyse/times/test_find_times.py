"""Expressions of time: what is found, and what it means on Tuesday 18 March 2025 in New York."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from comparison.analyse.times import Anchor, Offset, TimeExpression, find_times
from comparison.analyse.tokens import tokenise

NEW_YORK = timezone(timedelta(hours=-4))
ANCHOR = Anchor(datetime(2025, 3, 18, 14, 0, tzinfo=NEW_YORK), date(2025, 3, 18), "America/New_York")


def times(text: str, anchor: Anchor = ANCHOR) -> tuple[TimeExpression, ...]:
    return find_times(tokenise(text), text, anchor)


FOUND = [
    # calendar forms
    ("It began on 18 March 2025.", "18 March 2025", "2025-03-18", "day, month, year"),
    ("March 18, 2025, was a holiday.", "March 18, 2025", "2025-03-18", "American order"),
    ("He left on March 18.", "March 18", "2025-03-18", "year from the anchor"),
    ("They met on Mar. 18 again.", "Mar. 18", "2025-03-18", "abbreviation with a point"),
    ("It was Sept. 2, 2024.", "Sept. 2, 2024", "2024-09-02", "abbreviation of four letters"),
    ("the 18th of March", "18th of March", "2025-03-18", "ordinal with of"),
    ("on the ninth of June", "ninth of June", "2025-06-09", "ordinal in words"),
    ("on March the 9th", "March the 9th", "2025-03-09", "ordinal after the month"),
    ("dated 2025-03-18", "2025-03-18", "2025-03-18", "ISO 8601"),
    ("on 18/03/2025", "18/03/2025", "2025-03-18", "day first, as 18 is no month"),
    ("on 03/18/2025", "03/18/2025", "2025-03-18", "month first, as 18 is no month"),
    ("on 18.03.2025", "18.03.2025", "2025-03-18", "points"),
    ("on 03/04/2025", "03/04/2025", None, "ambiguous order stays unresolved"),
    ("talks of March 23-25", "March 23-25", "2025-03-23/2025-03-25", "span of days"),
    ("between 2 and 5 April", "2 and 5 April", "2025-04-02/2025-04-05", "span joined by and"),
    ("on 28 December they met", "28 December", "2024-12-28", "the nearest December"),
    ("Thursday, February 6, 2025", "Thursday, February 6, 2025", "2025-02-06", "weekday in apposition"),
    ("tomorrow, March 19, the exchange", "tomorrow, March 19", "2025-03-19", "the date wins over tomorrow"),
    ("in March 2019", "March 2019", "2019-03", "month and year"),
    ("in March of 2019", "March of 2019", "2019-03", "month of year"),
    ("two people died in November", "November", "2024-11", "past month without year"),
    ("It will open in November.", "November", "2025-11", "future month without year"),
    ("in mid-May", "mid-May", "2025-05", "mid with hyphen"),
    ("early in April", "early in April", "2025-04", "early in"),
    ("by the end of June", "end of June", "2025-06", "end of a month"),
    ("in the first week of December 2025", "first week of December 2025", "2025-12-01/2025-12-07", "week of a month"),
    ("since 2021", "2021", "2021", "year after a preposition"),
    ("the 2015 agreements", "2015", "2015", "year as an attribute"),
    ("in the 1990s", "1990s", "199", "decade"),
    ("in the late 1990s", "late 1990s", "199", "edge of a decade"),
    ("in the second quarter of 2024", "second quarter of 2024", "2024-Q2", "quarter in words"),
    ("in Q2 2024", "Q2 2024", "2024-Q2", "quarter in short"),
    ("in the first half of 2024", "first half of 2024", "2024-H1", "half-year"),
    ("in the second half of June", "second half of June", "2025-06", "half of a month"),
    ("in the spring of next year", "spring of next year", "2026-SP", "season of a year by step"),
    ("by the end of the year", "end of the year", "2025", "the year that runs"),
    ("in the spring of 2024", "spring of 2024", "2024-SP", "season with year"),
    ("last summer", "last summer", "2024-SU", "season by step"),
    ("in the 20th century", "20th century", "19", "century"),
    ("by the 24th.", "24th", "XXXX-XX-24", "bare day of the month"),
    # weekdays
    ("He arrived on Monday.", "Monday", "2025-03-17", "past by default"),
    ("He said on Tuesday that", "Tuesday", "2025-03-18", "the day of publication itself"),
    ("It will be issued Friday.", "Friday", "2025-03-21", "future by will"),
    ("The vote is due on Thursday.", "Thursday", "2025-03-20", "future by due"),
    ("The team planned to leave on Thursday.", "Thursday", "2025-03-20", "future by planned to"),
    ("It starts on Thursday.", "Thursday", "2025-03-20", "future by the plain present of a timetable"),
    ("last Friday", "last Friday", "2025-03-14", "last"),
    ("next Monday", "next Monday", "2025-03-24", "next"),
    ("Monday last week", "Monday last week", "2025-03-10", "weekday of a week"),
    ("Friday's stoppage was long", "Friday", "2025-03-14", "possessive"),
    ("over the weekend", "weekend", "2025-W11-WE", "weekend"),
    ("on Monday the 24th", "Monday the 24th", "2025-03-24", "weekday and day of the month"),
    # named days and reckoned days
    ("on Christmas Eve", "Christmas Eve", "2024-12-24", "the nearest"),
    ("on Good Friday 2025", "Good Friday 2025", "2025-04-18", "moves with Easter"),
    ("It will open on Easter Monday.", "Easter Monday", "2025-04-21", "not just a Monday"),
    ("on New Year's Day", "New Year's Day", "2025-01-01", "with a possessive"),
    ("before Thanksgiving, he", "Thanksgiving", "2024-11-28", "fourth Thursday of November"),
    ("three weeks after 3 September 2024", "three weeks after 3 September 2024", "2024-09-24", "reckoned from a date"),
    ("two days before Monday's vote", "two days before Monday", "2025-03-15", "reckoned from a weekday"),
    ("a month after 31 January 2025", "a month after 31 January 2025", "2025-02-28", "the month's last day"),
    ("three weeks from tomorrow", "three weeks from tomorrow", "2025-04-09", "from tomorrow"),
    ("It will leave in two weeks", "two weeks", "2025-W14", "ahead"),
    # clock
    ("at 10 a.m. sharp", "10 a.m.", "T10:00", "hour with a.m."),
    ("at 10am on the dot", "10am", "T10:00", "no space"),
    ("ended at 2.15pm.", "2.15pm", "T14:15", "British point"),
    ("at 14:05 the", "14:05", "T14:05", "24 hours"),
    ("at 1405 hrs the", "1405 hrs", "T14:05", "military"),
    ("at 12 p.m. today", "12 p.m. today", "2025-03-18T12:00", "noon as p.m."),
    ("at 12:30 a.m.", "12:30 a.m.", "T00:30", "after midnight"),
    ("around noon on Monday", "noon on Monday", "2025-03-17T12:00", "noon"),
    ("by midnight", "midnight", "T00:00", "midnight"),
    ("at half past three", "half past three", "T03:30", "half past"),
    ("about a quarter past five in the afternoon", "a quarter past five in the afternoon", "T17:15", "afternoon decides"),
    ("at a quarter to six this evening", "a quarter to six this evening", "2025-03-18T17:45", "quarter to, evening"),
    ("abt half 3 loads of us", "half 3", "T03:30", "British half three"),
    ("in til 5.10ish", "5.10ish", "T05:10", "ish"),
    ("at twenty past nine", "twenty past nine", "T09:20", "minutes past in words"),
    ("at 20 minutes to six", "20 minutes to six", "T05:40", "minutes to"),
    ("just after one o'clock", "one o'clock", "T01:00", "o'clock"),
    ("until past three in the afternoon", "three in the afternoon", "T15:00", "hour by part of day"),
    ("six o'clock on Thursday morning", "six o'clock on Thursday morning", "2025-03-13T06:00", "clock, weekday, part"),
    ("at 6:41 and 50 seconds a.m.", "6:41 and 50 seconds a.m.", "T06:41", "seconds"),
    ("4 a.m. EDT Thursday", "4 a.m. EDT Thursday", "2025-03-13T04:00", "zone between"),
    ("at four thirty on Monday", "four thirty on Monday", "2025-03-17T04:30", "hour and minutes in words"),
    ("At 6:42 this morning, a train", "6:42 this morning", "2025-03-18T06:42", "clock and part of day"),
    # parts of the day
    ("this morning", "this morning", "2025-03-18TMO", "this"),
    ("on Monday evening", "Monday evening", "2025-03-17TEV", "weekday and part"),
    ("on the evening of 9 June", "evening of 9 June", "2025-06-09TEV", "part of a date"),
    ("last night", "last night", "2025-03-17TNI", "last night"),
    ("closed through tomorrow a.m. Please", "tomorrow a.m.", "2025-03-19TMO", "short for morning"),
    ("It started at dawn on Thursday", "dawn on Thursday", "2025-03-13TDA", "dawn"),
    ("until the morning of 30 November", "morning of 30 November", "2025-11-30TMO", "morning of"),
    ("struck overnight, killing", "overnight", "TNI", "overnight"),
    # relative
    ("he spoke today", "today", "2025-03-18", "today"),
    ("the day before yesterday", "the day before yesterday", "2025-03-16", "two days back"),
    ("the day after tomorrow", "the day after tomorrow", "2025-03-20", "two days on"),
    ("last week", "last week", "2025-W11", "last week"),
    ("next month", "next month", "2025-04", "next month"),
    ("earlier this year", "earlier this year", "2025", "earlier this"),
    ("two days ago", "two days ago", "2025-03-16", "ago"),
    ("three weeks ago", "three weeks ago", "2025-W09", "weeks ago"),
    ("a year ago", "a year ago", "2024", "a year ago"),
    ("last October", "last October", "2024-10", "last with a month"),
    ("the next day", "the next day", None, "reckoned from the story"),
    ("that month", "that month", None, "the story's month"),
    ("three weeks later", "three weeks later", "P3W", "distance after"),
    ("ten minutes after the collision", "ten minutes", "PT10M", "distance before an event"),
    ("an hour earlier", "an hour earlier", "PT1H", "distance before"),
    ("within 24 hours of entry into force", "24 hours", "PT24H", "deadline as a distance"),
    ("over the past three months", "the past three months", "P3M", "span that touches now"),
    ("It is now under way", "now", "PRESENT_REF", "now"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "quote", "value"), [pytest.param(*row[:3], id=f"{row[3]}: {row[0][:40]}") for row in FOUND]
)
def test_finds(text: str, quote: str, value: str | None) -> None:
    found = times(text)
    # "the past" belongs to a span, the article to "the next day": the quote is the least that may be covered
    assert [(text[t.start : t.end], t.value) for t in found] == [(quote, value)]


SILENT = [
    ("The bill may pass.", "may is a verb"),
    ("NINE THOUSAND MARCH FOR THE PARK", "march is a verb"),
    ("the Hill March was banned", "a march by name"),
    ("President May said no.", "a surname"),
    ("June Smith spoke first.", "a first name"),
    ("The price will fall.", "fall is a verb"),
    ("At least 12 people were killed.", "a count"),
    ("It rose by 2.15 percent.", "a rate"),
    ("It fell to 5.25 percent.", "a rate after to"),
    ("2000 people marched.", "a count like a year"),
    ("a 30-day truce", "a duration"),
    ("They spoke for 25 minutes.", "a duration"),
    ("It lasted an hour and a half.", "a duration"),
    ("Good evening. Welcome.", "a greeting"),
    ("half the troops", "a share"),
    ("the second time", "an ordinal"),
    ("a second blast", "an ordinal with a noun"),
    ("a quarter of voters", "a share"),
    ("the end of the road", "no time"),
    ("a score of 3:2", "a score"),
    ("the Christmas truce of old", "a truce by name"),
    ("Easter Island", "an island"),
    ("the dawn of an era", "a figure of speech"),
    ("call 138-2010-2015", "a telephone number"),
    ("Resolution 2231 applies.", "a name with a number"),
    ("57 miles per hour", "a speed"),
    ("during the morning programme", "a programme by name"),
    ("He sat down again.", "sat is a verb"),
    ("the sun rose", "sun is a noun"),
    ("burning the midnight oil", "an idiom"),
    ("They voted 20 to 12.", "a vote"),
    ("", "nothing"),
]


@pytest.mark.parametrize("text", [pytest.param(row[0], id=row[1]) for row in SILENT])
def test_finds_nothing(text: str) -> None:
    assert times(text) == ()


MEANT: list[tuple[str, dict[str, Any], str]] = [
    ("The call began at 10:00 a.m. ET.", {"zone": "America/New_York", "zone_stated": True, "role": "start"}, "ET"),
    (
        "It started at 17:00 Moscow time.",
        {"zone": "Europe/Moscow", "zone_stated": True, "role": "start"},
        "city's time",
    ),
    ("from 21:00 Japan time", {"zone": "Asia/Tokyo", "role": "start"}, "country's time"),
    ("on Friday morning Beijing time", {"zone": "Asia/Shanghai", "part": "morning"}, "zone after a part of the day"),
    ("at 6:00 a.m. Khartoum time on Thursday", {"zone": "Africa/Khartoum", "weekday": 4}, "zone, then weekday"),
    ("tomorrow at 0400 GMT", {"zone": "Etc/GMT", "clock": (240, 241), "value": "2025-03-19T04:00"}, "GMT"),
    ("at 9 a.m. Eastern time", {"zone": "America/New_York"}, "Eastern"),
    ("at 17:00 Indian Standard Time", {"zone": "Asia/Kolkata"}, "standard time by name"),
    ("at 10 a.m. UTC+3", {"zone": "UTC+03:00"}, "offset"),
    ("at 10:30 local time", {"zone": "America/New_York", "zone_stated": True}, "local time is the event's"),
    ("at 10:30.", {"zone": "America/New_York", "zone_stated": False, "either_half": True}, "no zone, no half"),
    ("by 1 June", {"modifiers": ("by",), "role": "deadline"}, "by"),
    ("no later than 1 June", {"role": "deadline"}, "no later than"),
    ("before 1 June", {"modifiers": ("before",)}, "before"),
    ("until 10 p.m.", {"modifiers": ("until",), "role": "end"}, "until"),
    ("since 26 October", {"modifiers": ("since",), "role": "start"}, "since"),
    ("at about 10:30 a.m.", {"approximate": True, "tolerance": 10}, "about"),
    ("shortly before 3.30pm", {"modifiers": ("just-before",)}, "shortly before"),
    ("just after one o'clock", {"modifiers": ("just-after",)}, "just after"),
    ("It will not open before 1 June.", {"modifiers": ("not-before",), "role": "start"}, "not before"),
    ("at 18:00 in Kyiv time", {"zone": "Europe/Kyiv"}, "in a city's time"),
    ("It was lifted at 5.05pm.", {"role": "end", "clock": (1025, 1026)}, "lifted is an end"),
    ("Work will resume on Monday.", {"role": "resumption"}, "resume"),
    ("It enters into force on 3 May.", {"role": "start"}, "into force"),
    ("for 30 days starting 18 March", {"role": "start"}, "start of a span"),
    ("three weeks later", {"offset": Offset(3.0, "W", "after")}, "distance"),
    ("two and a half hours", {}, "a duration"),
    ("in early April", {"days": (date(2025, 4, 1), date(2025, 4, 16))}, "first half of a month"),
    ("on Monday evening", {"clock": (990, 1470), "granularity": "part"}, "part of the day in minutes"),
]


@pytest.mark.parametrize(("text", "fields"), [pytest.param(*row[:2], id=f"{row[2]}: {row[0]}") for row in MEANT])
def test_means(text: str, fields: dict[str, Any]) -> None:
    found = times(text)
    assert len(found) == (1 if fields else 0)
    assert {name: getattr(found[0], name) for name in fields} == fields if fields else True


def test_without_an_anchor_what_was_said_is_kept() -> None:
    found = times("On Monday, 18 March and at 5 p.m. on the 24th.", Anchor())
    assert [t.resolved for t in found] == [False, False]
    assert (found[0].weekday, found[0].month, found[0].day) == (1, 3, 18)
    assert (found[1].clock, found[1].day) == ((1020, 1021), 24)


def test_from_the_event_alone_days_are_assumed() -> None:
    (found,) = times("It happened on Monday.", Anchor(None, date(2025, 6, 9), None))
    assert (found.value, found.assumed) == ("2025-06-09", True)


def test_a_utc_stamp_is_read_in_the_zone_of_the_event() -> None:
    late = datetime(2025, 3, 19, 1, 0, tzinfo=UTC)  # still the 18th in New York
    (found,) = times("He spoke today.", Anchor(late, None, "America/New_York"))
    assert found.value == "2025-03-18"


def test_the_first_of_two_clocks_has_the_date_of_the_second() -> None:
    found = times("at about 10:35 a.m. (0735 GMT) Friday")
    assert [t.value for t in found] == ["2025-03-14T10:35", "2025-03-14T07:35"]


def test_earliest_and_latest_are_wall_clock_moments() -> None:
    (found,) = times("at 2.15pm on Monday")
    assert (found.earliest, found.latest) == (datetime(2025, 3, 17, 14, 15), datetime(2025, 3, 17, 14, 16))
