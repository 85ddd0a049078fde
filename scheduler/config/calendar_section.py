"""Holidays, make-up workdays and campaigns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from scheduler.config.document import KeyPath
from scheduler.config.fault_list import FaultList, unknown
from scheduler.config.horizon_section import Horizon
from scheduler.config.schema import CalendarSection, CampaignSection
from scheduler.domain.calendar import Calendar, Campaign, Holiday, Provenance
from scheduler.domain.finding import Fact, Finding, Severity
from scheduler.domain.hours import Window
from scheduler.errors import ConfigError, Phrase
from scheduler.words.campaign_kind import campaign_kind

__all__ = ["predicted_holidays", "read_calendar"]

_WEEK = 7
_YEARS_BACK = 4
"""Years before the horizon whose holidays a history may reach back to: holidays are learned from three years and more."""

_DAYS_BEYOND = 14
"""Days behind the horizon whose holidays its last days may belong to, as the days before New Year do."""


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
            of_country = holidays.get(when)
            feast = of_country.name if of_country is not None and not of_country.make_up_workday else ""
            statutory = section.country is None or (of_country is not None and of_country.statutory)
            holidays[when] = Holiday(
                when,
                day.name,
                make_up_workday=day.kind == "workday",
                feast=feast,
                statutory=statutory if day.statutory is None else day.statutory,
            )
    known = list(queues)
    campaigns: dict[int, Campaign] = {}
    for index, campaign in enumerate(section.campaigns):
        path = ("calendar", "campaigns", index)
        for name in campaign.uplift:
            if name not in known:
                faults.add((*path, "uplift", name), unknown(name, known, "queues"))
        if campaign.end < campaign.start:
            message = Phrase("is {end}, before the start on {start}; swap the two", end=campaign.end, start=campaign.start)
            faults.add((*path, "end"), message)
            continue
        campaigns[index] = _campaign(campaign, path, faults)
    _written_twice(campaigns, faults)
    return Calendar(weekend_days, dict(sorted(holidays.items())), tuple(campaigns.values()))


def _campaign(section: CampaignSection, path: KeyPath, faults: FaultList) -> Campaign:
    """A campaign; what makes it run never, or insist on nothing, is a fault."""
    campaign = Campaign(
        section.name,
        section.start,
        section.end,
        dict(section.uplift),
        section.kind or section.name,
        weekdays=section.weekdays or frozenset(),
        hours=tuple(Window(start, end) for start, end in section.hours or ()),
        keep_uplift=section.keep_uplift,
    )
    days = min((section.end - section.start).days + 1, _WEEK)
    if not any(campaign.covers(section.start + timedelta(days=day)) for day in range(days)):
        message = "no such weekday lies between {start} and {end}; change the weekdays or the dates"
        faults.add((*path, "weekdays"), Phrase(message, start=section.start, end=section.end))
    if section.hours == ():
        faults.add(
            (*path, "hours"), Phrase("closed is no time for a campaign; write hours such as 20:00-23:00, or leave it out")
        )
    if section.keep_uplift and not section.uplift:
        message = "there is no uplift to keep; add it, for example uplift: {{presales: 1.5}}, or delete keep_uplift"
        faults.add((*path, "keep_uplift"), Phrase(message))
    return campaign


def _written_twice(campaigns: Mapping[int, Campaign], faults: FaultList) -> None:
    """Tell campaigns that stand in the store file and the workbook, say, and whose uplift would count twice."""
    alike: dict[object, list[tuple[int, Campaign]]] = {}
    for index, campaign in campaigns.items():
        names = campaign_kind(campaign.name), campaign_kind(campaign.kind)
        written = alike.setdefault((names, campaign.weekdays, campaign.hours), [])
        for other, earlier in written:
            if earlier.start <= campaign.end and campaign.start <= earlier.end:
                message = "{name!r} stands {where} already, on days of this one too; keep one of the two, or name them apart"
                where = faults.where(("calendar", "campaigns", other))
                path = ("calendar", "campaigns", index, "start")
                faults.add(path, Phrase(message, name=earlier.name, where=where))
                break
        written.append((index, campaign))


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

    last_year = (horizon.last + timedelta(days=_DAYS_BEYOND)).year
    try:
        return dict(public_holidays(country, range(horizon.start.year - _YEARS_BACK, last_year + 1), language=language))
    except ConfigError as error:
        faults.add(("calendar", "country"), error.faults[0].message)
        return {}
