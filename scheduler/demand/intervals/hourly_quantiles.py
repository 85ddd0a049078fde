"""Quantiles of single hours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.intervals.hour_errors import HourErrors
from scheduler.demand.intervals.independent_buyers import independent_buyers
from scheduler.demand.intervals.past_errors import PastErrors

__all__ = ["hourly_quantiles"]


def hourly_quantiles(
    past: PastErrors, errors: tuple[HourErrors | None, ...], mean: NDArray[np.float64], levels: tuple[float, ...]
) -> NDArray[np.float64]:
    """Quantiles per hour.

    Hours are grouped by how busy they were expected to be; in each group the quantiles of the past errors, over
    `usual_spread`, are scaled back to the new forecast. They stay broken numbers: staffing interpolates between levels and
    scales them by campaigns and shares, and an interval of counts keeps its whole numbers when its ends are rounded inwards.
    An hour of the week that never had a contact stays at 0. A queue without any past error, one that opened last week, gets
    the spread of independent buyers.

    Parameters
    ----------
    past, errors
        Errors of the same method, and the same by queue.
    mean
        Expected contacts, shape (queues, days, 24); the last of the days ahead that `past` knows.
    levels
        Probabilities, ascending.

    Returns
    -------
    ndarray of float, shape (levels, queues, days, 24)
        0 or more, ascending along levels.
    """
    opened = past.open_ahead[:, past.open_ahead.shape[1] - mean.shape[1] :]
    quantiles = independent_buyers(mean, np.array(levels))
    for queue, own in enumerate(errors):
        if own is not None:
            quantiles[:, queue] = own.quantiles(mean[queue], opened[queue], levels)
    return quantiles
