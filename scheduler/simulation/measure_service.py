"""Counts of a simulation to figures with ranges."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.contact_figures import ContactFigures
from scheduler.domain.figures import Figures
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.simulation_result import SimulationResult
from scheduler.domain.time_grid import TimeGrid
from scheduler.simulation.by_course import by_course, course_count
from scheduler.simulation.counts import Counts
from scheduler.simulation.estimate import ratio_figures, share_figures
from scheduler.simulation.median_minute import median_minute
from scheduler.simulation.promise import Promise
from scheduler.simulation.real_time import real_edges
from scheduler.simulation.tally import Tally
from scheduler.simulation.workload import Workload

__all__ = ["measure_service"]

_TINY: Final = 1e-9
_HOUR: Final = 60
_COUNTED: Final = ("contacts", "in_time", "gave_up", "waited_seconds")


def measure_service(tally: Tally, workload: Workload, promise: Promise, *, seed: int, absence: float) -> SimulationResult:
    """Figures per hour, per day and in all.

    Parameters
    ----------
    tally
        What was counted.
    workload
        What came.
    promise
        What counts, and by what it is judged.
    seed, absence
        With which it was simulated; only kept.

    Returns
    -------
    SimulationResult
        Without missed hours, gains and findings. Ranges are those of batch means, a batch being the replications of one
        course of the contacts (`course_count`), so that they hold what chance and the unknown contacts make of a figure.
    """
    grid = workload.grid
    replications = tally.contacts.shape[0]
    courses = course_count(workload, replications)
    per_hour = _HOUR // grid.interval_minutes
    own = Counts.of(tally, courses).only(promise.timed)
    hours = own.together(per_hour)
    days = hours.together(24)
    edges = tally.wait_edges
    passed = np.diff(real_edges(grid)).reshape(-1, per_hour).sum(axis=1)
    counted = passed * np.bincount(np.arange(replications) % courses)[:, None]
    busy, present, chats = (
        by_course(minutes, courses).reshape(courses, -1, per_hour).sum(axis=2)
        for minutes in (tally.busy_minutes, tally.present_minutes, tally.chat_minutes)
    )
    scored = np.asarray(promise.scored.reshape(len(workload.queues), -1, per_hour).any(axis=2))
    return SimulationResult(
        grid=TimeGrid(grid.start, grid.days, _HOUR, grid.tail_days, grid.timezone),
        queues=tuple(queue.id for queue in workload.queues),
        replications=replications,
        seed=seed,
        absence=absence,
        targets=promise.targets,
        assumed=promise.assumed,
        scored=scored,
        met=_holds(promise.targets, *(getattr(hours, name).sum(axis=0) for name in _COUNTED)),
        hours=hours.figures(edges, replications),
        days=days.first(grid.days).figures(edges, replications),
        total=_flat(days.together(grid.days + grid.tail_days).with_total().figures(edges, replications)),
        day_hours=hours.over_days(24).figures(edges, replications),
        occupancy=share_figures(busy, present),
        concurrent=ratio_figures(chats, counted),
        present=ratio_figures(present, counted),
        day_holds=_day_holds(tally, promise, grid, courses),
        cleared_at=median_minute(tally.cleared_at[:, :, : grid.days], courses),
        cleared_in_time=_cleared_in_time(tally.cleared_at[:, :, : grid.days], promise, courses),
        done_late=_done_late(tally, grid.days, courses),
    )


def _holds(
    targets: Sequence[ResponseTarget],
    contacts: NDArray[np.float64],
    in_time: NDArray[np.float64],
    gave_up: NDArray[np.float64],
    waited_seconds: NDArray[np.float64],
) -> NDArray[np.bool_]:
    """Whether each limit of a queue's target holds for counts of shape (..., queues, times); where nothing came all do."""
    held = np.ones(contacts.shape, dtype=np.bool_)
    for row, target in enumerate(targets):
        came = contacts[..., row, :]
        if target.service_level is not None:
            held[..., row, :] &= in_time[..., row, :] >= target.service_level * came - _TINY
        if target.asa_seconds is not None:
            held[..., row, :] &= waited_seconds[..., row, :] <= target.asa_seconds * came + _TINY
        if target.abandonment is not None:
            held[..., row, :] &= gave_up[..., row, :] <= target.abandonment * came + _TINY
    return held


def _day_holds(tally: Tally, promise: Promise, grid: TimeGrid, courses: int) -> Figures:
    """Probability that the scored hours of a day together meet the target, shape (queues, days)."""
    kept = promise.scored
    shape = (tally.contacts.shape[0], len(promise.targets), -1, grid.intervals_per_day)
    counted = (
        (getattr(tally, name) * kept).reshape(shape).sum(axis=3)[:, :, : grid.days].astype(np.float64) for name in _COUNTED
    )
    holds = _holds(promise.targets, *counted)
    judged = np.asarray(kept.reshape(len(promise.targets), -1, grid.intervals_per_day).any(axis=2))[:, : grid.days]
    return share_figures(by_course(holds & judged, courses), by_course(np.broadcast_to(judged, holds.shape), courses))


def _cleared_in_time(cleared_at: NDArray[np.float64], promise: Promise, courses: int) -> Figures:
    """Probability that the backlog of a day is gone by its time, shape (queues, days)."""
    waited = ~np.isnan(cleared_at)
    cleared = waited & (cleared_at <= promise.clear_by + _TINY)
    return share_figures(by_course(cleared, courses), by_course(waited, courses))


def _done_late(tally: Tally, days: int, courses: int) -> Figures:
    """Share of what may wait that is done too late, by day and of all days together, shape (queues, days + 1)."""
    late, done = (by_course(part[:, :, :days], courses) for part in tally.late)
    late, done = (np.concatenate([part, part.sum(axis=2, keepdims=True)], axis=2) for part in (late, done))
    return share_figures(late, done)


def _flat(figures: ContactFigures) -> ContactFigures:
    """Figures of shape (queues, 1) as (queues,)."""
    kinds = (figures.service_level, figures.mean_wait_seconds, figures.wait_90_seconds, figures.gave_up)
    flat = (Figures(kind.value[:, 0], kind.low[:, 0], kind.high[:, 0]) for kind in kinds)
    return ContactFigures(figures.contacts[:, 0], *flat)
