"""People to put on the roster so that enough of them come."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from scheduler.domain.rounded_up import rounded_up
from scheduler.errors import Phrase
from scheduler.queueing.numbers import not_below_zero

__all__ = ["scheduled_heads"]


def scheduled_heads(agents: npt.ArrayLike, shrinkage: npt.ArrayLike) -> npt.NDArray[np.int64]:
    """People needed at work over the share of those rostered who come, rounded up.

    Parameters
    ----------
    agents
        People needed at work, 0 or more, whole or not; broadcast with `shrinkage`.
    shrinkage
        Share of those rostered who are absent, 0 or more and below 1.

    Returns
    -------
    ndarray of int

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it.

    Examples
    --------
    >>> scheduled_heads([14, 21], 0.3).tolist()
    [20, 30]
    """
    people = not_below_zero("agents", agents)
    absent = np.asarray(shrinkage, dtype=np.float64)
    wrong = ~((absent >= 0) & (absent < 1))
    if wrong.any():
        message = "shrinkage is {value:g}; allowed is a share of 0 or more and below 1, such as 0.1"
        raise ValueError(Phrase(message, value=float(absent[wrong].flat[0])))
    return rounded_up(people / (1 - absent))
