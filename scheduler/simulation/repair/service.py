"""How well a simulation kept what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.queue import Queue
from scheduler.simulation.repair.is_promised import is_promised
from scheduler.simulation.tally import Tally
from scheduler.simulation.workload import Workload

__all__ = ["Service"]

Array = NDArray[np.float64]

_STEEPNESS: Final = 1.702
"""The logistic curve of this steepness is the normal one within 0.01 (Camilli 1994), and its inverse needs no tables."""
_LEAST_SHARE: Final = 1e-4
_SURE: Final = 2.0
"""Standard errors by which a promise is kept surely: 39 times of 40."""


@dataclass(frozen=True, slots=True)
class Service:
    """What a simulation says of the promise, per queue and interval of arrival.

    Parameters
    ----------
    in_time
        Share of the contacts that were answered in time, float, shape (queues, intervals); NaN where none came.
    slack
        How far the tightest limit is from being missed, in standard deviations of the normal curve; below 0 where it is
        missed, or kept so narrowly that other random numbers may miss it (by less than two standard errors). NaN where
        nothing is promised, the queue is closed, or nobody came. Float, shape (queues, intervals).
    missed
        Whether a limit is missed by the figures themselves, bool, shape (queues, intervals).
    gave_up, wait_seconds
        Share of the contacts that gave up, and mean wait of all, of the shape of `in_time`; None where nobody looked.
    tightest
        Name of the figure in which the tightest limit is promised, such as ``in_time``, str, shape (queues, intervals); None
        where only that is.
    """

    in_time: Array
    slack: Array
    missed: NDArray[np.bool_]
    gave_up: Array | None = None
    wait_seconds: Array | None = None
    tightest: NDArray[np.str_] | None = None

    @classmethod
    def of(cls, tally: Tally, workload: Workload) -> Service:
        """Judge all intervals of a simulation.

        Occupancy is not judged: it is a bound of its own, which no simulation lowers.
        """
        shape = workload.opened.shape
        in_time, slack, missed = np.full(shape, np.nan), np.full(shape, np.nan), np.zeros(shape, dtype=bool)
        gave_up, wait, tightest = np.full(shape, np.nan), np.full(shape, np.nan), np.full(shape, "in_time", dtype="U12")
        courses = len(workload.paths)
        for row, queue in enumerate(workload.queues):
            contacts = tally.contacts[:, row].astype(np.float64)
            came = contacts.sum(axis=0) > 0
            with np.errstate(invalid="ignore", divide="ignore"):
                in_time[row] = tally.in_time[:, row].sum(axis=0) / contacts.sum(axis=0)
                gave_up[row] = tally.gave_up[:, row].sum(axis=0) / contacts.sum(axis=0)
                wait[row] = tally.waited_seconds[:, row].sum(axis=0) / contacts.sum(axis=0)
                sure = _slacks(tally, row, queue, courses, errors=_SURE)
                plain = _slacks(tally, row, queue, courses, errors=0.0)
            if sure:
                judged = came & workload.opened[row]
                slack[row, judged] = np.min([*sure.values()], axis=0)[judged]
                missed[row, judged] = np.min([*plain.values()], axis=0)[judged] < 0
                tightest[row] = np.array([*sure])[np.argmin([*sure.values()], axis=0)]
        return cls(in_time, slack, missed, gave_up, wait, tightest)

    def during(self, intervals: slice) -> Service:
        """The same of some of the intervals."""
        return Service(
            self.in_time[:, intervals],
            self.slack[:, intervals],
            self.missed[:, intervals],
            None if self.gave_up is None else self.gave_up[:, intervals],
            None if self.wait_seconds is None else self.wait_seconds[:, intervals],
            None if self.tightest is None else self.tightest[:, intervals],
        )


def _slacks(tally: Tally, row: int, queue: Queue, courses: int, errors: float) -> dict[str, Array]:
    """Slack of each limit by its figure, so many standard errors taken off, shape (intervals,)."""
    target = queue.response
    if target is None or not is_promised(queue):
        return {}
    contacts = tally.contacts[:, row].astype(np.float64)

    def measured(of: NDArray[np.generic], sign: float) -> Array:
        """Per contact, moved to its worse side."""
        value, error = _ratio(of[:, row].astype(np.float64), contacts, courses)
        return value + sign * errors * error

    slacks: dict[str, Array] = {}
    if target.service_level is not None:
        share = measured(tally.in_time, -1.0)
        slacks["in_time"] = _signed(_odds(share) - _odds(target.service_level), share - target.service_level)
    if target.abandonment is not None:
        share = measured(tally.gave_up, 1.0)
        slacks["gave_up"] = _signed(_odds(target.abandonment) - _odds(share), target.abandonment - share)
    if target.asa_seconds is not None:
        # In a stable queue the wait falls with the heads like the tail of the normal curve: its logarithm is the measure.
        relative = np.maximum(measured(tally.waited_seconds, 1.0) / target.asa_seconds, _LEAST_SHARE)
        slacks["wait_seconds"] = -np.log(relative) / _STEEPNESS
    return slacks


def _ratio(of: Array, contacts: Array, courses: int) -> tuple[Array, Array]:
    """Sum over sum and its standard error, both of shape (intervals,), from shape (replications, intervals).

    Which courses there are is given and no matter of chance: the error is that between replications to which about as many
    contacts came (the difference estimator of Rice 1984). Around a single course the numbers that come are chance too.
    """
    total = contacts.sum(axis=0)
    value = of.sum(axis=0) / total
    off = of - value * contacts
    if min(courses, len(off)) > 1:
        alike = np.take_along_axis(off, np.argsort(contacts, axis=0, kind="stable"), axis=0)
        variance = (np.diff(alike, axis=0) ** 2).mean(axis=0) * len(off) / 2
    else:
        variance = (off**2).sum(axis=0)
    return value, np.sqrt(variance) / total


def _odds(share: Array | float) -> Array:
    """About the place on the normal curve below which this share lies."""
    inside = np.clip(share, _LEAST_SHARE, 1 - _LEAST_SHARE)
    return np.asarray(np.log(inside / (1 - inside)) / _STEEPNESS)


def _signed(slack: Array, by_share: Array) -> Array:
    """A slack that is below 0 exactly where the share itself misses its limit: a limit may lie beyond what odds can tell."""
    tiny = np.finfo(np.float64).tiny
    return np.where(by_share < 0, np.minimum(slack, -tiny), np.maximum(slack, 0.0))
