"""Values of a grid with estimates for the days around it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.contacts_before import contacts_before

__all__ = ["widened"]


def widened(values: NDArray[np.float64], days: int, grid: TimeGrid) -> NDArray[np.float64]:
    """Values with those of so many days before and after them, taken from the same weekdays of the horizon.

    Parameters
    ----------
    values
        Per interval of the grid, float, shape (intervals,). A tail of zeros is not known and estimated too.
    days
        Days on either side, at least 0.
    grid
        The intervals.

    Returns
    -------
    ndarray of float, shape ((days + horizon and tail days + days) x intervals a day,)
    """
    ahead = np.arange(grid.tail_days + days)
    last_week = grid.days - 7 + ahead % 7
    stand_in = np.where(last_week >= 0, last_week, ahead % grid.days)
    after = values[: grid.horizon_count].reshape(grid.days, -1)[stand_in].reshape(-1)
    tail = values[grid.horizon_count :]
    if tail.any():
        after[: tail.size] = tail
    return np.concatenate([contacts_before(values, days, grid), values[: values.size - tail.size], after])
