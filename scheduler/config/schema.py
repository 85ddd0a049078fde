"""The keys of a store file. Sections that belong to other rooms are read by `settings_section` and `rules_section`."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from scheduler.config.dayplan_section import DayPlanSection
from scheduler.config.field_types import (
    Day,
    Days,
    DayWindows,
    Id,
    ManyDays,
    Month,
    Names,
    Skills,
    Stretch,
    Text,
    Weekdays,
    WeekWindows,
)
from scheduler.config.newcomer_section import NewcomerSection
from scheduler.config.pay_section import CreditSection, Money, PaySection
from scheduler.config.queue_section import QueueSection
from scheduler.config.section import ASSUMED, Section

__all__ = [
    "AgentSection",
    "CalendarDaySection",
    "CalendarSection",
    "CampaignSection",
    "ExceptionSection",
    "ExpectedSection",
    "GradeSection",
    "HistorySection",
    "HorizonSection",
    "HoursSection",
    "LeaveSection",
    "MonthSection",
    "PersonSection",
    "PicturesSection",
    "PinSection",
    "RequestSection",
    "RoleSection",
    "ShiftSection",
    "StoreFile",
    "StoreSection",
]


class StoreSection(Section):
    """The store."""

    id: Id = Field(description="Name of the store in paths: letters, digits, - and _, any script.")
    name: Text | None = Field(None, description="Name on the screen; the id where none is given.")


class HorizonSection(Section):
    """The days to roster: `start` and `days`, or `month`."""

    start: Day | None = Field(None, description="First day.")
    days: int | None = Field(None, ge=1, le=366, description="Number of days.")
    month: Month | None = Field(None, description="A whole calendar month in place of start and days.")


class ExceptionSection(Section):
    """Hours of a single date."""

    operating: DayWindows | None = Field(None, description="Operating windows of that date; closed for none.")
    scored: DayWindows | None = Field(None, description="Scored windows; without it, the usual ones within operating.")


class HoursSection(Section):
    """When the store is open."""

    operating: WeekWindows = Field(description="When the store answers buyers.")
    scored: WeekWindows | None = Field(
        None, description="When the platform scores replies; the operating hours where not given.", json_schema_extra=ASSUMED
    )
    exceptions: dict[str, ExceptionSection] = Field(default_factory=dict, description="Hours of single dates.")


class HistorySection(Section):
    """Where the hourly inquiries of the past are."""

    file: Text = Field(
        description="CSV file `timestamp,queue,inquiries`, or `timestamp,inquiries` with shares; `aht_seconds` may be in it."
    )
    shares: dict[str, Annotated[float, Field(ge=0, le=1)]] | None = Field(
        None, description="Share of each queue where the file does not tell queues apart; they add up to 1."
    )


class ExpectedSection(Section):
    """What to expect of a queue while there is no history."""

    per_day: float = Field(gt=0, le=1_000_000, description="Buyers on an ordinary day.")
    busy: DayWindows | None = Field(None, description="The busiest hours, such as 19:00-23:00; evenly busy where not given.")
    busy_factor: float = Field(
        2.0, ge=1, le=20, description="How many times as many buyers come in a busy hour as in another."
    )
    hours: dict[str, Annotated[float, Field(ge=0)]] | None = Field(
        None,
        description="In place of busy: share of the day per stretch of hours, as {08:00-18:00: 40, 18:00-24:00: 60}.",
    )
    weekdays: dict[str, Annotated[float, Field(ge=0, le=20)]] = Field(
        default_factory=dict, description="Weekdays that differ, as a factor: {sat-sun: 1.3}."
    )
    within_factor: float = Field(
        1.5,
        gt=1,
        le=10,
        description="How sure: on 8 days of 10 there are between per_day divided by it and per_day times it.",
        json_schema_extra=ASSUMED,
    )


class CalendarDaySection(Section):
    """A day that is not what the weekday says."""

    date: Days
    name: Text
    kind: Literal["holiday", "workday"] = Field("holiday", description="workday is a make-up workday on a weekend.")
    statutory: bool | None = Field(
        None,
        description="Whether work on it is paid as on a statutory holiday; where not given, as the country has it, and yes "
        "where the file names no country.",
    )


class CampaignSection(Section):
    """A sales campaign."""

    name: Text
    start: Day
    end: Day
    kind: Text | None = Field(
        None,
        description="Campaigns of one kind are alike: what past ones brought is expected again. The name where not given.",
    )
    uplift: dict[str, Annotated[float, Field(gt=0, le=100)]] = Field(
        default_factory=dict, description="Factor on the ordinary contacts per queue, until the history has one of its kind."
    )
    keep_uplift: bool = Field(False, description="Expect exactly the uplift, whatever the history shows.")
    weekdays: Weekdays | None = Field(
        None, description="Weekdays from start to end on which it runs, such as thu; all where not given."
    )
    hours: DayWindows | None = Field(
        None,
        description="Hours of the day in which it runs, such as 20:00-23:00 for a live stream; whole days where not given.",
    )


class CalendarSection(Section):
    """Holidays and campaigns."""

    country: Text | None = Field(None, description="Country code, for example CN, for the public holidays.")
    days: list[CalendarDaySection] = Field(default_factory=list, description="The planner's own days; they win.")
    campaigns: list[CampaignSection] = Field(default_factory=list)


class ShiftSection(Section):
    """A shift."""

    name: Text | None = Field(None, description="Name on the screen.")
    hours: Stretch = Field(description="Start and end, for example 08:00-16:00.")
    kind: Literal["early", "mid", "late", "night"] = Field(description="Part of the day, for fairness and words.")
    code: Text | None = Field(None, description="One or two letters for the roster; the first of the name where not given.")
    weekdays: Weekdays | None = Field(None, description="Weekdays on which it may start; all where not given.")


class RoleSection(Section):
    """A role."""

    lead: bool = Field(False, description="Whether somebody of this role counts as lead on duty.")
    chat_percent: int = Field(100, ge=0, le=100, description="Share of the shift that is spent on chat.")


class GradeSection(Section):
    """A grade."""

    lead: bool = Field(False, description="Whether somebody of this grade counts as lead on duty.")
    worth_percent: int = Field(100, ge=0, le=300, description="What an hour is worth next to a standard person.")


class PersonSection(Section):
    """A person of the reserve pool."""

    id: Id
    name: Text | None = Field(None, description="Name on the screen.")
    skills: Skills | None = Field(
        None,
        description="Queues that the person can serve, or how well as {presales: 2}, 1 where not said; all where not given.",
        json_schema_extra=ASSUMED,
    )
    role: Id | None = None
    grade: Id | None = None
    wage_per_hour: Money | None = Field(
        None, description="The person's own wage per hour; pay has those of grades and roles."
    )
    leave: ManyDays = Field(default_factory=list, description="Days of leave: 2026-12-05 or 2026-12-05..2026-12-07.")
    unavailable: Names = Field(
        default_factory=list, description="Other times: `2026-12-05 14:00-18:00`, `tue 08:00-12:00`, `sun`."
    )


class AgentSection(PersonSection):
    """A person of the team."""

    hours_per_week: float | None = Field(None, gt=0, le=100, description="The person's contracted hours a week.")
    contract_percent: int = Field(100, ge=1, le=200, description="Share of a full contract; fairness is pro rata to it.")
    standby: bool = Field(False, description="Whether the person may be put on standby.")
    backup_skills: Skills = Field(
        default_factory=list, description="Further queues that the person serves on days of campaigns only."
    )
    balances: dict[Literal["late", "night", "weekend", "holiday", "standby", "hours", "request", "day_off"], int] = Field(
        default_factory=dict,
        description="What a person has above a fair share so far: shifts that are late, night, on a weekend or on a "
        "holiday, standbys, hours, requests refused; and credited days off (day_off) that are left; "
        "added to what the roster of `carry_in` carries on.",
    )


class LeaveSection(Section):
    """Days of leave."""

    agent: Id
    from_: Day = Field(alias="from")
    to: Day | None = Field(None, description="Last day; the same day where not given.")
    kind: Literal["leave", "credited"] = Field(
        "leave", description="credited: days taken out of the person's credited days off (balance day_off)."
    )


class RequestSection(Section):
    """A wish for a day, or for each of some days."""

    agent: Id
    date: Days
    want: Text = Field(description="off, a shift, or `not` before one of them (`not off` is a wish to work).")
    weight: int = Field(1, ge=1, le=100, description="How much it counts next to other requests.")


class PinSection(Section):
    """A cell of the roster that is decided."""

    agent: Id
    date: Days
    shift: Text = Field(description="A shift, off, or `standby` before a shift.")


class MonthSection(Section):
    """CSV files with the columns of the sheets of a month's workbook."""

    month: Text | None = Field(None, description="The days to roster: month, or first day and days.")
    people: Text | None = Field(None, description="The team and the reserve pool.")
    leave: Text | None = Field(None, description="Days of leave.")
    requests: Text | None = Field(None, description="What people ask for.")
    campaigns: Text | None = Field(None, description="Campaigns, with a column of uplift per queue.")
    last_roster: Text | None = Field(None, description="Last month's roster: roster.csv, roster.json or roster.xlsx.")


