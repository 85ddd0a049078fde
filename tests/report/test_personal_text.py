from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from factories import EARLY, LATE, NIGHT, make_agent, make_problem, make_roster

from scheduler.domain.assignment import Assignment
from scheduler.report.personal_text import personal_text

FIRST = date(2026, 12, 3)
"""A Thursday."""


def text(agent: str = "li", language: str = "en", **rows: str) -> str:
    leave = frozenset({FIRST + timedelta(days=3), FIRST + timedelta(days=4), FIRST + timedelta(days=5)})
    agents = [replace(make_agent("li", leave=leave), name="李娜"), replace(make_agent("pool", pool=True), name="何静")]
    shifts = [replace(EARLY, name="早班"), replace(LATE, name="晚班"), replace(NIGHT, name="夜班")]
    problem = replace(make_problem(start=FIRST, days=8, agents=agents, shifts=shifts), store_name="天猫旗舰店")
    roster = make_roster(problem, **(rows or {"li": "EL....Nl", "pool": ".e"}))
    roster = replace(roster, credited=frozenset({("li", FIRST + timedelta(days=5))}))
    called = [replace(item, called=True) if item.agent == "pool" and item.works else item for item in roster.assignments]
    return personal_text(replace(roster, assignments=tuple(called)), problem, agent, language=language)


ENGLISH = """\
李娜, 天猫旗舰店
Roster 3 Dec - 10 Dec 2026

3 Dec - 6 Dec
Thu 3 Dec  早班 08:00-16:00
Fri 4 Dec  晚班 16:00-24:00
Off: Sat 5 Dec
Leave: Sun 6 Dec

7 Dec - 10 Dec
Wed 9 Dec  夜班 22:00-06:00 next day
Thu 10 Dec  Standby: 晚班 16:00-24:00
Leave: Mon 7 Dec
Credited day off: Tue 8 Dec

Total: 3 shifts, 24 hours, 1 standby, 1 day off, 2 days of leave, 1 credited day off
"""
CHINESE = """\
李娜（天猫旗舰店）
班表 2026年12月3日至12月10日

【12月3日至12月6日】
12月3日 周四 早班 08:00-16:00
12月4日 周五 晚班 16:00-24:00
休：12月5日 周六
请假：12月6日 周日

【12月7日至12月10日】
12月9日 周三 夜班 22:00-次日06:00
12月10日 周四 备班：晚班 16:00-24:00
请假：12月7日 周一
调休：12月8日 周二

合计：上班 3 个班、工时 24 小时、备班 1 次、休 1 天、请假 2 天、调休 1 天
"""


@pytest.mark.parametrize(("language", "expected"), [("en", ENGLISH), ("zh", CHINESE)])
def test_a_small_roster_word_for_word(language: str, expected: str) -> None:
    assert text(language=language) == expected


def test_the_pool_has_no_days_off() -> None:
    assert text("pool") == (
        "何静, 天猫旗舰店\nRoster 3 Dec - 10 Dec 2026\n\n3 Dec - 6 Dec\nFri 4 Dec  Standby: 早班 08:00-16:00\n\n"
        "Total: 1 standby\n"
    )


def test_somebody_called_in_is_told() -> None:
    assert "Fri 4 Dec  早班 (called in from standby) 08:00-16:00" in text("pool", pool=".E")


def test_days_off_in_a_row_are_one_stretch_and_weekend_shifts_are_counted() -> None:
    problem = make_problem(days=14)
    told = personal_text(make_roster(problem, a1=".....EE" + "E" * 7), problem, "a1", language="en")
    assert "Off: 7 Dec - 11 Dec\n" in told
    assert "9 shifts, 72 hours, 4 on weekends, 5 days off" in told


def test_a_shift_with_clock_times_of_its_own_shows_those() -> None:
    problem = make_problem()
    roster = make_roster(problem, a1="E")
    (item,) = roster.assignments
    moved: Assignment = replace(item, start=item.start + timedelta(minutes=30))
    told = personal_text(replace(roster, assignments=(moved,)), problem, "a1", language="en")
    assert "Mon 7 Dec  Early 08:30-16:00" in told


def test_hours_are_those_that_pass_when_clocks_change() -> None:
    problem = make_problem(start=date(2026, 10, 24), days=2, shifts=(NIGHT,), timezone="Europe/Berlin")
    assert "1 shift, 9 hours" in personal_text(make_roster(problem, a1="N."), problem, "a1", language="en")
