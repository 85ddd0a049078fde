"""Handle times that are staffed for."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.forecast import Forecast
from scheduler.domain.queue import Queue

__all__ = ["HandleTimes", "handle_times"]


@dataclass(frozen=True, slots=True)
class HandleTimes:
    """Handle times of a person with one contact.

    Parameters
    ----------
    seconds
        By interval of arrival, above 0, float, shape (queues, intervals).
    derived
        Whether no handle time is known and it follows from `Queue.contacts_per_hour`, bool, shape (queues, intervals).
    """

    seconds: NDArray[np.float64]
    derived: NDArray[np.bool_]


def handle_times(forecast: Forecast, queues: tuple[Queue, ...]) -> HandleTimes:
    """The forecast's handle times, else the queue's own, else what its capacity tells; with one contact at once.

    Parameters
    ----------
    forecast
        Has a row for each queue; where its handle times are NaN or None, nothing is known.
    queues
        In the order wanted for the rows.
    """
    seconds = np.full((len(queues), forecast.grid.interval_count), np.nan)
    if forecast.aht_seconds is not None:
        seconds[:] = forecast.aht_seconds[[forecast.queues.index(queue.id) for queue in queues]]
    seconds[~(seconds > 0)] = np.nan
    for row, queue in enumerate(queues):
        if queue.aht_seconds is not None:
            seconds[row, np.isnan(seconds[row])] = queue.aht_seconds
        seconds[row] *= queue.aht_alone(1.0)
    derived = np.isnan(seconds)
    of_capacity = np.array([queue.aht_of_capacity for queue in queues])
    return HandleTimes(np.where(derived, of_capacity[:, None], seconds), derived)
