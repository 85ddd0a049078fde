"""Find the stretches of days off around the holidays of a calendar."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from scheduler.demand.feast_name import feast_name
from scheduler.demand.holiday_stretch import HolidayStretch
from scheduler.domain.calendar import Calendar, Holiday, Provenance

__all__ = ["FESTIVAL_DAYS_OFF", "FESTIVAL_REACH_DAYS", "LONG_DAYS_OFF", "holiday_stretches"]

LONG_DAYS_OFF: Final = 4
"""Days off in a row from which a holiday is a long one: longer than a weekend with one day added."""

FESTIVAL_DAYS_OFF: Final = 7
"""Days off in a row from which the time around a holiday may be quiet or busy too."""

FESTIVAL_REACH_DAYS: Final = 10
"""Days on either side of a festival that count as the time around it."""

_DAY: Final = timedelta(days=1)


def holiday_stretches(calendar: Calendar) -> tuple[HolidayStretch, ...]:
    """All stretches of a calendar, in order.

    Holidays are of one stretch where only weekend days lie between them, and no make-up workday.

    Parameters
    ----------
    calendar
        Holidays, make-up workdays and weekend.

    Returns
    -------
    tuple of HolidayStretch
        They do not overlap.
    """
    holidays = sorted(when for when in calendar.holidays if calendar.is_holiday(when))
    groups: list[list[date]] = []
    for when in holidays:
        if groups and all(_is_weekend(calendar, day) for day in _between(groups[-1][-1], when)):
            groups[-1].append(when)
        else:
            groups.append([when])
    return tuple(_stretch(calendar, group) for group in groups)


def _stretch(calendar: Calendar, holidays: list[date]) -> HolidayStretch:
    """The stretch of holidays that belong together, named for the feast that has most days in it."""
    first, last = holidays[0], holidays[-1]
    begin = _end_of_weekend(calendar, first, -_DAY)
    end = _end_of_weekend(calendar, last, _DAY)
    days_off = (end - begin).days + 1
    if days_off >= LONG_DAYS_OFF:
        first, last = begin, end
    days = [calendar.holidays[day] for day in holidays]
    feasts = [feast_name(day.feast or day.name) for day in days]
    # The country's names are the same every year; a planner's may not be.
    official = [feast for feast, day in zip(feasts, days, strict=True) if feast and _is_official(day)]
    named = official or [feast for feast in feasts if feast]
    feast = max(named, key=named.count) if named else ""
    main = days[feasts.index(feast)]
    return HolidayStretch(first, last, days_off, len(holidays), feast, main.date, feast_name(main.name) or main.name)


def _is_official(day: Holiday) -> bool:
    """Whether the country has a name for a day."""
    return bool(day.feast) or day.provenance is not Provenance.PLANNER


def _end_of_weekend(calendar: Calendar, when: date, step: timedelta) -> date:
    """The last day off in a direction; at most a week away, in case somebody calls all days weekend."""
    for _ in range(7):
        if not _is_weekend(calendar, when + step):
            break
        when += step
    return when


def _is_weekend(calendar: Calendar, when: date) -> bool:
    """Whether a day is off as part of a weekend: not one that is worked to make up."""
    return calendar.is_weekend(when) and when not in calendar.holidays


def _between(first: date, last: date) -> list[date]:
    """The days strictly between two days."""
    return [first + offset * _DAY for offset in range(1, (last - first).days)]
