"""What a past campaign brought, beside what would have come without it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaigns.marked_campaign import AFTER, ONLY_DAY, RUNNING, RUSH, MarkedCampaign
from scheduler.demand.settings import ForecastSettings

__all__ = ["BLOCKS", "MeasuredCampaign", "measure_campaign"]

BLOCKS = 4
"""Stretches of the day whose effects may differ."""

_LEAST_USUAL = 1.0
_HALF = 0.5
_NEVER_SILENT = 8.0


@dataclass(frozen=True, slots=True)
class MeasuredCampaign:
    """Logs of actual over usual contacts of one past campaign, with the variance that chance gives them; NaN where unknown.

    Parameters
    ----------
    kind, recurring, last
        Of the campaign, and its last day that was seen.
    times
        How often it was seen: the number of days of a recurring one, else 1.
    main, main_variance
        Of the whole campaign, shape (queues,).
    parts, parts_variance
        Of each part, shape (queues, parts), as numbered in `scheduler.demand.campaigns.marked_campaign`.
    blocks, blocks_variance
        Of each quarter of its days, shape (queues, 4).
    days_off
        By how many days it seems to have come later than the calendar has it, from `days_off`.
    """

    kind: str
    recurring: bool
    last: date
    times: int
    main: NDArray[np.float64]
    main_variance: NDArray[np.float64]
    parts: NDArray[np.float64]
    parts_variance: NDArray[np.float64]
    blocks: NDArray[np.float64]
    blocks_variance: NDArray[np.float64]
    days_off: int = 0


def measure_campaign(
    marked: MarkedCampaign,
    contacts: NDArray[np.float64],
    usual: NDArray[np.float64],
    usable: NDArray[np.bool_],
    noise: NDArray[np.float64],
    start: date,
    settings: ForecastSettings,
) -> MeasuredCampaign | None:
    """Compare a campaign with what would have come.

    Parameters
    ----------
    marked
        The campaign.
    contacts, usual
        Of the days of the history that it touches, shape (queues, days, 24); contacts are NaN where unknown.
    usable
        Hours to compare, bool, shape (days, 24).
    noise
        From `day_noise`, shape (queues,).
    start
        First day of the history.
    settings
        `campaign_days_after`.

    Returns
    -------
    MeasuredCampaign or None
        None where not a single hour of the campaign itself is known.
    """
    length = contacts.shape[1]
    parts = marked.parts[:length].astype(np.int64)
    # Silence in an hour that is never silent is a breakdown, most likely under the rush.
    known = ~np.isnan(contacts) & usable[None] & ((contacts > 0) | (usual < _NEVER_SILENT))
    counts = np.where(known, contacts, 0.0)
    expected = np.where(known, usual, 0.0)
    size = AFTER + settings.campaign_days_after
    actual_of, usual_of = _by_part(parts, counts, size), _by_part(parts, expected, size)
    seen = np.zeros((length, size), dtype=np.bool_)
    days, hours = np.nonzero(known.any(axis=0))
    seen[days, parts[days, hours]] = True
    days_of = seen.sum(axis=0)
    of_day = slice(ONLY_DAY, AFTER)
    main_days = int(seen[:, RUSH:AFTER].any(axis=1).sum())
    if main_days == 0:
        return None
    main = _ratio(actual_of[:, RUSH:AFTER].sum(axis=1), usual_of[:, RUSH:AFTER].sum(axis=1), noise, main_days)
    each = _ratio(actual_of, usual_of, noise[:, None], days_of)
    inside = (parts >= ONLY_DAY) & (parts < AFTER)
    shape = (contacts.shape[0], length, BLOCKS, 24 // BLOCKS)
    actual_block = (counts * inside).reshape(shape).sum(axis=(1, 3))
    usual_block = (expected * inside).reshape(shape).sum(axis=(1, 3))
    blocks = _ratio(actual_block, usual_block, np.zeros((contacts.shape[0], 1)), np.full(BLOCKS, days_of[of_day].sum()))
    last = int(np.flatnonzero(seen[:, RUSH:AFTER].any(axis=1))[-1]) + marked.first
    return MeasuredCampaign(
        kind=marked.kind,
        recurring=marked.recurring,
        last=date.fromordinal(start.toordinal() + last),
        times=int(days_of[RUNNING]) if marked.recurring else 1,
        main=main[0],
        main_variance=main[1],
        parts=each[0],
        parts_variance=each[1],
        blocks=blocks[0],
        blocks_variance=blocks[1],
    )


def _by_part(parts: NDArray[np.int64], values: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Sums per queue and part."""
    flat = parts.reshape(-1)
    return np.stack([np.bincount(flat, weights=row.reshape(-1), minlength=size) for row in values])


def _ratio(
    actual: NDArray[np.float64], usual: NDArray[np.float64], noise: NDArray[np.float64], days: NDArray[np.int64] | int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Log of actual over usual contacts, and its variance by chance and by the noise of days; NaN where little was usual."""
    counted = (usual >= _LEAST_USUAL) & (np.asarray(days) > 0)
    ratio = np.log((actual + _HALF) / (usual + _HALF))
    variance = 1.0 / (actual + _HALF) + noise**2 / np.maximum(days, 1)
    return np.where(counted, ratio, np.nan), np.where(counted, variance, np.nan)
