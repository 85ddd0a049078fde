"""Intervals on the days of a campaign, which may also come stronger or weaker than expected."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

__all__ = ["widened"]


def widened(
    quantiles: NDArray[np.float64], mean: NDArray[np.float64], levels: tuple[float, ...], spread: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Quantiles that also hold the uncertainty of a campaign's effect.

    Two independent errors add up by their squares: the distance of each quantile from the mean and the error of the effect
    at the same probability.

    Parameters
    ----------
    quantiles
        Shape (levels, ...), the effect itself included.
    mean
        Shape (...), the effect included.
    levels
        Probabilities, ascending.
    spread
        Standard deviation of the effect as a share of it, shape (...); where it is 0 the quantiles stay.

    Returns
    -------
    ndarray of float, shape (levels, ...)
        0 or more, ascending along levels where `quantiles` are.
    """
    if not spread.any():
        return quantiles
    normal = np.array([NormalDist().inv_cdf(level) for level in levels])
    error = np.multiply.outer(normal, spread * mean)
    distance = quantiles - mean
    same_side = np.sign(distance) * np.sign(error) > 0
    both = np.where(same_side, np.sign(error) * np.hypot(distance, error), distance + error)
    return np.asarray(np.where(spread > 0, np.maximum(mean + both, 0.0), quantiles), dtype=np.float64)
