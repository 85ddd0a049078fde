"""From the history to what is expected of every campaign."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaigns.campaign_outlook import CampaignOutlook, campaign_outlook
from scheduler.demand.campaigns.days_off import days_off
from scheduler.demand.campaigns.joint_effects import joint_effects
from scheduler.demand.campaigns.lessons import KindLesson, learn_lesson
from scheduler.demand.campaigns.marked_campaign import MarkedCampaign
from scheduler.demand.campaigns.measured_campaign import BLOCKS, MeasuredCampaign, measure_campaign
from scheduler.demand.campaigns.ordinary_contacts import day_noise, ordinary_contacts
from scheduler.demand.day_series import DaySeries
from scheduler.demand.settings import ForecastSettings

__all__ = ["learn_outlooks"]

_LEAST_CLEAN_DAYS = 14


@dataclass(frozen=True, slots=True)
class _Past:
    """The history beside what would have come without campaigns.

    How many campaigns run in an hour, and of how many it is an evening before or a day after, has the shape (days, 24).
    Where too few days are clean, the latter count as ordinary, and `with_sides` is False.
    """

    series: DaySeries
    usual: NDArray[np.float64]
    noise: NDArray[np.float64]
    main_count: NDArray[np.int64]
    side_count: NDArray[np.int64]
    with_sides: bool


def learn_outlooks(
    series: DaySeries, campaigns: Sequence[MarkedCampaign], queues: tuple[str, ...], settings: ForecastSettings
) -> tuple[CampaignOutlook, ...]:
    """What is expected of each campaign, past ones included.

    Campaigns are measured in the hours that they have for themselves. One that has none, or that runs in the days after
    another, is measured in a second round, beside what the others were found to do. Where less than two weeks of days
    without any campaign are left, nothing is learned.

    Parameters
    ----------
    series
        The history with campaigns in it.
    campaigns
        From `mark_campaigns`; their days may lie after the history.
    queues
        Ids.
    settings
        Settings.

    Returns
    -------
    tuple of CampaignOutlook
        In the order of `campaigns`.
    """
    past = _past(series, campaigns, settings)
    measured: dict[int, MeasuredCampaign] = {}
    for index, marked in enumerate(campaigns):
        if past is not None and (found := _measure(past, marked, _alone(past, marked), past.usual, settings)) is not None:
            measured[index] = found
    blocks = _usual_blocks(past, len(queues))
    outlooks = _outlooks(campaigns, measured, queues, blocks, settings)
    if past is None or not measured:
        return outlooks
    again = _beside_others(past, campaigns, measured, outlooks, queues, settings)
    return _outlooks(campaigns, measured | again, queues, blocks, settings) if again else outlooks


def _beside_others(
    past: _Past,
    campaigns: Sequence[MarkedCampaign],
    measured: Mapping[int, MeasuredCampaign],
    outlooks: Sequence[CampaignOutlook],
    queues: tuple[str, ...],
    settings: ForecastSettings,
) -> dict[int, MeasuredCampaign]:
    """Measure campaigns that others hide, or that run in the days after others, beside what the others were found to do."""
    again: dict[int, MeasuredCampaign] = {}
    hidden = [index for index in range(len(campaigns)) if index not in measured]
    for index, marked in enumerate(campaigns):
        days = slice(marked.first, min(marked.days.stop, past.series.days))
        if marked.first >= past.series.days:
            continue
        usable = _alone(past, marked)
        if index in measured:
            if marked.recurring or not (past.side_count[days][usable & marked.main[: usable.shape[0]]] > 0).any():
                continue
        elif any(_meet(campaigns[other], marked) for other in hidden if other != index):
            continue  # two that hide one another cannot be told apart: each is left to its kind and the planner
        else:
            usable = marked.main
        rest = [outlook for other, outlook in enumerate(outlooks) if other != index]
        others, _ = joint_effects(rest, queues, slice(marked.first, days.stop))
        usual = past.usual.copy()
        usual[:, days] *= np.exp(others)
        if (found := _measure(past, marked, usable, usual, settings)) is not None:
            again[index] = found
    return again


def _past(series: DaySeries, campaigns: Sequence[MarkedCampaign], settings: ForecastSettings) -> _Past | None:
    """What would have come without campaigns; None where too few days are free of them."""
    counts = np.zeros((2, series.effects.shape[0], 24), dtype=np.int64)
    for marked in campaigns:
        counts[0, marked.days] += marked.main
        counts[1, marked.days] += marked.side
    main, side = counts[:, : series.days]
    for with_sides in (True, False):
        clean = np.asarray((main == 0) & ((side == 0) | (not with_sides)), dtype=np.bool_)
        ordinary = (series.effects[: series.days] == 0) & (series.known & clean).any(axis=(0, 2))
        if ordinary.sum() >= _LEAST_CLEAN_DAYS:
            usual = ordinary_contacts(series, clean, settings)
            return _Past(series, usual, day_noise(series, clean, usual), main, side, with_sides)
    return None


def _alone(past: _Past, marked: MarkedCampaign) -> NDArray[np.bool_]:
    """Hours of the history in which a campaign is the only one; shape (days, 24) of those it touches."""
    days = slice(marked.first, min(marked.days.stop, past.series.days))
    main, side = past.main_count[days], past.side_count[days]
    length = main.shape[0]
    own: NDArray[np.bool_] = marked.main[:length] & (main == 1)
    if past.with_sides:
        if marked.recurring:
            own &= side == 0
        own |= marked.side[:length] & (main == 0) & (side == 1)
    return own


def _measure(
    past: _Past,
    marked: MarkedCampaign,
    usable: NDArray[np.bool_],
    usual: NDArray[np.float64],
    settings: ForecastSettings,
) -> MeasuredCampaign | None:
    """Measure a campaign in its usable hours; None where the history ends before it."""
    if marked.first >= past.series.days:
        return None
    days = slice(marked.first, min(marked.days.stop, past.series.days))
    length = days.stop - days.start
    contacts = past.series.contacts[:, days]
    found = measure_campaign(marked, contacts, usual[:, days], usable[:length], past.noise, past.series.start, settings)
    if found is None or marked.recurring:
        return found
    free = np.asarray(past.main_count[days] == marked.main[:length], dtype=np.bool_)
    return replace(found, days_off=days_off(marked, contacts, usual[:, days], free, past.noise))


def _outlooks(
    campaigns: Sequence[MarkedCampaign],
    measured: Mapping[int, MeasuredCampaign],
    queues: tuple[str, ...],
    blocks: NDArray[np.float64],
    settings: ForecastSettings,
) -> tuple[CampaignOutlook, ...]:
    """What is expected of each campaign from what was measured."""
    of_all = learn_lesson(list(measured.values()), len(queues), settings)
    kinds: dict[str, KindLesson] = {}
    for kind in {marked.kind for marked in campaigns}:
        alike = [item for item in measured.values() if item.kind == kind]
        kinds[kind] = learn_lesson(alike, len(queues), settings, of_all)
    return tuple(
        campaign_outlook(marked, kinds[marked.kind], measured.get(index), queues, blocks, settings)
        for index, marked in enumerate(campaigns)
    )


def _usual_blocks(past: _Past | None, queues: int) -> NDArray[np.float64]:
    """Share of each quarter of the day in ordinary contacts, shape (queues, 4)."""
    if past is None:
        return np.full((queues, BLOCKS), 1 / BLOCKS)
    sums = past.usual.sum(axis=1).reshape(queues, BLOCKS, -1).sum(axis=2) + 1e-9
    shares: NDArray[np.float64] = sums / sums.sum(axis=1, keepdims=True)
    return shares


def _meet(one: MarkedCampaign, other: MarkedCampaign) -> bool:
    """Whether two campaigns run on common days."""
    return one.campaign.start <= other.campaign.end and other.campaign.start <= one.campaign.end
