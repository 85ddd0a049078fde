"""Each shift of a person with the one that the person works next."""

from __future__ import annotations

from dataclasses import replace

from factories import make_agent, make_assignment, make_problem, make_roster

from scheduler.domain.problem import Problem
from scheduler.rules.next_shifts import next_shifts


def pairs(row: str, within_days: int, problem: Problem | None = None) -> list[tuple[int, int]]:
    problem = problem or make_problem(agents=1, standby_agents=("a1",))
    found = next_shifts(problem, make_roster(problem, a1=row), within_days)
    return [(problem.grid.day_of(before.date), problem.grid.day_of(after.date)) for before, after in found]


def test_each_shift_has_the_next_one_as_far_as_it_is_near() -> None:
    assert pairs("EE.L..E", 1) == [(0, 1)]
    assert pairs("EE.L..E", 2) == [(0, 1), (1, 3)]
    assert pairs("EE.L..E", 3) == [(0, 1), (1, 3), (3, 6)]


def test_standby_is_passed_over() -> None:
    assert pairs("EeL....", 2) == [(0, 2)]


def test_the_last_shift_before_the_horizon_comes_first() -> None:
    problem = make_problem(agents=1)
    before = tuple(make_assignment(problem, "a1", day, "early") for day in (-3, -2))
    assert pairs("E......", 2, replace(problem, carry_in=before)) == [(-2, 0)]


def test_shifts_that_the_store_does_not_have_and_the_pool_are_passed_over() -> None:
    problem = make_problem(agents=1)
    gone = replace(make_assignment(problem, "a1", -1, "early"), shift="old")
    assert pairs("E......", 1, replace(problem, carry_in=(gone,))) == []
    assert pairs("EE.....", 1, make_problem(agents=[make_agent("a1", pool=True)])) == []


def test_two_shifts_of_one_day_do_not_follow_each_other() -> None:
    problem = make_problem(agents=1)
    roster = make_roster(problem, a1="E......")
    twice = replace(roster, assignments=(*roster.assignments, make_assignment(problem, "a1", 0, "late")))
    assert list(next_shifts(problem, twice, 3)) == []
