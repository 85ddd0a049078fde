"""What a roster does for buyers, as a simulation shows it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.contact_figures import ContactFigures
from scheduler.domain.figures import Figures
from scheduler.domain.finding import Finding
from scheduler.domain.head_gain import HeadGain
from scheduler.domain.missed_hour import MissedHour
from scheduler.domain.response_target import ResponseTarget
from scheduler.domain.time_grid import TimeGrid

__all__ = ["SimulationResult"]


@dataclass(frozen=True, slots=True)
class SimulationResult:
    """Figures of a roster that was played through many times.

    Parameters
    ----------
    grid
        The hours (its intervals are 60 minutes long), the tail included.
    queues
        Queue ids, in the order of the rows.
    replications, seed, absence
        How often the days were played through, the seed of chance, and the share of the people on duty who were absent.
    targets
        Per queue what an hour was judged by.
    assumed
        Ids of the queues for which the store names no target, so that one was assumed.
    scored
        Hours that count: in the scored window, the queue open, the roster's own; bool, shape (queues, hours).
    met
        Whether the hour meets its target over all replications, bool, shape (queues, hours). An hour without contacts does.
    hours, days, total
        Figures of shape (queues, hours), (queues, days) and (queues + 1,), the last being all queues together. Days and
        totals are of all hours that the roster answers for.
    day_hours
        Figures of each hour of the day over all days, shape (queues, 24).
    occupancy, concurrent, present
        Share of the people there who have at least one contact, contacts in service at once, and people there; shape
        (hours,).
    day_holds
        Probability that the scored hours of a day together meet the target, shape (queues, days); NaN without such hours.
    cleared_at
        Minute of the day at which the contacts that waited for the opening are all answered, on the middle one of all days
        played; shape (queues, days), NaN where none wait and infinite where they are not answered that day.
    cleared_in_time
        Probability that they are answered by the time set for it, shape (queues, days).
    done_late
        Share of the work that may wait (tickets) that is done after it was due, by day of arrival and of all days together;
        shape (queues, days + 1).
    missed
        Scored hours that miss their target, worst first.
    gains
        What one more head would gain, the greatest first; None where it was not asked for.
    findings
        The same in words, with what had to be assumed.
    """

    grid: TimeGrid
    queues: tuple[str, ...]
    replications: int
    seed: int
    absence: float
    targets: tuple[ResponseTarget, ...]
    assumed: tuple[str, ...]
    scored: NDArray[np.bool_]
    met: NDArray[np.bool_]
    hours: ContactFigures
    days: ContactFigures
    total: ContactFigures
    day_hours: ContactFigures
    occupancy: Figures
    concurrent: Figures
    present: Figures
    day_holds: Figures
    cleared_at: Figures
    cleared_in_time: Figures
    done_late: Figures
    missed: tuple[MissedHour, ...] = ()
    gains: tuple[HeadGain, ...] | None = None
    findings: tuple[Finding, ...] = ()

    @property
    def scored_hours(self) -> int:
        """Hours that count, of all queues together."""
        return int(self.scored.sum())

    @property
    def quiet_hours(self) -> int:
        """Those of them in which no contact came in any replication; they count as met."""
        return int((self.scored & (self.hours.contacts == 0)).sum())

    @property
    def hours_met(self) -> Figures:
        """Share of the scored hours that meet their target, shape (queues + 1,), the last being all queues together.

        The range goes from the hours that meet it even at the low end of their own range to those that do at the high end,
        where the target is a share answered in time; NaN without scored hours.
        """
        levels = [np.nan if target.service_level is None else target.service_level for target in self.targets]
        wanted = np.broadcast_to(np.array(levels)[:, None], self.met.shape)
        value = self._share_of_scored(self.met)
        ends = []
        for end in (self.hours.service_level.low, self.hours.service_level.high):
            known = np.isfinite(end) & np.isfinite(wanted)
            ends.append(self._share_of_scored(np.where(known, end >= wanted, self.met)))
        return Figures(value, np.minimum(ends[0], value), np.maximum(ends[1], value))

    def record(self) -> Mapping[str, object]:
        """Key figures, days and queues, as JSON takes them."""
        every = len(self.queues)
        return {
            "replications": self.replications,
            "seed": self.seed,
            "absence": self.absence,
            "scored_hours": self.scored_hours,
            "quiet_hours": self.quiet_hours,
            "hours_met": self.hours_met.record(every),
            "total": self.total.record(every),
            "queues": {
                queue: {
                    "target": _limits(self.targets[row]),
                    "target_assumed": queue in self.assumed,
                    "hours_met": self.hours_met.record(row),
                    **self.total.record(row),
                }
                for row, queue in enumerate(self.queues)
            },
            "days": [self._day(row, day) for day in range(self.grid.days) for row in range(len(self.queues))],
            "missed": [_told(hour) for hour in self.missed],
            "one_more_head": None if self.gains is None else [_told(gain) for gain in self.gains],
        }

    def hour_records(self) -> tuple[Mapping[str, object], ...]:
        """Hours with contacts or that count, in order of time and then of queue, as JSON takes them."""
        shown = self.scored | (self.hours.contacts > 0)
        return tuple(
            {
                "start": self.grid.start_of(hour).isoformat(timespec="minutes"),
                "queue": self.queues[row],
                **self.hours.record(row, hour),
                "scored": bool(self.scored[row, hour]),
                "met": bool(self.met[row, hour]),
                "people": self.present.record(hour),
                "occupancy": self.occupancy.record(hour),
                "concurrent": self.concurrent.record(hour),
            }
            for hour, row in np.argwhere(shown.T).tolist()
        )

    def _share_of_scored(self, held: NDArray[np.bool_]) -> NDArray[np.float64]:
        """Share of the scored hours of each queue, and of all, of which something holds."""
        counted = (held & self.scored).sum(axis=1)
        of = self.scored.sum(axis=1)
        counted, of = np.append(counted, counted.sum()), np.append(of, of.sum())
        return np.asarray(np.divide(counted, of, out=np.full(of.size, np.nan), where=of > 0))

    def _day(self, row: int, day: int) -> Mapping[str, object]:
        """A queue on a day."""
        return {
            "date": self.grid.date_of(day).isoformat(),
            "queue": self.queues[row],
            **self.days.record(row, day),
            "target_holds": self.day_holds.record(row, day),
            "cleared_at_minute": self.cleared_at.record(row, day, digits=1),
            "cleared_in_time": self.cleared_in_time.record(row, day),
            "done_late": self.done_late.record(row, day),
        }


def _limits(target: ResponseTarget) -> Mapping[str, float]:
    """What is promised, by name."""
    named = {name: getattr(target, name) for name in ("target_seconds", "service_level", "asa_seconds", "abandonment")}
    return {name: limit for name, limit in named.items() if limit is not None}


def _told(item: MissedHour | HeadGain) -> Mapping[str, object]:
    """The fields of a value as JSON takes them."""
    fields = {name: getattr(item, name) for name in type(item).__dataclass_fields__}
    told: dict[str, object] = {}
    for name, value in fields.items():
        if isinstance(value, float):
            told[name] = round(value, 4) if np.isfinite(value) else None
        else:
            told[name] = value if isinstance(value, str) else value.isoformat()
    return told
