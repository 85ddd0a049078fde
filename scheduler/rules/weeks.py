"""Calendar weeks of a horizon."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from scheduler.domain.assignment import Assignment
from scheduler.domain.problem import Problem

__all__ = ["Week", "weeks_of"]


@dataclass(frozen=True, slots=True)
class Week:
    """A calendar week that has days in the horizon.

    Parameters
    ----------
    first
        Its first day, which may lie before the horizon.
    days
        Indices of its days in the horizon, fewer than seven in a week that the horizon cuts.
    """

    first: date
    days: tuple[int, ...]

    def among(self, assignments: Iterable[Assignment]) -> tuple[Assignment, ...]:
        """Assignments that start in the week."""
        return tuple(item for item in assignments if 0 <= (item.date - self.first).days < 7)


def weeks_of(problem: Problem) -> tuple[Week, ...]:
    """Weeks of a problem in order of time."""
    days: dict[date, list[int]] = {}
    for day, when in enumerate(problem.grid.dates):
        first = when - timedelta(days=(when.weekday() - problem.week_start) % 7)
        days.setdefault(first, []).append(day)
    return tuple(Week(first, tuple(found)) for first, found in days.items())
