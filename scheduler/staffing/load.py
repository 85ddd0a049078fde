"""What a load bound looks at."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.staffing.mean_handle_time import mean_handle_time
from scheduler.staffing.settings import StaffingSettings

__all__ = ["Load"]


@dataclass(frozen=True, slots=True)
class Load:
    """Contacts to serve.

    Parameters
    ----------
    grid
        The intervals, the tail included.
    queues
        In the order of the rows.
    contacts
        Contacts that arrive in the interval, float, shape (queues, intervals).
    backlog
        Contacts that arrived while closed and are to be served in the interval, float, shape (queues, intervals).
    served
        Whether the queue is open in the interval, bool, shape (queues, intervals).
    aht_seconds
        Handle time of a person with one contact, by interval of arrival, above 0, float, shape (queues, intervals).
    minimum
        Heads that are there whatever the load, int, shape (queues, intervals).
    operating
        The store's hours.
    settings
        Settings of staffing.
    """

    grid: TimeGrid
    queues: tuple[Queue, ...]
    contacts: NDArray[np.float64]
    backlog: NDArray[np.float64]
    served: NDArray[np.bool_]
    aht_seconds: NDArray[np.float64]
    minimum: NDArray[np.int64]
    operating: Hours
    settings: StaffingSettings

    @property
    def hours(self) -> float:
        """Hours of an interval."""
        return self.grid.interval_hours

    @property
    def at_once(self) -> NDArray[np.bool_]:
        """Whether the contacts of a queue want an answer at once, bool, shape (queues, 1)."""
        return np.array([[queue.due_minutes is None] for queue in self.queues])

    @property
    def saturated(self) -> NDArray[np.float64]:
        """Contacts that a head serves in an interval before quality falls, shape (queues, 1)."""
        return np.array([[queue.contacts_per_hour] for queue in self.queues]) * self.hours

    @property
    def fastest(self) -> NDArray[np.float64]:
        """Contacts that a head gets done in an interval with always as many at once as may be, shape (queues, intervals)."""
        at_once = np.array([[queue.concurrency * queue.speeds[-1]] for queue in self.queues])
        done: NDArray[np.float64] = at_once * (3600 * self.hours) / self.aht_seconds
        return done

    @property
    def pace(self) -> NDArray[np.float64]:
        """Contacts that a head gets done in an interval and never waits for, at the mean handle time, shape (queues, 1)."""
        mean = mean_handle_time(self.aht_seconds, self.contacts, axis=1)
        pace: NDArray[np.float64] = np.minimum(self.saturated, (self.fastest * self.aht_seconds)[:, :1] / mean)
        return pace

    def day_work(self, deferred: NDArray[np.float64]) -> NDArray[np.float64]:
        """Work of what is served in each interval as the limits of the day have it, in heads for an interval.

        Parameters
        ----------
        deferred
            Heads that do what can wait, float, shape (queues, intervals).

        Returns
        -------
        ndarray of float, shape (queues, intervals)
            0 for queues without `Queue.contacts_per_day`.
        """
        limit = np.array([[queue.contacts_per_day or np.inf] for queue in self.queues])
        done = np.where(self.at_once, self.contacts * self.served + self.backlog, deferred * self.pace)
        work: NDArray[np.float64] = done * (self.settings.workday_hours / self.hours) / limit
        return work
