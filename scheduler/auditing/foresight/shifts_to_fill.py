"""Shifts that somebody must work on each day."""

from __future__ import annotations

import numpy as np

from scheduler.auditing.foresight.outlook import Outlook

__all__ = ["shifts_to_fill"]


def shifts_to_fill(outlook: Outlook) -> list[int]:
    """Least heads of the day's shifts, or the fewest shifts that fill the scored window where these are more.

    Parameters
    ----------
    outlook
        The problem.

    Returns
    -------
    list of int, one per day of the horizon
    """
    minimum = outlook.minimum_by_day
    window = [0] * len(minimum)
    if outlook.limits.scored_window:
        window = outlook.fewest_shifts(np.logical_or.reduce(outlook.scored_open))
    return [max(pair) for pair in zip(minimum, window, strict=True)]
