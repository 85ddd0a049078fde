"""Contacts of the days right before a grid."""

from __future__ import annotations

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.time_grid import TimeGrid

__all__ = ["contacts_before"]

_Kind = TypeVar("_Kind", bound=np.floating[Any])


def contacts_before(contacts: NDArray[_Kind], days: int, grid: TimeGrid) -> NDArray[_Kind]:
    """Estimate the contacts of the days before a grid by those one week later or of the horizon's last days.

    Parameters
    ----------
    contacts
        Per interval of the grid, float, shape (..., intervals): leading axes, such as queues or possible courses, stay.
    days
        Days before the first one, 0 or more.
    grid
        The intervals.

    Returns
    -------
    ndarray of float, shape (..., days x intervals a day)

    Examples
    --------
    >>> from datetime import date
    >>> contacts_before(np.arange(48.0), 1, TimeGrid(date(2026, 12, 1), 2))[:3].tolist()
    [24.0, 25.0, 26.0]
    """
    # Not of the tail: a forecast from a file may well end with the horizon, and nothing is known there then.
    per_day = grid.intervals_per_day
    by_day = contacts[..., : grid.days * per_day].reshape(*contacts.shape[:-1], grid.days, per_day)
    back = np.arange(-days, 0)
    same_weekday = back % 7
    stand_in = np.where(same_weekday < grid.days, same_weekday, back % grid.days)
    return by_day[..., stand_in, :].reshape(*contacts.shape[:-1], days * per_day)
