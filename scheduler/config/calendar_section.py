"""Holidays, make-up workdays and campaigns."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.horizon_section import Horizon
from scheduler.config.schema import CalendarSection
from scheduler.domain.calendar import Calendar, Campaign, Holiday, Provenance
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.errors import ConfigError, Phrase

__all__ = ["predicted_holidays", "read_calendar"]

_YEARS_BACK = 2
"""Years before the horizon whose holidays a history may reach back to."""


def read_calendar(
    section: CalendarSection,
    weekend_days: frozenset[int],
    queues: Iterable[str],
    horizon: Horizon,
    language: str,
    faults: FaultList,
) -> Calendar:
    """The calendar of the store.

    Parameters
    ----------
    section
        The file's own; its days win over the country's.
    weekend_days
        0 is Monday.
    queues
        Ids that an uplift may name.
    horizon
        Decides the years. Days and campaigns beside it are kept: the history has them too.
    language
        Of the holidays' names.
    faults
        Where to note what is not allowed.
    """
    holidays = _of_country(section.country, horizon, language, faults)
    own: dict[date, int] = {}
    for index, day in enumerate(section.days):
        first, last = day.date
        for offset in range((last - first).days + 1):
            when = first + timedelta(days=offset)
            if when in own:
                line = faults.line(("calendar", "days", own[when]))
                message = Phrase("{when} stands on line {line} already; keep one of the two", when=when, line=line)
                faults.add(("calendar", "days", index, "date"), message)
            own[when] = index
            holidays[when] = Holiday(when, day.name, Provenance.PLANNER, make_up_workday=day.kind == "workday")
    known = list(queues)
    campaigns = []
    for index, campaign in enumerate(section.campaigns):
        path = ("calendar", "campaigns", index)
        for name in campaign.uplift:
            if name not in known:
                faults.add((*path, "uplift", name), unknown(name, known, "queues"))
        if campaign.end < campaign.start:
            message = Phrase("is {end}, before the start on {start}; swap the two", end=campaign.end, start=campaign.start)
            faults.add((*path, "end"), message)
            continue
        kind = campaign.kind or campaign.name
        campaigns.append(Campaign(campaign.name, campaign.start, campaign.end, dict(campaign.uplift), kind))
    return Calendar(weekend_days, dict(sorted(holidays.items())), tuple(campaigns))


def predicted_holidays(calendar: Calendar, horizon: Horizon) -> tuple[Finding, ...]:
    """A note where holidays of the horizon are not announced yet."""
    predicted = [
        when
        for when, holiday in calendar.holidays.items()
        if horizon.start <= when <= horizon.last and holiday.provenance is Provenance.PREDICTED
    ]
    if not predicted:
        return ()
    facts: dict[str, Fact] = {"days": len(predicted), "first": predicted[0].isoformat()}
    return (Finding("holidays_predicted", Severity.INFO, facts),)


def _of_country(country: str | None, horizon: Horizon, language: str, faults: FaultList) -> dict[date, Holiday]:
    """The public holidays of a country, none where the file names no country."""
    if country is None:
        return {}
    from scheduler.demand.public_holidays import public_holidays  # its tables are only needed where a country is named

    last_year = (horizon.last + timedelta(days=1)).year
    try:
        return dict(public_holidays(country, range(horizon.start.year - _YEARS_BACK, last_year + 1), language=language))
    except ConfigError as error:
        faults.add(("calendar", "country"), error.faults[0].message)
        return {}
