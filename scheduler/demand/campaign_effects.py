"""Campaigns: the planner's uplift for the days ahead, and keeping past campaigns out of the ordinary pattern."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.nearby_weeks import nearby_weeks
from scheduler.domain.calendar import Calendar, Campaign
from scheduler.domain.finding import Finding, Severity

__all__ = ["campaign_uplift", "without_campaigns"]

_LEAST_DAYS = 14
_LEAST_USUAL = 1.0


def campaign_uplift(calendar: Calendar, queues: tuple[str, ...], start: date, days: int) -> NDArray[np.float64]:
    """Factor of the campaigns on each hour; where two overlap their uplifts multiply.

    Returns
    -------
    ndarray of float, shape (queues, days, 24)
    """
    uplift = np.ones((len(queues), days, 24))
    for campaign in calendar.campaigns:
        inside = _days_inside(campaign, start, days)
        for row, queue in enumerate(queues):
            uplift[row, inside] *= campaign.uplift.get(queue, 1.0)
    return uplift


def without_campaigns(
    contacts: NDArray[np.float64], calendar: Calendar, queues: tuple[str, ...], start: date
) -> tuple[NDArray[np.float64], list[Finding]]:
    """Contacts as they would have been without campaigns.

    The days of a campaign are left out. Where that leaves less than two weeks they are kept and divided by the uplift.

    Parameters
    ----------
    contacts
        Shape (queues, days, 24), NaN where unknown.
    calendar, queues, start
        Campaigns, ids of the rows, first day.

    Returns
    -------
    contacts : ndarray of float, shape (queues, days, 24)
    findings : list of Finding
        What each past campaign brought, or that its days had to stay.
    """
    days = contacts.shape[1]
    past = [campaign for campaign in calendar.campaigns if _days_inside(campaign, start, days).any()]
    if not past:
        return contacts, []
    in_campaign = np.any([_days_inside(campaign, start, days) for campaign in past], axis=0)
    has_data = (~np.isnan(contacts)).any(axis=(0, 2))
    if (has_data & ~in_campaign).sum() < _LEAST_DAYS:
        uplift = campaign_uplift(calendar, queues, start, days)
        kept = [_finding("campaign_kept", campaign, start) for campaign in past]
        return contacts / np.maximum(uplift, 1e-9), kept
    ordinary = np.where(in_campaign[None, :, None], np.nan, contacts)
    around = nearby_weeks(ordinary)
    known = ~np.isnan(around)
    weeks = known.sum(axis=0)
    usual = np.where(weeks > 0, np.where(known, around, 0.0).sum(axis=0) / np.maximum(weeks, 1), np.nan)
    return ordinary, [
        finding
        for campaign in past
        for finding in _measured(campaign, contacts, usual, queues, start, _days_inside(campaign, start, days))
    ]


def _measured(
    campaign: Campaign,
    contacts: NDArray[np.float64],
    usual: NDArray[np.float64],
    queues: tuple[str, ...],
    start: date,
    inside: NDArray[np.bool_],
) -> list[Finding]:
    """How many times the usual contacts a past campaign brought, per queue."""
    findings: list[Finding] = []
    for row, queue in enumerate(queues):
        actual, base = contacts[row, inside], usual[row, inside]
        both = ~np.isnan(actual) & ~np.isnan(base)
        if base[both].sum() < _LEAST_USUAL:
            continue
        factor = round(float(actual[both].sum() / base[both].sum()), 2)
        findings.append(_finding("campaign_measured", campaign, start, queue=queue, factor=f"{factor:g}"))
    return findings


def _finding(code: str, campaign: Campaign, start: date, **facts: str) -> Finding:
    """An information about a campaign, dated at its first day inside the history."""
    first = max(campaign.start, start)
    return Finding(code, Severity.INFO, {"campaign": campaign.name, "date": first.isoformat(), **facts}, date=first)


def _days_inside(campaign: Campaign, start: date, days: int) -> NDArray[np.bool_]:
    """Which days of a stretch a campaign covers; bool, shape (days,)."""
    return np.array([campaign.covers(start + timedelta(days=day)) for day in range(days)], dtype=np.bool_)
