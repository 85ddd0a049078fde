"""What is expected of one campaign: the history of its kind and the planner's word put together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaigns.lessons import KindLesson
from scheduler.demand.campaigns.marked_campaign import AFTER, EVENING_BEFORE, ONLY_DAY, RUNNING, RUSH, MarkedCampaign
from scheduler.demand.campaigns.measured_campaign import BLOCKS, MeasuredCampaign
from scheduler.demand.settings import ForecastSettings

__all__ = ["CampaignOutlook", "campaign_outlook"]

_UNTOLD_VARIANCE = 0.25
"""Variance of the log of an uplift of which the planner says nothing: mostly between 0.6 and 1.6."""
_SIDE_SPREAD = 0.5
"""Share of their effect by which evenings before and days after differ from one campaign to the next."""


@dataclass(frozen=True, slots=True)
class CampaignOutlook:
    """One campaign as it is expected, hour by hour.

    Parameters
    ----------
    marked
        The campaign.
    lesson
        What its kind did.
    measured
        What itself did, None where it is not over or could not be told.
    main
        Log of the effect of the whole campaign, shape (queues,).
    effect
        Log of the effect of each hour, shape (queues, days, 24); days are those of `marked.parts`.
    spread
        How far it may come otherwise, a standard deviation of logs; shape of `effect`.
    """

    marked: MarkedCampaign
    lesson: KindLesson
    measured: MeasuredCampaign | None
    main: NDArray[np.float64]
    effect: NDArray[np.float64]
    spread: NDArray[np.float64]


def campaign_outlook(
    marked: MarkedCampaign,
    lesson: KindLesson,
    measured: MeasuredCampaign | None,
    queues: tuple[str, ...],
    usual_blocks: NDArray[np.float64],
    settings: ForecastSettings,
) -> CampaignOutlook:
    """Put history and planner together.

    Past campaigns of the kind count by how well they were measured; the planner's multiplier counts like a part of one more
    campaign. Without a word of the planner the effect leans on none, as far as chance may explain it: that matters where
    contacts are few.

    Parameters
    ----------
    marked
        The campaign.
    lesson
        What its kind did; its shape alone counts where the kind was never seen.
    measured
        What itself did.
    queues
        Ids.
    usual_blocks
        Share of each quarter of the day in ordinary contacts, shape (queues, 4).
    settings
        `campaign_spread`, `campaign_planner_campaigns`.
    """
    said = np.array([marked.campaign.uplift.get(queue, np.nan) for queue in queues])
    told = ~np.isnan(said)
    kept = told & marked.campaign.keep_uplift
    planner = np.log(np.where(told, said, 1.0))
    weight = settings.campaign_planner_campaigns / settings.campaign_spread**2
    both = (lesson.precision * lesson.main + weight * planner) / (lesson.precision + weight)
    alone = lesson.main * _UNTOLD_VARIANCE / (_UNTOLD_VARIANCE + lesson.chance)
    main = np.where(kept, planner, np.where(told, both, alone))
    # Of which neither history nor planner says a word has no shape either: ordinary contacts are expected.
    shapeless = kept | ~(told.any() or lesson.times.any())
    parts = lesson.parts * np.where(shapeless, 0.0, 1.0)[:, None]
    strength = lesson.strength(main)
    table = np.zeros_like(parts)
    table[:, RUSH:AFTER] = main[:, None] + parts[:, RUSH:AFTER]
    for part in (slice(EVENING_BEFORE, EVENING_BEFORE + 1), slice(AFTER, None)):
        table[:, part] = lesson.parts[:, part] * strength
    effect = table[:, marked.parts]
    of_block = lesson.blocks - np.log((usual_blocks * np.exp(lesson.blocks)).sum(axis=1, keepdims=True))
    of_hour = np.repeat(np.where(shapeless[:, None], 0.0, of_block), 24 // BLOCKS, axis=1)
    shaped = (marked.parts >= ONLY_DAY) & (marked.parts < RUNNING)
    effect = effect + of_hour[:, None] * shaped
    unsure = np.where(kept, 0.0, _unsure(lesson.times, marked.recurring, settings))
    spread = np.where(marked.main, unsure[:, None, None], _SIDE_SPREAD * np.abs(effect))
    return CampaignOutlook(marked, lesson, measured, main, effect, spread)


def _unsure(times: NDArray[np.int64], recurring: bool, settings: ForecastSettings) -> NDArray[np.float64]:
    """How far the next campaign may differ from what is expected; how far a recurring one does, ordinary errors show."""
    of_mean = 1.0 / np.maximum(times, 1)
    return np.asarray(settings.campaign_spread * np.sqrt(of_mean + (0.0 if recurring else 1.0)), dtype=np.float64)
