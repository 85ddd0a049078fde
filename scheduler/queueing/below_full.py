"""A team before it is full: how often an arrival takes the last place, and how busy people are until then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

__all__ = ["BelowFull", "below_full"]

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
_NEGLIGIBLE: Final = 50.0
"""States less likely than exp(-50) times the likeliest change no digit."""
_LOOK: Final = 64
"""States after which it is looked whether a full team is any longer a float above 0."""


@dataclass(frozen=True, slots=True)
class BelowFull:
    """What the states up to the full team say; every array has the shape of the loads.

    Parameters
    ----------
    full
        Chance that all places are taken, where no more than that may be.
    busy
        Mean share of agents with at least one contact, given that nobody waits; 1 where there is no agent.
    chats
        Mean contacts in service, given that nobody waits.
    """

    full: Floats
    busy: Floats
    chats: Floats


def below_full(load: Floats, agents: Ints, speeds: tuple[float, ...]) -> BelowFull:
    """Work up a team from empty to full.

    Contacts go to whoever has fewest, so that with s contacts on n agents everyone has s // n of them or one more, and the
    rate at which contacts end grows by l r_l - (l-1) r_(l-1) with each agent who goes from l-1 to l contacts.

    Parameters
    ----------
    load
        Contacts that arrive within one handle time; shape (cells,).
    agents
        People at work; shape (cells,).
    speeds
        Speed of each contact of an agent who has 1, 2, ... at once.

    Returns
    -------
    BelowFull
        Shape (cells,).

    Notes
    -----
    With B_s the chance of state s among the states 0..s of a birth-death chain, B_s = a B_(s-1) / (mu_s + a B_(s-1)): the
    recursion of Erlang's loss formula (Cooper, Introduction to Queueing Theory, 2nd ed. 1981, section 3.3) with rates that
    depend on the state. Every number stays between 0 and 1, and a mean over the states is carried along as
    E_s = E_(s-1) + B_s (f_s - E_(s-1)).
    """
    places = agents * len(speeds)
    if not places.size:
        return BelowFull(load, load, load)
    order = np.argsort(-places, kind="stable")
    load, agents, places = load[order], agents[order], places[order]
    first, last = _first_state(load, places), int(places[0])
    steps = np.diff(np.arange(len(speeds) + 1) * np.array((0.0, *speeds)))
    full, rate, chats = np.ones_like(load), _rates(first, agents, steps), np.full_like(load, first)
    busy = np.divide(np.minimum(first, agents), agents, out=np.ones_like(load), where=agents > 0)
    at_least = np.searchsorted(-places, -np.arange(first + 1, last + 1), side="right")
    for state, cells in enumerate(at_least.tolist(), start=first + 1):
        here = slice(0, cells)
        rate[here] += steps[(state - 1) // agents[here]]
        flow = load[here] * full[here]
        full[here] = flow / (rate[here] + flow)
        busy[here] += full[here] * (np.minimum(state / agents[here], 1.0) - busy[here])
        chats[here] += full[here] * (state - chats[here])
        if state % _LOOK == 0 and not full[here].any():
            break
    back = np.empty_like(order)
    back[order] = np.arange(order.size)
    return BelowFull(full[back], busy[back], chats[back])


def _first_state(load: Floats, places: Ints) -> int:
    """A state so far below the likeliest of every cell that those before it change no digit.

    Up to the load or a full team, whichever comes first, rates are at most s, so that a state d below is less likely by
    exp(-d^2 / 2 s) or more.
    """
    likely = np.minimum(load, places)
    return max(int((likely - np.sqrt(2 * _NEGLIGIBLE * likely)).min() - 1), 0)


def _rates(state: int, agents: Ints, steps: Floats) -> Floats:
    """Rate at which contacts end in a state, per handle time."""
    levels = np.arange(steps.size)[:, None] * agents
    spread: Floats = steps @ np.clip(state - levels, 0, agents)
    return spread
