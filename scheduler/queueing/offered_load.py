"""The contacts that would be in service if nobody ever had to wait, hour after hour."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from scheduler.queueing.numbers import above_zero, not_below_zero

__all__ = ["offered_load"]


def offered_load(
    contacts_per_hour: npt.ArrayLike,
    aht_seconds: npt.ArrayLike,
    *,
    interval_seconds: float = 3600.0,
    start: npt.ArrayLike = 0.0,
) -> npt.NDArray[np.float64]:
    """Load at the end of each interval while the rate of arrivals changes from interval to interval.

    A long handle time makes the load lag behind the arrivals: a rush goes on after its hour.

    Parameters
    ----------
    contacts_per_hour
        Rate within each interval; the last axis is time.
    aht_seconds
        Mean handle time in seconds; broadcast with `contacts_per_hour`.
    interval_seconds
        Length of an interval.
    start
        Load before the first interval; broadcast with `contacts_per_hour` without its last axis.

    Returns
    -------
    ndarray of float
        Mean contacts in service at the end of each interval, shape of the inputs broadcast.

    Raises
    ------
    ValueError
        A number is outside its range; the sentence names it.

    Notes
    -----
    Mean of the queue with Poisson arrivals of changing rate and servers without end: m' = rate - m / AHT, solved within each
    interval. Eick, Massey and Whitt, The physics of the Mt/G/infinity queue, Operations Research 41 (1993).

    Examples
    --------
    >>> offered_load([60, 120, 30], 600).round(3).tolist()
    [9.975, 19.975, 5.037]
    """
    rates, aht = np.broadcast_arrays(
        np.atleast_1d(not_below_zero("contacts_per_hour", contacts_per_hour)), above_zero("aht_seconds", aht_seconds)
    )
    kept = np.exp(-above_zero("interval_seconds", interval_seconds) / aht)
    load = np.empty(rates.shape)
    before = np.broadcast_to(not_below_zero("start", start), rates.shape[:-1])
    for interval in range(rates.shape[-1]):
        settled = rates[..., interval] * aht[..., interval] / 3600
        before = settled + (before - settled) * kept[..., interval]
        load[..., interval] = before
    return load
