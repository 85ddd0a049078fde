"""Replications put together that tell the same."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scheduler.simulation.workload import Workload

__all__ = ["by_course", "course_count"]


def course_count(workload: Workload, replications: int) -> int:
    """How many groups of replications are independent of each other.

    Replication `r` plays the course `r` modulo the number of courses: two of one course have the same busy days and are no
    two looks at what may come. A workload with a single course is a rate, around which every replication draws by itself.
    """
    courses = workload.paths.shape[0]
    return replications if courses < 2 else min(courses, replications)


def by_course(values: ArrayLike, courses: int) -> NDArray[np.float64]:
    """Sums over the replications of each course, the batches of which ranges are made.

    Parameters
    ----------
    values
        Shape (replications, ...).
    courses
        As from `course_count`.

    Returns
    -------
    ndarray of float, shape (courses, ...)

    Examples
    --------
    >>> by_course([1, 2, 3], 2).tolist()
    [4.0, 2.0]
    """
    counted = np.asarray(values)
    together = counted[:courses].astype(np.float64)
    for first in range(courses, counted.shape[0], courses):
        more = counted[first : first + courses]
        together[: more.shape[0]] += more
    return together
