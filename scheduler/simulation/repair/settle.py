"""Move heads until a simulation keeps what was promised."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.simulation.repair.stage import Heads, Stage

__all__ = ["lower", "settle"]

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

_UP: Final = 0.75
_DOWN: Final = 0.5
"""Part of the way that is gone in a round: heads one after the other gain less and less."""
_TRIMS: Final = 2


def settle(stage: Stage, heads: Heads, reach: Heads, rounds: int) -> Heads:
    """Raise heads where the promise is missed; a fixed point, or where `rounds` end.

    Heads only go up, so nothing goes to and fro. A team that misses gets as many heads as bring it most of the way. Where
    those did not help, contacts are still in service that came earlier: the intervals within one handle time before it get
    heads too. What that put on top of the need is taken away again once, with every step checked, and what is then missed
    is raised for good.

    Parameters
    ----------
    stage
        Who is simulated.
    heads
        To begin with, int, shape (teams, intervals).
    reach
        Intervals within one handle time before each, int, shape (teams, intervals).
    rounds
        Most simulations on the way up.

    Returns
    -------
    ndarray of int, shape (teams, intervals)
    """
    insured = np.zeros(heads.shape, dtype=np.bool_)
    up, left = _raised(stage, heads, reach, rounds, insured)
    if (up > heads).any():
        up, _ = _raised(stage, lower(stage, up, heads, reach, _TRIMS), reach, left, insured)
    return up


def lower(stage: Stage, heads: Heads, floor: Heads, reach: Heads, rounds: int) -> Heads:
    """Take heads away where so much is in time that fewer keep the promise too.

    Every step is simulated. One after which an interval, its own or one within a handle time after it, misses what it kept
    before is taken back, and only a smaller one is tried after it.

    Parameters
    ----------
    stage, heads, reach
        As for `settle`.
    floor
        Heads that something else than waiting asks for, int, shape (teams, intervals).
    rounds
        Most steps.
    """
    slack = stage.slack(heads)
    kept = slack >= 0
    most = np.where(slack > 0, heads - floor, 0)
    for _ in range(rounds):
        far = np.where(most > 0, slack * stage.spread, 0.0)
        step = np.where(far >= 1, np.maximum(np.floor(_DOWN * far), 1), 0).astype(np.int64)
        step = np.minimum(step, most)
        if not step.any():
            break
        tried = stage.slack(heads - step)
        back = (step > 0) & _within_before(kept & ~(tried >= 0), reach + 1)
        slack = np.where(back, slack, tried)
        heads = heads - np.where(back, 0, step)
        most = np.where(back, step // 2, np.minimum(most, heads - floor))
    return heads


def _raised(stage: Stage, heads: Heads, reach: Heads, rounds: int, insured: Mask) -> tuple[Heads, int]:
    """Heads with which nothing is missed, or those of the last round; and the rounds left.

    What is kept, only not surely, gets one head more, once: where hardly anybody comes no number of heads makes sure. Who
    got it is marked in `insured`.
    """
    before: Array | None = None
    step = np.zeros_like(heads)
    for left in range(rounds, 0, -1):
        slack = stage.slack(heads)
        plain = stage.missed(heads)
        missed = (slack < 0) & (plain | ~insured)
        if not missed.any():
            return heads, left
        insured |= missed & ~plain
        need = np.where(plain, np.ceil(_UP * -slack * np.maximum(stage.spread, 1.0)), 1.0)
        wanted = np.where(missed, np.minimum(np.maximum(need, 1), heads + 1), 0).astype(np.int64)
        if before is not None:
            hoped = step / np.maximum(stage.spread, 1.0)
            in_vain = missed & (step > 0) & (slack - before < hoped / 2)
            earlier = _within_before(in_vain, reach) & ~in_vain & ~np.isnan(slack)
            wanted = np.maximum(wanted, earlier)
        before, step = slack, wanted
        heads = heads + wanted
    return heads, 0


def _within_before(marked: Mask, reach: Heads) -> Mask:
    """The marked cells and those up to so many intervals before each, bool, shape (teams, intervals)."""
    widened = marked.copy()
    for back in range(1, int(reach.max(initial=0)) + 1):
        widened[:, :-back] |= (marked & (reach >= back))[:, back:]
    return widened
