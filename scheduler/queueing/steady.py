"""A team in balance: the numbers behind both the performance and the fewest agents, in units of one handle time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from scheduler.queueing.below_full import below_full
from scheduler.queueing.beyond_full import beyond_full

__all__ = ["Steady", "steady"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Steady:
    """A team in balance; every array has shape (cells,).

    Parameters
    ----------
    wait
        Chance that an arrival finds all places taken.
    late
        Share of contacts that is answered, but later than the target.
    mean_wait
        Mean wait of all contacts, in handle times; infinite where the line grows without end.
    lost
        Share of contacts that gives up.
    busy
        Share of agents with at least one contact.
    chats
        Mean contacts in service.
    """

    wait: Floats
    late: Floats
    mean_wait: Floats
    lost: Floats
    busy: Floats
    chats: Floats


def steady(load: Floats, agents: Ints, speeds: tuple[float, ...], patience: Floats | None, target: Floats) -> Steady:
    """Balance of a team of n agents who have up to k contacts at once.

    Parameters
    ----------
    load
        Contacts that arrive within one handle time, above 0; shape (cells,).
    agents
        People at work; shape (cells,).
    speeds
        Speed of each contact of an agent who has 1, 2, ... at once.
    patience
        Mean patience in handle times, or None where nobody gives up; shape (cells,).
    target
        Time within which an answer is in time, in handle times; shape (cells,).

    Returns
    -------
    Steady
        Shape (cells,).

    Notes
    -----
    With the team full, contacts end at the rate C = n k r_k whatever waits. The wait that an infinitely patient contact
    would have has the density C p_N exp(a (1 - exp(-h x)) / h - C x), where p_N is the chance of a full team with nobody
    waiting and h = 1 / patience (Baccelli and Hebuterne, On queues with impatient customers, 1981). What is answered later
    than t is its integral from t on, weighted with exp(-h x), and is again a Kummer function.
    """
    below = below_full(load, agents, speeds)
    capacity = np.multiply(agents, len(speeds) * speeds[-1], dtype=np.float64)
    if patience is None:
        log_empty, line = _endless_patience(load, capacity)
    else:
        log_empty, line = beyond_full(load * patience, capacity * patience)
    empty = np.exp(log_empty)
    either = below.full + empty * (1 - below.full)
    wait = below.full / either
    mean_wait = wait * line / load
    lost = np.zeros_like(load) if patience is None else np.minimum(mean_wait / patience, 1.0)
    with np.errstate(divide="ignore", invalid="ignore"):
        log_late = np.log(below.full) - np.log(either) + _log_late(load, capacity, patience, target, log_empty)
    late = np.minimum(np.exp(np.minimum(log_late, 0.0)), wait)
    waiting = wait * (1 - empty)
    busy = below.busy + waiting * (1 - below.busy)
    chats = below.chats + waiting * (agents * len(speeds) - below.chats)
    return Steady(wait, late, mean_wait, lost, busy, chats)


def _endless_patience(load: Floats, capacity: Floats) -> tuple[Floats, Floats]:
    """Logarithm of the chance that nobody waits at a full team, and the mean number that waits; nobody gives up."""
    with np.errstate(divide="ignore", invalid="ignore"):
        spare = np.maximum(1 - load / capacity, 0.0)
        return np.log(spare), np.where(spare > 0, (1 - spare) / spare, np.inf)


def _log_late(load: Floats, capacity: Floats, patience: Floats | None, target: Floats, log_empty: Floats) -> Floats:
    """Logarithm of the share answered later than the target, next to that of a full team.

    That is the share among contacts that find the team full, times the chance that nobody waits at a full team over that
    same chance: log_empty drops out where patience has no end.
    """
    if patience is None:
        late = (load - capacity) * target
        return np.where(load < capacity, late, 0.0)
    left = load * patience * np.exp(-target / patience)
    drift = -load * patience * np.expm1(-target / patience) - capacity * target - target / patience
    log_later, _ = beyond_full(left, capacity * patience + 1)
    served = capacity * patience
    return log_empty + drift + np.log(served / (served + 1)) - log_later
