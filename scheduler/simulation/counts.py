"""What a simulation counted, by course, to be put together over time and queues."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.contact_figures import ContactFigures
from scheduler.simulation.by_course import by_course
from scheduler.simulation.estimate import ratio_figures, share_figures
from scheduler.simulation.tally import Tally
from scheduler.simulation.wait_quantile import wait_quantile

__all__ = ["Counts"]

_SLOWEST: Final = 0.9


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of contacts.

    Parameters
    ----------
    contacts, in_time, gave_up, waited_seconds
        As in `Tally`, summed over the replications of each course; float, shape (courses, queues, times).
    looks
        Intervals with contacts, of the same shape.
    waits
        Answered contacts by wait, float, shape (batches, queues, times, bins).
    """

    contacts: NDArray[np.float64]
    in_time: NDArray[np.float64]
    gave_up: NDArray[np.float64]
    waited_seconds: NDArray[np.float64]
    looks: NDArray[np.float64]
    waits: NDArray[np.float64]

    @classmethod
    def of(cls, tally: Tally, courses: int) -> Counts:
        """Counts per interval."""
        names = ("contacts", "in_time", "gave_up", "waited_seconds")
        contacts, in_time, gave_up, waited = (by_course(getattr(tally, name), courses) for name in names)
        batches = tally.wait_histogram.shape[0]
        # Batches are replications in a row: where courses begin again, batches that play the same ones belong together.
        apart = max(1, min(batches, courses * batches // tally.contacts.shape[0]))
        looks = (contacts > 0).astype(np.float64)
        return cls(contacts, in_time, gave_up, waited, looks, by_course(tally.wait_histogram, apart))

    def only(self, times: NDArray[np.bool_]) -> Counts:
        """Without the times that do not count; bool, shape (times,) or (queues, times)."""
        kept = np.broadcast_to(times, self.contacts.shape[1:]).astype(np.float64)
        return self._each(lambda part: part * (kept if part.ndim == 3 else kept[..., None]))

    def first(self, times: int) -> Counts:
        """So many times from the beginning."""
        return self._each(lambda part: part[:, :, :times])

    def together(self, times: int) -> Counts:
        """So many times in a row as one; the number of times is a multiple of it."""
        return self._each(lambda part: part.reshape(*part.shape[:2], -1, times, *part.shape[3:]).sum(axis=3))

    def over_days(self, times: int) -> Counts:
        """All days together, so many times each; the number of times is a multiple of it."""
        return self._each(lambda part: part.reshape(*part.shape[:2], -1, times, *part.shape[3:]).sum(axis=2))

    def with_total(self) -> Counts:
        """A further row for all queues together."""
        return self._each(lambda part: np.concatenate([part, part.sum(axis=1, keepdims=True)], axis=1))

    def figures(self, edges: NDArray[np.float64], replications: int) -> ContactFigures:
        """Shares and waits with their ranges.

        Parameters
        ----------
        edges
            Of the bins of `waits`, in seconds.
        replications
            That all courses together have.
        """
        return ContactFigures(
            contacts=self.contacts.sum(axis=0) / replications,
            service_level=share_figures(self.in_time, self.contacts, self.looks),
            mean_wait_seconds=ratio_figures(self.waited_seconds, self.contacts),
            wait_90_seconds=wait_quantile(self.waits, edges, _SLOWEST),
            gave_up=share_figures(self.gave_up, self.contacts, self.looks),
        )

    def _each(self, change: Callable[[NDArray[np.float64]], NDArray[np.float64]]) -> Counts:
        """The same change to all counts; their first axes are batches, queues and times."""
        return Counts(*(change(getattr(self, field.name)) for field in fields(self)))
