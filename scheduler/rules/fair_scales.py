"""How much one count of each person weighs where people are compared."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from math import gcd

__all__ = ["fair_scales"]


def fair_scales(shares: Sequence[float], parts: int = 100) -> tuple[int, list[int]]:
    """Value of one count of somebody with a full share, and of each person: double for half a share.

    Parameters
    ----------
    shares
        Share of each person, 1 is full.
    parts
        Parts into which a count is divided: how exact the scales are.

    Returns
    -------
    tuple
        Whole numbers in lowest terms, so that sums are exact.

    Examples
    --------
    >>> fair_scales([1, 0.8])
    (4, [4, 5])
    """
    scales = [round(parts / max(share, 0.01)) for share in shares]
    common = reduce(gcd, scales, parts)
    return parts // common, [scale // common for scale in scales]
