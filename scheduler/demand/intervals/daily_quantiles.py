"""Quantiles of whole days."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.intervals.error_quantiles import ErrorQuantiles
from scheduler.demand.intervals.independent_buyers import independent_buyers
from scheduler.demand.intervals.no_narrower import no_narrower
from scheduler.demand.intervals.past_errors import PastErrors
from scheduler.demand.intervals.usual_spread import usual_spread

__all__ = ["daily_quantiles"]


def daily_quantiles(past: PastErrors, mean: NDArray[np.float64], levels: tuple[float, ...]) -> NDArray[np.float64]:
    """Quantiles of daily totals: hours of one day err together, so hourly quantiles do not add up to these.

    Parameters
    ----------
    past
        Errors of the same method.
    mean
        Expected contacts per hour, shape (queues, days, 24).
    levels
        Probabilities, ascending.

    Returns
    -------
    ndarray of float, shape (levels, queues, days)
        0 or more, ascending along levels; 0 on closed days.
    """
    known = ~np.isnan(past.actual)
    actual = np.where(known, past.actual, 0.0).sum(axis=2)
    expected = (past.forecast * known).sum(axis=2)
    totals = mean.sum(axis=2)
    quantiles = independent_buyers(totals, np.array(levels))
    for queue in range(mean.shape[0]):
        usable = known[queue].any(axis=1) & (expected[queue] > 0)
        if usable.any():
            errors = (actual[queue][usable] - expected[queue][usable]) / usual_spread(expected[queue][usable])
            found = ErrorQuantiles.of(errors, past.weights[usable]).outward(levels)
            quantiles[:, queue] = totals[queue] + found[:, None] * usual_spread(totals[queue])
    if past.few:
        quantiles = no_narrower(quantiles, totals, np.array(levels))
    return np.where(totals > 0, np.round(np.maximum(quantiles, 0.0), 9), 0.0)
