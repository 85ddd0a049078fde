"""Possible courses of ordinary days, on the days of campaigns."""

from __future__ import annotations

from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

__all__ = ["lifted_paths"]

_SEED = 20_250_618


def lifted_paths(
    paths: NDArray[np.float32], factor: NDArray[np.float64], spread: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Paths with the effect of campaigns, which in some of them come stronger and in some weaker than expected.

    Parameters
    ----------
    paths
        Shape (paths, queues, days, 24).
    factor
        Expected effect on each hour, shape (queues, days, 24).
    spread
        Standard deviation of the effect as a share of it, shape (queues, days, 24). Within a path all campaign hours err to
        the same side.

    Returns
    -------
    ndarray of float32, shape (paths, queues, days, 24)
    """
    lifted: NDArray[np.float32] = paths * factor.astype(np.float32)
    if not spread.any():
        return lifted
    count = paths.shape[0]
    normal = np.array([NormalDist().inv_cdf((place + 0.5) / count) for place in range(count)])
    drawn = np.random.default_rng(_SEED).permutation(normal)
    effect = np.maximum(1 + np.multiply.outer(drawn, spread), 0.0)
    uncertain: NDArray[np.float32] = lifted * effect.astype(np.float32)
    return uncertain
