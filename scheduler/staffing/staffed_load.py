"""A forecast as contacts to serve, with the heads that they need."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import PoolHeads
from scheduler.errors import Fault, Phrase, ProblemError
from scheduler.staffing.backlog import carry_backlog
from scheduler.staffing.fold_closed import fold_closed
from scheduler.staffing.handle_times import HandleTimes
from scheduler.staffing.load import Load
from scheduler.staffing.load_bounds import LOAD_BOUNDS
from scheduler.staffing.opening import real_intervals, served_intervals
from scheduler.staffing.pool_heads import pool_heads
from scheduler.staffing.rounding import round_apart
from scheduler.staffing.settings import StaffingSettings

__all__ = ["StaffedLoad", "staffed_load"]

_MOST_HEADS = 1_000_000


@dataclass(frozen=True, slots=True)
class StaffedLoad:
    """The load of one kind of day.

    Parameters
    ----------
    load
        The contacts to serve.
    dropped
        Contacts per queue in closed hours of the horizon that nobody serves.
    moved
        Contacts per queue in closed hours of the horizon that come in another queue.
    bounds
        Load bounds by name, float, shape (queues, intervals).
    exact
        Heads after shrinkage, not rounded, float, shape (queues, intervals).
    heads
        Whole heads that each queue needs by itself, int, shape (queues, intervals).
    pools
        The pools of the settings, in their order.
    """

    load: Load
    dropped: tuple[float, ...]
    moved: tuple[float, ...]
    bounds: dict[str, NDArray[np.float64]]
    exact: NDArray[np.float64]
    heads: NDArray[np.int64]
    pools: tuple[PoolHeads, ...]


def staffed_load(
    forecast: Forecast,
    level: float | None,
    queues: tuple[Queue, ...],
    operating: Hours,
    settings: StaffingSettings,
    times: HandleTimes,
) -> StaffedLoad:
    """The contacts that are not exceeded with a probability, and the heads for them.

    Parameters
    ----------
    forecast
        Has a row for each queue.
    level
        The probability; None for the mean.
    queues
        In the order wanted for the rows.
    operating
        The store's hours.
    settings
        Settings of staffing.
    times
        Handle times of the queues.

    Raises
    ------
    ProblemError
        A queue needs more people than can be counted.
    """
    grid = forecast.grid
    opened = np.array([served_intervals(queue, operating, grid) for queue in queues])
    real = real_intervals(grid)
    wanted = forecast.mean if level is None else forecast.quantile(level)
    came = wanted[[forecast.queues.index(queue.id) for queue in queues]] * real
    contacts = fold_closed(came, queues, opened)
    horizon = slice(grid.horizon_count)
    moved = np.maximum(came - contacts, 0.0)[:, horizon].sum(axis=1)
    carried = [
        carry_backlog(row if queue.due_minutes is None else np.zeros_like(row), queue, operating, grid, settings)
        for row, queue in zip(contacts, queues, strict=True)
    ]
    served = opened & real
    minimum = np.where(served, np.array([[queue.minimum_heads] for queue in queues], dtype=np.int64), 0)
    backlog = np.array([item.carried for item in carried]) * served
    load = Load(grid, queues, contacts, backlog, served, times.seconds, minimum, operating, settings)
    _refuse_absurd(load)

    bounds: dict[str, NDArray[np.float64]] = {}
    for bound in LOAD_BOUNDS:
        bounds[bound.name] = np.where(served, bound.heads(load, bounds), 0.0)
    exact = np.max(list(bounds.values()), axis=0) / (1 - settings.shrinkage)
    heads = round_apart(exact, minimum)
    ids = [queue.id for queue in queues]
    pools = tuple(pool_heads([ids.index(queue) for queue in pool], load, bounds, heads) for pool in settings.pooled)
    return StaffedLoad(load, tuple(item.dropped for item in carried), tuple(moved.tolist()), bounds, exact, heads, pools)


def _refuse_absurd(load: Load) -> None:
    """Raise ProblemError for queues that would need more people than can be counted: some number is a slip of the pen."""
    faults = []
    work = (load.contacts + load.backlog) * load.served / np.minimum(load.saturated, load.fastest)
    for queue, row in zip(load.queues, work / (1 - load.settings.shrinkage), strict=True):
        if not row.max() <= _MOST_HEADS:
            said = Phrase(
                "queue {queue!r} would need {heads:.3g} people at {when:%Y-%m-%d %H:%M}; at most {most:,} are counted: "
                "check its contacts_per_hour ({rate:g}) and the history",
                queue=queue.id,
                heads=row.max(),
                when=load.grid.start_of(int(row.argmax())),
                most=_MOST_HEADS,
                rate=queue.contacts_per_hour,
            )
            faults.append(Fault(said))
    if faults:
        raise ProblemError(faults)
