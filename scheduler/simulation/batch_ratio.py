"""A ratio of sums over independent batches, and how far it may be off."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["Sums", "batch_ratio", "standard_error"]

Sums = NDArray[np.float64]
"""Shape (batches, ...)."""


def batch_ratio(numerator: Sums, denominator: Sums) -> tuple[NDArray[np.float64], Sums]:
    """The ratio of the sums, NaN where nothing is in the denominator, and what each batch adds to its error.

    Parameters
    ----------
    numerator, denominator
        Per batch, float, shape (batches, ...).

    Returns
    -------
    tuple of ndarray
        The ratio, shape (...), and the residuals (numerator - ratio x denominator) / sum of the denominator, shape
        (batches, ...), which add up to 0.
    """
    whole = denominator.sum(axis=0)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.asarray(numerator.sum(axis=0) / whole)
        return value, (numerator - value * denominator) / whole


def standard_error(residuals: Sums) -> NDArray[np.float64]:
    """Of the sum of residuals as `batch_ratio` gives them, shape (...); NaN for a single batch."""
    batches = residuals.shape[0]
    if batches < 2:
        return np.full(residuals.shape[1:], np.nan)
    return np.asarray(np.sqrt((residuals**2).sum(axis=0) * batches / (batches - 1)))
