"""The fewest people with whom every limit on waiting and occupancy holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from scheduler.domain.response_target import ResponseTarget
from scheduler.errors import Phrase
from scheduler.queueing.fewest_agents import Holds, fewest_agents
from scheduler.queueing.numbers import MOST_AGENTS, above_zero, not_below_zero
from scheduler.queueing.speeds import require_speeds
from scheduler.queueing.steady import steady

__all__ = ["required_agents"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
_EPSILON: Final = 1e-12


def required_agents(
    contacts_per_hour: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    target: ResponseTarget,
    *,
    speeds: Sequence[float] = (1.0,),
    patience_seconds: npt.ArrayLike | None = None,
) -> Ints:
    """Fewest people for each hour, as `queue_performance` sees them.

    Parameters
    ----------
    contacts_per_hour
        Contacts, 0 or more.
    aht_seconds
        Mean handle time of a contact of an agent who has one, in seconds.
    target
        Limits that must hold; one that is not given asks for nobody. That on occupancy holds even if nobody gave up.
    speeds
        Speed of each contact of an agent who has 1, 2, ... at once, next to that of an agent with one.
    patience_seconds
        Mean time after which a waiting contact gives up; None where nobody does.

    Returns
    -------
    ndarray of int
        Shape to which the inputs broadcast; 0 where nobody comes.

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it.

    Examples
    --------
    >>> required_agents([10, 200, 0], 180, ResponseTarget(target_seconds=20, service_level=0.8)).tolist()
    [2, 14, 0]
    """
    require_speeds(speeds)
    contacts, aht, patience = np.broadcast_arrays(
        not_below_zero("contacts_per_hour", contacts_per_hour),
        above_zero("aht_seconds", aht_seconds),
        np.ones(()) if patience_seconds is None else above_zero("patience_seconds", patience_seconds),
    )
    loads = contacts * aht / 3600
    some = loads > 0
    load = loads[some]
    fewest = np.zeros(contacts.shape, dtype=np.int64)
    if not (target.limits_waiting or target.occupancy is not None) or not load.size:
        return fewest
    patient = patience[some] / aht[some] if target.limits_waiting and patience_seconds is not None else None
    holds = _limits(load, aht[some], tuple(speeds), patient, target)
    least = (1 - _most_lost(aht[some], patient, target)) * load / (len(speeds) * speeds[-1])
    enough = fewest_agents(holds, least, more_never_hurts=_falling_steps(speeds))
    if (enough > MOST_AGENTS).any():
        raise ValueError(_too_many(contacts[some], aht[some], enough))
    fewest[some] = enough
    return fewest


def _limits(load: Floats, aht: Floats, speeds: tuple[float, ...], patience: Floats | None, target: ResponseTarget) -> Holds:
    """The target as a question about some cells and their agents.

    How busy people are is asked as if nobody gave up: else the limit could be met by losing buyers, and whoever can have one
    more at once, loses fewer and is busier, would need more people.
    """

    def holds(cells: Ints, agents: Ints) -> npt.NDArray[np.bool_]:
        within = (target.target_seconds or 0.0) / aht[cells]
        balance = steady(load[cells], agents, speeds, None if patience is None else patience[cells], within)
        kept = np.isfinite(balance.mean_wait)
        if target.service_level is not None:
            kept &= balance.late + balance.lost <= 1 - target.service_level + _EPSILON
        if target.asa_seconds is not None:
            kept &= balance.mean_wait * aht[cells] <= target.asa_seconds * (1 + _EPSILON)
        if target.abandonment is not None:
            kept &= balance.lost <= target.abandonment + _EPSILON
        if target.occupancy is not None:
            busy = (balance if patience is None else steady(load[cells], agents, speeds, None, within)).busy
            kept &= busy <= target.occupancy + _EPSILON
        return kept

    return holds


def _most_lost(aht: Floats, patience: Floats | None, target: ResponseTarget) -> Floats:
    """Share of contacts that may give up at most, as the limits have it; the others have to be served."""
    if patience is None or target.occupancy is not None:
        return np.zeros_like(aht)
    lost = np.ones_like(aht)
    if target.service_level is not None:
        lost = np.minimum(lost, 1 - target.service_level)
    if target.abandonment is not None:
        lost = np.minimum(lost, target.abandonment)
    if target.asa_seconds is not None:
        lost = np.minimum(lost, target.asa_seconds / (patience * aht))
    return lost


def _falling_steps(speeds: Sequence[float]) -> bool:
    """Whether each further contact of an agent adds no more than the one before: then one more agent never hurts."""
    steps = np.diff(np.arange(len(speeds) + 1) * np.array((0.0, *speeds)))
    return bool((np.diff(steps) <= _EPSILON).all())


def _too_many(contacts: Floats, aht: Floats, enough: Ints) -> Phrase:
    """What is wrong with the first cell for which there cannot be enough people."""
    first = int(np.argmax(enough > MOST_AGENTS))
    message = (
        "contacts_per_hour is {contacts:g} with an aht_seconds of {aht:g}, and {most} people are not enough to keep to the "
        "target; plan for fewer contacts or a milder target"
    )
    return Phrase(message, contacts=float(contacts[first]), aht=float(aht[first]), most=MOST_AGENTS)
