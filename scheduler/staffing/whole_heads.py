"""People of their own for work that can wait: whole ones, when a whole one has enough to do."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["whole_heads"]

_EPSILON = 1e-9


def whole_heads(
    planned: NDArray[np.float64], least: NDArray[np.float64], most: NDArray[np.float64], minimum: int = 0
) -> NDArray[np.float64]:
    """Whole heads per interval that do planned work: it is collected until a head is full, or until it is due.

    Parameters
    ----------
    planned
        Heads per interval as they would be best if people could be divided, float, shape (intervals,).
    least, most
        Work that must be done by the end of the interval and that has come by then, running sums in heads, float, shape
        (intervals,).
    minimum
        Heads that are there in any case.

    Returns
    -------
    ndarray of float, shape (intervals,)
        Heads that are asked for; those of `minimum` work too, and what they have done asks for nobody later.

    Examples
    --------
    >>> whole_heads(np.full(4, 0.5), np.zeros(4), np.full(4, 2.0)).tolist()
    [0.0, 1.0, 0.0, 1.0]
    """
    heads, done = np.zeros(len(planned)), 0.0
    wanted = np.cumsum(planned)
    full, due = (wanted + _EPSILON).tolist(), (least - _EPSILON).tolist()
    for place, come in enumerate(most.tolist()):
        people = max(int(full[place] - done), -int((done - due[place]) // 1), 0)
        heads[place] = people
        done += max(min(max(people, minimum), come - done), 0.0)
    return heads
