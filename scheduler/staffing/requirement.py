"""Heads needed per queue and interval, with the trace of every number."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import Fault, Phrase, ProblemError
from scheduler.staffing.handle_times import handle_times
from scheduler.staffing.rounding import round_apart, round_together
from scheduler.staffing.settings import StaffingSettings
from scheduler.staffing.staffed_load import StaffedLoad, staffed_load
from scheduler.staffing.staffing_findings import staffing_findings

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
    on_duty = staffed.heads if shared is None else shared
    return Requirement(
        grid=forecast.grid,
        queues=tuple(queue.id for queue in queues),
        heads=staffed.heads,
        contacts=staffed.load.contacts,
        backlog=staffed.load.backlog,
        bounds=staffed.bounds,
        binding=_binding(staffed),
        shrinkage=settings.shrinkage,
        findings=(*staffing_findings(staffed, times), *_reserve_findings(on_duty, reserve, forecast.grid)),
        reserve_heads=reserve,
        pools=staffed.pools,
        shared_heads=shared,
        aht_seconds=staffed.load.aht_seconds,
    )


def _shared(staffed: StaffedLoad) -> NDArray[np.int64] | None:
    """What a roster has to bring: the heads of each pool shared out among its queues; None where nothing is pooled."""
    if not staffed.pools:
        return None
    load = staffed.load
    ids = [queue.id for queue in load.queues]
    shared = staffed.heads.copy()
    for pool in staffed.pools:
        rows = [ids.index(queue) for queue in pool.queues]
        shared[rows] = round_together(staffed.exact[rows], load.minimum[rows], load.served[rows], pool.heads)
    return shared


def _reserve(staffed: StaffedLoad, busier: StaffedLoad, shared: NDArray[np.int64] | None) -> NDArray[np.int64]:
    """Heads for the days that the reserve is meant for, never fewer than those on duty; shared out like them."""
    reserve = np.maximum(busier.heads, staffed.heads)
    if shared is None:
        return reserve
    ids = [queue.id for queue in staffed.load.queues]
    for pool, busy in zip(staffed.pools, busier.pools, strict=True):
        rows = [ids.index(queue) for queue in pool.queues]
        total = np.maximum(pool.heads, busy.heads)
        reserve[rows] = round_together(busier.exact[rows], shared[rows], staffed.load.served[rows], total)
    return reserve


def _binding(staffed: StaffedLoad) -> NDArray[np.str_]:
    """What decided each cell: the largest bound, the minimum where it asks for more, or nothing."""
    bounds, exact, minimum = staffed.bounds, staffed.exact, staffed.load.minimum
    names = np.array([*bounds, "minimum", "none"])
    decided = np.argmax(list(bounds.values()), axis=0)
    decided = np.where(minimum > round_apart(exact, np.zeros_like(minimum)), len(bounds), decided)
    decided = np.where((minimum == 0) & (exact <= 0), len(bounds) + 1, decided)
    return np.asarray(names[decided], dtype=np.str_)


def _reserve_findings(heads: NDArray[np.int64], reserve: NDArray[np.int64] | None, grid: TimeGrid) -> tuple[Finding, ...]:
    """How many people the reserve asks for beside those on duty, and when most."""
    more = np.zeros(1) if reserve is None else (reserve - heads).sum(axis=0) * (heads.sum(axis=0) > 0)
    worst = int(more.argmax())
    if more[worst] <= 0:
        return ()
    start = grid.start_of(worst)
    facts: dict[str, Fact] = {"people": int(more[worst]), "date": start.date().isoformat(), "start": f"{start:%H:%M}"}
    return (
        Finding("reserve_for_busier_days", Severity.INFO, facts, size=int(more[worst]), unit="heads", date=start.date()),
    )


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
