"""The rule of thumb for large teams: the load and some square roots of it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from scheduler.domain.rounded_up import rounded_up
from scheduler.queueing.numbers import not_below_zero

__all__ = ["square_root_agents"]


def square_root_agents(load: npt.ArrayLike, beta: npt.ArrayLike) -> npt.NDArray[np.int64]:
    """People by the square-root rule, a + beta sqrt(a) rounded up.

    Parameters
    ----------
    load
        Contacts that arrive within one handle time, 0 or more; broadcast with `beta`.
    beta
        How good the service is to be, 0 or more; `halfin_whitt_delay` gives the share that waits.

    Returns
    -------
    ndarray of int

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it.

    Notes
    -----
    Halfin and Whitt, Heavy-traffic limits for queues with many exponential servers, Operations Research 29 (1981).

    Examples
    --------
    >>> square_root_agents(100, [0.5, 1.0]).tolist()
    [105, 110]
    """
    offered, better = not_below_zero("load", load), not_below_zero("beta", beta)
    return rounded_up(offered + better * np.sqrt(offered))
