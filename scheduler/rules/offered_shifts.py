"""Which shifts a store offers when."""

from __future__ import annotations

from collections.abc import Iterator

from scheduler.domain.problem import Problem

__all__ = ["offered_shifts"]


def offered_shifts(problem: Problem) -> Iterator[tuple[str, int]]:
    """(shift id, day) of the shifts that start in the horizon while the store is open during them."""
    opened = problem.operating.open_intervals(problem.grid)
    for shift in problem.shifts:
        for day, when in enumerate(problem.grid.dates):
            covered = problem.intervals_of(shift, day)
            if when.weekday() in shift.weekdays and opened[covered.start : covered.stop].any():
                yield shift.id, day
