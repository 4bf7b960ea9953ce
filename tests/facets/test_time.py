"""The facet of time: what both could sign is no difference, and only times of one happening are compared."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparison.analyse.statement import Pairing
from comparison.facets.time import contrast
from tests.facets.time_pairing import pair, swapped

JULY = {"occurred_on": "2025-07-09"}
MARCH = {"occurred_on": "2025-03-18"}
NEXT_DAY = {"published": ("2025-06-10T08:30:00+01:00", "2025-06-11T10:00:00+01:00")}

Row = tuple[str, str, str | None, list[tuple[str, str]], dict[str, Any], str]

DIFFERENT: list[Row] = [
    ("The explosion was reported at 7.40 a.m.", "We recorded the explosion at 19:40.", "different", [], {}, "morning, evening"),
    ("The train left at 10:15.", "The train left at 10:45.", "different", [], {}, "half an hour apart"),
    ("The ferry sank on 3 May.", "The ferry sank on 5 May.", "different", [], {}, "two days apart, no year"),
    ("The ferry sank on 3 May 2024.", "The ferry sank on 3 May 2023.", "different", [], {}, "a year apart"),
    ("Guards opened fire on Monday.", "Guards opened fire on Tuesday.", "different", [], {}, "weekdays, no anchor"),
    ("The dam burst in June.", "The dam burst in early April.", "different", [], {}, "months"),
    ("The court ruled in 2019.", "The court ruled in 2021.", "different", [], {}, "years"),
    (
        "Ministers spoke from 21:00 Japan time.", "The ministers' call began at 9 a.m. Eastern time.", "different",
        [("spoke", "call")], JULY, "an hour off once converted",
    ),
    ("The truce starts at 6 a.m. GMT.", "The truce starts at 6 a.m. Moscow time.", "different", [], MARCH, "zones apart"),
    ("The blast struck at noon.", "The blast struck at half past three.", "different", [], {}, "noon, half past three"),
    ("Talks resume on 4 November.", "Talks resume on 6 November.", "different", [], {}, "resumptions"),
    ("Police lifted the cordon at 5.05pm.", "Police lifted the cordon at 5.40pm.", "different", [], {}, "ends"),
    ("The plant will close by 1 June.", "The plant will close on 15 July.", "different", [], {}, "past the deadline"),
    ("The aid must arrive before May 2025.", "The aid must arrive in July 2025.", "different", [], {}, "past the bound"),
    (
        "The board approved the plan yesterday.", "The board approved the plan on 7 June.", "different", [],
        NEXT_DAY, "yesterday was the 9th",
    ),
    ("The storm hit on Monday evening.", "The storm hit on Wednesday morning.", "different", [], {}, "parts of two days"),
    ("The dam was opened on Wednesday night.", "The gates of the dam were opened on Thursday afternoon.", "different", [], {}, "night, next afternoon"),
    ("The bridge will reopen in June 2025.", "The bridge will not reopen before September 2025.", "different", [], {}, "not before"),
    ("The bridge reopened on 3 May.", "The bridge did not reopen until 9 May.", "different", [], {}, "not until"),
    ("The envoys spoke at 4 p.m. London time.", "The envoys' call began at 18:30 Kyiv time.", "different", [], {}, "speak and call"),
    ("Doctors detected the outbreak in May 2024.", "Doctors reported the outbreak in July 2024.", "different", [], {}, "verbs of finding"),
    (
        "Crews reached the village within two hours of the quake.", "Crews reached the village two days after the quake.",
        "different", [], {}, "within and after",
    ),
    (
        "We alerted the ministry before the complaints.", "They alerted the ministry only after the complaints.",
        "different", [], {}, "order",
    ),
    (
        "The order came ten minutes after the collision.", "An hour passed between the collision and the order.",
        "different", [], {}, "delays",
    ),
]  # fmt: skip

SAME: list[Row] = [
    ("The call began at 10 a.m. ET.", "The call began at 17:00 Moscow time.", "same", [], MARCH, "zones, winter in Moscow"),
    ("The call began at 9 a.m. ET.", "The call began at 22:00 Japan time.", "same", [], JULY, "zones, summer time"),
    ("The truce starts at 0400 GMT.", "The truce starts at 6:00 a.m. Khartoum time.", "same", [], {}, "a zone by its city"),
    ("It sank at about a quarter past five in the afternoon.", "It sank at 17:14.", "same", [], {}, "about"),
    ("It derailed at 16:14.", "It derailed at 4.14pm.", "same", [], {}, "24 hours"),
    ("They were held til 5.10ish.", "They were held until 5.05pm.", "same", [], {}, "ish"),
    ("The ferry sank in March.", "The ferry sank on 18 March.", "same", [], {}, "month and day"),
    ("The ferry sank on March 18, 2025.", "The ferry sank on 18/03/2025.", "same", [], {}, "calendar forms"),
    ("The ferry sank on Monday.", "The ferry sank on 9 June.", "same", [], NEXT_DAY, "weekday and date"),
    ("The quake shook the coast yesterday.", "The quake shook the coast on 9 June.", "same", [], NEXT_DAY, "yesterday"),
    ("The quake struck this afternoon.", "The quake struck at 15:40.", "same", [], {}, "part and clock"),
    ("The quake struck on Monday.", "The quake struck on Monday evening.", "same", [], {}, "less detail"),
    ("The quake struck on Monday at 9.", "The quake struck on Monday.", "same", [], {}, "date only"),
    ("The plant will close by 1 June.", "The plant will close on 28 May.", "same", [], {}, "within the deadline"),
    ("The plant closed before May 2025.", "The plant closed in April 2025.", "same", [], {}, "within the bound"),
    ("The gates closed after 3 p.m.", "The gates closed at 3.20 p.m.", "same", [], {}, "after"),
    ("The gates closed just after 3 p.m.", "The gates closed at 3.10 p.m.", "same", [], {}, "just after"),
    ("The gates closed at three o'clock.", "The gates closed at 15:00.", "same", [], {}, "half of the day unsaid"),
    ("The gates closed at 10:30.", "The gates closed at 10.31 a.m.", "same", [], {}, "a minute's rounding"),
    ("The talks resumed in the spring of 2024.", "The talks resumed in April 2024.", "same", [], {}, "season"),
    ("Output fell in the second quarter of 2024.", "Output fell in May 2024.", "same", [], {}, "quarter"),
    ("The bridge will not reopen before 9 June.", "The bridge will reopen on 12 June.", "same", [], {}, "not before"),
    ("The talks did not begin until 9 May.", "The talks began on 9 May.", "same", [], {}, "not until"),
    ("The envoys spoke at 4 p.m. London time.", "The envoys' call began at 18:00 in Kyiv time.", "same", [], {}, "in Kyiv time"),
    ("The deal lapses at the end of the year.", "The deal lapses on 31 December 2025.", "same", [], NEXT_DAY, "the year"),
    ("It fell in the second half of June.", "It fell on 20 June.", "same", [], {}, "half of a month"),
    ("It was built in the 1990s.", "It was built in 1994.", "same", [], {}, "decade"),
    ("The siege ended overnight.", "The siege ended at 3 a.m.", "same", [], {}, "overnight"),
    (
        "The court ruled on Monday and the union appealed on Tuesday.",
        "The union appealed on Tuesday; the court ruled on Monday.", "same", [], {}, "each with its own",
    ),
    (
        "We alerted the ministry before the complaints.", "The complaints came after they alerted the ministry.",
        "same", [], {}, "one order in two ways",
    ),
    (
        "The order came almost an hour after the collision.", "55 minutes passed between the collision and the order.",
        "same", [], {}, "delays",
    ),
]  # fmt: skip

SILENT: list[Row] = [
    ("Applications to the fund close on 12 May.", "Payments from the fund go out on 26 May.", None, [], {}, "two things"),
    ("The first shot fell at 10:05.", "A second shot fell at 10:25.", None, [], {}, "two blasts"),
    ("We heard the first blast at 11:05.", "Another blast was heard at 11:20.", None, [], {}, "another blast"),
    ("The truce starts on 3 May.", "The truce ends on 30 May.", None, [], {}, "start and end"),
    ("The truce starts on 3 May.", "The truce lasts until 30 May.", None, [], {}, "start and until"),
    ("The ship left at 10:00.", "The ship arrived at 12:00.", None, [], {}, "leaving and arriving"),
    ("The ministry said on Monday that talks failed.", "The ministry said on Tuesday that talks failed.", None, [], {}, "statements"),
    ("The minister arrived on Monday.", "The ambassador arrived on Tuesday.", None, [], {}, "two people"),
    ("The mayor was informed on Sunday.", "The council was informed on Monday.", None, [], {}, "two offices"),
    ("Prices rose by 3 percent in May.", "Prices rose by 2 percent in June.", None, [], {}, "figures of two periods"),
    ("Sales rose more than in March.", "Sales rose in May.", None, [], {}, "a standard of comparison"),
    ("Buses leave every Monday.", "Buses leave on Tuesday.", None, [], {}, "a habit"),
    ("They discussed the June 2021 summit.", "They discussed the ceasefire today.", None, [], MARCH, "an attribute"),
    ("They held a video call today.", "They held a press briefing, by video, yesterday.", None, [], NEXT_DAY, "a hollow verb"),
    ("Friday's stoppage stands.", "Talks stand adjourned until Monday.", None, [], {}, "a possessive"),
    ("The talks did not begin on Monday.", "The talks began on Tuesday.", None, [], {}, "denied"),
    ("The train left at 10:15.", "The train left on Monday.", None, [], {}, "clock and day share no measure"),
    ("The train left at 10:15.", "The train left.", None, [], {}, "one-sided"),
    ("The train left.", "The train left.", None, [], {}, "no times"),
    ("The truce is now in force.", "The truce was soon in force.", None, [], {}, "vague"),
    ("The hearing is on 03/04/2025.", "The hearing is on 9 May 2025.", None, [], {}, "ambiguous order"),
    ("The bill passed three weeks later.", "The bill passed on 4 May.", None, [], {}, "no base"),
    ("They met the next day.", "They met on 4 May.", None, [], {}, "the story's day"),
    ("Payments go out after 26 May.", "Applications close before 12 May.", None, [], {}, "two bounds, two things"),
    ("The jury convicted him on Monday.", "The judge sentences him on Friday.", None, [], {}, "conviction, sentence"),
    ("The army withdrew before dawn.", "The army attacked after noon.", None, [], {}, "two acts"),
    (
        "The captain ordered life boats ten minutes after the collision.", "Rescue took an hour after the alarm.",
        None, [], {}, "two delays",
    ),
    (
        "The envoy arrived on Monday and left on Wednesday.", "The envoy left on Wednesday.", None, [], {},
        "less detail on one side",
    ),
]  # fmt: skip

UNCLEAR: list[Row] = [
    (
        "The call began at 10:00 a.m.", "The call began at 17:00 Moscow time.", "unclear", [], MARCH,
        "a zone is said on one side only",
    ),
    (
        "The call began at 10:00.", "The call began at 17:30.", "unclear", [],
        {"published": ("2025-03-18T14:00:00-04:00", "2025-03-18T21:00:00+03:00")}, "dated in two zones",
    ),
    ("The siege ended on Monday night.", "The siege ended on Tuesday.", "unclear", [], NEXT_DAY, "a night has two dates"),
    (
        "The presidents spoke on Thursday.", "The presidents spoke on Friday morning Beijing time.", "unclear", [], {},
        "another zone's date",
    ),
    (
        "The presidents spoke today.", "The presidents spoke yesterday.", "unclear", [],
        {"published": ("2025-03-18T20:00:00-04:00", "2025-03-20T03:00:00+08:00")}, "dated far apart",
    ),
    ("The siege ended around 4.00 p.m.", "The siege ended at 4.20 p.m.", "unclear", [], {}, "approximate"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("left", "right", "relation", "links", "options"),
    [pytest.param(*row[:5], id=f"{row[2]}-{row[5]}") for row in DIFFERENT + SAME + SILENT + UNCLEAR],
)
def test_contrast(
    left: str, right: str, relation: str | None, links: list[tuple[str, str]], options: dict[str, Any]
) -> None:
    pairing = pair(left, right, links, **options)
    relations = {finding.relation for finding in contrast(pairing)}
    if relation is None:
        assert relations <= {"same"}
    else:
        assert relations == {relation}
    assert {finding.relation for finding in contrast(swapped(pairing))} == relations


def test_evidence_is_quoted_from_both_sides() -> None:
    (finding,) = contrast(pair("The train left at 10:15.", "The train left at 10:45."))
    assert (finding.kind, finding.left.text, finding.right.text) == ("time", "10:15", "10:45")
    assert [(q.account, q.start, q.end, q.text) for q in finding.left.evidence] == [("left", 18, 23, "10:15")]


def test_a_conversion_is_explained() -> None:
    (finding,) = contrast(pair("The call began at 10 a.m. ET.", "The call began at 17:00 Moscow time.", **MARCH))
    assert finding.reason == "10:00 in New York is 17:00 in Moscow"


def test_a_resolved_day_is_shown() -> None:
    (finding,) = contrast(pair("The ferry sank yesterday.", "The ferry sank on 9 June.", **NEXT_DAY))
    assert (finding.left.text, finding.reason) == ("yesterday (9 June 2025)", "both mean 9 June 2025")


_DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2035, 12, 31))


@given(_DAYS)
def test_calendar_forms_never_differ(day: date) -> None:
    forms = (
        day.isoformat(), f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.day}, {day.year}", f"{day:%A}, {day:%B} {day.day}",
    )  # fmt: skip
    published = f"{day.isoformat()}T20:00:00+02:00"
    for form in forms:
        pairing = pair(f"The ship sank on {forms[0]}.", f"The ship sank on {form}.", published=(published, published))
        assert {f.relation for f in contrast(pairing)} == {"same"}


@given(
    st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2035, 1, 1)).map(lambda d: d.replace(second=0)),
    st.sampled_from([("Japan time", "Asia/Tokyo"), ("Moscow time", "Europe/Moscow"), ("ET", "America/New_York")]),
    st.sampled_from([("GMT", "Etc/GMT"), ("Kyiv time", "Europe/Kyiv"), ("Indian Standard Time", "Asia/Kolkata")]),
)
def test_zones_never_differ(moment: datetime, one: tuple[str, str], two: tuple[str, str]) -> None:
    here = moment.replace(hour=12, tzinfo=ZoneInfo(one[1]))  # noon: no hour that summer time skips or repeats
    there = here.astimezone(ZoneInfo(two[1]))
    left = f"The call began at {here:%H:%M} {one[0]} on {here.day} {here:%B} {here.year}."
    right = f"The call began at {there:%H:%M} {two[0]} on {there.day} {there:%B} {there.year}."
    assert {f.relation for f in contrast(pair(left, right))} == {"same"}


@given(st.integers(0, 23), st.integers(0, 59))
def test_halves_of_the_day_never_differ(hour: int, minute: int) -> None:
    half = "a.m." if hour < 12 else "p.m."
    left = f"The train left at {hour:02d}:{minute:02d}."
    right = f"The train left at {hour % 12 or 12}:{minute:02d} {half}"
    assert {f.relation for f in contrast(pair(left, right))} == {"same"}


_PHRASES = st.sampled_from(
    ["on Monday", "at 10 a.m.", "yesterday", "on 3 May", "in June", "by 4 May 2025", "before noon", "at half past three",
     "this morning", "after the storm", "an hour later", "until Friday", "at 9 p.m. GMT", "in early April 2025"]
)  # fmt: skip


@given(_PHRASES, _PHRASES, st.booleans())
def test_sides_may_be_exchanged(one: str, two: str, dated: bool) -> None:
    stamp = "2025-05-06T10:00:00+02:00" if dated else None
    pairing = pair(f"The train left {one}.", f"The train left {two}.", published=(stamp, stamp))
    forth = [(f.relation, f.left, f.right, f.confidence) for f in contrast(pairing)]
    back = [(f.relation, f.right, f.left, f.confidence) for f in contrast(swapped(pairing))]
    assert forth == back


@given(_DAYS, st.integers(1, 400))
def test_a_time_never_differs_from_itself(day: date, lag: int) -> None:
    stamp = f"{(day + timedelta(days=lag)).isoformat()}T12:00:00+01:00"
    text = f"The train left on {day.day} {day:%B} and stopped at 4 p.m. on {day:%A}."
    pairing = pair(text, text, published=(stamp, stamp))
    assert all(f.relation == "same" for f in contrast(pairing))


@pytest.mark.parametrize(
    "text",
    ["on Monday at 10 " * 800, "an hour after the vote " * 500, "after it left " * 800, "it left before noon, " * 500],
)
def test_hostile_claims_cost_no_more_than_long_ones(text: str) -> None:
    claims = pair(text, "The train left on Tuesday.")
    contrast(Pairing(claims.left, claims.left, (), claims.event))
