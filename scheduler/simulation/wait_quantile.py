"""A wait that a share of the answered contacts does not exceed."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scheduler.domain.figures import Figures
from scheduler.simulation.batch_ratio import batch_ratio, standard_error
from scheduler.simulation.t_quantile import t_quantile

__all__ = ["wait_quantile"]


def wait_quantile(histogram: NDArray[np.float64], edges: NDArray[np.float64], share: float) -> Figures:
    """Quantile of waits from counts between edges.

    Parameters
    ----------
    histogram
        Answered contacts by wait, float, shape (batches, ..., bins).
    edges
        Seconds, float, shape (bins + 1,); the first bin holds those who did not wait.
    share
        Such as 0.9.

    Returns
    -------
    Figures
        Seconds, shape (...); linear within a bin; NaN where nobody was answered. The range is Woodruff's (Journal of the
        American Statistical Association 47, 1952): the waits at the ends of the range of the share itself, which comes from
        the batches.
    """
    pooled = histogram.sum(axis=0)
    whole = pooled.sum(axis=-1)
    share_at = np.full(whole.shape, share)
    value, where, part = _wait_at(pooled, whole, edges, share_at)
    batches = histogram.shape[0]
    if batches < 2:
        unknown = np.full(whole.shape, np.nan)
        return Figures(value, unknown, unknown)
    below = np.cumsum(histogram, axis=-1) - histogram
    index = np.broadcast_to(where[None, ..., None], (*histogram.shape[:-1], 1))
    reached = np.take_along_axis(below, index, -1)[..., 0] + part * np.take_along_axis(histogram, index, -1)[..., 0]
    _, residuals = batch_ratio(reached, histogram.sum(axis=-1))
    reach = t_quantile(batches - 1) * standard_error(residuals)
    low, high = (_wait_at(pooled, whole, edges, np.clip(share + way * reach, 0.0, 1.0))[0] for way in (-1, 1))
    return Figures(value, low, high)


def _wait_at(
    pooled: NDArray[np.float64], whole: NDArray[np.float64], edges: NDArray[np.float64], share: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.float64]]:
    """Wait at a share of the contacts, the bin in which it lies, and the part of the bin below it."""
    reached = np.cumsum(pooled, axis=-1)
    wanted = np.where(whole > 0, np.nan_to_num(share) * whole, 0.0)[..., None]
    where = np.minimum((reached < wanted - 1e-9).sum(axis=-1), pooled.shape[-1] - 1)
    inside = np.take_along_axis(pooled, where[..., None], -1)[..., 0]
    below = np.take_along_axis(reached, where[..., None], -1)[..., 0] - inside
    part = np.divide(wanted[..., 0] - below, inside, out=np.zeros(whole.shape), where=inside > 0)
    left, right = edges[where], edges[where + 1]
    width = np.where(np.isfinite(right), right - left, 0.0)
    value = np.where(where == 0, 0.0, left + part * width)
    return np.where(whole > 0, value, np.nan), where, part
