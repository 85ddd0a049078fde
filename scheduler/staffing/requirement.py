"""Heads needed per queue and interval, with the trace of every number."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.rounded_up import rounded_up
from scheduler.errors import Fault, Phrase, ProblemError
from scheduler.staffing.handle_times import handle_times
from scheduler.staffing.settings import StaffingSettings
from scheduler.staffing.shared_heads import shared_heads
from scheduler.staffing.staffed_load import StaffedLoad, staffed_load
from scheduler.staffing.staffing_findings import staffing_findings
from scheduler.staffing.with_heads_findings import with_heads_findings

__all__ = ["make_requirement"]


def make_requirement(
    forecast: Forecast, queues: tuple[Queue, ...], operating: Hours, settings: StaffingSettings
) -> Requirement:
    """Turn expected contacts into whole heads.

    ``max(ceil(max(load bounds) / (1 - shrinkage)), minimum heads)`` per queue and interval: the minimum is not divided, and
    rounding happens once at the end. Closed intervals need nobody. Contacts of a queue whose buyers come elsewhere while it
    is closed are those of the other queue from the start. Queues declared pooled keep their rows, what each needs by itself,
    and get one row more for all of them together. The quantile to staff for is taken per queue and interval, so on one day
    it is not exceeded everywhere at once. The heads of the reserve follow in the same way from a quantile of their own.

    Parameters
    ----------
    forecast
        Expected contacts, closed hours included.
    queues
        In the order wanted for the rows; each has a row in `forecast`.
    operating
        The store's hours.
    settings
        Settings of staffing.

    Returns
    -------
    Requirement
        On the forecast's grid, its trace complete.

    Raises
    ------
    ProblemError
        A queue without forecast, a pooled queue that does not exist, a level that the forecast cannot answer, more people
        than can be counted.
    """
    _refuse_contradictions(forecast, queues, settings)
    times = handle_times(forecast, queues)
    staffed = staffed_load(forecast, settings.level, queues, operating, settings, times)
    shared = _shared(staffed)
    reserve = None
    if settings.reserve_level is not None:
        busier = staffed_load(forecast, settings.reserve_level, queues, operating, settings, times)
        reserve = _reserve(staffed, busier, shared)
    made = Requirement(
        grid=forecast.grid,
        queues=tuple(queue.id for queue in queues),
        heads=staffed.heads,
        contacts=staffed.load.contacts,
        backlog=staffed.load.backlog,
        bounds=staffed.bounds,
        binding=_binding(staffed),
        shrinkage=settings.shrinkage,
        findings=staffing_findings(staffed, times),
        reserve_heads=reserve,
        pools=staffed.pools,
        shared_heads=shared,
        aht_seconds=staffed.load.aht_seconds,
    )
    return with_heads_findings(made)


def _shared(staffed: StaffedLoad) -> NDArray[np.int64] | None:
    """What a roster has to bring: the heads of each pool shared out among its queues; None where nothing is pooled."""
    if not staffed.pools:
        return None
    load = staffed.load
    ids = [queue.id for queue in load.queues]
    return shared_heads(staffed.pools, ids, staffed.heads, staffed.exact, load.minimum, load.served)


def _reserve(staffed: StaffedLoad, busier: StaffedLoad, shared: NDArray[np.int64] | None) -> NDArray[np.int64]:
    """Heads for the days that the reserve is meant for, never fewer than those on duty; shared out like them."""
    reserve = np.maximum(busier.heads, staffed.heads)
    if shared is None:
        return reserve
    both = zip(staffed.pools, busier.pools, strict=True)
    pools = [replace(pool, heads=np.maximum(pool.heads, busy.heads)) for pool, busy in both]
    ids = [queue.id for queue in staffed.load.queues]
    return shared_heads(pools, ids, reserve, busier.exact, shared, staffed.load.served)


def _binding(staffed: StaffedLoad) -> NDArray[np.str_]:
    """What decided each cell: the largest bound, the minimum where it asks for more, or nothing."""
    bounds, exact, minimum = staffed.bounds, staffed.exact, staffed.load.minimum
    names = np.array([*bounds, "minimum", "none"])
    decided = np.argmax(list(bounds.values()), axis=0)
    decided = np.where(minimum > rounded_up(exact), len(bounds), decided)
    decided = np.where((minimum == 0) & (exact <= 0), len(bounds) + 1, decided)
    return np.asarray(names[decided], dtype=np.str_)


def _refuse_contradictions(forecast: Forecast, queues: tuple[Queue, ...], settings: StaffingSettings) -> None:
    """Raise ProblemError with everything in which forecast, queues and settings do not fit together."""
    ids = [queue.id for queue in queues]
    faults = [
        Fault(Phrase("queue {queue!r} has no forecast; the forecast has {known}", queue=queue, known=forecast.queues))
        for queue in ids
        if queue not in forecast.queues
    ]
    message = "staffing.pooled names queue {queue!r}, which does not exist; there are {known}"
    faults += [
        Fault(Phrase(message, queue=queue, known=tuple(ids)))
        for pool in settings.pooled
        for queue in pool
        if queue not in ids
    ]
    known = forecast.levels
    for level in (settings.level, settings.reserve_level):
        if level is not None and not (known and known[0] <= level <= known[-1]):
            reach = Phrase("{least} to {most}", least=known[0], most=known[-1]) if known else Phrase("the mean alone")
            faults.append(Fault(Phrase("staffing for level {level}; this forecast has {reach}", level=level, reach=reach)))
    if faults:
        raise ProblemError(faults)
