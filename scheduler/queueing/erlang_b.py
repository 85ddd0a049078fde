"""The share of contacts that finds everybody busy and is lost."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from scheduler.queueing.below_full import below_full
from scheduler.queueing.numbers import not_below_zero, whole_agents

__all__ = ["erlang_b"]


def erlang_b(agents: npt.ArrayLike, load: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Erlang's loss formula.

    Parameters
    ----------
    agents
        People at work, 0 or more; broadcast with `load`.
    load
        Contacts that arrive within one handle time (contacts per hour x AHT in hours), 0 or more.

    Returns
    -------
    ndarray of float
        Chance that all are busy when nobody may wait; 1 without agents.

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it.

    Notes
    -----
    B(n) = a B(n-1) / (n + a B(n-1)), B(0) = 1 (Erlang 1917; Cooper, Introduction to Queueing Theory, 2nd ed. 1981,
    section 3.3).

    Examples
    --------
    >>> erlang_b([1, 2], 1.0).tolist()
    [0.5, 0.2]
    """
    people, offered = np.broadcast_arrays(whole_agents("agents", agents), not_below_zero("load", load))
    return below_full(offered.ravel(), people.ravel(), (1.0,)).full.reshape(people.shape)
