"""Heads that an invented store needs: per queue and hour, scaled to what its people can work.

The heads of a day follow the hours of its shifts, less what a store has to spare between its peaks: few in the morning, a
first peak before noon, most in the evening. Weekends are busier, one campaign lasts a day and its eve and the day after
are busier too, and no two days are alike. In the morning aftersales has the larger share, in the evening presales.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["MadeDemand", "made_demand"]

_OPEN = range(8, 24)
_CURVE = (0.62, 0.8, 0.95, 1.0, 0.85, 0.82, 0.95, 1.0, 0.98, 0.92, 0.86, 0.92, 1.0, 1.0, 0.9, 0.72)
"""How busy each open hour is beside the busiest one of its part of the day, 08:00 first."""
_PRESALES = (0.42, 0.44, 0.46, 0.48, 0.5, 0.5, 0.5, 0.5, 0.51, 0.52, 0.54, 0.56, 0.58, 0.6, 0.6, 0.56)
"""Share of presales in the heads of each open hour."""
_DIP = 0.3
"""How much of the curve shows in the heads: shifts are given as they are, and a planner made them fit the day."""
_WEEKDAYS = (0.98, 0.96, 0.97, 0.98, 1.02, 1.06, 1.04)
_DAY_NOISE = 0.03
_HOUR_NOISE = 0.03
_CAMPAIGN = {0: 1.4, -1: 1.12, 1: 1.1}
_TRIES = 60


@dataclass(frozen=True, slots=True)
class MadeDemand:
    """What is needed, and the shifts that it fits.

    Parameters
    ----------
    mid_start
        First hour of the mid shift of 8 hours; the early one lasts from 8 to 16, the late one from 16 to 24.
    heads
        By date, then by hour, heads of presales and of aftersales.
    """

    mid_start: int
    heads: dict[date, dict[int, tuple[int, int]]]

    @property
    def total(self) -> int:
        """Head-hours of all days."""
        return sum(sum(pair) for hours in self.heads.values() for pair in hours.values())


def made_demand(dates: list[date], campaign: date, head_hours: float, draws: random.Random) -> MadeDemand:
    """Heads of all days that come as close to a sum as whole heads can.

    Parameters
    ----------
    dates
        The horizon.
    campaign
        The busiest day.
    head_hours
        The sum wanted.
    draws
        Source of everything that is left to chance.
    """
    mid_start = draws.choice((12, 13, 14))
    early, mid = draws.uniform(0.3, 0.36), draws.uniform(0.27, 0.33)
    shape = _shape(mid_start, early, mid)
    days = {when: _factor(when, campaign, draws) for when in dates}
    loads = {
        when: {hour: factor * shape[hour] * draws.gauss(1.0, _HOUR_NOISE) for hour in _OPEN} for when, factor in days.items()
    }
    low, high = 0.0, head_hours
    for _ in range(_TRIES):
        scale = (low + high) / 2
        if MadeDemand(mid_start, _heads(loads, scale)).total < head_hours:
            low = scale
        else:
            high = scale
    return MadeDemand(mid_start, _heads(loads, low))


def _shape(mid_start: int, early: float, mid: float) -> dict[int, float]:
    """Share of the people of a day that each hour needs."""
    late = 1.0 - early - mid
    there = {hour: early * (hour < 16) + mid * (mid_start <= hour < mid_start + 8) + late * (hour >= 16) for hour in _OPEN}
    busy = dict(zip(_OPEN, _CURVE, strict=True))
    peaks = {level: max(busy[hour] for hour in _OPEN if there[hour] == level) for level in there.values()}
    return {hour: level * (1.0 - _DIP * (1.0 - busy[hour] / peaks[level])) for hour, level in there.items()}


def _factor(when: date, campaign: date, draws: random.Random) -> float:
    """How busy a day is beside others."""
    near = {campaign + timedelta(days=offset): factor for offset, factor in _CAMPAIGN.items()}
    return _WEEKDAYS[when.weekday()] * near.get(when, 1.0) * draws.gauss(1.0, _DAY_NOISE)


def _heads(loads: dict[date, dict[int, float]], scale: float) -> dict[date, dict[int, tuple[int, int]]]:
    """Whole heads: of an hour together first, then of each queue, at least one each."""
    return {when: {hour: _pair(hour, scale * load) for hour, load in hours.items()} for when, hours in loads.items()}


def _pair(hour: int, load: float) -> tuple[int, int]:
    """Heads of presales and of aftersales in an hour."""
    both = max(2, round(load))
    presales = min(max(1, round(both * _PRESALES[hour - _OPEN.start])), both - 1)
    return presales, both - presales
