"""How the contacts of a day spread over its hours, for every weekday."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.same_weekday import same_weekday

__all__ = ["HoursOfDay", "hours_of_day"]

_ENOUGH_WEEKS = 4
_INDEPENDENT_DAYS = 30.0  # the measured spread of an hour leans on that of independent buyers as if by so many days
_LEAST_OF_INDEPENDENT = 0.5
_LEAST_SPREAD = 1e-6
_SMALLEST_DAY = 0.05
_PLAINLY_DUE = 10.0  # so many buyers must have been due in an hour, were all weekdays alike, before none says closed
_NEIGHBOURS = 2
_BEFORE, _AFTER = np.arange(24) - 1, np.arange(1, 25) % 24
_TINY = 1e-9


@dataclass(frozen=True, slots=True)
class HoursOfDay:
    """Shapes of the day.

    Parameters
    ----------
    shares
        Share of a day's contacts per weekday and hour, shape (queues, 7, 24); the hours of a weekday sum to 1.
    unlike
        How much more than by chance the hours of two weekdays differ, shape (queues, 7, 7): 0 where they look alike, 1 where
        they differ by as much as single days of one weekday do.
    """

    shares: NDArray[np.float64]
    unlike: NDArray[np.float64]


def hours_of_day(
    counts: NDArray[np.float64],
    weight: NDArray[np.float64],
    totals: NDArray[np.float64],
    weekdays: NDArray[np.int64],
    contact: float = 1.0,
) -> HoursOfDay:
    """Learn the shape of each weekday, borrowing from the weekdays that look like it.

    The shape of a weekday is a mean over all weekdays, each weighed by how well it can stand in for this one:
    ``1 / (1 / n + d)`` with its number of days ``n`` and its squared difference ``d`` beyond chance, in units of the spread
    of one day. A weekday unlike the others keeps its shape, weekdays that cannot be told apart share theirs, and two weeks
    of history suffice. An hour leans on the hours beside it where the shape jumps by no more than chance.

    Parameters
    ----------
    counts
        Shape (queues, days, 24); 0 where unknown.
    weight
        How much an hour counts, shape (queues, days, 24); 0 where unknown.
    totals
        Contacts of the whole days, shape (queues, days).
    weekdays
        Of the days, int, shape (days,).
    contact
        What one buyer counts; other than 1 only where counts were scaled.

    Returns
    -------
    HoursOfDay

    Source
    ------
    House rule; the weights are inverse variances, differences measured as in a random-effects model: DerSimonian and Laird,
    Controlled Clinical Trials 7 (1986). Measured by ``benchmarks/forecast.py``.
    """
    same = same_weekday(weekdays)
    had, due = same @ (weight * counts), same @ (weight * totals[:, :, None])
    summed = same @ weight
    days = summed**2 / np.maximum(same @ weight**2, _TINY)
    raw = had / np.maximum(due, _TINY)
    usual_day = due.sum(axis=(1, 2)) / np.maximum(summed.sum(axis=(1, 2)), _TINY)
    overall = had.sum(axis=1) / np.maximum(due.sum(axis=1), _TINY)
    independent = overall * usual_day[:, None] * contact
    squares = _squares(counts, weight, totals, raw[:, weekdays], usual_day)
    freedom = weight.sum(axis=1) - (summed / np.maximum(days, _TINY)).sum(axis=1)
    spread = (squares + _INDEPENDENT_DAYS * independent) / (np.maximum(freedom, 0.0) + _INDEPENDENT_DAYS)
    spread = np.maximum(spread, _LEAST_OF_INDEPENDENT * independent) + _LEAST_SPREAD * usual_day[:, None] ** 2 + _TINY
    trust, unlike = _trust(raw * usual_day[:, None, None], days, spread)
    shares = (trust * raw[:, None]).sum(axis=2) / np.maximum(trust.sum(axis=2), _TINY)
    noise = spread[:, None] / np.maximum(usual_day, _TINY)[:, None, None] ** 2 / np.maximum(trust.sum(axis=2), _TINY)
    shares = _smooth(shares, noise)
    closed = (had == 0) & (overall[:, None] * due > _PLAINLY_DUE * contact)
    shares = np.where(closed | _never_mentioned(weight, same), 0.0, shares)
    return HoursOfDay(shares / np.maximum(shares.sum(axis=2, keepdims=True), _TINY), unlike)


def _squares(
    counts: NDArray[np.float64],
    weight: NDArray[np.float64],
    totals: NDArray[np.float64],
    shares: NDArray[np.float64],
    usual_day: NDArray[np.float64],
) -> NDArray[np.float64]:
    """Sum of squared differences of single days from their weekday, as if all days were as busy; shape (queues, 24)."""
    size = usual_day[:, None] / np.maximum(totals, _SMALLEST_DAY * usual_day[:, None] + _TINY)
    differences = (counts - shares * totals[:, :, None]) * size[:, :, None]
    squares: NDArray[np.float64] = (weight * differences**2).sum(axis=1)
    return squares


def _trust(
    hours: NDArray[np.float64], days: NDArray[np.float64], spread: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """How well weekdays stand in for one another, shape (queues, 7, 7, 24), and how unlike they are, (queues, 7, 7)."""
    chance = 1.0 / np.maximum(days, _TINY)
    seen = days > 0
    beyond = (hours[:, :, None] - hours[:, None]) ** 2 / spread[:, None, None] - (chance[:, :, None] + chance[:, None])
    beyond = np.where(seen[:, :, None] & seen[:, None], beyond, 0.0)
    whole = beyond.mean(axis=3)
    # The whole day is the surer measure, the hours around show where two weekdays part: both count.
    apart = np.maximum((beyond @ _NEARBY + whole[..., None]) / 2, 0.0)
    trust: NDArray[np.float64] = seen[:, None] / (chance[:, None] + apart)
    return trust, np.maximum(whole, 0.0)


def _nearby_hours() -> NDArray[np.float64]:
    """Weights of the hours around each hour, around midnight too; shape (24, 24), columns sum to 1."""
    hour = np.arange(24)
    distance = np.abs(hour[:, None] - hour)
    near = np.maximum(0.0, 1.0 - np.minimum(distance, 24 - distance) / (_NEIGHBOURS + 1))
    weights: NDArray[np.float64] = near / near.sum(axis=0)
    return weights


_NEARBY = _nearby_hours()


def _smooth(shares: NDArray[np.float64], noise: NDArray[np.float64]) -> NDArray[np.float64]:
    """Let hours lean on the hours beside them; where the shape jumps by more than `noise`, a variance, ever less."""
    beside = shares / 2 + (shares[..., _BEFORE] + shares[..., _AFTER]) / 4
    jump = shares - beside
    jumps = (jump**2 / np.maximum(noise, _TINY**2)).mean(axis=1) @ _NEARBY
    lean = np.minimum(0.5 / np.maximum(jumps, 0.5), 1.0) ** 2
    return np.asarray(np.where(shares > 0, np.maximum(shares - lean[:, None] * jump, 0.0), 0.0), dtype=np.float64)


def _never_mentioned(weight: NDArray[np.float64], same: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Hours that many weeks never mention: they are closed, and not merely missing. Shape (queues, 7, 24)."""
    known = weight > 0
    mentioned = same @ known.astype(np.float64)
    weeks = known.any(axis=2).astype(np.float64) @ same.T
    return np.asarray((mentioned == 0) & (weeks[:, :, None] >= _ENOUGH_WEEKS), dtype=np.bool_)
