"""From when to when a queue was open at all."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["QueueSpan", "find_queue_spans"]

_AROUND_DAYS = 28
_LEAST_DAYS_BEFORE = 8
_LEAST_DAYS_AFTER = 28
_ALIVE_DAYS = 14
_ALIVE_SHARE = 1 / 3


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
        opened_by, closed_by = _alive(totals, known), _alive(totals[::-1], known[::-1])[::-1]
        if not (opened_by.any() and closed_by.any()):
            continue
        first, end = int(np.argmax(opened_by)), totals.size - int(np.argmax(closed_by[::-1]))
        beside = float(totals[first : first + _AROUND_DAYS].mean()), float(totals[max(end - _AROUND_DAYS, 0) : end].mean())
        silent = int(known[:first].sum()), int(known[end:].sum())
        opened = silent[0] >= _LEAST_DAYS_BEFORE and silent[0] * beside[0] >= least_contacts
        closed = silent[1] >= _LEAST_DAYS_AFTER and silent[1] * beside[1] >= least_contacts
        if opened or closed:
            found.append(QueueSpan(queue, first if opened else None, end if closed else None))
    return tuple(found)


def _alive(totals: NDArray[np.float64], known: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Days with contacts that a third of the two weeks after them have as well: a few trials open no queue."""
    came, told = np.asarray(totals > 0, dtype=np.bool_), known | (totals > 0)
    upto = np.concatenate([np.zeros((2, 1)), np.cumsum(np.stack([came, told]), axis=1)], axis=1)
    days = np.arange(totals.size)
    busy, all_days = upto[:, np.minimum(days + _ALIVE_DAYS, totals.size)] - upto[:, days]
    return np.asarray(came & (busy >= _ALIVE_SHARE * all_days), dtype=np.bool_)
