from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from factories import EARLY, LATE, MONDAY, NIGHT, make_agent, make_problem, make_roster
from icalendar import Calendar

from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.tables.roster_ics import roster_ics_bytes

NAMES = {"early": "早班", "late": "晚班", "night": "夜班", "li": "李娜；组长, \\ 一二三四五六七八九十一二三四五六七八九十"}


def small(*, start: date = MONDAY, row: str = "ELN.le", timezone: str | None = None) -> tuple[Problem, Roster]:
    leave = frozenset({start + timedelta(days=6)})
    problem = make_problem(
        start=start, days=7, shifts=(EARLY, LATE, NIGHT), agents=[make_agent("li", leave=leave)], timezone=timezone
    )
    return problem, make_roster(problem, li=row)


def made(roster: Roster, *, timezone: str | None = None, **settings: Any) -> bytes:
    facts: dict[str, Any] = {
        "store": "corner",
        "store_name": "街角店",
        "name": NAMES["li"],
        "shifts": NAMES,
        "language": "zh",
        **settings,
    }
    return roster_ics_bytes(roster, "li", timezone=timezone, **facts)


def events(data: bytes) -> list[Any]:
    return list(Calendar.from_ical(data).walk("VEVENT"))


@pytest.mark.parametrize("timezone", [None, "Asia/Shanghai", "Europe/Berlin"])
def test_every_shift_and_standby_is_read_back_at_its_times(timezone: str | None) -> None:
    _, roster = small(timezone=timezone)
    read = events(made(roster, timezone=timezone))
    dated = [event for event in read if isinstance(event.start, datetime)]
    zone = ZoneInfo(timezone) if timezone else None
    assert [(event.start.replace(tzinfo=event.start.tzinfo), event.end) for event in dated] == [
        tuple(when.replace(tzinfo=zone) for when in (item.start, item.end)) for item in roster.assignments
    ]
    assert [str(event["summary"]) for event in dated] == [
        "早班（街角店）",
        "晚班（街角店）",
        "夜班（街角店）",
        "备班：晚班（街角店）",
        "备班：早班（街角店）",
    ]
    assert [str(event["transp"]) for event in dated] == ["OPAQUE"] * 3 + ["TRANSPARENT"] * 2


def test_without_a_time_zone_the_times_float() -> None:
    assert b"DTSTART:20261207T080000\r\n" in made(small()[1])


def test_a_night_and_a_midnight_in_china_are_in_utc() -> None:
    data = made(small()[1], timezone="Asia/Shanghai")
    assert b"DTSTART:20261208T080000Z\r\nDTEND:20261208T160000Z" in data
    assert b"DTSTART:20261209T140000Z\r\nDTEND:20261209T220000Z" in data


def test_the_night_on_which_clocks_go_back_lasts_nine_hours() -> None:
    _, roster = small(start=date(2026, 10, 24), row="N......", timezone="Europe/Berlin")
    event = events(made(roster, timezone="Europe/Berlin"))[0]
    assert event.end - event.start == timedelta(hours=9)


def test_leave_is_a_whole_day_that_does_not_block() -> None:
    leave = events(made(small()[1]))[-1]
    assert (leave.start, leave.end, str(leave["transp"])) == (date(2026, 12, 13), date(2026, 12, 14), "TRANSPARENT")
    assert str(leave["summary"]) == "请假（街角店）"


def test_a_day_that_changed_keeps_its_id_and_a_later_one_has_a_higher_sequence() -> None:
    early = events(made(small(row="E......")[1], issued=datetime(2026, 11, 20, 9, tzinfo=UTC)))[0]
    late = events(made(small(row="L......")[1], issued=datetime(2026, 11, 20, 9, 1, tzinfo=UTC)))[0]
    assert early["uid"] == late["uid"]
    assert early["sequence"] < late["sequence"]
    assert early["last-modified"].dt < late["last-modified"].dt


def test_a_shift_that_became_leave_replaces_the_shift() -> None:
    problem, roster = small(row="......E")
    worked = events(made(roster))[0]
    away = events(made(make_roster(problem)))[0]
    assert worked["uid"] == away["uid"]


def test_ids_differ_by_day_person_and_store() -> None:
    _, roster = small()
    other = replace(roster, agents=("wu",), assignments=tuple(replace(item, agent="wu") for item in roster.assignments))
    ids = [str(event["uid"]) for data in (made(roster), made(roster, store="other")) for event in events(data)]
    data = roster_ics_bytes(other, "wu", store="corner", name="Wu", store_name="", shifts={}, timezone=None, language="en")
    ids += [str(event["uid"]) for event in events(data)]
    assert len(ids) == len(set(ids)) == 17


def test_the_file_is_plain_and_well_formed() -> None:
    data = made(small()[1])
    lines = data.split(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) <= 75
    assert not any(word in data for word in (b"ATTENDEE", b"ORGANIZER", b"VALARM", b"URL", b"METHOD"))
    assert str(Calendar.from_ical(made(small()[1], name="李娜"))["x-wr-calname"]) == "李娜（街角店）"


def test_the_same_roster_is_the_same_file() -> None:
    assert made(small()[1]) == made(small()[1])


def test_nothing_to_do_is_no_calendar() -> None:
    problem = make_problem(agents=[make_agent("li")])
    assert made(make_roster(problem)) == b""


def test_two_shifts_on_a_day_have_ids_of_their_own() -> None:
    _, roster = small(row="E......")
    twice = replace(roster, assignments=(*roster.assignments, replace(roster.assignments[0], shift="late")))
    assert len({str(event["uid"]) for event in events(made(twice))}) == 3


def test_what_means_something_in_the_file_is_escaped_in_the_name_of_the_calendar() -> None:
    data = made(small()[1], name="李,娜;\n一", store_name="街\\角")
    assert "X-WR-CALNAME:李\\,娜\\;\\n一（街\\\\角）" in data.decode("utf-8").replace("\r\n ", "")
