"""Opening hours: which minutes of which days a promise covers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.time_grid import MINUTES_PER_DAY, TimeGrid

__all__ = ["Hours", "Window"]


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """A stretch of clock time that starts on a given day.

    Parameters
    ----------
    start_minute
        Minutes after midnight, 0 to 1439.
    end_minute
        Minutes after the same midnight, above `start_minute`; above 1440 the window runs into the next day.
    """

    start_minute: int
    end_minute: int

    def __post_init__(self) -> None:
        """Refuse empty, reversed and more than one day long windows."""
        if not 0 <= self.start_minute < MINUTES_PER_DAY:
            raise ValueError(f"start_minute is {self.start_minute}; allowed is 0 to {MINUTES_PER_DAY - 1}")
        if not 0 < self.end_minute - self.start_minute <= MINUTES_PER_DAY:
            raise ValueError(f"a window of {self.end_minute - self.start_minute} minutes; allowed is 1 to 1440")


@dataclass(frozen=True, slots=True)
class Hours:
    """Windows per weekday with exceptions for single dates.

    Parameters
    ----------
    weekly
        Seven tuples of windows, Monday first.
    exceptions
        Windows of single dates, in place of the weekday's; an empty tuple is a day closed.
    """

    weekly: tuple[tuple[Window, ...], ...]
    exceptions: Mapping[date, tuple[Window, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse anything but seven weekdays."""
        if len(self.weekly) != 7:
            raise ValueError(f"{len(self.weekly)} weekdays given; a week has 7")

    @classmethod
    def daily(cls, *windows: Window) -> Hours:
        """The same windows on every day."""
        return cls(weekly=(tuple(windows),) * 7)

    def on(self, when: date) -> tuple[Window, ...]:
        """Windows that start on a date."""
        return self.exceptions.get(when, self.weekly[when.weekday()])

    def open_intervals(self, grid: TimeGrid) -> NDArray[np.bool_]:
        """Which intervals of a grid lie in a window, those running over from the day before included.

        Returns
        -------
        ndarray of bool, shape (intervals,)
            True where the whole interval is open. Edges are on the grid by the loader's check; an interval that a
            window covers in part counts as open.
        """
        minutes = np.zeros((grid.days + grid.tail_days + 2) * MINUTES_PER_DAY, dtype=bool)
        for day in range(-1, grid.days + grid.tail_days):
            for window in self.on(grid.start + timedelta(days=day)):
                offset = (day + 1) * MINUTES_PER_DAY
                minutes[offset + window.start_minute : offset + window.end_minute] = True
        inside = minutes[MINUTES_PER_DAY : MINUTES_PER_DAY + grid.interval_count * grid.interval_minutes]
        return np.asarray(inside.reshape(grid.interval_count, grid.interval_minutes).any(axis=1), dtype=np.bool_)
