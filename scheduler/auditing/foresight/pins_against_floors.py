"""Fixed cells that contradict each other through what is never given up."""

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

_NEVER_GIVEN_UP: Final = ("rest_floor", "longest_run_absolute")


def pins_against_floors(problem: Problem, rules: Sequence[Rule]) -> Iterator[Finding]:
    """Rest below the floor and runs above the absolute longest among fixed cells and last period's days alone.

    With them no roster exists, whatever else is given up.
    """
    if not problem.pins:
        return
    shifts = {shift.id: shift for shift in problem.shifts}
    fixed = []
    for pin in problem.pins:
        if pin.duty is not None:
            start, end = problem.clock_times(shifts[pin.duty.shift], problem.grid.day_of(pin.date))
            fixed.append(Assignment(pin.agent, pin.date, pin.duty.shift, start, end, pin.duty.kind))
    people = tuple(agent.id for agent in problem.agents)
    roster = Roster(problem.grid.start, problem.grid.days, people, tuple(fixed))
    for rule in rules:
        for finding in rule.check(problem, roster):
            if finding.code in _NEVER_GIVEN_UP:
                yield replace(finding, severity=Severity.WARNING)
