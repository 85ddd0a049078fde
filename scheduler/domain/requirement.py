"""Heads needed per queue and interval, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Finding
from scheduler.domain.time_grid import TimeGrid

__all__ = ["Requirement"]


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
        Whole heads on duty, int, shape (queues, intervals); 0 while the queue is closed.
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
