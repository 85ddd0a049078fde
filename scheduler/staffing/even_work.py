"""Work that can wait, laid on top of other work as evenly as its times allow."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["even_work"]

_EPSILON = 1e-9


def even_work(base: NDArray[np.float64], least: NDArray[np.float64], most: NDArray[np.float64]) -> NDArray[np.float64]:
    """Work per interval with the smallest sum of squares of all work, done neither before it is there nor after it is due.

    A convex allocation under nested limits on its running sum. It is solved by taking it apart (Groenevelt 1991; Vidal,
    Jaillet and Maculan 2016): fill the troughs of a stretch without looking at the limits; where the running sum then breaks
    one most, that limit holds with equality in the answer too, and the stretch falls into two that do not depend on each
    other.

    Parameters
    ----------
    base
        Other work per interval, float, shape (intervals,).
    least
        Work that must be done by the end of each interval, running sum, ascending, float, shape (intervals,).
    most
        Work that is there by the end of each interval, running sum, ascending, at least `least`; float, shape (intervals,).
        All told, half of what is there and not due at the end is done.

    Returns
    -------
    ndarray of float, shape (intervals,)

    Examples
    --------
    >>> even_work(np.array([4.0, 1.0, 3.0]), np.array([0.0, 0.0, 4.0]), np.full(3, 4.0)).tolist()
    [0.0, 3.0, 1.0]
    """
    work = np.zeros(len(base))
    stretches = [(0, len(base), 0.0, float(least[-1] + most[-1]) / 2)] if len(base) else []
    while stretches:
        first, after, done, total = stretches.pop()
        filled = _filled(base[first:after], total - done)
        work[first:after] = filled
        running = done + np.cumsum(filled[:-1])
        above, below = running - most[first : after - 1], least[first : after - 1] - running
        broken = np.maximum(above, below)
        if not broken.size or broken.max() <= _EPSILON * max(1.0, total):
            continue
        worst = int(broken.argmax())
        split = first + worst + 1
        limit = float(most[split - 1] if above[worst] > below[worst] else least[split - 1])
        stretches += [(first, split, done, limit), (split, after, limit, total)]
    return work


def _filled(base: NDArray[np.float64], amount: float) -> NDArray[np.float64]:
    """An amount poured over a ground: what stands on each place when all of it has found its level."""
    ground = np.sort(base)
    levels = (amount + np.cumsum(ground)) / np.arange(1, len(ground) + 1)
    # The level is that of the most places which all lie below it.
    level = levels[np.flatnonzero(levels >= ground)[-1]] if amount > 0 else -np.inf
    return np.maximum(level - base, 0.0)
