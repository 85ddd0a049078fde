"""Effects that lean on what is known of their like, as far as chance alone explains them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["shrunk"]

_CAUTION = 1.5
"""Standard errors by which the spread of effects has to exceed chance: a week of odd days is no effect."""
_NEIGHBOUR = 0.25
"""Weight of the day before and of the day after, beside 1 of the day itself, where effects pass over into one another."""


def shrunk(
    values: NDArray[np.float64], variances: NDArray[np.float64], prior: NDArray[np.float64], *, smooth: bool = False
) -> NDArray[np.float64]:
    """Means over events, pulled towards a prior.

    How far the effects of a queue truly differ from the prior is what their spread exceeds chance by; where it does not,
    the prior stays.

    Parameters
    ----------
    values, variances
        Effects as logs and their variances by chance, shape (events, queues, effects); NaN where unknown.
    prior
        Shape (queues, effects).
    smooth
        Whether neighbouring effects are alike, as those of the days after a campaign.

    Returns
    -------
    ndarray of float, shape (queues, effects)

    Source
    ------
    Empirical Bayes with a variance by moments: Efron and Morris, Data Analysis Using Stein's Estimator, JASA 70 (1975).
    """
    known = ~np.isnan(values)
    precision = np.where(known, 1.0 / np.where(known, variances, 1.0), 0.0)
    number = np.maximum(known.sum(axis=(0, 2)), 1)
    spread = np.where(known, np.where(known, values, 0.0) - prior, 0.0) ** 2
    chance = np.where(known, variances, 0.0).sum(axis=(0, 2)) * (1 + _CAUTION * np.sqrt(2 / number))
    between = np.maximum((spread.sum(axis=(0, 2)) - chance) / number, 0.0)[:, None]
    weighted = (precision * np.where(known, values - prior, 0.0)).sum(axis=0)
    weight = precision.sum(axis=0)
    if smooth:
        weighted, weight = _with_neighbours(weighted), _with_neighbours(weight)
    # weighted / weight is the mean of the events, 1 / weight its variance
    effects: NDArray[np.float64] = prior + weighted * between / np.maximum(weight * between + 1.0, 1e-9)
    return effects


def _with_neighbours(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Each effect with part of the one before and the one after it."""
    summed = values.copy()
    summed[:, 1:] += _NEIGHBOUR * values[:, :-1]
    summed[:, :-1] += _NEIGHBOUR * values[:, 1:]
    return summed