class PicturesSection(Section):
    """How pictures look."""

    font: Text | None = Field(
        None,
        description="Font to draw with: a family such as Noto Sans CJK SC, or a file such as fonts/my.ttf; one that has all "
        "characters is looked for where not given.",
    )


class StoreFile(Section):
    """A store file."""

    store: StoreSection
    language: Literal["en", "zh"] = Field("en", description="Words on the screen.")
    timezone: Text | None = Field(None, description="For example Asia/Shanghai; without it clocks never change.")
    month: Annotated[
        # The path of a workbook was looked at when the workbook was read; here only what stands in its place is.
        MonthSection | None,
        BeforeValidator(lambda value: {} if isinstance(value, str) and value.strip() else value),
    ] = Field(
        None,
        description="Workbook with people, leave, requests, campaigns and last roster of the month, or a CSV file of each.",
    )
    horizon: HorizonSection | None = Field(None, description="Days to roster.")
    interval_minutes: Literal[15, 30, 60] = Field(60, description="Length of the intervals of demand and cover.")
    week_starts: Weekdays = Field(frozenset({0}), description="First day of a week.", json_schema_extra=ASSUMED)
    weekend_days: Weekdays = Field(frozenset({5, 6}), description="Days of the weekend.", json_schema_extra=ASSUMED)
    hours: HoursSection = Field(description="Opening hours.")
    queues: dict[Id, QueueSection] = Field(min_length=1, description="Queues by id.")
    history: Annotated[
        HistorySection | None, BeforeValidator(lambda value: {"file": value} if isinstance(value, str) else value)
    ] = Field(None, description="Hourly inquiries of the past.")
    expected: dict[Id, ExpectedSection] = Field(
        default_factory=dict, description="What to expect of each queue while there is no history; a history wins."
    )
    forecast: dict[str, Any] = Field(default_factory=dict, description="How to forecast.")
    staffing: dict[str, Any] = Field(default_factory=dict, description="How many people the contacts need.")
    calendar: CalendarSection = Field(
        default_factory=lambda: CalendarSection(country=None), description="Holidays and campaigns."
    )
    shifts: dict[Id, ShiftSection] = Field(min_length=1, description="Shifts by id.")
    roles: dict[Id, RoleSection] = Field(default_factory=dict, description="Roles by id.")
    grades: dict[Id, GradeSection] = Field(default_factory=dict, description="Grades by id.")
    agents: list[AgentSection] = Field(min_length=1, description="The team.")
    reserve_pool: list[PersonSection] = Field(default_factory=list, description="People who are only ever on standby.")
    newcomers: list[NewcomerSection] = Field(default_factory=list, description="Who is new, and who trains them.")
    leave: list[LeaveSection] = Field(default_factory=list, description="Days of leave.")
    requests: list[RequestSection] = Field(default_factory=list, description="What people ask for.")
    pins: list[PinSection] = Field(default_factory=list, description="Cells that are decided.")
    dayplan: DayPlanSection | None = Field(None, description="Breaks, meetings and work off chat within the shifts.")
    carry_in: Text | None = Field(None, description="Last period's roster.")
    statute: Text | None = Field(
        None, description="A profile of what the law asks for, such as china; what the file says itself wins."
    )
    pay: PaySection | None = Field(None, description="What work costs.")
    credit_days_off: CreditSection | None = Field(None, description="Work that earns a credited day off.")
    rules: dict[str, Any] = Field(default_factory=dict, description="Settings of the limits, by name.")
    give_up_order: list[Names] | None = Field(
        None, description="Limits in the order in which they may be given up, cheapest first."
    )
    solver: dict[str, Any] = Field(default_factory=dict, description="How long and how hard to search.")
    output: Text = Field("out", description="Folder for the results.")
    pictures: PicturesSection = Field(default_factory=lambda: PicturesSection(font=None), description="How pictures look.")
