"""The calendar of a history that comes without a store file."""

from __future__ import annotations

from dataclasses import replace

from scheduler.demand.country_weekend import country_weekend
from scheduler.demand.public_holidays import public_holidays
from scheduler.domain.calendar import Calendar
from scheduler.domain.history import History

__all__ = ["history_calendar"]


def history_calendar(history: History, country: str | None, known: Calendar | None = None) -> Calendar:
    """Public holidays around a history.

    Parameters
    ----------
    history
        Contacts of the past.
    country
        ISO code of two letters; no public holidays where None.
    known
        Days known better than by the country: they win over it. Its weekend and campaigns are kept.

    Returns
    -------
    Calendar
        With the country's weekend where no calendar is known. Holidays run from the year before the history, whose last
        ones may reach into it, to the year after its end.

    Raises
    ------
    ConfigError
        The country is unknown.
    """
    if country is None:
        return known or Calendar()
    found = public_holidays(country, range(history.start.year - 1, history.end.year + 2))
    calendar = known or Calendar(weekend_days=country_weekend(country))
    return replace(calendar, holidays=dict(sorted({**found, **calendar.holidays}.items())))
