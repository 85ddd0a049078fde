"""Quantiles from the errors that the same method made on the past."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.day_series import DaySeries
from scheduler.demand.methods.method import Method
from scheduler.demand.settings import ForecastSettings

__all__ = ["PastErrors", "past_errors"]

_LEAST_TRAINING_DAYS = 14
_LONGEST_HORIZON_DAYS = 42
_LEAST_PER_BIN = 50


@dataclass(frozen=True, slots=True)
class PastErrors:
    """Forecasts that were made for past days, beside what came.

    Parameters
    ----------
    forecast, actual
        Shape (queues, past days, 24); `actual` is NaN where unknown.
    """

    forecast: NDArray[np.float64]
    actual: NDArray[np.float64]

    def hourly(self, mean: NDArray[np.float64], levels: tuple[float, ...], bins: int) -> NDArray[np.float64]:
        """Quantiles per hour.

        Hours are grouped by how busy they were expected to be; in each group the quantile of the errors relative to
        ``forecast + 1`` is scaled back to the new forecast. An hour expected to be closed stays at 0. A queue without any
        past error, one that opened last week, gets the spread of independent buyers.

        Parameters
        ----------
        mean
            Expected contacts, shape (queues, days, 24).
        levels
            Probabilities, ascending.
        bins
            Groups at most; fewer where there are few errors.

        Returns
        -------
        ndarray of float, shape (levels, queues, days, 24)
            0 or more, ascending along levels.

        Source
        ------
        Split conformal prediction with groups (Mondrian): Vovk, Gammerman and Shafer, Algorithmic Learning in a Random
        World, chapter 4.
        """
        quantiles = _independent(mean, levels)
        for queue in range(mean.shape[0]):
            usable = ~np.isnan(self.actual[queue]) & (self.forecast[queue] > 0)
            if not usable.any():
                continue
            expected = self.forecast[queue][usable]
            errors = (self.actual[queue][usable] - expected) / (expected + 1.0)
            groups = int(np.clip(expected.size // _LEAST_PER_BIN, 1, bins))
            edges = np.quantile(expected, np.arange(1, groups) / groups)
            group = np.searchsorted(edges, expected)
            # Equal forecasts can leave a group empty: the whole then stands in for it.
            factors = np.stack(
                [_quantiles(errors[group == item] if (group == item).any() else errors, levels) for item in range(groups)],
                axis=1,
            )
            chosen = np.searchsorted(edges, mean[queue])
            quantiles[:, queue] = mean[queue] + factors[:, chosen] * (mean[queue] + 1.0)
        return np.asarray(np.where(mean[None] > 0, np.maximum(quantiles, 0.0), 0.0), dtype=np.float64)

    def daily(self, mean: NDArray[np.float64], levels: tuple[float, ...]) -> NDArray[np.float64]:
        """Quantiles of whole days: hours of one day err together, so hourly quantiles do not add up to these.

        Returns
        -------
        ndarray of float, shape (levels, queues, days)
        """
        known = ~np.isnan(self.actual)
        actual = np.where(known, self.actual, 0.0).sum(axis=2)
        expected = (self.forecast * known).sum(axis=2)
        totals = mean.sum(axis=2)
        quantiles = _independent(totals, levels)
        for queue in range(mean.shape[0]):
            usable = known[queue].any(axis=1) & (expected[queue] > 0)
            if usable.any():
                errors = (actual[queue][usable] - expected[queue][usable]) / (expected[queue][usable] + 1.0)
                quantiles[:, queue] = totals[queue] + _quantiles(errors, levels)[:, None] * (totals[queue] + 1.0)
        return np.asarray(np.maximum(quantiles, 0.0), dtype=np.float64)


def past_errors(method: Method, series: DaySeries, days: int, settings: ForecastSettings) -> PastErrors:
    """Forecast from past starting days, a week apart, as if nothing later were known.

    Parameters
    ----------
    method
        The method whose errors are wanted.
    series
        The history.
    days
        Days that the real forecast looks ahead; the past ones look as far, at most six weeks.
    settings
        `calibration_origins`.
    """
    least = min(_LEAST_TRAINING_DAYS, series.days // 2)
    ahead = min(days, _LONGEST_HORIZON_DAYS)
    forecasts: list[NDArray[np.float64]] = []
    actuals: list[NDArray[np.float64]] = []
    for week in range(1, settings.calibration_origins + 1):
        origin = series.days - 7 * week
        if origin < least:
            break
        length = min(ahead, series.days - origin)
        forecasts.append(method.predict(series.until(origin), length))
        actuals.append(series.contacts[:, origin : origin + length])
    return PastErrors(np.concatenate(forecasts, axis=1), np.concatenate(actuals, axis=1))


def _independent(mean: NDArray[np.float64], levels: tuple[float, ...]) -> NDArray[np.float64]:
    """Quantiles of Poisson counts by their normal approximation; one axis of levels before the axes of `mean`."""
    spread = np.array([NormalDist().inv_cdf(level) for level in levels])
    quantiles: NDArray[np.float64] = mean + np.multiply.outer(spread, np.sqrt(mean))
    return quantiles


def _quantiles(errors: NDArray[np.float64], levels: tuple[float, ...]) -> NDArray[np.float64]:
    """Quantiles of errors, pushed outwards for their number as split conformal prediction asks; shape (levels,)."""
    wanted = np.array(levels)
    more = (errors.size + 1) / errors.size
    outward = np.where(wanted > 0.5, np.minimum(wanted * more, 1.0), np.maximum(1.0 - (1.0 - wanted) * more, 0.0))
    outward[wanted == 0.5] = 0.5
    result: NDArray[np.float64] = np.quantile(errors, outward)
    return result
