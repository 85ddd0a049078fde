"""Shifts by what a setting calls them."""

from __future__ import annotations

from scheduler.domain.problem import Problem

__all__ = ["shifts_named"]


def shifts_named(problem: Problem, name: str) -> frozenset[str]:
    """Ids of the shifts that a name stands for: the shift of that id, or else all shifts of that kind."""
    if any(shift.id == name for shift in problem.shifts):
        return frozenset({name})
    return frozenset(shift.id for shift in problem.shifts if shift.kind == name)
