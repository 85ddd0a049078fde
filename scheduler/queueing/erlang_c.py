"""The share of contacts that has to wait where nobody gives up."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from scheduler.queueing.erlang_b import erlang_b
from scheduler.queueing.numbers import not_below_zero, whole_agents

__all__ = ["erlang_c"]


def erlang_c(agents: npt.ArrayLike, load: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Erlang's waiting formula.

    Parameters
    ----------
    agents
        People at work, 0 or more; broadcast with `load`.
    load
        Contacts that arrive within one handle time (contacts per hour x AHT in hours), 0 or more.

    Returns
    -------
    ndarray of float
        Chance that all are busy; 1 where as much arrives as people can do, or more; 0 without load.

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it.

    Notes
    -----
    C = B / (1 - (a / n) (1 - B)) with B of `erlang_b` (Erlang 1917; Cooper, Introduction to Queueing Theory, 2nd ed. 1981,
    section 3.4).

    Examples
    --------
    >>> round(float(erlang_c(14, 10)), 6)
    0.174132
    """
    people, offered = np.broadcast_arrays(whole_agents("agents", agents), not_below_zero("load", load))
    lost = erlang_b(people, offered)
    stable = offered < people
    share = np.divide(offered, people, out=np.ones_like(offered), where=stable)
    waits = np.divide(lost, 1 - share * (1 - lost), out=np.ones_like(lost), where=stable)
    return np.where(offered > 0, waits, 0.0)
