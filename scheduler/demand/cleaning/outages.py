"""Stretches without any contact in hours that are usually busy: the system was down, not the buyers away."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.cleaning.restlessness import restlessness
from scheduler.demand.cleaning.runs import runs
from scheduler.demand.nearby_weeks import nearby_weeks

__all__ = ["Outage", "find_outages"]

_EDGE_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class Outage:
    """One outage of one queue.

    Parameters
    ----------
    queue
        Row of the queue.
    first_hour, end_hour
        Hours since the first midnight of the series; the end is not included.
    usual_contacts
        Contacts that were usual in the stretch.
    """

    queue: int
    first_hour: int
    end_hour: int
    usual_contacts: float


def find_outages(contacts: NDArray[np.float64], ordinary: NDArray[np.bool_], least_contacts: float) -> tuple[Outage, ...]:
    """Find the outages of a series.

    Parameters
    ----------
    contacts
        Shape (queues, days, 24), NaN where unknown.
    ordinary
        Days on which zeros would be a surprise, bool, shape (days,): a shop may well be closed on a holiday.
    least_contacts
        A stretch of zeros is an outage where its odds are at most ``exp(-least_contacts)``: with independent buyers, where
        at least so many contacts were usual; a restless store must be silent for longer.

    Returns
    -------
    tuple of Outage
        By queue, then by time.
    """
    usual = _usual(np.where(ordinary[None, :, None], contacts, np.nan))
    silent = ((contacts == 0) & ordinary[None, :, None]).reshape(contacts.shape[0], -1)
    found: list[Outage] = []
    for queue, zeros in enumerate(silent):
        expected = usual[queue].reshape(-1)
        surprise = _surprise(expected, restlessness(contacts[queue].reshape(-1), expected))
        upto = np.concatenate([[0.0], np.cumsum(surprise)])
        for first, end in runs(zeros):
            if upto[end] - upto[first] < least_contacts:
                continue
            outage = _trimmed(queue, first, end, expected)
            if outage is not None and upto[outage.end_hour] - upto[outage.first_hour] >= least_contacts:
                found.append(outage)
    return tuple(found)


def _usual(contacts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Lower median of the weeks around; 0 where none is known. Shape of `contacts`."""
    around = nearby_weeks(contacts)
    known = (~np.isnan(around)).sum(axis=0)
    middle = np.maximum(known - 1, 0) // 2
    median = np.take_along_axis(around, middle[None], axis=0)[0]
    return np.where(known > 0, median, 0.0)


def _surprise(usual: NDArray[np.float64], dispersion: float) -> NDArray[np.float64]:
    """Minus the logarithm of the odds of no contact in an hour, of a negative binomial; the usual contacts without any."""
    if dispersion == 0:
        return usual
    surprise: NDArray[np.float64] = np.log1p(dispersion * usual) / dispersion
    return surprise


def _trimmed(queue: int, first: int, end: int, usual: NDArray[np.float64]) -> Outage | None:
    """The run without the quiet hours at its ends, which are silent on other days as well."""
    inside = usual[first:end]
    busy = np.flatnonzero(inside >= max(1.0, _EDGE_SHARE * float(inside.max())))
    if busy.size == 0:
        return None
    begin, stop = first + int(busy[0]), first + int(busy[-1]) + 1
    return Outage(queue, begin, stop, float(usual[begin:stop].sum()))
