"""What is expected of the coming holidays, and what it was learned from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from scheduler.demand.calendar_factors import calendar_factors
from scheduler.demand.day_series import DaySeries
from scheduler.demand.holiday_stretch import HolidayStretch
from scheduler.demand.holiday_stretches import FESTIVAL_DAYS_OFF, FESTIVAL_REACH_DAYS, holiday_stretches
from scheduler.demand.same_weekday import same_weekday
from scheduler.demand.settings import ForecastSettings
from scheduler.demand.weekday_means import weekday_means
from scheduler.domain.calendar import Calendar
from scheduler.domain.finding import Fact, Finding, Severity

__all__ = ["holiday_findings"]

_ALIKE_PERCENT = 10
_WORTH_SAYING_PERCENT = 10
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Outlook:
    """The series with its effects; `usual` holds the contacts of ordinary days, shape of `factors`."""

    series: DaySeries
    queues: Sequence[str]
    factors: NDArray[np.float64]
    usual: NDArray[np.float64]

    def percents(self, begin: date, end: date, *, plain_only: bool = False) -> NDArray[np.int64]:
        """Contacts of days, both included, in percent of ordinary ones; per queue and, last, of all queues together."""
        days = slice(max((begin - self.series.start).days, 0), (end - self.series.start).days + 1)
        counted = (self.series.effects[days] == 0) | (not plain_only)
        usual = self.usual[:, days][:, counted].sum(axis=(1, 2))
        expected = (self.usual * self.factors)[:, days][:, counted].sum(axis=(1, 2))
        both = [np.append(values, values.sum()) for values in (expected, usual)]
        percents: NDArray[np.int64] = np.rint(100 * both[0] / np.maximum(both[1], 1e-9)).astype(np.int64)
        return percents

    def has_data(self, when: date) -> bool:
        """Whether the history has contacts of a day."""
        day = (when - self.series.start).days
        known: bool = 0 <= day < self.series.days and bool(np.isfinite(self.series.contacts[:, day]).any())
        return known

    def is_plain(self, when: date) -> bool:
        """Whether the effect of a day is known, and it is neither a holiday nor beside one."""
        return self.reaches(when) and bool(self.series.effects[(when - self.series.start).days] == 0)

    def reaches(self, when: date) -> bool:
        """Whether the effect of a day is known."""
        return 0 <= (when - self.series.start).days < len(self.factors[0])


def holiday_findings(
    series: DaySeries, first: date, days: int, calendar: Calendar, queues: Sequence[str], settings: ForecastSettings
) -> tuple[Finding, ...]:
    """One finding per coming holiday, two where the days around it differ; per queue only where queues differ.

    Parameters
    ----------
    series
        The history with effects and groups.
    first, days
        First day to forecast, and how many.
    calendar, queues, settings
        Holidays; ids of the queues; settings.
    """
    last = first + timedelta(days=days - 1)
    stretches = holiday_stretches(calendar)
    ahead = [found for found in stretches if found.last >= first and found.first <= last]
    make_up = [when for when in _make_up_days(calendar) if first <= when <= last]
    if not settings.holiday_effects or not (ahead or make_up):
        return ()
    reach = (last - series.start).days + 1 - series.days
    factors = calendar_factors(series, reach, settings)
    outlook = _Outlook(series, queues, factors, _usual(series, factors))
    seen = [found for found in stretches if any(outlook.has_data(day) for day in _days(found))]
    if ahead and not seen:
        facts: dict[str, Fact] = {"holiday": ahead[0].title, "date": max(ahead[0].first, first).isoformat()}
        return (Finding("holiday_unseen", Severity.WARNING, facts, date=max(ahead[0].first, first)),)
    found = [finding for stretch in ahead for finding in _of_stretch(stretch, seen, outlook, first, last)]
    together = [finding for stretch in ahead for finding in _with_campaigns(stretch, calendar, first, last)]
    return (*found, *together, *_of_make_up_days(make_up, calendar, outlook))


def _of_stretch(
    stretch: HolidayStretch, seen: Sequence[HolidayStretch], outlook: _Outlook, first: date, last: date
) -> Iterator[Finding]:
    """What is said of one holiday, as far as it lies in the period."""
    begin, end = max(stretch.first, first), min(stretch.last, last)
    before = [other for other in seen if other.first < begin]
    same = [other for other in before if other.feast and other.feast == stretch.feast]
    percents = outlook.percents(begin, end)
    facts: dict[str, Fact] = {"holiday": stretch.title, "date": begin.isoformat(), "days": (end - begin).days + 1}
    if not same:
        facts |= {"percent": int(percents[-1]), "seen": len(before)}
        yield Finding("holiday_expected_others", Severity.INFO, facts, date=begin)
    else:
        facts |= {"seen": len(same), "year": str(max(other.anchor.year for other in same))}
        if percents[:-1].max() - percents[:-1].min() <= _ALIKE_PERCENT:
            yield Finding("holiday_expected", Severity.INFO, facts | {"percent": int(percents[-1])}, date=begin)
        else:
            for queue, percent in zip(outlook.queues, percents[:-1], strict=True):
                told = facts | {"queue": queue, "percent": int(percent)}
                yield Finding("holiday_expected_queue", Severity.INFO, told, date=begin)
    yield from _beside(stretch, outlook, first, last)
    if same and stretch.days_off >= FESTIVAL_DAYS_OFF:
        yield from _around(stretch, outlook, first, last)


def _beside(stretch: HolidayStretch, outlook: _Outlook, first: date, last: date) -> Iterator[Finding]:
    """What is said of the day before a holiday and the day after it."""
    for code, when in (("holiday_day_before", stretch.first - _DAY), ("holiday_day_after", stretch.last + _DAY)):
        if first <= when <= last and outlook.reaches(when):
            percent = int(outlook.percents(when, when)[-1])
            if abs(percent - 100) >= _WORTH_SAYING_PERCENT:
                told: dict[str, Fact] = {"holiday": stretch.title, "date": when.isoformat(), "percent": percent}
                yield Finding(code, Severity.INFO, told, date=when)


def _around(stretch: HolidayStretch, outlook: _Outlook, first: date, last: date) -> Iterator[Finding]:
    """What is said of the time around a festival, the days right beside it left to `_beside`."""
    reach = FESTIVAL_REACH_DAYS * _DAY
    for code, begin, end in (
        ("holiday_time_before", stretch.first - reach, stretch.first - 2 * _DAY),
        ("holiday_time_after", stretch.last + 2 * _DAY, stretch.last + reach),
    ):
        # Other holidays within that time are told for themselves.
        plain = [day for day in _span(max(begin, first), min(end, last)) if outlook.is_plain(day)]
        if len(plain) > 1:
            begin, end = plain[0], plain[-1]
            percent = int(outlook.percents(begin, end, plain_only=True)[-1])
            if abs(percent - 100) >= _WORTH_SAYING_PERCENT:
                told: dict[str, Fact] = {
                    "holiday": stretch.title,
                    "date": begin.isoformat(),
                    "end_date": end.isoformat(),
                    "percent": percent,
                }
                yield Finding(code, Severity.INFO, told, date=begin)


def _with_campaigns(stretch: HolidayStretch, calendar: Calendar, first: date, last: date) -> Iterator[Finding]:
    """That a campaign on a holiday and the holiday are told without each other; live streams apart."""
    for campaign in calendar.campaigns:
        begin, end = max(stretch.first, campaign.start, first), min(stretch.last, campaign.end, last)
        if begin <= end and not campaign.hours and not campaign.weekdays:
            facts: dict[str, Fact] = {"holiday": stretch.title, "campaign": campaign.name, "date": begin.isoformat()}
            yield Finding("holiday_with_campaign", Severity.INFO, facts, date=begin)


def _of_make_up_days(ahead: Sequence[date], calendar: Calendar, outlook: _Outlook) -> tuple[Finding, ...]:
    """What is said of the coming make-up workdays, together."""
    past = sum(outlook.has_data(when) for when in _make_up_days(calendar))
    if not ahead or not past:
        return ()
    percents = [int(outlook.percents(when, when)[-1]) for when in ahead]
    facts: dict[str, Fact] = {
        "date": ahead[0].isoformat(),
        "days": len(ahead),
        "percent": round(sum(percents) / len(percents)),
        "seen": past,
    }
    return (Finding("make_up_days_expected", Severity.INFO, facts, date=ahead[0]),)


def _make_up_days(calendar: Calendar) -> list[date]:
    """Days of the weekend that are worked."""
    return [when for when, day in sorted(calendar.holidays.items()) if day.make_up_workday and calendar.is_weekend(when)]


def _usual(series: DaySeries, factors: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mean of the ordinary days of each weekday, for all days; shape of `factors`."""
    known = series.known & (series.effects[: series.days] == 0)[None, :, None]
    counts = np.where(known, series.contacts, 0.0)
    weekdays = series.weekdays(factors.shape[1])
    profile, _ = weekday_means(counts, known, same_weekday(weekdays[: series.days]))
    usual: NDArray[np.float64] = profile[:, weekdays]
    return usual


def _days(stretch: HolidayStretch) -> Iterator[date]:
    """The days of a stretch."""
    return _span(stretch.first, stretch.last)


def _span(begin: date, end: date) -> Iterator[date]:
    """The days from one to another, both included."""
    return (begin + offset * _DAY for offset in range((end - begin).days + 1))
