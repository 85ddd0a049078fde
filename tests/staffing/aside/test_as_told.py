from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from factories import MONDAY, make_agent, make_problem, make_roster

from scheduler.domain.assignment import Activity, ActivityKind
from scheduler.domain.dayplan_settings import DayPlanSettings
from scheduler.domain.meeting import Meeting
from scheduler.staffing.aside.as_told import as_told


def test_without_meetings_it_is_the_problem_with_what_the_roster_records() -> None:
    problem = make_problem(agents=[make_agent("a1")])
    assert as_told(problem, make_roster(problem)) == problem
    on_leave = replace(make_roster(problem), leave=frozenset({("a1", MONDAY)}))
    assert as_told(problem, on_leave).agents[0].leave == {MONDAY}


def test_sessions_are_those_of_the_roster() -> None:
    problem = make_problem(agents=2)
    problem = replace(problem, dayplan=DayPlanSettings(meetings=(Meeting("talk", 30, ("a1", "a2"), sessions=1),)))
    (item,) = make_roster(problem, a1="E").assignments
    start = item.start + timedelta(hours=5)
    part = Activity(start, start + timedelta(minutes=30), ActivityKind.MEETING)
    roster = replace(make_roster(problem), assignments=(replace(item, activities=(part,)),))
    assert [block.start for block in as_told(problem, roster).blocks] == [start]
