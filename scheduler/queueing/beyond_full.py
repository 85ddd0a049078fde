"""A team that is full: how long the line of those who wait is while they give up at a steady rate."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import numpy.typing as npt

__all__ = ["beyond_full"]

Floats = npt.NDArray[np.float64]
_NEGLIGIBLE: Final = 40.0
"""States less likely than exp(-40) times the likeliest change no digit."""
_FAR: Final = 12.0
"""Standard deviations by which the line stays away from 0 where short lines are beyond what a float tells."""


def beyond_full(arriving: Floats, served: Floats) -> tuple[Floats, Floats]:
    """How the line is spread, given that the team is full.

    Parameters
    ----------
    arriving
        Contacts that arrive within one mean patience, above 0; shape (cells,).
    served
        Contacts that the full team ends within one mean patience; shape (cells,).

    Returns
    -------
    tuple of ndarray
        Natural logarithm of the chance that nobody waits, and the mean number that waits; shape (cells,) each.

    Notes
    -----
    With j waiting, contacts leave at served + j per patience. With u_j the chance of j among the states j, j+1, ... of that
    chain and m_j the mean of those beyond j, u_j = u_(j+1) / (u_(j+1) + r_(j+1)) and m_j = (1 - u_j) (1 + m_(j+1)), where
    r_j = arriving / (served + j): all terms are positive and nothing overflows. The sum 1/u_0 is Kummer's 1F1(1; served + 1;
    arriving) (Palm 1957; Garnett, Mandelbaum and Reiman, Manufacturing & Service Operations Management 4, 2002). Far beyond
    capacity it is the complete gamma function, exp(arriving) arriving^(-served) Gamma(served + 1).
    """
    far = arriving - served > _FAR * np.sqrt(arriving) + _NEGLIGIBLE
    log_empty, line = np.empty_like(arriving), np.empty_like(arriving)
    log_empty[far], line[far] = _line_far(arriving[far], served[far])
    log_empty[~far], line[~far] = _line_near(arriving[~far], served[~far])
    return log_empty, line


def _line_near(arriving: Floats, served: Floats) -> tuple[Floats, Floats]:
    """From a length that is never reached down to nobody."""
    chance, line = np.ones_like(arriving), np.zeros_like(arriving)
    for waiting in range(_longest(arriving, served), 0, -1):
        ratio = arriving / (served + waiting)
        both = chance + ratio
        chance /= both
        line += 1.0
        line *= ratio / both
    return np.log(chance), line


def _longest(arriving: Floats, served: Floats) -> int:
    """A length of the line that is as good as never exceeded.

    d steps beyond the likeliest length, the chance has fallen by d g + d^2 / 2 (Y + d) or more, where Y is the larger of
    arriving and served, and g the fall of the first step (log(1 + x) >= x / (1 + x)).
    """
    if not arriving.size:
        return 0
    likeliest = np.maximum(arriving - served, 0.0)
    larger = np.maximum(arriving, served)
    steps = _NEGLIGIBLE + np.sqrt(_NEGLIGIBLE**2 + 2 * _NEGLIGIBLE * larger)
    with np.errstate(divide="ignore", over="ignore"):
        straight = _NEGLIGIBLE / np.log(np.maximum(served / arriving, 1.0))
    return math.ceil(float((likeliest + np.minimum(steps, straight)).max())) + 1


def _line_far(arriving: Floats, served: Floats) -> tuple[Floats, Floats]:
    """Where short lines are out of reach, so that all of the gamma function counts."""
    gamma = np.array([math.lgamma(value) for value in (served + 1).tolist()])
    return served * np.log(arriving) - arriving - gamma, arriving - served
