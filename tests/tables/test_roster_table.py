from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from factories import MONDAY, make_agent, make_problem, make_roster

from scheduler.domain.calendar import Calendar, Campaign, Holiday
from scheduler.domain.shift import ShiftKind
from scheduler.tables.roster_table import roster_table


def test_sums_of_a_person_tell_work_standby_leave_and_days_off_apart() -> None:
    agents = [make_agent("a1", leave=frozenset({MONDAY + timedelta(days=3)}))]
    problem = make_problem(agents=agents, standby_agents=["a1"])
    table = roster_table(make_roster(problem, a1="EeL..LE"), problem)
    (row,) = table.team
    assert [cell.mark for cell in row.cells] == ["work", "standby", "work", "leave", "off", "work", "work"]
    totals = row.totals
    assert (totals.shifts[ShiftKind.EARLY], totals.shifts[ShiftKind.LATE], totals.standby, totals.off) == (2, 2, 1, 1)
    assert (totals.weekend, totals.hours) == (2, 32.0)


def test_hours_of_a_night_in_which_clocks_change_are_those_that_pass() -> None:
    from factories import NIGHT

    problem = make_problem(start=date(2026, 3, 28), days=1, shifts=[NIGHT], timezone="Europe/Berlin")
    assert roster_table(make_roster(problem, a1="N"), problem).team[0].totals.hours == 7.0


def test_people_of_the_pool_are_apart() -> None:
    problem = make_problem(agents=[make_agent("pool", pool=True), make_agent("a1")])
    table = roster_table(make_roster(problem, pool="e......"), problem)
    assert [row.agent for row in table.team] == ["a1"]
    assert [row.agent for row in table.pool] == ["pool"]
    assert table.standby == (1, 0, 0, 0, 0, 0, 0)


def test_days_know_what_the_calendar_says() -> None:
    calendar = Calendar(
        holidays={
            MONDAY: Holiday(MONDAY, "Feast"),
            MONDAY + timedelta(days=5): Holiday(MONDAY + timedelta(days=5), "Feast", make_up_workday=True),
        },
        campaigns=(Campaign("Sale", MONDAY, MONDAY + timedelta(days=1)),),
    )
    problem = make_problem(calendar=calendar)
    days = roster_table(make_roster(problem), problem).days
    assert [(day.holiday, day.make_up, day.weekend, day.campaigns) for day in (days[0], days[5], days[6])] == [
        (True, False, False, ("Sale",)),
        (False, True, True, ()),
        (False, False, True, ()),
    ]


def test_two_shifts_on_one_day_of_a_roster_made_by_hand_are_both_shown() -> None:
    problem = make_problem(days=1)
    roster = make_roster(problem, a1="E")
    doubled = replace(roster, assignments=(*roster.assignments, *make_roster(problem, a1="L").assignments))
    table = roster_table(doubled, problem)
    assert [shift.id for shift in table.team[0].cells[0].shifts] == ["early", "late"]
    assert table.on_duty == {"early": (1,), "late": (1,)}


def test_a_credited_day_off_is_a_day_off_with_a_mark_of_its_own() -> None:
    problem = make_problem(days=3, agents=1)
    days = frozenset({("a1", MONDAY), ("a1", MONDAY + timedelta(days=1))})
    roster = replace(make_roster(problem), leave=days, credited=frozenset({("a1", MONDAY)}))
    table = roster_table(roster, problem)
    assert [cell.mark for cell in table.team[0].cells] == ["credited", "leave", "off"]
    assert (table.team[0].totals.off, table.team[0].totals.credited) == (2, 1)
    assert (table.has_credited, table.has_leave, table.has_called) == (True, True, False)


def test_work_of_somebody_called_in_is_work() -> None:
    problem = make_problem(days=1, agents=[make_agent("a1"), make_agent("p", pool=True)])
    roster = make_roster(problem, p="L")
    called = replace(roster, assignments=tuple(replace(item, called=True) for item in roster.assignments))
    table = roster_table(called, problem)
    assert (table.pool[0].cells[0].mark, table.pool[0].cells[0].called) == ("work", True)
    assert table.on_duty["late"] == (1,)
    assert table.has_called
