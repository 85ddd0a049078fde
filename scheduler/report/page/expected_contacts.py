"""Buyers expected, laid out as cover is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.forecast import Forecast
from scheduler.report.coverage_table import CoverageTable

__all__ = ["Expected", "expected_contacts"]

_ENDS: Final = (0.1, 0.9)
"""Ends of the range that holds 8 of 10 days."""


@dataclass(frozen=True, slots=True)
class Expected:
    """Buyers expected per hour.

    Parameters
    ----------
    contacts
        Low end of the range, mean and high end, NaN where unknown; float, shape (queues, 3, dates, minutes).
    """

    contacts: NDArray[np.float64]

    def of(self, queue: int, day: int | None) -> NDArray[np.float64]:
        """Low end, mean and high end of a queue on a day, or on the mean of the days; shape (3, minutes)."""
        own = self.contacts[queue]
        if day is not None:
            return np.asarray(own[:, day])
        known = np.isfinite(own)
        total = np.where(known, own, 0.0).sum(axis=1)
        return np.asarray(np.divide(total, known.sum(axis=1), out=np.full(total.shape, np.nan), where=known.any(axis=1)))


def expected_contacts(forecast: Forecast | None, table: CoverageTable) -> Expected | None:
    """Buyers expected in the hours of a cover table, None where there is no forecast.

    Parameters
    ----------
    forecast
        Contacts per interval; days that it has not stay unknown.
    table
        Gives queues, days and times.
    """
    if forecast is None:
        return None
    grid = forecast.grid
    reach = _ENDS[0] >= forecast.levels[0] and _ENDS[1] <= forecast.levels[-1] if forecast.levels else False
    layers = [forecast.quantile(_ENDS[0]), forecast.mean, forecast.quantile(_ENDS[1])] if reach else [forecast.mean] * 3
    contacts = np.full((len(table.queues), 3, len(table.dates), len(table.minutes)), np.nan)
    scale = 60 / grid.interval_minutes
    rows = {queue: row for row, queue in enumerate(forecast.queues)}
    for day, when in enumerate(table.dates):
        first = grid.day_of(when) * grid.intervals_per_day
        at = first + np.array(table.minutes, dtype=np.int64) // grid.interval_minutes
        inside = (at >= 0) & (at < grid.interval_count)
        for row, queue in enumerate(table.queues):
            if queue in rows:
                for layer, values in enumerate(layers):
                    contacts[row, layer, day, inside] = values[rows[queue], at[inside]] * scale
    if not reach:
        contacts[:, (0, 2)] = np.nan
    return Expected(contacts)
