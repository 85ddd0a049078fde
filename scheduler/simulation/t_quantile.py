"""How many standard errors a range of 95 % spans."""

from __future__ import annotations

import math
from typing import Final

__all__ = ["t_quantile"]

_NORMAL: Final = 1.959963984540054
"""Exceeded by a standard normal variable 25 times of 1,000."""
_FEW: Final = {1: 12.706204736, 2: 4.30265272991}


def t_quantile(freedom: int) -> float:
    """The value that Student's t exceeds 25 times of 1,000.

    Parameters
    ----------
    freedom
        Degrees of freedom; below 1 nothing is known.

    Returns
    -------
    float
        NaN below 1 degree of freedom; right to 0.2 % from 3 on: the expansion in powers of 1 / `freedom` of Abramowitz and
        Stegun, Handbook of Mathematical Functions, 26.7.5.

    Examples
    --------
    >>> round(t_quantile(19), 3), round(t_quantile(10_000), 3)
    (2.093, 1.96)
    """
    if freedom < 1:
        return math.nan
    if freedom in _FEW:
        return _FEW[freedom]
    z, one = _NORMAL, 1 / freedom
    terms = (
        z,
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
        (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / 92160,
    )
    return sum(term * one**power for power, term in enumerate(terms))
