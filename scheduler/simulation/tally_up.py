"""Counting what became of the contacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.time_grid import MINUTES_PER_DAY
from scheduler.simulation.draw_contacts import DrawnContacts
from scheduler.simulation.play_replication import PlayedContacts
from scheduler.simulation.real_time import clock_minutes, real_edges
from scheduler.simulation.tally import Tally
from scheduler.simulation.workload import Workload

__all__ = ["WAIT_EDGES", "empty_tally", "tally_up"]

_AT_ONCE: Final = 1e-3
"""Seconds below which nobody waited: waits are differences of floating point numbers."""

WAIT_EDGES: Final = np.concatenate([[0.0, _AT_ONCE, 0.5], np.geomspace(1.0, 7 * 86_400.0, 67)])
"""Edges of the histogram of waits in seconds: each bin a fifth wider than the one before, the last for all above, too."""


def empty_tally(workload: Workload, replications: int, batches: int) -> Tally:
    """A tally in which nothing is counted yet.

    Parameters
    ----------
    workload
        What comes.
    replications, batches
        As in `scheduler.simulation.simulate_crew.simulate_crew`.
    """
    grid = workload.grid
    cells = (len(workload.queues), grid.interval_count)
    days = (len(workload.queues), grid.days)
    counts = np.zeros((4, replications, *cells), dtype=np.int32)
    minutes = np.zeros((3, replications, grid.interval_count))
    return Tally(
        contacts=counts[0],
        in_time=counts[1],
        answered=counts[2],
        gave_up=counts[3],
        waited_seconds=np.zeros((replications, *cells)),
        wait_histogram=np.zeros((batches, *cells, len(WAIT_EDGES) - 1), dtype=np.int32),
        wait_edges=WAIT_EDGES,
        busy_minutes=minutes[0],
        present_minutes=minutes[1],
        chat_minutes=minutes[2],
        cleared_at=np.full((replications, *days), np.nan),
        late=np.zeros((2, replications, *days), dtype=np.int32),
    )


def tally_up(
    tally: Tally, workload: Workload, contacts: DrawnContacts, played: PlayedContacts, replication: int, batch: int
) -> None:
    """Enter one replication into a tally.

    Parameters
    ----------
    tally
        Where to.
    workload, contacts, played
        What came and what became of it.
    replication, batch
        Where in the tally.
    """
    tally.busy_minutes[replication] = played.busy
    tally.present_minutes[replication] = played.present
    tally.chat_minutes[replication] = played.contacts
    may_wait = np.array([queue.due_minutes is not None for queue in workload.queues])[contacts.queue]
    entry = _Entry(tally, workload, contacts, played, replication)
    entry.timed(~contacts.late & ~may_wait, batch)
    entry.cleared(contacts.late & ~may_wait)
    entry.deferred(may_wait)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One replication on its way into the tally."""

    tally: Tally
    workload: Workload
    contacts: DrawnContacts
    played: PlayedContacts
    replication: int

    def timed(self, which: NDArray[np.bool_], batch: int) -> None:
        """Contacts that came while open and want an answer at once."""
        shape = self.tally.contacts.shape[1:]
        when, gives_up, answered = self.contacts.when[which], self.contacts.gives_up[which], self.played.answered[which]
        queue = self.contacts.queue[which]
        cell = queue * shape[1] + self.contacts.interval[which]
        end = real_edges(self.workload.grid)[-1]
        was_answered = np.isfinite(answered)
        left = ~was_answered & (gives_up <= end)
        seconds = 60 * (np.where(was_answered, answered, np.minimum(gives_up, end)) - when)
        in_time = was_answered & (seconds <= self.workload.target_seconds[queue] + _AT_ONCE)

        for counted, those in (
            (self.tally.contacts, slice(None)),
            (self.tally.in_time, in_time),
            (self.tally.answered, was_answered),
            (self.tally.gave_up, left),
        ):
            counted[self.replication] = np.bincount(cell[those], minlength=shape[0] * shape[1]).reshape(shape)
        self.tally.waited_seconds[self.replication] = np.bincount(cell, seconds, shape[0] * shape[1]).reshape(shape)
        bins = len(WAIT_EDGES) - 1
        found = np.clip(np.searchsorted(WAIT_EDGES, seconds[was_answered], side="right") - 1, 0, bins - 1)
        np.add.at(self.tally.wait_histogram[batch].reshape(-1), cell[was_answered] * bins + found, np.int32(1))

    def cleared(self, which: NDArray[np.bool_]) -> None:
        """When the last of those who waited for an opening was answered, by the day of the opening."""
        grid = self.workload.grid
        opened = clock_minutes(grid, self.contacts.when[which])
        day = (opened // MINUTES_PER_DAY).astype(np.int64)
        answered = self.played.answered[which]
        ended = real_edges(grid)[-1]
        minute = np.where(answered < ended, clock_minutes(grid, answered) - day * MINUTES_PER_DAY, np.inf)
        minute = np.where(minute < MINUTES_PER_DAY, minute, np.inf)
        last = np.full(self.tally.cleared_at.shape[1:], -np.inf)
        inside = day < grid.days
        np.maximum.at(last, (self.contacts.queue[which][inside], day[inside]), minute[inside])
        self.tally.cleared_at[self.replication] = np.where(np.isneginf(last), np.nan, last)

    def deferred(self, which: NDArray[np.bool_]) -> None:
        """Contacts that may wait, by the day on which they came; those not done at the end count if due by then."""
        if not which.any():
            return
        grid = self.workload.grid
        minutes = np.array([queue.due_minutes or 0 for queue in self.workload.queues], dtype=np.float64)
        queue, came, done = self.contacts.queue[which], self.contacts.came[which], self.played.done[which]
        due = came + minutes[queue]
        day = (clock_minutes(grid, came) // MINUTES_PER_DAY).astype(np.int64)
        known = (np.isfinite(done) | (due <= real_edges(grid)[-1])) & (day < grid.days)
        for row, those in enumerate((known & (done > due), known)):
            np.add.at(self.tally.late[row, self.replication], (queue[those], day[those]), np.int32(1))
