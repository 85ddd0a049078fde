"""Heads that just keep what is promised, parts of a head included."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from scheduler.domain.response_target import ResponseTarget
from scheduler.queueing.queue_performance import QueuePerformance, queue_performance
from scheduler.queueing.required_agents import required_agents

__all__ = ["required_heads"]

Floats = npt.NDArray[np.float64]


def required_heads(
    contacts_per_hour: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    target: ResponseTarget,
    *,
    speeds: Sequence[float] = (1.0,),
    patience_seconds: npt.ArrayLike | None = None,
) -> Floats:
    """Heads between the last whole number that misses a limit and the first that keeps to all of them.

    3.4 heads are those that keep to the limit on the whole if there are three of them for 0.6 of the time and four for 0.4:
    what is promised is linear between. So a loss is added to what is really needed, and rounding comes once, at the end;
    rounded up at once, it is `required_agents`.

    Parameters
    ----------
    contacts_per_hour, aht_seconds, target, speeds, patience_seconds
        As for `required_agents`.

    Returns
    -------
    ndarray of float
        Shape to which the inputs broadcast; 0 where nobody comes or nothing is promised.

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it.

    Examples
    --------
    >>> needed = required_heads([10, 200, 0], 180, ResponseTarget(target_seconds=20, service_level=0.8))
    >>> needed.round(2).tolist()
    [1.7, 13.05, 0.0]
    """
    whole = required_agents(contacts_per_hour, aht_seconds, target, speeds=speeds, patience_seconds=patience_seconds)
    fewer = np.maximum(whole - 1, 0)
    seconds = target.target_seconds or 0.0

    def measured(agents: npt.NDArray[np.int64], patience: npt.ArrayLike | None) -> QueuePerformance:
        return queue_performance(
            contacts_per_hour, agents, aht_seconds, target_seconds=seconds, speeds=speeds, patience_seconds=patience
        )

    low, high = (measured(agents, patience_seconds) for agents in (fewer, whole))
    parts = [np.zeros(whole.shape)]
    if target.service_level is not None:
        parts.append(_part(1 - low.service_level, 1 - high.service_level, 1 - target.service_level))
    if target.asa_seconds is not None:
        parts.append(_part(low.asa_seconds, high.asa_seconds, target.asa_seconds))
    if target.abandonment is not None:
        parts.append(_part(low.abandonment, high.abandonment, target.abandonment))
    if target.occupancy is not None:
        # As in required_agents, how busy people are is asked as if nobody gave up.
        unhurried = [measured(agents, None).occupancy for agents in (fewer, whole)]
        parts.append(_part(unhurried[0], unhurried[1], target.occupancy))
    return np.where(whole > 0, fewer + np.max(parts, axis=0), 0.0)


def _part(low: Floats, high: Floats, limit: float) -> Floats:
    """Part of one more head at which a figure that falls from `low` to `high` reaches its limit; NaN stands for no end."""
    fall = low - high
    part = np.divide(low - limit, fall, out=np.zeros_like(fall), where=fall > 0)
    return np.clip(np.where(np.isnan(low), 1.0, part), 0.0, 1.0)
