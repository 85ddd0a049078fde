from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from factories import MONDAY, make_agent, make_problem, make_roster, make_shift

from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.domain.shift import ShiftKind
from scheduler.report.roster_text import roster_text
from scheduler.words.text_width import text_width


def sample(days: int = 14, *, chinese: bool = False) -> tuple[Problem, Roster]:
    shifts = (
        make_shift("early", 8, 16, ShiftKind.EARLY, code="早" if chinese else "E"),
        make_shift("late", 16, 24, ShiftKind.LATE, code="晚" if chinese else "L"),
    )
    agents = [
        make_agent("li_na", leave=frozenset({MONDAY + timedelta(days=1)})),
        make_agent("wang"),
        make_agent("pool", pool=True),
    ]
    if chinese:
        agents = [make_agent("李娜"), make_agent("欧阳王芳"), make_agent("后备", pool=True)]
    holiday = MONDAY + timedelta(days=2)
    calendar = Calendar(
        holidays={holiday: Holiday(holiday, "元旦" if chinese else "Feast")},
        campaigns=(Campaign("双12" if chinese else "Double 12", MONDAY + timedelta(days=3), MONDAY + timedelta(days=5)),),
    )
    problem = make_problem(days=days, agents=agents, shifts=shifts, calendar=calendar)
    early, late = shifts[0].code, shifts[1].code
    rows = dict(zip((agent.id for agent in agents), (f"{early}.{late}", f"{late}", ".."), strict=True))
    roster = make_roster(problem, **{name: text.ljust(days, ".") for name, text in rows.items()})
    standby = make_roster(make_problem(days=days, agents=agents), **{agents[2].id: "e" + "." * (days - 1)})
    return problem, Roster(
        roster.start, days, roster.agents, (*roster.assignments, *standby.assignments), leave=roster.leave
    )


def test_a_person_has_a_line_with_codes_and_sums() -> None:
    problem, roster = sample(7)
    lines = roster_text(roster, problem, language="en").splitlines()
    assert "Li_Na       E lv  L  .  .  .  . |     1    1       0   4       0    16" in lines
    assert "Pool       E*                   |                  1" in lines


def test_weekends_holidays_and_campaigns_are_marked_and_named() -> None:
    problem, roster = sample(7)
    text = roster_text(roster, problem, language="en")
    assert "               #  !  ! !=  =" in text
    assert "# holiday: Feast (9 Dec)" in text
    assert "! campaign: Double 12 (10 Dec - 12 Dec)" in text


def test_people_on_duty_are_counted_per_shift_and_day() -> None:
    problem, roster = sample(7)
    lines = roster_text(roster, problem, language="en").splitlines()
    assert [line.split()[:4] for line in lines if line.startswith(("Early", "Late "))] == [
        ["Early", "1", "0", "0"],
        ["Late", "1", "0", "1"],
    ]


@pytest.mark.parametrize("chinese", [False, True])
@pytest.mark.parametrize("width", [200, 80, 60, 40, 24])
def test_no_line_is_wider_than_the_console(width: int, chinese: bool) -> None:
    problem, roster = sample(28, chinese=chinese)
    text = roster_text(roster, problem, language="zh" if chinese else "en", width=width)
    body = text.split("\n", 2)[2].rsplit("\n\n", 1)[0]  # title and legend may hold names as long as they like
    assert max(map(text_width, body.splitlines())) <= max(width, 56)
    if width >= 60:
        assert max(map(text_width, body.splitlines())) <= width


def test_a_narrow_console_gets_whole_weeks() -> None:
    problem, roster = sample(28)
    lines = roster_text(roster, problem, language="en", width=60).splitlines()
    assert [line.split() for line in lines if line.split()[:1] == ["Mo"]] == [
        ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "|", "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    ] * 2


def test_columns_stand_below_each_other_with_chinese_names_and_codes() -> None:
    problem, roster = sample(14, chinese=True)
    lines = roster_text(roster, problem, language="zh").splitlines()
    rows = [line for line in lines if line.startswith(("李娜", "欧阳王芳", "早", "Early"))]
    bars = {text_width(line[: line.index("|")]) for line in rows if "|" in line}
    assert len(bars) == 1


def test_all_that_is_said_can_be_shown_on_a_chinese_console() -> None:
    problem, roster = sample(28, chinese=True)
    text = roster_text(roster, problem, language="zh", encoding="gbk")
    assert text == roster_text(roster, problem, language="zh")
    assert "?" not in text
    assert "休" in text


def test_what_a_console_lacks_becomes_a_question_mark() -> None:
    problem, roster = sample(7, chinese=True)
    text = roster_text(roster, problem, language="en", encoding="ascii")
    assert "??" in text
    assert text.isascii()


def test_leave_is_explained_only_where_somebody_is_on_leave() -> None:
    problem, roster = sample(7)
    assert "lv leave" in roster_text(roster, problem, language="en")
    problem, roster = sample(7, chinese=True)
    assert "lv leave" not in roster_text(roster, problem, language="en")


def called_and_credited(language: str) -> list[str]:
    problem = make_problem(days=3, agents=[make_agent("a1"), make_agent("pool", pool=True)])
    roster = make_roster(problem, a1="EL.", pool="E..")
    items = tuple(replace(item, called=item.agent == "pool") for item in roster.assignments)
    day = frozenset({("a1", MONDAY + timedelta(days=2))})
    roster = replace(roster, assignments=items, leave=day, credited=day)
    return roster_text(roster, problem, language=language).splitlines()


def test_credited_days_and_work_called_in_for_are_marked_and_explained() -> None:
    lines = called_and_credited("en")
    assert "A1          E  L cr |     1    1   1       0    16" in lines
    assert "Pool       E^       |     1                      8" in lines
    assert "E^ called in   . day off   cr credited day off" in lines[-1]


def test_chinese_words_for_credited_days_and_work_called_in_for() -> None:
    lines = called_and_credited("zh")
    assert any("E  L 调 |" in line for line in lines)
    assert "E^ 备班转上班" in lines[-1]
    assert "调 调休" in lines[-1]
