"""From when to when a queue was open at all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["QueueSpan", "find_queue_spans"]

_AROUND_DAYS = 28
_LEAST_DAYS_BEFORE = 8
_LEAST_DAYS_AFTER = 28


@dataclass(frozen=True, slots=True)
class QueueSpan:
    """Days with contacts of one queue whose rows tell of more days.

    Parameters
    ----------
    queue
        Row of the queue.
    first, end
        First day with contacts where a long silence was written before it, and first day of the silence after the last one;
        days since the start of the series, None where there is no such silence.
    """

    queue: int
    first: int | None
    end: int | None


def find_queue_spans(
    contacts: NDArray[np.float64], ordinary: NDArray[np.bool_], least_contacts: float
) -> tuple[QueueSpan, ...]:
    """Find queues that opened or closed within a history that has zeros for them.

    Parameters
    ----------
    contacts
        Shape (queues, days, 24), NaN where unknown.
    ordinary
        Days that are looked at, bool, shape (days,).
    least_contacts
        A silence counts where at least so many contacts would be usual by the four weeks beside it. It has at least 8
        ordinary days before an opening; after a closure four weeks of them, for a shorter one may be an outage.

    Returns
    -------
    tuple of QueueSpan
        Of the queues that have such a silence.
    """
    found: list[QueueSpan] = []
    for queue, rows in enumerate(contacts):
        known = (~np.isnan(rows)).any(axis=1) & ordinary
        totals = np.nansum(rows, axis=1)
        active = np.flatnonzero(totals > 0)
        if active.size == 0:
            continue
        first, end = int(active[0]), int(active[-1]) + 1
        beside = float(totals[first : first + _AROUND_DAYS].mean()), float(totals[max(end - _AROUND_DAYS, 0) : end].mean())
        silent = int(known[:first].sum()), int(known[end:].sum())
        opened = silent[0] >= _LEAST_DAYS_BEFORE and silent[0] * beside[0] >= least_contacts
        closed = silent[1] >= _LEAST_DAYS_AFTER and silent[1] * beside[1] >= least_contacts
        if opened or closed:
            found.append(QueueSpan(queue, first if opened else None, end if closed else None))
    return tuple(found)
