"""Fixed cells that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from scheduler.domain.assignment import Assignment
from scheduler.domain.finding import Finding, Severity
from scheduler.domain.problem import Problem
from scheduler.domain.roster import Roster
from scheduler.rules.rule import Rule

__all__ = ["pins_against_floors"]

_BROKEN_FOR_GOOD: Final = frozenset(
    {
        "rest_floor",
        "rest_short",
        "longest_run",
        "longest_run_absolute",
        "days_off_missing",
        "weekly_hours_over",
        "monthly_hours_over",
        "rolling_hours_over",
        "horizon_hours_over",
        "weekly_shifts_over",
        "monthly_shifts_over",
        "rolling_shifts_over",
        "horizon_shifts_over",
        "heads_per_shift_above",
        "pairs_apart_shift",
        "pairs_apart_time",
        "availability_leave",
        "availability_time",
        "successions",
        "budget_over",
        "standby_limit_week",
    }
)
"""What more people and more shifts never make good again."""


def pins_against_floors(problem: Problem, rules: Sequence[Rule]) -> Iterator[Finding]:
    """Musts that fixed cells and last period's days alone break, whatever the rest of the roster is.

    Rest below the floor, runs above the absolute longest and decided shifts on leave are never given up: with them no roster
    exists. Other limits would have to be given up.
    """
    if not problem.pins:
        return
    shifts = {shift.id: shift for shift in problem.shifts}
    fixed = []
    for pin in problem.pins:
        if pin.duty is not None and (pin.agent, pin.date) not in problem.settled:
            start, end = problem.clock_times(shifts[pin.duty.shift], problem.grid.day_of(pin.date))
            fixed.append(Assignment(pin.agent, pin.date, pin.duty.shift, start, end, pin.duty.kind))
    people = tuple(agent.id for agent in problem.agents)
    roster = Roster(problem.grid.start, problem.grid.days, people, tuple(fixed))
    for rule in rules:
        for finding in rule.check(problem, roster):
            if finding.code in _BROKEN_FOR_GOOD and finding.severity is Severity.MUST:
                yield replace(finding, severity=Severity.WARNING)
