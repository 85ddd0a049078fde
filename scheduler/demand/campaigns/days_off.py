"""Whether a past campaign stands on the wrong day in the calendar."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaigns.marked_campaign import MarkedCampaign

__all__ = ["days_off"]

_PLAIN = math.log(1.3)
_SURE = 3.0
"""Beside it a day is as busy as a campaign: by so much, as a log, and so many standard deviations of an ordinary day."""
_ORDINARY = 0.35
"""The day at its other end is ordinary: at most so much of that."""
_UNMOVED = math.log(1.15)
_ALIKE = 0.5
"""Its other days are like the day beside it: at least so much of that, as the middle one goes."""
_LEAST_USUAL = 20.0


def days_off(
    marked: MarkedCampaign,
    contacts: NDArray[np.float64],
    usual: NDArray[np.float64],
    free: NDArray[np.bool_],
    noise: NDArray[np.float64],
) -> int:
    """By how many days a campaign seems to have come later than the calendar has it.

    A campaign that stands a day off has a busy day right before it and an ordinary one at its end, or the other way round.

    Parameters
    ----------
    marked
        The campaign, no recurring one.
    contacts, usual
        Of the days of the history that it touches, shape (queues, days, 24); contacts are NaN where unknown.
    free
        Hours in which no other campaign runs, bool, shape (days, 24).
    noise
        From `day_noise`, shape (queues,).

    Returns
    -------
    int
        -1 for a day earlier, 1 for a day later, 0 where it is right or nothing can be said.
    """
    known = ~np.isnan(contacts) & free
    expected = np.where(known, usual, 0.0).sum(axis=2)
    actual = np.where(known, contacts, 0.0).sum(axis=2)
    told = (expected >= _LEAST_USUAL) & free.all(axis=1)
    effect = np.where(told, np.log((actual + 0.5) / (expected + 0.5)), np.nan)
    least = np.maximum(_PLAIN, _SURE * np.sqrt(1.0 / np.maximum(expected, 1.0) + noise[:, None] ** 2))
    runs = np.flatnonzero(marked.main.any(axis=1))
    first, last = int(runs[0]), int(runs[-1])
    if last - first != (marked.campaign.end - marked.campaign.start).days:
        return 0
    for shift, beside, end in ((-1, first - 1, last), (1, last + 1, first)):
        if not 0 <= beside < effect.shape[1] or end >= effect.shape[1] or np.isnan(effect[:, beside]).all():
            continue
        row = int(np.nanargmax(effect[:, beside]))
        peak = effect[row, beside]
        rest = [day for day in range(first, last + 1) if day != end]
        like_it = not rest or np.median(effect[row, rest]) >= _ALIKE * peak
        # Aftersales is busy the day after a sale that nobody misdated: then presales was on its first day.
        alone = shift < 0 or not (effect[:, end] > max(_UNMOVED, _ORDINARY * peak)).any()
        if peak >= least[row, beside] and effect[row, end] <= _ORDINARY * peak and like_it and alone:
            return shift
    return 0
