"""What a roster itself records counts when it is judged."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from factories import MONDAY, make_agent, make_problem, make_roster

from scheduler.domain.as_recorded import as_recorded
from scheduler.domain.problem import Problem
from scheduler.domain.request import Pin, Request
from scheduler.domain.shift import Duty, DutyKind

EARLY_WORK = Duty(DutyKind.WORK, "early")
NEXT = MONDAY + timedelta(days=1)


def make(**settings: object) -> Problem:
    agents = [make_agent("a", leave=frozenset({MONDAY}), balances={"late": 2, "day_off": 1}), make_agent("b")]
    return make_problem(agents=agents, **settings)  # type: ignore[arg-type]


def test_a_roster_that_records_nothing_new_changes_nothing() -> None:
    problem = make(pins=[Pin("b", NEXT, EARLY_WORK)], requests=[Request("a", MONDAY)])
    assert as_recorded(problem, make_roster(problem)) == problem


def test_leave_of_the_roster_is_leave_of_the_person() -> None:
    problem = make()
    roster = replace(make_roster(problem), leave=frozenset({("a", NEXT), ("b", MONDAY)}), credited=frozenset({("a", NEXT)}))
    first, second = as_recorded(problem, roster).agents
    assert (first.leave, first.credited, second.leave) == ({MONDAY, NEXT}, {NEXT}, {MONDAY})


def test_what_was_decided_or_asked_for_on_a_day_of_later_leave_is_void() -> None:
    pins = [Pin("b", NEXT, EARLY_WORK), Pin("b", MONDAY, EARLY_WORK), Pin("a", NEXT, None)]
    problem = make(pins=pins, requests=[Request("b", NEXT), Request("b", MONDAY), Request("a", MONDAY)])
    roster = replace(make_roster(problem), leave=frozenset({("a", MONDAY), ("a", NEXT), ("b", NEXT)}))
    recorded = as_recorded(problem, roster)
    assert recorded.pins == (pins[1], pins[2])
    assert [(item.agent, item.date) for item in recorded.requests] == [("b", MONDAY), ("a", MONDAY)]


def test_opening_balances_are_the_rosters_where_it_has_any_and_nobody_else_keeps_those_of_the_store() -> None:
    problem = make()
    recorded = as_recorded(problem, replace(make_roster(problem), balances={"b": {"weekend": -1}}))
    assert [dict(agent.balances) for agent in recorded.agents] == [{}, {"weekend": -1}]


def test_a_roster_without_balances_leaves_those_of_the_store() -> None:
    problem = make()
    assert as_recorded(problem, make_roster(problem)).agents[0].balances == {"late": 2, "day_off": 1}
