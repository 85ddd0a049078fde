"""For checks: intervals in a row as stretches of clock time, so that one cause is one finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from scheduler.domain.clock_text import clock_text
from scheduler.domain.time_grid import TimeGrid

__all__ = ["Stretch", "stretches"]

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Stretch(Generic[Value]):
    """Intervals in a row, on one day, with the same value.

    Parameters
    ----------
    date
        The day.
    start, end
        Clock times as ``HH:MM``; a stretch that lasts until midnight ends at ``24:00``.
    intervals
        How many.
    minutes
        Their length on the clock.
    value
        What they have in common.
    """

    date: date
    start: str
    end: str
    intervals: int
    minutes: int
    value: Value


def stretches(grid: TimeGrid, values: Mapping[int, Value]) -> Iterator[Stretch[Value]]:
    """Stretches of intervals, in order of time.

    Parameters
    ----------
    grid
        The grid.
    values
        Value by interval; intervals that are left out end a stretch.

    Yields
    ------
    Stretch
    """
    pending: list[int] = []
    for interval in sorted(values):
        joined = (
            pending
            and interval == pending[-1] + 1
            and values[interval] == values[pending[0]]
            and grid.day_of_interval(interval) == grid.day_of_interval(pending[0])
        )
        if pending and not joined:
            yield _stretch(grid, pending, values[pending[0]])
            pending = []
        pending.append(interval)
    if pending:
        yield _stretch(grid, pending, values[pending[0]])


def _stretch(grid: TimeGrid, intervals: list[int], value: Value) -> Stretch[Value]:
    """One stretch."""
    first = intervals[0] % grid.intervals_per_day * grid.interval_minutes
    minutes = len(intervals) * grid.interval_minutes
    return Stretch(
        date=grid.date_of(grid.day_of_interval(intervals[0])),
        start=clock_text(first),
        end=clock_text(first + minutes),
        intervals=len(intervals),
        minutes=minutes,
        value=value,
    )
