"""Single hours far above anything usual: a robot, a row that stands there twice, a breakdown of the shop."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.cleaning.restlessness import restlessness
from scheduler.demand.cleaning.runs import runs
from scheduler.demand.nearby_weeks import nearby_weeks

__all__ = ["Spike", "find_spikes"]

_TIMES_USUAL = 3.0
_LEAST_WEEKS = 3
_LEAST_DEVIATIONS = 10.0
_TIMES_THE_BUSIEST = 5.0
_BUSIEST_SHARE = 0.98
_LONGEST_HOURS = 7 * 24
_BRIDGED_HOURS = 2
_OVER_HOURS = 48
_BACK_TO_USUAL = 2.0
_LEAST_USUAL = 5.0


@dataclass(frozen=True, slots=True)
class Spike:
    """One spike of one queue.

    Parameters
    ----------
    queue
        Row of the queue.
    first_hour, end_hour
        Hours since the first midnight of the series; the end is not included.
    contacts, usual_contacts
        What came in the stretch, and what was usual.
    """

    queue: int
    first_hour: int
    end_hour: int
    contacts: float
    usual_contacts: float


def find_spikes(contacts: NDArray[np.float64], ordinary: NDArray[np.bool_], least_contacts: float) -> tuple[Spike, ...]:
    """Find the spikes of a series.

    An hour is one where it has three times the contacts of any usual week around it and five times the distance that the
    busiest fiftieth of this series keeps from the usual, in a measure that grows with the noise of the series: a restless
    store is allowed its restlessness. High hours between which the level did not come back are one spike. What is high every
    week is usual, what stays high for more than a week is no spike, nor is what has not come back by the end of the history.

    Parameters
    ----------
    contacts
        Shape (queues, days, 24), NaN where unknown.
    ordinary
        Days that are looked at, bool, shape (days,).
    least_contacts
        A spike has at least so many contacts above the usual.

    Returns
    -------
    tuple of Spike
        By queue, then by time.

    Source
    ------
    House rule; the noise is that of `restlessness`.
    """
    looked_at = np.where(ordinary[None, :, None], contacts, np.nan)
    middle, second, known = _usual(looked_at)
    found: list[Spike] = []
    for queue in range(contacts.shape[0]):
        counts, usual, both = looked_at[queue].reshape(-1), middle[queue].reshape(-1), known[queue].reshape(-1)
        high = _high(counts, usual, second[queue].reshape(-1), both, least_contacts)
        if high.any():
            spikes = _spikes(queue, counts, usual, high)
            found += [spike for spike in spikes if _is_isolated(spike, counts, usual, least_contacts)]
    return tuple(found)


def _usual(contacts: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_]]:
    """Median and second highest of the weeks around, and where there are enough of them; shapes of `contacts`."""
    around = nearby_weeks(contacts)
    weeks = (~np.isnan(around)).sum(axis=0)
    known = np.asarray((weeks >= _LEAST_WEEKS) & ~np.isnan(contacts), dtype=np.bool_)

    def of_rank(rank: NDArray[np.int64]) -> NDArray[np.float64]:
        return np.where(known, np.take_along_axis(around, np.maximum(rank, 0)[None], axis=0)[0], 0.0)

    return of_rank(weeks // 2), of_rank(weeks - 2), known


def _high(
    counts: NDArray[np.float64],
    usual: NDArray[np.float64],
    second: NDArray[np.float64],
    known: NDArray[np.bool_],
    least_contacts: float,
) -> NDArray[np.bool_]:
    """Hours beyond both bounds; bool, shape (hours,)."""
    above = np.where(known, counts - usual, 0.0)
    candidates = known & (counts >= _TIMES_USUAL * second) & (above >= least_contacts / 2)
    if not candidates.any():
        return candidates
    variance = usual + 1.0 + restlessness(np.where(known, counts, np.nan), usual) * usual**2
    deviations = above / np.sqrt(variance)
    bound = max(_LEAST_DEVIATIONS, _TIMES_THE_BUSIEST * float(np.quantile(deviations[known], _BUSIEST_SHARE)))
    return np.asarray(candidates & (deviations >= bound), dtype=np.bool_)


def _spikes(queue: int, counts: NDArray[np.float64], usual: NDArray[np.float64], high: NDArray[np.bool_]) -> list[Spike]:
    """Stretches of high hours, with what lies between them where nothing shows that it was usual."""
    joined: list[tuple[int, int]] = []
    for first, end in runs(high):
        if joined and (first - joined[-1][1] <= _BRIDGED_HOURS or not _is_back(counts, usual, joined[-1][1], first)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((first, end))
    return [
        Spike(queue, first, end, float(np.nansum(counts[first:end])), float(usual[first:end].sum())) for first, end in joined
    ]


def _is_back(counts: NDArray[np.float64], usual: NDArray[np.float64], first: int, end: int) -> bool:
    """Whether some hours show that the level is the usual one again: enough is usual in them, and not twice as much came."""
    known = ~np.isnan(counts[first:end])
    due = float(usual[first:end][known].sum())
    return due >= _LEAST_USUAL and float(counts[first:end][known].sum()) < _BACK_TO_USUAL * due


def _is_isolated(spike: Spike, counts: NDArray[np.float64], usual: NDArray[np.float64], least_contacts: float) -> bool:
    """Whether it is large, short and over: what has only just begun may be here to stay."""
    over = _is_back(counts, usual, spike.end_hour, spike.end_hour + _OVER_HOURS)
    short = spike.end_hour - spike.first_hour <= _LONGEST_HOURS
    return over and short and spike.contacts - spike.usual_contacts >= least_contacts
