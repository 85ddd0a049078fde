"""What past campaigns teach about those to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaigns.marked_campaign import AFTER, EVENING_BEFORE, ONLY_DAY, RUNNING, RUSH
from scheduler.demand.campaigns.measured_campaign import BLOCKS, MeasuredCampaign
from scheduler.demand.campaigns.shrunk import shrunk
from scheduler.demand.settings import ForecastSettings

__all__ = ["KindLesson", "learn_lesson"]

_LEAST_STRENGTH = 0.1
"""Log of an uplift below which the days around a campaign teach nothing."""
_FARTHEST = 1.5
"""No campaign counts as stronger than so many times the strongest that was seen, as a log."""


@dataclass(frozen=True, slots=True)
class KindLesson:
    """What the campaigns of one kind did, or all campaigns together; all effects are logs.

    Parameters
    ----------
    times
        Campaigns seen per queue, int, shape (queues,); each day of a recurring one counts.
    last
        Last day of the latest, None where there was none.
    main
        Mean effect of the whole campaign, shape (queues,); 0 where never seen.
    precision
        One over its variance, shape (queues,); 0 where never seen.
    chance
        Part of its variance that chance and ordinary days explain, shape (queues,); 0 where never seen.
    parts
        Effect of each part beside `main`, and of evening before and days after for a campaign of the strength 1, shape
        (queues, parts).
    blocks
        Effect of each quarter of its days beside `main`, shape (queues, 4).
    strongest
        Strength of the strongest campaign seen.
    """

    times: NDArray[np.int64]
    last: date | None
    main: NDArray[np.float64]
    precision: NDArray[np.float64]
    chance: NDArray[np.float64]
    parts: NDArray[np.float64]
    blocks: NDArray[np.float64]
    strongest: float

    def strength(self, main: NDArray[np.float64]) -> float:
        """Strength of a campaign: the effect on the queue that it moves most, within what was seen.

        What is bought in presales comes back in aftersales, so the days after follow the whole campaign and not each queue
        for itself.
        """
        return float(np.clip(main.max(initial=0.0), 0.0, _FARTHEST * self.strongest))


def learn_lesson(
    measured: Sequence[MeasuredCampaign], queues: int, settings: ForecastSettings, of_all: KindLesson | None = None
) -> KindLesson:
    """Put campaigns together.

    Parameters
    ----------
    measured
        Campaigns of one kind, or all.
    queues
        Number of queues.
    settings
        `campaign_spread`, `campaign_days_after`.
    of_all
        The lesson of all campaigns, on whose shape that of a kind leans.
    """
    size = AFTER + settings.campaign_days_after
    parts, blocks = np.zeros((queues, size)), np.zeros((queues, BLOCKS))
    strongest = 0.0
    if of_all is not None:
        parts, blocks, strongest = of_all.parts, of_all.blocks, of_all.strongest
    precision, weighted, chance = np.zeros(queues), np.zeros(queues), np.zeros(queues)
    times = np.zeros(queues, dtype=np.int64)
    for item in measured:
        seen = ~np.isnan(item.main)
        by_chance = np.nan_to_num(item.main_variance)
        weight = np.where(seen, 1.0 / (settings.campaign_spread**2 / item.times + by_chance), 0.0)
        precision += weight
        weighted += weight * np.nan_to_num(item.main)
        chance += weight**2 * by_chance
        times += seen * item.times
    once = [item for item in measured if not item.recurring]
    if once:
        parts, blocks = _shape(once, parts, blocks)
        strongest = max(strongest, *(_strength(item) for item in once))
    return KindLesson(
        times=times,
        last=max((item.last for item in measured), default=None),
        main=weighted / np.maximum(precision, 1e-9),
        precision=precision,
        chance=chance / np.maximum(precision, 1e-9) ** 2,
        parts=parts,
        blocks=blocks,
        strongest=strongest,
    )


def _shape(
    measured: Sequence[MeasuredCampaign], parts: NDArray[np.float64], blocks: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Effects of the parts and of the quarters of a day, leaning on those given."""
    values = np.stack([item.parts for item in measured])
    variances = np.stack([item.parts_variance for item in measured])
    main = np.stack([item.main for item in measured])[:, :, None]
    strength = np.array([_strength(item) for item in measured])[:, None, None]
    strength = np.where(strength >= _LEAST_STRENGTH, strength, np.nan)
    learned = parts.copy()
    for part in (slice(RUSH, RUSH + 1), slice(ONLY_DAY, RUNNING)):
        learned[:, part] = shrunk(values[:, :, part] - main, variances[:, :, part], parts[:, part])
    for part in (slice(EVENING_BEFORE, EVENING_BEFORE + 1), slice(AFTER, None)):
        if parts[:, part].size:
            each = values[:, :, part] / strength
            chance = variances[:, :, part] / strength**2
            learned[:, part] = shrunk(each, chance, parts[:, part], smooth=part.start == AFTER)
    of_blocks = np.stack([item.blocks for item in measured]) - main
    block_variances = np.stack([item.blocks_variance for item in measured])
    return learned, shrunk(of_blocks, block_variances, blocks)


def _strength(item: MeasuredCampaign) -> float:
    """Effect on the queue that the campaign moved most."""
    return float(np.nan_to_num(item.main).max(initial=0.0))
