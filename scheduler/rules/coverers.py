"""For terms: which duties reach into which interval."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from scheduler.domain.assignment import Assignment
from scheduler.domain.problem import Problem
from scheduler.domain.shift import Duty, DutyKind

__all__ = ["Cells", "Coverers", "coverers_of"]

Start = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Cells:
    """Days and duties of a `Count`, and the weights that leave out combinations that do not count."""

    days: tuple[int, ...]
    duties: frozenset[Duty]
    weights: Mapping[tuple[int, Duty], int]


@dataclass(frozen=True, slots=True)
class Coverers:
    """Inverse of `Problem.intervals_of`.

    Parameters
    ----------
    starts
        Per interval, the (day, shift id) of each shift of the horizon that covers it; equal tuples are the same set.
    carried
        Per interval, what began before the horizon and covers the whole interval.
    """

    starts: tuple[tuple[Start, ...], ...]
    carried: tuple[tuple[Assignment, ...], ...]

    @staticmethod
    def cells(starts: Iterable[Start], *kinds: DutyKind, about: Iterable[int] = ()) -> Cells:
        """Duties of some kinds on shifts that start at certain days; where there is none, no duty on other days."""
        wanted = {(day, Duty(kind, shift)) for day, shift in starts for kind in kinds}
        days = tuple(sorted({day for day, _ in wanted} or set(about)))
        duties = frozenset(duty for _, duty in wanted)
        weights = {(day, duty): 0 for day in days for duty in duties if (day, duty) not in wanted}
        return Cells(days, duties, weights)


def coverers_of(problem: Problem) -> Coverers:
    """The inverse for one problem; build it once per use, it walks every interval of every shift."""
    grid = problem.grid
    starts: list[list[Start]] = [[] for _ in range(grid.interval_count)]
    for day, when in enumerate(grid.dates):
        for shift in problem.shifts:
            if when.weekday() in shift.weekdays:
                for interval in problem.intervals_of(shift, day):
                    starts[interval].append((day, shift.id))
    carried: list[list[Assignment]] = [[] for _ in range(grid.interval_count)]
    midnight = grid.clock(0, 0)
    for item in problem.carry_in:
        first = -(-int((item.start - midnight).total_seconds()) // (60 * grid.interval_minutes))
        last = int((item.end - midnight).total_seconds()) // (60 * grid.interval_minutes)
        for interval in range(max(first, 0), min(last, grid.interval_count)):
            carried[interval].append(item)
    return Coverers(tuple(map(tuple, starts)), tuple(map(tuple, carried)))
