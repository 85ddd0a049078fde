"""Whole numbers from floats: people, places and the like that come in no parts."""

from __future__ import annotations

from typing import Final

import numpy as np
import numpy.typing as npt

__all__ = ["rounded_up"]

_EPSILON: Final = 1e-9
"""What a float may be off: 21 / (1 - 0.3) is 30.000000000000004 in floating point and 30 on paper."""


def rounded_up(values: npt.ArrayLike) -> npt.NDArray[np.int64]:
    """The next whole numbers, of the same shape.

    Examples
    --------
    >>> rounded_up([21 / (1 - 0.3), 30.2, 0.0]).tolist()
    [30, 31, 0]
    """
    return np.ceil(np.asarray(values, dtype=np.float64) - _EPSILON).astype(np.int64)
