"""The time at which something is done on the middle one of many days."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.figures import Figures
from scheduler.domain.rounded_up import rounded_up
from scheduler.simulation.t_quantile import t_quantile

__all__ = ["median_minute"]


def median_minute(minutes: NDArray[np.float64], courses: int) -> Figures:
    """Median over replications.

    Parameters
    ----------
    minutes
        Minute of the day, NaN in replications in which there was nothing to do and infinite where it was not done that day;
        shape (replications, ...).
    courses
        As from `course_count`: replications of one course say little more than one.

    Returns
    -------
    Figures
        Shape (...); NaN where there never was anything to do. The range is that of the order statistics (Conover, Practical
        Nonparametric Statistics, 3rd ed., 3.2) of as many replications as there are courses.
    """
    ordered = np.sort(minutes, axis=0)  # NaN comes last
    count = (~np.isnan(minutes)).sum(axis=0)
    independent = np.maximum(np.minimum(count, courses), 1)
    reach = t_quantile(courses - 1) / (2 * np.sqrt(independent))
    places = (0.5 + way * reach for way in (0.0, -1.0, 1.0))
    value, low, high = (_at(ordered, count, place) for place in places)
    if courses < 2:
        low = high = np.full(value.shape, np.nan)
    return Figures(value, low, high)


def _at(ordered: NDArray[np.float64], count: NDArray[np.int64], share: NDArray[np.float64]) -> NDArray[np.float64]:
    """The value below which a share of the known ones lies."""
    place = rounded_up(np.nan_to_num(share) * count) - 1
    where = np.clip(place, 0, np.maximum(count - 1, 0))
    return np.asarray(np.take_along_axis(ordered, where[None], axis=0)[0])
