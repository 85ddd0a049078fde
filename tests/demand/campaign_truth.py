"""Histories with campaigns of known effect: ``from demand.campaign_truth import Truth``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
from demand.histories import SHAPE, WEEKDAYS
from numpy.typing import NDArray

from scheduler.demand.campaigns.campaign_effects import CampaignEffects, campaign_effects
from scheduler.demand.day_effects import day_effects
from scheduler.demand.day_series import DaySeries
from scheduler.demand.settings import ForecastSettings
from scheduler.domain.calendar import Calendar, Campaign

__all__ = ["AFTERMATH", "START", "Sale", "Truth", "thursday_streams"]

START = date(2025, 10, 20)
AFTERMATH = (1.2, 1.5, 1.6, 1.4, 1.3, 1.15, 1.05)
"""Factor on aftersales on the days after a sale; presales has none."""

_SIZES = np.array([1.0, 0.6])
_DAY_NOISE = 0.06
_GROWTH = 0.3


@dataclass(frozen=True)
class Sale:
    """A sale as it truly is; a shaped one has an evening before, a midnight rush, and days after."""

    start: date
    days: int = 3
    uplift: tuple[float, float] = (2.4, 1.5)
    shaped: bool = True


@dataclass(frozen=True)
class Truth:
    """A store that sells to presales and aftersales and grows by 30 % a year; days are a little noisy."""

    days: int
    sales: Sequence[Sale] = ()
    ahead: int = 28
    seed: int = 0
    size: float = 1.0
    extra: Mapping[tuple[int, int, int], float] = field(default_factory=dict)
    """Further factors by queue, day and hour."""

    @property
    def first(self) -> date:
        """First day to forecast."""
        return START + timedelta(days=self.days)

    def factors(self) -> NDArray[np.float64]:
        """True effect of the sales, shape (2, days + ahead, 24)."""
        factors = np.ones((2, self.days + self.ahead, 24))
        for sale in self.sales:
            begin = (sale.start - START).days
            end = begin + sale.days
            factors[:, begin:end] *= np.array(sale.uplift)[:, None, None]
            if sale.shaped:
                factors[0, begin - 1, 18:] *= 1.4
                factors[0, begin, :2] *= 3.0
                after = np.array(AFTERMATH)[: max(factors.shape[1] - end, 0)]
                factors[1, end : end + after.size] *= after[:, None]
        for place, factor in self.extra.items():
            factors[place] *= factor
        return factors

    def contacts(self) -> NDArray[np.float64]:
        """Counts of the history, shape (2, days, 24)."""
        days = np.arange(self.days)
        rng = np.random.default_rng(self.seed)
        noise = np.exp(_DAY_NOISE * rng.standard_normal(self.days))
        of_day = WEEKDAYS[(START.weekday() + days) % 7] * (1 + _GROWTH) ** (days / 365) * noise
        means = self.size * _SIZES[:, None, None] * of_day[None, :, None] * SHAPE * self.factors()[:, : self.days]
        return rng.poisson(means).astype(float)

    def effects(self, campaigns: Sequence[Campaign], settings: ForecastSettings | None = None) -> CampaignEffects:
        """What is learned of it from a calendar with these campaigns."""
        calendar = Calendar(campaigns=tuple(campaigns))
        series = DaySeries(START, self.contacts(), day_effects(calendar, START, self.days + self.ahead))
        return campaign_effects(series, ("presales", "aftersales"), self.first, calendar, settings or ForecastSettings())


def thursday_streams(days: int, factor: float, begin: int = 0) -> dict[tuple[int, int, int], float]:
    """True effect of a live stream in presales every Thursday from 20:00 to 23:00."""
    thursdays = [day for day in range(begin, days) if (START + timedelta(days=day)).weekday() == 3]
    return {(0, day, hour): factor for day in thursdays for hour in (20, 21, 22)}
