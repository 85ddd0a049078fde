"""How far hours of one queue come out from what was expected."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.intervals.error_quantiles import ErrorQuantiles
from scheduler.demand.intervals.no_narrower import no_narrower
from scheduler.demand.intervals.past_errors import PastErrors
from scheduler.demand.intervals.usual_spread import usual_spread

__all__ = ["HourErrors"]

_LEAST_PER_GROUP = 50
_LEAST_UNEXPECTED = 20


@dataclass(frozen=True, slots=True)
class HourErrors:
    """Past errors of the hours of one queue, in groups of quiet and busy hours; made by `of`.

    Parameters
    ----------
    edges
        Expected contacts that divide the groups, ascending, shape (groups - 1,).
    groups
        Errors over `usual_spread` of each group, from quiet to busy.
    unexpected
        Contacts of open hours in which none were expected; None where there are few such hours.
    few
        Whether the errors are too few to show the whole spread: it is then at least that of independent buyers.

    Source
    ------
    Split conformal prediction with groups (Mondrian): Vovk, Gammerman and Shafer, Algorithmic Learning in a Random World,
    chapter 4.
    """

    edges: NDArray[np.float64]
    groups: tuple[ErrorQuantiles, ...]
    unexpected: ErrorQuantiles | None
    few: bool

    @staticmethod
    def of(past: PastErrors, queue: int, groups: int) -> HourErrors | None:
        """Errors of a queue in at most so many groups; None for a queue without any, one that opened last week."""
        forecast, actual = past.forecast[queue], past.actual[queue]
        usable = ~np.isnan(actual) & past.open[queue]
        expected = usable & (forecast > 0)
        if not expected.any():
            return None
        weights = np.broadcast_to(past.weights[:, None], forecast.shape)
        mean, weight = forecast[expected], weights[expected]
        errors = (actual[expected] - mean) / usual_spread(mean)
        count = int(np.clip(weight.sum() ** 2 / (weight**2).sum() // _LEAST_PER_GROUP, 1, groups))
        edges = np.quantile(mean, np.arange(1, count) / count)
        group = np.searchsorted(edges, mean)
        inside = [group == item for item in range(count)]
        # Equal forecasts can leave a group empty: the whole then stands in for it.
        made = tuple(
            ErrorQuantiles.of(errors[own], weight[own]) if own.any() else ErrorQuantiles.of(errors, weight) for own in inside
        )
        none = usable & (forecast <= 0)
        unexpected = ErrorQuantiles.of(actual[none], weights[none]) if none.sum() >= _LEAST_UNEXPECTED else None
        return HourErrors(edges, made, unexpected, past.few)

    @staticmethod
    def of_queues(past: PastErrors, groups: int) -> tuple[HourErrors | None, ...]:
        """Errors of every queue, see `of`."""
        return tuple(HourErrors.of(past, queue, groups) for queue in range(past.forecast.shape[0]))

    def ranks(self, forecast: NDArray[np.float64], actual: NDArray[np.float64]) -> NDArray[np.float64]:
        """Where past hours stand among the errors of their group, 0 to 1.

        Returns
        -------
        ndarray of float, shape of `forecast`
            NaN where the hour is unknown or nothing was expected.
        """
        ranks = np.full(forecast.shape, np.nan)
        usable = ~np.isnan(actual) & (forecast > 0)
        errors = np.where(usable, actual - forecast, 0.0) / usual_spread(forecast)
        group = np.searchsorted(self.edges, forecast)
        for item, distribution in enumerate(self.groups):
            own = usable & (group == item)
            ranks[own] = distribution.ranks(errors[own])
        return ranks

    def quantiles(
        self, mean: NDArray[np.float64], opened: NDArray[np.bool_], levels: tuple[float, ...]
    ) -> NDArray[np.float64]:
        """Contacts at some levels.

        Parameters
        ----------
        mean
            Expected contacts, shape (days, 24).
        opened
            Hours in which the queue may have contacts at all; bool, shape (days, 24).
        levels
            Probabilities, ascending.

        Returns
        -------
        ndarray of float, shape (levels, days, 24)
        """
        factors = np.stack([group.outward(levels) for group in self.groups], axis=1)
        found = mean + factors[:, np.searchsorted(self.edges, mean)] * usual_spread(mean)
        if self.few:
            found = no_narrower(found, mean, np.array(levels))
        surprise = self.unexpected.outward(levels) if self.unexpected else np.zeros(len(levels))
        return _settled(found, mean, opened, surprise[:, None, None])

    def drawn(
        self, mean: NDArray[np.float64], opened: NDArray[np.bool_], ranks: NDArray[np.float64], stretch: float
    ) -> NDArray[np.float64]:
        """Contacts of hours that stand at given ranks.

        Parameters
        ----------
        mean, opened
            As in `quantiles`, shape (days, 24).
        ranks
            0 to 1, shape (paths, days, 24).
        stretch
            Factor on the errors.

        Returns
        -------
        ndarray of float, shape (paths, days, 24)
        """
        group = np.searchsorted(self.edges, mean)
        factors = np.empty(ranks.shape)
        for item in np.unique(group):
            own = group == item
            factors[:, own] = self.groups[item].at(ranks[:, own])
        found = mean + stretch * factors * usual_spread(mean)
        if self.few:
            found = no_narrower(found, mean, ranks)
        surprise = self.unexpected.at(ranks) if self.unexpected and (opened & (mean <= 0)).any() else np.zeros(ranks.shape)
        return _settled(found, mean, opened, surprise)


def _settled(
    found: NDArray[np.float64], mean: NDArray[np.float64], opened: NDArray[np.bool_], surprise: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Nothing below 0, nothing in closed hours, and what surprises where nothing is expected."""
    # A bound that is a count has to be that count exactly, or an equal count would fall outside by rounding.
    exact = np.round(np.maximum(found, 0.0), 9)
    return np.where(mean > 0, exact, np.where(opened, np.maximum(surprise, 0.0), 0.0))
