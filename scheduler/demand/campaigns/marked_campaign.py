"""Which hours a campaign touches, and how each stands to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign
from scheduler.words.campaign_kind import campaign_kind

__all__ = [
    "AFTER",
    "EVENING_BEFORE",
    "FIRST_DAY",
    "INNER_DAY",
    "LAST_DAY",
    "ONLY_DAY",
    "RUNNING",
    "RUSH",
    "MarkedCampaign",
    "mark_campaigns",
]

EVENING_BEFORE: Final = 1
RUSH: Final = 2
"""The first hours after midnight of the first day."""
ONLY_DAY: Final = 3
FIRST_DAY: Final = 4
INNER_DAY: Final = 5
LAST_DAY: Final = 6
RUNNING: Final = 7
"""Hours of a campaign that comes again and again, such as a weekly live stream: it has neither eve nor days after."""
AFTER: Final = 8
"""First day after; the days that follow count on."""

_RECURRING_LEAST = 3
_RECURRING_DAYS = 8


@dataclass(frozen=True, slots=True)
class MarkedCampaign:
    """A campaign and the hours that it touches.

    Parameters
    ----------
    campaign
        The campaign.
    kind
        In the one spelling under which kinds are compared.
    recurring
        Whether it comes again and again.
    first
        Day index of the first row of `parts`.
    parts
        How each hour stands to the campaign, int8, shape (days, 24): 0 not at all, else one of the constants of this file.
    """

    campaign: Campaign
    kind: str
    recurring: bool
    first: int
    parts: NDArray[np.int8]

    @property
    def days(self) -> slice:
        """The days of `parts` among all days."""
        return slice(self.first, self.first + self.parts.shape[0])

    @property
    def main(self) -> NDArray[np.bool_]:
        """Hours in which the campaign itself runs; shape of `parts`."""
        return np.asarray((self.parts >= RUSH) & (self.parts < AFTER), dtype=np.bool_)

    @property
    def side(self) -> NDArray[np.bool_]:
        """Hours of the evening before and the days after; shape of `parts`."""
        return np.asarray((self.parts == EVENING_BEFORE) | (self.parts >= AFTER), dtype=np.bool_)


def mark_campaigns(calendar: Calendar, start: date, days: int, settings: ForecastSettings) -> tuple[MarkedCampaign, ...]:
    """The campaigns that touch a stretch of days, in the order of the calendar.

    Parameters
    ----------
    calendar
        Campaigns. Those with weekdays or hours come again and again, and so do those of a kind that has three or more, about
        a week from one to the next.
    start, days
        The stretch.
    settings
        `campaign_evening_hours`, `campaign_rush_hours`, `campaign_days_after`.
    """
    often = _often(calendar.campaigns)
    marked: list[MarkedCampaign] = []
    for campaign in calendar.campaigns:
        kind = campaign_kind(campaign.kind or campaign.name)
        recurring = bool(campaign.weekdays or campaign.hours) or kind in often
        begin = (campaign.start - start).days
        length = (campaign.end - campaign.start).days + 1
        low = max(begin - 1, 0)
        high = min(begin + length + (1 if recurring else settings.campaign_days_after), days)
        if low >= high:
            continue
        offsets = np.arange(low, high) - begin
        parts = _running(campaign, offsets) if recurring else _once(offsets, length, settings)
        if parts.any():
            marked.append(MarkedCampaign(campaign, kind, recurring, low, parts))
    return tuple(marked)


def _often(campaigns: Iterable[Campaign]) -> set[str]:
    """Kinds that come again and again."""
    starts: dict[str, list[int]] = {}
    for campaign in campaigns:
        starts.setdefault(campaign_kind(campaign.kind or campaign.name), []).append(campaign.start.toordinal())
    return {
        kind
        for kind, begun in starts.items()
        if len(begun) >= _RECURRING_LEAST and np.median(np.diff(sorted(begun))) <= _RECURRING_DAYS
    }


def _running(campaign: Campaign, offsets: NDArray[np.int64]) -> NDArray[np.int8]:
    """Hours in which a recurring campaign runs: those of which its windows cover at least half."""
    minutes = np.zeros(48 * 60, dtype=np.float64)
    for window in campaign.hours:
        minutes[window.start_minute : window.end_minute] = 1
    hours = minutes.reshape(2, 24, 60).mean(axis=2) >= 0.5 if campaign.hours else np.stack([np.ones(24), np.zeros(24)]) > 0
    runs = np.array([campaign.covers(campaign.start + timedelta(days=int(day))) for day in (offsets[0] - 1, *offsets)])
    on = (runs[1:, None] & hours[0]) | (runs[:-1, None] & hours[1])
    return np.asarray(on * RUNNING, dtype=np.int8)


def _once(offsets: NDArray[np.int64], length: int, settings: ForecastSettings) -> NDArray[np.int8]:
    """Parts of a campaign with an evening before and days after; `offsets` count days from its first."""
    day = np.select(
        [offsets < 0, offsets >= length, np.full(offsets.shape, length == 1), offsets == 0, offsets == length - 1],
        [0, AFTER + offsets - length, ONLY_DAY, FIRST_DAY, LAST_DAY],
        INNER_DAY,
    )
    day[offsets >= length + settings.campaign_days_after] = 0
    parts = np.repeat(day[:, None], 24, axis=1).astype(np.int8)
    parts[offsets == 0, : settings.campaign_rush_hours] = RUSH
    parts[offsets == -1, 24 - settings.campaign_evening_hours :] = EVENING_BEFORE
    return parts
