"""How the errors of a forecast grow with what it expects."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["usual_spread"]

_EXPONENT = 0.6
_ADDED = 1.0


def usual_spread(mean: NDArray[np.float64]) -> NDArray[np.float64]:
    """Size to which the errors of different forecasts are brought before they are compared.

    The errors of independent buyers grow with the root of what is expected, those of a day that goes well or badly as a
    whole in proportion; the exponent lies between.

    Parameters
    ----------
    mean
        Expected contacts, 0 or more.

    Returns
    -------
    ndarray of float, shape of `mean`
        1 or more.

    Source
    ------
    House rule, measured with ``benchmarks/forecast.py``; the variance power of the Tweedie family: Jorgensen, The Theory of
    Dispersion Models, chapter 4.
    """
    spread: NDArray[np.float64] = (mean + _ADDED) ** _EXPONENT
    return spread
