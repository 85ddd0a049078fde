"""People more or fewer than needed by weekday and hour: what the heatmap shows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.coverage import Coverage
from scheduler.report.coverage_table import coverage_table

__all__ = ["NetStaffing", "net_staffing"]

_HOURS = 24
_MINUTES_PER_HOUR = 60


@dataclass(frozen=True, slots=True)
class NetStaffing:
    """Means by weekday and hour, of the days for which the roster answers and on which anybody is needed or there.

    Parameters
    ----------
    queues
        Queue ids.
    weekdays
        Those that the horizon has, 0 is Monday.
    hours
        Hours of the day at which anybody is ever needed or there.
    net
        People on duty less people needed, float, shape (queues, weekdays, hours), NaN where nobody is needed or there.
    hidden_short
        Whether people are short at that hour on some of the days though not on average, bool, same shape.
    median_needed
        Middle of the people needed, 0 for nobody.
    """

    queues: tuple[str, ...]
    weekdays: tuple[int, ...]
    hours: tuple[int, ...]
    net: NDArray[np.float64]
    hidden_short: NDArray[np.bool_]
    median_needed: float


def net_staffing(coverage: Coverage) -> NetStaffing:
    """Lay cover out by weekday and hour.

    Parameters
    ----------
    coverage
        Heads per queue and interval; intervals that another roster answers for are left out.
    """
    table = coverage_table(coverage)
    hour_of = np.array(table.minutes) // _MINUTES_PER_HOUR
    day_of = np.array([when.weekday() for when in table.dates])
    shape = (len(table.queues), 7, _HOURS)
    total, count, short = np.zeros(shape), np.zeros(shape), np.zeros(shape, dtype=bool)
    queue, day, time = np.nonzero(table.open)
    cells = (queue, day_of[day], hour_of[time])
    net = table.net[queue, day, time]
    np.add.at(total, cells, net)
    np.add.at(count, cells, 1)
    np.logical_or.at(short, cells, net < 0)
    mean = np.divide(total, count, out=np.full(shape, np.nan), where=count > 0)
    weekdays, hours = sorted(set(day_of.tolist())), sorted(set(hour_of.tolist()))
    chosen = np.ix_(range(shape[0]), weekdays, hours)
    needed = table.required[table.required > 0]
    return NetStaffing(
        table.queues,
        tuple(weekdays),
        tuple(hours),
        mean[chosen],
        (short & (mean >= 0))[chosen],
        float(np.median(needed)) if needed.size else 0.0,
    )
