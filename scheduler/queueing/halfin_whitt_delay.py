"""The share of contacts that waits in a large team staffed by the square-root rule."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import numpy.typing as npt

from scheduler.queueing.numbers import not_below_zero

__all__ = ["halfin_whitt_delay"]

_BEYOND: Final = 37.0
"""From here on the share is below the smallest float."""


def halfin_whitt_delay(beta: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Limit of Erlang's waiting formula for a + beta sqrt(a) people as the load grows.

    Parameters
    ----------
    beta
        Square roots of the load above the load, 0 or more; any shape.

    Returns
    -------
    ndarray of float
        Share of contacts that waits; same shape.

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it.

    Notes
    -----
    1 / (1 + beta Phi(beta) / phi(beta)), Phi and phi the normal distribution and its density.

    Halfin and Whitt, Heavy-traffic limits for queues with many exponential servers, Operations Research 29 (1981).

    Examples
    --------
    >>> halfin_whitt_delay([0.5, 1.0, 2.0]).round(6).tolist()
    [0.504539, 0.223361, 0.026881]
    """
    above = np.minimum(not_below_zero("beta", beta), _BEYOND)
    below = np.array([(1 + math.erf(value / math.sqrt(2))) / 2 for value in above.ravel().tolist()]).reshape(above.shape)
    odds: npt.NDArray[np.float64] = above * below * math.sqrt(2 * math.pi) * np.exp(above**2 / 2)
    return 1 / (1 + odds)
