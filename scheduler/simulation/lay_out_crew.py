"""A crew as the event loop wants it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import lcm

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.queue import Queue
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.crew import Crew
from scheduler.simulation.loop_state import EDGE, OFF, ON, Shop, Steps
from scheduler.simulation.real_time import real_edges, real_minutes

__all__ = ["LaidOutCrew", "lay_out_crew"]


@dataclass(frozen=True, slots=True)
class LaidOutCrew:
    """What is the same in all replications.

    Parameters
    ----------
    shop
        Routing and speeds; arrays.
    steps
        Everybody's coming and going as if nobody were absent, and the ends of the intervals; arrays.
    draw
        Absence that takes the step away, -1 for the end of an interval, int, shape (steps,) without the last of `steps`.
    """

    shop: Shop
    steps: Steps
    draw: NDArray[np.int64]

    def without(self, absent: NDArray[np.bool_]) -> Steps:
        """The steps of those who are there.

        Parameters
        ----------
        absent
            Whether each absence happens, shape (draws,).
        """
        kept = np.append((self.draw < 0) | ~np.append(absent, False)[self.draw], True)  # infinity at the end stays
        return Steps(*(np.asarray(field)[kept] for field in self.steps))


def lay_out_crew(crew: Crew, queues: tuple[Queue, ...], grid: TimeGrid) -> LaidOutCrew:
    """Sort everybody's coming and going by time, and work out who takes what in which order.

    Parameters
    ----------
    crew
        Who is there when.
    queues
        In the order of the columns of `Crew.ranks`.
    grid
        The intervals.
    """
    start, end = real_minutes(grid, crew.start), real_minutes(grid, crew.end)
    stretches = np.flatnonzero((end > start) & (crew.ranks > 0).any(axis=1))
    profiles, profile = np.unique(crew.ranks[stretches], axis=0, return_inverse=True)
    profile = profile.reshape(-1).astype(np.int64)

    edges = real_edges(grid)[1:]
    nobody = np.zeros(len(edges), dtype=np.int64)
    at = np.concatenate([end[stretches], start[stretches], edges])
    what = np.repeat(np.array([OFF, ON, EDGE], dtype=np.int64), [len(stretches), len(stretches), len(edges)])
    who = np.concatenate([crew.person[stretches], crew.person[stretches], nobody])
    order = np.lexsort((who, what, at))
    steps = Steps(
        at=np.append(at[order], np.inf),
        what=np.append(what[order], EDGE),
        who=np.append(who[order], 0),
        profile=np.append(np.concatenate([profile, profile, nobody])[order], 0),
        speed=np.append(np.concatenate([crew.speed[stretches], crew.speed[stretches], np.ones(len(edges))])[order], 1.0),
    )
    draw = np.concatenate([crew.draw[stretches], crew.draw[stretches], nobody - 1])[order]
    return LaidOutCrew(_shop(queues, profiles), steps, draw)


def _shop(queues: tuple[Queue, ...], profiles: NDArray[np.int8]) -> Shop:
    """Routing and speeds; `profiles` are the different rows of ranks, shape (profiles, queues)."""
    whole = lcm(*(queue.concurrency for queue in queues))
    parts = [whole // queue.concurrency for queue in queues]
    most = max(queue.concurrency for queue in queues)
    pace = [queue.speeds[min(level, queue.concurrency - 1)] for queue in queues for level in range(most)]
    never = 4 * whole
    lasting = [int(queue.due_minutes is not None) for queue in queues]
    return Shop(
        queues=len(queues),
        lines=2 * len(queues),
        most=most,
        whole=whole,
        never=never,
        units=np.array(2 * parts, dtype=np.int64),
        row=np.tile(np.arange(len(queues), dtype=np.int64), 2),
        lasting=np.array(lasting + [1] * len(queues), dtype=np.int64),
        pace=np.array(pace, dtype=np.float64),
        aside=np.array([never, 0, 2 * whole], dtype=np.int64)[profiles].reshape(-1),
        free=_free(profiles, np.array(parts), np.array(lasting), whole).reshape(-1),
        order=np.array([_order(ranks, lasting) for ranks in profiles.tolist()], dtype=np.int64).reshape(-1),
    )


def _free(profiles: NDArray[np.int8], parts: NDArray[np.int64], lasting: NDArray[np.int64], whole: int) -> NDArray[np.int64]:
    """What is added to the load of somebody without contacts, int, shape (profiles, queues).

    Somebody who also answers calls, each of which takes a whole person, gets the chats that others with chats have no room
    for: spread evenly, a few chats would leave nobody for a call.
    """
    takes_calls = ((profiles == 1) & (parts == whole) & (lasting == 0)).any(axis=1)
    return np.where(takes_calls[:, None] & (parts < whole), whole, 0).astype(np.int64)


def _order(ranks: Sequence[int], lasting: Sequence[int]) -> list[int]:
    """Lines in the order in which somebody takes from them, -1 behind the last.

    Own queues before those helped out; but first all that wants an answer now, then what waited for the opening, then what
    may wait.
    """
    queues = sorted((rank, queue) for queue, rank in enumerate(ranks) if rank > 0)
    now = [queue for _, queue in queues if not lasting[queue]]
    later = [queue for _, queue in queues if lasting[queue]]
    lines = [*now, *(len(ranks) + queue for queue in now), *later, *(len(ranks) + queue for queue in later)]
    return lines + [-1] * (2 * len(ranks) - len(lines))
