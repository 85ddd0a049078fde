"""Credited days off that a roster earns people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date, timedelta

from scheduler.domain.calendar import Calendar
from scheduler.domain.credit_days_off import CreditDaysOff
from scheduler.domain.roster import Roster

__all__ = ["earned_days_off"]

_DAYS_PER_WEEK = 7


def earned_days_off(
    roster: Roster, calendar: Calendar, credit: CreditDaysOff, dates: Collection[date], week_start: int
) -> Counter[str]:
    """Credited days off by agent id; people who earn none are left out.

    Parameters
    ----------
    roster
        Any roster. Work on a statutory holiday earns its days once a day; of a calendar week count the days in the roster
        alone, those on standby too.
    calendar
        Which days are statutory holidays.
    credit
        What earns how much.
    dates
        Only these days count.
    week_start
        First weekday of a week, 0 is Monday.
    """
    known = frozenset(dates)
    on_duty = {(item.agent, item.date): item.works for item in sorted(roster.assignments, key=lambda item: item.works)}
    weeks: Counter[tuple[str, date]] = Counter()
    earned: Counter[str] = Counter()
    for (agent, when), works in on_duty.items():
        if when in known:
            weeks[agent, when - timedelta(days=(when.weekday() - week_start) % _DAYS_PER_WEEK)] += 1
            if works and calendar.is_statutory(when):
                earned[agent] += credit.statutory_holidays
    if credit.days_per_week is not None:
        for (agent, _), days in weeks.items():
            earned[agent] += max(0, days - credit.days_per_week)
    return +earned
