"""How much the first hours of a day tell about its rest."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

__all__ = ["DayEvidence"]

_SHARED = 0.5
_TINY = 1e-9
_LEAST_FACTOR = 0.1


@dataclass(frozen=True, slots=True)
class DayEvidence:
    """What the counts so far say about the rest of one day of one queue; made by `from_paths` or `from_spread`.

    Parameters
    ----------
    weight
        How far the rest follows the counts so far: 0 not at all, where days differ by chance alone, 1 fully.
    hour_spread
        Spread of the hours to come once the counts so far are known, as a share of what it was.
    day_spread
        Spread of the contacts to come as a share of that of the whole day before.
    """

    weight: float
    hour_spread: float
    day_spread: float

    @staticmethod
    def from_paths(paths: NDArray[np.float64], counted: NDArray[np.bool_]) -> DayEvidence:
        """Evidence of how hours of one day went together before.

        Parameters
        ----------
        paths
            Possible courses of the day, shape (paths, 24).
        counted
            Hours that are over, bool, shape (24,).
        """
        sofar, rest = paths[:, counted].sum(axis=1), paths[:, ~counted].sum(axis=1)
        if sofar.mean() <= _TINY or rest.mean() <= _TINY or sofar.var() <= _TINY:
            return DayEvidence(0.0, 1.0, float(rest.std() / max(paths.sum(axis=1).std(), _TINY)))
        relative, relative_rest = sofar / sofar.mean(), rest / rest.mean()
        together = float(((relative - 1) * (relative_rest - 1)).mean())
        weight = float(np.clip(together / relative.var(), 0.0, 1.0))
        freed = paths[:, ~counted] / np.maximum(1 + weight * (relative - 1), _LEAST_FACTOR)[:, None]
        before = float(paths[:, ~counted].var(axis=0).sum())
        return DayEvidence(
            weight,
            min(1.0, float(np.sqrt(freed.var(axis=0).sum() / max(before, _TINY)))),
            min(1.0, float(freed.sum(axis=1).std() / max(paths.sum(axis=1).std(), _TINY))),
        )

    @staticmethod
    def from_spread(
        mean: NDArray[np.float64],
        quantiles: NDArray[np.float64],
        daily_quantiles: NDArray[np.float64] | None,
        levels: tuple[float, ...],
        counted: NDArray[np.bool_],
    ) -> DayEvidence:
        """Evidence where a forecast has no paths: days differ by a factor (Gamma), hours by chance around it (Poisson).

        The spread of daily totals beyond that of independent buyers is the factor's. Without daily quantiles half of what
        hours spread beyond it is taken for the day's.

        Parameters
        ----------
        mean
            Expected contacts, shape (24,).
        quantiles, daily_quantiles
            Shape (levels, 24) and (levels,).
        levels
            Probabilities, ascending.
        counted
            Hours that are over, bool, shape (24,).

        Source
        ------
        Gamma-Poisson: Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.6.
        """
        width = NormalDist().inv_cdf(levels[-1]) - NormalDist().inv_cdf(levels[0])
        variance = ((quantiles[-1] - quantiles[0]) / width) ** 2
        total = float(mean.sum())
        if daily_quantiles is not None:
            of_day = float((daily_quantiles[-1] - daily_quantiles[0]) / width) ** 2
            factor_variance = max(of_day - total, 0.0) / max(total, _TINY) ** 2
        else:
            beyond = float(np.maximum(variance - mean, 0.0).sum())
            factor_variance = _SHARED * beyond / max(float((mean**2).sum()), _TINY)
        sofar, rest = float(mean[counted].sum()), float(mean[~counted].sum())
        weight = factor_variance * sofar / (1 + factor_variance * sofar)
        # The end of a day also goes ways of its own: half of what the counts explain is not counted as known.
        left = factor_variance * (1 - _SHARED * weight)
        before = float(variance[~counted].sum())
        after = before - (factor_variance - left) * float((mean[~counted] ** 2).sum())
        return DayEvidence(
            weight,
            float(np.sqrt(np.clip(after / max(before, _TINY), min(rest / max(before, _TINY), 1.0), 1.0))),
            float(np.sqrt((rest + left * rest**2) / max(total + factor_variance * total**2, _TINY))),
        )
