"""Spread the totals of days over their hours, like the days of which the hours are known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

__all__ = ["spread_days"]

_ENOUGH = 3


def spread_days(hours: Mapping[datetime, float], days: Mapping[date, float]) -> dict[datetime, float]:
    """Contacts per hour of days of which only the total is known.

    Parameters
    ----------
    hours
        Contacts by hour of the days that are known by the hour; not empty.
    days
        Contacts by day of the others.

    Returns
    -------
    dict
        Contacts by hour, in hundredths; those of a day add up to its total exactly. The shares are those of the known
        days of the same class, workday or weekend, where there are three of them, else those of all known days.
    """
    known: dict[date, dict[int, float]] = {}
    for stamp, value in hours.items():
        known.setdefault(stamp.date(), {})[stamp.hour] = value
    spread: dict[datetime, float] = {}
    profiles: dict[bool, dict[int, float]] = {}
    for day, total in days.items():
        weekend = day.weekday() >= 5
        if weekend not in profiles:
            alike = [each for when, each in known.items() if (when.weekday() >= 5) == weekend]
            profiles[weekend] = _profile(alike if len(alike) >= _ENOUGH else list(known.values()))
        midnight = datetime.combine(day, datetime.min.time())
        for hour, value in _split(total, profiles[weekend]).items():
            spread[midnight + timedelta(hours=hour)] = value
    return spread


def _profile(days: Sequence[Mapping[int, float]]) -> dict[int, float]:
    """Share of each hour in a day; every hour is a mean over the days that know it."""
    means: dict[int, float] = {}
    for hour in sorted({hour for day in days for hour in day}):
        values = [day[hour] for day in days if hour in day]
        means[hour] = sum(values) / len(values)
    whole = sum(means.values())
    return {hour: mean / whole if whole else 1 / len(means) for hour, mean in means.items()}


def _split(total: float, profile: Mapping[int, float]) -> dict[int, float]:
    """A total in hundredths by shares, largest remainders first."""
    whole = round(total * 100)
    exact = {hour: whole * share for hour, share in profile.items()}
    parts = {hour: int(value) for hour, value in exact.items()}
    short = whole - sum(parts.values())
    for hour in sorted(exact, key=lambda hour: (parts[hour] - exact[hour], hour))[:short]:
        parts[hour] += 1
    return {hour: value / 100 for hour, value in parts.items()}
