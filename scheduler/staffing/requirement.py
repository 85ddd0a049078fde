"""Heads needed per queue and interval, with the trace of every number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.forecast import Forecast
from scheduler.domain.hours import Hours
from scheduler.domain.queue import Queue
from scheduler.domain.requirement import Requirement
from scheduler.domain.time_grid import TimeGrid
from scheduler.errors import Fault, Phrase, ProblemError
from scheduler.staffing.backlog import carry_backlog
from scheduler.staffing.load import Load
from scheduler.staffing.load_bounds import LOAD_BOUNDS
from scheduler.staffing.opening import real_intervals, served_intervals
from scheduler.staffing.rounding import round_apart, round_together
from scheduler.staffing.settings import StaffingSettings

__all__ = ["make_requirement"]

_MOST_HEADS = 1_000_000


def make_requirement(
    forecast: Forecast, queues: tuple[Queue, ...], operating: Hours, settings: StaffingSettings
) -> Requirement:
    """Turn expected contacts into whole heads.

    ``max(ceil(max(load bounds) / (1 - shrinkage)), minimum heads)`` per queue and interval: the minimum is not divided, and
    rounding happens once at the end. Queues declared pooled are rounded together. Closed intervals need nobody. The
    quantile to staff for is taken per queue and interval, so on one day it is not exceeded everywhere at once. The heads of
    the reserve follow in the same way from a quantile of their own.

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
        A queue without forecast, a pooled queue that does not exist, a level that the forecast cannot answer.
    """
    _refuse_contradictions(forecast, queues, settings)
    grid = forecast.grid
    open_by_hours = np.array([served_intervals(queue, operating, grid) for queue in queues])
    served = open_by_hours & real_intervals(grid)
    minimum = np.where(served, np.array([[queue.minimum_heads] for queue in queues], dtype=np.int64), 0)

    def needed(level: float | None) -> tuple[_Loaded, NDArray[np.int64]]:
        """What the contacts of a level load, and the whole heads for it."""
        loaded = _loaded(forecast, level, queues, operating, settings, served)
        _refuse_absurd(loaded.exact, queues, grid)
        return loaded, _whole_heads(loaded.exact, minimum, served, queues, settings)

    loaded, heads = needed(settings.level)
    reserve = None if settings.reserve_level is None else np.maximum(needed(settings.reserve_level)[1], heads)
    return Requirement(
        grid=grid,
        queues=tuple(queue.id for queue in queues),
        heads=heads,
        contacts=loaded.contacts,
        backlog=loaded.backlog,
        bounds=loaded.bounds,
        binding=_binding(loaded.bounds, loaded.exact, minimum),
        shrinkage=settings.shrinkage,
        findings=(*_dropped_findings(queues, loaded.dropped, grid), *_reserve_findings(heads, reserve, grid)),
        reserve_heads=reserve,
    )


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What contacts load; `exact` are heads after shrinkage, `dropped` contacts that nobody serves, per queue."""

    contacts: NDArray[np.float64]
    backlog: NDArray[np.float64]
    bounds: dict[str, NDArray[np.float64]]
    exact: NDArray[np.float64]
    dropped: list[float]


def _loaded(
    forecast: Forecast,
    level: float | None,
    queues: tuple[Queue, ...],
    operating: Hours,
    settings: StaffingSettings,
    served: NDArray[np.bool_],
) -> _Loaded:
    """The load of the contacts that are not exceeded with a probability, of the mean where it is None."""
    grid = forecast.grid
    wanted = forecast.mean if level is None else forecast.quantile(level)
    contacts = wanted[[forecast.queues.index(queue.id) for queue in queues]] * real_intervals(grid)
    carried = [carry_backlog(row, queue, operating, grid, settings) for row, queue in zip(contacts, queues, strict=True)]
    backlog = np.array([item.carried for item in carried]) * served
    load = Load(grid, queues, contacts, backlog, served)
    bounds = {bound.name: np.where(served, bound.heads(load), 0.0) for bound in LOAD_BOUNDS}
    exact = np.max(list(bounds.values()), axis=0) / (1 - settings.shrinkage)
    return _Loaded(contacts, backlog, bounds, exact, [item.dropped for item in carried])


def _refuse_absurd(exact: NDArray[np.float64], queues: tuple[Queue, ...], grid: TimeGrid) -> None:
    """Raise ProblemError for queues that would need more people than can be counted: some number is a slip of the pen."""
    faults = []
    for queue, row in zip(queues, exact, strict=True):
        if not row.max() <= _MOST_HEADS:
            said = Phrase(
                "queue {queue!r} would need {heads:.3g} people at {when:%Y-%m-%d %H:%M}; at most {most:,} are counted: "
                "check its contacts_per_hour ({rate:g}) and the history",
                queue=queue.id,
                heads=row.max(),
                when=grid.start_of(int(row.argmax())),
                most=_MOST_HEADS,
                rate=queue.contacts_per_hour,
            )
            faults.append(Fault(said))
    if faults:
        raise ProblemError(faults)


def _whole_heads(
    exact: NDArray[np.float64],
    minimum: NDArray[np.int64],
    served: NDArray[np.bool_],
    queues: tuple[Queue, ...],
    settings: StaffingSettings,
) -> NDArray[np.int64]:
    """Heads rounded once, pooled rows together, int, shape (queues, intervals)."""
    heads = round_apart(exact, minimum)
    ids = [queue.id for queue in queues]
    for pool in settings.pooled:
        rows = [ids.index(queue) for queue in pool]
        heads[rows] = round_together(exact[rows], minimum[rows], served[rows])
    return heads


def _binding(
    bounds: dict[str, NDArray[np.float64]], exact: NDArray[np.float64], minimum: NDArray[np.int64]
) -> NDArray[np.str_]:
    """What decided each cell: the largest bound, the minimum where it asks for more, or nothing."""
    names = np.array([*bounds, "minimum", "none"])
    decided = np.argmax(list(bounds.values()), axis=0)
    decided = np.where(minimum > round_apart(exact, np.zeros_like(minimum)), len(bounds), decided)
    decided = np.where((minimum == 0) & (exact <= 0), len(bounds) + 1, decided)
    return np.asarray(names[decided], dtype=np.str_)


def _dropped_findings(queues: tuple[Queue, ...], dropped: list[float], grid: TimeGrid) -> tuple[Finding, ...]:
    """One finding per queue whose contacts of closed hours nobody will serve."""
    return tuple(
        Finding(
            "closed_hours_contacts_dropped",
            Severity.INFO,
            facts={"queue": queue.id, "contacts": round(contacts), "days": grid.days},
            size=round(contacts),
            unit="contacts",
        )
        for queue, contacts in zip(queues, dropped, strict=True)
        if round(contacts) > 0
    )


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
