"""Weekends that are worked whole or not at all."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from factories import EARLY, make_agent, make_assignment, make_problem, make_roster
from rule_findings import findings_of, terms_of

from scheduler.domain.calendar import Calendar
from scheduler.domain.problem import Problem
from scheduler.rules.whole_weekends import WholeWeekends


def sizes(row: str, problem: Problem | None = None) -> list[int]:
    problem = problem or make_problem(agents=1, days=len(row))
    return [finding.size for finding in findings_of("whole_weekends", problem, make_roster(problem, a1=row))]


def cut_by_the_start(*worked: int, known: int | None = 5, days: int = 2) -> Problem:
    """From a Sunday on, with days worked before it."""
    calendar = Calendar(weekend_days=frozenset({4, 5, 6}))
    problem = make_problem(start=date(2026, 12, 13), agents=1, days=days, calendar=calendar)
    items = tuple(make_assignment(problem, "a1", day, "early") for day in worked)
    return replace(problem, carry_in=items, carry_in_from=None if known is None else problem.grid.date_of(-known))


@pytest.mark.parametrize("row", ["EEE..EE", "EEEEE.."])
def test_a_weekend_that_is_worked_or_free_as_a_whole_costs_nothing(row):
    assert sizes(row) == []


@pytest.mark.parametrize("row", ["EEEEEE.", "EEEEE.E"])
def test_a_weekend_that_is_split_is_found(row):
    problem = make_problem(agents=1)
    (finding,) = findings_of("whole_weekends", problem, make_roster(problem, a1=row))
    assert (finding.size, finding.cost) == (1, 15 * 1200)
    assert finding.facts == {"agent": "a1", "date": "2026-12-12", "days": 1}


def test_each_day_off_of_a_longer_weekend_counts():
    problem = make_problem(agents=1, calendar=Calendar(weekend_days=frozenset({4, 5, 6})))
    assert sizes("....E..", problem) == [2]


def test_a_day_of_leave_does_not_split_a_weekend():
    problem = make_problem(agents=[make_agent("a1", leave=frozenset({date(2026, 12, 13)}))])
    assert sizes("EEEEEE.", problem) == []


def test_a_day_without_any_shift_does_not_split_a_weekend():
    problem = make_problem(agents=1, shifts=[replace(EARLY, weekdays=frozenset(range(6)))])
    assert sizes("EEEEEE.", problem) == []


def test_days_before_the_horizon_count_as_far_as_they_are_known():
    assert sizes("E.", cut_by_the_start()) == [2]
    assert sizes("..", cut_by_the_start(-1, -2)) == [1]
    assert sizes("E.", cut_by_the_start(-1, -2)) == []
    assert sizes("E.", cut_by_the_start(known=None)) == []


def test_what_was_split_before_the_horizon_is_nobodys_fault():
    assert sizes("E.", cut_by_the_start(-1)) == []


def test_a_weekend_that_the_end_cuts_is_judged_by_its_days_before_it():
    assert sizes("EEEEEE") == []


def test_standby_is_no_free_day_and_the_pool_is_left_out():
    problem = make_problem(agents=1, standby_agents=("a1",))
    assert sizes(".....Ee", problem) == []
    assert sizes(".....e.", problem) == [1]
    assert terms_of("whole_weekends", make_problem(agents=[make_agent("a1", pool=True)])) == ()


def test_a_level_that_is_none_is_refused():
    with pytest.raises(ValueError, match="allowed is"):
        WholeWeekends(limit="whole_weekends", level="never")  # type: ignore[arg-type]
