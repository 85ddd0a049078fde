"""How long it takes until the last of those who waited overnight is answered."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from scheduler.queueing.numbers import above_zero, not_below_zero, whole_agents
from scheduler.queueing.speeds import require_speeds

__all__ = ["backlog_minutes"]


def backlog_minutes(
    backlog: npt.ArrayLike, agents: npt.ArrayLike, aht_seconds: npt.ArrayLike, speeds: Sequence[float] = (1.0,)
) -> npt.NDArray[np.float64]:
    """Minutes until the last of a backlog gets an answer, while nobody else comes.

    Parameters
    ----------
    backlog
        Contacts that wait at opening, 0 or more.
    agents
        People at work, 0 or more.
    aht_seconds
        Mean handle time of a contact of an agent who has one, in seconds.
    speeds
        Speed of each contact of an agent who has 1, 2, ... at once, next to that of an agent with one.

    Returns
    -------
    ndarray of float
        Shape to which the inputs broadcast; 0 where all are taken at once, infinite where there is a backlog and no agent.

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it.

    Notes
    -----
    Fluid: the first n k are taken at once, and the rest follows at the rate n k r_k / AHT of a full team: (B - n k) AHT /
    (n k r_k). Newell, Applications of Queueing Theory, 2nd ed. 1982, chapter 2.

    Examples
    --------
    >>> backlog_minutes([60, 10], 4, 300, (1.0, 0.85, 0.72)).round(1).tolist()
    [27.8, 0.0]
    """
    require_speeds(speeds)
    waiting, people, aht = np.broadcast_arrays(
        not_below_zero("backlog", backlog), whole_agents("agents", agents), above_zero("aht_seconds", aht_seconds)
    )
    places = people * len(speeds)
    left = np.maximum(waiting - places, 0.0)
    full_rate = places * speeds[-1] / (aht / 60)
    minutes = np.divide(left, full_rate, out=np.full(left.shape, np.inf), where=places > 0)
    return np.where(left > 0, minutes, 0.0)
