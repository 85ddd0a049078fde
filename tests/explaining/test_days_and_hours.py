"""The small parts of explanations: a day's neighbours, hours on duty, pins, what is barred, rosters of whole shifts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from factories import MONDAY, make_agent, make_assignment, make_problem, make_roster

from scheduler.auditing.audit import audit
from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.day_of import DayOf
from scheduler.domain.request import Pin
from scheduler.domain.shift import Duty, DutyKind
from scheduler.explaining.as_pin import as_pin
from scheduler.explaining.days_around import days_around
from scheduler.explaining.given_day import given_day
from scheduler.explaining.hours_on_duty import hours_on_duty
from scheduler.explaining.is_barred import is_barred
from scheduler.explaining.without_activities import without_activities
from scheduler.rules.registry import build_rules

RULES = build_rules({})
PROBLEM = make_problem(agents=2, required={"presales": 2, "aftersales": 0})
ROSTER = make_roster(PROBLEM, a1="E.e")
EARLY = Duty(DutyKind.WORK, "early")


def test_a_day_off_and_a_day_with_a_duty_are_pinned_as_they_are() -> None:
    assert as_pin(ROSTER, ("a1", MONDAY)) == Pin("a1", MONDAY, EARLY)
    assert as_pin(ROSTER, ("a2", MONDAY)) == Pin("a2", MONDAY, None)


def test_days_around_end_with_the_roster_and_begin_with_what_is_known() -> None:
    last = PROBLEM.grid.dates[-1]
    assert [when for when, _ in days_around(PROBLEM, ROSTER, ("a1", last), 2)] == [
        last - timedelta(days=n) for n in (2, 1, 0)
    ]
    carried = make_assignment(PROBLEM, "a1", -1, "late")
    known = replace(PROBLEM, carry_in=(carried,), carry_in_from=MONDAY - timedelta(days=1))
    around = dict(days_around(known, ROSTER, ("a1", MONDAY), 2))
    assert MONDAY - timedelta(days=2) not in around
    assert around[MONDAY - timedelta(days=1)] == DayOf((carried,))


def test_hours_are_those_of_queues_that_need_anybody() -> None:
    coverage = audit(PROBLEM, ROSTER, RULES).coverage
    (hour,) = hours_on_duty(coverage, [8])
    assert (hour.queue, hour.start.hour, hour.end.hour) == ("presales", 8, 9)
    assert (hour.required, hour.on_duty, hour.short) == (2, 1.0, 1.0)


def test_a_given_day_has_the_clock_times_of_its_shift() -> None:
    day = given_day(PROBLEM, ("a1", MONDAY), EARLY, called=True)
    assert day.given == (replace(make_assignment(PROBLEM, "a1", 0, "early"), called=True),)
    assert given_day(PROBLEM, ("a1", MONDAY), None) == DayOf()


def test_leave_and_skills_bar_a_day_and_rest_does_not() -> None:
    agents = (make_agent("a1", leave=frozenset({MONDAY})), make_agent("a2", skills=("phone",)))
    problem = make_problem(agents=agents)
    early = given_day(problem, ("a1", MONDAY), EARLY)
    assert is_barred(problem, RULES, ("a1", MONDAY), early)
    assert is_barred(problem, RULES, ("a2", MONDAY), early)
    assert not is_barred(problem, RULES, ("a1", MONDAY + timedelta(days=1)), early)
    assert not is_barred(problem, RULES, ("a1", MONDAY), DayOf())


def test_whole_shifts_have_nothing_placed_in_them() -> None:
    item = ROSTER.assignments[0]
    placed = replace(item, activities=(Activity(item.start, item.end, ActivityKind.BREAK),))
    assert without_activities(replace(ROSTER, assignments=(placed,))).assignments == (item,)
