"""How long contacts wait, how many give up and how busy people are, for a given number of people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scheduler.queueing.numbers import above_zero, not_below_zero, whole_agents
from scheduler.queueing.speeds import require_speeds
from scheduler.queueing.steady import Steady, steady

__all__ = ["QueuePerformance", "queue_performance"]

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class QueuePerformance:
    """What contacts and people see in balance; every array has the shape to which the inputs broadcast.

    Parameters
    ----------
    wait_probability
        Chance that a contact finds nobody with a free place.
    service_level
        Share of all contacts answered within the target; those who gave up count as missed.
    asa_seconds
        Mean wait of all contacts, those who gave up included; NaN where the line grows without end.
    abandonment
        Share of contacts that gives up.
    occupancy
        Share of agents with at least one contact; 1 where there is no agent for what comes.
    concurrent
        Mean contacts in service.
    """

    wait_probability: Floats
    service_level: Floats
    asa_seconds: Floats
    abandonment: Floats
    occupancy: Floats
    concurrent: Floats


def queue_performance(
    contacts_per_hour: npt.ArrayLike,
    agents: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    *,
    target_seconds: npt.ArrayLike = 0.0,
    speeds: Sequence[float] = (1.0,),
    patience_seconds: npt.ArrayLike | None = None,
) -> QueuePerformance:
    """Exact balance of people who have up to k contacts at once; with k = 1 it is Erlang's C, with patience his A.

    Contacts come at random (Poisson) and go to the agent with fewest; handle time and patience are exponential; whoever
    finds all places taken waits, first come first served.

    Parameters
    ----------
    contacts_per_hour
        Contacts, 0 or more.
    agents
        People at work, 0 or more.
    aht_seconds
        Mean handle time of a contact of an agent who has one, in seconds.
    target_seconds
        Time within which an answer is in time.
    speeds
        Speed of each contact of an agent who has 1, 2, ... at once, next to that of an agent with one.
    patience_seconds
        Mean time after which a waiting contact gives up; None where nobody does.

    Returns
    -------
    QueuePerformance
        Without contacts everybody is answered at once. More than people can do and nobody gives up: wait_probability 1,
        service_level 0, asa_seconds NaN, occupancy 1.

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it.

    Notes
    -----
    Birth-death chain over the contacts in the house (Cooper, Introduction to Queueing Theory, 2nd ed. 1981, chapter 3);
    patience after Palm (1957) and Garnett, Mandelbaum and Reiman (2002).

    Examples
    --------
    >>> performance = queue_performance(200, [13, 14], 180, target_seconds=20)
    >>> performance.service_level.round(3).tolist()
    [0.796, 0.888]
    """
    require_speeds(speeds)
    contacts, people, aht, target, patience = np.broadcast_arrays(
        not_below_zero("contacts_per_hour", contacts_per_hour),
        whole_agents("agents", agents),
        above_zero("aht_seconds", aht_seconds),
        not_below_zero("target_seconds", target_seconds),
        np.ones(()) if patience_seconds is None else above_zero("patience_seconds", patience_seconds),
    )
    load = contacts * aht / 3600
    some = load > 0
    within = aht[some]
    balance = steady(
        load[some],
        people[some],
        tuple(speeds),
        None if patience_seconds is None else patience[some] / within,
        target[some] / within,
    )
    return _spread(balance, some, within)


def _spread(balance: Steady, some: npt.NDArray[np.bool_], aht: Floats) -> QueuePerformance:
    """Values of the cells with contacts put where they belong; where nobody comes nobody waits."""

    def whole(values: Floats, otherwise: float = 0.0) -> Floats:
        filled = np.full(some.shape, otherwise)
        filled[some] = values
        return filled

    return QueuePerformance(
        wait_probability=whole(balance.wait),
        service_level=whole(np.maximum(1 - balance.lost - balance.late, 0.0), 1.0),
        asa_seconds=whole(np.where(np.isinf(balance.mean_wait), np.nan, balance.mean_wait * aht)),
        abandonment=whole(balance.lost),
        occupancy=whole(balance.busy),
        concurrent=whole(balance.chats),
    )
