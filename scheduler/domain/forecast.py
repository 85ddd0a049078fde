"""Expected contacts with their uncertainty."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.between_levels import between_levels
from scheduler.domain.finding import Finding
from scheduler.domain.time_grid import TimeGrid

__all__ = ["Forecast"]


@dataclass(frozen=True, slots=True)
class Forecast:
    """Contacts expected per queue and interval.

    Parameters
    ----------
    grid
        The intervals, the tail included.
    queues
        Queue ids, in the order of the rows.
    mean
        Contacts per interval (not per hour), float, shape (queues, intervals).
    levels
        Probabilities of `quantiles`, ascending, for example 0.05, 0.1, 0.2, 0.5, 0.8, 0.9, 0.95.
    quantiles
        Contacts per interval, float, shape (levels, queues, intervals), ascending along levels.
    method
        Name of the method that made it.
    findings
        What the method had to do with the history, in words.
    daily_quantiles
        Contacts of whole days, float, shape (levels, queues, days and tail days): hours of one day err together, so hourly
        quantiles do not add up to these. None where unknown, as in a forecast read from a file.
    paths
        Possible courses of the contacts, float32, shape (paths, queues, intervals): whole weeks of past errors drawn again,
        so that hours of a day, days of a week and queues keep together. None where unknown.
    aht_seconds
        Handle time expected of a contact that arrives in the interval, float, shape (queues, intervals). None where neither
        the history nor the store tells.
    """

    grid: TimeGrid
    queues: tuple[str, ...]
    mean: NDArray[np.float64]
    levels: tuple[float, ...]
    quantiles: NDArray[np.float64]
    method: str
    findings: tuple[Finding, ...] = ()
    daily_quantiles: NDArray[np.float64] | None = None
    paths: NDArray[np.float32] | None = None
    aht_seconds: NDArray[np.float64] | None = None

    def times(self, factor: float) -> Forecast:
        """The same forecast with so many times the contacts, as for a what-if.

        Parameters
        ----------
        factor
            Such as 1.3 for 30 % more contacts: mean, ranges and possible courses all times this; handle times stay.

        Raises
        ------
        ValueError
            `factor` is below 0.
        """
        if not factor >= 0:
            raise ValueError(f"factor is {factor}; allowed is 0 or more")
        return replace(
            self,
            mean=self.mean * factor,
            quantiles=self.quantiles * factor,
            daily_quantiles=None if self.daily_quantiles is None else self.daily_quantiles * factor,
            paths=None if self.paths is None else self.paths * np.float32(factor),
        )

    def quantile(self, level: float) -> NDArray[np.float64]:
        """Contacts per interval that are not exceeded with a probability.

        Parameters
        ----------
        level
            Between the first and the last of `levels`; linear between neighbours.

        Returns
        -------
        ndarray of float, shape (queues, intervals)

        Raises
        ------
        ValueError
            `level` lies outside `levels`.
        """
        if not self.levels[0] <= level <= self.levels[-1]:
            raise ValueError(f"level is {level}; this forecast has {self.levels[0]} to {self.levels[-1]}")
        return between_levels(self.levels, self.quantiles, level)
