"""Heads needed per queue and interval, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Finding
from scheduler.domain.time_grid import TimeGrid

__all__ = ["PoolHeads", "Requirement"]


@dataclass(frozen=True, slots=True)
class PoolHeads:
    """Heads that queues need together when the same people serve them: one row more, never more than the queues' own rows.

    Parameters
    ----------
    queues
        Ids of the queues in the pool.
    heads
        Whole heads on duty for all of them together, int, shape (intervals,).
    bounds
        Load bounds of the pool by name, as in `Requirement.bounds`, float, shape (intervals,).
    binding
        Name of the bound that decided each interval, ``minimum``, ``rows`` (no fewer than a queue of the pool alone needs,
        no more than all of them apart), or ``none``; str, shape (intervals,).
    repair
        Heads that a simulation added (or, below 0, took away) and that are in `heads` already, int, shape (intervals,);
        None where none looked.
    """

    queues: tuple[str, ...]
    heads: NDArray[np.int64]
    bounds: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)
    binding: NDArray[np.str_] | None = None
    repair: NDArray[np.int64] | None = None

    @property
    def id(self) -> str:
        """Ids of the queues joined by ``+``: what stands in a trace, a file and a finding where others have a queue."""
        return "+".join(self.queues)


@dataclass(frozen=True, slots=True)
class Requirement:
    """Standard heads needed; depends on demand alone, never on who works.

    Parameters
    ----------
    grid
        The intervals, the tail included.
    queues
        Queue ids, in the order of the rows.
    heads
        Whole heads on duty that each queue needs by itself, int, shape (queues, intervals); 0 while the queue is closed.
    contacts
        Contacts per interval that were staffed for (at the chosen quantile), float, shape (queues, intervals).
    backlog
        Contacts waiting from closed hours that are added to the interval's own, float, shape (queues, intervals).
    bounds
        Load bounds by name (``saturation``, ...): standard heads before shrinkage, float, shape (queues, intervals).
    binding
        Name of the bound that decided each cell, ``minimum`` or ``none``; str, shape (queues, intervals).
    shrinkage
        Unplanned absence as a fraction, applied once to the largest bound.
    findings
        What staffing had to do, in words.
    reserve_heads
        Heads that would be needed if as many contacts came as on the days that the reserve is meant for, int, shape (queues,
        intervals); None where no such days are named. They are not asked on duty: standby counts.
    pools
        Queues that the same people serve, with the heads that they need together.
    shared_heads
        `heads` with those of each pool replaced by its own, shared out among its queues, int, shape (queues, intervals);
        None where nothing is pooled.
    aht_seconds
        Handle time with one contact that was staffed for, float, shape (queues, intervals); None where none was needed.
    repair
        Heads that a simulation added (or, below 0, took away) and that are in `heads` already, int, shape (queues,
        intervals); None where none looked.
    """

    grid: TimeGrid
    queues: tuple[str, ...]
    heads: NDArray[np.int64]
    contacts: NDArray[np.float64]
    backlog: NDArray[np.float64]
    bounds: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)
    binding: NDArray[np.str_] | None = None
    shrinkage: float = 0.0
    findings: tuple[Finding, ...] = ()
    reserve_heads: NDArray[np.int64] | None = None
    pools: tuple[PoolHeads, ...] = ()
    shared_heads: NDArray[np.int64] | None = None
    aht_seconds: NDArray[np.float64] | None = None
    repair: NDArray[np.int64] | None = None

    @property
    def to_cover(self) -> NDArray[np.int64]:
        """Whole heads that a roster has to bring, int, shape (queues, intervals): pooled queues ask together for fewer."""
        return self.heads if self.shared_heads is None else self.shared_heads
