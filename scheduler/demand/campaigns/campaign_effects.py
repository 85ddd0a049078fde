"""What campaigns did and will do to every hour, and the history without them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.campaigns.campaign_findings import campaign_findings
from scheduler.demand.campaigns.campaign_outlook import CampaignOutlook
from scheduler.demand.campaigns.joint_effects import joint_effects
from scheduler.demand.campaigns.learn_outlooks import learn_outlooks
from scheduler.demand.campaigns.marked_campaign import mark_campaigns
from scheduler.demand.day_series import DaySeries
from scheduler.demand.same_weekday import same_weekday
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar
from scheduler.domain.finding import Finding

__all__ = ["CampaignEffects", "campaign_effects"]

_NOTABLE = 0.05
"""Evenings before and days after that differ less than so much, as a log, stay among ordinary days."""
_LEAST_DAYS = 14
_LEAST_WEEKS = 2
_LEAST_SHARE = 1 / 3
"""An hour of the week keeps at least so many weeks, and such a share of them, besides campaigns."""


@dataclass(frozen=True, slots=True)
class CampaignEffects:
    """Campaigns of a history and of the days after it.

    Parameters
    ----------
    ordinary
        Contacts of the history without campaigns: hours that one moved are NaN, or divided by its effect where too few of
        their hour of the week are left otherwise. Shape (queues, days, 24).
    factor
        Factor on ordinary contacts, of the history and of the days after it, shape (queues, all days, 24).
    spread
        How far it may come otherwise: standard deviation of its log, shape of `factor`.
    findings
        What was learned, and what is expected.
    """

    ordinary: NDArray[np.float64]
    factor: NDArray[np.float64]
    spread: NDArray[np.float64]
    findings: tuple[Finding, ...] = ()


def campaign_effects(
    series: DaySeries, queues: tuple[str, ...], first: date, calendar: Calendar, settings: ForecastSettings
) -> CampaignEffects:
    """Learn from past campaigns and look ahead to those to come.

    Parameters
    ----------
    series
        The history with campaigns in it; its effects reach to the last day to forecast.
    queues
        Ids of its rows.
    first
        First day to forecast, for the findings.
    calendar, settings
        Campaigns; settings.
    """
    total = series.effects.shape[0]
    shape = (len(queues), total, 24)
    campaigns = mark_campaigns(calendar, series.start, total, settings)
    if not campaigns:
        return CampaignEffects(series.contacts, np.ones(shape), np.zeros(shape))
    outlooks = learn_outlooks(series, campaigns, queues, settings)
    effect, spread = joint_effects(outlooks, queues, slice(0, total))
    ordinary, kept = _ordinary(series, outlooks, effect)
    findings = campaign_findings(outlooks, queues, series, first, effect, kept, settings)
    return CampaignEffects(ordinary, np.exp(effect), spread, findings)


def _ordinary(
    series: DaySeries, outlooks: Sequence[CampaignOutlook], effect: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The history without campaigns, and which hours were kept divided by the effect; shape (queues, days, 24)."""
    once, often = np.zeros((2, *effect.shape), dtype=np.bool_)
    for item in outlooks:
        notable = np.abs(item.effect) > _NOTABLE
        moved = often if item.marked.recurring else once
        moved[:, item.marked.days] |= item.marked.main | (item.marked.side & notable)
    once = once[:, : series.days] & series.known
    often = often[:, : series.days] & series.known & ~once
    # What comes every week is kept so that its hours are not lost, and then what came once may go.
    kept = (once & _scarce(series, once)) | (often & _scarce(series, once | often))
    moved = once | often
    divided = np.where(kept, series.contacts * np.exp(-effect[:, : series.days]), series.contacts)
    return np.where(moved & ~kept, np.nan, divided), np.asarray(kept, dtype=np.bool_)


def _scarce(series: DaySeries, moved: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Hours whose hour of the week has too little left without those moved, all where too few days are; shape of `moved`."""
    weekdays = series.weekdays(series.days)
    same = same_weekday(weekdays)
    weeks = np.einsum("wd,qdh->qwh", same, series.known.astype(np.float64))
    left = weeks - np.einsum("wd,qdh->qwh", same, moved.astype(np.float64))
    scarce = (left < np.maximum(_LEAST_WEEKS, _LEAST_SHARE * weeks))[:, weekdays]
    few_days = (series.known & ~moved).any(axis=(0, 2)).sum() < _LEAST_DAYS
    return np.asarray(scarce | few_days, dtype=np.bool_)
