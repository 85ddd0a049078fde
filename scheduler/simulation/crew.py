"""Who takes contacts when."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

__all__ = ["Crew"]


@dataclass(frozen=True, slots=True)
class Crew:
    """Stretches of time in which people take new contacts; what they have they finish.

    Parameters
    ----------
    people
        Number of people; person `p` is an index below it.
    person
        Whose stretch it is, int, shape (stretches,). Stretches of one person do not overlap.
    start, end
        Minutes after the grid's first midnight, by the clock, float, shape (stretches,); what lies outside the grid is cut
        off.
    ranks
        What is served in the stretch: 0 not, 1 as an own queue, 2 to help out when nobody of the queue's own is free; int8,
        shape (stretches, queues).
    speed
        Speed next to a standard head: worth over 100; above 0, float, shape (stretches,).
    draw
        Index of the absence that the stretch shares with the others of the same shift, int, shape (stretches,), below
        `draws`. The same person and day have the same index in every roster of a store, so that rosters are compared on
        the same absences.
    draws
        Number of absences that can be drawn.
    """

    people: int
    person: NDArray[np.int64]
    start: NDArray[np.float64]
    end: NDArray[np.float64]
    ranks: NDArray[np.int8]
    speed: NDArray[np.float64]
    draw: NDArray[np.int64]
    draws: int
