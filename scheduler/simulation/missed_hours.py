"""Hours that miss their target, worst first, and what decides each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scheduler.domain.coverage import Coverage
from scheduler.domain.missed_hour import MissedHour, MissReason
from scheduler.domain.requirement import Requirement
from scheduler.domain.simulation_result import SimulationResult
from scheduler.simulation.crew import Crew
from scheduler.simulation.planned_minutes import planned_minutes
from scheduler.simulation.promise import Promise
from scheduler.simulation.tally import Tally

__all__ = ["missed_hours"]

_SHORT_HEADS: Final = 0.25
"""Heads short, on average over the hour, from which on they are the reason."""
_MOST: Final = 0.5
"""Share of the late contacts on days of a kind from which on that kind of day is the reason."""
_HOUR: Final = 60


def missed_hours(
    result: SimulationResult, tally: Tally, promise: Promise, crew: Crew, requirement: Requirement, coverage: Coverage
) -> tuple[MissedHour, ...]:
    """Scored hours that miss their target.

    Parameters
    ----------
    result, tally, promise
        What was simulated.
    crew
        The people of the roster.
    requirement
        Heads that were needed, and the contacts that they are for.
    coverage
        Heads of the roster, split over the queues.

    Returns
    -------
    tuple of MissedHour
        The most contacts too late beyond what the target allows first.
    """
    grid = requirement.grid
    per_hour = _HOUR // grid.interval_minutes
    seen = _Seen.of(tally, promise, crew, requirement, coverage, per_hour)
    found = []
    for row, hour in np.argwhere(result.scored & ~result.met).tolist():
        level = result.targets[row].service_level
        contacts = float(result.hours.contacts[row, hour])
        value, low, high = result.hours.service_level.at(row, hour)
        late = contacts * (1 - value)
        allowed = 0.0 if level is None or value >= level else (1 - level) * contacts
        before = hour > 0 and result.scored[row, hour - 1] and not result.met[row, hour - 1]
        waiting = _still_waiting(result, row, hour)
        reason, size = seen.reason(row, hour, waiting=bool(before or waiting))
        start = result.grid.start_of(hour)
        found.append(MissedHour(result.queues[row], start, value, low, high, late, late - allowed, reason, size))
    return tuple(sorted(found, key=lambda hour: (-hour.missed_by, hour.start, hour.queue)))


def _still_waiting(result: SimulationResult, row: int, hour: int) -> bool:
    """Whether contacts that waited for the opening are still unanswered in an hour, on the middle one of all days."""
    day = result.grid.day_of_interval(hour)
    if day >= result.grid.days:
        return False
    return bool(result.cleared_at.value[row, day] > hour * _HOUR % (24 * _HOUR))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What was there in each hour.

    Parameters
    ----------
    late, busier
        Contacts too late or never answered, and whether more came than were staffed for, shape (replications, queues,
        hours).
    fewer
        Whether more people were absent than were planned for, shape (replications, hours).
    planned
        Minutes of people on the roster, shape (hours,).
    short
        Heads short on the roster, shape (queues, hours).
    """

    late: NDArray[np.float64]
    busier: NDArray[np.bool_]
    fewer: NDArray[np.bool_]
    planned: NDArray[np.float64]
    short: NDArray[np.float64]

    @classmethod
    def of(
        cls,
        tally: Tally,
        promise: Promise,
        crew: Crew,
        requirement: Requirement,
        coverage: Coverage,
        per_hour: int,
    ) -> _Seen:
        """What a simulation tells."""

        def hourly(values: ArrayLike) -> NDArray[np.float64]:
            parts = np.asarray(values, dtype=np.float64)
            return np.asarray(parts.reshape(*parts.shape[:-1], -1, per_hour).sum(axis=-1))

        contacts = hourly(tally.contacts * promise.timed)
        staffed = hourly(requirement.contacts * promise.timed)
        planned = hourly(planned_minutes(crew, requirement.grid))
        expected = planned * (1 - requirement.shrinkage)
        return cls(
            late=contacts - hourly(tally.in_time * promise.timed),
            # Heads that came without the contacts that they are for tell nothing of busy days.
            busier=(contacts > np.ceil(staffed)) & (staffed > 0),
            fewer=hourly(tally.present_minutes) < expected - 1.0,
            planned=planned,
            short=hourly(np.clip(coverage.required - coverage.on_duty, 0, None)) / per_hour,
        )

    def reason(self, row: int, hour: int, *, waiting: bool) -> tuple[MissReason, float]:
        """What decides an hour, and its size.

        Parameters
        ----------
        waiting
            Whether contacts of before are still waiting when the hour begins.
        """
        if self.planned[hour] <= 0:
            return MissReason.NOBODY, 0.0
        if self.short[row, hour] >= _SHORT_HEADS:
            return MissReason.SHORT, float(self.short[row, hour])
        late = self.late[:, row, hour]
        kinds = (
            (MissReason.CONTACTS, self.busier[:, row, hour]),
            (MissReason.ABSENT, self.fewer[:, hour]),
        )
        whole = max(float(late.sum()), 1.0)
        share, reason = max(((float(late[days].sum()) / whole, kind) for kind, days in kinds), key=lambda at: at[0])
        if share >= _MOST:
            return reason, 100 * share
        return (MissReason.BEFORE if waiting else MissReason.HEADS), 0.0
