"""How much one count of each person weighs where people are compared."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import gcd, lcm

__all__ = ["fair_scales"]


_DENOMINATOR = 10_000
"""Shares are fractions of no finer parts: percent of a contract, by days of the horizon."""


def fair_scales(shares: Sequence[float], parts: int = 100) -> tuple[int, list[int]]:
    """Value of one count of somebody with a full share, and of each person: double for half a share.

    Parameters
    ----------
    shares
        Share of each person, 1 is full.
    parts
        Parts into which a count is divided at the most. Where so many can say it, scales are exact, so that 3 counts of
        somebody with 60 % are as much as 5 of somebody with 100 %; otherwise they are rounded to so many.

    Returns
    -------
    tuple
        Whole numbers in lowest terms, so that sums are exact.

    Examples
    --------
    >>> fair_scales([1, 0.8])
    (4, [4, 5])
    """
    values = [1 / Fraction(max(share, 0.01)).limit_denominator(_DENOMINATOR) for share in shares]
    unit = lcm(*(value.denominator for value in values))
    if unit > parts:
        unit = parts
    scales = [round(value * unit) for value in values]
    common = gcd(unit, *scales)
    return unit // common, [scale // common for scale in scales]
